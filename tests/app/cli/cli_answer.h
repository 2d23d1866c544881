// What regularsctl answers, called within the test's process.
//
// Thread: main. Speaks English unless the arguments say otherwise: sentences are compared.
#pragma once

#include "app/cli/cli_runner.h"

#include <QJsonDocument>
#include <QStringList>
#include <QTextStream>

namespace regulars::tests {

struct Answer {
    int status = -1;
    QString out;
    QString err;
    QJsonDocument json;
};

inline Answer call(const QStringList &arguments)
{
    Answer answer;
    QTextStream out(&answer.out);
    QTextStream err(&answer.err);
    answer.status = cli::run(QStringList{QStringLiteral("--language"), QStringLiteral("en")} + arguments, out, err);
    out.flush();
    err.flush();
    answer.json = QJsonDocument::fromJson(answer.out.toUtf8());
    return answer;
}

} // namespace regulars::tests

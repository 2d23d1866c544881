// A till that is about to be killed: makes one small audited write after another and says each number on standard
// output once it is safe. Usage: fault_writer STORE TAG [COUNT]; without a store there it makes one first.
#include "audit/audit_log.h"
#include "db/database.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace regulars;

namespace {

int complain(const Error &error)
{
    std::fprintf(stderr, "%s %s\n", qPrintable(errorName(error.code)), qPrintable(error.detail));
    return 1;
}

Status write(db::Database &database, const QString &key)
{
    return database.writeNow([&](db::WriteSession &session) -> Status {
        // Two rows and the audit row: a torn transaction would show as one without the other.
        for (const QString &half : {u".a"_s, u".b"_s})
            TRY(session.prepare("INSERT INTO meta(key,value) VALUES(?,hex(randomblob(200)))").bind(QString(key + half)).run());
        return audit::append(session, Actor::owner(), 1'795'399'200'000, {u"fault.write"_s, {}, 0, {{u"key"_s, key}}});
    });
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 3)
        return 2;
    db::Database::Options options;
    options.readers = 1;
    const QFileInfo store(arguments.at(1));
    options.create = !store.exists() || store.size() == 0;
    const auto database = db::Database::open(arguments.at(1), options);
    if (!database)
        return complain(database.error());
    const int count = arguments.size() > 3 ? arguments.at(3).toInt() : 1'000'000;
    for (int i = 0; i < count; ++i) {
        const QString key = arguments.at(2) + u'.' + QString::number(i);
        const Status status = write(**database, key);
        if (!status)
            return complain(status.error());
        std::printf("%s\n", qPrintable(key));
        std::fflush(stdout);
    }
    return 0;
}

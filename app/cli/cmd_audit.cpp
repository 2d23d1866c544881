// audit list | verify
#include "app/cli/commands.h"

#include "audit/audit_log.h"
#include "base/business_time.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

Result<int> runList(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {u"from"_s}));
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::Maintain)); // everybody's deeds on everybody's file
    qint64 fromMs = 0;
    if (arguments.has(u"from"_s)) {
        TRY_LET(fromMs, inField(parseInstant(arguments.value(u"from"_s)), u"from"_s));
    }
    QJsonArray rows;
    const Status status = context.database->readNow([&](db::ReadSession &session) -> Status {
        return audit::forEach(session, [&](const audit::Row &row) {
            if (row.atMs < fromMs)
                return;
            if (context.json)
                rows.append(QJsonObject{{u"id"_s, QString::number(row.id)},
                                        {u"at"_s, instantText(row.atMs)},
                                        {u"operator"_s, QString::number(row.operatorId)},
                                        {u"action"_s, row.action},
                                        {u"subject"_s, u"%1 %2"_s.arg(row.subjectKind).arg(row.subjectId)},
                                        {u"detail"_s, row.detail}});
            else
                context.line(u"%1  %2  %3 %4  %5"_s.arg(instantText(row.atMs), row.action.leftJustified(18), row.subjectKind)
                                 .arg(row.subjectId)
                                 .arg(row.detail));
        });
    });
    TRY(status);
    if (context.json)
        context.print(QJsonDocument(rows));
    return 0;
}

Result<int> runVerify(Context &context)
{
    TRY_LET(const auto arguments, Arguments::parse(context.arguments, {}));
    TRY(arguments.atMost(0));
    TRY(require(context.actor, Right::Maintain));
    TRY_LET(const auto broken, context.database->readNow([](db::ReadSession &session) { return audit::verify(session); }));
    if (context.json) {
        QJsonArray ids;
        for (const qint64 id : broken)
            ids.append(QString::number(id));
        context.print(QJsonDocument(QJsonObject{{u"ok"_s, broken.isEmpty()}, {u"broken"_s, ids}}));
    } else {
        context.line(broken.isEmpty() ? tr("ok") : tr("%1 broken, first #%2").arg(broken.size()).arg(broken.first()));
    }
    return broken.isEmpty() ? 0 : 1;
}

} // namespace

QList<Command> auditCommands()
{
    const QString family = u"audit"_s;
    return {
        {family, u"list"_s, u"[--from INSTANT]"_s, StoreNeed::Open, runList},
        {family, u"verify"_s, {}, StoreNeed::Open, runVerify},
    };
}

} // namespace regulars::cli

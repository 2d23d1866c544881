#include "exchange/import_run.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

struct Count {
    const char *key;
    qint64 UndoReport::*member;
};
constexpr Count kCounts[] = {{"customers_removed", &UndoReport::customersRemoved},
                             {"customers_kept", &UndoReport::customersKept},
                             {"products_removed", &UndoReport::productsRemoved},
                             {"products_kept", &UndoReport::productsKept},
                             {"fields_restored", &UndoReport::fieldsRestored},
                             {"fields_kept", &UndoReport::fieldsKept},
                             {"purchases_removed", &UndoReport::purchasesRemoved},
                             {"purchases_kept", &UndoReport::purchasesKept},
                             {"returns_removed", &UndoReport::returnsRemoved},
                             {"returns_kept", &UndoReport::returnsKept},
                             {"points_taken_back", &UndoReport::pointsTakenBack},
                             {"balances_settled", &UndoReport::balancesSettled},
                             {"deficits", &UndoReport::deficits},
                             {"deficit_points", &UndoReport::deficitPoints}};

struct Text {
    const char *key;
    QString UndoKept::*member;
};
constexpr Text kTexts[] = {{"kind", &UndoKept::kind}, {"name", &UndoKept::name}, {"holder", &UndoKept::holder}, {"why", &UndoKept::why}};

} // namespace

QJsonObject countsToJson(const UndoReport &report)
{
    QJsonObject object;
    for (const Count &count : kCounts)
        object.insert(QLatin1String(count.key), report.*count.member);
    object.insert(u"seconds"_s, report.seconds);
    return object;
}

QJsonObject toJson(const UndoReport &report)
{
    QJsonObject object = countsToJson(report);
    QJsonArray kept;
    for (const UndoKept &each : report.kept) {
        QJsonObject one;
        for (const Text &text : kTexts)
            one.insert(QLatin1String(text.key), each.*text.member);
        kept.append(one);
    }
    object.insert(u"left"_s, report.left());
    object.insert(u"kept"_s, kept);
    return object;
}

UndoReport undoReportFromJson(const QJsonObject &object)
{
    UndoReport report;
    for (const Count &count : kCounts)
        report.*count.member = object.value(QLatin1String(count.key)).toInteger();
    report.seconds = object.value(u"seconds"_s).toDouble();
    for (const QJsonValue &value : object.value(u"kept"_s).toArray()) {
        UndoKept one;
        for (const Text &text : kTexts)
            one.*text.member = value.toObject().value(QLatin1String(text.key)).toString();
        report.kept.append(one);
    }
    return report;
}

} // namespace regulars::exchange

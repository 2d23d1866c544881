#include "exchange/import_run.h"

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
                             {"balances_settled", &UndoReport::balancesSettled}};

} // namespace

QJsonObject toJson(const UndoReport &report)
{
    QJsonObject object;
    for (const Count &count : kCounts)
        object.insert(QLatin1String(count.key), report.*count.member);
    object.insert(u"seconds"_s, report.seconds);
    return object;
}

UndoReport undoReportFromJson(const QJsonObject &object)
{
    UndoReport report;
    for (const Count &count : kCounts)
        report.*count.member = object.value(QLatin1String(count.key)).toInteger();
    report.seconds = object.value(u"seconds"_s).toDouble();
    return report;
}

} // namespace regulars::exchange

#include "exchange/kind_guess.h"

#include "exchange/column_guess.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

bool isPossible(ImportKind kind, const QHash<QString, int> &columns)
{
    const auto has = [&columns](const QString &field) { return columns.contains(field); };
    const QList<ImportField> &fields = importFields(kind);
    const bool isComplete = std::all_of(fields.begin(), fields.end(),
                                        [&has](const ImportField &field) { return !field.isRequired || has(field.name); });
    switch (kind) {
    case ImportKind::Customers:
        return has(u"name"_s) || has(u"card"_s);
    case ImportKind::Purchases:
        // A day of registration is a date, too: only goods or money make a sale of a row.
        return isComplete && (has(u"amount"_s) || has(u"quantity"_s) || has(u"unit_price"_s) || has(u"sku"_s));
    case ImportKind::Products:
        return isComplete;
    case ImportKind::Points:
        return isComplete && has(u"points"_s);
    }
    Q_UNREACHABLE();
}

} // namespace

std::optional<ImportKind> guessKind(const QStringList &names)
{
    std::optional<ImportKind> best;
    qint64 bestKnown = 0;
    qint64 bestFields = 0;
    for (const ImportKind kind : {ImportKind::Purchases, ImportKind::Customers, ImportKind::Products, ImportKind::Points}) {
        const QHash<QString, int> columns = guessColumns(kind, names);
        const qint64 known = columns.size();
        const qint64 fields = importFields(kind).size();
        if (known == 0 || !isPossible(kind, columns))
            continue;
        if (known > bestKnown || (known == bestKnown && fields < bestFields)) {
            best = kind;
            bestKnown = known;
            bestFields = fields;
        }
    }
    return best;
}

} // namespace regulars::exchange

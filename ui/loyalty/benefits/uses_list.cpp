#include "ui/loyalty/benefits/uses_list.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using tables::Cell;
using tables::CellKind;

namespace {

constexpr int kPage = 1000;
constexpr int kMostOut = 1'000'000;

QString words(const char *text) { return QCoreApplication::translate("UsesList", text); }

Cell dayCell(std::optional<EpochDay> day) { return day ? Cell::ofDay(*day) : Cell{CellKind::Date, {}}; }

std::vector<tables::TableColumn> columns()
{
    return {{words(QT_TRANSLATE_NOOP("UsesList", "Day")), CellKind::Date},
            {words(QT_TRANSLATE_NOOP("UsesList", "Card"))},
            {words(QT_TRANSLATE_NOOP("UsesList", "Customer"))},
            {words(QT_TRANSLATE_NOOP("UsesList", "Tier"))},
            {words(QT_TRANSLATE_NOOP("UsesList", "Benefit"))},
            {words(QT_TRANSLATE_NOOP("UsesList", "Due back")), CellKind::Date},
            {words(QT_TRANSLATE_NOOP("UsesList", "Back on")), CellKind::Date},
            {words(QT_TRANSLATE_NOOP("UsesList", "Note"))},
            {words(QT_TRANSLATE_NOOP("UsesList", "By"))},
            {words(QT_TRANSLATE_NOOP("UsesList", "Cancelled because"))}};
}

Status visitAll(const std::vector<benefits::UseRow> &rows, const exchange::CellVisitor &visit)
{
    for (const benefits::UseRow &row : rows)
        TRY(visit({Cell::ofDay(row.use.usedOn), Cell::ofText(row.cardNo), Cell::ofText(row.customerName), Cell::ofText(row.tierName),
                   Cell::ofText(row.benefitName), dayCell(row.use.untilOn), dayCell(row.use.returnedOn), Cell::ofText(row.use.note),
                   Cell::ofText(row.operatorName), Cell::ofText(row.use.cancelReason)}));
    return ok();
}

} // namespace

exchange::ListToExport usesList(const benefits::UseFilter &filter)
{
    exchange::ListToExport list;
    list.name = u"benefit_uses"_s;
    list.title = words(QT_TRANSLATE_NOOP("UsesList", "Benefits used"));
    list.columns = columns();
    list.rows = [filter](db::ReadSession &session, const exchange::CellVisitor &visit) -> Status {
        benefits::UseFilter page = filter;
        page.limit = kPage;
        for (;;) {
            TRY_LET(const auto rows, benefits::useLog(session, page));
            TRY(visitAll(rows, visit));
            if (rows.size() < size_t(kPage))
                return ok();
            page.before = rows.back().use.id;
        }
    };
    return list;
}

exchange::ListToExport stillOutList()
{
    exchange::ListToExport list;
    list.name = u"benefits_out"_s;
    list.title = words(QT_TRANSLATE_NOOP("UsesList", "Still out"));
    list.columns = columns();
    list.rows = [](db::ReadSession &session, const exchange::CellVisitor &visit) -> Status {
        TRY_LET(const auto rows, benefits::stillOut(session, kMostOut));
        return visitAll(rows, visit);
    };
    return list;
}

} // namespace regulars::ui

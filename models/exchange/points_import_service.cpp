#include "exchange/points_import_service.h"

#include "tables/cell_value.h"
#include "exchange/customer_lookup_query.h"
#include "exchange/export_query.h"
#include "exchange/import_table.h"
#include "till/loyalty_context.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

// Our own export of the points, which goes by the same name as this import.
bool isLedger(const QStringList &names)
{
    const auto &languages = headingLanguages();
    return std::any_of(languages.begin(), languages.end(), [&](const QString &language) {
        const QStringList columns = exportColumns(ExportKind::Points);
        return std::all_of(columns.begin(), columns.end(), [&](const QString &each) {
            return names.contains(ownHeading(exportKindName(ExportKind::Points), each, language));
        });
    });
}

} // namespace

Status PointsImportService::run(db::WriteSession &session, ImportReport &report)
{
    TRY_LET(const till::LoyaltyContext context, till::LoyaltyContext::load(session));
    const ShopId shop = m_request.shopId.isValid() ? m_request.shopId : context.defaultShop;
    const EpochDay today = context.timeOf(shop).dayOf(m_clock.nowMs());
    TRY_LET(const auto table, ImportTable::open(m_request));
    if (!table->has(table->field(u"points"_s)) && isLedger(table->file().names()))
        return fail(ErrorCode::Invalid, u"file"_s, u"ledger"_s);
    TRY(forEachRow(*table, m_job, report, [&] { return takeRow(session, *table, today, report); }));
    warnOf(report, ErrorCode::OpeningIgnored, m_ignored);
    warnOf(report, ErrorCode::PointsTwice, m_twice);
    return ok();
}

Status PointsImportService::takeRow(db::WriteSession &session, const ImportTable &table, EpochDay today,
                                    ImportReport &report)
{
    const QString name = table.text(table.field(u"customer"_s));
    if (name.isEmpty())
        return fail(ErrorCode::Required, u"customer"_s);
    TRY_LET(const auto customer, customerByCardOrPhone(session, name));
    if (!customer)
        return fail(ErrorCode::NotFound, u"customer"_s, name);
    if (customer->isErased)
        return fail(ErrorCode::CustomerErased, u"customer"_s);
    const std::string_view cell = table.cell(table.field(u"points"_s));
    if (cell.empty())
        return fail(ErrorCode::Required, u"points"_s);
    const auto points = tables::parseWhole(cell);
    if (!points)
        return fail(points.error().code, u"points"_s, points.error().detail);
    TRY_LET(const qint64 booked, m_service.open(session, m_actor, customer->id, *points, today));
    ++(booked > 0 ? report.added : report.unchanged);
    noteSample(report, {table.line(), booked > 0 ? RowOutcome::Added : RowOutcome::Unchanged, customer->cardNo, {}, {}, {}});
    if (booked > 0) {
        TRY_LET(const bool isTwice, hasImportedPoints(session, customer->id));
        m_twice += isTwice ? 1 : 0;
        return ok();
    }
    TRY_LET(const auto before, openingsOf(session, customer->id));
    const bool isKnown = std::any_of(before.begin(), before.end(), [&](const Opening &each) { return each.points == *points; });
    m_ignored += before.isEmpty() || isKnown ? 0 : 1;
    return ok();
}

} // namespace regulars::exchange

#include "benefits/benefit_query.h"

#include "benefits/benefit_store.h"
#include "coupons/coupon_query.h"
#include "customers/customer_query.h"
#include "tiers/standing_service.h"
#include "tiers/tier_service.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::benefits {
namespace {

Result<QHash<CouponTemplateId, QString>> couponNames(db::ReadSession &session, const std::vector<Benefit> &all)
{
    QHash<CouponTemplateId, QString> names;
    const bool asksNone = std::none_of(all.begin(), all.end(), [](const Benefit &benefit) { return benefit.kind == BenefitKind::CouponPack; });
    if (asksNone)
        return names;
    TRY_LET(const auto plans, coupons::allTemplates(session));
    for (const CouponTemplate &plan : plans)
        names.insert(plan.id, plan.name);
    return names;
}

const BenefitCell *cellOf(const std::vector<BenefitCell> &cells, BenefitId benefit, TierId tier)
{
    const auto found = std::find_if(cells.begin(), cells.end(), [&](const BenefitCell &c) { return c.benefitId == benefit && c.tierId == tier; });
    return found != cells.end() ? &*found : nullptr;
}

} // namespace

Result<QuotaWindow> quotaWindow(db::ReadSession &session, const Benefit &benefit, CustomerId customer, TierId tier, EpochDay day, EpochDay tierSince)
{
    if (benefit.period != QuotaPeriod::SinceTier)
        return windowOf(benefit.period, day, tierSince);
    TRY_LET(const auto changes, tiers::TierService::historyOf(session, customer));
    return windowOf(benefit.period, day, heldSince(changes, tier, tierSince));
}

namespace {

Status readOut(db::ReadSession &session, CustomerId customer, TodayBenefit &today)
{
    auto select = session.prepare("SELECT id,until_on FROM benefit_use WHERE customer_id=? AND benefit_id=? AND until_on IS NOT NULL AND "
                                  "returned_on IS NULL AND cancelled_at_ms IS NULL ORDER BY until_on,id LIMIT 1");
    TRY_LET(const bool found, select.bind(customer).bind(today.benefit.id).step());
    if (!found)
        return ok();
    today.out = select.idAt<BenefitUseId>(0);
    today.dueOn = static_cast<EpochDay>(select.intAt(1));
    return ok();
}

Status readUses(db::ReadSession &session, CustomerId customer, EpochDay day, EpochDay tierSince, TodayBenefit &today)
{
    today.quota = quotaOf(today.benefit, today.cell);
    TRY_LET(const QuotaWindow window, quotaWindow(session, today.benefit, customer, today.cell.tierId, day, tierSince));
    TRY_LET(today.used, usesSince(session, today.benefit.id, customer, window.from));
    if (today.isLimited())
        today.renewsOn = window.renewsOn;
    return today.benefit.kind == BenefitKind::Trial ? readOut(session, customer, today) : ok();
}

#define USE_COLUMNS                                                                                                                        \
    "SELECT u.id,u.benefit_id,u.customer_id,u.tier_id,u.used_on,u.until_on,u.returned_on,u.at_ms,u.operator_id,u.note,u.cancelled_at_ms,"  \
    "u.cancel_reason,b.name,b.kind,c.card_no,c.name,COALESCE(t.rank,0),COALESCE(t.name,''),COALESCE(o.name,'') FROM benefit_use u "       \
    "JOIN benefit b ON b.id=u.benefit_id JOIN customer c ON c.id=u.customer_id LEFT JOIN tier t ON t.id=u.tier_id "                       \
    "LEFT JOIN operator o ON o.id=u.operator_id "
#define USE_FILTER                                                                                                                         \
    "(?3 IS NULL OR u.benefit_id=?3) AND (?4 IS NULL OR u.tier_id=?4) AND (?5 IS NULL OR u.customer_id=?5) AND u.used_on>=?6 AND "         \
    "u.used_on<?7 ORDER BY u.id DESC LIMIT ?2"

std::optional<EpochDay> dayAt(const db::Statement &row, int column)
{
    return row.isNullAt(column) ? std::nullopt : std::optional(static_cast<EpochDay>(row.intAt(column)));
}

UseRow rowFrom(const db::Statement &row)
{
    UseRow made;
    BenefitUse &use = made.use;
    use.id = row.idAt<BenefitUseId>(0);
    use.benefitId = row.idAt<BenefitId>(1);
    use.customerId = row.idAt<CustomerId>(2);
    use.tierId = row.idAt<TierId>(3);
    use.usedOn = static_cast<EpochDay>(row.intAt(4));
    use.untilOn = dayAt(row, 5);
    use.returnedOn = dayAt(row, 6);
    use.atMs = row.intAt(7);
    use.operatorId = row.idAt<OperatorId>(8);
    use.note = row.textAt(9);
    use.cancelledAtMs = row.intAt(10);
    use.cancelReason = row.textAt(11);
    made.benefitName = row.textAt(12);
    made.kind = benefitKindFromName(row.textAt(13)).value_or(BenefitKind::Other);
    made.cardNo = row.textAt(14);
    made.customerName = row.textAt(15);
    made.tierRank = static_cast<int>(row.intAt(16));
    made.tierName = row.textAt(17);
    made.operatorName = row.textAt(18);
    return made;
}

Result<std::vector<UseRow>> rowsOf(db::Statement &select)
{
    std::vector<UseRow> rows;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return rows;
        rows.push_back(rowFrom(select));
    }
}

} // namespace

Result<std::vector<Benefit>> allBenefits(db::ReadSession &session) { return readBenefits(session); }

Result<Benefit> requireBenefit(db::ReadSession &session, const QString &word)
{
    TRY_LET(const auto all, readBenefits(session));
    for (const Benefit &benefit : all) {
        if (benefit.name.compare(word, Qt::CaseInsensitive) == 0)
            return benefit;
    }
    for (const Benefit &benefit : all) {
        if (benefit.id.toString() == word)
            return benefit;
    }
    return fail(ErrorCode::NotFound, u"benefit"_s, word);
}

Result<Matrix> matrixOf(db::ReadSession &session)
{
    Matrix matrix;
    TRY_LET(matrix.ladder, tiers::loadLadder(session));
    TRY_LET(const auto all, readBenefits(session));
    TRY_LET(const auto cells, readCells(session));
    TRY_LET(const auto names, couponNames(session, all));
    for (const Benefit &benefit : all) {
        MatrixRow row{benefit, names.value(benefit.couponTemplateId), {}};
        for (const Tier &tier : matrix.ladder.tiers) {
            const BenefitCell *cell = cellOf(cells, benefit.id, tier.id);
            row.cells.push_back(cell ? std::optional(*cell) : std::nullopt);
        }
        matrix.rows.push_back(std::move(row));
    }
    return matrix;
}

Result<std::vector<TodayBenefit>> benefitsToday(db::ReadSession &session, CustomerId customer, EpochDay today)
{
    std::vector<TodayBenefit> found;
    TRY_LET(const auto all, readBenefits(session));
    if (all.empty()) // most shops of the first days
        return found;
    TRY_LET(const auto file, customers::customerById(session, customer));
    if (!file)
        return fail(ErrorCode::NotFound, u"customer"_s);
    TRY_LET(const Ladder ladder, tiers::loadLadder(session));
    TRY_LET(const TierState state, tiers::StandingService(ladder).settled(session, customer, today));
    const Tier &tier = ladder.tierOf(state.tierId);
    TRY_LET(const auto cells, readCells(session));
    TRY_LET(const auto names, couponNames(session, all));
    for (const Benefit &benefit : all) {
        const BenefitCell *cell = cellOf(cells, benefit.id, tier.id);
        const bool isOfLadder = benefit.kind == BenefitKind::Multiplier;
        if (!benefit.isActive || (!cell && !isOfLadder))
            continue;
        TodayBenefit made;
        made.benefit = benefit;
        made.cell = cell ? *cell : BenefitCell{benefit.id, tier.id, std::nullopt, 0};
        made.multiplierBp = isOfLadder ? tier.multiplierBp : 0;
        made.couponName = names.value(benefit.couponTemplateId);
        if (benefit.kind == BenefitKind::Manager)
            made.manager = file->manager;
        if (isRecorded(benefit.kind))
            TRY(readUses(session, customer, today, state.sinceOn, made));
        found.push_back(std::move(made));
    }
    return found;
}

Result<std::vector<UseRow>> useLog(db::ReadSession &session, const UseFilter &filter)
{
    // The plan of each goes along an index of its own.
    auto select = filter.customer.isValid()  ? session.prepare(USE_COLUMNS "WHERE u.id<?1 AND u.customer_id=?5 AND " USE_FILTER)
                  : filter.benefit.isValid() ? session.prepare(USE_COLUMNS "WHERE u.id<?1 AND u.benefit_id=?3 AND " USE_FILTER)
                                             : session.prepare(USE_COLUMNS "WHERE u.id<?1 AND " USE_FILTER);
    select.bind(filter.before.isValid() ? filter.before.value() : std::numeric_limits<qint64>::max()).bind(filter.limit);
    select.bind(filter.benefit).bind(filter.tier).bind(filter.customer).bind(filter.from.value_or(-kNeverDay)).bind(filter.end.value_or(kNeverDay));
    return rowsOf(select);
}

Result<UseRow> requireUse(db::ReadSession &session, BenefitUseId id)
{
    auto select = session.prepare(USE_COLUMNS "WHERE u.id=?");
    TRY_LET(const bool found, select.bind(id).step());
    if (!found)
        return fail(ErrorCode::NotFound, u"benefit_use"_s, id.toString());
    return rowFrom(select);
}

Result<std::vector<UseRow>> stillOut(db::ReadSession &session, int limit)
{
    auto select = session.prepare(USE_COLUMNS "WHERE u.until_on IS NOT NULL AND u.returned_on IS NULL AND u.cancelled_at_ms IS NULL "
                                              "ORDER BY u.until_on,u.id LIMIT ?");
    select.bind(limit);
    return rowsOf(select);
}

#undef USE_COLUMNS
#undef USE_FILTER

Result<std::vector<TierPrice>> tierPrices(db::ReadSession &session)
{
    auto select = session.prepare("SELECT c.tier_id,b.name,c.value FROM benefit b JOIN tier_benefit c ON c.benefit_id=b.id "
                                  "WHERE b.kind='tier_price' AND b.is_active=1 ORDER BY b.position,b.id");
    std::vector<TierPrice> prices;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return prices;
        prices.push_back({select.idAt<TierId>(0), select.textAt(1), select.intAt(2)});
    }
}

Result<std::vector<TierPack>> tierPacks(db::ReadSession &session)
{
    auto select = session.prepare("SELECT b.id,c.tier_id,b.coupon_template_id,c.value FROM benefit b JOIN tier_benefit c ON c.benefit_id=b.id "
                                  "WHERE b.kind='coupon_pack' AND b.is_active=1 AND b.coupon_template_id IS NOT NULL ORDER BY b.position,b.id");
    std::vector<TierPack> packs;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return packs;
        packs.push_back({select.idAt<BenefitId>(0), select.idAt<TierId>(1), select.idAt<CouponTemplateId>(2), select.intAt(3)});
    }
}

} // namespace regulars::benefits

#include "benefits/benefit_store.h"

using namespace Qt::StringLiterals;

namespace regulars::benefits {
namespace {

std::optional<EpochDay> dayAt(const db::Statement &row, int column)
{
    return row.isNullAt(column) ? std::nullopt : std::optional(static_cast<EpochDay>(row.intAt(column)));
}

} // namespace

Status putBenefit(db::WriteSession &session, const Benefit &benefit, qint64 nowMs)
{
    auto upsert = session.prepare(
        "INSERT INTO benefit(id,name,kind,note,period,quota,coupon_template_id,is_active,position,updated_at_ms) VALUES(?,?,?,?,?,?,?,?,?,?) "
        "ON CONFLICT(id) DO UPDATE SET name=excluded.name,kind=excluded.kind,note=excluded.note,period=excluded.period,quota=excluded.quota,"
        "coupon_template_id=excluded.coupon_template_id,is_active=excluded.is_active,position=excluded.position,updated_at_ms=excluded.updated_at_ms");
    upsert.bind(benefit.id).bind(benefit.name).bind(benefitKindName(benefit.kind)).bind(benefit.note + u""_s).bind(quotaPeriodName(benefit.period));
    upsert.bind(benefit.quota).bind(benefit.couponTemplateId).bind(benefit.isActive).bind(benefit.position);
    const Status written = upsert.bind(nowMs).run();
    if (!written && written.error().code == ErrorCode::AlreadyExists)
        return fail(ErrorCode::AlreadyExists, u"name"_s, benefit.name);
    return written;
}

Status deleteBenefit(db::WriteSession &session, BenefitId id) { return session.prepare("DELETE FROM benefit WHERE id=?").bind(id).run(); }

Result<std::vector<Benefit>> readBenefits(db::ReadSession &session)
{
    auto select = session.prepare("SELECT id,name,kind,note,period,quota,coupon_template_id,is_active,position FROM benefit ORDER BY position,id");
    std::vector<Benefit> all;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return all;
        Benefit benefit;
        benefit.id = select.idAt<BenefitId>(0);
        benefit.name = select.textAt(1);
        benefit.kind = benefitKindFromName(select.textAt(2)).value_or(BenefitKind::Other);
        benefit.note = select.textAt(3);
        benefit.period = quotaPeriodFromName(select.textAt(4)).value_or(QuotaPeriod::Year);
        benefit.quota = select.intAt(5);
        benefit.couponTemplateId = select.idAt<CouponTemplateId>(6);
        benefit.isActive = select.intAt(7) != 0;
        benefit.position = static_cast<int>(select.intAt(8));
        all.push_back(std::move(benefit));
    }
}

Result<qint64> lastPosition(db::ReadSession &session)
{
    TRY_LET(const auto last, session.prepare("SELECT MAX(position) FROM benefit").firstInt());
    return last.value_or(0);
}

Status putCell(db::WriteSession &session, const BenefitCell &cell)
{
    auto upsert = session.prepare("INSERT INTO tier_benefit(benefit_id,tier_id,quota,value) VALUES(?,?,?,?) ON CONFLICT(benefit_id,tier_id) "
                                  "DO UPDATE SET quota=excluded.quota,value=excluded.value");
    return upsert.bind(cell.benefitId).bind(cell.tierId).bind(cell.quota).bind(cell.value).run();
}

Status deleteCell(db::WriteSession &session, BenefitId benefit, TierId tier)
{
    return session.prepare("DELETE FROM tier_benefit WHERE benefit_id=? AND tier_id=?").bind(benefit).bind(tier).run();
}

Result<std::vector<BenefitCell>> readCells(db::ReadSession &session)
{
    auto select = session.prepare("SELECT benefit_id,tier_id,quota,value FROM tier_benefit ORDER BY benefit_id,tier_id");
    std::vector<BenefitCell> cells;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return cells;
        cells.push_back({select.idAt<BenefitId>(0), select.idAt<TierId>(1),
                         select.isNullAt(2) ? std::nullopt : std::optional(select.intAt(2)), select.intAt(3)});
    }
}

Result<bool> insertUse(db::WriteSession &session, const BenefitUse &use, qint64 quota, EpochDay from)
{
    auto insert = session.prepare(
        "INSERT INTO benefit_use(id,benefit_id,customer_id,tier_id,used_on,until_on,at_ms,operator_id,note) SELECT ?1,?2,?3,?4,?5,?6,?7,?8,?9 "
        "WHERE ?10=0 OR (SELECT COUNT(*) FROM benefit_use WHERE benefit_id=?2 AND customer_id=?3 AND used_on>=?11 AND cancelled_at_ms IS NULL)<?10 "
        "RETURNING 1");
    insert.bind(use.id).bind(use.benefitId).bind(use.customerId).bind(use.tierId).bind(use.usedOn).bind(use.untilOn).bind(use.atMs);
    TRY_LET(const auto written, insert.bind(use.operatorId).bind(use.note + u""_s).bind(quota).bind(from).firstInt());
    return written.has_value();
}

Result<bool> restoreUse(db::WriteSession &session, const BenefitUse &use, qint64 quota, const QuotaWindow &window)
{
    auto update = session.prepare(
        "UPDATE benefit_use SET cancelled_at_ms=NULL,cancelled_by=NULL,cancel_reason='' WHERE id=?1 AND (?4=0 OR used_on<?5 OR (SELECT COUNT(*) "
        "FROM benefit_use u WHERE u.benefit_id=?2 AND u.customer_id=?3 AND u.used_on>=?5 AND u.used_on<?6 AND u.cancelled_at_ms IS NULL)<?4) RETURNING 1");
    update.bind(use.id).bind(use.benefitId).bind(use.customerId).bind(quota).bind(window.from);
    TRY_LET(const auto written, update.bind(window.renewsOn.value_or(kNeverDay)).firstInt());
    return written.has_value();
}

Status markCancelled(db::WriteSession &session, BenefitUseId id, qint64 atMs, OperatorId by, const QString &reason)
{
    auto update = session.prepare("UPDATE benefit_use SET cancelled_at_ms=?,cancelled_by=?,cancel_reason=? WHERE id=?");
    return update.bind(atMs).bind(by).bind(reason).bind(id).run();
}

Status markReturned(db::WriteSession &session, BenefitUseId id, std::optional<EpochDay> on)
{
    return session.prepare("UPDATE benefit_use SET returned_on=? WHERE id=?").bind(on).bind(id).run();
}

Result<std::optional<BenefitUse>> useById(db::ReadSession &session, BenefitUseId id)
{
    auto select = session.prepare("SELECT id,benefit_id,customer_id,tier_id,used_on,until_on,returned_on,at_ms,operator_id,note,cancelled_at_ms,"
                                  "cancel_reason FROM benefit_use WHERE id=?");
    TRY_LET(const bool found, select.bind(id).step());
    if (!found)
        return std::optional<BenefitUse>();
    BenefitUse use;
    use.id = select.idAt<BenefitUseId>(0);
    use.benefitId = select.idAt<BenefitId>(1);
    use.customerId = select.idAt<CustomerId>(2);
    use.tierId = select.idAt<TierId>(3);
    use.usedOn = static_cast<EpochDay>(select.intAt(4));
    use.untilOn = dayAt(select, 5);
    use.returnedOn = dayAt(select, 6);
    use.atMs = select.intAt(7);
    use.operatorId = select.idAt<OperatorId>(8);
    use.note = select.textAt(9);
    use.cancelledAtMs = select.intAt(10);
    use.cancelReason = select.textAt(11);
    return std::optional(use);
}

Result<bool> hasUses(db::ReadSession &session, BenefitId id)
{
    TRY_LET(const auto found, session.prepare("SELECT 1 FROM benefit_use WHERE benefit_id=? LIMIT 1").bind(id).firstInt());
    return found.has_value();
}

Result<qint64> usesSince(db::ReadSession &session, BenefitId benefit, CustomerId customer, EpochDay from)
{
    auto select = session.prepare("SELECT COUNT(*) FROM benefit_use WHERE customer_id=? AND benefit_id=? AND used_on>=? AND cancelled_at_ms IS NULL");
    TRY_LET(const auto uses, select.bind(customer).bind(benefit).bind(from).firstInt());
    return uses.value_or(0);
}

} // namespace regulars::benefits

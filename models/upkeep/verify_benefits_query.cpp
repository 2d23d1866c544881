#include "upkeep/verify_benefits_query.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

constexpr qint64 kRowWeight = 1;

// 1 where it should be so: a trial and nothing else is lent, what works by itself is not written down, a cancelled use
// says why.
constexpr std::string_view kUses =
    "SELECT u.id,(u.until_on IS NOT NULL)=(b.kind='trial'),b.kind NOT IN ('multiplier','tier_price','coupon_pack','manager'),"
    "u.cancelled_at_ms IS NULL OR u.cancel_reason<>'' OR c.erased_at_ms IS NOT NULL FROM benefit_use u "
    "JOIN benefit b ON b.id=u.benefit_id JOIN customer c ON c.id=u.customer_id ORDER BY u.id";
enum UseColumn { UseKey, UseLent, UseKind, UseReason };

} // namespace

Status verifyBenefits(VerifyRun &run)
{
    RowCursor uses(run, kUses, kRowWeight);
    for (;;) {
        TRY(uses.next());
        if (uses.isAtEnd())
            return ok();
        run.findings.count(Check::BenefitUses);
        const QString found = joined({uses.at(UseLent), uses.at(UseKind), uses.at(UseReason)});
        if (found != u"1/1/1")
            run.findings.differ(Check::BenefitUses, uses.key(), u"1/1/1"_s, found);
    }
}

Result<qint64> workOfBenefits(db::ReadSession &session) { return rowCount(session, "SELECT COUNT(*) FROM benefit_use"); }

} // namespace regulars::upkeep

#include "upkeep/verify_referrals_query.h"

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

constexpr qint64 kRowWeight = 2;

// Paid stands for one payment that was not taken back, for a purchase of the friend that is worth it still.
constexpr std::string_view kReferrals =
    "SELECT r.id,r.state='paid',(SELECT COUNT(*) FROM referral_payment p WHERE p.referral_id=r.id AND p.taken_back_at_ms IS NULL),"
    "(SELECT COUNT(*) FROM referral_payment p JOIN purchase q ON q.id=p.purchase_id WHERE p.referral_id=r.id AND p.taken_back_at_ms IS NULL "
    "AND q.customer_id=r.referred_id AND q.gross_minor-q.discount_minor-q.points_paid_minor-q.refunded_minor>=max(r.minimum_minor,1)) "
    "FROM referral r ORDER BY r.id";
enum ReferralColumn { ReferralKey, ReferralPaidState, ReferralStanding, ReferralOwn };

// 10 = Cause::Referral; parts as in referrals/referral.h.
#define BOOKED(part) "COALESCE((SELECT delta FROM points_ledger l WHERE l.cause=10 AND l.cause_id=p.id AND l.part=" #part "),0)"
constexpr std::string_view kPayments =
    "SELECT p.id,p.referrer_points,p.referred_points,p.taken_back_at_ms IS NOT NULL," BOOKED(0) "," BOOKED(1) ",-" BOOKED(2) ",-" BOOKED(3)
    ",p.referrer_taken,p.referred_taken FROM referral_payment p ORDER BY p.id";
enum PaymentColumn {
    PaymentKey, ToReferrer, ToReferred, IsTakenBack, BookedReferrer, BookedReferred, TakenReferrer, TakenReferred, FromReferrer, FromReferred
};

constexpr std::string_view kGiven = "SELECT p.id,p.points," BOOKED(0) " FROM referral_milestone_given p ORDER BY p.id";

constexpr std::string_view kStray = "SELECT l.id FROM points_ledger l INDEXED BY points_ledger_cause WHERE l.cause=10 AND "
                                    "NOT EXISTS(SELECT 1 FROM referral_payment p WHERE p.id=l.cause_id) AND "
                                    "NOT EXISTS(SELECT 1 FROM referral_milestone_given g WHERE g.id=l.cause_id)";
#undef BOOKED

Status verifyStates(VerifyRun &run)
{
    RowCursor row(run, kReferrals, kRowWeight);
    for (;;) {
        TRY(row.next());
        if (row.isAtEnd())
            return ok();
        run.findings.count(Check::Referrals);
        const qint64 wanted = row.at(ReferralPaidState);
        if (row.at(ReferralStanding) != wanted || row.at(ReferralOwn) != wanted)
            run.findings.differ(Check::Referrals, row.key(), joined({wanted, wanted}), joined({row.at(ReferralStanding), row.at(ReferralOwn)}));
    }
}

// A claw-back that stops at zero takes less than was paid, never more.
Status verifyPayments(VerifyRun &run)
{
    RowCursor row(run, kPayments, kRowWeight);
    for (;;) {
        TRY(row.next());
        if (row.isAtEnd())
            return ok();
        run.findings.count(Check::ReferralPoints);
        const bool isBack = row.at(IsTakenBack) != 0;
        const auto isWithin = [isBack](qint64 taken, qint64 paid) { return taken >= 0 && taken <= (isBack ? paid : 0); };
        const bool isRight = row.at(BookedReferrer) == row.at(ToReferrer) && row.at(BookedReferred) == row.at(ToReferred) &&
                             row.at(TakenReferrer) == row.at(FromReferrer) && row.at(TakenReferred) == row.at(FromReferred) &&
                             isWithin(row.at(TakenReferrer), row.at(ToReferrer)) && isWithin(row.at(TakenReferred), row.at(ToReferred));
        if (!isRight)
            run.findings.differ(Check::ReferralPoints, row.key(),
                                joined({row.at(ToReferrer), row.at(ToReferred), row.at(FromReferrer), row.at(FromReferred)}),
                                joined({row.at(BookedReferrer), row.at(BookedReferred), row.at(TakenReferrer), row.at(TakenReferred)}));
    }
}

Status verifyGiven(VerifyRun &run)
{
    RowCursor row(run, kGiven, kRowWeight);
    for (;;) {
        TRY(row.next());
        if (row.isAtEnd())
            return ok();
        run.findings.count(Check::ReferralPoints);
        if (row.at(1) != row.at(2))
            run.findings.differ(Check::ReferralPoints, row.key(), QString::number(row.at(1)), QString::number(row.at(2)));
    }
}

} // namespace

Status verifyReferrals(VerifyRun &run)
{
    TRY(verifyStates(run));
    TRY(verifyPayments(run));
    TRY(verifyGiven(run));
    auto stray = run.session.prepare(kStray);
    for (;;) {
        TRY_LET(const bool row, stray.step());
        if (!row)
            return ok();
        run.findings.differ(Check::ReferralPoints, stray.intAt(0), u"a payment"_s, u"none"_s);
    }
}

Result<qint64> workOfReferrals(db::ReadSession &session)
{
    qint64 rows = 0;
    for (const std::string_view sql : {"SELECT COUNT(*) FROM referral", "SELECT COUNT(*) FROM referral_payment", "SELECT COUNT(*) FROM referral_milestone_given"}) {
        TRY_LET(const qint64 count, rowCount(session, sql));
        rows += count;
    }
    return rows * kRowWeight;
}

} // namespace regulars::upkeep

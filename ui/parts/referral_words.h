// Referrals in words: states, the programme's promise, what a milestone gives.
//
// Thread: GUI. Figures, money and days by the formats of the house.
#pragma once

#include "base/money.h"
#include "referrals/referral_query.h"
#include "referrals/referral_service.h"
#include "tiers/tier.h"
#include "ui/kit/badge.h"

#include <QCoreApplication>

namespace regulars::ui {

class ReferralWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::ReferralWords)

public:
    static QString state(ReferralState state);
    /// Both sides by name, or what became of their files.
    static QString referrer(const referrals::ReferralRow &row);
    static QString friendOf(const referrals::ReferralRow &row);
    /// Why it rests while files are one.
    static QString rests(const Referral &referral);
    static BadgeKind badge(ReferralState state);
    /// What the programme promises, in whole sentences. `coupon` is the name of its kind; empty: none.
    static QString promise(const ReferralProgram &program, const QString &coupon, const Currency &currency);
    /// "3 friends: tier Gold for 90 days".
    static QString milestone(const ReferralMilestone &milestone, const Ladder &ladder, const QString &coupon);
    /// What was saved, and what came of the referrer named with it: the coupon, or why nothing is given.
    static QString saved(const QString &what, const referrals::Filed &filed);
    /// Who brought the customer, and until when the purchase is awaited.
    static QString mustBuy(const referrals::ReferralRow &row, const Currency &currency, EpochDay today);
    /// Both of a customer's sides, whichever there are; empty: none.
    static QString ofCustomer(const referrals::ReferralSummary &summary, const Currency &currency, EpochDay today);
    /// "Brought 3 friends, 2 of them bought"; and what the next one unlocks.
    static QString summary(const referrals::ReferralSummary &summary);

    /// What a quote foresees: "Pays the referral by Ann: 200 points, and 100 for the friend".
    static QString foreseen(const ReferralPaid &paid);
    /// What was done, and what a return took back for referrals.
    static QString takenBack(const QString &what, const std::vector<ReferralTakenBack> &referrals);

private:
    static QString joined(const QStringList &sentences);
};

} // namespace regulars::ui

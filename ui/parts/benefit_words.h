// What the pages say of benefits: what a tier has, how much is left of it, how a use stands.
//
// Thread: GUI. Invariants: every clause is one tr() text with placeholders; a share off is said as coupons say it.
#pragma once

#include "benefits/benefit_query.h"
#include "ui/kit/badge.h"
#include "ui/kit/tokens.h"

#include <QCoreApplication>
#include <QDate>

namespace regulars::ui {

class BenefitWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::BenefitWords)

public:
    static QString kind(BenefitKind kind);
    /// What a kind does, in a sentence for the form.
    static QString sentence(BenefitKind kind);
    /// "2/year"; empty for no limit.
    static QString quota(qint64 quota, QuotaPeriod period);
    /// A cell of the matrix: "× 1.5", "10% off", "14 days · 2/year", "—". `waitMinutes`: how long the tier waits at most.
    static QString cell(const Benefit &benefit, const BenefitCell *cell, const Tier &tier, std::optional<qint64> waitMinutes);

    struct Left {
        QString words;
        Tone tone = Tone::Secondary;
    };
    /// What one customer has of it today: "1 left", "again 01-01", "× 2", the manager's name.
    static Left today(const benefits::TodayBenefit &benefit, QDate today);
    /// The same in whole sentences, for a tooltip and the reader of the screen.
    static QString todaySentence(const benefits::TodayBenefit &benefit, QDate today);

    struct State {
        BadgeKind badge = BadgeKind::Neutral;
        QString word;
    };
    static State state(const BenefitUse &use, EpochDay today);
    /// When what was lent came back, and whether that was late.
    static QString returned(const BenefitUse &use);
    /// A use in the customer's story: "Event invitation: with a friend, cancelled: slip"
    static QString event(const QString &name, const BenefitUse &use);
    /// "“Event invitation” recorded, 1 left"
    static QString recorded(const QString &name, qint64 used, qint64 quota);
    /// The reason that stands on a use taken back at once.
    static QString slip();
};

} // namespace regulars::ui

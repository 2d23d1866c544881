// What the page calls kinds of coupons, what they give, when they count, and how a coupon stands.
//
// Thread: GUI. Invariants: every clause is one tr() text with placeholders. Amounts are those of the store's one currency and stand
// without its sign, as shops write them: "满 500 减 60". A share off is said as the language says it: "10% off", "9 折".
#pragma once

#include "base/error.h"
#include "base/money.h"
#include "coupons/coupon_query.h"
#include "ui/kit/badge.h"

#include <QCoreApplication>

namespace regulars::ui {

class CouponWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::CouponWords)

public:
    static QString kind(CouponKind kind);
    /// What it gives: "spend 500, save 60; spend 1,000, save 150".
    static QString gives(const CouponTemplate &plan, const Currency &currency);
    /// "10% off" or "9 折"; basis points.
    static QString share(qint64 percentBp);
    /// When it counts: "until 2026-12-31 · Sat, Sun · 18:00–21:00"; "always" where nothing limits it.
    static QString when(const CouponTemplate &plan);
    static QString weekday(int bit);
    static QString clock(int minute);
    /// "500" or "49.90".
    static QString plain(qint64 minor, const Currency &currency);

    static QString stacking(Stacking stacking);
    /// What that means, in a sentence.
    static QString stackingSentence(Stacking stacking);
    /// Who gets one without anybody doing anything; `tier` is the name of the tier that is asked for, empty for any.
    static QString issueRule(const CouponTemplate &plan, const QString &tier);

    struct State {
        BadgeKind badge = BadgeKind::Neutral;
        QString word;     ///< for the badge
        QString sentence;
    };
    /// How one coupon stands on `today`.
    static State state(const coupons::CouponFile &file, EpochDay today);
    static State state(const CouponTemplate &plan, EpochDay today);
    /// How it came into somebody's hands, by Coupon::source.
    static QString source(const QString &source);

    /// What is wrong with a kind of coupon, in the words of its form; what this page does not know better is errorText().
    static QString refusal(const Error &error);
};

} // namespace regulars::ui

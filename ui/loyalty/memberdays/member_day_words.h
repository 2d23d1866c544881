// What a member day is called in words: when it is and what it gives.
//
// Thread: GUI. Invariants: every sentence is one tr() text with placeholders.
#pragma once

#include "base/money.h"
#include "memberdays/member_day.h"

#include <QCoreApplication>

namespace regulars::ui {

class MemberDayWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::MemberDayWords)

public:
    /// "Every Wednesday", "On the 8th of the month".
    static QString when(const MemberDay &day);
    /// "5% off"; empty without a price.
    static QString price(const MemberDay &day, const Currency &currency);
    /// "× 2"; empty without a multiplier.
    static QString points(const MemberDay &day);
    /// "Cup for the first 10"; empty without a gift.
    static QString gift(const MemberDay &day);
};

} // namespace regulars::ui

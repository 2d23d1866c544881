// What the Today page calls things.
//
// Thread: GUI. Invariant: every sentence is one tr() text with placeholders.
#pragma once

#include "base/business_time.h"
#include "today/work_item.h"

#include <QCoreApplication>
#include <QDate>

namespace regulars::ui {

class TodayWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::TodayWords)

public:
    static QString kind(today::WorkKind kind);
    static QString kindIcon(today::WorkKind kind);
    /// "Lunar birthday", or what was promised.
    static QString text(today::WorkKind kind, const QString &promised, bool isLunar);
    /// "Today", "Tomorrow", "3 days late".
    static QString due(QDate due, QDate today);
    static QString action(today::WorkKind kind, bool isDone);
    /// "Thu 15 Oct", in the language of the interface.
    static QString weekdayAndDate(QDate day, const QString &language);
    /// "last Thursday" where that is what the day is; "15 Oct" otherwise.
    static QString against(QDate day, QDate today, const QString &language);
    /// For the list of days to compare with: "Last Thursday 10-15".
    static QString choice(QDate day, QDate today, const QString &language);
};

} // namespace regulars::ui

#include "ui/dashboard/today_words.h"

#include "ui/kit/format.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kWeek = 7;
} // namespace

using today::WorkKind;

QString TodayWords::kind(WorkKind kind)
{
    switch (kind) {
    case WorkKind::Birthday:
        return tr("Birthday");
    case WorkKind::NextStep:
        return tr("Next step");
    }
    Q_UNREACHABLE();
}

QString TodayWords::kindIcon(WorkKind kind)
{
    switch (kind) {
    case WorkKind::Birthday:
        return u"cake"_s;
    case WorkKind::NextStep:
        return u"phone"_s;
    }
    Q_UNREACHABLE();
}

QString TodayWords::text(WorkKind kind, const QString &promised, bool isLunar)
{
    if (kind != WorkKind::Birthday)
        return promised;
    return isLunar ? tr("Lunar birthday") : tr("Birthday");
}

QString TodayWords::due(QDate due, QDate today)
{
    if (due < today)
        return tr("%n day(s) late", nullptr, int(due.daysTo(today)));
    return due == today.addDays(1) ? tr("Tomorrow") : Format::relativeDay(due, today);
}

QString TodayWords::action(WorkKind kind, bool isDone)
{
    if (isDone)
        return tr("Reopen");
    return kind == WorkKind::Birthday ? tr("Send wishes") : tr("Contact");
}

QString TodayWords::weekdayAndDate(QDate day, const QString &language)
{
    const QLocale locale(language);
    return language.startsWith(u"zh") ? locale.toString(day, u"M月d日 ddd") : locale.toString(day, u"ddd d MMM");
}

QString TodayWords::against(QDate day, QDate today, const QString &language)
{
    if (day == today.addDays(-1))
        return tr("yesterday");
    if (day == today.addDays(-kWeek))
        return tr("last %1").arg(QLocale(language).toString(day, u"ddd"));
    return Format::date(day, today);
}

QString TodayWords::choice(QDate day, QDate today, const QString &language)
{
    if (day == today.addDays(-1))
        return tr("Yesterday %1").arg(Format::date(day, today));
    if (day == today.addDays(-kWeek))
        return tr("Last %1 %2").arg(QLocale(language).toString(day, u"ddd"), Format::date(day, today));
    return tr("%1 %2", "weekday and date").arg(QLocale(language).toString(day, u"ddd"), Format::date(day, today));
}

} // namespace regulars::ui

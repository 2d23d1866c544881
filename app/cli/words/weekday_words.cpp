#include "app/cli/words/weekday_words.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

constexpr std::array kDays{"monday"_L1, "tuesday"_L1, "wednesday"_L1, "thursday"_L1, "friday"_L1, "saturday"_L1, "sunday"_L1};
constexpr qsizetype kShort = 3;

Result<int> bitOf(const QString &word)
{
    for (size_t day = 0; day < kDays.size(); ++day) {
        const bool isName = word.compare(kDays[day], Qt::CaseInsensitive) == 0 || word.compare(kDays[day].left(kShort), Qt::CaseInsensitive) == 0;
        if (isName || word == QString::number(day + 1))
            return 1 << day;
    }
    return fail(ErrorCode::Invalid, u"weekdays"_s, weekdaysText(0x7f));
}

} // namespace

Result<int> weekdaysFrom(const QJsonValue &words)
{
    int weekdays = 0;
    if (words.isArray()) {
        const QJsonArray list = words.toArray();
        for (const QJsonValue day : list) {
            TRY_LET(const int bit, bitOf(day.toVariant().toString()));
            weekdays |= bit;
        }
        return weekdays;
    }
    // A list may have been typed as one, with its brackets.
    static const QRegularExpression between(u"[\\s,;\\[\\]\"]+"_s);
    for (const QString &word : words.toVariant().toString().split(between, Qt::SkipEmptyParts)) {
        TRY_LET(const int bit, bitOf(word));
        weekdays |= bit;
    }
    return weekdays;
}

QString weekdaysText(int weekdays)
{
    QStringList days;
    for (size_t day = 0; day < kDays.size(); ++day) {
        if (weekdays >> day & 1)
            days.append(kDays[day].left(kShort).toString());
    }
    return days.join(u',');
}

QJsonArray weekdaysJson(int weekdays) { return weekdays == 0 ? QJsonArray() : QJsonArray::fromStringList(weekdaysText(weekdays).split(u',')); }

Status countWeekdays(QJsonObject &document)
{
    const auto given = document.constFind(u"weekdays"_s);
    if (given == document.constEnd())
        return ok();
    TRY_LET(const int weekdays, weekdaysFrom(*given));
    QJsonArray numbers;
    for (int day = 0; day < static_cast<int>(kDays.size()); ++day) {
        if (weekdays >> day & 1)
            numbers.append(day + 1);
    }
    document.insert(u"weekdays"_s, numbers);
    return ok();
}

} // namespace regulars::cli

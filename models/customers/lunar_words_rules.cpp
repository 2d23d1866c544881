#include "customers/lunar_words_rules.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

constexpr QStringView kDigits = u"〇一二三四五六七八九";

// 一 to 九, 十, 十一 to 十九, 二十, 廿, 廿一, 三十, 卅; or figures. 0: none of these.
int numeral(QString text)
{
    bool isNumber = false;
    if (const int figures = text.toInt(&isNumber); isNumber)
        return figures;
    text.replace(u"廿"_s, u"二十"_s).replace(u"卅"_s, u"三十"_s).replace(u'○', u'〇').replace(u'零', u'〇');
    const qsizetype ten = text.indexOf(u'十');
    const auto digit = [](QStringView one) { return one.size() == 1 ? static_cast<int>(kDigits.indexOf(one.front())) : -1; };
    if (ten < 0)
        return qMax(0, digit(text));
    const int tens = ten == 0 ? 1 : digit(QStringView(text).first(ten));
    const int ones = ten + 1 == text.size() ? 0 : digit(QStringView(text).sliced(ten + 1));
    return tens > 0 && ones >= 0 ? tens * 10 + ones : 0;
}

int yearOf(const QString &text)
{
    int year = 0;
    for (const QChar c : text) {
        const qsizetype digit = c.isDigit() ? c.digitValue() : kDigits.indexOf(c == u'零' || c == u'○' ? QChar(u'〇') : c);
        if (digit < 0)
            return 0;
        year = year * 10 + static_cast<int>(digit);
    }
    return year;
}

int monthOf(const QString &text)
{
    if (text == u"正")
        return 1;
    if (text == u"冬")
        return 11;
    if (text == u"腊" || text == u"臘" || text == u"蜡")
        return 12;
    return numeral(text);
}

} // namespace

std::optional<QString> lunarFromWords(QStringView text, bool mustBeNamed)
{
    static const QRegularExpression words(
        u"^(农历|農曆|阴历|陰曆|旧历|舊曆)?(?:([0-9〇○零一二三四五六七八九]{4})年)?(农历|農曆|阴历|陰曆|旧历|舊曆)?[闰閏]?"
        "([正冬腊臘蜡]|[0-9]{1,2}|[一二三四五六七八九十]{1,2})月(初)?([0-9]{1,2}|[一二三四五六七八九十廿卅]{1,3})([日号號])?$"_s);
    const QString bare = text.toString().remove(u' ');
    const auto match = words.match(bare);
    if (!match.hasMatch())
        return std::nullopt;
    const QString month = match.captured(4);
    const QString day = match.captured(6);
    const bool isSaid = !match.captured(1).isEmpty() || !match.captured(3).isEmpty();
    const bool isByWord = monthOf(month) != numeral(month) || !match.captured(5).isEmpty() || day.contains(u'廿') || day.contains(u'卅');
    const bool isInNumerals = numeral(month) > 0 && !month.at(0).isDigit() && !day.at(0).isDigit() && match.captured(7).isEmpty();
    if (mustBeNamed && !isSaid && !isByWord && !isInNumerals)
        return std::nullopt;
    const int number = monthOf(month);
    const int dayNumber = numeral(day);
    const QString year = match.captured(2);
    if (number < 1 || number > 12 || dayNumber < 1 || dayNumber > 30 || (!match.captured(5).isEmpty() && dayNumber > 10))
        return std::nullopt;
    const QString monthDay = u"%1-%2"_s.arg(number, 2, 10, QChar(u'0')).arg(dayNumber, 2, 10, QChar(u'0'));
    return year.isEmpty() ? u"--"_s + monthDay : u"%1-%2"_s.arg(yearOf(year), 4, 10, QChar(u'0')).arg(monthDay);
}

} // namespace regulars::customers

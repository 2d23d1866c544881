#include "tables/date_parse.h"

#include "tables/cell_value.h"

#include <array>

using namespace Qt::StringLiterals;

namespace regulars::tables {
namespace {

constexpr int kMsPerMinute = 60'000;
constexpr int kMsPerHour = 3'600'000;
constexpr qint64 kMsPerDay = 86'400'000;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

// Reads numbers and signs off the front of a text.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }
    [[nodiscard]] int digitsAhead() const
    {
        size_t count = 0;
        while (count < m_rest.size() && isDigit(m_rest[count]))
            ++count;
        return static_cast<int>(count);
    }
    // `most` digits at most; -1 when none stands there.
    int number(int most)
    {
        const int count = std::min(digitsAhead(), most);
        if (count == 0)
            return -1;
        int value = 0;
        for (int i = 0; i < count; ++i)
            value = value * 10 + (m_rest[static_cast<size_t>(i)] - '0');
        m_rest.remove_prefix(static_cast<size_t>(count));
        return value;
    }
    bool take(std::string_view sign)
    {
        if (m_rest.substr(0, sign.size()) != sign)
            return false;
        m_rest.remove_prefix(sign.size());
        return true;
    }
    bool takeWord(std::string_view upper)
    {
        if (m_rest.size() < upper.size())
            return false;
        for (size_t i = 0; i < upper.size(); ++i) {
            if ((m_rest[i] & ~0x20) != upper[i])
                return false;
        }
        m_rest.remove_prefix(upper.size());
        return true;
    }
    char takeAnyOf(std::string_view signs)
    {
        if (m_rest.empty() || signs.find(m_rest.front()) == std::string_view::npos)
            return '\0';
        const char taken = m_rest.front();
        m_rest.remove_prefix(1);
        return taken;
    }
    void skipBlanks()
    {
        while (takeAnyOf(" \t") != '\0') {
        }
    }

private:
    std::string_view m_rest;
};

std::optional<int> halfDay(Scanner &scan, int hour)
{
    const bool isPm = scan.takeWord("PM") || scan.take("下午");
    const bool isAm = !isPm && (scan.takeWord("AM") || scan.take("上午"));
    if (!isPm && !isAm)
        return hour;
    if (hour < 1 || hour > 12)
        return std::nullopt;
    return hour % 12 + (isPm ? 12 : 0);
}

// The fraction of a second in milliseconds; further digits are dropped.
int fraction(Scanner &scan)
{
    int ms = 0;
    int scale = 100;
    while (scan.digitsAhead() > 0) {
        ms += scan.number(1) * scale;
        scale /= 10;
    }
    return ms;
}

bool parseZone(Scanner &scan, DateParts &parts)
{
    if (scan.take("Z") || scan.take("z")) {
        parts.offsetMinutes = 0;
        return true;
    }
    const char sign = scan.takeAnyOf("+-");
    if (sign == '\0')
        return true;
    const int hours = scan.number(2);
    scan.take(":");
    const int minutes = scan.isAtEnd() ? 0 : scan.number(2);
    if (hours < 0 || hours > 14 || minutes < 0 || minutes > 59)
        return false;
    parts.offsetMinutes = (hours * 60 + minutes) * (sign == '-' ? -1 : 1);
    return true;
}

bool setTime(DateParts &parts, int hour, int minute, int second, int ms)
{
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return false;
    parts.msOfDay = hour * kMsPerHour + minute * kMsPerMinute + second * 1000 + ms;
    return true;
}

// What follows the date: nothing, or a time with an optional zone.
bool parseTime(Scanner &scan, DateParts &parts)
{
    scan.skipBlanks();
    if (scan.take("T") || scan.take("t"))
        scan.skipBlanks();
    if (scan.isAtEnd())
        return true;
    const bool isPm = scan.take("下午");
    const bool isAm = !isPm && scan.take("上午");
    int hour = scan.number(2);
    if (hour < 0 || !(scan.take(":") || scan.take("：") || scan.take("时") || scan.take("時") || scan.take("点")))
        return false;
    const int minute = scan.number(2);
    if (minute < 0)
        return false;
    int second = 0;
    int ms = 0;
    const bool hasSeconds = scan.take(":") || scan.take("：") || (scan.take("分") && scan.digitsAhead() > 0);
    if (hasSeconds) {
        second = scan.number(2);
        scan.take("秒");
        if (scan.take(".") || scan.take(","))
            ms = fraction(scan);
    }
    scan.skipBlanks();
    if (isPm || isAm) {
        if (hour < 1 || hour > 12)
            return false;
        hour = hour % 12 + (isPm ? 12 : 0);
    } else {
        const auto full = halfDay(scan, hour);
        if (!full)
            return false;
        hour = *full;
        scan.skipBlanks();
    }
    return setTime(parts, hour, minute, second, ms) && parseZone(scan, parts) && scan.isAtEnd();
}

enum class Form { None, YearFirst, Compact, Parted, Dotted };

// Takes the three numbers of a date. Parted and Dotted: first and second stand in month and day, undecided.
Form takeDate(Scanner &scan, DateParts &parts)
{
    const int width = scan.digitsAhead();
    if (width == 8 || width == 12 || width == 14) {
        parts.year = scan.number(4);
        parts.month = scan.number(2);
        parts.day = scan.number(2);
        const int hour = width > 8 ? scan.number(2) : 0;
        const int minute = width > 8 ? scan.number(2) : 0;
        const int second = width == 14 ? scan.number(2) : 0;
        return setTime(parts, hour, minute, second, 0) ? Form::Compact : Form::None;
    }
    if (width == 4) {
        parts.year = scan.number(4);
        if (scan.take("年")) {
            parts.month = scan.number(2);
            if (!scan.take("月"))
                return Form::None;
            parts.day = scan.number(2);
            return scan.take("日") || scan.take("号") || scan.take("號") ? Form::YearFirst : Form::None;
        }
        const char sign = scan.takeAnyOf("-/.");
        parts.month = sign == '\0' ? -1 : scan.number(2);
        if (parts.month < 0 || scan.takeAnyOf("-/.") != sign)
            return Form::None;
        parts.day = scan.number(2);
        return Form::YearFirst;
    }
    if (width != 1 && width != 2)
        return Form::None;
    parts.month = scan.number(2);
    const char sign = scan.takeAnyOf("-/.");
    parts.day = sign == '\0' ? -1 : scan.number(2);
    if (parts.day < 0 || scan.takeAnyOf("-/.") != sign || scan.digitsAhead() != 4)
        return Form::None;
    parts.year = scan.number(4);
    return sign == '.' ? Form::Dotted : Form::Parted;
}

tl::unexpected<Error> unknownPattern()
{
    return fail(ErrorCode::Invalid, u"date_format"_s,
                u"yyyy-MM-dd HH:mm:ss | d/M/yyyy H:mm | M/d/yyyy h:mm AP | dd.MM.yy | yyyyMMdd | yyyy年M月d日"
                " (yyyy yy MM M dd d HH H hh h mm m ss s zzz AP 'T')"_s);
}

bool isReal(const DateParts &parts) { return civilDay(parts.year, parts.month, parts.day).has_value(); }

// A date by its form, of a month that is shorter: 2026/6/31.
bool isNoSuchDay(std::string_view text)
{
    Scanner scan(text);
    DateParts parts;
    const Form form = takeDate(scan, parts);
    if (form == Form::Dotted)
        std::swap(parts.month, parts.day);
    return form != Form::None && form != Form::Parted && parts.month >= 1 && parts.month <= 12 && parts.day >= 1 && parts.day <= 31 && !isReal(parts);
}

tl::unexpected<Error> badDate(std::string_view text, const QString &expected)
{
    return fail(ErrorCode::Invalid, u"date"_s, isNoSuchDay(text) ? u"no such day"_s : expected);
}

} // namespace

std::optional<EpochDay> civilDay(int year, int month, int day)
{
    static constexpr std::array kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (year < 1800 || year > 9998 || month < 1 || month > 12 || day < 1)
        return std::nullopt;
    const bool isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    if (day > kDays[static_cast<size_t>(month - 1)] + (month == 2 && isLeap ? 1 : 0))
        return std::nullopt;
    // Counted in years that begin with March, so that the leap day comes last.
    const int shifted = month <= 2 ? year - 1 : year;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    const int days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear;
    constexpr int kDaysTo1970 = 719'468;
    return days - kDaysTo1970;
}

std::optional<DateParts> parseDateText(std::string_view text, DayOrder order)
{
    Scanner scan(text);
    DateParts parts;
    const Form form = takeDate(scan, parts);
    if (form == Form::None)
        return std::nullopt;
    if (form == Form::Dotted || (form == Form::Parted && order == DayOrder::DayFirst))
        std::swap(parts.month, parts.day);
    if (form == Form::Parted && order == DayOrder::Unknown) {
        const bool isDayFirst = parts.month > 12;
        if (!isDayFirst && parts.day <= 12 && parts.month != parts.day)
            return std::nullopt;
        if (isDayFirst)
            std::swap(parts.month, parts.day);
    }
    const bool isWhole = form == Form::Compact && parts.msOfDay > 0 ? scan.isAtEnd() : parseTime(scan, parts);
    if (!isWhole || !isReal(parts))
        return std::nullopt;
    return parts;
}

void DateGuess::add(std::string_view text)
{
    Scanner scan(text);
    DateParts parts;
    const Form form = takeDate(scan, parts);
    if (form == Form::None)
        return;
    if (form != Form::Parted) {
        ++m_yearFirst;
        return;
    }
    if (parts.month > 12 && parts.day <= 12)
        ++m_dayFirst;
    else if (parts.day > 12 && parts.month <= 12)
        ++m_monthFirst;
    else if (parts.month != parts.day)
        ++m_ambiguous;
}

Result<DayOrder> DateGuess::order() const
{
    const bool isContradictory = m_dayFirst > 0 && m_monthFirst > 0;
    const bool isUnproved = m_ambiguous > 0 && m_dayFirst == 0 && m_monthFirst == 0;
    if (isContradictory || isUnproved)
        return fail(ErrorCode::Invalid, u"date"_s, u"--date-format d/M/yyyy | M/d/yyyy"_s);
    if (m_dayFirst > 0)
        return DayOrder::DayFirst;
    return m_monthFirst > 0 ? DayOrder::MonthFirst : DayOrder::Unknown;
}

Result<DateParser> DateParser::withFormat(BusinessTime time, const QString &format)
{
    DateParser parser(std::move(time), DayOrder::Unknown);
    const QByteArray utf8 = format.toUtf8();
    const std::string_view text(utf8.constData(), static_cast<size_t>(utf8.size()));
    std::string kinds;
    for (size_t i = 0; i < text.size();) {
        const char c = text[i];
        size_t run = 1;
        while (i + run < text.size() && text[i + run] == c)
            ++run;
        if (c == '\'') {
            const size_t close = text.find('\'', i + 1);
            if (close == std::string_view::npos)
                return unknownPattern();
            parser.m_pattern.push_back({'L', 0, std::string(text.substr(i + 1, close - i - 1))});
            i = close + 1;
            continue;
        }
        if (c == 'A' && text.substr(i, 2) == "AP") {
            parser.m_pattern.push_back({'a', 0, {}});
            i += 2;
            continue;
        }
        if (std::string_view("yMdHhmsz").find(c) == std::string_view::npos) {
            parser.m_pattern.push_back({'L', 0, std::string(text.substr(i, run))});
            i += run;
            continue;
        }
        const bool isYear = c == 'y';
        if ((isYear && run != 2 && run != 4) || (!isYear && c != 'z' && run > 2) || (c == 'z' && run != 3))
            return unknownPattern();
        parser.m_pattern.push_back({c, run == 1 ? 0 : static_cast<int>(run), {}});
        kinds += c;
        i += run;
    }
    for (const char needed : {'y', 'M', 'd'}) {
        if (kinds.find(needed) == std::string::npos)
            return unknownPattern();
    }
    return parser;
}

std::optional<DateParts> DateParser::byPattern(std::string_view text) const
{
    Scanner scan(text);
    DateParts parts;
    int hour = 0;
    int minute = 0;
    int second = 0;
    int ms = 0;
    for (const Token &token : m_pattern) {
        if (token.kind == 'L') {
            if (!scan.take(token.literal))
                return std::nullopt;
            continue;
        }
        if (token.kind == 'a') {
            const auto full = halfDay(scan, hour);
            if (!full)
                return std::nullopt;
            hour = *full;
            continue;
        }
        if (token.width > 0 && scan.digitsAhead() < token.width)
            return std::nullopt;
        const int value = scan.number(token.width > 0 ? token.width : 2);
        if (value < 0)
            return std::nullopt;
        switch (token.kind) {
        case 'y':
            parts.year = token.width == 4 ? value : value + (value < 70 ? 2000 : 1900);
            break;
        case 'M':
            parts.month = value;
            break;
        case 'd':
            parts.day = value;
            break;
        case 'm':
            minute = value;
            break;
        case 's':
            second = value;
            break;
        case 'z':
            ms = value;
            break;
        default: // H, h
            hour = value;
        }
    }
    scan.skipBlanks();
    if (!scan.isAtEnd() || !isReal(parts) || !setTime(parts, hour, minute, second, ms))
        return std::nullopt;
    return parts;
}

std::optional<DateParts> DateParser::partsOf(std::string_view text) const
{
    return m_pattern.empty() ? parseDateText(text, m_order) : byPattern(text);
}

bool DateParser::isUnclear(std::string_view text, const DateParts &parts) const
{
    const bool couldSwap = parts.day <= 12 && parts.day != parts.month;
    return m_pattern.empty() && m_order != DayOrder::Unknown && couldSwap && !parseDateText(text, DayOrder::Unknown);
}

qint64 DateParser::instantOf(const DateParts &parts)
{
    const EpochDay epochDay = *civilDay(parts.year, parts.month, parts.day);
    if (parts.offsetMinutes)
        return epochDay * kMsPerDay + parts.msOfDay - qint64{*parts.offsetMinutes} * kMsPerMinute;
    auto start = m_starts.constFind(epochDay);
    if (start == m_starts.constEnd()) {
        const qint64 ms = m_time.startOf(epochDay);
        start = m_starts.insert(epochDay, {ms, m_time.startOf(epochDay + 1) - ms == kMsPerDay});
    }
    return start->isPlain ? start->ms + parts.msOfDay : m_time.instantOf(epochDay, parts.msOfDay);
}

Result<qint64> DateParser::instant(std::string_view cell)
{
    const std::string_view text = trimmedCell(cell);
    if (m_hasLast && text == m_lastText) { // the lines of an order stand together
        m_unclear += m_isLastUnclear ? 1 : 0;
        return m_lastMs;
    }
    const auto parts = partsOf(text);
    if (!parts)
        return badDate(text, u"YYYY-MM-DD HH:MM:SS"_s);
    m_lastMs = instantOf(*parts);
    m_lastText = text;
    m_hasLast = true;
    m_isLastUnclear = isUnclear(text, *parts);
    m_unclear += m_isLastUnclear ? 1 : 0;
    return m_lastMs;
}

Result<EpochDay> DateParser::day(std::string_view cell)
{
    const auto parts = partsOf(trimmedCell(cell));
    if (!parts)
        return badDate(trimmedCell(cell), u"YYYY-MM-DD"_s);
    m_unclear += isUnclear(trimmedCell(cell), *parts) ? 1 : 0;
    if (!parts->offsetMinutes)
        return *civilDay(parts->year, parts->month, parts->day);
    return m_time.dayOf(instantOf(*parts));
}

} // namespace regulars::tables

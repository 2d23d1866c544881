#include "tables/cell_value.h"

#include "base/money.h"

#include <algorithm>
#include <iterator>

namespace regulars::tables {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kIdeographicSpace = "\xE3\x80\x80";

// The signs that make a formula of a cell; spreadsheets take the full-width ones as well.
constexpr std::string_view kFormulaSigns[] = {"=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠"};

bool isBlank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

bool isPlainNumber(std::string_view text)
{
    if (!text.empty() && (text.front() == '+' || text.front() == '-'))
        text.remove_prefix(1);
    bool hasDigit = false;
    bool hasPoint = false;
    for (const char c : text) {
        if (c == '.' && !hasPoint)
            hasPoint = true;
        else if (c >= '0' && c <= '9')
            hasDigit = true;
        else
            return false;
    }
    return hasDigit;
}

} // namespace

std::string_view trimmedCell(std::string_view text)
{
    for (;;) {
        if (!text.empty() && isBlank(text.front()))
            text.remove_prefix(1);
        else if (text.substr(0, kNoBreakSpace.size()) == kNoBreakSpace)
            text.remove_prefix(kNoBreakSpace.size());
        else if (text.substr(0, kIdeographicSpace.size()) == kIdeographicSpace)
            text.remove_prefix(kIdeographicSpace.size());
        else
            break;
    }
    for (;;) {
        if (!text.empty() && isBlank(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(kNoBreakSpace))
            text.remove_suffix(kNoBreakSpace.size());
        else if (text.ends_with(kIdeographicSpace))
            text.remove_suffix(kIdeographicSpace.size());
        else
            return text;
    }
}

std::string_view cellText(std::string_view cell)
{
    std::string_view text = trimmedCell(cell);
    if (!text.empty() && text.front() == '\'' && needsGuard(text.substr(1)))
        text.remove_prefix(1);
    return text;
}

QString cellString(std::string_view cell)
{
    const std::string_view text = cellText(cell);
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

bool isFormula(std::string_view text)
{
    return std::any_of(std::begin(kFormulaSigns), std::end(kFormulaSigns), [&](std::string_view sign) { return text.starts_with(sign); }) &&
           !isPlainNumber(text);
}

bool needsGuard(std::string_view text)
{
    while (!text.empty() && text.front() == '\'')
        text.remove_prefix(1);
    return isFormula(text);
}

Result<qint64> parseNumber(std::string_view cell, int digits)
{
    const std::string_view text = cellText(cell);
    constexpr size_t kSafeDigits = 12; // with four decimals more still far inside int64
    size_t at = 0;
    const bool isNegative = !text.empty() && text.front() == '-';
    at += isNegative ? 1 : 0;
    qint64 value = 0;
    const size_t first = at;
    while (at < text.size() && text[at] >= '0' && text[at] <= '9' && at - first < kSafeDigits)
        value = value * 10 + (text[at++] - '0');
    const bool hasDigits = at > first;
    int decimals = 0;
    if (hasDigits && at < text.size() && text[at] == '.') {
        ++at;
        for (; at < text.size() && decimals < digits && text[at] >= '0' && text[at] <= '9'; ++decimals)
            value = value * 10 + (text[at++] - '0');
    }
    if (!hasDigits || at != text.size())
        return parseScaled(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())), digits);
    for (; decimals < digits; ++decimals)
        value *= 10;
    return isNegative ? -value : value;
}

Result<qint64> parseWhole(std::string_view cell)
{
    const QString text = cellString(cell);
    TRY_LET(const qint64 floor, parseScaled(text, 0, Rounding::Floor));
    TRY_LET(const qint64 ceil, parseScaled(text, 0, Rounding::Ceil));
    if (floor != ceil)
        return fail(ErrorCode::Invalid, {}, QStringLiteral("0, 1, 2, 3 …"));
    return floor;
}

} // namespace regulars::tables

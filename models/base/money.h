// Money as int64 minor units of the store's currency (分, cents, yen), and its decimal text.
//
// Invariants: no floating point; text that does not fit is refused, never cut.
#pragma once

#include "base/result.h"
#include "base/rounding.h"

#include <QString>

namespace regulars {

/// ISO 4217 code and the number of decimals of its minor unit.
struct Currency {
    QString code = QStringLiteral("CNY");
    int digits = 2;

    bool operator==(const Currency &) const = default;
};

/// The currency of an ISO 4217 code; unknown codes get two digits. Invalid: not three capital letters.
Result<Currency> currencyFromCode(const QString &code);

/// 10^digits.
qint64 minorPerMajor(const Currency &currency);

/// "1234.50" for 123450 in CNY: no grouping, point as decimal sign; for files and JSON, not for the screen.
QString moneyText(qint64 minor, const Currency &currency);

/// Decimal text to an integer scaled by 10^digits. Accepts a sign, commas or spaces between thousands, full-width
/// digits, a leading currency sign and parentheses for negatives; more decimals than `digits` are rounded with
/// `rounding`. Errors: Invalid (not a number), OutOfRange (beyond int64).
Result<qint64> parseScaled(QStringView text, int digits, Rounding rounding = Rounding::HalfEven);

/// parseScaled for an amount of money.
Result<qint64> parseMoney(QStringView text, const Currency &currency);

/// Decimal text of a value scaled by 10^digits, trailing zeros cut down to `minDigits`.
QString scaledText(qint64 value, int digits, int minDigits = 0);

/// Unit prices keep four decimals of the major unit.
inline constexpr int kPriceDigits = 4;
/// Quantities keep three decimals (goods sold by weight).
inline constexpr int kQuantityDigits = 3;
inline constexpr qint64 kQuantityOne = 1000;

/// quantity (×10³) × unit price (×10⁴ of the major unit) in minor units, half to even. OutOfRange beyond int64.
Result<qint64> lineAmountMinor(qint64 quantityMilli, qint64 unitPriceE4, const Currency &currency);

} // namespace regulars

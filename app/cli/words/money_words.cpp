#include "app/cli/words/money_words.h"

namespace regulars::cli {

Result<qint64> moneyFrom(const QString &field, const QString &text, const Currency &currency)
{
    TRY_LET(const qint64 down, inField(parseScaled(text, currency.digits, Rounding::Floor), field));
    TRY_LET(const qint64 up, inField(parseScaled(text, currency.digits, Rounding::Ceil), field));
    if (down != up)
        return fail(ErrorCode::Invalid, field, currency.digits > 0 ? tr("an amount with at most %1 decimals").arg(currency.digits) : tr("an amount without decimals"));
    return down;
}

} // namespace regulars::cli

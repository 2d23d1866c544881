#include "ui/kit/money_edit.h"

#include "ui/kit/format.h"

namespace regulars::ui {

MoneyEdit::MoneyEdit(QWidget *parent) : NumberEdit(2, parent)
{
    setAccessibleName(tr("Amount"));
}

void MoneyEdit::setCurrency(const QString &currency, int digits)
{
    if (digits != this->digits()) {
        setValue(std::nullopt);
        setDigits(digits);
    }
    setPrefix(Format::currencySign(currency).trimmed());
}

} // namespace regulars::ui

#include "ui/loyalty/coupons/coupon_form.h"

#include "ui/kit/form_row.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/tokens.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace regulars::ui {

CouponForm::CouponForm(const Currency &currency, QWidget *parent) : QWidget(parent), m_currency(currency), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metric::kSpace12);
}

FormRow *CouponForm::addRow(const QString &field, QWidget *widget, QHBoxLayout *layout)
{
    auto *row = new FormRow({}, widget);
    m_rows.append({field, row});
    if (layout)
        layout->addWidget(row, 1, Qt::AlignTop);
    else
        m_column->addWidget(row);
    return row;
}

QHBoxLayout *CouponForm::addSide()
{
    auto *side = new QHBoxLayout;
    side->setSpacing(metric::kSpace12);
    m_column->addLayout(side);
    return side;
}

MoneyEdit *CouponForm::makeMoney()
{
    auto *edit = new MoneyEdit;
    edit->setCurrency(m_currency.code, m_currency.digits);
    connect(edit, &NumberEdit::valueChanged, this, &CouponForm::edited);
    return edit;
}

Result<qint64> CouponForm::read(const NumberEdit *edit, const QString &field)
{
    if (edit->text().trimmed().isEmpty())
        return qint64{0};
    const auto value = edit->value();
    if (!value)
        return fail(ErrorCode::OutOfRange, field);
    return *value;
}

void CouponForm::fill(NumberEdit *edit, qint64 value)
{
    edit->setValue(value == 0 ? std::nullopt : std::optional(value));
}

} // namespace regulars::ui

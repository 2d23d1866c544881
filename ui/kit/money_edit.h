// A field for an amount of money in minor units.
//
// Thread: GUI. Invariants: those of NumberEdit; value() is in minor units of the currency set, 100 to the yuan.
#pragma once

#include "ui/kit/number_edit.h"

namespace regulars::ui {

class MoneyEdit : public NumberEdit
{
    Q_OBJECT

public:
    explicit MoneyEdit(QWidget *parent = nullptr);

    /// Sign shown inside the field and number of decimals; keeps the number typed when the decimals stay.
    void setCurrency(const QString &currency, int digits = 2);
    /// Same as value(): minor units or nothing.
    std::optional<qint64> minor() const { return value(); }
    void setMinor(std::optional<qint64> minor) { setValue(minor); }
};

} // namespace regulars::ui

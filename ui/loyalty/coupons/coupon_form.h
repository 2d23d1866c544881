// A part of the form for a kind of coupon: some fields, read from a value and written into it.
//
// Thread: GUI. Invariants: a field that cannot be read is an Error about that field, in the names of checkTemplate; fields that say
// nothing for a kind are hidden and leave the value at rest.
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "coupons/coupon.h"

#include <QList>
#include <QWidget>

#include <utility>

class QCheckBox;
class QHBoxLayout;
class QVBoxLayout;

namespace regulars::ui {

class FormRow;
class MoneyEdit;
class NumberEdit;
class TextLabel;

class CouponForm : public QWidget {
    Q_OBJECT

public:
    explicit CouponForm(const Currency &currency, QWidget *parent = nullptr);

    virtual void load(const CouponTemplate &plan) = 0;
    virtual Status store(CouponTemplate &plan) const = 0;
    virtual void retranslate() = 0;
    /// The rows by the names of their fields.
    const QList<std::pair<QString, FormRow *>> &rows() const { return m_rows; }

signals:
    void edited();

protected:
    QVBoxLayout *column() const { return m_column; }
    /// A row for `field`, added to `layout` or, where none is given, below what is there.
    FormRow *addRow(const QString &field, QWidget *widget, QHBoxLayout *layout = nullptr);
    QHBoxLayout *addSide();
    MoneyEdit *makeMoney();
    /// Empty is 0. Invalid(field) where the text is no number.
    static Result<qint64> read(const NumberEdit *edit, const QString &field);
    /// 0 is shown as an empty field.
    static void fill(NumberEdit *edit, qint64 value);

    const Currency m_currency;

private:
    QVBoxLayout *m_column;
    QList<std::pair<QString, FormRow *>> m_rows;
};

} // namespace regulars::ui

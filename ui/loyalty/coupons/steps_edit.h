// The steps of a spend-and-save coupon as rows: spend so much, save so much.
//
// Thread: GUI. Invariants: there is always one row; rows without any figure do not count. Units: minor units.
#pragma once

#include "base/money.h"
#include "base/result.h"
#include "coupons/coupon.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace regulars::ui {

class LinkButton;
class MoneyEdit;
class TextLabel;

class StepsEdit : public QWidget {
    Q_OBJECT

public:
    static constexpr int kMostRows = 8;

    explicit StepsEdit(const Currency &currency, QWidget *parent = nullptr);

    void load(const std::vector<SaveStep> &steps);
    /// Invalid(steps) where a figure is missing or is none.
    Result<std::vector<SaveStep>> steps() const;
    /// One row only, for “every”.
    void setSingle(bool single);
    void addRow();
    void removeRow(int row);
    int rowCount() const { return int(m_rows.size()); }
    MoneyEdit *spend(int row) const { return m_rows[size_t(row)].spend; }
    MoneyEdit *save(int row) const { return m_rows[size_t(row)].save; }
    LinkButton *addLink() const { return m_add; }
    void retranslate();

signals:
    void edited();

private:
    struct Row {
        MoneyEdit *spend = nullptr;
        MoneyEdit *save = nullptr;
        LinkButton *remove = nullptr;
    };
    void makeRow(const SaveStep &step);
    void place();

    const Currency m_currency;
    QGridLayout *m_grid;
    TextLabel *m_spendHead;
    TextLabel *m_saveHead;
    LinkButton *m_add;
    std::vector<Row> m_rows;
    bool m_isSingle = false;
};

} // namespace regulars::ui

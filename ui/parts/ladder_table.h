// The ladder as rows to edit: badge, name, colour, threshold, multiplier, customers, remove.
//
// Thread: GUI. Invariants: rows stand in the order of their ranks; the first one begins at 0 and stays; a tier that
// customers hold cannot be removed. check() marks every field at fault and says under the rows what contradicts.
#pragma once

#include "base/money.h"
#include "tiers/tier.h"
#include "ui/parts/setting_field.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QGridLayout;

namespace regulars::ui {

class Badge;
class InlineError;
class LinkButton;
class TextLabel;

class LadderTable : public QWidget
{
    Q_OBJECT

public:
    explicit LadderTable(QWidget *parent = nullptr);

    void setCurrency(const Currency &currency) { m_currency = currency; }
    /// Shows `tiers` with the customers that hold each.
    void load(const std::vector<Tier> &tiers, TierMetric metric, const QHash<TierId, qint64> &holders);
    /// Counts by another metric: figures stay as they are read, so that 2,000 yuan become 2,000 purchases.
    void setMetric(TierMetric metric);
    /// As written; thresholds of wrong fields are -1.
    std::vector<Tier> tiers() const;
    void addRow();
    void removeRow(int row);
    /// Whether nothing is wrong; marks nothing.
    [[nodiscard]] bool isRight() const;
    /// Marks what is wrong; true when nothing is.
    bool check();
    /// A refusal of the service that check() does not foresee; empty clears it.
    void setError(const QString &text);
    QString errorText() const;
    void setEditable(bool editable);
    void retranslate();
    int rowCount() const { return int(m_rows.size()); }

signals:
    void edited();

private:
    struct Row {
        Tier tier;
        Badge *badge = nullptr;
        QLineEdit *name = nullptr;
        QComboBox *color = nullptr;
        DecimalEdit *threshold = nullptr;
        DecimalEdit *multiplier = nullptr;
        TextLabel *customers = nullptr;
        LinkButton *remove = nullptr;
    };

    Row makeRow(const Tier &tier);
    void place();
    void clearRows();
    void drop(Row &row);
    void noticeEdit();
    /// Threshold in minor units, orders or points; -1 when it is none.
    qint64 thresholdOf(const Row &row) const;
    void showThreshold(Row &row);
    qint64 holdersOf(const Tier &tier) const;
    void refreshWords();

    QGridLayout *m_grid = nullptr;
    QList<TextLabel *> m_heads;
    InlineError *m_error = nullptr;
    std::vector<Row> m_rows;
    QHash<TierId, qint64> m_holders;
    Currency m_currency;
    TierMetric m_metric = TierMetric::Spend;
    bool m_editable = true;
    bool m_quiet = false;
};

} // namespace regulars::ui

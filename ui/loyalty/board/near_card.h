// The card 快要升级: chips by the tier to reach, how much may be missing, the table, and what is done with the ticked.
//
// Thread: GUI. Invariants: knows only its model; the section asks the store and does what is wanted.
#pragma once

#include "tiers/near_model.h"
#include "ui/kit/card.h"
#include "ui/shell/desk.h"

namespace regulars::ui {

class Chip;
class EmptyState;
class MoneyEdit;
class NearTable;
class PointsEdit;
class PushButton;
class TextLabel;

class NearCard : public Card {
    Q_OBJECT

public:
    explicit NearCard(Desk &desk, QWidget *parent = nullptr);

    void setBoard(const std::shared_ptr<const tiers::Board> &board);
    /// In the metric's unit; what the field holds.
    std::optional<qint64> within() const;
    /// The metric decides which field asks; `within` fills it.
    void setWithin(TierMetric metric, qint64 within);
    tiers::NearModel *model() const { return m_model; }
    NearTable *table() const { return m_table; }
    void retranslate();

signals:
    /// within() was changed and confirmed.
    void withinChanged();
    /// Ids to be put on the call list.
    void remindWanted(const std::vector<qint64> &customers);
    /// The ticked customers, or all that are listed, in the list of customers.
    void listWanted(const std::vector<qint64> &customers);
    void opened(regulars::CustomerId customer);

private:
    void makeChips();
    void chooseTarget(int index);
    void refreshWords();
    std::vector<qint64> chosen() const;

    Desk &m_desk;
    tiers::NearModel *m_model = nullptr;
    std::shared_ptr<const tiers::Board> m_board;
    QWidget *m_chipBox = nullptr;
    std::vector<Chip *> m_chips; // all, then each tier above the first
    TextLabel *m_withinWords = nullptr;
    MoneyEdit *m_money = nullptr;
    PointsEdit *m_count = nullptr;
    NearTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    TextLabel *m_ticked = nullptr;
    PushButton *m_remind = nullptr;
    PushButton *m_list = nullptr;
    TierMetric m_metric = TierMetric::Spend;
    qint64 m_lastWithin = -1;
    int m_target = 0;
};

} // namespace regulars::ui

// The tab of rewards: the catalogue with its form, and what was handed out.
//
// Thread: GUI. Invariants: one of the two is in front; every change can be taken back.
#pragma once

#include "rewards/reward.h"
#include "tiers/tier.h"
#include "ui/loyalty/loyalty_section.h"
#include "ui/loyalty/work_pane.h"

#include <QImage>

#include <vector>

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class ClaimsView;
class EmptyState;
class PageStack;
class PushButton;
class RewardForm;
class SegmentedSwitch;

class RewardsSection : public LoyaltySection {
    Q_OBJECT

public:
    RewardsSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    void retranslate() override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;

    QTableView *table() const { return m_table; }
    RewardForm *form() const;
    PushButton *newButton() const { return m_new; }
    ClaimsView *claims() const { return m_claims; }
    UndoBar *undoBar() const { return pane()->undoBar(); }
    void showView(int index);
    void beginReward();

private:
    void build();
    WorkPane *buildCatalogue();
    void reload();
    void fill();
    void openRow(int row);
    void openForm(const Reward &reward);
    [[nodiscard]] QString tierName(TierId id) const;

    struct Lists {
        std::vector<Reward> rewards;
        std::vector<qint64> out;   ///< pieces handed out, by row
        std::vector<QImage> pictures; ///< small ones, by row; null: none
        Ladder ladder;
    };
    Lists m_lists;
    bool m_isLoaded = false;
    bool m_wantsFirst = false; ///< a picture of the form waits for the list
    SegmentedSwitch *m_switch = nullptr;
    PageStack *m_stack = nullptr;
    PageStack *m_inside = nullptr;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    PushButton *m_new = nullptr;
    ClaimsView *m_claims = nullptr;
};

} // namespace regulars::ui

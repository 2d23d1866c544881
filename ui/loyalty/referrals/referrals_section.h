// The tab of referrals (推荐有礼): who brought whom and who must still buy, who brings most, the programme.
//
// Thread: GUI. Invariants: one of the two lists is in front; beside it stands at most one panel; every change can be
// taken back. At most kListed rows are shown, and the list says so; an export holds all.
#pragma once

#include "referrals/referral_query.h"
#include "ui/loyalty/loyalty_section.h"
#include "ui/loyalty/referrals/program_panel.h"
#include "ui/loyalty/work_pane.h"

#include <vector>

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class Chip;
class CustomerPicker;
class EmptyState;
class ExportStrip;
class PageStack;
class PushButton;
class SegmentedSwitch;

class ReferralsSection : public LoyaltySection {
    Q_OBJECT

public:
    static constexpr int kListed = 500;

    ReferralsSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    void open(const QVariantMap &arguments) override;
    void retranslate() override;
    QList<Command> commands() const override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;

    QTableView *table() const { return m_table; }
    QTableView *top() const { return m_top; }
    Chip *chip(int index) const { return m_chips.at(index); }
    CustomerPicker *finder() const { return m_finder; }
    SidePanel *panel() const { return pane()->panel(); }
    UndoBar *undoBar() const { return pane()->undoBar(); }
    EmptyState *empty() const { return m_empty; }
    ExportStrip *exports() const { return m_exports; }
    void showView(int index);
    void openRow(int row);
    void openProgram();
    void openMilestones();
    void beginLink();
    void closePanel();

private:
    struct Lists {
        ReferralRules rules;
        std::vector<referrals::ReferralRow> rows;
        referrals::StateCounts counts{};
        qint64 all = 0;         ///< of every customer
        std::vector<referrals::TopReferrer> top;
        referrals::ReferralRate rate;
    };

    void build();
    QWidget *buildFilters();
    void buildTables();
    void connectAll();
    void reload();
    void fill();
    void fillRows();
    void fillTop();
    void choose(int chip);
    void findCustomer();
    void showStory(ReferralId id);
    /// Beside a panel the list keeps to what it must name.
    void fitColumns();
    [[nodiscard]] QString promise() const;
    [[nodiscard]] referrals::ReferralFilter filter() const;

    Lists m_lists;
    bool m_isLoaded = false;
    QString m_wantsPanel;                        ///< a picture waits for the lists
    int m_chosen = 0;                            ///< 0: all, then the states
    CustomerId m_customer;                       ///< whose referrals are listed; invalid: everybody's
    SegmentedSwitch *m_switch = nullptr;
    QList<Chip *> m_chips;
    CustomerPicker *m_finder = nullptr;
    PushButton *m_program = nullptr;
    PushButton *m_export = nullptr;
    PushButton *m_link = nullptr;
    PageStack *m_stack = nullptr;
    QWidget *m_filters = nullptr;
    QStandardItemModel *m_model = nullptr;
    QStandardItemModel *m_topModel = nullptr;
    QTableView *m_table = nullptr;
    QTableView *m_top = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noTop = nullptr;
    TextLabel *m_hint = nullptr;
    QWidget *m_hintLine = nullptr;
    ExportStrip *m_exports = nullptr;
};

} // namespace regulars::ui

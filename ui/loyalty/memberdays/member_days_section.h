// The tab of member days: which there are, when the next one is, and who had the gifts.
//
// Thread: GUI. Invariants: one of the two lists is in front; every change can be taken back.
#pragma once

#include "memberdays/member_day_query.h"
#include "shops/shop.h"
#include "tiers/tier.h"
#include "ui/loyalty/loyalty_section.h"
#include "ui/loyalty/work_pane.h"

#include <vector>

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class EmptyState;
class MemberDayForm;
class PageStack;
class PushButton;
class SegmentedSwitch;

class MemberDaysSection : public LoyaltySection {
    Q_OBJECT

public:
    MemberDaysSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    void retranslate() override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;

    QTableView *table() const { return m_table; }
    QTableView *gifts() const { return m_gifts; }
    MemberDayForm *form() const;
    UndoBar *undoBar() const { return pane()->undoBar(); }
    void showView(int index);
    void beginDay();
    void closeForm();
    /// Takes the day of a row out of use, or back into it.
    void toggleRow(int row);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Lists {
        std::vector<MemberDay> days;
        std::vector<qint64> givenToday; ///< by row
        std::vector<memberdays::ClaimRow> claims;
        Ladder ladder;
        QList<Shop> shops;
    };

    void build();
    void reload();
    void fill();
    void fillDays();
    void fillGifts();
    void openForm(const MemberDay &day);
    /// As many columns as there is room for, each as wide as its words.
    void fitColumns();

    Lists m_lists;
    bool m_isLoaded = false;
    bool m_wantsFirst = false; ///< a picture of the form waits for the list
    SegmentedSwitch *m_switch = nullptr;
    PageStack *m_stack = nullptr;
    QStandardItemModel *m_model = nullptr;
    QStandardItemModel *m_giftModel = nullptr;
    QTableView *m_table = nullptr;
    QTableView *m_gifts = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noGifts = nullptr;
    PushButton *m_new = nullptr;
};

} // namespace regulars::ui

// The tab of member days: which there are, when the next one is, and who had the gifts.
//
// Thread: GUI. Invariants: one of the two lists is in front; every change can be taken back.
#pragma once

#include "memberdays/member_day_query.h"
#include "shops/shop.h"
#include "tiers/tier.h"
#include "ui/loyalty/loyalty_section.h"

#include <functional>
#include <vector>

class QHBoxLayout;
class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class EmptyState;
class MemberDayForm;
class NoticeStrip;
class PageStack;
class PushButton;
class SegmentedSwitch;
class UndoBar;
struct Deed;

class MemberDaysSection : public LoyaltySection {
    Q_OBJECT

public:
    MemberDaysSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    void activate() override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    bool handleKey(QKeyEvent *event) override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;
    bool isSettled() const override;

    QTableView *table() const { return m_table; }
    QTableView *gifts() const { return m_gifts; }
    MemberDayForm *form() const { return m_form; }
    UndoBar *undoBar() const { return m_undo; }
    void showView(int index);
    void beginDay();
    void closeForm();
    /// Takes the day of a row out of use, or back into it.
    void toggleRow(int row);

private:
    struct Lists {
        std::vector<MemberDay> days;
        std::vector<qint64> givenToday; ///< by row
        std::vector<memberdays::ClaimRow> claims;
        Ladder ladder;
        QList<Shop> shops;
    };

    void build();
    QTableView *makeTable(QStandardItemModel *model);
    void reload();
    void fill();
    void fillDays();
    void fillGifts();
    void openForm(const MemberDay &day);
    /// As many columns as there is room for, each as wide as its words.
    void fitColumns();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void offer(const QString &words, std::function<Status(db::WriteSession &)> undo);

    Lists m_lists;
    bool m_isLoaded = false;
    bool m_wantsFirst = false; ///< a picture of the form waits for the list
    SegmentedSwitch *m_switch = nullptr;
    PageStack *m_stack = nullptr;
    QHBoxLayout *m_row = nullptr;
    QStandardItemModel *m_model = nullptr;
    QStandardItemModel *m_giftModel = nullptr;
    QTableView *m_table = nullptr;
    QTableView *m_gifts = nullptr;
    EmptyState *m_empty = nullptr;
    EmptyState *m_noGifts = nullptr;
    PushButton *m_new = nullptr;
    NoticeStrip *m_notice = nullptr;
    UndoBar *m_undo = nullptr;
    MemberDayForm *m_form = nullptr;
    std::function<Status(db::WriteSession &)> m_takeBack;
};

} // namespace regulars::ui

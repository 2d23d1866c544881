// The counter: find a customer in a few keys, record the sale, redeem, refund.
//
// Thread: GUI. Invariants: the search box of the window is the counter's own; every answer carries the number of its
// question and a stale one is dropped; an order begun is never lost by looking somebody up, only put aside; what was
// done can be undone from the bar wherever there is a way back.
#pragma once

#include "counter/customer_card_query.h"
#include "counter/sale_draft.h"
#include "till/till_service.h"
#include "ui/parts/side_panel.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"
#include "ui/shell/search_target.h"

class QHBoxLayout;

namespace regulars::counter {
class TimelineModel;
}

namespace regulars::ui {

class CustomerView;
class EmptyState;
class KeyBar;
class LookupPane;
class NoticeStrip;
class PageStack;
class PurchasePane;
class UndoBar;

class CounterPage : public Page, public SearchTarget {
    Q_OBJECT

public:
    explicit CounterPage(Desk &desk, QWidget *parent = nullptr);

    QString title() const override;
    void activate() override;
    /// {"customer": id} opens a customer, with {"refund": number} the way back of that purchase; {"text": words} looks up,
    /// {"action": "new"} begins a new member.
    void open(const QVariantMap &arguments) override;
    bool handleKey(QKeyEvent *event) override;
    QList<Command> commands() const override;
    void retranslate() override;
    SearchTarget *searchTarget() override { return this; }
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;
    bool isSettled() const override;

    void searchTextEdited(const QString &text) override;
    void searchEntered(const QString &text) override;
    void searchScanned(const QString &code) override;
    void searchMoved(int rows) override;
    void searchEscaped() override;
    QString searchPlaceholder() const override;

    void openCustomer(CustomerId customer);
    /// Starts or takes up the order of the open customer, or a walk-in's.
    void startPurchase(bool inPoints = false);
    /// The same with the coupons in focus.
    void startCoupons();
    /// Rewards for the highlighted match, else for the open customer; within an order its points.
    void startRewards();
    /// A note on a contact with the highlighted match, else with the open customer.
    void startContact();
    /// Writes down that the open customer had the benefit, or that what was lent is back.
    void recordBenefit(BenefitId benefit);
    /// The same, or the panel where a note is typed first.
    void useBenefit(BenefitId benefit, bool asksNote);
    void takeBenefitBack(BenefitUseId use);
    void openPanel(const QString &name, const QString &argument = {});
    void closePanel();

    /// A file for somebody new is being made: nobody's card is open.
    bool isMakingMember() const;
    /// Whose purchase F3 would record: the highlighted match's, else the open customer's; empty for a walk-in.
    QString meantName() const;
    bool hasCustomer() const { return m_hasCard; }
    const counter::CustomerCard &card() const { return m_card; }
    bool isPurchasing() const;
    /// Made when first asked for.
    PurchasePane *purchase() const;
    LookupPane *lookupPane() const { return m_lookup; }
    CustomerView *customerView() const { return m_view; }
    SidePanel *panel() const { return m_panel; }
    UndoBar *undoBar() const { return m_undoBar; }
    KeyBar *keyBar() const { return m_keyBar; }

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Wanted { Nothing, First, Scanned };

    void build();
    void connectParts();
    void takeChanges(const db::ChangeSet &changes);
    void takeLookup();
    void takeFirstFound();
    /// A number typed in full that no customer's purchase has may be a walk-in's: offers its refund.
    void openWalkInPurchase(const QString &number);
    /// True when the order is meant for the highlighted match, who is not the open customer: opens that one first.
    bool leavesForHighlighted(bool inPoints);
    /// The match that is meant rather than the open customer; invalid when there is none.
    CustomerId highlighted() const;
    void loadCard(CustomerId customer);
    void takeCard(const counter::CustomerCard &card);
    void closeCustomer();
    void checkEmptyStore();
    void showBrowse();
    void showKeys();
    void showBrowseKeys();
    void showPurchaseKeys();
    void showMemberKeys();
    void showMore();
    void showEmptyWords();
    void abandonPurchase();
    /// Goes on with an order that was left.
    void takeUp(const counter::SaleDraft &draft);
    /// True, and said, while the order handed over is not answered yet.
    bool waitsForRecording();
    void escape();
    /// Closes the card of the customer at the counter while a new file is made.
    void beginMember();
    /// Closes the panel without having done anything; the card closed for it comes back.
    void leavePanel();
    void record(const counter::SaleDraft &draft);
    void takeRecorded(const counter::SaleDraft &draft, const till::BookedPurchase &booked);
    void offer(const QString &words, std::function<void()> undo);
    void say(const QString &words, bool isGood);
    void offerDeed(const Deed &deed);
    void runUndo(const Deed &deed);
    /// Nothing where it cannot be used today; an empty id means the first that can.
    SidePanel *benefitPanel(const QString &id);
    /// A command for each benefit that can be recorded now.
    QList<Command> benefitCommands() const;
    void toBox(const QString &text);
    void placeOverlays();
    /// Beside a panel the card keeps room for whole lines: the list gives way until it is used.
    void fitPanel();
    void showState(const QString &state);
    SidePanel *makePanel(const QString &name, const QString &argument);

    Desk &m_desk;
    counter::TimelineModel *m_timeline = nullptr;
    PageStack *m_stack = nullptr;
    PageStack *m_center = nullptr;
    QHBoxLayout *m_browseRow = nullptr;
    QWidget *m_listRule = nullptr;
    LookupPane *m_lookup = nullptr;
    EmptyState *m_empty = nullptr;
    CustomerView *m_view = nullptr;
    SidePanel *m_panel = nullptr;
    mutable PurchasePane *m_purchase = nullptr;
    KeyBar *m_keyBar = nullptr;
    UndoBar *m_undoBar = nullptr;
    NoticeStrip *m_notice = nullptr;
    std::function<void()> m_undo;
    bool m_isRecordingBenefit = false; ///< a second press before the answer is the first once more

    counter::CustomerCard m_card;
    bool m_hasCard = false;
    counter::CustomerCard m_purchaseCard; ///< whose order is open or put aside
    bool m_hasPurchaseCard = false;
    CustomerId m_wantedCustomer; ///< whose card is on its way
    CustomerId m_leftCustomer;   ///< whose card was closed for a new member's
    quint64 m_cardGeneration = 0;
    bool m_isLoadingCard = false;
    bool m_isStoreEmpty = false;
    Wanted m_wanted = Wanted::Nothing;
    bool m_isListWanted = false; ///< something was looked for since the panel opened
    bool m_isTextNewer = false; ///< typed or moved since the open customer was opened
    QString m_scannedCode;
    int m_pendingStates = 0;
    std::function<void()> m_afterCard;
};

} // namespace regulars::ui

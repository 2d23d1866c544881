// The customer beside the list: who it is, and four tabs of what is known.
//
// Thread: GUI. Invariants: shows the customer last asked for; an answer about another one is dropped; the tab chosen
// stays for the next customer; what was typed into a file and not saved is kept and offered again.
#pragma once

#include "ui/customers/customer_facts.h"
#include "ui/kit/pane/pane.h"
#include "ui/parts/side_panel.h"
#include "ui/shell/desk.h"

class QStackedWidget;
class QVBoxLayout;

namespace regulars::ui {

class Badge;
class NoticeStrip;
class OverviewTab;
class ProfileTab;
class PurchasesTab;
class PushButton;
class TabRow;
class TextLabel;
class TimelineTab;

class CustomerDetail : public PaneGround {
    Q_OBJECT

public:
    static constexpr int kLeastWidth = 304;
    static constexpr int kMostWidth = 376;
    enum Tab { Overview, Timeline, Purchases, Profile, kTabs };

    explicit CustomerDetail(Desk &desk, QWidget *parent = nullptr);

    /// An invalid id empties the pane.
    void show(CustomerId customer);
    /// Reads the same customer again.
    void refresh();
    void showTab(Tab tab);
    [[nodiscard]] CustomerId customer() const { return m_customer; }
    [[nodiscard]] bool isSettled() const;
    void retranslate();
    [[nodiscard]] const counter::CustomerCard &card() const { return m_facts.card; }
    [[nodiscard]] const CustomerFacts &facts() const { return m_facts; }
    [[nodiscard]] bool hasFacts() const { return m_hasFacts; }
    void setShops(const QList<Shop> &shops);
    void setWords(const QString &field, const QStringList &words);

    TabRow *tabs() const { return m_tabs; }
    OverviewTab *overview() const { return m_overview; }
    TimelineTab *timeline() const { return m_timeline; }
    PurchasesTab *purchases() const { return m_purchases; }
    ProfileTab *profile() const { return m_profile; }
    NoticeStrip *draftNotice() const { return m_drafts; }

signals:
    void counterWanted(regulars::CustomerId customer);
    void refundWanted(regulars::CustomerId customer, const QString &number);
    void contactWanted(const regulars::Interaction &contact);
    void newContactWanted();
    void tagsWanted(QWidget *place);
    void customerWanted(regulars::CustomerId customer);
    void done(const regulars::ui::Deed &deed);
    void failed(const regulars::Error &error);

private:
    void build();
    QWidget *buildHead();
    void connectTabs();
    void take(const CustomerFacts &facts);
    void showHead();
    void showTabWords();
    void showDrafts();
    void tickStep(InteractionId contact);

    Desk &m_desk;
    CustomerId m_customer;
    quint64 m_generation = 0;
    int m_pending = 0;
    CustomerFacts m_facts;
    bool m_hasFacts = false;
    QWidget *m_content = nullptr;
    TextLabel *m_name = nullptr;
    Badge *m_tier = nullptr;
    Badge *m_stage = nullptr;
    TextLabel *m_line = nullptr;
    NoticeStrip *m_drafts = nullptr;
    TabRow *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    OverviewTab *m_overview = nullptr;
    TimelineTab *m_timeline = nullptr;
    PurchasesTab *m_purchases = nullptr;
    ProfileTab *m_profile = nullptr;
    PushButton *m_counter = nullptr;
    PushButton *m_contact = nullptr;
};

} // namespace regulars::ui

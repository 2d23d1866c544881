// Loyalty (会员): what keeps customers coming, one tab each: upgrade board, ladder, ledger, rewards, coupons …
//
// Thread: GUI. Invariants: exactly one tab is in front; its section is made when the tab is first chosen, and its
// actions stand at the right end of the bar. All sections share the page's jobs.
#pragma once

#include "ui/loyalty/loyalty_sections.h"
#include "ui/shell/page.h"

#include <memory>
#include <vector>

class QHBoxLayout;

namespace regulars::ui {

class DeskJobs;
class LoyaltySection;
class PageStack;
class TabRow;
class TextLabel;

class LoyaltyPage : public Page
{
    Q_OBJECT

public:
    explicit LoyaltyPage(Desk &desk, QWidget *parent = nullptr);
    ~LoyaltyPage() override;

    QString title() const override;
    void activate() override;
    void deactivate() override;
    /// {"tab": "board" | "ladder" | …} and what that section takes.
    void open(const QVariantMap &arguments) override;
    bool handleKey(QKeyEvent *event) override;
    QList<Command> commands() const override;
    void retranslate() override;
    /// One state per tab beyond the first, named after it, and "tab-state" for the states of a section.
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;
    bool isSettled() const override;

    TabRow *tabs() const { return m_tabs; }
    /// Brings tab `id` to the front and returns its section; nullptr for an unknown id.
    LoyaltySection *showTab(const QString &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Entry {
        LoyaltyTab tab;
        LoyaltySection *section = nullptr; ///< nullptr until it is first wanted
    };

    QWidget *buildBar();
    int indexOf(const QString &id) const;
    LoyaltySection *section(int index);
    void bringToFront(int index);
    /// The title gives way where tabs and actions need its room.
    void fitBar();

    Desk &m_desk;
    std::unique_ptr<DeskJobs> m_jobs;
    std::vector<Entry> m_entries;
    TextLabel *m_title = nullptr;
    TabRow *m_tabs = nullptr;
    QHBoxLayout *m_bar = nullptr;
    PageStack *m_stack = nullptr;
    int m_front = -1;
    bool m_active = false;
};

} // namespace regulars::ui

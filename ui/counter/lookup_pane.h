// The left pane: what the search box found, whom this shop served today, and a hint how to find more.
//
// Thread: GUI. Invariants: the keys stay in the search box; the pane is moved by move() and opens by openCurrent().
// While there is a text the matches are moved through, else the customers served.
#pragma once

#include "counter/lookup_model.h"
#include "counter/recent_customers_model.h"
#include "ui/shell/desk.h"

#include <QWidget>

namespace regulars::ui {

class BusyLine;
class ContentList;
class Rule;
class TextLabel;

class LookupPane : public QWidget {
    Q_OBJECT

public:
    LookupPane(Desk &desk, QWidget *parent = nullptr);

    counter::LookupModel *lookup() const { return m_lookup; }
    counter::RecentCustomersModel *recent() const { return m_recent; }
    bool isSettled() const { return !m_lookup->isWaiting() && !m_recent->isWaiting(); }

    void reload();
    /// Marks the row of the open customer, where it is listed.
    void showOpen(CustomerId customer);
    void move(int rows);
    /// The customer under the current row; invalid when there is none.
    CustomerId current() const;

signals:
    void chosen(regulars::CustomerId customer);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void takeAnswer();
    void showCurrent();
    void retranslate();

    Desk &m_desk;
    counter::LookupModel *m_lookup = nullptr;
    counter::RecentCustomersModel *m_recent = nullptr;
    BusyLine *m_busy = nullptr;
    TextLabel *m_nothing = nullptr;
    ContentList *m_matches = nullptr;
    Rule *m_rule = nullptr;
    TextLabel *m_recentTitle = nullptr;
    TextLabel *m_recentCount = nullptr;
    QWidget *m_recentHead = nullptr;
    ContentList *m_served = nullptr;
    TextLabel *m_hint = nullptr;
    CustomerId m_open;
};

} // namespace regulars::ui

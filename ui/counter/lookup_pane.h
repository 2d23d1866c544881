// The left pane: what the search box found, whom this shop served today, and a hint how to find more.
//
// Thread: GUI. Invariants: the keys stay in the search box; the pane is moved by move() and opens by openCurrent().
// While there is a text the matches are moved through, else the customers served. Whom the arrow keys have picked stays
// picked while the same text is asked for again.
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
    /// That customer's name.
    QString currentName() const;
    /// No row is current until something is typed or moved to: nobody of the list is meant.
    void rest();

signals:
    void chosen(regulars::CustomerId customer);
    /// Another row may be the current one.
    void highlightChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void takeAnswer();
    void showCurrent();
    QModelIndex currentIndex() const;
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
    CustomerId m_picked; ///< by the arrow keys, for m_text
    QString m_text;      ///< of the newest answer
    bool m_isResting = false;
};

} // namespace regulars::ui

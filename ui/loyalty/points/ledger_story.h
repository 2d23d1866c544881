// Why a row of the ledger changed the balance: how it was earned, which lots it went through, who booked it.
//
// Thread: GUI. Reads nothing itself. Invariants: one row is told at a time; empty while none is.
#pragma once

#include "points/shop_ledger_query.h"
#include "ui/kit/pane/pane.h"
#include "ui/shell/desk.h"

class QVBoxLayout;

namespace regulars::ui {

class LinkButton;
class TextLabel;

class LedgerStory : public PaneGround {
    Q_OBJECT

public:
    explicit LedgerStory(Desk &desk, QWidget *parent = nullptr);

    void tell(const points::LedgerExplanation &told);
    void say(const Error &error);
    void clear();
    void retranslate();
    /// What it says, line by line.
    QStringList lines() const;

signals:
    void customerWanted(regulars::CustomerId customer);

private:
    void tellEarning(const points::LedgerExplanation &told);
    void add(const QString &words, bool isStrong = false);

    Desk &m_desk;
    TextLabel *m_title = nullptr;
    TextLabel *m_change = nullptr;
    QVBoxLayout *m_lines = nullptr;
    LinkButton *m_open = nullptr;
    CustomerId m_customer;
};

} // namespace regulars::ui

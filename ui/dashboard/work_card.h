// The card with the work of the day: chips by kind, the table, what was done today.
//
// Thread: GUI. Invariants: knows only its model; the page asks the store and does what is wanted.
#pragma once

#include "today/work_list_model.h"
#include "ui/kit/card.h"
#include "ui/shell/desk.h"

namespace regulars::ui {

class Chip;
class EmptyState;
class LinkButton;
class PushButton;
class TextLabel;
class WorkTable;

class WorkCard : public Card {
    Q_OBJECT

public:
    explicit WorkCard(Desk &desk, QWidget *parent = nullptr);

    void setList(today::WorkList list);
    today::WorkListModel *model() const { return m_model; }
    WorkTable *table() const { return m_table; }
    void retranslate();

signals:
    void doneWanted(const std::vector<regulars::today::WorkKey> &keys);
    void reopenWanted(const std::vector<regulars::today::WorkKey> &keys);
    void contactWanted(regulars::CustomerId customer);

private:
    void chooseKind(int index);
    void showDone(bool isDoneShown);
    void refreshWords();

    today::WorkListModel *m_model = nullptr;
    std::vector<Chip *> m_chips; // all, then each kind
    WorkTable *m_table = nullptr;
    EmptyState *m_empty = nullptr;
    TextLabel *m_doneWords = nullptr;
    LinkButton *m_showDone = nullptr;
    PushButton *m_done = nullptr;
    int m_kind = 0;
    bool m_isDoneShown = false;
};

} // namespace regulars::ui

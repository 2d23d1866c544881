// The second tab: everything that happened with a customer, by kind, fetched page by page.
//
// Thread: GUI. Invariants: shows the customer last given; a narrowed list stays narrowed for the next customer.
#pragma once

#include "interactions/interaction.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QComboBox;

namespace regulars::counter {
class TimelineModel;
}

namespace regulars::ui {

class PushButton;
class TextLabel;
class TimelineList;

class TimelineTab : public QWidget {
    Q_OBJECT

public:
    explicit TimelineTab(Desk &desk, QWidget *parent = nullptr);

    void setCustomer(CustomerId customer);
    void retranslate();
    [[nodiscard]] bool isSettled() const;
    counter::TimelineModel *model() const { return m_model; }
    TimelineList *list() const { return m_list; }
    QComboBox *filter() const { return m_filter; }

signals:
    void refundWanted(const QString &number);
    void contactWanted(const regulars::Interaction &contact);
    void newContactWanted();

private:
    void showCount();

    Desk &m_desk;
    counter::TimelineModel *m_model;
    TimelineList *m_list;
    QComboBox *m_filter;
    TextLabel *m_count;
    PushButton *m_new;
};

} // namespace regulars::ui

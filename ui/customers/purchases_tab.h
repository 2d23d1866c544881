// The third tab: a customer's orders and returns, and the lines of the one chosen.
//
// Thread: GUI. Invariants: the lines beneath are those of the current row; an answer about another document is dropped.
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

#include <optional>
#include <vector>

class QGridLayout;
class QScrollArea;

namespace regulars::counter {
class TimelineModel;
}

namespace regulars::ui {

class PushButton;
class TextLabel;
class TimelineList;

class PurchasesTab : public QWidget {
    Q_OBJECT

public:
    explicit PurchasesTab(Desk &desk, QWidget *parent = nullptr);

    void setCustomer(CustomerId customer);
    void retranslate();
    [[nodiscard]] bool isSettled() const;
    counter::TimelineModel *model() const { return m_model; }
    TimelineList *list() const { return m_list; }
    PushButton *refundButton() const { return m_refund; }
    /// What stands beneath: one word list per line, name, quantity, amount.
    [[nodiscard]] QList<QStringList> shownLines() const { return m_shown; }

signals:
    void refundWanted(const QString &number);

private:
    struct Line {
        QString name;
        qint64 quantityMilli = 0;
        qint64 amountMinor = 0;
        qint64 refundedMilli = 0;
    };
    struct Document {
        QString number;
        QString shop;
        bool canComeBack = false;
        std::vector<Line> lines;
    };
    void choose(int row);
    void take(const Document &document);
    void clearLines();

    Desk &m_desk;
    counter::TimelineModel *m_model;
    TimelineList *m_list;
    TextLabel *m_title;
    TextLabel *m_where;
    QScrollArea *m_scroll;
    QGridLayout *m_lines = nullptr;
    PushButton *m_refund;
    TextLabel *m_none;
    QList<QStringList> m_shown;
    QString m_number;
    quint64 m_generation = 0;
    int m_pending = 0;
};

} // namespace regulars::ui

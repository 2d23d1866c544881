// The customer's recent events in dense rows: day, kind, what, money and points at the right.
//
// Thread: GUI. Invariants: 28-px rows; a purchase that can still come back offers "Refund", a contact offers "Change", on
// the row under the pointer or the keys; Enter and a click on the link ask for it.
#pragma once

#include "interactions/interaction.h"
#include "ui/kit/tokens.h"
#include "ui/shell/desk.h"

#include <QListView>

namespace regulars::counter {
class TimelineModel;
struct TimelineEvent;
} // namespace regulars::counter

namespace regulars::ui {

class TimelineList : public QListView {
    Q_OBJECT

public:
    TimelineList(Desk &desk, counter::TimelineModel *model, QWidget *parent = nullptr);

    /// False hides the link: the actor may not give refunds.
    void setRefundable(bool isRefundable) { m_isRefundable = isRefundable; }
    /// False hides the link: the actor may not change contacts.
    void setContactsEditable(bool isEditable) { m_hasEditableContacts = isEditable; }
    /// Where the words begin; 24 px unless told.
    void setMargin(int px) { m_margin = px; }
    QSize sizeHint() const override { return {320, 160}; }
    QSize minimumSizeHint() const override { return {240, 84}; }

signals:
    void refundRequested(const QString &number);
    void contactRequested(regulars::InteractionId contact);
    void currentRowChanged(int row);

protected:
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;

private:
    class Delegate;

    /// What the row offers to do; empty for nothing.
    QString offer(int row) const;
    QString words(const counter::TimelineEvent &event) const;
    /// The words as they go into `width` px.
    QString fittingWords(const counter::TimelineEvent &event, const QFontMetrics &metrics, int width) const;
    /// Of the days of the rows read so far, those of former years with their year.
    int dateWidth() const;
    /// The whole row in one sentence, for those who hear it.
    QString spoken(const counter::TimelineEvent &event) const;
    /// The widest word of the column, so that all texts begin in one line.
    int kindWidth() const;
    QRect linkRect(const QRect &row, const QString &offer) const;
    void ask(int row);

    Desk &m_desk;
    counter::TimelineModel *m_model;
    int m_hoverRow = -1;
    int m_margin = metric::kSpace24;
    bool m_isRefundable = true;
    bool m_hasEditableContacts = false;
};

} // namespace regulars::ui

// One tab of the page Loyalty: the upgrade board, the ladder, the ledger …
//
// Thread: GUI. Invariants: a section is made when its tab is first chosen and reads nothing before its first activate();
// what it asks of the store goes through `m_jobs`, which is the page's. What the actor may not do is disabled with the
// reason beside it, and refused by the services all the same. A section that shows a WorkPane hands it to setPane() and needs
// no wiring of its own for Esc, for the customers of its lists, and for reading again after a change.
#pragma once

#include "access/actor.h"
#include "base/id.h"
#include "db/change_set.h"
#include "ui/shell/command.h"
#include "ui/shell/desk.h"

#include <QList>
#include <QStringList>
#include <QVariantMap>
#include <QWidget>

class QKeyEvent;

namespace regulars::ui {

class DeskJobs;
class WorkPane;

class LoyaltySection : public QWidget
{
    Q_OBJECT

public:
    LoyaltySection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    /// The tab comes to the front: refresh what may have changed.
    virtual void activate() {}
    /// Another tab or another page comes to the front.
    virtual void deactivate() {}
    /// Goes to what `arguments` name, such as {"customer", id}; called after activate().
    virtual void open(const QVariantMap &arguments) { Q_UNUSED(arguments) }
    virtual void retranslate() = 0;
    /// Something was committed, here or elsewhere, while this tab or another one is in front.
    /// By itself a section in front reads again what readAgainOn() named.
    virtual void noticeChanges(const db::ChangeSet &changes);
    /// Function keys and Esc that nothing inside took; true when used. By itself Esc closes the panel of the pane.
    virtual bool handleKey(QKeyEvent *event);
    /// What the palette offers beside going to the tab; asked once the section is made.
    virtual QList<Command> commands() const { return {}; }

    /// Names of states beyond the plain tab, for pictures.
    virtual QStringList snapshotStates() const { return {}; }
    virtual void showSnapshotState(const QString &state) { Q_UNUSED(state) }
    /// False while data are on their way, beyond what the page's jobs know of.
    virtual bool isSettled() const;

    /// Stands at the right end of the page's bar while this tab is in front; nullptr for nothing.
    QWidget *actions() const { return m_actions; }

signals:
    /// Another page is wanted, such as the list of customers with a filter.
    void openRequested(const QString &pageId, const QVariantMap &arguments);

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Puts `widget` at the right end of the bar, behind what is there; to be called while the section is made.
    void addAction(QWidget *widget);
    /// Lets `widget` take the whole section.
    void fillWith(QWidget *widget);
    /// The pane whose panel Esc closes; what is changed in it brings activate(). It is laid out by the caller.
    void setPane(WorkPane *pane);
    WorkPane *pane() const { return m_pane; }
    /// The facts this section shows: activate() follows each change of them while it is in front.
    void readAgainOn(const QList<db::Topic> &topics) { m_topics = topics; }
    void openCustomer(CustomerId customer);
    /// Why the actor may not do what needs `right`; empty when allowed.
    QString whyNot(Right right) const;

    Desk &m_desk;
    DeskJobs &m_jobs;

private:
    QWidget *m_actions = nullptr;
    WorkPane *m_pane = nullptr;
    QList<db::Topic> m_topics;
};

} // namespace regulars::ui

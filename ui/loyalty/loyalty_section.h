// One tab of the page Loyalty: the upgrade board, the ladder, the ledger …
//
// Thread: GUI. Invariants: a section is made when its tab is first chosen and reads nothing before its first activate();
// what it asks of the store goes through `m_jobs`, which is the page's. What the actor may not do is disabled with the
// reason beside it, and refused by the services all the same.
#pragma once

#include "access/actor.h"
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
    virtual void noticeChanges(const db::ChangeSet &changes) { Q_UNUSED(changes) }
    /// Function keys and Esc that nothing inside took; true when used.
    virtual bool handleKey(QKeyEvent *event) { Q_UNUSED(event) return false; }
    /// What the palette offers beside going to the tab; asked once the section is made.
    virtual QList<Command> commands() const { return {}; }

    /// Names of states beyond the plain tab, for pictures.
    virtual QStringList snapshotStates() const { return {}; }
    virtual void showSnapshotState(const QString &state) { Q_UNUSED(state) }
    /// False while data are on their way, beyond what the page's jobs know of.
    virtual bool isSettled() const { return true; }

    /// Stands at the right end of the page's bar while this tab is in front; nullptr for nothing.
    QWidget *actions() const { return m_actions; }

signals:
    /// Another page is wanted, such as the list of customers with a filter.
    void openRequested(const QString &pageId, const QVariantMap &arguments);

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Puts `widget` at the right end of the bar, behind what is there; to be called while the section is made.
    void addAction(QWidget *widget);
    /// Why the actor may not do what needs `right`; empty when allowed.
    QString whyNot(Right right) const;

    Desk &m_desk;
    DeskJobs &m_jobs;

private:
    QWidget *m_actions = nullptr;
};

} // namespace regulars::ui

// One section of the settings page, and the small parts that sections are built of.
//
// Thread: GUI. Invariants: a section reads nothing before its first activate(); what the actor may not do is disabled
// with the reason beside it, and refused by the services all the same.
#pragma once

#include "db/change_set.h"
#include "ui/shell/desk.h"

#include <QVariantMap>
#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace regulars::ui {

class DeskJobs;

class SettingsSection : public QWidget
{
    Q_OBJECT

public:
    SettingsSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    /// Translated.
    virtual QString name() const = 0;
    virtual void activate() {}
    /// Goes to what `arguments` name, such as {"file", path}.
    virtual void open(const QVariantMap &arguments) { Q_UNUSED(arguments) }
    virtual void retranslate() = 0;
    /// Something was committed, here or elsewhere.
    virtual void noticeChanges(const db::ChangeSet &changes) { Q_UNUSED(changes) }
    /// Fills the section for a picture.
    virtual void showSample() {}

protected:
    void paintEvent(QPaintEvent *event) override;
    /// Why the actor may not do what needs `right`; empty when allowed.
    QString whyNot(Right right) const;
    /// A scrolling column of cards on the window's ground; returns the layout for the cards.
    QVBoxLayout *addCardColumn(QVBoxLayout *into);

    Desk &m_desk;
    DeskJobs &m_jobs;
};

/// A 1-px line in the border colour.
class HairLine : public QWidget
{
    Q_OBJECT

public:
    explicit HairLine(Qt::Orientation orientation, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// Surface ground for panes.
class PaneGround : public QWidget
{
    Q_OBJECT

public:
    explicit PaneGround(QWidget *parent = nullptr) : QWidget(parent) {}

protected:
    void paintEvent(QPaintEvent *event) override;
};

/// A bar on surface ground, for the foot or the head of a pane.
class PaneBar : public PaneGround
{
    Q_OBJECT

public:
    explicit PaneBar(int height, QWidget *parent = nullptr);
    QHBoxLayout *row() const { return m_row; }

private:
    QHBoxLayout *m_row;
};

} // namespace regulars::ui

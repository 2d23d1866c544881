// One section of the settings page.
//
// Thread: GUI. Invariants: a section reads nothing before its first activate(); what the actor may not do is disabled
// with the reason beside it, and refused by the services all the same.
#pragma once

#include "db/change_set.h"
#include "ui/kit/pane/pane.h"
#include "ui/shell/desk.h"

#include <QVariantMap>
#include <QWidget>

class QVBoxLayout;

namespace regulars::ui {

class Card;
class DeskJobs;
class SettingForm;

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
    /// A card with the fields of `keys`, three abreast.
    Card *addCard(QVBoxLayout *cards, SettingForm &form, const QStringList &keys);

    Desk &m_desk;
    DeskJobs &m_jobs;
};

} // namespace regulars::ui

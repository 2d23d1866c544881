// Which tags one customer carries, or which many should gain or lose.
//
// Thread: GUI. Invariants: a popup; for one customer a tick says "carries it"; for many a half tick leaves each as it
// is. What is typed narrows the list and, where no tag has that name, is offered as a new one. Enter takes, Esc leaves.
#pragma once

#include "tags/tag.h"

#include <QFrame>

#include <vector>

class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace regulars::ui {

class LinkButton;
class PushButton;
class TextLabel;

class TagPanel : public QFrame {
    Q_OBJECT

public:
    /// `held`: what the one customer carries; `isMany`: several are meant.
    TagPanel(const std::vector<Tag> &all, const QStringList &held, bool isMany, QWidget *parent);

    void openUnder(QWidget *place);
    void openAbove(QWidget *place);
    QLineEdit *field() const { return m_text; }
    QListWidget *list() const { return m_list; }
    PushButton *takeButton() const { return m_take; }

signals:
    void taken(const QStringList &add, const QStringList &remove);
    void manageWanted();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fill(const std::vector<Tag> &all, const QStringList &held, bool isMany);
    QListWidgetItem *addItem(const Tag &tag, Qt::CheckState state);
    void narrow(const QString &text);
    void cycle(QListWidgetItem *item);
    void addTyped();
    void take();
    void openAt(QPoint place);

    bool m_isMany;
    QLineEdit *m_text;
    QListWidget *m_list;
    PushButton *m_take;
    LinkButton *m_new;
    LinkButton *m_manage;
};

} // namespace regulars::ui

// One room of the window: what the rail leads to.
//
// Thread: GUI. Invariants: made by its registry entry, owned by the page stack, lives until the window closes. A page
// reads nothing in its constructor; data come with activate().
#pragma once

#include "ui/shell/command.h"

#include <QList>
#include <QStringList>
#include <QVariantMap>
#include <QWidget>

class QKeyEvent;

namespace regulars::ui {

class SearchTarget;

class Page : public QWidget
{
    Q_OBJECT

public:
    explicit Page(QWidget *parent = nullptr);

    /// Translated; also the window's title.
    virtual QString title() const = 0;

    /// The page comes to the front: refresh what may have changed.
    virtual void activate() {}
    /// Another page comes to the front.
    virtual void deactivate() {}
    /// Goes to what `arguments` name, such as {"customer", id}: figures lead here with their filters.
    virtual void open(const QVariantMap &arguments) { Q_UNUSED(arguments) }
    /// Function keys and Esc that nothing inside the page took; true when used.
    virtual bool handleKey(QKeyEvent *event);
    virtual QList<Command> commands() const { return {}; }
    /// The language changed: set every text again.
    virtual void retranslate() {}

    /// The page's answer to the search box, or nullptr to leave the box to customers and commands.
    virtual SearchTarget *searchTarget() { return nullptr; }

    /// Names of states beyond the plain page, such as "lookup", "purchase".
    virtual QStringList snapshotStates() const { return {}; }
    virtual void showSnapshotState(const QString &state) { Q_UNUSED(state) }
    /// False while data are on their way; a picture waits for true.
    virtual bool isSettled() const { return true; }

signals:
    /// Matches shown for the text in the box; -1 for no count.
    void searchCountChanged(int count);
    /// Puts `text` into the box without a new look-up.
    void searchTextRequested(const QString &text);
    void searchFocusRequested();
    void openRequested(const QString &pageId, const QVariantMap &arguments);
    /// Figure beside the rail entry; 0 hides it, `urgent` writes it in danger.
    void railCountChanged(int count, bool urgent);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace regulars::ui

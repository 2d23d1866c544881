// Folders into which the till writes its files: what is taken from them, and what came last.
//
// Thread: GUI; reads and writes off it. Invariants: looking into the folders is the application's business; this list
// shows what came of it and is read again with every commit.
#pragma once

#include "shops/shop.h"
#include "ui/exchange/confirm_panel.h"
#include "ui/shell/desk.h"
#include "watch/import_watch.h"

#include <QPointer>
#include <QWidget>

class QStackedWidget;
class QVBoxLayout;

namespace regulars::ui {

class DeskJobs;
class NoticeStrip;
class PushButton;
class TextLabel;
class WatchForm;

class WatchPanel : public QWidget
{
    Q_OBJECT

public:
    WatchPanel(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    /// Reads the list again.
    void refresh();
    void retranslate();

    const QList<watch::ImportWatch> &watches() const { return m_watches; }
    /// Words of an entry, as they are read out.
    QString wordsOf(const watch::ImportWatch &watch) const;
    WatchForm *form() const { return m_form; }
    PushButton *addButton() const { return m_add; }
    ConfirmPanel *question() const { return m_question; }
    /// Opens the form: a new folder, or the one at `row`.
    void edit(int row = -1);
    void setEnabledAt(int row, bool enabled);
    void askRemove(int row);

private:
    /// What the panel shows, read at once.
    struct Lists {
        QList<watch::ImportWatch> watches;
        QList<watch::WatchedFile> files;
        QList<exchange::SavedMapping> mappings;
        QList<Shop> shops;
    };
    static Result<Lists> read(db::ReadSession &session);
    QWidget *buildList();
    QWidget *makeEntry(int row);
    void fill();
    void save();
    void change(const watch::ImportWatch &watch);
    void say(const Result<exchange::ImportWatchId> &done);
    QString lastOf(const watch::ImportWatch &watch, bool *isTrouble) const;

    Desk &m_desk;
    DeskJobs &m_jobs;
    QList<watch::ImportWatch> m_watches;
    QList<watch::WatchedFile> m_files;
    QList<exchange::SavedMapping> m_mappings;
    QList<Shop> m_shops;
    int m_generation = 0;
    QPointer<ConfirmPanel> m_question;
    QStackedWidget *m_stack = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_words = nullptr;
    NoticeStrip *m_notice = nullptr;
    QVBoxLayout *m_entries = nullptr;
    PushButton *m_add = nullptr;
    WatchForm *m_form = nullptr;
};

} // namespace regulars::ui

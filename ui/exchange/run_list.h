// What was imported lately: when, which file, what came of it, and whether it can be taken back.
//
// Thread: GUI; reads and takes back off it. Invariants: the newest first; taking back is tried first and asked for with
// its counts, runs as a job, and is all or nothing.
#pragma once

#include "exchange/import_run.h"
#include "ui/exchange/confirm_panel.h"
#include "ui/shell/desk.h"

#include <QPointer>
#include <QWidget>

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class DeskJobs;
class EmptyState;
class NoticeStrip;
class TextLabel;

class RunList : public QWidget
{
    Q_OBJECT

public:
    RunList(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    /// Reads the list again.
    void refresh();
    const QList<exchange::ImportRun> &runs() const { return m_runs; }
    /// Finds out what taking back run `id` would do, then asks.
    void askUndo(exchange::ImportRunId id);
    /// Takes it back at once.
    void undo(exchange::ImportRunId id);
    /// The question that stands open, or nullptr.
    ConfirmPanel *question() const { return m_question; }
    /// What came of the last taking back.
    QString notice() const;
    QTableView *table() const { return m_table; }
    void retranslate();

    /// "12 customers and 340 purchases are gone; …": what an undo did, or would do.
    static QString undoneWords(const exchange::UndoReport &report);

signals:
    void refreshed();
    void undone(regulars::exchange::ImportRunId id, const QString &sentence);
    void undoFailed(const QString &problem);

private:
    enum Column { When, File, Kind, Added, Changed, Rejected, State, Act, kColumns };
    void showQuestion(exchange::ImportRunId id, const exchange::UndoReport &report);
    void fill();
    void undoRow(int row);
    void say(const QString &problem);

    Desk &m_desk;
    DeskJobs &m_jobs;
    QList<exchange::ImportRun> m_runs;
    int m_generation = 0;
    bool m_isUndoing = false;
    QPointer<ConfirmPanel> m_question;
    TextLabel *m_title = nullptr;
    NoticeStrip *m_notice = nullptr;
    QTableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
    TextLabel *m_empty = nullptr;
};

} // namespace regulars::ui

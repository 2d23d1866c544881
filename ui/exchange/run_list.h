// What was imported lately: when, which file, what came of it, and whether it can be taken back.
//
// Thread: GUI; reads and takes back off it. Invariants: the newest first; taking back is asked for with its counts, which a
// reader finds so that sales go on, runs as a job, and is all or nothing. What had to stay is named.
#pragma once

#include "exchange/import_run.h"
#include "ui/exchange/confirm_panel.h"
#include "ui/exchange/kept_panel.h"
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
    /// Shows what of run `id` had to stay when it was taken back.
    void showKept(exchange::ImportRunId id);
    /// The list that stands open, or nullptr.
    KeptPanel *kept() const { return m_kept; }
    /// What came of the last taking back.
    QString notice() const;
    QTableView *table() const { return m_table; }
    void retranslate();

    /// "12 customers and 340 purchases are gone; …": what an undo did, or would do.
    static QString undoneWords(const exchange::UndoReport &report);
    /// The same beforehand.
    static QString questionWords(const exchange::UndoReport &report);

signals:
    void refreshed();
    void undone(regulars::exchange::ImportRunId id, const QString &sentence, bool isWhole);
    void undoFailed(const QString &problem);

private:
    enum Column { When, File, Kind, Added, Changed, Rejected, State, Act, kColumns };
    void showQuestion(exchange::ImportRunId id, const exchange::UndoReport &report);
    void fill();
    void actOnRow(int row);
    void say(const QString &problem);

    Desk &m_desk;
    DeskJobs &m_jobs;
    QList<exchange::ImportRun> m_runs;
    int m_generation = 0;
    bool m_isUndoing = false;
    QPointer<ConfirmPanel> m_question;
    QPointer<KeptPanel> m_kept;
    exchange::ImportRunId m_lastUndone;
    TextLabel *m_title = nullptr;
    NoticeStrip *m_notice = nullptr;
    QTableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
    TextLabel *m_empty = nullptr;
};

} // namespace regulars::ui

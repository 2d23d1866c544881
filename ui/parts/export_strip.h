// Takes a list out of the house: asks for a file, writes it as a job that can be stopped, and says where it is.
//
// Purpose: the one piece with which every page exports; the page puts the strip where its notices stand and calls
// ask(). Thread: GUI; rows are read off it. Invariants: hidden while there is nothing to say; one export at a time;
// a stopped or failed one leaves no file and says so here.
#pragma once

#include "exchange/list_export_service.h"
#include "ui/kit/notice_strip.h"
#include "ui/shell/desk.h"

namespace regulars::ui {

class DeskJobs;

/// Something that writes a file: any thread; Cancelled when `job` was stopped.
using ExportWork = std::function<Result<exchange::ExportReport>(const QString &path, JobControl &job)>;

class ExportStrip : public NoticeStrip
{
    Q_OBJECT

public:
    ExportStrip(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    /// Rows of a file that has none, such as a picture.
    static constexpr qint64 kNoRows = -1;

    /// Suffixes of files that a list can be written to, the usual one first.
    static QStringList listSuffixes();

    /// Why the actor may not export; empty when allowed. For the words beside the button.
    QString whyNot() const;
    /// An export is on its way; the button that begins another is disabled meanwhile.
    bool isRunning() const { return m_isRunning; }

    /// Asks for a file and writes `list` to it. `fileName` is what is proposed, without day and suffix: "customers".
    void ask(exchange::ListToExport list, const QString &fileName);
    /// Writes `list` to `path` at once.
    void write(exchange::ListToExport list, const QString &path);

    /// As ask(), with work and suffixes of one's own.
    void askFor(const ExportWork &work, const QString &fileName, const QStringList &suffixes);
    void run(const ExportWork &work, const QString &path);

signals:
    /// isRunning() changed.
    void runningChanged(bool running);

protected:
    void changeEvent(QEvent *event) override;

private:
    void showDone(const Result<exchange::ExportReport> &report, const QString &path);
    void showInFolder();

    Desk &m_desk;
    DeskJobs &m_jobs;
    QString m_path;
    bool m_isRunning = false;
};

} // namespace regulars::ui

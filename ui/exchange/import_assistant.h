// What the import page is busy with: one file, how it is read, its trial, its writing.
//
// Thread: GUI; reading, trying and writing run off it. Invariants: nothing can be written before a trial of exactly the
// same request has come to its end; an answer to an older question is dropped; a trial follows every change by itself.
#pragma once

#include "base/job_control.h"
#include "ui/exchange/import_outcome.h"
#include "ui/exchange/import_preview.h"
#include "ui/shell/desk.h"

#include <QObject>
#include <QTimer>

namespace regulars::ui {

class DeskJobs;

class ImportAssistant : public QObject
{
    Q_OBJECT

public:
    ImportAssistant(Desk &desk, DeskJobs &jobs, QObject *parent = nullptr);

    /// Why the actor may not import; empty when allowed.
    QString whyNot() const;

    /// Reads a file for the first time. A file that cannot be read leaves the one before.
    void open(const QString &path, std::optional<exchange::ImportKind> kind = {});
    /// Reads the file again in another way.
    void readAs(const FileReading &reading);
    /// Forgets the file. Not while it is being written.
    void close();

    bool hasFile() const { return m_hasFile; }
    const FileReading &reading() const { return m_reading; }
    const ImportPreview &preview() const { return m_preview; }

    /// What is to be tried and written; nothing while the choices are not complete. A trial follows shortly.
    void setRequest(const std::optional<exchange::ImportRequest> &request);
    void tryNow();
    void write();
    /// Stops the trial or the writing.
    void cancel();
    /// Keeps a mapping of the file's kind under a name.
    void saveMapping(const QString &name, const exchange::ImportMapping &mapping);
    /// Writes the rows that the last trial or import could not take.
    void saveRejects(const QString &path);

    bool isReading() const { return m_isReading; }
    bool isTrying() const { return m_trial != nullptr; }
    bool isWaiting() const { return m_delay.isActive(); } ///< a trial is about to begin
    bool isWriting() const { return m_writing != nullptr; }
    bool isWritten() const { return m_isWritten; }
    /// The trial of the present request, if it is done.
    SharedOutcome trial() const { return m_isWritten ? SharedOutcome() : m_outcome; }
    /// Something could be added or changed.
    bool canWrite() const;

signals:
    /// Any of the states above is another one.
    void changed();
    /// A file was read: preview() is new. `again`: the same file in another way.
    void fileRead(bool again);
    /// The file cannot be read, or not in that way.
    void fileRefused(const QString &sentence);
    void trialBegan(const std::shared_ptr<regulars::JobControl> &job);
    void trialEnded(const regulars::ui::SharedOutcome &outcome);
    void trialFailed(const QString &sentence);
    /// What was tried no longer holds.
    void trialForgotten();
    void writingBegan(const std::shared_ptr<regulars::JobControl> &job);
    void written(const regulars::ui::SharedOutcome &outcome);
    void writingFailed(const QString &sentence);
    void mappingSaved(const regulars::exchange::SavedMapping &mapping);
    void mappingRefused(const QString &sentence);
    /// Or, with a sentence, could not be.
    void rejectsSaved(const QString &path, const QString &problem);

private:
    using Outcome = Result<SharedOutcome>;
    void read(const FileReading &reading, bool again);
    void forgetTrial();
    std::shared_ptr<JobControl> run(const QString &title, bool isTrial, std::function<void(const Outcome &)> done);
    void endTrial(const Outcome &outcome, int generation);
    void endWriting(const Outcome &outcome);

    Desk &m_desk;
    DeskJobs &m_jobs;
    FileReading m_reading;
    ImportPreview m_preview;
    std::optional<exchange::ImportRequest> m_request;
    exchange::ImportRequest m_tried; ///< what m_outcome speaks of
    SharedOutcome m_outcome;
    std::shared_ptr<JobControl> m_trial;
    std::shared_ptr<JobControl> m_writing;
    QTimer m_delay;
    int m_readGeneration = 0;
    int m_trialGeneration = 0;
    bool m_hasFile = false;
    bool m_isReading = false;
    bool m_isWritten = false;
};

} // namespace regulars::ui

// Import (导入): choose or drop a file, check encoding and columns beside a trial run, write.
//
// Thread: GUI. Invariants: belongs to the page of customers on the rail; whoever leaves and comes back finds everything
// as it was; what the last step wrote can be taken back from here.
#pragma once

#include "exchange/import_run.h"
#include "ui/exchange/import_outcome.h"
#include "ui/shell/desk.h"
#include "ui/shell/page.h"

#include <memory>

class QScrollArea;
class QStackedWidget;
class QTemporaryDir;

namespace regulars::ui {

class ColumnsPane;
class DeskJobs;
class FilePane;
class HairLine;
class ImportAssistant;
class LinkButton;
class NoticeStrip;
class OutcomePanel;
class PaneBar;
class PushButton;
class RowsPane;
class RunList;
class StepHeader;
class TextLabel;
class WatchPanel;

class ImportPage : public Page
{
    Q_OBJECT

public:
    explicit ImportPage(Desk &desk, QWidget *parent = nullptr);
    ~ImportPage() override;

    QString title() const override;
    void activate() override;
    /// {"kind": "customers"…, "file": path}; both may be missing.
    void open(const QVariantMap &arguments) override;
    QList<Command> commands() const override;
    void retranslate() override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;
    bool isSettled() const override;

    void openFile(const QString &path);
    void write();
    void saveRejects(const QString &path);

    /// 0: file, 1: columns, 2: writing.
    int step() const;
    ImportAssistant *assistant() const { return m_assistant; }
    FilePane *filePane() const { return m_filePane; }
    ColumnsPane *columnsPane() const { return m_columnsPane; }
    RowsPane *rowsPane() const { return m_rowsPane; }
    OutcomePanel *trialPanel() const { return m_trialPanel; }
    OutcomePanel *resultPanel() const { return m_resultPanel; }
    RunList *runs() const { return m_runs; }
    WatchPanel *watches() const { return m_watches; }
    PushButton *writeButton() const { return m_write; }
    /// What stands at the foot: why nothing can be written, or what to do.
    QString message() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildSteps();
    QWidget *buildWork();
    QWidget *buildResult();
    QWidget *buildFoot();
    void connectAssistant();
    void connectParts();
    void showStep(int step);
    void follow();
    void followFoot();
    QString whyNotWritten() const;
    void askFile();
    void askRejectsPath();
    void takeFile(bool again);
    void takeRequest();
    void showRows(const std::optional<RejectReason> &reason);
    void showWritten(const SharedOutcome &outcome);
    void nextFile();
    void cancelAll();
    void undoWritten();
    QString writeSample(const QString &name);

    Desk &m_desk;
    std::unique_ptr<DeskJobs> m_jobs;
    std::unique_ptr<QTemporaryDir> m_sampleFolder;
    bool m_isSample = false;         ///< the file to come is the one of the pictures
    exchange::ImportRunId m_written; ///< the run that step three speaks of
    ImportAssistant *m_assistant = nullptr;
    LinkButton *m_back = nullptr;
    TextLabel *m_slash = nullptr;
    TextLabel *m_title = nullptr;
    TextLabel *m_keeps = nullptr;
    StepHeader *m_steps = nullptr;
    TextLabel *m_file = nullptr;
    LinkButton *m_other = nullptr;
    QStackedWidget *m_stack = nullptr;
    FilePane *m_filePane = nullptr;
    RunList *m_runs = nullptr;
    WatchPanel *m_watches = nullptr;
    QStackedWidget *m_workStack = nullptr;
    ColumnsPane *m_columnsPane = nullptr;
    RowsPane *m_rowsPane = nullptr;
    OutcomePanel *m_trialPanel = nullptr;
    QScrollArea *m_trialScroll = nullptr;
    OutcomePanel *m_resultPanel = nullptr;
    QScrollArea *m_resultScroll = nullptr;
    NoticeStrip *m_notice = nullptr;
    QWidget *m_foot = nullptr;
    PushButton *m_previous = nullptr;
    PushButton *m_undo = nullptr;
    TextLabel *m_message = nullptr;
    PushButton *m_cancel = nullptr;
    PushButton *m_write = nullptr;
    PushButton *m_next = nullptr;
    PushButton *m_customers = nullptr;
};

} // namespace regulars::ui

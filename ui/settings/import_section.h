// Import (导入): choose or drop a file, check encoding and columns, try, write.
//
// Thread: GUI. Invariants: the file is read off the GUI thread; nothing can be written before a trial of exactly the
// same choices has come to its end; rows that cannot be taken can be saved after either.
#pragma once

#include "base/job_control.h"
#include "ui/settings/import_preview.h"
#include "ui/settings/settings_section.h"

#include <memory>

class QCheckBox;
class QComboBox;
class QStackedWidget;
class QStandardItemModel;
class QTableView;
class QTemporaryDir;

namespace regulars::ui {

class ColumnList;
class EmptyState;
class FormRow;
class InlineError;
class LinkButton;
class NoticeStrip;
class PushButton;
class SegmentedSwitch;
class TextLabel;
class TrialPanel;
struct ImportOutcome;

class ImportSection : public SettingsSection
{
    Q_OBJECT

public:
    ImportSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);
    ~ImportSection() override;

    QString name() const override;
    void activate() override;
    /// {"kind": "customers"…, "file": path}; both may be missing.
    void open(const QVariantMap &arguments) override;
    void retranslate() override;
    void showSample() override;

    void setKind(exchange::ImportKind kind);
    void openFile(const QString &path);
    void closeFile();
    void tryImport() { run(true); }
    void writeImport() { run(false); }
    void cancel();
    void saveRejects(const QString &path);

    ColumnList *columns() const { return m_columns; }
    TrialPanel *panel() const { return m_panel; }
    PushButton *tryButton() const { return m_try; }
    PushButton *writeButton() const { return m_write; }
    QCheckBox *createCustomersBox() const { return m_createCustomers; }
    QComboBox *datesBox() const { return m_dates; }
    /// What stands at the foot: why nothing can be tried or written, or what went wrong.
    QString message() const;

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    QWidget *buildHead();
    QWidget *buildStart();
    QWidget *buildWork();
    QWidget *buildOptions();
    QWidget *buildFoot();
    exchange::ImportRequest baseRequest() const;
    exchange::ImportRequest request() const;
    void readFile();
    void showPreview();
    void showSampleRows();
    void run(bool isTrial);
    void showDone(const Result<std::shared_ptr<const ImportOutcome>> &outcome, bool isTrial);
    void askFile();
    void askRejectsPath();
    /// A choice changed: what was tried no longer holds.
    void forgetTrial();
    void follow();
    void showMessage(const QString &reason, const QString &problem, bool isDoubtful);
    void fillChoices();
    void writeSample();

    exchange::ImportKind m_kind = exchange::ImportKind::Purchases;
    QString m_path;
    QString m_failure;
    ImportPreview m_preview;
    std::shared_ptr<JobControl> m_job;
    std::shared_ptr<const ImportOutcome> m_outcome;
    std::unique_ptr<QTemporaryDir> m_sampleFolder;
    int m_generation = 0; ///< of the file being read; a stale answer is dropped
    bool m_isReading = false;
    bool m_isTried = false;
    bool m_tryWhenRead = false; ///< for pictures
    bool m_quiet = false;

    SegmentedSwitch *m_kinds = nullptr;
    TextLabel *m_file = nullptr;
    LinkButton *m_other = nullptr;
    QStackedWidget *m_stack = nullptr;
    EmptyState *m_start = nullptr;
    FormRow *m_encodingRow = nullptr;
    FormRow *m_delimiterRow = nullptr;
    FormRow *m_datesRow = nullptr;
    QComboBox *m_encoding = nullptr;
    QComboBox *m_delimiter = nullptr;
    QComboBox *m_dates = nullptr;
    QCheckBox *m_header = nullptr;
    TextLabel *m_legible = nullptr;
    QTableView *m_rows = nullptr;
    QStandardItemModel *m_rowModel = nullptr;
    TextLabel *m_columnsTitle = nullptr;
    TextLabel *m_summary = nullptr;
    ColumnList *m_columns = nullptr;
    TrialPanel *m_panel = nullptr;
    QCheckBox *m_createCustomers = nullptr;
    QCheckBox *m_createProducts = nullptr;
    NoticeStrip *m_notice = nullptr; ///< why nothing can be tried or written
    TextLabel *m_message = nullptr;  ///< what to do next
    PushButton *m_try = nullptr;
    PushButton *m_write = nullptr;
};

} // namespace regulars::ui

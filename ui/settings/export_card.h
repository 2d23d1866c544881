// Export: a list of the store as a file for spreadsheets or programs.
//
// Thread: GUI. Invariants: stands in the job bar and can be stopped; a stopped export leaves no file.
#pragma once

#include "exchange/export_service.h"
#include "ui/kit/card.h"
#include "ui/shell/desk.h"

class QComboBox;

namespace regulars::ui {

class DateEdit;
class DeskJobs;
class FormRow;
class NoticeStrip;
class PushButton;

class ExportCard : public Card
{
    Q_OBJECT

public:
    /// `reason` says why the actor may not export; empty when allowed.
    ExportCard(Desk &desk, DeskJobs &jobs, const QString &reason, QWidget *parent = nullptr);

    /// Writes the list chosen to `path`, which ends in .csv or .json.
    void exportTo(const QString &path);
    QString result() const;
    void setReason(const QString &reason);
    void retranslate();

private:
    void askPath();
    void follow();
    void showDone(const Result<exchange::ExportReport> &report, const QString &path);

    Desk &m_desk;
    DeskJobs &m_jobs;
    QString m_reason;
    bool m_isRunning = false;
    FormRow *m_kindRow = nullptr;
    FormRow *m_formatRow = nullptr;
    FormRow *m_fromRow = nullptr;
    FormRow *m_toRow = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_format = nullptr;
    DateEdit *m_from = nullptr;
    DateEdit *m_to = nullptr;
    TextLabel *m_reasonLabel = nullptr;
    NoticeStrip *m_result = nullptr;
    PushButton *m_export = nullptr;
};

} // namespace regulars::ui

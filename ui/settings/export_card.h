// Export: a list of the store as a file for spreadsheets or programs.
//
// Thread: GUI. Invariants: stands in the job bar and can be stopped; a stopped export leaves no file.
#pragma once

#include "ui/kit/card.h"
#include "ui/parts/export_strip.h"

class QComboBox;

namespace regulars::ui {

class DateEdit;
class FormRow;
class LinkButton;
class PushButton;

class ExportCard : public Card
{
    Q_OBJECT

public:
    /// `reason` says why the actor may not export; empty when allowed.
    ExportCard(Desk &desk, DeskJobs &jobs, const QString &reason, QWidget *parent = nullptr);

    /// Writes the list chosen to `path`, whose suffix says as what.
    void exportTo(const QString &path);
    QString result() const;
    void setReason(const QString &reason);
    void retranslate();

signals:
    /// The other way round: to the import page.
    void importRequested();

private:
    void askPath();
    void follow();
    exchange::ExportRequest request() const;
    ExportWork work() const;

    Desk &m_desk;
    QString m_reason;
    FormRow *m_kindRow = nullptr;
    FormRow *m_fromRow = nullptr;
    FormRow *m_toRow = nullptr;
    QComboBox *m_kind = nullptr;
    DateEdit *m_from = nullptr;
    DateEdit *m_to = nullptr;
    TextLabel *m_reasonLabel = nullptr;
    ExportStrip *m_strip = nullptr;
    PushButton *m_export = nullptr;
    LinkButton *m_import = nullptr;
};

} // namespace regulars::ui

// What becomes of the rows, one by one: of the first ones, and of those that cannot be taken.
//
// Thread: GUI. Invariants: shows one trial; rows stand by their line in the file.
#pragma once

#include "ui/exchange/import_outcome.h"

#include <QWidget>

#include <optional>

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class LinkButton;
class SegmentedSwitch;
class TextLabel;

class RowsPane : public QWidget
{
    Q_OBJECT

public:
    explicit RowsPane(QWidget *parent = nullptr);

    /// All rows known of `outcome`, or those with `reason` only.
    void show(SharedOutcome outcome, const std::optional<RejectReason> &reason = {});
    /// Forgets the trial.
    void clear();
    bool hasRows() const { return m_outcome != nullptr; }
    void retranslate();

    QTableView *table() const { return m_table; }
    SegmentedSwitch *filter() const { return m_filter; }
    /// Line, outcome, subject and words of a row, as they are read out.
    QStringList row(int row) const;

signals:
    void backRequested();

private:
    void fill();
    void addSample(const exchange::SampleRow &row);
    void addReject(qint64 line, const QString &column, const Error &error);
    bool isWanted(exchange::RowOutcome outcome) const;

    SharedOutcome m_outcome;
    std::optional<RejectReason> m_reason;
    LinkButton *m_back = nullptr;
    TextLabel *m_title = nullptr;
    SegmentedSwitch *m_filter = nullptr;
    QTableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
    TextLabel *m_foot = nullptr;
};

} // namespace regulars::ui

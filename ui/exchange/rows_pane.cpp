#include "ui/exchange/rows_pane.h"

#include "texts/error_text.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"

#include <QHBoxLayout>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum Column { Line, Outcome, Subject, Words, kColumns };
/// More than anybody looks through; the file of rejected rows has them all.
constexpr int kMostRejects = 500;

QStandardItem *cell(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setEditable(false);
    return item;
}

QString shown(const QString &value)
{
    return value.isEmpty() ? RowsPane::tr("empty") : value;
}

} // namespace

RowsPane::RowsPane(QWidget *parent) : QWidget(parent)
{
    m_back = new LinkButton({});
    m_back->setObjectName(u"backToColumns"_s);
    m_title = new TextLabel(TextRole::CardTitle);
    m_filter = new SegmentedSwitch({});
    auto *head = new PaneBar(metric::kPageBar);
    head->row()->addWidget(m_back);
    head->row()->addWidget(m_title, 1);
    head->row()->addWidget(m_filter);
    m_model = new QStandardItemModel(0, kColumns, this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    RowDelegate *delegate = TableStyle::apply(m_table);
    delegate->setColumn(Line, CellKind::SecondaryFigure);
    delegate->setColumn(Outcome, CellKind::Badge);
    delegate->setColumn(Subject, CellKind::Strong);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Words, QHeaderView::Stretch);
    m_foot = new TextLabel(TextRole::Caption, Tone::Secondary);
    auto *foot = new PaneBar(metric::kCardHead);
    foot->row()->addWidget(m_foot, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_table, 1);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(foot);
    connect(m_back, &LinkButton::clicked, this, &RowsPane::backRequested);
    connect(m_filter, &SegmentedSwitch::currentChanged, this, [this] {
        m_reason.reset();
        fill();
    });
    retranslate();
}

void RowsPane::show(SharedOutcome outcome, const std::optional<RejectReason> &reason)
{
    m_outcome = std::move(outcome);
    m_reason = reason;
    m_filter->setCurrent(reason ? 3 : 0);
    fill();
    m_table->setFocus();
}

void RowsPane::clear()
{
    m_outcome.reset();
    m_reason.reset();
    m_model->removeRows(0, m_model->rowCount());
}

bool RowsPane::isWanted(exchange::RowOutcome outcome) const
{
    switch (m_filter->current()) {
    case 1:
        return outcome == exchange::RowOutcome::Added;
    case 2:
        return outcome == exchange::RowOutcome::Changed;
    case 3:
        return outcome == exchange::RowOutcome::Rejected;
    default:
        return true;
    }
}

void RowsPane::fill()
{
    m_model->removeRows(0, m_model->rowCount());
    if (!m_outcome)
        return;
    const exchange::ImportReport &report = m_outcome->report;
    int rejects = 0;
    if (m_filter->current() != 3) {
        for (const exchange::SampleRow &row : report.sample) {
            if (isWanted(row.outcome))
                addSample(row);
        }
    } else {
        for (const exchange::Reject &reject : report.rejects) {
            const bool isAsked = !m_reason || (reject.error.code == m_reason->error.code && reject.column == m_reason->column);
            if (isAsked && rejects++ < kMostRejects)
                addReject(reject.line, reject.column, reject.error);
        }
    }
    m_table->scrollToTop();
    if (m_filter->current() != 3)
        m_foot->setText(tr("Of the first %1 rows.").arg(Format::points(qint64(report.sample.size()))));
    else if (rejects > kMostRejects)
        m_foot->setText(tr("The first %1 of %2; all of them are in the file of rejected rows.")
                            .arg(Format::points(kMostRejects), Format::points(rejects)));
    else
        m_foot->setText(m_reason ? shortReason(m_reason->error) : QString());
}

void RowsPane::addSample(const exchange::SampleRow &row)
{
    if (row.outcome == exchange::RowOutcome::Rejected) {
        addReject(row.line, row.column, row.error.value_or(Error{}));
        return;
    }
    const bool isAdded = row.outcome == exchange::RowOutcome::Added;
    const bool isChanged = row.outcome == exchange::RowOutcome::Changed;
    auto *outcome = cell(isAdded ? tr("New") : isChanged ? tr("Changed") : tr("Here already"));
    outcome->setData(int(isAdded ? BadgeKind::Success : isChanged ? BadgeKind::Accent : BadgeKind::Neutral), RowDelegate::kBadgeRole);
    QStringList changes;
    for (const exchange::FieldChange &change : row.changes)
        changes << tr("%1: %2 → %3").arg(fieldName(change.field), shown(change.before), shown(change.after));
    auto *words = cell(changes.join(u"; "_s));
    words->setToolTip(changes.join(u'\n'));
    m_model->appendRow({cell(QString::number(row.line)), outcome, cell(row.subject), words});
}

void RowsPane::addReject(qint64 line, const QString &column, const Error &error)
{
    auto *outcome = cell(tr("Rejected"));
    outcome->setData(int(BadgeKind::Danger), RowDelegate::kBadgeRole);
    const QString sentence = longReason(error);
    auto *words = cell(sentence);
    words->setToolTip(sentence);
    m_model->appendRow({cell(QString::number(line)), outcome, cell(column), words});
}

QStringList RowsPane::row(int row) const
{
    QStringList words;
    for (int column = 0; column < kColumns; ++column)
        words << m_model->index(row, column).data().toString();
    return words;
}

void RowsPane::retranslate()
{
    m_back->setText(tr("Back to the columns"));
    m_title->setText(tr("Row by row"));
    m_filter->setAccessibleName(tr("Which rows"));
    m_filter->setOptions({tr("All"), tr("New"), tr("Changed"), tr("Rejected")});
    m_table->setAccessibleName(tr("Row by row"));
    m_model->setHorizontalHeaderLabels({tr("Line"), tr("What happens"), tr("Which"), tr("How, or why not")});
    m_model->setHeaderData(Line, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
    fill();
}

} // namespace regulars::ui

#include "ui/exchange/kept_panel.h"

#include "texts/undo_text.h"
#include "ui/kit/format.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kMostRows = 8;

} // namespace

KeptPanel::KeptPanel(const exchange::UndoReport &report, QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(u"popup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(kWidth);
    auto *head = new TextLabel(tr("What stays: %1").arg(Format::points(report.left())), TextRole::CardTitle);
    auto *words = new TextLabel(tr("Something stands on these since the import, so they were not taken back."), TextRole::Body, Tone::Secondary);
    words->setWordWrap(true);
    auto *model = new QStandardItemModel(0, 2, this);
    model->setHorizontalHeaderLabels({tr("What"), tr("Why")});
    for (const exchange::UndoKept &each : report.kept) {
        QList<QStandardItem *> row{new QStandardItem(keptSubject(each.kind, each.name, each.holder)), new QStandardItem(keptReason(each.why))};
        for (QStandardItem *item : row) {
            item->setEditable(false);
            item->setToolTip(item->text());
        }
        model->appendRow(row);
    }
    m_table = new QTableView;
    m_table->setModel(model);
    m_table->setAccessibleName(tr("What stays, and why"));
    RowDelegate *delegate = TableStyle::apply(m_table);
    delegate->setColumn(0, CellKind::Strong);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setStretchLastSection(true);
    const int rows = qBound(1, model->rowCount(), kMostRows);
    m_table->setFixedHeight(metric::kTableHeader + rows * m_table->verticalHeader()->defaultSectionSize() + metric::kSpace4);
    auto *more = new TextLabel(TextRole::Body, Tone::Secondary);
    const qint64 unnamed = report.left() - report.kept.size();
    more->setText(tr("And %1 more.").arg(Format::points(unnamed)));
    more->setVisible(unnamed > 0);
    auto *close = new PushButton(tr("Close"));
    auto *buttons = new QHBoxLayout;
    buttons->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    buttons->addWidget(more, 1);
    buttons->addStretch();
    buttons->addWidget(close);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    top->setSpacing(metric::kSpace4);
    top->addWidget(head);
    top->addWidget(words);
    // The cells bring their own margin: their words stand under the title.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, metric::kSpace16, 0, metric::kSpace16);
    column->setSpacing(metric::kSpace12);
    column->addLayout(top);
    column->addWidget(m_table);
    column->addLayout(buttons);
    setAccessibleName(head->text());
    setAccessibleDescription(words->text());
    connect(close, &PushButton::clicked, this, &KeptPanel::close);
}

void KeptPanel::openCentred()
{
    adjustSize();
    const QWidget *around = parentWidget() ? parentWidget()->window() : this;
    move(around->mapToGlobal(around->rect().center()) - rect().center());
    show();
    m_table->setFocus();
}

} // namespace regulars::ui

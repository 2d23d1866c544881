#include "ui/charts/chart_card.h"

#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_table_model.h"
#include "ui/kit/push_button.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

PushButton *headButton(const QString &iconName)
{
    auto *button = new PushButton({}, ButtonKind::Quiet);
    button->setControlSize(ControlSize::Row);
    button->setIconName(iconName);
    return button;
}

} // namespace

ChartCard::ChartCard(QWidget *parent) : Card({}, parent)
{
    m_unit = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_unit->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_toggle = headButton(u"list"_s);
    m_export = headButton(u"download"_s);
    m_unit->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    addHeadWords(m_unit);
    addHeadWidget(m_toggle);
    addHeadWidget(m_export);
    m_canvas = new ChartCanvas;
    m_model = new ChartTableModel(this);
    m_table = new QTableView;
    m_table->setModel(m_model);
    TableStyle::apply(m_table, TableStyle::Density::Dense);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_canvas);
    m_stack->addWidget(m_table);
    contentLayout()->addWidget(m_stack, 1);
    connect(m_canvas, &ChartCanvas::opened, this, &ChartCard::opened);
    connect(m_table, &QTableView::clicked, this, &ChartCard::openCell);
    connect(m_toggle, &PushButton::clicked, this, [this] { showTable(!isTable()); });
    connect(m_export, &PushButton::clicked, this, &ChartCard::exportWanted);
    retranslate();
}

void ChartCard::setSpec(const ChartSpec &spec)
{
    setTitle(spec.title);
    m_canvas->setSpec(spec);
    fitUnit();
    m_model->setSpec(spec);
    m_table->setAccessibleName(spec.title);
    auto *delegate = qobject_cast<RowDelegate *>(m_table->itemDelegate());
    for (int column = 0; delegate && column < m_model->columnCount(); ++column)
        delegate->setColumn(column, column == 0 ? CellKind::Text : CellKind::Figure);
    fitColumns();
}

// Every word whole: columns are as wide as their words and share what is left; where there is not room for all, the table scrolls.
void ChartCard::fitColumns()
{
    constexpr int kRoom = 2 * metric::kSpace12 + 2;
    const QFontMetrics heads(fontFor(TextRole::CaptionStrong));
    const QFontMetrics body(fontFor(TextRole::Body));
    const int columns = m_model->columnCount();
    if (columns == 0)
        return;
    std::vector<int> widths;
    int all = 0;
    for (int column = 0; column < columns; ++column) {
        int width = heads.horizontalAdvance(m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        for (int row = 0; row < m_model->rowCount(); ++row)
            width = std::max(width, body.horizontalAdvance(m_model->index(row, column).data().toString()));
        const bool isOuter = column == 0 || column == columns - 1; // the margin of the table
        widths.push_back(width + kRoom + (isOuter ? metric::kSpace4 : 0));
        all += widths.back();
    }
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(0);
    header->setSectionResizeMode(QHeaderView::Fixed);
    const int spare = std::max(0, m_table->viewport()->width() - all);
    for (int column = 0; column < columns; ++column)
        m_table->setColumnWidth(column, widths[size_t(column)] + spare * (column + 1) / columns - spare * column / columns);
}

// The unit stands whole or not at all: the title says what is counted.
void ChartCard::fitUnit()
{
    const int title = QFontMetrics(fontFor(TextRole::CardTitle)).horizontalAdvance(spec().title);
    const int unit = QFontMetrics(fontFor(TextRole::Caption)).horizontalAdvance(spec().unit);
    const int buttons = m_toggle->sizeHint().width() + m_export->sizeHint().width();
    m_unit->setText(title + unit + buttons + 2 * metric::kSpace16 + 4 * metric::kSpace8 <= width() ? spec().unit : QString());
}

void ChartCard::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    fitUnit();
    fitColumns();
}

const ChartSpec &ChartCard::spec() const { return m_canvas->spec(); }

void ChartCard::setOpenable(bool openable)
{
    m_isOpenable = openable;
    m_canvas->setOpenable(openable);
}

bool ChartCard::isTable() const { return m_stack->currentWidget() == m_table; }

void ChartCard::showTable(bool table)
{
    m_stack->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_canvas);
    fitColumns();
    m_toggle->setIconName(table ? u"chart-column"_s : u"list"_s);
    retranslate();
}

void ChartCard::setExportRefusal(const QString &why)
{
    m_export->setEnabled(why.isEmpty());
    m_export->setToolTip(why.isEmpty() ? tr("Take the chart along") : why);
}

void ChartCard::retranslate()
{
    const QString words = isTable() ? tr("Show the chart") : tr("Show the table");
    m_toggle->setToolTip(words);
    m_toggle->setAccessibleName(words);
    m_export->setAccessibleName(tr("Take the chart along"));
    if (m_export->isEnabled())
        m_export->setToolTip(tr("Take the chart along"));
}

void ChartCard::openCell(const QModelIndex &index)
{
    const auto place = m_model->placeOf(index);
    if (m_isOpenable && place && index.data(ChartTableModel::kValueRole).toLongLong() != 0)
        emit opened(place->first, place->second);
}

bool ChartCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            openCell(m_table->currentIndex());
            return true;
        }
    }
    return Card::eventFilter(watched, event);
}

} // namespace regulars::ui

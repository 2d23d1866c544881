#include "ui/exchange/columns_pane.h"

#include "ui/exchange/column_list.h"
#include "ui/exchange/flow_layout.h"
#include "ui/exchange/kind_words.h"
#include "ui/exchange/labelled.h"
#include "ui/exchange/state_mark.h"
#include "ui/kit/link_button.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/text_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kShownRows = 4;
/// In a pane lower than this the columns need the place more.
constexpr int kLowPane = 520;
constexpr int kLowRows = 3;
constexpr int kScrollBar = 12;
constexpr int kOptionsGap = 14;
constexpr int kWidestColumn = 240;

QComboBox *makeChoice(const QString &name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(name);
    combo->setProperty("controlSize", u"bar"_s);
    combo->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    combo->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    return combo;
}

} // namespace

ColumnsPane::ColumnsPane(const Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildOptions());
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(buildPreview());
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(buildColumns(), 1);
    connectChoices();
    retranslate();
}

QWidget *ColumnsPane::buildOptions()
{
    m_options = new PaneGround;
    auto *row = new FlowLayout(metric::kSpace12, metric::kSpace8, m_options);
    row->setContentsMargins(metric::kSpace16, kOptionsGap, metric::kSpace16, kOptionsGap);
    m_kind = makeChoice(u"kind"_s);
    m_sheet = makeChoice(u"sheet"_s);
    m_encoding = makeChoice(u"encoding"_s);
    m_delimiter = makeChoice(u"delimiter"_s);
    m_dates = makeChoice(u"dates"_s);
    m_kindField = new Labelled(m_kind);
    m_sheetField = new Labelled(m_sheet);
    m_encodingField = new Labelled(m_encoding);
    m_delimiterField = new Labelled(m_delimiter);
    m_datesField = new Labelled(m_dates);
    m_header = new QCheckBox;
    m_header->setObjectName(u"header"_s);
    m_header->setChecked(true);
    m_legible = new StateMark;
    // These two go on to the next line together.
    auto *tail = new QWidget;
    auto *pair = new QHBoxLayout(tail);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(metric::kSpace12);
    pair->addWidget(m_header);
    pair->addWidget(m_legible);
    for (QWidget *item : {static_cast<QWidget *>(m_kindField), static_cast<QWidget *>(m_sheetField),
                          static_cast<QWidget *>(m_encodingField), static_cast<QWidget *>(m_delimiterField),
                          static_cast<QWidget *>(m_datesField), tail})
        row->addWidget(item);
    return m_options;
}

QWidget *ColumnsPane::buildPreview()
{
    m_rowModel = new QStandardItemModel(this);
    m_rows = new QTableView;
    m_rows->setModel(m_rowModel);
    TableStyle::apply(m_rows);
    m_rows->setSelectionMode(QAbstractItemView::NoSelection);
    m_rows->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_rows->horizontalHeader()->setMaximumSectionSize(kWidestColumn);
    return m_rows;
}

QWidget *ColumnsPane::buildColumns()
{
    m_columnsTitle = new TextLabel(TextRole::CardTitle);
    m_columnsTitle->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_summary = new TextLabel(TextRole::Body, Tone::Secondary);
    auto *title = new PaneBar(metric::kPageBar);
    title->row()->addWidget(m_columnsTitle);
    title->row()->addWidget(m_summary, 1);
    m_mapping = makeChoice(u"mapping"_s);
    m_mapping->setMaximumWidth(kWidestColumn);
    m_mappingField = new Labelled(m_mapping);
    m_saveMapping = new LinkButton({});
    m_saveMapping->setObjectName(u"saveMapping"_s);
    title->row()->addWidget(m_mappingField);
    title->row()->addWidget(m_saveMapping);
    m_columns = new ColumnList;
    auto *scroll = new QScrollArea;
    scroll->setFocusPolicy(Qt::NoFocus); // the controls in it take the keys and bring themselves into view
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_columns);
    m_columns->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(title);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(scroll, 1);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(buildTicks());
    return box;
}

QWidget *ColumnsPane::buildTicks()
{
    m_ticks = new PaneGround;
    auto *row = new FlowLayout(metric::kSpace24, metric::kSpace4, m_ticks);
    row->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    m_createCustomers = new QCheckBox;
    m_createCustomers->setObjectName(u"createCustomers"_s);
    m_createProducts = new QCheckBox;
    m_createProducts->setObjectName(u"createProducts"_s);
    m_updateNames = new QCheckBox;
    m_updateNames->setObjectName(u"updateNames"_s);
    m_addConstant = new LinkButton({});
    m_addConstant->setObjectName(u"addConstant"_s);
    m_addConstant->setIconName(u"plus"_s);
    m_shop = makeChoice(u"shop"_s);
    m_shopField = new Labelled(m_shop);
    row->addWidget(m_shopField);
    row->addWidget(m_createCustomers);
    row->addWidget(m_createProducts);
    row->addWidget(m_updateNames);
    row->addWidget(m_addConstant);
    return m_ticks;
}

void ColumnsPane::connectChoices()
{
    const auto readAgain = [this] {
        if (!m_quiet)
            emit readingChanged();
    };
    for (QComboBox *combo : {m_kind, m_sheet, m_encoding, m_delimiter})
        connect(combo, &QComboBox::currentIndexChanged, this, readAgain);
    connect(m_header, &QCheckBox::toggled, this, readAgain);
    connect(m_dates, &QComboBox::currentIndexChanged, this, &ColumnsPane::changeRequest);
    connect(m_shop, &QComboBox::currentIndexChanged, this, &ColumnsPane::changeRequest);
    connect(m_columns, &ColumnList::changed, this, &ColumnsPane::changeRequest);
    connect(m_createCustomers, &QCheckBox::toggled, this, &ColumnsPane::changeRequest);
    connect(m_createProducts, &QCheckBox::toggled, this, &ColumnsPane::changeRequest);
    connect(m_updateNames, &QCheckBox::toggled, this, &ColumnsPane::changeRequest);
    connect(m_mapping, &QComboBox::currentIndexChanged, this, &ColumnsPane::chooseMapping);
    connect(m_saveMapping, &LinkButton::clicked, this, &ColumnsPane::askMappingName);
    connect(m_addConstant, &LinkButton::clicked, this, [this] { m_columns->addConstant(); });
}

void ColumnsPane::load(const FileReading &reading, const ImportPreview &preview, bool again)
{
    const bool isSameKind = again && m_preview.kind == preview.kind;
    const exchange::MappingRequest before = m_columns->request();
    const bool hasSameColumns = isSameKind && m_preview.names == preview.names;
    m_quiet = true;
    m_path = reading.path;
    m_preview = preview;
    fillChoices();
    m_sheet->clear();
    m_sheet->addItems(preview.sheets);
    m_sheet->setCurrentText(preview.sheet);
    m_kind->setCurrentIndex(m_kind->findData(exchange::importKindName(preview.kind)));
    m_encoding->setCurrentIndex(qMax(0, m_encoding->findData(reading.encoding)));
    m_delimiter->setCurrentIndex(qMax(0, m_delimiter->findData(preview.delimiter)));
    m_header->setChecked(reading.hasHeader);
    if (!again) {
        m_dates->setCurrentIndex(0);
        m_createCustomers->setChecked(false);
        m_createProducts->setChecked(false);
        m_updateNames->setChecked(false);
    }
    m_columns->load(preview);
    fillMappings();
    fillShops();
    if (!again) {
        m_mapping->setCurrentIndex(0);
        m_shop->setCurrentIndex(qMax(0, m_shop->findData(m_desk.shop.id.value())));
    }
    // Another encoding that names the columns alike leaves the choices as they are.
    if (hasSameColumns)
        m_columns->apply(before);
    else if (preview.remembered)
        m_mapping->setCurrentIndex(m_mapping->findData(kLastTime));
    m_quiet = false;
    if (!hasSameColumns && preview.remembered)
        applyMapping(preview.remembered->mapping);
    showRows();
    changeRequest();
}

FileReading ColumnsPane::reading() const
{
    FileReading reading;
    reading.path = m_path;
    reading.kind = exchange::importKindFromName(m_kind->currentData().toString()).value_or(m_preview.kind);
    reading.encoding = m_encoding->currentData().toString();
    if (!m_preview.isSpreadsheet)
        reading.delimiter = m_delimiter->currentData().toString();
    reading.sheet = m_preview.isSpreadsheet ? m_sheet->currentText() : QString();
    reading.hasHeader = m_header->isChecked();
    return reading;
}

QString ColumnsPane::dateFormat() const
{
    const QString order = m_dates->currentData().toString();
    const int column = m_columns->dateColumn();
    if (order.isEmpty() || column < 0)
        return {};
    if (order.contains(u"yy"_s))
        return order;
    const QString doubtful = m_preview.ambiguousDates.value(column);
    return datePatternLike(doubtful.isEmpty() ? m_preview.examples.value(column) : doubtful, order == "day"_L1);
}

std::optional<exchange::ImportRequest> ColumnsPane::request() const
{
    if (m_path.isEmpty() || !problem().isEmpty() || isDoubtful())
        return {};
    exchange::ImportRequest request;
    request.kind = m_preview.kind;
    request.path = m_path;
    request.encoding = m_encoding->currentData().toString();
    if (!m_preview.isSpreadsheet)
        request.delimiter = m_delimiter->currentData().toString();
    request.sheet = m_preview.sheet;
    request.hasHeader = m_header->isChecked();
    request.mapping = m_columns->request();
    request.dateFormat = dateFormat();
    const bool isPurchases = m_preview.kind == exchange::ImportKind::Purchases;
    request.createCustomers = isPurchases && m_createCustomers->isChecked();
    request.createProducts = isPurchases && m_createProducts->isChecked();
    request.updateNames = m_preview.kind == exchange::ImportKind::Customers && m_updateNames->isChecked();
    request.shopId = m_shop->count() > 1 ? ShopId(m_shop->currentData().toLongLong()) : m_desk.shop.id;
    return request;
}

QString ColumnsPane::problem() const
{
    const QString problem = m_columns->problem();
    if (problem.isEmpty() || m_preview.sheets.size() < 2)
        return problem;
    return tr("%1 If the rows stand on another sheet, choose it above.").arg(problem);
}

bool ColumnsPane::isDoubtful() const
{
    return m_columns->doubtfulDateColumn() >= 0;
}

void ColumnsPane::changeRequest()
{
    if (m_quiet)
        return;
    m_columns->setDatesSettled(!m_dates->currentData().toString().isEmpty());
    follow();
    emit requestChanged();
}

void ColumnsPane::follow()
{
    const bool isPurchases = m_preview.kind == exchange::ImportKind::Purchases;
    m_createCustomers->setVisible(isPurchases);
    m_createProducts->setVisible(isPurchases);
    m_updateNames->setVisible(m_preview.kind == exchange::ImportKind::Customers);
    m_datesField->setVisible(isPurchases || m_preview.kind == exchange::ImportKind::Customers);
    // Products belong to all shops.
    m_shopField->setVisible(m_shop->count() > 1 && m_preview.kind != exchange::ImportKind::Products);
    m_sheetField->setVisible(m_preview.sheets.size() > 1);
    m_encodingField->setVisible(!m_preview.isSpreadsheet);
    m_delimiterField->setVisible(!m_preview.isSpreadsheet);
    m_legible->setVisible(!m_preview.isSpreadsheet);
    m_summary->setText(m_columns->summary());
    // A title may stand above them.
    m_header->setText(m_preview.headingLine > 1 ? tr("Row %1 holds the headings").arg(m_preview.headingLine) : tr("First row holds the headings"));
    fillDates();
}

void ColumnsPane::setLocked(bool locked)
{
    for (QWidget *part : {m_options, static_cast<QWidget *>(m_columns), m_ticks, static_cast<QWidget *>(m_mappingField),
                          static_cast<QWidget *>(m_saveMapping)})
        part->setEnabled(!locked);
}

void ColumnsPane::createMissing(bool customers, bool products)
{
    if (customers)
        m_createCustomers->setChecked(true);
    if (products)
        m_createProducts->setChecked(true);
}

void ColumnsPane::chooseDates()
{
    m_dates->setFocus();
    m_dates->showPopup();
}

QString ColumnsPane::previewCell(int row, int column) const
{
    return m_rowModel->index(row, column).data().toString();
}

void ColumnsPane::showRows()
{
    m_rowModel->clear();
    m_rowModel->setHorizontalHeaderLabels(m_preview.names);
    for (const QStringList &cells : m_preview.rows) {
        QList<QStandardItem *> row;
        for (const QString &text : cells) {
            auto *item = new QStandardItem(text);
            item->setEditable(false);
            row.append(item);
        }
        m_rowModel->appendRow(row);
    }
    for (int column = 0; column < m_preview.ambiguousDates.size() && column < m_rowModel->columnCount(); ++column) {
        for (int row = 0; row < m_rowModel->rowCount() && !m_preview.ambiguousDates.at(column).isEmpty(); ++row)
            m_rowModel->setData(m_rowModel->index(row, column), int(Tone::Warning), RowDelegate::kToneRole);
    }
    alignFigures();
    m_rows->resizeColumnsToContents();
    fitPreview();
}

void ColumnsPane::alignFigures()
{
    auto *delegate = qobject_cast<RowDelegate *>(m_rows->itemDelegate());
    for (int column = 0; column < m_rowModel->columnCount(); ++column) {
        const QString field = m_preview.guess.key(column);
        const bool isFigure = QStringList{u"quantity"_s, u"unit_price"_s, u"amount"_s, u"discount"_s, u"price"_s, u"points"_s}.contains(field);
        const auto side = isFigure ? Qt::AlignRight : Qt::AlignLeft;
        delegate->setColumn(column, isFigure ? CellKind::Figure : CellKind::Text);
        m_rowModel->setHeaderData(column, Qt::Horizontal, int(side | Qt::AlignVCenter), Qt::TextAlignmentRole);
    }
}

void ColumnsPane::fitPreview()
{
    const int most = height() < kLowPane ? kLowRows : kShownRows;
    const int rows = qBound(1, int(m_preview.rows.size()), most);
    m_rows->setFixedHeight(metric::kTableHeader + rows * metric::kRowDense + kScrollBar);
}

void ColumnsPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    fitPreview();
}

void ColumnsPane::retranslate()
{
    m_kindField->setLabel(tr("Rows"));
    m_sheetField->setLabel(tr("Sheet"));
    m_shopField->setLabel(tr("Shop"));
    m_encodingField->setLabel(tr("Encoding"));
    m_delimiterField->setLabel(tr("Delimiter"));
    m_datesField->setLabel(tr("Dates"));
    m_legible->set(StateMark::Kind::Good, tr("Right if the words read well"));
    m_rows->setAccessibleName(tr("First rows of the file"));
    m_columnsTitle->setText(tr("Columns"));
    m_mappingField->setLabel(tr("Use"));
    m_saveMapping->setText(tr("Save as…"));
    fillMappings();
    m_createCustomers->setText(tr("Create unknown customers"));
    m_createProducts->setText(tr("Create unknown products"));
    m_updateNames->setText(tr("Update names of known phone numbers"));
    m_updateNames->setToolTip(tr("A row without a card number whose phone number is known under another name gives that "
                                 "customer the name of the row. Without this it is taken for somebody else and left out."));
    m_addConstant->setText(tr("Fixed value for every row"));
    m_columns->retranslate();
    fillChoices();
    follow();
}

} // namespace regulars::ui

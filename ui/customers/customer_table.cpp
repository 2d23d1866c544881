#include "ui/customers/customer_table.h"

#include "ui/customers/filter_words.h"
#include "ui/kit/format.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/theme.h"
#include "ui/parts/customer_words.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QJsonArray>
#include <QKeyEvent>
#include <QScopedValueRollback>
#include <QScrollBar>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

using Column = directory::CustomerListModel::Column;

struct ColumnLook {
    Column column;
    CellKind kind;
    int width; // px; what is left over goes to the last one
    bool isShown;
};

constexpr ColumnLook kColumns[] = {
    {Column::Name, CellKind::Strong, 104, true},          {Column::Tier, CellKind::Badge, 62, true},
    {Column::Phone, CellKind::Text, 112, true},           {Column::YearSpend, CellKind::Figure, 100, true},
    {Column::Orders, CellKind::Figure, 56, true},         {Column::Points, CellKind::Figure, 68, true},
    {Column::LastVisit, CellKind::Figure, 104, true},     {Column::Stage, CellKind::Text, 100, true},
    {Column::Favourite, CellKind::Secondary, 64, true},   {Column::Card, CellKind::Text, 104, false},
    {Column::Spend, CellKind::Figure, 116, false},        {Column::Tags, CellKind::Secondary, 140, false},
    {Column::Channel, CellKind::Secondary, 88, false},    {Column::Region, CellKind::Secondary, 112, false},
    {Column::Manager, CellKind::Secondary, 88, false},    {Column::Registered, CellKind::Secondary, 104, false},
};

constexpr int kHeadingRoom = 35; // margins and the arrow of the sorted column
constexpr int kArrowRoom = 11;
constexpr int kLeastWord = 48;
constexpr int kMostWidth = 2000;
constexpr int kBoxAt = 16; // as in the rows
constexpr int kBoxRoom = 24;
constexpr int kFirstMargin = 6; // more than other columns have, and a hair for rounding

bool isRight(Column column)
{
    return column == Column::YearSpend || column == Column::Orders || column == Column::Points || column == Column::LastVisit
           || column == Column::Spend;
}

} // namespace

/// Values of the model as words.
class CustomerTable::Proxy : public QIdentityProxyModel {
public:
    Proxy(Desk &desk, QObject *parent) : QIdentityProxyModel(parent), m_desk(desk) {}

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const auto column = Column(index.column());
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return words(column, QIdentityProxyModel::data(index, directory::CustomerListModel::ValueRole));
        if (role == RowDelegate::kBadgeRole)
            return int(Badge::tierKind(QIdentityProxyModel::data(index, directory::CustomerListModel::TierRankRole).toInt()));
        return QIdentityProxyModel::data(index, role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
            return FilterWords::column(Column(section));
        if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole)
            return int((isRight(Column(section)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }

private:
    QVariant words(Column column, const QVariant &value) const
    {
        if (!value.isValid())
            return {};
        switch (column) {
        case Column::Phone:
            return CustomerWords::phone(value.toString(), can(m_desk.actor.role, Right::SeeFullPhone)).text;
        case Column::YearSpend:
        case Column::Spend:
            return Format::amount(value.toLongLong(), m_desk.currency.digits);
        case Column::Orders:
        case Column::Points:
            return Format::points(value.toLongLong());
        case Column::LastVisit:
            return FilterWords::away(value.toDate(), toDate(m_desk.today()));
        case Column::Stage:
            return CustomerWords::stage(value.toString());
        case Column::Tags:
            return value.toStringList().join(u" · "_s);
        case Column::Registered:
            return Format::fullDate(value.toDate());
        case Column::Name:
        case Column::Tier:
        case Column::Favourite:
        case Column::Card:
        case Column::Channel:
        case Column::Region:
        case Column::Manager:
            return value;
        }
        return value;
    }

    Desk &m_desk;
};

CustomerTable::CustomerTable(Desk &desk, directory::CustomerListModel *model, QWidget *parent)
    : QTableView(parent), m_desk(desk), m_model(model), m_proxy(new Proxy(desk, this)), m_tickBox(new TickBox(this))
{
    m_proxy->setSourceModel(model);
    setModel(m_proxy);
    RowDelegate *delegate = TableStyle::apply(this);
    if (auto *heads = qobject_cast<TableHeader *>(horizontalHeader()))
        heads->setFirstIndent(kBoxRoom);
    horizontalHeader()->setStretchLastSection(false);
    for (const ColumnLook &look : kColumns) {
        delegate->setColumn(int(look.column), look.kind);
        setColumnHidden(int(look.column), !look.isShown);
    }
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setFirstSectionMovable(false); // the ticks stand there
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &CustomerTable::headerClicked);
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &CustomerTable::layoutChanged);
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int section, int, int width) {
        if (m_isSettingWidths || width == 0)
            return;
        m_chosenWidths[section] = width;
        emit layoutChanged();
    });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, &CustomerTable::placeTickBox);
    connect(horizontalScrollBar(), &QScrollBar::valueChanged, this, &CustomerTable::placeTickBox);
    connect(m_tickBox, &QCheckBox::clicked, this, [this] { emit allTickWanted(m_tickBox->checkState() == Qt::Checked); });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CustomerTable::scrolled);
    connect(this, &QTableView::doubleClicked, this, [this] { emit opened(current()); });
    retranslate();
}

CustomerId CustomerTable::current() const { return CustomerId(m_model->idAt(currentIndex().row())); }

void CustomerTable::select(CustomerId id)
{
    const int row = id.isValid() ? m_model->rowOf(id.value()) : -1;
    const int wanted = row >= 0 ? row : 0;
    if (m_model->rowCount() == 0)
        return;
    setCurrentIndex(m_proxy->index(wanted, 0));
    scrollTo(m_proxy->index(wanted, 0), row >= 0 ? QAbstractItemView::PositionAtCenter : QAbstractItemView::EnsureVisible);
}

void CustomerTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QTableView::currentChanged(current, previous);
    if (current.row() != previous.row() || !previous.isValid())
        emit currentChangedTo(CustomerId(m_model->idAt(current.row())));
}

void CustomerTable::showOrder(const directory::ListOrder &order)
{
    for (const ColumnLook &look : kColumns) {
        if (directory::CustomerListModel::sortKeyOf(look.column) == order.key) {
            horizontalHeader()->setSortIndicator(int(look.column), order.isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
            setWidths();
            return;
        }
    }
}

// Figures begin with the greatest, words with the first.
void CustomerTable::headerClicked(int section)
{
    const auto key = directory::CustomerListModel::sortKeyOf(Column(section));
    if (!key) {
        showOrder(m_model->order());
        return;
    }
    directory::ListOrder order{*key, directory::beginsDescending(*key)};
    if (m_model->order().key == *key)
        order.isDescending = !m_model->order().isDescending;
    emit orderWanted(order);
}

void CustomerTable::setColumnShown(Column column, bool isShown)
{
    m_isSettingWidths = true;
    setColumnHidden(int(column), !isShown && column != Column::Name);
    m_isSettingWidths = false;
    setWidths();
    emit layoutChanged();
}

QJsonObject CustomerTable::columnLayout() const
{
    QJsonArray columns;
    const QHeaderView *heads = horizontalHeader();
    for (int visual = 0; visual < heads->count(); ++visual) {
        const int logical = heads->logicalIndex(visual);
        QJsonObject column{{u"column"_s, logical}, {u"shown"_s, !isColumnHidden(logical)}};
        if (m_chosenWidths.contains(logical))
            column.insert(u"width"_s, m_chosenWidths[logical]);
        columns.append(column);
    }
    return {{u"columns"_s, columns}};
}

void CustomerTable::setColumnLayout(const QJsonObject &layout)
{
    const QSignalBlocker quiet(this);
    m_isSettingWidths = true;
    m_chosenWidths.clear();
    int place = 0;
    for (const QJsonValue &value : layout.value(u"columns"_s).toArray()) {
        const QJsonObject column = value.toObject();
        const int logical = column.value(u"column"_s).toInt(-1);
        if (logical < 0 || logical >= horizontalHeader()->count())
            continue;
        setColumnHidden(logical, !column.value(u"shown"_s).toBool(true) && Column(logical) != Column::Name);
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(logical), place++);
        const int width = column.value(u"width"_s).toInt();
        if (width >= horizontalHeader()->minimumSectionSize() && width <= kMostWidth)
            m_chosenWidths[logical] = width;
    }
    if (horizontalHeader()->visualIndex(int(Column::Name)) != 0)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(int(Column::Name)), 0);
    m_isSettingWidths = false;
    setWidths();
}

void CustomerTable::resetColumns()
{
    QJsonArray columns;
    for (const ColumnLook &look : kColumns)
        columns.append(QJsonObject{{u"column"_s, int(look.column)}, {u"shown"_s, look.isShown}});
    setColumnLayout({{u"columns"_s, columns}});
    emit layoutChanged();
}

void CustomerTable::setComfortable(bool isComfortable)
{
    TableStyle::setDensity(this, isComfortable ? TableStyle::Density::Comfortable : TableStyle::Density::Dense);
}

std::pair<int, int> CustomerTable::rowsInSight() const
{
    if (m_model->rowCount() == 0)
        return {0, 0};
    const int first = rowAt(0);
    const int last = rowAt(viewport()->height() - 1);
    return {first + 1, (last < 0 ? m_model->rowCount() - 1 : last) + 1};
}

void CustomerTable::showTicks(int ticked)
{
    const int rows = m_model->rowCount();
    m_tickBox->setEnabled(rows > 0);
    m_tickBox->setCheckState(ticked == 0 ? Qt::Unchecked : ticked < rows ? Qt::PartiallyChecked : Qt::Checked);
}

void CustomerTable::putTickBoxInto(QWidget *parent)
{
    m_tickBox->setParent(parent);
    setTabOrder(m_tickBox, this);
    placeTickBox();
}

// In step with the boxes of the rows, whatever scrolls sideways.
void CustomerTable::placeTickBox()
{
    QWidget *place = m_tickBox->parentWidget();
    const int x = horizontalHeader()->sectionViewportPosition(int(Column::Name)) + kBoxAt;
    const bool isInSight = x >= 0 && place != nullptr && place->isAncestorOf(this);
    m_tickBox->setVisible(isInSight && !isHidden());
    if (!isInSight)
        return;
    const QPoint corner = horizontalHeader()->viewport()->mapTo(place, QPoint(x, 0));
    m_tickBox->setGeometry(corner.x(), corner.y(), m_tickBox->sizeHint().width(), horizontalHeader()->height() - 1);
    m_tickBox->raise();
}

bool CustomerTable::event(QEvent *event)
{
    const bool done = QTableView::event(event);
    if (event->type() == QEvent::Move || event->type() == QEvent::Resize || event->type() == QEvent::Show || event->type() == QEvent::Hide)
        placeTickBox();
    return done;
}

void CustomerTable::retranslate()
{
    m_tickBox->setAccessibleName(tr("Tick all customers of the list"));
    m_tickBox->setToolTip(tr("Tick all customers of the list"));
    setAccessibleName(tr("Customers"));
    emit m_proxy->headerDataChanged(Qt::Horizontal, 0, directory::CustomerListModel::kColumns - 1);
    setWidths();
    viewport()->update();
}

void CustomerTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    setWidths();
    emit scrolled();
}

// Each column as wide as its heading and its figures want; a wider view shares what is left among the words, a view
// a little too narrow takes it from them.
void CustomerTable::setWidths()
{
    const QScopedValueRollback setting(m_isSettingWidths, true);
    std::vector<std::pair<int, int>> words; // column, width
    int taken = 0;
    const QFontMetrics metrics(fontFor(TextRole::CaptionStrong));
    for (const ColumnLook &look : kColumns) {
        if (isColumnHidden(int(look.column)))
            continue;
        // The first column has a box as well, and room for the arrow only while it is the sorted one.
        const bool isName = look.column == Column::Name;
        const int box = !isName ? 0 : horizontalHeader()->sortIndicatorSection() == int(Column::Name) ? kBoxRoom + kFirstMargin : kBoxRoom + kFirstMargin - kArrowRoom;
        const int fitting = std::max(look.width, metrics.horizontalAdvance(FilterWords::column(look.column)) + kHeadingRoom + box);
        const bool isChosen = m_chosenWidths.contains(int(look.column));
        const int width = isChosen ? m_chosenWidths[int(look.column)] : fitting;
        setColumnWidth(int(look.column), width);
        taken += width;
        if (!isChosen && !isRight(look.column) && look.kind != CellKind::Badge && look.column != Column::Phone && look.column != Column::Name)
            words.emplace_back(int(look.column), width);
    }
    int spare = viewport()->width() - taken;
    if (spare >= 0) {
        const int toName = m_chosenWidths.contains(int(Column::Name)) ? 0 : words.empty() ? spare : spare / 2;
        setColumnWidth(int(Column::Name), columnWidth(int(Column::Name)) + toName);
        if (!words.empty())
            setColumnWidth(words.back().first, words.back().second + spare - toName);
        return;
    }
    for (const auto &[column, width] : words) {
        const int less = std::min(-spare, std::max(0, width - kLeastWord) / 3);
        setColumnWidth(column, width - less);
        spare += less;
    }
}

void CustomerTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (current().isValid())
            emit opened(current());
        return;
    }
    if (event->key() == Qt::Key_Space && currentIndex().isValid()) {
        const QModelIndex box = m_proxy->index(currentIndex().row(), int(Column::Name));
        m_proxy->setData(box, box.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_model->tickAll(int(m_model->ticked().size()) < m_model->rowCount());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace regulars::ui

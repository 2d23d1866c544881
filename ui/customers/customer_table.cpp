#include "ui/customers/customer_table.h"

#include "ui/customers/filter_words.h"
#include "ui/kit/format.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/theme.h"
#include "ui/parts/customer_words.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QScrollBar>

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
    {Column::Name, CellKind::Strong, 104, true},          {Column::Tier, CellKind::Badge, 64, true},
    {Column::Phone, CellKind::Text, 116, true},           {Column::YearSpend, CellKind::Figure, 100, true},
    {Column::Orders, CellKind::Figure, 56, true},         {Column::Points, CellKind::Figure, 68, true},
    {Column::LastVisit, CellKind::Figure, 104, true},     {Column::Stage, CellKind::Text, 100, true},
    {Column::Favourite, CellKind::Secondary, 64, true},   {Column::Card, CellKind::Text, 104, false},
    {Column::Spend, CellKind::Figure, 116, false},        {Column::Tags, CellKind::Secondary, 140, false},
    {Column::Channel, CellKind::Secondary, 88, false},    {Column::Region, CellKind::Secondary, 112, false},
    {Column::Manager, CellKind::Secondary, 88, false},    {Column::Registered, CellKind::Secondary, 104, false},
};

constexpr int kHeadingRoom = 36; // margins and the arrow of the sorted column
constexpr int kLeastWord = 48;

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
    : QTableView(parent), m_desk(desk), m_model(model), m_proxy(new Proxy(desk, this))
{
    m_proxy->setSourceModel(model);
    setModel(m_proxy);
    RowDelegate *delegate = TableStyle::apply(this);
    horizontalHeader()->setStretchLastSection(false);
    for (const ColumnLook &look : kColumns) {
        delegate->setColumn(int(look.column), look.kind);
        setColumnHidden(int(look.column), !look.isShown);
    }
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    horizontalHeader()->setSortIndicatorShown(true);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &CustomerTable::headerClicked);
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
    directory::ListOrder order{*key, *key != directory::SortKey::Name && *key != directory::SortKey::Card};
    if (m_model->order().key == *key)
        order.isDescending = !m_model->order().isDescending;
    emit orderWanted(order);
}

void CustomerTable::setColumnShown(Column column, bool isShown)
{
    setColumnHidden(int(column), !isShown && column != Column::Name);
    setWidths();
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

void CustomerTable::retranslate()
{
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
    std::vector<std::pair<int, int>> words; // column, width
    int taken = 0;
    const QFontMetrics metrics(fontFor(TextRole::CaptionStrong));
    for (const ColumnLook &look : kColumns) {
        if (isColumnHidden(int(look.column)))
            continue;
        const int width = std::max(look.width, metrics.horizontalAdvance(FilterWords::column(look.column)) + kHeadingRoom);
        setColumnWidth(int(look.column), width);
        taken += width;
        if (!isRight(look.column) && look.kind != CellKind::Badge && look.column != Column::Phone && look.column != Column::Name)
            words.emplace_back(int(look.column), width);
    }
    int spare = viewport()->width() - taken;
    if (spare >= 0) {
        setColumnWidth(int(Column::Name), columnWidth(int(Column::Name)) + spare / 2);
        if (!words.empty())
            setColumnWidth(words.back().first, words.back().second + spare - spare / 2);
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
    QTableView::keyPressEvent(event);
}

} // namespace regulars::ui

#include "ui/dashboard/work_table.h"

#include "ui/dashboard/today_words.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QKeyEvent>

#include <algorithm>

namespace regulars::ui {

namespace {

using Column = today::WorkListModel::Column;
using Model = today::WorkListModel;

struct ColumnLook {
    Column column;
    CellKind kind;
    int width; // px at least; what is left over goes to the words
};

constexpr ColumnLook kColumns[] = {
    {Column::Kind, CellKind::Text, 96},       {Column::Customer, CellKind::Strong, 72}, {Column::Tier, CellKind::Badge, 60},
    {Column::Text, CellKind::Text, 140},      {Column::Owner, CellKind::Secondary, 56}, {Column::Due, CellKind::Figure, 64},
    {Column::Action, CellKind::Link, 56},
};
constexpr int kRoom = 2 * metric::kSpace12 + 2;             // the margins of a cell
constexpr int kBoxAndIcon = 2 * metric::kIcon + metric::kSpace12; // before the words of a kind

} // namespace

/// Values of the model as words.
class WorkTable::Proxy : public QIdentityProxyModel {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::WorkTable)
public:
    Proxy(Desk &desk, QObject *parent) : QIdentityProxyModel(parent), m_desk(desk) {}

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const auto column = Column(index.column());
        if (role == Qt::DisplayRole || role == Qt::AccessibleTextRole)
            return words(index, column);
        if (role == RowDelegate::kBadgeRole)
            return int(Badge::tierKind(QIdentityProxyModel::data(index, Model::TierRankRole).toInt()));
        if (role == RowDelegate::kIconRole && column == Column::Kind)
            return TodayWords::kindIcon(kindOf(index));
        if (role == RowDelegate::kToneRole && (column == Column::Due || column == Column::Kind))
            return isLate(index) ? QVariant(int(Tone::Danger)) : QVariant();
        return QIdentityProxyModel::data(index, role);
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::DisplayRole)
            return heading(Column(section));
        if (role == Qt::TextAlignmentRole)
            return int((Column(section) == Column::Due ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }

    static QString heading(Column column)
    {
        switch (column) {
        case Column::Kind:
            return tr("Kind");
        case Column::Customer:
            return tr("Customer");
        case Column::Text:
            return tr("What");
        case Column::Owner:
            return tr("Who");
        case Column::Due:
            return tr("Due");
        case Column::Tier:
        case Column::Action:
            return {};
        }
        return {};
    }

private:
    [[nodiscard]] today::WorkKind kindOf(const QModelIndex &index) const
    {
        return today::WorkKind(QIdentityProxyModel::data(index, Model::KindRole).toInt());
    }

    [[nodiscard]] bool isLate(const QModelIndex &index) const
    {
        return !QIdentityProxyModel::data(index, Model::DoneRole).toBool()
               && QIdentityProxyModel::data(index, Model::DueRole).toDate() < toDate(m_desk.today());
    }

    [[nodiscard]] QString words(const QModelIndex &index, Column column) const
    {
        const QDate due = QIdentityProxyModel::data(index, Model::DueRole).toDate();
        const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
        switch (column) {
        case Column::Kind:
            return TodayWords::kind(kindOf(index));
        case Column::Text:
            return TodayWords::text(kindOf(index), value.toString(), QIdentityProxyModel::data(index, Model::LunarRole).toBool());
        case Column::Due:
            return TodayWords::due(due, toDate(m_desk.today()));
        case Column::Action:
            return TodayWords::action(kindOf(index), QIdentityProxyModel::data(index, Model::DoneRole).toBool());
        case Column::Customer:
        case Column::Tier:
        case Column::Owner:
            return value.toString();
        }
        return {};
    }

    Desk &m_desk;
};

WorkTable::WorkTable(Desk &desk, today::WorkListModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_proxy(new Proxy(desk, this))
{
    m_proxy->setSourceModel(model);
    setModel(m_proxy);
    RowDelegate *delegate = TableStyle::apply(this);
    horizontalHeader()->setStretchLastSection(false);
    for (const ColumnLook &look : kColumns)
        delegate->setColumn(int(look.column), look.kind);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(delegate, &RowDelegate::linkActivated, this, [this](const QModelIndex &index) { emit actionWanted(index.row()); });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) { emit opened(m_model->itemAt(index.row()).customer); });
    connect(model, &QAbstractItemModel::modelReset, this, &WorkTable::setWidths);
    retranslate();
}

void WorkTable::retranslate()
{
    setAccessibleName(tr("Work of the day"));
    emit m_proxy->headerDataChanged(Qt::Horizontal, 0, Model::kColumns - 1);
    setWidths();
    viewport()->update();
}

// Each column as wide as what stands in it; the words of the work take what is left.
void WorkTable::setWidths()
{
    const QFontMetrics header(fontFor(TextRole::CaptionStrong));
    const QFontMetrics body(fontFor(TextRole::BodyStrong));
    int taken = 0;
    for (const ColumnLook &look : kColumns) {
        if (look.column == Column::Text)
            continue;
        int width = std::max(look.width, header.horizontalAdvance(Proxy::heading(look.column)) + kRoom);
        const int rows = std::min(m_model->rowCount(), 60);
        const int before = look.column == Column::Kind ? kBoxAndIcon + metric::kSpace4 : look.column == Column::Action ? metric::kSpace4 : 0;
        for (int row = 0; row < rows && look.column == Column::Tier; ++row)
            width = std::max(width, Badge::sizeFor(m_proxy->index(row, int(look.column)).data().toString()).width() + kRoom);
        for (int row = 0; row < rows && look.column != Column::Tier; ++row)
            width = std::max(width, before + body.horizontalAdvance(m_proxy->index(row, int(look.column)).data().toString()) + kRoom);
        if (look.column == Column::Customer || look.column == Column::Owner)
            width = std::min(width, look.width * 2);
        setColumnWidth(int(look.column), width);
        taken += width;
    }
    setColumnWidth(int(Column::Text), std::max(80, viewport()->width() - taken));
}

void WorkTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    setWidths();
}

void WorkTable::keyPressEvent(QKeyEvent *event)
{
    const int row = currentIndex().row();
    if (row < 0) {
        QTableView::keyPressEvent(event);
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        emit actionWanted(row);
        return;
    }
    if (event->key() == Qt::Key_Space) {
        const QModelIndex box = m_proxy->index(row, int(Column::Kind));
        m_proxy->setData(box, box.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace regulars::ui

#include "ui/dashboard/feed_table.h"

#include "ui/kit/format.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/theme.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QKeyEvent>

#include <algorithm>

namespace regulars::ui {

namespace {
using Column = today::DayFeedModel::Column;
using Model = today::DayFeedModel;
constexpr int kTimeWidth = 68;
constexpr int kRoom = 28;
} // namespace

class FeedTable::Proxy : public QIdentityProxyModel {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::FeedTable)
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
        const bool isQuiet = column == Column::Customer && QIdentityProxyModel::data(index, Model::CustomerRole).toLongLong() == 0;
        if (role == RowDelegate::kToneRole && isQuiet)
            return int(Tone::Secondary);
        return QIdentityProxyModel::data(index, role);
    }

private:
    [[nodiscard]] QString words(const QModelIndex &index, Column column) const
    {
        const QVariant value = QIdentityProxyModel::data(index, Qt::DisplayRole);
        switch (column) {
        case Column::Time:
            return Format::clock(value.toTime());
        case Column::Customer:
            return QIdentityProxyModel::data(index, Model::CustomerRole).toLongLong() == 0 ? tr("Walk-in") : value.toString();
        case Column::Tier:
            return value.toString();
        case Column::What: {
            const qint64 lines = QIdentityProxyModel::data(index, Model::LinesRole).toLongLong();
            if (QIdentityProxyModel::data(index, Model::ReturnedRole).toBool())
                return tr("%1, taken back").arg(value.toString());
            return lines > 1 ? tr("%1 and %n more", nullptr, int(lines - 1)).arg(value.toString()) : value.toString();
        }
        case Column::Amount:
            return value.typeId() == QMetaType::LongLong ? Format::amount(value.toLongLong(), m_desk.currency.digits) : value.toString();
        }
        return {};
    }

    Desk &m_desk;
};

FeedTable::FeedTable(Desk &desk, today::DayFeedModel *model, QWidget *parent)
    : QTableView(parent), m_model(model), m_proxy(new Proxy(desk, this))
{
    m_proxy->setSourceModel(model);
    setModel(m_proxy);
    RowDelegate *delegate = TableStyle::apply(this);
    delegate->setColumn(int(Column::Time), CellKind::Secondary);
    delegate->setColumn(int(Column::Customer), CellKind::Strong);
    delegate->setColumn(int(Column::Tier), CellKind::Badge);
    delegate->setColumn(int(Column::What), CellKind::Secondary);
    delegate->setColumn(int(Column::Amount), CellKind::Figure);
    horizontalHeader()->hide();
    horizontalHeader()->setStretchLastSection(false);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(this, &QTableView::doubleClicked, this, &FeedTable::open);
    connect(model, &QAbstractItemModel::modelReset, this, &FeedTable::setWidths);
    retranslate();
}

void FeedTable::retranslate()
{
    setAccessibleName(tr("What happened today"));
    setWidths();
    viewport()->update();
}

void FeedTable::setWidths()
{
    const QFontMetrics strong(fontFor(TextRole::BodyStrong));
    const QFontMetrics body(fontFor(TextRole::Body));
    int name = 72;
    int amount = 80;
    int tier = 56;
    const int rows = std::min(m_model->rowCount(), 60);
    for (int row = 0; row < rows; ++row) {
        const auto text = [&](Column column) { return m_proxy->index(row, int(column)).data().toString(); };
        name = std::max(name, strong.horizontalAdvance(text(Column::Customer)) + kRoom);
        amount = std::max(amount, body.horizontalAdvance(text(Column::Amount)) + kRoom + metric::kSpace4);
        tier = std::max(tier, Badge::sizeFor(text(Column::Tier)).width() + kRoom);
    }
    name = std::min(name, 132);
    setColumnWidth(int(Column::Time), kTimeWidth);
    setColumnWidth(int(Column::Customer), name);
    setColumnWidth(int(Column::Tier), tier);
    setColumnWidth(int(Column::Amount), amount);
    setColumnWidth(int(Column::What), std::max(40, viewport()->width() - kTimeWidth - name - tier - amount));
}

void FeedTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    setWidths();
}

void FeedTable::open(const QModelIndex &index)
{
    const qint64 customer = index.data(Model::CustomerRole).toLongLong();
    if (customer > 0)
        emit opened(CustomerId(customer));
}

void FeedTable::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        open(currentIndex());
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace regulars::ui

#include "ui/loyalty/board/near_table.h"

#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/theme.h"
#include "ui/loyalty/board/board_words.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QKeyEvent>
#include <QPainter>
#include <QSignalBlocker>

#include <algorithm>

namespace regulars::ui {

namespace {

using Model = tiers::NearModel;
using Column = Model::Column;

constexpr int kBarLeast = 72;
constexpr int kRoom = 2 * metric::kSpace12 + 2;
constexpr int kArrowRoom = 12;
constexpr int kBoxRoom = 24;
constexpr int kNameLeast = 96;
constexpr int kRowsMeasured = 40;
constexpr int kNear = 7; // days

// Of this week in words; before that the day itself, which is shorter.
QString visitWords(const QDate &day, const QDate &today)
{
    return day.isValid() && day.daysTo(today) > kNear ? Format::date(day, today) : Format::relativeDay(day, today);
}

} // namespace

/// The badge held, an arrow and the badge to come, or a bar; ground and hover are those of the rows.
class NearTable::Cell : public QStyledItemDelegate
{
public:
    explicit Cell(RowDelegate *rows) : QStyledItemDelegate(rows), m_rows(rows) {}

    /// Without the badge held, which the one to come implies.
    void setNarrow(bool narrow) { m_isNarrow = narrow; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override { return m_rows->sizeHint(option, index); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        m_rows->paintGround(painter, option, index);
        const QRect place = cellContents(option.rect, index.column(), Model::kColumns);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (Column(index.column()) == Column::Bar)
            paintBar(*painter, place, index);
        else
            paintStep(*painter, place, index);
        painter->restore();
    }

private:
    static void paintBar(QPainter &painter, const QRect &place, const QModelIndex &index)
    {
        const double whole = double(std::max<qint64>(1, index.data(Model::ReachRole).toLongLong()));
        const double share = std::clamp(double(index.data(Model::ValueRole).toLongLong()) / whole, 0.0, 1.0);
        QRectF track(place.x(), place.center().y() - metric::kProgress / 2 + 0.5, place.width(), metric::kProgress);
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens().barTrack);
        painter.drawRoundedRect(track, metric::kProgress / 2, metric::kProgress / 2);
        track.setWidth(std::max<double>(metric::kProgress, track.width() * share));
        painter.setBrush(tokens().bar);
        painter.drawRoundedRect(track, metric::kProgress / 2, metric::kProgress / 2);
    }

    void paintStep(QPainter &painter, const QRect &place, const QModelIndex &index) const
    {
        const int rank = index.data(Model::FromRankRole).toInt();
        QRect rest = place;
        if (!m_isNarrow) {
            const QRect from = Badge::paint(painter, place, Badge::tierKind(rank), index.data(Model::FromNameRole).toString());
            rest.setLeft(from.right() + metric::kSpace4);
        }
        Icons::paint(painter, QRect(rest.x(), rest.y(), metric::kIcon, rest.height()), QStringLiteral("arrow-right"), 12, tokens().secondary);
        rest.setLeft(rest.x() + metric::kIcon + metric::kSpace4);
        Badge::paint(painter, rest, Badge::tierKind(rank + 1), index.data(Model::ToNameRole).toString());
    }

    RowDelegate *m_rows;
    bool m_isNarrow = false;
};

/// Values of the model as words.
class NearTable::Proxy : public QIdentityProxyModel {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::NearTable)
public:
    Proxy(Desk &desk, QObject *parent) : QIdentityProxyModel(parent), m_desk(desk) {}

    void setLadder(const Ladder &ladder, qint64 within)
    {
        m_ladder = ladder;
        m_within = within;
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
            return QIdentityProxyModel::data(index, role);
        const QVariant value = QIdentityProxyModel::data(index, Model::ValueRole);
        switch (Column(index.column())) {
        case Column::Customer:
        case Column::Step:
            return value;
        case Column::Metric:
        case Column::Gap:
            return BoardWords::metric(m_ladder, value.toLongLong(), m_desk.currency);
        case Column::Bar:
            return role == Qt::AccessibleTextRole ? BoardWords::metric(m_ladder, value.toLongLong(), m_desk.currency) : QString();
        case Column::LastVisit:
            return visitWords(value.toDate(), toDate(m_desk.today()));
        case Column::Action:
            return tr("Remind");
        }
        return {};
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::DisplayRole)
            return heading(Column(section));
        if (role == Qt::TextAlignmentRole)
            return int((isFigure(Column(section)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        return {};
    }

    static bool isFigure(Column column) { return column == Column::Metric || column == Column::Gap || column == Column::LastVisit; }

    QString heading(Column column) const
    {
        switch (column) {
        case Column::Customer:
            return tr("Customer");
        case Column::Step:
            return tr("Rises to");
        case Column::Metric:
            return BoardWords::metricColumn(m_ladder);
        case Column::Bar:
            return tr("Last %1", "the last 500 yuan before the next tier").arg(BoardWords::reach(m_ladder, m_within, m_desk.currency));
        case Column::Gap:
            return tr("Missing");
        case Column::LastVisit:
            return tr("Last visit");
        case Column::Action:
            break;
        }
        return {};
    }

private:
    Desk &m_desk;
    Ladder m_ladder;
    qint64 m_within = 0;
};

NearTable::NearTable(Desk &desk, tiers::NearModel *model, QWidget *parent)
    : QTableView(parent), m_desk(desk), m_model(model), m_proxy(new Proxy(desk, this))
{
    m_proxy->setSourceModel(model);
    setModel(m_proxy);
    RowDelegate *delegate = TableStyle::apply(this);
    delegate->setColumn(int(Column::Customer), CellKind::Strong);
    delegate->setColumn(int(Column::Metric), CellKind::Figure);
    delegate->setColumn(int(Column::Gap), CellKind::StrongFigure);
    delegate->setColumn(int(Column::LastVisit), CellKind::SecondaryFigure);
    delegate->setColumn(int(Column::Action), CellKind::Link);
    m_painted = new Cell(delegate);
    setItemDelegateForColumn(int(Column::Step), m_painted);
    setItemDelegateForColumn(int(Column::Bar), m_painted);
    if (auto *heads = qobject_cast<TableHeader *>(horizontalHeader()))
        heads->setFirstIndent(kBoxRoom);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionsClickable(true);
    horizontalHeader()->setSortIndicatorShown(true);
    horizontalHeader()->setSortIndicator(int(Column::Gap), Qt::AscendingOrder);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(horizontalHeader(), &QHeaderView::sectionClicked, this, &NearTable::sortBy);
    connect(delegate, &RowDelegate::linkActivated, this, [this](const QModelIndex &index) { emit remindWanted(index.row()); });
    connect(this, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (const tiers::NearRow *row = m_model->nearAt(index.row()))
            emit opened(row->id);
    });
    connect(model, &QAbstractItemModel::modelReset, this, &NearTable::setWidths);
    retranslate();
}

void NearTable::setLadder(const Ladder &ladder, qint64 within)
{
    m_proxy->setLadder(ladder, within);
    retranslate();
}

void NearTable::retranslate()
{
    setAccessibleName(tr("Customers close to the next tier"));
    emit m_proxy->headerDataChanged(Qt::Horizontal, 0, Model::kColumns - 1);
    setWidths();
    viewport()->update();
}

void NearTable::sortBy(int column)
{
    const bool isGap = Column(column) == Column::Gap;
    const bool isVisit = Column(column) == Column::LastVisit;
    const auto wanted = isVisit ? Model::Order::LastVisit : Model::Order::Gap;
    if (!isGap && !isVisit) { // the arrow stays where the order is
        const bool isByGap = m_model->order() == Model::Order::Gap;
        horizontalHeader()->setSortIndicator(int(isByGap ? Column::Gap : Column::LastVisit), m_model->isDescending() ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    // The nearest first, the newest visit first; a second click turns it round.
    const bool isDescending = m_model->order() == wanted ? !m_model->isDescending() : isVisit;
    horizontalHeader()->setSortIndicator(column, isDescending ? Qt::DescendingOrder : Qt::AscendingOrder);
    m_model->sortBy(wanted, isDescending);
}

// Each column as wide as its words; names and bars share what is left. Where that is too little the tier held gives way.
void NearTable::setWidths()
{
    const QFontMetrics header(fontFor(TextRole::CaptionStrong));
    const QFontMetrics body(fontFor(TextRole::Body));
    const QFontMetrics strong(fontFor(TextRole::BodyStrong));
    const auto headOf = [&](Column column) { return header.horizontalAdvance(m_proxy->heading(column)); };
    int taken = 0;
    for (const Column column : {Column::Metric, Column::Gap, Column::LastVisit, Column::Action}) {
        int width = headOf(column) + kRoom + (column == Column::Gap || column == Column::LastVisit ? kArrowRoom : 0);
        for (int row = 0; row < std::min(m_model->rowCount(), kRowsMeasured); ++row)
            width = std::max(width, (column == Column::Gap ? strong : body).horizontalAdvance(m_proxy->index(row, int(column)).data().toString()) + kRoom + (column == Column::Action ? metric::kSpace4 : 0));
        setColumnWidth(int(column), width);
        taken += width;
    }
    int held = 0;
    int next = headOf(Column::Step);
    for (int row = 0; row < std::min(m_model->rowCount(), kRowsMeasured); ++row) {
        const QModelIndex index = m_proxy->index(row, int(Column::Step));
        held = std::max(held, Badge::sizeFor(index.data(Model::FromNameRole).toString()).width());
        next = std::max(next, Badge::sizeFor(index.data(Model::ToNameRole).toString()).width() + metric::kIcon + metric::kSpace8);
    }
    const int nameLeast = std::max(kNameLeast, headOf(Column::Customer) + kBoxRoom + kRoom + metric::kSpace4);
    const int barLeast = std::max(kBarLeast, headOf(Column::Bar) + kRoom);
    const bool isNarrow = viewport()->width() - taken - held - next - kRoom < nameLeast + barLeast;
    m_painted->setNarrow(isNarrow);
    const int step = (isNarrow ? 0 : held) + next + kRoom;
    setColumnWidth(int(Column::Step), step);
    const int left = viewport()->width() - taken - step;
    const int name = std::max(nameLeast, left * 2 / 5);
    setColumnWidth(int(Column::Customer), name);
    setColumnWidth(int(Column::Bar), std::max(kBarLeast, left - name));
}

void NearTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    setWidths();
}

void NearTable::keyPressEvent(QKeyEvent *event)
{
    const tiers::NearRow *row = m_model->nearAt(currentIndex().row());
    if (row && (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)) {
        emit opened(row->id);
        return;
    }
    if (row && event->key() == Qt::Key_Space) {
        const QModelIndex box = m_model->index(currentIndex().row(), int(Column::Customer));
        m_model->setData(box, box.data(Qt::CheckStateRole).toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
        return;
    }
    QTableView::keyPressEvent(event);
}

} // namespace regulars::ui

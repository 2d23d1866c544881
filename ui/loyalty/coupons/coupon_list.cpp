#include "ui/loyalty/coupons/coupon_list.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/pane/page_stack.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/theme.h"
#include "ui/parts/coupon_words.h"

#include <QHeaderView>
#include <QIdentityProxyModel>
#include <QPainter>
#include <QTableView>
#include <QTextLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using regulars::coupons::CouponListModel;
using Column = regulars::coupons::CouponListModel::Column;

namespace regulars::ui {

namespace {

constexpr int kRowHeight = 56;
constexpr int kLine = 20;
constexpr int kMostLines = 4; // of one text
constexpr int kWhenWidth = 160;
constexpr int kCountWidth = 88;
constexpr int kGivenWidth = 96;
constexpr int kBudgetWidth = 112;
constexpr int kWholeWidth = 840; // room for all columns
constexpr int kSecondRole = Qt::UserRole + 950;   // QString: the second line
constexpr int kFractionRole = Qt::UserRole + 951; // double: how much of the budget is used; invalid: no budget

bool isFigure(Column column) { return column >= Column::Issued; }

/// The words broken at spaces; what does not go into the last line is cut there.
QStringList broken(const QString &text, TextRole role, int width)
{
    const QFont font = fontFor(role);
    const QFontMetrics metrics(font);
    if (metrics.horizontalAdvance(text) <= width)
        return {text};
    QTextLayout layout(text, font);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool isLast = lines.size() == kMostLines - 1;
        lines << (isLast ? metrics.elidedText(text.mid(line.textStart()), Qt::ElideRight, width) : text.mid(line.textStart(), line.textLength()).trimmed());
        if (isLast)
            break;
    }
    layout.endLayout();
    return lines;
}

TextRole roleOf(const QModelIndex &index) { return index.column() == int(Column::Name) ? TextRole::BodyStrong : TextRole::Body; }

/// Two texts to the row, each in as many lines as its words need; the budget is a figure above a bar.
class TwoLines : public RowDelegate {
public:
    using RowDelegate::RowDelegate;

    /// What the row needs for a column of the width.
    static int heightFor(const QModelIndex &index, const QRect &column)
    {
        const int width = cellContents(column, index.column(), index.model()->columnCount()).width();
        const QString second = index.data(kSecondRole).toString();
        const qsizetype lines = broken(index.data().toString(), roleOf(index), width).size() + (second.isEmpty() ? 1 : broken(second, TextRole::Body, width).size());
        return kRowHeight + int(std::max<qsizetype>(lines - 2, 0)) * kLine;
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        paintGround(painter, option, index);
        const QRect cell = cellContents(option.rect, index.column(), index.model()->columnCount());
        const QVariant fraction = index.data(kFractionRole);
        const QString second = index.data(kSecondRole).toString();
        const QStringList above = broken(index.data().toString(), roleOf(index), cell.width());
        const QStringList under = second.isEmpty() ? QStringList() : broken(second, TextRole::Body, cell.width());
        const qsizetype lines = above.size() + (fraction.isValid() ? 1 : under.size());
        const auto side = isFigure(Column(index.column())) ? Qt::AlignRight : Qt::AlignLeft;
        QRect place(cell.x(), cell.y() + (cell.height() - int(lines) * kLine) / 2, cell.width(), kLine);
        for (const QString &text : above) {
            line(*painter, place, text, side, roleOf(index), index.data(kToneRole).isValid() ? Tone(index.data(kToneRole).toInt()) : Tone::Normal);
            place.translate(0, kLine);
        }
        if (fraction.isValid()) {
            const double used = fraction.toDouble();
            ProgressBar::paint(*painter, place, used, used, -1, used >= 1 ? Tone::Warning : Tone::Normal);
        }
        for (const QString &text : fraction.isValid() ? QStringList() : under) {
            line(*painter, place, text, side, TextRole::Body, Tone::Secondary);
            place.translate(0, kLine);
        }
        painter->restore();
    }

private:
    static void line(QPainter &painter, const QRect &place, const QString &text, Qt::AlignmentFlag side, TextRole role, Tone tone)
    {
        painter.setFont(fontFor(role));
        painter.setPen(toneColor(tone));
        painter.drawText(place, side | Qt::AlignVCenter | Qt::TextSingleLine, text);
    }
};

} // namespace

/// Words for what the model gives as values.
class CouponList::Words : public QIdentityProxyModel {
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    Currency currency;
    EpochDay today = 0;

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal)
            return {};
        if (role == Qt::TextAlignmentRole)
            return int((isFigure(Column(section)) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
        if (role != Qt::DisplayRole)
            return {};
        switch (Column(section)) {
        case Column::Name:
            return CouponList::tr("Coupon");
        case Column::When:
            return CouponList::tr("When, and with others");
        case Column::Issued:
            return CouponList::tr("Issued");
        case Column::Used:
            return CouponList::tr("Used");
        case Column::Given:
            return CouponList::tr("Given away");
        case Column::Budget:
            return CouponList::tr("Budget left");
        }
        return {};
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid())
            return {};
        const auto column = Column(index.column());
        const CouponTemplate &plan = static_cast<const CouponListModel *>(sourceModel())->planAt(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return first(column, plan);
        case Qt::ToolTipRole:
            return column == Column::Name ? CouponWords::gives(plan, currency) : column == Column::When ? CouponWords::when(plan) : QVariant();
        case Qt::AccessibleTextRole:
            return second(column, plan).isEmpty() ? first(column, plan) : first(column, plan) + u"\n"_s + second(column, plan);
        case kSecondRole:
            return second(column, plan);
        case kFractionRole:
            return column == Column::Budget && plan.budgetMinor > 0 ? QVariant(double(plan.givenMinor) / double(plan.budgetMinor)) : QVariant();
        case RowDelegate::kToneRole:
            return column == Column::Budget && plan.budgetMinor == 0 ? QVariant(int(Tone::Secondary)) : QVariant();
        default:
            return {};
        }
    }

private:
    QString first(Column column, const CouponTemplate &plan) const
    {
        switch (column) {
        case Column::Name:
            return plan.name;
        case Column::When:
            return CouponWords::when(plan);
        case Column::Issued:
            return Format::points(plan.issued);
        case Column::Used:
            return Format::points(plan.used);
        case Column::Given:
            return Format::amount(plan.givenMinor, currency.digits);
        case Column::Budget:
            return plan.budgetMinor == 0 ? CouponList::tr("no limit")
                                         : Format::amount(std::max<qint64>(0, plan.budgetMinor - plan.givenMinor), currency.digits);
        }
        return {};
    }

    QString second(Column column, const CouponTemplate &plan) const
    {
        if (column == Column::Name)
            return CouponWords::gives(plan, currency);
        if (column == Column::Issued)
            return CouponList::tr("%1 used", "coupons").arg(Format::points(plan.used));
        if (column != Column::When)
            return {};
        const CouponWords::State state = CouponWords::state(plan, today);
        // What keeps it from counting is worth more than how it stacks.
        return state.badge == BadgeKind::Success ? CouponWords::stacking(plan.stacking) : state.word;
    }
};

CouponList::CouponList(QWidget *parent)
    : QWidget(parent), m_model(new CouponListModel(this)), m_words(new Words(this)), m_table(new QTableView),
      m_empty(new EmptyState(u"ticket-percent"_s)), m_stack(new PageStack)
{
    m_words->setSourceModel(m_model);
    TableStyle::apply(m_table, TableStyle::Density::Comfortable);
    auto *lines = new TwoLines(m_table);
    lines->setRowHeight(kRowHeight);
    m_table->setItemDelegate(lines);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->setModel(m_words);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionsClickable(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(int(Column::Name), QHeaderView::Stretch);
    const std::pair<Column, int> widths[] = {
        {Column::When, kWhenWidth}, {Column::Issued, kCountWidth}, {Column::Given, kGivenWidth}, {Column::Budget, kBudgetWidth}};
    for (const auto &[column, width] : widths)
        m_table->setColumnWidth(int(column), width);
    m_table->setColumnHidden(int(Column::Used), true); // stands beneath what was issued
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_isRestoring)
            emit chosenChanged(chosen());
    });
    connect(m_empty, &EmptyState::actionTriggered, this, &CouponList::newWanted);
    retranslate();
}

void CouponList::setCurrency(const Currency &currency) { m_words->currency = currency; }

void CouponList::setToday(EpochDay today) { m_words->today = today; }

void CouponList::setPlans(std::vector<CouponTemplate> plans)
{
    const CouponTemplateId before = chosen();
    m_isRestoring = true;
    m_model->setPlans(std::move(plans));
    restore(before);
}

void CouponList::show(CouponListModel::Shown shown)
{
    const CouponTemplateId before = chosen();
    m_isRestoring = true;
    m_model->show(shown);
    restore(before);
}

void CouponList::restore(CouponTemplateId id)
{
    int row = m_model->rowOf(id);
    if (row < 0 && m_model->rowCount() > 0)
        row = 0;
    if (row >= 0)
        m_table->setCurrentIndex(m_words->index(row, 0));
    m_isRestoring = false;
    fitRows();
    follow();
    emit chosenChanged(chosen());
}

void CouponList::choose(CouponTemplateId id)
{
    if (const int row = m_model->rowOf(id); row >= 0)
        m_table->setCurrentIndex(m_words->index(row, 0));
}

CouponTemplateId CouponList::chosen() const
{
    const QModelIndex current = m_table->currentIndex();
    return current.isValid() && current.row() < m_model->rowCount() ? m_model->planAt(current.row()).id : CouponTemplateId();
}

void CouponList::setMakeable(bool makeable)
{
    m_isMakeable = makeable;
    follow();
}

void CouponList::follow()
{
    m_stack->setCurrentIndex(m_model->rowCount() == 0 ? 1 : 0);
    if (m_model->shown() == CouponListModel::Shown::InUse) {
        m_empty->setWords(tr("No coupons yet"),
                          tr("Coupons bring customers back: money off from an amount, a share off, a gift, something for the first order. Make a kind, "
                             "then issue it to customers or print codes for whoever brings them."));
        m_empty->setAction(m_isMakeable ? tr("New coupon") : QString(), u"plus"_s);
    } else {
        m_empty->setWords(tr("Nothing is withdrawn"), tr("Kinds of coupons that are taken out of use stand here and can be put back."));
        m_empty->setAction({});
    }
}

// What a coupon gives stands whole beside an open panel, which says how much was given away.
void CouponList::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_table->setColumnHidden(int(Column::Given), width() < kWholeWidth);
    QMetaObject::invokeMethod(this, &CouponList::fitRows, Qt::QueuedConnection); // once the columns have their widths
}

void CouponList::fitRows()
{
    for (int row = 0; row < m_words->rowCount(); ++row) {
        int height = kRowHeight;
        for (const Column column : {Column::Name, Column::When}) {
            const QRect place(0, 0, m_table->columnWidth(int(column)), kRowHeight);
            height = std::max(height, TwoLines::heightFor(m_words->index(row, int(column)), place));
        }
        m_table->setRowHeight(row, height);
    }
}

void CouponList::retranslate()
{
    m_table->setAccessibleName(tr("Kinds of coupons"));
    follow();
    emit m_words->headerDataChanged(Qt::Horizontal, 0, CouponListModel::kColumns - 1);
    fitRows();
    m_table->viewport()->update();
}

} // namespace regulars::ui

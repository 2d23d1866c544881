#include "ui/kit/table/table_style.h"

#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/row_density.h"
#include "ui/kit/theme.h"

#include <QPainter>
#include <QPainterPath>
#include <QTableView>

namespace regulars::ui {

namespace {

constexpr int kArrow = 7;

int pixelsOf(TableStyle::Density density)
{
    return density == TableStyle::Density::Dense ? metric::kRowDense : metric::kRowComfortable;
}

} // namespace

TableHeader::TableHeader(QWidget *parent) : QHeaderView(Qt::Horizontal, parent)
{
    setFixedHeight(metric::kTableHeader);
    setSectionsClickable(true);
    setHighlightSections(false);
    setStretchLastSection(true);
    setMinimumSectionSize(40);
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    setAccessibleName(tr("Column headings"));
}

void TableHeader::paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const
{
    if (!model())
        return;
    painter->save();
    painter->setClipping(false);
    painter->fillRect(rect, tokens().surface);
    painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), tokens().border);
    painter->setFont(fontFor(TextRole::CaptionStrong));
    painter->setPen(tokens().secondary);

    const QVariant told = model()->headerData(logicalIndex, orientation(), Qt::TextAlignmentRole);
    const bool right = told.isValid() && (told.toInt() & Qt::AlignRight);
    const bool sorted = isSortIndicatorShown() && sortIndicatorSection() == logicalIndex;
    const QRect place = cellContents(rect, logicalIndex, count()).adjusted(logicalIndex == 0 ? m_firstIndent : 0, 0, 0, 0);
    const int arrowRoom = sorted ? kArrow + 4 : 0;
    const QString words = painter->fontMetrics().elidedText(
        model()->headerData(logicalIndex, orientation()).toString(), Qt::ElideRight, place.width() - arrowRoom);
    const int advance = painter->fontMetrics().horizontalAdvance(words) + 1;
    const int x = right ? place.right() + 1 - advance - arrowRoom : place.x();
    painter->drawText(QRect(x, place.y(), advance, place.height()), Qt::AlignVCenter | Qt::TextSingleLine, words);
    if (sorted) {
        const QRectF box(x + advance + 3, place.center().y() - kArrow / 2.0 + 1, kArrow, kArrow - 1);
        QPainterPath arrow;
        const bool down = sortIndicatorOrder() == Qt::DescendingOrder;
        arrow.moveTo(down ? box.topLeft() : box.bottomLeft());
        arrow.lineTo(down ? box.topRight() : box.bottomRight());
        arrow.lineTo(box.center().x(), down ? box.bottom() : box.top());
        arrow.closeSubpath();
        painter->setRenderHint(QPainter::Antialiasing);
        painter->fillPath(arrow, tokens().accent);
    }
    painter->restore();
}

RowDelegate *TableStyle::apply(QTableView *view)
{
    RowDelegate *delegate = apply(view, RowDensity::current());
    if (RowDensity *desk = RowDensity::instance())
        QObject::connect(desk, &RowDensity::changed, view, [view] { setDensity(view, RowDensity::current()); });
    return delegate;
}

RowDelegate *TableStyle::apply(QTableView *view, Density density)
{
    view->setHorizontalHeader(new TableHeader(view));
    view->verticalHeader()->hide();
    view->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    view->setShowGrid(false);
    view->setFrameShape(QFrame::NoFrame);
    view->setSelectionBehavior(QAbstractItemView::SelectRows);
    view->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    view->setEditTriggers(QAbstractItemView::NoEditTriggers);
    view->setTabKeyNavigation(false);
    view->setWordWrap(false);
    auto *delegate = new RowDelegate(view);
    view->setItemDelegate(delegate);
    setDensity(view, density);
    return delegate;
}

void TableStyle::setDensity(QTableView *view, Density density)
{
    view->verticalHeader()->setMinimumSectionSize(metric::kRowControl);
    view->verticalHeader()->setDefaultSectionSize(pixelsOf(density));
    if (auto *delegate = qobject_cast<RowDelegate *>(view->itemDelegate()))
        delegate->setRowHeight(pixelsOf(density));
}

} // namespace regulars::ui

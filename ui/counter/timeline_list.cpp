#include "ui/counter/timeline_list.h"

#include "counter/timeline_model.h"
#include "ui/parts/customer_words.h"
#include "ui/kit/format.h"
#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kMargin = 24;
constexpr int kEndMargin = 12;
constexpr int kIconAt = 80; // a day of a former year is written with it
constexpr int kKindAt = 104;
constexpr int kTextAt = 160;
constexpr int kPointsWidth = 80;
constexpr int kAmountWidth = 96;
// Below this width the columns draw together.
constexpr int kShortWidth = 500;
constexpr int kShortestWidth = 360;
constexpr int kShortPointsWidth = 68;
constexpr int kShortAmountWidth = 76;

} // namespace

class TimelineList::Delegate : public QStyledItemDelegate {
public:
    explicit Delegate(TimelineList *list) : QStyledItemDelegate(list), m_list(list) {}

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        return {240, metric::kRowDense};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const counter::TimelineEvent &event = m_list->m_model->eventAt(index.row());
        const bool isCurrent = (option.state & QStyle::State_Selected) && m_list->hasFocus();
        const bool isHovered = index.row() == m_list->m_hoverRow;
        painter->fillRect(option.rect, isCurrent ? tokens().selected : isHovered ? tokens().hover : tokens().surface);
        const bool offers = (isCurrent || isHovered) && m_list->offersRefund(index.row());
        paintEvent(*painter, option.rect, event, offers);
        painter->restore();
    }

private:
    void paintEvent(QPainter &painter, const QRect &row, const counter::TimelineEvent &event, bool offersRefund) const
    {
        const auto flags = Qt::AlignVCenter | Qt::TextSingleLine;
        const int left = row.x() + kMargin;
        painter.setFont(fontFor(TextRole::Body));
        painter.setPen(toneColor(Tone::Secondary));
        const QString when = Format::date(toDate(event.day), toDate(m_list->m_desk.today()));
        painter.drawText(QRect(left, row.y(), kIconAt, row.height()), flags, when);
        Icons::paint(painter, QRect(left + kIconAt, row.y(), metric::kIcon, row.height()),
                     CustomerWords::eventIcon(event), metric::kIcon, tokens().secondary);
        // Where the place is short the icon alone tells the kind.
        const bool isShort = row.width() < kShortWidth;
        const QString kind = isShort ? QString() : CustomerWords::eventKind(event);
        const int kindWidth = qMax(kTextAt - kKindAt - 8, m_list->kindWidth());
        painter.drawText(QRect(left + kKindAt, row.y(), kindWidth, row.height()), flags, kind);

        const int pointsWidth = isShort ? kShortPointsWidth : kPointsWidth;
        const int amountWidth = isShort ? kShortAmountWidth : kAmountWidth;
        int end = row.right() + 1 - kEndMargin;
        painter.setPen(toneColor(event.isFullyRefunded ? Tone::Secondary : Tone::Normal));
        // In the shortest rows money comes before points.
        const bool hasPoints =
            event.points && *event.points != 0 && (row.width() >= kShortestWidth || !event.amountMinor);
        if (hasPoints) {
            const QString points = event.purse == Purse::Credits
                                       ? Format::signedPoints(*event.points)
                                       : CustomerWords::tr("%1 pts", "points").arg(Format::signedPoints(*event.points));
            painter.drawText(QRect(end - pointsWidth, row.y(), pointsWidth, row.height()), flags | Qt::AlignRight,
                             points);
        }
        end -= hasPoints || (event.amountMinor && row.width() >= kShortestWidth) ? pointsWidth : 0;
        if (event.amountMinor) {
            const Currency &currency = m_list->m_desk.currency;
            painter.drawText(QRect(end - amountWidth, row.y(), amountWidth, row.height()), flags | Qt::AlignRight,
                             Format::money(*event.amountMinor, currency.code, currency.digits));
        }
        end -= event.amountMinor || (event.points && !isShort) ? amountWidth : 0;
        if (offersRefund) {
            const QRect link = m_list->linkRect(row);
            painter.setPen(toneColor(Tone::Accent));
            painter.drawText(link, flags | Qt::AlignRight, CustomerWords::tr("Refund", "link on a purchase"));
            end = link.left();
        }
        painter.setPen(toneColor(event.isFullyRefunded ? Tone::Secondary : Tone::Normal));
        const int from = left + (isShort ? kKindAt : qMax(kTextAt, kKindAt + kindWidth + 8));
        const QRect text(from, row.y(), qMax(0, end - from - 8), row.height());
        painter.drawText(
            text, flags,
            painter.fontMetrics().elidedText(CustomerWords::eventText(event), Qt::ElideMiddle, text.width()));
    }

    TimelineList *m_list;
};

TimelineList::TimelineList(Desk &desk, counter::TimelineModel *model, QWidget *parent)
    : QListView(parent), m_desk(desk), m_model(model)
{
    setModel(model);
    setItemDelegate(new Delegate(this));
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
}

int TimelineList::kindWidth() const
{
    const QFontMetrics metrics(fontFor(TextRole::Body));
    int widest = 0;
    for (int kind = 0; kind <= int(counter::EventKind::Registration); ++kind) {
        counter::TimelineEvent event;
        event.key.kind = counter::EventKind(kind);
        widest = qMax(widest, metrics.horizontalAdvance(CustomerWords::eventKind(event)) + 1);
    }
    return widest;
}

bool TimelineList::offersRefund(int row) const
{
    if (!m_isRefundable || row < 0 || row >= m_model->rowCount())
        return false;
    const counter::TimelineEvent &event = m_model->eventAt(row);
    return event.key.kind == counter::EventKind::Purchase && !event.isFullyRefunded;
}

QRect TimelineList::linkRect(const QRect &row) const
{
    const int width =
        QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(CustomerWords::tr("Refund", "link on a purchase")) + 8;
    const int figures = row.width() < kShortWidth ? kShortPointsWidth + kShortAmountWidth : kPointsWidth + kAmountWidth;
    return {row.right() + 1 - kEndMargin - figures - width, row.y(), width, row.height()};
}

void TimelineList::ask(int row)
{
    if (offersRefund(row))
        emit refundRequested(m_model->eventAt(row).document);
}

void TimelineList::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && currentIndex().isValid()) {
        ask(currentIndex().row());
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        event->ignore();
        return;
    }
    QListView::keyPressEvent(event);
}

void TimelineList::mouseMoveEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    m_hoverRow = index.row();
    const bool isOnLink = offersRefund(m_hoverRow) && linkRect(visualRect(index)).contains(event->position().toPoint());
    viewport()->setCursor(isOnLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
    QListView::mouseMoveEvent(event);
}

void TimelineList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() == Qt::LeftButton && index.isValid() &&
        linkRect(visualRect(index)).contains(event->position().toPoint()))
        ask(index.row());
    QListView::mouseReleaseEvent(event);
}

bool TimelineList::viewportEvent(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QListView::viewportEvent(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QModelIndex index = indexAt(help->pos());
    QToolTip::showText(help->globalPos(),
                       index.isValid() ? CustomerWords::eventText(m_model->eventAt(index.row())) : QString(), this);
    return true;
}

void TimelineList::leaveEvent(QEvent *event)
{
    m_hoverRow = -1;
    viewport()->update();
    QListView::leaveEvent(event);
}

void TimelineList::focusInEvent(QFocusEvent *event)
{
    if (!currentIndex().isValid() && m_model->rowCount() > 0)
        setCurrentIndex(m_model->index(0));
    QListView::focusInEvent(event);
}

} // namespace regulars::ui

#include "ui/parts/timeline_list.h"

#include "counter/timeline_model.h"
#include "ui/parts/contact_words.h"
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

constexpr int kEndMargin = 12;
constexpr int kIconAt = 80; // a day of a former year is written with it
constexpr int kKindAt = 104;
constexpr int kTextAt = 160;
constexpr int kPointsWidth = 80;
constexpr int kAmountWidth = 96;
// Below this width the columns draw together.
constexpr int kShortWidth = 500;
constexpr int kShortestWidth = 400;
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
        paintEvent(*painter, option.rect, event, isCurrent || isHovered ? m_list->offer(index.row()) : QString());
        painter->restore();
    }

private:
    void paintEvent(QPainter &painter, const QRect &row, const counter::TimelineEvent &event, const QString &offer) const
    {
        const auto flags = Qt::AlignVCenter | Qt::TextSingleLine;
        const int left = row.x() + m_list->m_margin;
        painter.setFont(fontFor(TextRole::Body));
        painter.setPen(toneColor(Tone::Secondary));
        const QString when = Format::date(toDate(event.day), toDate(m_list->m_desk.today()));
        // Where the place is short the icon alone tells the kind, and days take no more than they need.
        const bool isShort = row.width() < kShortWidth;
        const int iconAt = isShort ? m_list->dateWidth() + metric::kSpace8 : kIconAt;
        painter.drawText(QRect(left, row.y(), iconAt, row.height()), flags, when);
        Icons::paint(painter, QRect(left + iconAt, row.y(), metric::kIcon, row.height()),
                     CustomerWords::eventIcon(event), metric::kIcon, tokens().secondary);
        const QString kind = isShort ? QString() : CustomerWords::eventKind(event);
        const int kindWidth = qMax(kTextAt - kKindAt - 8, m_list->kindWidth());
        painter.drawText(QRect(left + kKindAt, row.y(), kindWidth, row.height()), flags, kind);

        const int pointsWidth = isShort ? kShortPointsWidth : kPointsWidth;
        const int amountWidth = isShort ? kShortAmountWidth : kAmountWidth;
        int end = row.right() + 1 - kEndMargin;
        painter.setPen(toneColor(event.isVoid() ? Tone::Secondary : Tone::Normal));
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
        const Currency &currency = m_list->m_desk.currency;
        const QString money = event.amountMinor ? Format::money(*event.amountMinor, currency.code, currency.digits) : QString();
        painter.drawText(QRect(end - amountWidth, row.y(), amountWidth, row.height()), flags | Qt::AlignRight, money);
        end -= event.amountMinor || (event.points && !isShort) ? amountWidth : 0;
        if (isShort && event.amountMinor) // what the figure leaves is the words'
            end += qMax(0, amountWidth - metric::kSpace4 - painter.fontMetrics().horizontalAdvance(money));
        end = paintMeasure(painter, row, event, end);
        if (!offer.isEmpty()) {
            const QRect link = m_list->linkRect(row, offer);
            painter.setPen(toneColor(Tone::Accent));
            painter.drawText(link, flags | Qt::AlignRight, offer);
            end = qMin(end, link.left());
        }
        painter.setPen(toneColor(event.isVoid() ? Tone::Secondary : Tone::Normal));
        const int from = left + (isShort ? iconAt + metric::kIcon + metric::kSpace8 : qMax(kTextAt, kKindAt + kindWidth + 8));
        const QRect text(from, row.y(), qMax(0, end - from - 8), row.height());
        painter.drawText(text, flags, m_list->fittingWords(event, painter.fontMetrics(), text.width()));
    }

    // Minutes of a contact stand where money would; a wait beyond its limit is in warning.
    int paintMeasure(QPainter &painter, const QRect &row, const counter::TimelineEvent &event, int end) const
    {
        const QString measure = event.key.kind == counter::EventKind::Contact ? ContactWords::measure(event.contact) : QString();
        if (measure.isEmpty())
            return end;
        const bool isLate = event.contact.limitMinutes && event.contact.minutes.value_or(0) > *event.contact.limitMinutes;
        const int width = painter.fontMetrics().horizontalAdvance(measure) + 1;
        painter.setPen(toneColor(isLate ? Tone::Warning : Tone::Normal));
        painter.drawText(QRect(row.right() + 1 - kEndMargin - width, row.y(), width, row.height()), Qt::AlignVCenter | Qt::TextSingleLine, measure);
        return qMin(end, row.right() + 1 - kEndMargin - width);
    }

    TimelineList *m_list;
};

TimelineList::TimelineList(Desk &desk, counter::TimelineModel *model, QWidget *parent)
    : QListView(parent), m_desk(desk), m_model(model)
{
    setModel(model);
    model->setSpoken([this](const counter::TimelineEvent &event) { return spoken(event); });
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
    for (const InteractionKind kind : allInteractionKinds())
        widest = qMax(widest, metrics.horizontalAdvance(ContactWords::kind(kind)) + 1);
    return widest;
}

QString TimelineList::offer(int row) const
{
    if (row < 0 || row >= m_model->rowCount())
        return {};
    const counter::TimelineEvent &event = m_model->eventAt(row);
    if (m_isRefundable && event.key.kind == counter::EventKind::Purchase && !event.isFullyRefunded)
        return CustomerWords::tr("Refund", "link on a purchase");
    if (m_hasEditableContacts && event.key.kind == counter::EventKind::Contact)
        return CustomerWords::tr("Change", "link on a contact");
    return {};
}

QString TimelineList::words(const counter::TimelineEvent &event) const
{
    const QString text = CustomerWords::eventText(event);
    const QString next = event.key.kind == counter::EventKind::Contact ? ContactWords::next(event.contact, toDate(m_desk.today())) : QString();
    return next.isEmpty() ? text : CustomerWords::tr("%1. %2", "contact, next step").arg(text, next);
}

// Of several products the first is named and the others are counted, so that a short row still says both.
QString TimelineList::fittingWords(const counter::TimelineEvent &event, const QFontMetrics &metrics, int width) const
{
    const QString whole = words(event);
    if (metrics.horizontalAdvance(whole) <= width)
        return whole;
    const bool isGoods = event.key.kind == counter::EventKind::Purchase || event.key.kind == counter::EventKind::Refund;
    if (!isGoods || event.product.isEmpty() || event.lines <= 1)
        return metrics.elidedText(whole, Qt::ElideRight, width);
    const QString others = u" +%1"_s.arg(Format::points(event.lines - 1));
    return metrics.elidedText(event.product, Qt::ElideRight, width - metrics.horizontalAdvance(others)) + others;
}

int TimelineList::dateWidth() const
{
    const QFontMetrics metrics(fontFor(TextRole::Body));
    const QDate today = toDate(m_desk.today());
    const int rows = m_model->rowCount(); // the newest first
    const bool isThisYear = rows == 0 || (toDate(m_model->eventAt(0).day).year() == today.year() && toDate(m_model->eventAt(rows - 1).day).year() == today.year());
    return metrics.horizontalAdvance(isThisYear ? u"00-00"_s : u"0000-00-00"_s) + 1;
}

QString TimelineList::spoken(const counter::TimelineEvent &event) const
{
    const Currency &currency = m_desk.currency;
    QStringList parts{Format::date(toDate(event.day), toDate(m_desk.today())), CustomerWords::eventKind(event), words(event)};
    if (event.amountMinor)
        parts << Format::money(*event.amountMinor, currency.code, currency.digits);
    if (event.points && *event.points != 0) {
        const QString figure = Format::signedPoints(*event.points);
        parts << (event.purse == Purse::Credits ? figure : CustomerWords::tr("%1 pts", "points").arg(figure));
    }
    parts.removeAll(QString());
    return parts.join(u", "_s);
}

QRect TimelineList::linkRect(const QRect &row, const QString &offer) const
{
    const QFontMetrics metrics(fontFor(TextRole::Body));
    const int width = metrics.horizontalAdvance(offer) + 8;
    const int figures = row.width() < kShortWidth ? kShortPointsWidth + kShortAmountWidth : kPointsWidth + kAmountWidth;
    return {row.right() + 1 - kEndMargin - figures - width, row.y(), width, row.height()};
}

void TimelineList::ask(int row)
{
    if (offer(row).isEmpty())
        return;
    const counter::TimelineEvent &event = m_model->eventAt(row);
    if (event.key.kind == counter::EventKind::Contact)
        emit contactRequested(event.contact.id);
    else
        emit refundRequested(event.document);
}

void TimelineList::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    QListView::currentChanged(current, previous);
    emit currentRowChanged(current.row());
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
    const QString link = offer(m_hoverRow);
    const bool isOnLink = !link.isEmpty() && linkRect(visualRect(index), link).contains(event->position().toPoint());
    viewport()->setCursor(isOnLink ? Qt::PointingHandCursor : Qt::ArrowCursor);
    viewport()->update();
    QListView::mouseMoveEvent(event);
}

void TimelineList::mouseReleaseEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const QString link = offer(index.row());
    if (event->button() == Qt::LeftButton && !link.isEmpty() && linkRect(visualRect(index), link).contains(event->position().toPoint()))
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
                       index.isValid() ? words(m_model->eventAt(index.row())) : QString(), this);
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

#include "ui/kit/table/row_delegate.h"

#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace regulars::ui {

namespace {

constexpr int kCellPadding = 12;
constexpr int kEndPadding = 16;
constexpr int kCheckBox = 16;
constexpr int kTwoLines = 44;

bool isRight(CellKind kind)
{
    return kind == CellKind::Figure || kind == CellKind::StrongFigure || kind == CellKind::SecondaryFigure ||
           kind == CellKind::Link;
}

TextRole roleOf(CellKind kind)
{
    return kind == CellKind::Strong || kind == CellKind::StrongFigure ? TextRole::BodyStrong : TextRole::Body;
}

Tone toneOf(CellKind kind)
{
    if (kind == CellKind::Link)
        return Tone::Accent;
    return kind == CellKind::Secondary || kind == CellKind::SecondaryFigure ? Tone::Secondary : Tone::Normal;
}

} // namespace

QRect cellContents(const QRect &rect, int column, int columns)
{
    return rect.adjusted(column == 0 ? kEndPadding : kCellPadding, 0,
                         column == columns - 1 ? -kEndPadding : -kCellPadding, -1);
}

RowDelegate::RowDelegate(QAbstractItemView *view) : QStyledItemDelegate(view), m_view(view), m_viewport(view->viewport())
{
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

void RowDelegate::setColumn(int column, CellKind kind)
{
    m_columns.insert(column, kind);
}

QSize RowDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const CellKind kind = column(index.column());
    const QString words = index.data().toString().section(u'\n', 0, 0);
    const bool isTwoLines = index.data().toString().contains(u'\n');
    const int width = kind == CellKind::Badge ? Badge::sizeFor(words).width()
                                              : QFontMetrics(fontFor(roleOf(kind))).horizontalAdvance(words) + 1;
    Q_UNUSED(option)
    return {width + kCellPadding + kEndPadding, isTwoLines ? kTwoLines : m_rowHeight};
}

void RowDelegate::paintGround(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Tokens &t = tokens();
    QColor ground = index.data(kGroupRole).toBool() ? t.subtle : t.surface;
    if (option.state & QStyle::State_Selected)
        ground = t.selected;
    else if (index.row() == m_hoverRow && (option.state & QStyle::State_Enabled))
        ground = t.hover;
    painter->fillRect(option.rect, ground);
    painter->fillRect(QRect(option.rect.x(), option.rect.bottom(), option.rect.width(), 1), t.grid);
}

void RowDelegate::paintWords(QPainter *painter, const QRect &place, const QModelIndex &index, CellKind kind,
                             bool enabled) const
{
    const bool group = index.data(kGroupRole).toBool();
    Tone tone = group ? Tone::Secondary : toneOf(kind);
    if (const QVariant wanted = index.data(kToneRole); wanted.isValid())
        tone = Tone(wanted.toInt());
    painter->setFont(fontFor(group ? TextRole::CaptionStrong : roleOf(kind)));
    painter->setPen(toneColor(enabled ? tone : Tone::Disabled));
    QRect words = place;
    if (const QString icon = index.data(kIconRole).toString(); !icon.isEmpty()) {
        const QColor ink = index.data(kToneRole).isValid() ? toneColor(tone) : toneColor(Tone::Secondary);
        Icons::paint(*painter, QRect(place.x(), place.y(), metric::kIcon, place.height()), icon, metric::kIcon, ink);
        words.setLeft(place.x() + metric::kIcon + metric::kSpace4);
    }
    const auto side = isRight(kind) ? Qt::AlignRight : Qt::AlignLeft;
    const QString text = index.data().toString();
    const auto line = [&](const QRect &room, const QString &part) {
        painter->drawText(room, side | Qt::AlignVCenter | Qt::TextSingleLine, painter->fontMetrics().elidedText(part, Qt::ElideRight, room.width()));
    };
    if (!text.contains(u'\n')) {
        line(words, text);
        return;
    }
    const int middle = words.height() / 2;
    line(words.adjusted(0, metric::kSpace4, 0, -middle), text.section(u'\n', 0, 0));
    painter->setFont(fontFor(TextRole::Caption));
    painter->setPen(toneColor(enabled ? Tone::Secondary : Tone::Disabled));
    line(words.adjusted(0, middle, 0, -metric::kSpace4), text.section(u'\n', 1));
}

void RowDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    QRect place = contents(option.rect, index);
    const CellKind kind = column(index.column());
    if (const QVariant check = index.data(Qt::CheckStateRole); check.isValid()) {
        QStyleOptionViewItem box = option;
        box.rect = QRect(place.x(), place.center().y() - kCheckBox / 2, kCheckBox, kCheckBox);
        box.state.setFlag(QStyle::State_On, check.toInt() == Qt::Checked);
        box.state.setFlag(QStyle::State_Off, check.toInt() == Qt::Unchecked);
        m_view->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, painter, m_view);
        place.setLeft(box.rect.right() + metric::kSpace8);
    }
    if (kind == CellKind::Badge)
        Badge::paint(*painter, place, BadgeKind(index.data(kBadgeRole).toInt()), index.data().toString());
    else
        paintWords(painter, place, index, kind, option.state & QStyle::State_Enabled);
    // Rows are chosen as a whole; the cell with the keys shows itself only in its own column of the current row.
    if ((option.state & QStyle::State_HasFocus) && m_view->selectionBehavior() == QAbstractItemView::SelectItems)
        paintFocus(*painter, option.rect);
    painter->restore();
}

QRect RowDelegate::contents(const QRect &cell, const QModelIndex &index) const
{
    return cellContents(cell, index.column(), index.model()->columnCount(index.parent()));
}

bool RowDelegate::editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                              const QModelIndex &index)
{
    const QVariant now = index.data(Qt::CheckStateRole);
    if (!now.isValid() || !(index.flags() & Qt::ItemIsUserCheckable) || !(index.flags() & Qt::ItemIsEnabled))
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    bool toggles = false;
    if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonRelease ||
        event->type() == QEvent::MouseButtonDblClick) {
        // The whole margin around the box counts, so that nobody has to aim.
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int right = contents(option.rect, index).x() + kCheckBox + metric::kSpace4;
        if (mouse->button() != Qt::LeftButton || mouse->position().x() > right)
            return false;
        if (event->type() != QEvent::MouseButtonRelease)
            return true;
        toggles = true;
    } else if (event->type() == QEvent::KeyPress) {
        toggles = static_cast<QKeyEvent *>(event)->key() == Qt::Key_Space;
    }
    if (!toggles)
        return false;
    return model->setData(index, now.toInt() == Qt::Checked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

void RowDelegate::hover(int row)
{
    if (row == m_hoverRow)
        return;
    m_hoverRow = row;
    m_view->viewport()->update();
}

bool RowDelegate::eventFilter(QObject *watched, QEvent *event)
{
    // Compared, never followed: it still tells of its end when nothing is left of the view but its frame.
    if (watched != m_viewport)
        return QStyledItemDelegate::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseMove: {
        const QModelIndex index = m_view->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint());
        hover(index.isValid() ? index.row() : -1);
        const bool link = index.isValid() && column(index.column()) == CellKind::Link && !index.data().toString().isEmpty();
        m_view->viewport()->setCursor(link ? Qt::PointingHandCursor : Qt::ArrowCursor);
        break;
    }
    case QEvent::Leave:
        hover(-1);
        break;
    case QEvent::MouseButtonRelease: {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const QModelIndex index = m_view->indexAt(mouse->position().toPoint());
        if (mouse->button() == Qt::LeftButton && index.isValid() && column(index.column()) == CellKind::Link)
            emit linkActivated(index);
        break;
    }
    default:
        break;
    }
    return false;
}

} // namespace regulars::ui

#include "ui/kit/push_button.h"

#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_cap.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace regulars::ui {

int controlPixels(ControlSize size)
{
    switch (size) {
    case ControlSize::Large:
        return 40;
    case ControlSize::Normal:
        return metric::kControl;
    case ControlSize::Bar:
        return metric::kBarControl;
    case ControlSize::Row:
        return metric::kRowControl;
    }
    return metric::kControl;
}

PushButton::PushButton(const QString &text, ButtonKind kind, QWidget *parent)
    : QPushButton(text, parent), m_kind(kind)
{
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void PushButton::setKind(ButtonKind kind)
{
    m_kind = kind;
    update();
}

void PushButton::setControlSize(ControlSize size)
{
    m_size = size;
    updateGeometry();
    update();
}

void PushButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

void PushButton::setKeyCap(const QString &key, bool beforeText)
{
    m_key = key;
    m_keyFirst = beforeText;
    updateGeometry();
    update();
}

void PushButton::setStrong(bool strong)
{
    m_strong = strong;
    updateGeometry();
    update();
}

int PushButton::padding() const
{
    if (text().isEmpty())
        return (controlPixels(m_size) - metric::kIcon) / 2;
    switch (m_size) {
    case ControlSize::Large:
    case ControlSize::Normal:
        return m_keyFirst ? 11 : 13;
    case ControlSize::Bar:
        return 11;
    case ControlSize::Row:
        return 8;
    }
    return 13;
}

QFont PushButton::textFont() const
{
    return fontFor(m_strong ? TextRole::BodyStrong : TextRole::Body);
}

int PushButton::contentWidth() const
{
    int width = 0;
    if (!m_iconName.isEmpty())
        width += metric::kIcon;
    if (!m_key.isEmpty())
        width += (width > 0 ? metric::kSpace8 : 0) + KeyCap::sizeFor(m_key).width();
    if (!text().isEmpty())
        width += (width > 0 ? metric::kSpace8 : 0) + QFontMetrics(textFont()).horizontalAdvance(text()) + 1;
    return width;
}

QSize PushButton::sizeHint() const
{
    return {contentWidth() + 2 * padding(), controlPixels(m_size)};
}

QSize PushButton::minimumSizeHint() const
{
    // In a very short place the words are elided; icon and key stay.
    const int words = QFontMetrics(textFont()).horizontalAdvance(text());
    return sizeHint() - QSize(qMax(0, words - 52), 0);
}

bool PushButton::hitButton(const QPoint &pos) const
{
    return rect().contains(pos);
}

bool PushButton::event(QEvent *event)
{
    return answerToolTip(this, event, text(), width() < sizeHint().width()) || QPushButton::event(event);
}

PushButton::Inks PushButton::inks() const
{
    const Tokens &t = tokens();
    const bool hovered = isEnabled() && (underMouse() || isDown());
    if (!isEnabled())
        return {t.surface, m_kind == ButtonKind::Quiet ? QColor() : t.border, t.disabled};
    switch (m_kind) {
    case ButtonKind::Primary:
        return {hovered ? t.accentFillHover : t.accentFill, {}, t.onAccent};
    case ButtonKind::Danger:
        return {hovered ? t.dangerTint : t.surface, t.danger, t.danger};
    case ButtonKind::Quiet:
        return {hovered ? t.hover : QColor(), {}, t.text};
    case ButtonKind::Normal:
        break;
    }
    if (isChecked())
        return {t.selected, t.accent, t.accent};
    return {hovered ? t.hover : t.surface, t.controlBorder, t.text};
}

void PushButton::paintContent(QPainter &painter, const Inks &inks) const
{
    const int room = width() - 2 * padding();
    int x = qMax(padding(), (width() - contentWidth()) / 2);
    const int end = padding() + room;
    const auto paintKey = [&] {
        const QRect place(x, 0, end - x, height());
        const bool coloured = m_kind == ButtonKind::Primary || m_kind == ButtonKind::Danger || !isEnabled();
        const QRect taken = coloured ? KeyCap::paintOutlined(painter, place, m_key, inks.text)
                                     : KeyCap::paint(painter, place, m_key);
        x = taken.right() + 1 + metric::kSpace8;
    };
    if (!m_iconName.isEmpty()) {
        Icons::paint(painter, QRect(x, 0, metric::kIcon, height()), m_iconName, metric::kIcon, inks.text);
        x += metric::kIcon + metric::kSpace8;
    }
    if (m_keyFirst && !m_key.isEmpty())
        paintKey();
    if (!text().isEmpty()) {
        painter.setFont(textFont());
        painter.setPen(inks.text);
        const int keyRoom = (!m_keyFirst && !m_key.isEmpty()) ? KeyCap::sizeFor(m_key).width() + metric::kSpace8 : 0;
        const int place = qMax(0, end - x - keyRoom);
        const QString shown = painter.fontMetrics().elidedText(text(), Qt::ElideRight, place);
        painter.drawText(QRect(x, 0, place, height()), Qt::AlignVCenter | Qt::TextSingleLine, shown);
        x += qMin(place, painter.fontMetrics().horizontalAdvance(shown) + 1) + metric::kSpace8;
    }
    if (!m_keyFirst && !m_key.isEmpty())
        paintKey();
}

void PushButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Inks colors = inks();
    paintFrame(painter, rect(), colors.ground, colors.edge);
    if (hasFocus()) {
        paintFocus(painter, rect());
        // On the accent ground an accent edge would not be seen: a line in the text's colour sets it off.
        if (m_kind == ButtonKind::Primary)
            paintFrame(painter, rect().adjusted(2, 2, -2, -2), {}, colors.text, 1, metric::kRadius - 2);
    }
    paintContent(painter, colors);
}

void PushButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QPushButton::changeEvent(event);
}

} // namespace regulars::ui

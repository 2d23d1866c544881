#include "ui/kit/chip.h"

#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kPadding = 11;
constexpr int kMostWords = 240;
}

Chip::Chip(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Chip::setActive(bool active)
{
    m_active = active;
    updateGeometry();
    update();
}

void Chip::setRemovable(bool removable)
{
    m_removable = removable;
    updateGeometry();
    update();
}

void Chip::setCount(const QString &count)
{
    m_count = count;
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    const QFontMetrics metrics(fontFor(TextRole::Body));
    int width = 2 * kPadding + metrics.horizontalAdvance(shownText()) + 1;
    if (!m_count.isEmpty())
        width += 7 + metrics.horizontalAdvance(m_count);
    if (showsCross())
        width += metric::kIcon + 4;
    return {width, metric::kBarControl};
}

QString Chip::shownText() const
{
    return QFontMetrics(fontFor(TextRole::Body)).elidedText(text(), Qt::ElideRight, kMostWords);
}

bool Chip::event(QEvent *event)
{
    return answerToolTip(this, event, text(), shownText() != text()) || QAbstractButton::event(event);
}

QRect Chip::crossRect() const
{
    return {width() - kPadding - metric::kIcon + 2, 0, metric::kIcon, height()};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &t = tokens();
    const QColor ground = m_active ? t.selected : (isEnabled() && underMouse() ? t.hover : t.surface);
    paintFrame(painter, rect(), ground, m_active ? QColor() : t.border);
    const QColor ink = !isEnabled() ? t.disabled : (m_active ? t.accent : t.text);
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(ink);
    QRect place = rect().adjusted(kPadding, 0, -kPadding, 0);
    painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, shownText());
    if (!m_count.isEmpty()) {
        place.setLeft(place.left() + painter.fontMetrics().horizontalAdvance(shownText()) + 7);
        painter.setPen(t.secondary);
        painter.drawText(place, Qt::AlignVCenter | Qt::TextSingleLine, m_count);
    }
    if (showsCross())
        Icons::paint(painter, crossRect(), u"x"_s, metric::kIcon, t.secondary);
    if (hasFocus())
        paintFocus(painter, rect());
}

void Chip::mousePressEvent(QMouseEvent *event)
{
    if (showsCross() && event->button() == Qt::LeftButton && event->position().x() >= crossRect().left() - 2) {
        emit removed();
        return;
    }
    QAbstractButton::mousePressEvent(event);
}

void Chip::keyPressEvent(QKeyEvent *event)
{
    if (showsCross() && (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)) {
        emit removed();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

} // namespace regulars::ui

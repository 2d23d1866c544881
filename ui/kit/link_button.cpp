#include "ui/kit/link_button.h"

#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace regulars::ui {

namespace {
/// Room on both sides for the focus edge.
constexpr int kEdge = 4;
} // namespace

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void LinkButton::setRole(TextRole role)
{
    m_role = role;
    updateGeometry();
    update();
}

void LinkButton::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void LinkButton::setIconName(const QString &name)
{
    m_iconName = name;
    updateGeometry();
    update();
}

QSize LinkButton::sizeHint() const
{
    int width = QFontMetrics(fontFor(m_role)).horizontalAdvance(text()) + 1 + 2 * kEdge;
    if (!m_iconName.isEmpty())
        width += metric::kIcon + kEdge;
    return {width, qMax(linePixels(m_role) + 4, metric::kRowControl)};
}

QSize LinkButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 40), sizeHint().height()};
}

void LinkButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor ink = isEnabled() ? toneColor(m_tone) : toneColor(Tone::Disabled);
    QRect place = rect().adjusted(kEdge, 0, -kEdge, 0);
    if (!m_iconName.isEmpty()) {
        Icons::paint(painter, QRect(place.x(), 0, metric::kIcon, height()), m_iconName, metric::kIcon, ink);
        place.setLeft(place.left() + metric::kIcon + kEdge);
    }
    QFont face = fontFor(m_role);
    face.setUnderline(isEnabled() && underMouse());
    painter.setFont(face);
    painter.setPen(ink);
    painter.drawText(place, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, place.width()));
    if (hasFocus())
        paintFocus(painter, rect());
}

void LinkButton::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

bool LinkButton::event(QEvent *event)
{
    return answerToolTip(this, event, text(), width() < sizeHint().width()) || QAbstractButton::event(event);
}

void LinkButton::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QAbstractButton::changeEvent(event);
}

} // namespace regulars::ui

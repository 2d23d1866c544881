#include "ui/kit/text_label.h"

#include "ui/kit/frame.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace regulars::ui {

TextLabel::TextLabel(TextRole role, Tone tone, QWidget *parent) : QWidget(parent), m_role(role), m_tone(tone)
{
    refit();
}

TextLabel::TextLabel(const QString &text, TextRole role, Tone tone, QWidget *parent) : TextLabel(role, tone, parent)
{
    setText(text);
}

void TextLabel::setText(const QString &text)
{
    if (m_text == text)
        return;
    m_text = text;
    setAccessibleName(text);
    forgetFit();
    updateGeometry();
    update();
}

void TextLabel::setRole(TextRole role)
{
    m_role = role;
    refit();
}

void TextLabel::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void TextLabel::setAlignment(Qt::Alignment alignment)
{
    m_alignment = (alignment & Qt::AlignVertical_Mask) ? alignment : alignment | Qt::AlignVCenter;
    update();
}

void TextLabel::setElideMode(Qt::TextElideMode mode)
{
    m_elide = mode;
    update();
}

void TextLabel::setWordWrap(bool wrap)
{
    m_wrap = wrap;
    refit();
}

void TextLabel::forgetFit()
{
    m_advance = -1;
    m_fit = {-1, -1};
}

int TextLabel::advance() const
{
    if (m_advance < 0)
        m_advance = QFontMetrics(fontFor(m_role)).horizontalAdvance(m_text);
    return m_advance;
}

void TextLabel::refit()
{
    forgetFit();
    QSizePolicy policy(QSizePolicy::Preferred, m_wrap ? QSizePolicy::Minimum : QSizePolicy::Fixed);
    policy.setHeightForWidth(m_wrap);
    setSizePolicy(policy);
    updateGeometry();
    update();
}

bool TextLabel::isElided() const
{
    return !m_wrap && advance() > width();
}

QSize TextLabel::sizeHint() const
{
    // One pixel more than the advance: at fractional scales the layout rounds down and would cut the last letter.
    return {m_text.isEmpty() ? 0 : advance() + 1, linePixels(m_role)};
}

QSize TextLabel::minimumSizeHint() const
{
    const QFontMetrics metrics(fontFor(m_role));
    const int least = m_wrap ? metrics.averageCharWidth() * 12 : metrics.horizontalAdvance(u'…') * 2;
    return {qMin(sizeHint().width(), least), linePixels(m_role)};
}

int TextLabel::heightForWidth(int width) const
{
    if (!m_wrap)
        return linePixels(m_role);
    if (m_fit.width() == width)
        return m_fit.height();
    const QFontMetrics metrics(fontFor(m_role));
    const QRect bounds = metrics.boundingRect(QRect(0, 0, qMax(1, width), 100000), Qt::TextWordWrap, m_text);
    const int lines = qMax(1, qRound(double(bounds.height()) / metrics.lineSpacing()));
    m_fit = {width, qMax(lines * linePixels(m_role), bounds.height())};
    return m_fit.height();
}

void TextLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(fontFor(m_role));
    painter.setPen(toneColor(isEnabled() ? m_tone : Tone::Disabled));
    if (m_wrap) {
        painter.drawText(rect(), int(m_alignment | Qt::TextWordWrap), m_text);
        return;
    }
    const QString shown = painter.fontMetrics().elidedText(m_text, m_elide, width());
    painter.drawText(rect(), int(m_alignment | Qt::TextSingleLine), shown);
}

bool TextLabel::event(QEvent *event)
{
    return answerToolTip(this, event, m_text, isElided()) || QWidget::event(event);
}

void TextLabel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        forgetFit();
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace regulars::ui

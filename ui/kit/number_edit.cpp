#include "ui/kit/number_edit.h"

#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QKeyEvent>
#include <QPainter>

namespace regulars::ui {

NumberEdit::NumberEdit(int digits, QWidget *parent) : QLineEdit(parent), m_digits(digits)
{
    setAlignment(Qt::AlignRight);
    setInputMethodHints(Qt::ImhFormattedNumbersOnly);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaxLength(24);
    connect(this, &QLineEdit::textChanged, this, &NumberEdit::noticeText);
}

std::optional<qint64> NumberEdit::value() const
{
    return Format::parseMinor(text(), m_digits);
}

void NumberEdit::setValue(std::optional<qint64> value)
{
    if (value == this->value() && (value || text().isEmpty()))
        return;
    setText(value ? written(*value) : QString());
}

void NumberEdit::setRange(qint64 least, qint64 most)
{
    m_least = least;
    m_most = most;
}

bool NumberEdit::isAcceptable() const
{
    const std::optional<qint64> number = value();
    return number && *number >= m_least && *number <= m_most;
}

void NumberEdit::setPrefix(const QString &prefix)
{
    m_prefix = prefix;
    fitPrefix();
}

void NumberEdit::setDigits(int digits)
{
    m_digits = digits;
}

QString NumberEdit::written(qint64 value) const
{
    return Format::amount(value, m_digits);
}

void NumberEdit::noticeText()
{
    const std::optional<qint64> now = value();
    if (now == m_last)
        return;
    m_last = now;
    emit valueChanged(now);
}

void NumberEdit::fitPrefix()
{
    const int room = m_prefix.isEmpty() ? 0 : QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(m_prefix) + 4;
    setTextMargins(room, 0, 0, 0);
    update();
}

QSize NumberEdit::sizeHint() const
{
    return {112, QLineEdit::sizeHint().height()};
}

void NumberEdit::focusInEvent(QFocusEvent *event)
{
    QLineEdit::focusInEvent(event);
    selectAll();
    // A click would place the cursor after this and lose the selection.
    m_selectOnRelease = event->reason() == Qt::MouseFocusReason;
}

void NumberEdit::mouseReleaseEvent(QMouseEvent *event)
{
    QLineEdit::mouseReleaseEvent(event);
    if (m_selectOnRelease && !hasSelectedText())
        selectAll();
    m_selectOnRelease = false;
}

void NumberEdit::focusOutEvent(QFocusEvent *event)
{
    if (const std::optional<qint64> number = value()) {
        const QString text = written(*number);
        if (text != this->text())
            setText(text);
    }
    QLineEdit::focusOutEvent(event);
}

void NumberEdit::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (event->modifiers() & Qt::ControlModifier) {
            event->ignore();
            return;
        }
        if (!isReadOnly())
            emit entered();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void NumberEdit::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    if (m_prefix.isEmpty())
        return;
    QPainter painter(this);
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(toneColor(isEnabled() ? Tone::Secondary : Tone::Disabled));
    painter.drawText(rect().adjusted(8, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, m_prefix);
}

void NumberEdit::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitPrefix();
    QLineEdit::changeEvent(event);
}

} // namespace regulars::ui

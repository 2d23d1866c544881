#include "ui/exchange/state_mark.h"

#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kHeight = 20;

Tone wordsTone(StateMark::Kind kind)
{
    switch (kind) {
    case StateMark::Kind::Warning:
        return Tone::Warning;
    case StateMark::Kind::Danger:
        return Tone::Danger;
    default:
        return Tone::Secondary;
    }
}

} // namespace

StateMark::StateMark(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void StateMark::set(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize StateMark::sizeHint() const
{
    const int icon = m_kind == Kind::None ? 0 : metric::kIcon + metric::kSpace4;
    return {icon + QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(m_text) + 1, kHeight};
}

QSize StateMark::minimumSizeHint() const
{
    return {metric::kIcon, kHeight};
}

void StateMark::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QRect words = rect();
    if (m_kind != Kind::None) {
        const Tone tone = m_kind == Kind::Good ? Tone::Success : wordsTone(m_kind);
        const QString icon = m_kind == Kind::Good      ? u"circle-check"_s
                             : m_kind == Kind::Warning ? u"triangle-alert"_s
                                                       : u"circle-alert"_s;
        Icons::paint(painter, QRect(0, 0, metric::kIcon, height()), icon, metric::kIcon, toneColor(tone));
        words.setLeft(metric::kIcon + metric::kSpace4);
    }
    painter.setFont(fontFor(TextRole::Body));
    painter.setPen(toneColor(wordsTone(m_kind)));
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(m_text, Qt::ElideRight, words.width()));
}

bool StateMark::event(QEvent *event)
{
    return answerToolTip(this, event, m_text, width() < sizeHint().width()) || QWidget::event(event);
}

} // namespace regulars::ui

#include "ui/welcome/step_list.h"

#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kRow = 56;
constexpr int kMark = 20;
constexpr int kWidth = 295;
} // namespace

StepList::StepList(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Steps"));
}

void StepList::setSteps(std::vector<Entry> steps, int current, int reached)
{
    m_steps = std::move(steps);
    m_current = current;
    m_reached = reached;
    m_keyed = current;
    describe();
    updateGeometry();
    update();
}

void StepList::describe()
{
    if (m_current < int(m_steps.size()))
        setAccessibleDescription(tr("Step %1 of %2: %3").arg(m_current + 1).arg(m_steps.size()).arg(m_steps[std::size_t(m_current)].name));
}

QSize StepList::sizeHint() const { return {kWidth, kRow * std::max(1, int(m_steps.size()))}; }

QRect StepList::row(int index) const { return {0, index * kRow, width(), kRow}; }

void StepList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const Entry &step = m_steps[std::size_t(i)];
        const bool isCurrent = i == m_current;
        const QRect place = row(i);
        if (isCurrent)
            painter.fillRect(place, tokens().selected);
        const QRect mark(metric::kSpace24, place.center().y() - kMark / 2 + 1, kMark, kMark);
        if (isCurrent)
            paintFrame(painter, mark, tokens().accentFill, {}, 1);
        else
            paintFrame(painter, mark, tokens().surface, step.isDone ? tokens().success : tokens().controlBorder, 1);
        painter.setFont(fontFor(TextRole::Caption));
        if (step.isDone && !isCurrent) {
            Icons::paint(painter, mark, u"check"_s, 12, tokens().success);
        } else {
            painter.setPen(isCurrent ? tokens().onAccent : tokens().secondary);
            painter.drawText(mark, Qt::AlignCenter, QString::number(i + 1));
        }
        QRect words(mark.right() + 1 + metric::kSpace12, place.y(), place.right() - mark.right() - metric::kSpace24, place.height());
        const bool hasSummary = step.isDone && !isCurrent && !step.summary.isEmpty();
        if (hasSummary)
            words = QRect(words.x(), place.y() + metric::kSpace8, words.width(), 20);
        painter.setFont(fontFor(isCurrent ? TextRole::BodyStrong : TextRole::Body));
        painter.setPen(toneColor(isCurrent || step.isDone ? Tone::Normal : Tone::Secondary));
        painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine, painter.fontMetrics().elidedText(step.name, Qt::ElideRight, words.width()));
        if (hasSummary) {
            painter.setFont(fontFor(TextRole::Caption));
            painter.setPen(toneColor(Tone::Secondary));
            const QRect below(words.x(), words.bottom() + 1, words.width(), 16);
            painter.drawText(below, Qt::AlignVCenter | Qt::TextSingleLine, painter.fontMetrics().elidedText(step.summary, Qt::ElideRight, below.width()));
        }
        if (hasFocus() && i == m_keyed)
            paintFocus(painter, place.adjusted(2, 2, -2, -2));
    }
}

void StepList::mousePressEvent(QMouseEvent *event)
{
    const int index = int(event->position().y()) / kRow;
    if (index >= 0 && index <= m_reached && index < int(m_steps.size()))
        emit chosen(index);
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    const int last = std::min(m_reached, int(m_steps.size()) - 1);
    if (event->key() == Qt::Key_Up)
        m_keyed = std::max(0, m_keyed - 1);
    else if (event->key() == Qt::Key_Down)
        m_keyed = std::min(last, m_keyed + 1);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter || event->key() == Qt::Key_Space)
        emit chosen(m_keyed);
    else
        QWidget::keyPressEvent(event);
    update();
}

void StepList::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    update();
}

void StepList::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace regulars::ui

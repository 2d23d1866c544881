#include "ui/kit/progress_bar.h"

#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace regulars::ui {

namespace {

constexpr int kGapBelow = 4;
constexpr int kTick = 2;

QColor barColor(Tone tone)
{
    switch (tone) {
    case Tone::Warning:
        return tokens().warningBar;
    case Tone::Success:
    case Tone::Danger:
    case Tone::Secondary:
        return toneColor(tone);
    default:
        return tokens().bar;
    }
}

void paintBar(QPainter &painter, const QRect &bar, double fraction, double gain, const QList<double> &ticks, Tone tone)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath pill;
    pill.addRoundedRect(QRectF(bar), bar.height() / 2.0, bar.height() / 2.0);
    painter.setPen(Qt::NoPen);
    painter.setBrush(tokens().barTrack);
    painter.drawPath(pill);
    const auto segment = [&](double upTo, const QColor &color) {
        if (upTo <= 0)
            return;
        QPainterPath part;
        part.addRect(QRectF(bar.x(), bar.y(), bar.width() * upTo, bar.height()));
        painter.setBrush(color);
        painter.drawPath(pill.intersected(part));
    };
    if (gain > fraction)
        segment(gain, tokens().barGain);
    segment(fraction, barColor(tone));
    for (const double tick : ticks) {
        if (tick > 0.005 && tick < 0.995)
            painter.fillRect(QRectF(qRound(bar.x() + bar.width() * tick) - kTick / 2, bar.y(), kTick, bar.height()),
                             tokens().surface);
    }
    painter.restore();
}

} // namespace

ProgressBar::ProgressBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressBar::setFraction(double fraction)
{
    m_fraction = std::clamp(fraction, 0.0, 1.0);
    describe();
}

void ProgressBar::setGain(double fraction)
{
    m_gain = std::clamp(fraction, 0.0, 1.0);
    describe();
}

void ProgressBar::setMarks(const QList<Mark> &marks)
{
    m_marks = marks;
    updateGeometry();
    describe();
}

void ProgressBar::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void ProgressBar::setThickness(int px)
{
    m_thickness = px;
    updateGeometry();
    update();
}

void ProgressBar::describe()
{
    QStringList words;
    for (const Mark &mark : m_marks) {
        if (!mark.text.isEmpty())
            words << mark.text;
    }
    words.prepend(tr("%1%").arg(qRound(m_fraction * 100)));
    setAccessibleDescription(words.join(u' '));
    update();
}

bool ProgressBar::hasWords() const
{
    return std::any_of(m_marks.cbegin(), m_marks.cend(), [](const Mark &mark) { return !mark.text.isEmpty(); });
}

void ProgressBar::paint(QPainter &painter, const QRect &rect, double fraction, double gain, double tick, Tone tone)
{
    const QRect bar(rect.x(), rect.y() + (rect.height() - metric::kProgress) / 2, rect.width(), metric::kProgress);
    QList<double> ticks;
    if (tick >= 0)
        ticks << tick;
    paintBar(painter, bar, std::clamp(fraction, 0.0, 1.0), std::clamp(gain, 0.0, 1.0), ticks, tone);
}

QSize ProgressBar::sizeHint() const
{
    const int words = hasWords() ? kGapBelow + linePixels(TextRole::Caption) + 2 : 0;
    return {160, m_thickness + words};
}

QSize ProgressBar::minimumSizeHint() const
{
    return {40, sizeHint().height()};
}

void ProgressBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QRect bar(0, 0, width(), m_thickness);
    QList<double> ticks;
    for (const Mark &mark : m_marks)
        ticks << mark.fraction;
    paintBar(painter, bar, m_fraction, m_gain, ticks, m_tone);
    if (!hasWords())
        return;

    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(toneColor(Tone::Secondary));
    QList<Mark> sorted = m_marks;
    std::sort(sorted.begin(), sorted.end(), [](const Mark &a, const Mark &b) { return a.fraction < b.fraction; });
    const int top = m_thickness + kGapBelow;
    // The last mark, the goal, takes its place first; what would run into a neighbour is left out.
    int rightEnd = width() + metric::kSpace8;
    for (auto mark = sorted.crbegin(); mark != sorted.crend(); ++mark) {
        const int advance = painter.fontMetrics().horizontalAdvance(mark->text) + 1;
        const int wanted = qRound(mark->fraction * width()) - advance / 2;
        const int x = std::clamp(wanted, 0, qMax(0, width() - advance));
        if (mark->text.isEmpty() || x + advance + metric::kSpace8 > rightEnd)
            continue;
        painter.drawText(QRect(x, top, advance, linePixels(TextRole::Caption) + 2),
                         Qt::AlignVCenter | Qt::TextSingleLine, mark->text);
        rightEnd = x;
    }
}

} // namespace regulars::ui

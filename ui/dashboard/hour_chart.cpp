#include "ui/dashboard/hour_chart.h"

#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kAxisHeight = 20;
constexpr int kLabelHeight = 18;
constexpr int kSteps = 3;
constexpr int kFirstHour = 9;  // an empty day still shows the hours of a shop
constexpr int kLastHour = 20;
constexpr int kHours = 24;
constexpr double kBarShare = 0.36; // of an hour's width, twice

/// The least of 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8 × 10ⁿ that is at least `value`.
qint64 niceStep(qint64 value)
{
    qint64 power = 1;
    while (value > 8 * power)
        power *= 10;
    for (const qint64 tenths : {10, 15, 20, 25, 30, 40, 50, 60, 80}) {
        if (tenths * power % 10 == 0 && tenths * power / 10 >= value)
            return tenths * power / 10;
    }
    return 10 * power;
}

} // namespace

struct HourChart::Frame {
    QRect plot;
    int from = kFirstHour;
    int to = kLastHour + 1;
    qint64 step = 1; ///< major units between two lines
    qint64 topMinor = 1;

    [[nodiscard]] int y(qint64 minor) const
    {
        const double level = double(std::clamp<qint64>(minor, 0, topMinor)) / double(topMinor);
        return plot.bottom() + 1 - int(level * plot.height() + 0.5);
    }
    [[nodiscard]] QRect slot(int hour) const
    {
        const int left = plot.x() + plot.width() * (hour - from) / (to - from);
        const int right = plot.x() + plot.width() * (hour + 1 - from) / (to - from);
        return {left, plot.y(), right - left, plot.height()};
    }
    [[nodiscard]] QRect bar(int hour, bool isNow, qint64 minor) const
    {
        const QRect place = slot(hour);
        const int width = std::max(2, int(place.width() * kBarShare));
        const int middle = place.center().x();
        const int top = y(minor);
        return {isNow ? middle + 1 : middle - width, top, width, plot.bottom() + 1 - top};
    }
};

HourChart::HourChart(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMouseTracking(true);
}

void HourChart::setCurrency(const Currency &currency)
{
    m_currency = currency;
    describe();
}

void HourChart::setHours(const Hours &now, const Hours &then, int currentHour)
{
    m_now = now;
    m_then = then;
    m_currentHour = currentHour;
    describe();
    update();
}

void HourChart::setWords(const QString &now, const QString &then)
{
    m_nowWords = now;
    m_thenWords = then;
    describe();
    update();
}

HourChart::Frame HourChart::frame() const
{
    Frame frame;
    qint64 most = 0;
    for (int hour = 0; hour < kHours; ++hour) {
        const auto i = std::size_t(hour);
        if (m_now[i] == 0 && m_then[i] == 0)
            continue;
        frame.from = std::min(frame.from, hour);
        frame.to = std::max(frame.to, hour + 1);
        most = std::max({most, m_now[i], m_then[i]});
    }
    const qint64 unit = minorPerMajor(m_currency);
    const qint64 mostMajor = std::max<qint64>(kSteps, (most + unit - 1) / unit);
    frame.step = niceStep((mostMajor + kSteps - 1) / kSteps);
    frame.topMinor = frame.step * kSteps * unit;
    const QFontMetrics metrics(fontFor(TextRole::Caption));
    const int axis = metrics.horizontalAdvance(Format::points(frame.step * kSteps)) + metric::kSpace8;
    frame.plot = rect().adjusted(axis, kLabelHeight, 0, -kAxisHeight);
    return frame;
}

void HourChart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Frame place = frame();
    if (place.plot.height() < 1)
        return;
    paintGrid(painter, place);
    paintBars(painter, place);
    paintLabels(painter, place);
}

void HourChart::paintGrid(QPainter &painter, const Frame &place) const
{
    painter.setFont(fontFor(TextRole::Caption));
    for (int i = 0; i <= kSteps; ++i) {
        const int y = place.plot.bottom() + 1 - place.plot.height() * i / kSteps;
        painter.fillRect(place.plot.x(), y, place.plot.width(), 1, i == 0 ? tokens().controlBorder : tokens().grid);
        painter.setPen(toneColor(Tone::Secondary));
        painter.drawText(QRect(0, y - 8, place.plot.x() - metric::kSpace8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         Format::points(place.step * i));
    }
    for (int hour = place.from; hour < place.to; ++hour) {
        const QRect slot = place.slot(hour);
        painter.drawText(QRect(slot.x(), place.plot.bottom() + 3, slot.width(), kAxisHeight - 3), Qt::AlignCenter, QString::number(hour));
    }
}

void HourChart::paintBars(QPainter &painter, const Frame &place) const
{
    for (int hour = place.from; hour < place.to; ++hour) {
        const auto i = std::size_t(hour);
        if (m_then[i] > 0)
            painter.fillRect(place.bar(hour, false, m_then[i]), tokens().previous);
        if (m_now[i] <= 0)
            continue;
        const QRect bar = place.bar(hour, true, m_now[i]);
        if (hour == m_currentHour) {
            painter.fillRect(bar, tokens().selected);
            painter.setPen(tokens().series[0]);
            painter.drawRect(bar.adjusted(0, 0, -1, -1));
        } else {
            painter.fillRect(bar, tokens().series[0]);
        }
    }
}

// Each day's words stand over its highest bar; the second moves aside where both would meet.
void HourChart::paintLabels(QPainter &painter, const Frame &place) const
{
    const auto highest = [&](const Hours &hours, int from) {
        return int(std::max_element(hours.begin() + from, hours.end()) - hours.begin());
    };
    QRect taken;
    const auto draw = [&](const QString &words, int hour, bool isNow, qint64 minor, TextRole role, Tone tone) {
        if (minor <= 0 || words.isEmpty())
            return;
        painter.setFont(fontFor(role));
        const int width = painter.fontMetrics().horizontalAdvance(words);
        QRect box(0, 0, width, 16);
        const qint64 top = std::max(m_now[std::size_t(hour)], m_then[std::size_t(hour)]); // never across the bar beside it
        box.moveCenter({place.bar(hour, isNow, minor).center().x(), place.y(top) - 10});
        box.moveLeft(std::clamp(box.x(), place.plot.x(), std::max(place.plot.x(), place.plot.right() - width)));
        if (taken.isValid() && box.intersects(taken.adjusted(-metric::kSpace4, 0, metric::kSpace4, 0)))
            return;
        painter.setPen(toneColor(tone));
        painter.drawText(box, Qt::AlignCenter, words);
        taken = box;
    };
    const int now = highest(m_now, 0);
    draw(m_nowWords, now, true, m_now[std::size_t(now)], TextRole::CaptionStrong, Tone::Normal);
    // The grey day is named where the present one has not got to yet, if it has bars there.
    const int ahead = std::min(m_currentHour + 1, kHours - 1);
    int then = highest(m_then, ahead);
    if (m_then[std::size_t(then)] <= 0)
        then = highest(m_then, 0);
    draw(m_thenWords, then, false, m_then[std::size_t(then)], TextRole::Caption, Tone::Secondary);
}

QString HourChart::hourWords(int hour) const
{
    const auto i = std::size_t(hour);
    return tr("%1:00 – %2:00\n%3: %4\n%5: %6")
        .arg(hour)
        .arg(hour + 1)
        .arg(m_nowWords, Format::money(m_now[i], m_currency.code, m_currency.digits), m_thenWords,
             Format::money(m_then[i], m_currency.code, m_currency.digits));
}

bool HourChart::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const Frame place = frame();
        for (int hour = place.from; hour < place.to; ++hour) {
            if (place.slot(hour).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), hourWords(hour), this);
                return true;
            }
        }
        event->ignore();
        return true;
    }
    return QWidget::event(event);
}

void HourChart::describe()
{
    setAccessibleName(tr("Sales by the hour"));
    QStringList parts;
    for (int hour = 0; hour < kHours; ++hour) {
        if (m_now[std::size_t(hour)] != 0)
            parts.append(tr("%1:00 %2").arg(hour).arg(Format::moneyShort(m_now[std::size_t(hour)], m_currency.code, m_currency.digits)));
    }
    setAccessibleDescription(parts.join(u", "_s));
}

} // namespace regulars::ui

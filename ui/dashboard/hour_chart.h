// Sales by the hour: today in accent beside the day compared with in grey; the hour under way is outlined.
//
// Thread: GUI. Units: minor units of the desk's currency on a scale in major units. Invariants: hours before the first and after the last sale
// of both days are left out; labels stand at the highest bar of each day, so no legend is needed; the same figures are
// the accessible description.
#pragma once

#include "base/money.h"

#include <QWidget>

#include <array>

namespace regulars::ui {

class HourChart : public QWidget
{
    Q_OBJECT

public:
    using Hours = std::array<qint64, 24>;

    explicit HourChart(QWidget *parent = nullptr);

    void setCurrency(const Currency &currency);
    /// `currentHour` is not over yet; 24 once the day is.
    void setHours(const Hours &now, const Hours &then, int currentHour);
    void setWords(const QString &now, const QString &then);

    QSize sizeHint() const override { return {384, 168}; }
    QSize minimumSizeHint() const override { return {240, 128}; }

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Frame;
    [[nodiscard]] Frame frame() const;
    void paintGrid(QPainter &painter, const Frame &frame) const;
    void paintBars(QPainter &painter, const Frame &frame) const;
    void paintLabels(QPainter &painter, const Frame &frame) const;
    [[nodiscard]] QString hourWords(int hour) const;
    void describe();

    Currency m_currency;
    Hours m_now{};
    Hours m_then{};
    int m_currentHour = 24;
    QString m_nowWords;
    QString m_thenWords;
};

} // namespace regulars::ui

// A thin bar: how far, what the act at hand would add, and marks on the way.
//
// Thread: GUI. Invariants: fractions are clamped to 0…1; a mark inside the bar cuts it with a 2-px gap, and its words
// stand beneath, pushed inside at both ends. The accessible description carries value and marks as words.
#pragma once

#include "ui/kit/tokens.h"

#include <QColor>
#include <QList>
#include <QWidget>

namespace regulars::ui {

class ProgressBar : public QWidget
{
    Q_OBJECT

public:
    struct Mark {
        /// 0…1; marks at the ends draw words only.
        double fraction = 0;
        QString text;
    };

    explicit ProgressBar(QWidget *parent = nullptr);

    void setFraction(double fraction);
    double fraction() const { return m_fraction; }
    /// Where the lighter second segment ends; below fraction() there is none.
    void setGain(double fraction);
    void setMarks(const QList<Mark> &marks);
    /// Normal is the accent; Warning and Danger colour the bar.
    void setTone(Tone tone);
    /// Height of the bar itself in px (8; 6 in the status bar).
    void setThickness(int px);

    /// For delegates: the bar alone, centred in height in `rect`; `tick` below 0 for none.
    static void paint(QPainter &painter, const QRect &rect, double fraction, double gain, double tick, Tone tone);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void describe();
    bool hasWords() const;

    double m_fraction = 0;
    double m_gain = 0;
    QList<Mark> m_marks;
    Tone m_tone = Tone::Normal;
    int m_thickness = metric::kProgress;
};

} // namespace regulars::ui

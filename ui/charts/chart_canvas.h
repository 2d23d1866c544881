// A chart on the screen: painted by the one renderer, its bars and cells open what is behind them.
//
// Thread: GUI. Invariants: one stop for Tab; the arrow keys move over bars, points and cells, Enter and a click open the
// current one; the accessible name is the chart's sentence, the description the current place in words. Drawn anew only
// when spec, size or theme change.
#pragma once

#include "ui/charts/chart_frame.h"

#include <QPixmap>
#include <QWidget>

namespace regulars::ui {

class ChartCanvas : public QWidget
{
    Q_OBJECT

public:
    explicit ChartCanvas(QWidget *parent = nullptr);

    void setSpec(const ChartSpec &spec);
    const ChartSpec &spec() const { return m_spec; }
    /// Whether places can be opened: a hand over them, and opened().
    void setOpenable(bool openable);
    /// The place the keys stand on.
    std::optional<ChartPlace> current() const { return m_current; }
    QRectF rectOf(const ChartPlace &place) const { return frame().rectOf(m_spec, place); }

    QSize sizeHint() const override { return {384, 216}; }
    QSize minimumSizeHint() const override { return {200, 128}; }

signals:
    /// Never for a place whose value is 0: nothing is behind it.
    void opened(int series, int category);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    ChartFrame frame() const { return ChartFrame(m_spec, QRectF(rect())); }
    bool canOpen(const ChartPlace &place) const;
    void moveTo(int series, int category);
    void open(const ChartPlace &place);
    void describe();

    ChartSpec m_spec;
    QPixmap m_picture;
    std::optional<ChartPlace> m_current;
    bool m_isOpenable = false;
};

} // namespace regulars::ui

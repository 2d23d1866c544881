// One key figure as a card: label, figure, a small line of its past, and the change against what it is compared with.
//
// Thread: GUI. Invariants: everything arrives formatted; the change is told by sign, words and colour together; a
// clickable card is one stop for Tab and answers Enter and Space, because every figure can be opened.
#pragma once

#include "ui/kit/tokens.h"

#include <QAbstractButton>

#include <vector>

namespace regulars::ui {

class KpiCard : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Change { None, Up, Down, Same };

    explicit KpiCard(QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setFigure(const QString &figure);
    /// `amount` such as "10.4%", `against` such as "last Thursday ¥16,890"; `againstFigure` stands in a card that is too
    /// narrow for both.
    void setChange(Change change, const QString &amount, const QString &against, const QString &againstFigure);
    /// Oldest first; fewer than two values draw nothing. The last one carries a dot.
    void setTrend(std::vector<double> values);
    /// What the line tells, for the tool tip and for screen readers.
    void setTrendWords(const QString &words);
    void setClickable(bool clickable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;

private:
    void describe();
    void paintChange(QPainter &painter, const QRect &line) const;
    void paintTrend(QPainter &painter, const QRect &place) const;

    QString m_label;
    QString m_figure;
    Change m_change = Change::None;
    QString m_amount;
    QString m_against;
    QString m_againstFigure;
    std::vector<double> m_trend;
    QString m_trendWords;
    bool m_clickable = false;
};

} // namespace regulars::ui

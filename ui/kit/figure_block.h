// One figure with its label above and a caption below, as in the row of figures on a customer's card.
//
// Thread: GUI. Invariants: figure and unit arrive formatted; a clickable block is one stop for Tab and answers Enter
// and Space, because every figure can be opened.
#pragma once

#include "ui/kit/tokens.h"

#include <QAbstractButton>

namespace regulars::ui {

class FigureBlock : public QAbstractButton
{
    Q_OBJECT

public:
    /// `role` is TextRole::CounterFigure (20) or TextRole::Kpi (24).
    explicit FigureBlock(const QString &label, TextRole role = TextRole::CounterFigure, QWidget *parent = nullptr);

    void setLabel(const QString &label);
    /// `unit` stands behind the figure in body size; may be empty.
    void setFigure(const QString &figure, const QString &unit = {});
    void setCaption(const QString &caption, Tone tone = Tone::Secondary);
    /// Lets clicked() be reached by mouse and keys.
    void setClickable(bool clickable);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void describe();

    QString m_label;
    QString m_figure;
    QString m_unit;
    QString m_caption;
    Tone m_captionTone = Tone::Secondary;
    TextRole m_role;
    bool m_clickable = false;
};

} // namespace regulars::ui

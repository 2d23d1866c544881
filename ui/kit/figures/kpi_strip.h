// Key figures side by side in one frame, two lines each: label, and figure with its change or unit behind it.
//
// Thread: GUI. Invariants: everything arrives formatted; a change is told by sign, words and colour together; a cell
// that can be opened is a stop for Tab and answers Enter and Space.
#pragma once

#include "ui/kit/tokens.h"

#include <QAbstractButton>

#include <vector>

namespace regulars::ui {

class KpiCell : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Sign { None, Up, Down };

    explicit KpiCell(QWidget *parent = nullptr);

    void setLabel(const QString &label);
    void setFigure(const QString &figure);
    /// `amount` such as "12.3%", coloured by `isGood`; `words` behind it in secondary, such as "4 weeks before 130".
    void setChange(Sign sign, bool isGood, const QString &amount, const QString &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    void describe();

    QString m_label;
    QString m_figure;
    QString m_amount;
    QString m_words;
    Sign m_sign = Sign::None;
    bool m_isGood = true;
};

class KpiStrip : public QWidget
{
    Q_OBJECT

public:
    explicit KpiStrip(int cells, QWidget *parent = nullptr);
    KpiCell *cell(int index) const { return m_cells[size_t(index)]; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::vector<KpiCell *> m_cells;
};

} // namespace regulars::ui

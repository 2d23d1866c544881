// A filter: outlined when it only offers itself, filled when active, with a cross to take it away.
//
// Thread: GUI. Invariants: 28 px high; only an active removable chip shows the cross; Delete and Backspace remove it.
#pragma once

#include <QAbstractButton>

namespace regulars::ui {

class Chip : public QAbstractButton
{
    Q_OBJECT

public:
    explicit Chip(const QString &text, QWidget *parent = nullptr);

    void setActive(bool active);
    bool isActive() const { return m_active; }
    void setRemovable(bool removable);
    /// Figure after the text, already formatted; empty for none.
    void setCount(const QString &count);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    /// The cross was pressed; clicked() is not emitted for it.
    void removed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    bool event(QEvent *event) override;

private:
    bool showsCross() const { return m_active && m_removable; }
    QRect crossRect() const;
    /// The words as shown: a long filter is elided.
    QString shownText() const;

    bool m_active = false;
    bool m_removable = false;
    QString m_count;
};

} // namespace regulars::ui

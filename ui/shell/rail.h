// The left rail: the shop's sign on top, the pages below it, settings at the foot.
//
// Thread: GUI. Invariants: exactly one entry is current; one stop for Tab, Up and Down move along, Enter and Space open.
#pragma once

#include <QWidget>

#include <vector>

namespace regulars::ui {

class PageRegistry;

class Rail : public QWidget
{
    Q_OBJECT

public:
    explicit Rail(const PageRegistry &registry, QWidget *parent = nullptr);

    void setCurrent(int index);
    int current() const { return m_current; }
    /// Figure at the right of entry `index`; 0 hides it.
    void setCount(int index, int count, bool urgent);
    /// Place of entry `index` in the rail.
    QRect entryRect(int index) const;

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Count {
        int figure = 0;
        bool urgent = false;
    };
    int entryAt(const QPoint &point) const;
    void paintLogo(QPainter &painter) const;
    void paintEntry(QPainter &painter, int index) const;
    void fitWidth();
    void retranslate();

    const PageRegistry &m_registry;
    std::vector<Count> m_counts;
    int m_current = 0;
    int m_hover = -1;
    int m_keyed = 0;
};

} // namespace regulars::ui

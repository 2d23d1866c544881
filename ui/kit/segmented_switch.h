// A few alternatives side by side, exactly one chosen.
//
// Thread: GUI. Invariants: current() is a valid index as soon as there are options; one stop for Tab, the arrow keys
// move the choice. currentChanged() speaks only of the user's changes.
#pragma once

#include <QStringList>
#include <QWidget>

namespace regulars::ui {

class SegmentedSwitch : public QWidget
{
    Q_OBJECT

public:
    explicit SegmentedSwitch(const QStringList &options, QWidget *parent = nullptr);

    /// Replaces the words and keeps the choice where it still exists.
    void setOptions(const QStringList &options);
    int current() const { return m_current; }
    /// Chooses without a signal.
    void setCurrent(int index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void currentChanged(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    QRect segment(int index) const;
    void choose(int index);

    QStringList m_options;
    int m_current = 0;
};

} // namespace regulars::ui

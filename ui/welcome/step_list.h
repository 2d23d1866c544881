// The steps at the left: a tick for what is done, a number for what is to come, the current one on selected ground.
//
// Thread: GUI. Invariants: one stop for Tab; Up and Down move among the steps already reached, Enter goes there.
#pragma once

#include <QStringList>
#include <QWidget>

#include <vector>

namespace regulars::ui {

class StepList : public QWidget
{
    Q_OBJECT

public:
    struct Entry {
        QString name;
        QString summary; ///< of a done step; may be empty
        bool isDone = false;
    };

    explicit StepList(QWidget *parent = nullptr);

    /// Steps up to `reached` can be gone to.
    void setSteps(std::vector<Entry> steps, int current, int reached);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

signals:
    void chosen(int index);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRect row(int index) const;
    void describe();

    std::vector<Entry> m_steps;
    int m_current = 0;
    int m_reached = 0;
    int m_keyed = 0;
};

} // namespace regulars::ui

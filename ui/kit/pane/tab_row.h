// Words in a row, one of them current: a 2-px accent bar runs beneath it.
//
// Thread: GUI. Invariants: one stop for Tab, Left and Right (Home, End) move the choice; to a screen reader a list of
// page tabs. Words are measured in bold, so that choosing another one moves nothing. Where the place is short the gaps
// draw together before anything is cut.
#pragma once

#include "ui/kit/tokens.h"

#include <QStringList>
#include <QTabBar>

namespace regulars::ui {

class TabRow : public QTabBar
{
    Q_OBJECT

public:
    static constexpr int kHeight = 40;

    /// 40 px high, or as high as the bar it stands in.
    explicit TabRow(int height = kHeight, QWidget *parent = nullptr);

    /// Replaces the words and keeps the choice where it still exists; says nothing of it.
    void setWords(const QStringList &words);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override { return tabSizeHint(index); }
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    int wordWidth(int index) const;
    int wordsWidth() const;
    void spread(int width);

    int m_height;
    int m_gap = metric::kSpace24;
};

} // namespace regulars::ui

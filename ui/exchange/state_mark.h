// An icon and some words: recognised, doubtful, skipped.
//
// Thread: GUI. Invariants: words always stand beside the colour; elided words show in full as tool tip.
#pragma once

#include <QWidget>

namespace regulars::ui {

class StateMark : public QWidget
{
    Q_OBJECT

public:
    enum class Kind { None, Good, Warning, Danger };

    explicit StateMark(QWidget *parent = nullptr);
    void set(Kind kind, const QString &text);
    QString text() const { return m_text; }
    Kind kind() const { return m_kind; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    Kind m_kind = Kind::None;
    QString m_text;
};

} // namespace regulars::ui

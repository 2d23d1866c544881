// An action written as a link: accent words without a box, at the end of a row or in a card's head.
//
// Thread: GUI. Invariants: reachable by Tab; Space and Enter press it; elided when its place is short.
#pragma once

#include "ui/kit/tokens.h"

#include <QAbstractButton>

namespace regulars::ui {

class LinkButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit LinkButton(const QString &text, QWidget *parent = nullptr);

    void setRole(TextRole role);
    void setTone(Tone tone);
    void setIconName(const QString &name);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    TextRole m_role = TextRole::Body;
    Tone m_tone = Tone::Accent;
    QString m_iconName;
};

} // namespace regulars::ui

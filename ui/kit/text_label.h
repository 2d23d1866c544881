// One line of text in a role and a tone, elided where the place is short.
//
// Thread: GUI. Invariants: the height asked for is the role's line height; an elided text shows in full as tool tip;
// the accessible name is the text. With setWordWrap(true) the text takes as many lines as it needs and is never cut.
#pragma once

#include "ui/kit/tokens.h"

#include <QWidget>

namespace regulars::ui {

class TextLabel : public QWidget
{
    Q_OBJECT

public:
    explicit TextLabel(TextRole role = TextRole::Body, Tone tone = Tone::Normal, QWidget *parent = nullptr);
    TextLabel(const QString &text, TextRole role, Tone tone = Tone::Normal, QWidget *parent = nullptr);

    QString text() const { return m_text; }
    void setText(const QString &text);
    void setRole(TextRole role);
    void setTone(Tone tone);
    Tone tone() const { return m_tone; }
    void setAlignment(Qt::Alignment alignment);
    void setElideMode(Qt::TextElideMode mode);
    void setWordWrap(bool wrap);
    /// True when the text does not fit and is drawn with an ellipsis.
    bool isElided() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return m_wrap; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refit();
    void forgetFit();
    int advance() const;

    QString m_text;
    TextRole m_role;
    Tone m_tone;
    Qt::Alignment m_alignment = Qt::AlignLeft | Qt::AlignVCenter;
    Qt::TextElideMode m_elide = Qt::ElideRight;
    bool m_wrap = false;
    // Layouts ask again and again; setting Chinese in a font is what a key press has least time for.
    mutable int m_advance = -1;
    mutable QSize m_fit{-1, -1}; // width asked for and the height it gave
};

} // namespace regulars::ui

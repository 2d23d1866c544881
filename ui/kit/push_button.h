// The kit's button: primary, normal, quiet or danger, with an icon and a key cap where wanted.
//
// Thread: GUI. Invariants: the size does not depend on focus, hover or being pressed; the accessible name is the text
// unless one was set; a button without text needs setAccessibleName().
#pragma once

#include "ui/kit/tokens.h"

#include <QPushButton>

namespace regulars::ui {

enum class ButtonKind { Primary, Normal, Quiet, Danger };

/// 40, 32, 28 and 24 px high.
enum class ControlSize { Large, Normal, Bar, Row };

int controlPixels(ControlSize size);

class PushButton : public QPushButton
{
    Q_OBJECT

public:
    explicit PushButton(const QString &text, ButtonKind kind = ButtonKind::Normal, QWidget *parent = nullptr);

    void setKind(ButtonKind kind);
    ButtonKind kind() const { return m_kind; }
    void setControlSize(ControlSize size);
    /// Name of an icon before the text; empty for none.
    void setIconName(const QString &name);
    /// Key shown on a cap, such as "F3"; the page itself answers the key. Empty for none.
    void setKeyCap(const QString &key, bool beforeText = false);
    /// Bold text, for the one button that ends a task.
    void setStrong(bool strong);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool hitButton(const QPoint &pos) const override;
    bool event(QEvent *event) override;

private:
    struct Inks {
        QColor ground;
        QColor edge;
        QColor text;
    };
    Inks inks() const;
    int padding() const;
    int contentWidth() const;
    QFont textFont() const;
    void paintContent(QPainter &painter, const Inks &inks) const;

    ButtonKind m_kind;
    ControlSize m_size = ControlSize::Normal;
    QString m_iconName;
    QString m_key;
    bool m_keyFirst = false;
    bool m_strong = false;
};

} // namespace regulars::ui

// What is wrong with a field, right beneath it.
//
// Thread: GUI. Invariants: hidden while there is nothing to say; always icon and words, never colour alone; wraps
// rather than cutting a sentence.
#pragma once

#include <QString>
#include <QWidget>

namespace regulars::ui {

class TextLabel;

enum class FieldState { Fine, Warning, Danger };

class InlineError : public QWidget
{
    Q_OBJECT

public:
    explicit InlineError(QWidget *parent = nullptr);

    /// Shows `text`; an empty one hides the line.
    void show(FieldState state, const QString &text);
    void clear() { show(FieldState::Fine, {}); }
    FieldState state() const { return m_state; }
    QString text() const;

    /// Gives `field` the border of `state` through its style property.
    static void mark(QWidget *field, FieldState state);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    FieldState m_state = FieldState::Fine;
    TextLabel *m_text = nullptr;
};

} // namespace regulars::ui

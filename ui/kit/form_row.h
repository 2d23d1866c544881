// One field of a form: its label to the left or above, a hint or the error beneath.
//
// Thread: GUI. Invariants: the row owns the field; the label is the field's buddy and its accessible name (a required
// field says so in words); an error replaces the hint until it is cleared.
#pragma once

#include "ui/kit/inline_error.h"

#include <QWidget>

class QLabel;

namespace regulars::ui {

class TextLabel;

class FormRow : public QWidget
{
    Q_OBJECT

public:
    enum class LabelPlace { Left, Above };

    FormRow(const QString &label, QWidget *field, LabelPlace place = LabelPlace::Above, QWidget *parent = nullptr);

    QWidget *field() const { return m_field; }
    void setLabel(const QString &label);
    /// Secondary words beneath the field.
    void setHint(const QString &hint);
    void setError(const QString &text);
    void setWarning(const QString &text);
    void clearMessage();
    /// True while an error, not a warning, stands beneath the field.
    bool hasError() const { return m_message->state() == FieldState::Danger; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void say(FieldState state, const QString &text);
    void restyle();

    QWidget *m_field = nullptr;
    QLabel *m_label = nullptr;
    TextLabel *m_hint = nullptr;
    InlineError *m_message = nullptr;
    LabelPlace m_place;
};

} // namespace regulars::ui

#include "ui/kit/form_row.h"

#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

namespace regulars::ui {

FormRow::FormRow(const QString &label, QWidget *field, LabelPlace place, QWidget *parent)
    : QWidget(parent), m_field(field), m_place(place)
{
    m_label = new QLabel(this);
    m_label->setTextFormat(Qt::PlainText);
    m_label->setBuddy(field);
    m_hint = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_hint->setWordWrap(true);
    m_hint->setVisible(false);
    m_message = new InlineError;

    auto *below = new QVBoxLayout;
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(2);
    below->addWidget(field);
    below->addWidget(m_hint);
    below->addWidget(m_message);
    if (place == LabelPlace::Left) {
        auto *row = new QHBoxLayout(this);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(metric::kSpace12);
        m_label->setFixedWidth(metric::kFormLabel);
        m_label->setMinimumHeight(qMax(metric::kControl, field->sizeHint().height()));
        m_label->setWordWrap(true);
        row->addWidget(m_label, 0, Qt::AlignTop);
        row->addLayout(below, 1);
    } else {
        auto *column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(metric::kSpace4);
        column->addWidget(m_label);
        column->addLayout(below);
    }
    setLabel(label);
    restyle();
}

void FormRow::setLabel(const QString &label)
{
    m_label->setText(label);
    m_field->setAccessibleName(label);
    // The keyboard goes to the field inside a list box that can be typed into.
    if (const auto *list = qobject_cast<QComboBox *>(m_field); list && list->lineEdit())
        list->lineEdit()->setAccessibleName(label);
}

void FormRow::setHint(const QString &hint)
{
    m_hint->setText(hint);
    m_hint->setVisible(!hint.isEmpty() && m_message->state() == FieldState::Fine);
}

void FormRow::setError(const QString &text)
{
    say(FieldState::Danger, text);
}

void FormRow::setWarning(const QString &text)
{
    say(FieldState::Warning, text);
}

void FormRow::clearMessage()
{
    say(FieldState::Fine, {});
}

void FormRow::say(FieldState state, const QString &text)
{
    m_message->show(state, text);
    InlineError::mark(m_field, m_message->state());
    m_field->setAccessibleDescription(text);
    m_hint->setVisible(!m_hint->text().isEmpty() && m_message->state() == FieldState::Fine);
}

void FormRow::restyle()
{
    m_label->setFont(fontFor(m_place == LabelPlace::Above ? TextRole::Caption : TextRole::Body));
    QPalette colors = m_label->palette();
    colors.setColor(QPalette::WindowText, tokens().secondary);
    m_label->setPalette(colors);
}

void FormRow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

} // namespace regulars::ui

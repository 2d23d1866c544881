#include "ui/kit/inline_error.h"

#include "ui/kit/icons.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>
#include <QVariant>

using namespace Qt::StringLiterals;

namespace regulars::ui {

InlineError::InlineError(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kIcon + 5, 2, 0, 2);
    row->setSpacing(0);
    m_text = new TextLabel(TextRole::Caption, Tone::Danger);
    m_text->setWordWrap(true);
    row->addWidget(m_text);
    setVisible(false);
}

void InlineError::show(FieldState state, const QString &text)
{
    m_state = text.isEmpty() ? FieldState::Fine : state;
    m_text->setText(text);
    m_text->setTone(m_state == FieldState::Warning ? Tone::Warning : Tone::Danger);
    setVisible(m_state != FieldState::Fine);
    update();
}

QString InlineError::text() const
{
    return m_text->text();
}

void InlineError::mark(QWidget *field, FieldState state)
{
    if (!field)
        return;
    const QString value = state == FieldState::Danger    ? u"danger"_s
                          : state == FieldState::Warning ? u"warning"_s
                                                         : QString();
    if (field->property("fieldState").toString() == value)
        return;
    field->setProperty("fieldState", value);
    // The style reads properties only while polishing.
    field->style()->unpolish(field);
    field->style()->polish(field);
    field->update();
}

void InlineError::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool warning = m_state == FieldState::Warning;
    Icons::paint(painter, QRect(0, 2, metric::kIcon, metric::kIcon), warning ? u"triangle-alert"_s : u"circle-alert"_s,
                 metric::kIcon, toneColor(warning ? Tone::Warning : Tone::Danger));
}

} // namespace regulars::ui

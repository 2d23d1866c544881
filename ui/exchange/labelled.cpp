#include "ui/exchange/labelled.h"

#include "ui/kit/text_label.h"

#include <QHBoxLayout>

namespace regulars::ui {

Labelled::Labelled(QWidget *control, QWidget *parent) : QWidget(parent), m_control(control)
{
    m_label = new TextLabel(TextRole::Body, Tone::Secondary);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metric::kSpace8);
    row->addWidget(m_label);
    row->addWidget(m_control);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Labelled::setLabel(const QString &label)
{
    m_label->setText(label);
    m_control->setAccessibleName(label);
    updateGeometry();
}

} // namespace regulars::ui

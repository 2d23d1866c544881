#include "ui/kit/card.h"

#include "ui/kit/frame.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace regulars::ui {

Card::Card(const QString &title, QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_head = new QWidget;
    m_head->setFixedHeight(metric::kCardHead);
    m_headRow = new QHBoxLayout(m_head);
    m_headRow->setContentsMargins(metric::kSpace16, 4, metric::kSpace16, 0);
    m_headRow->setSpacing(metric::kSpace8);
    m_title = new TextLabel(TextRole::CardTitle);
    m_headRow->addWidget(m_title, 1);
    column->addWidget(m_head);
    m_content = new QVBoxLayout;
    m_content->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace16);
    m_content->setSpacing(metric::kSpace8);
    column->addLayout(m_content, 1);
    setTitle(title);
}

void Card::setTitle(const QString &title)
{
    m_title->setText(title);
    m_head->setVisible(!title.isEmpty());
    setAccessibleName(title);
    if (title.isEmpty())
        m_content->setContentsMargins(metric::kSpace16, metric::kSpace12, metric::kSpace16, metric::kSpace12);
}

void Card::addHeadWidget(QWidget *widget)
{
    m_headRow->addWidget(widget);
}

void Card::addHeadWords(QWidget *words)
{
    m_headRow->setStretchFactor(m_title, 0);
    m_headRow->addWidget(words, 1);
}

void Card::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter, rect(), tokens().surface, tokens().border, 1, metric::kCardRadius);
}

} // namespace regulars::ui

#include "ui/welcome/door_row.h"

#include "ui/kit/icons.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace regulars::ui {

namespace {
constexpr int kIcon = 20;
} // namespace

DoorRow::DoorRow(const QString &iconName, bool isRecommended, QWidget *parent)
    : QWidget(parent), m_iconName(iconName), m_isRecommended(isRecommended)
{
    m_title = new TextLabel(TextRole::BodyStrong);
    m_words = new TextLabel(TextRole::Body, Tone::Secondary);
    m_words->setWordWrap(true);
    m_small = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_small->setWordWrap(true);
    m_button = new PushButton({}, isRecommended ? ButtonKind::Primary : ButtonKind::Normal);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_words);
    texts->addSpacing(metric::kSpace4);
    texts->addWidget(m_small);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kSpace24 + kIcon + metric::kSpace16, metric::kSpace16, metric::kSpace24, metric::kSpace16 + 1);
    row->setSpacing(metric::kSpace24);
    row->addLayout(texts, 1);
    row->addWidget(m_button, 0, Qt::AlignTop);
}

void DoorRow::setWords(const QString &title, const QString &words, const QString &small)
{
    m_title->setText(title);
    m_words->setText(words);
    m_small->setText(small);
}

void DoorRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (m_isRecommended)
        painter.fillRect(rect(), tokens().selected);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().border);
    const QRect icon(metric::kSpace24, metric::kSpace16, kIcon, kIcon);
    Icons::paint(painter, icon, m_iconName, kIcon, toneColor(m_isRecommended ? Tone::Accent : Tone::Secondary));
}

} // namespace regulars::ui

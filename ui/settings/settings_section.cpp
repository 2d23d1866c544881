#include "ui/settings/settings_section.h"

#include "ui/kit/card.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/parts/setting_field.h"
#include "ui/parts/setting_form.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace regulars::ui {

namespace {

/// Wider than this a line of a form is no longer read at one glance.
constexpr int kCardsWidth = 1040;
constexpr int kFieldColumns = 3;

} // namespace

SettingsSection::SettingsSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : QWidget(parent), m_desk(desk), m_jobs(jobs) {}

void SettingsSection::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
}

QString SettingsSection::whyNot(Right right) const
{
    if (can(m_desk.actor.role, right))
        return {};
    switch (right) {
    case Right::EditRules:
        return tr("Only a manager may change this.");
    case Right::EditLimits:
        return tr("Only the administrator may change this.");
    case Right::ImportData:
        return tr("Only a marketer or a manager may import.");
    case Right::ExportData:
        return tr("Only a marketer or a manager may export.");
    default:
        return tr("Only a manager may do this.");
    }
}

QVBoxLayout *SettingsSection::addCardColumn(QVBoxLayout *into)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    auto *ground = new QWidget;
    ground->setAutoFillBackground(false);
    auto *cards = new QWidget;
    cards->setMaximumWidth(kCardsWidth);
    auto *row = new QHBoxLayout(ground);
    row->setContentsMargins(metric::kSpace16, metric::kSpace16, metric::kSpace16, metric::kSpace16);
    row->setSpacing(0);
    row->addWidget(cards, 1000);
    row->addStretch(1);
    auto *column = new QVBoxLayout(cards);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::kSpace16);
    scroll->setWidget(ground);
    into->addWidget(scroll, 1);
    return column;
}

Card *SettingsSection::addCard(QVBoxLayout *cards, SettingForm &form, const QStringList &keys)
{
    auto *card = new Card;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metric::kSpace24);
    grid->setVerticalSpacing(metric::kSpace16);
    for (int i = 0; i < keys.size(); ++i)
        grid->addWidget(form.add(keys.at(i)), i / kFieldColumns, i % kFieldColumns, Qt::AlignTop);
    for (int i = 0; i < kFieldColumns; ++i)
        grid->setColumnStretch(i, 1);
    card->contentLayout()->setSpacing(metric::kSpace16);
    card->contentLayout()->addLayout(grid);
    cards->addWidget(card);
    return card;
}

} // namespace regulars::ui

#include "ui/loyalty/ladder/what_if_pane.h"

#include "tiers/standing_service.h"
#include "tiers/tier_service.h"
#include "ui/kit/badge.h"
#include "ui/kit/format.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/board/board_words.h"
#include "ui/loyalty/ladder/impact_view.h"
#include "ui/shell/desk_jobs.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kFieldWidth = 112;

TextLabel *head(const QString &text, Qt::Alignment side)
{
    auto *label = new TextLabel(text, TextRole::CaptionStrong, Tone::Secondary);
    label->setAlignment(side | Qt::AlignVCenter);
    return label;
}

} // namespace

WhatIfPane::WhatIfPane(Desk &desk, DeskJobs &jobs, QWidget *parent) : TrialPane(desk, jobs, parent)
{
    m_rowBox = new QWidget;
    m_rule = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_rule->setWordWrap(true);
    m_rule->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    fields()->addWidget(m_rowBox);
    fields()->addWidget(m_rule);
    fields()->addWidget(new HairLine(Qt::Horizontal));
    retranslate();
}

void WhatIfPane::activate()
{
    if (!m_isLoaded || m_isStale)
        load();
}

void WhatIfPane::noticeChanges(const db::ChangeSet &changes)
{
    forget();
    m_isStale = true;
    if (isVisible() && (changes.touches(db::Topic::Settings) || changes.touches(db::Topic::Tiers)))
        load();
}

void WhatIfPane::load()
{
    m_jobs.ask(this, [](db::ReadSession &session) { return tiers::loadLadder(session); },
               [this](const Result<Ladder> &ladder) {
                   if (!ladder) {
                       say(ladder.error());
                       return;
                   }
                   const bool isTrying = m_isLoaded && wanted() && wanted()->tiers != m_stored.tiers;
                   const bool isSame = ladder->tiers == m_stored.tiers && ladder->metric == m_stored.metric;
                   m_isStale = false;
                   m_isLoaded = true;
                   if (isTrying && isSame) { // what somebody is writing stays
                       m_stored = *ladder;
                       attempt();
                       return;
                   }
                   showLadder(*ladder);
               });
}

void WhatIfPane::showLadder(const Ladder &ladder)
{
    m_stored = ladder;
    makeRows();
    m_rule->setText(BoardWords::rule(m_stored));
    attempt();
}

void WhatIfPane::makeRows()
{
    m_thresholds.clear();
    auto *box = new QWidget;
    auto *grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metric::kSpace12);
    grid->setVerticalSpacing(metric::kSpace8);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(3, 1);
    grid->addWidget(head(tr("Tier"), Qt::AlignLeft), 0, 0);
    grid->addWidget(head(tr("Now"), Qt::AlignRight), 0, 1);
    grid->addWidget(head(tr("To try"), Qt::AlignRight), 0, 2);
    grid->addWidget(head(tr("Valid for"), Qt::AlignLeft), 0, 3);
    for (size_t i = 1; i < m_stored.tiers.size(); ++i) {
        const Tier &tier = m_stored.tiers[i];
        NumberEdit *field = nullptr;
        if (m_stored.metric == TierMetric::Spend) {
            auto *money = new MoneyEdit;
            money->setCurrency(m_desk.currency.code, m_desk.currency.digits);
            field = money;
        } else {
            field = new PointsEdit;
        }
        field->setFixedWidth(kFieldWidth);
        field->setValue(tier.threshold);
        field->setAccessibleName(tr("Threshold to try for %1").arg(tier.name));
        const bool isMoney = m_stored.metric == TierMetric::Spend;
        auto *now = new TextLabel(isMoney ? Format::moneyShort(tier.threshold, m_desk.currency.code, m_desk.currency.digits) : Format::points(tier.threshold),
                                  TextRole::Body, Tone::Secondary);
        now->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        grid->addWidget(new Badge(Badge::tierKind(int(i)), tier.name), int(i), 0, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(now, int(i), 1);
        grid->addWidget(field, int(i), 2);
        grid->addWidget(new TextLabel(tr("%n month(s)", nullptr, m_stored.validityMonths), TextRole::Body, Tone::Secondary), int(i), 3);
        connect(field, &NumberEdit::valueChanged, this, [this] { attemptSoon(); });
        m_thresholds.push_back(field);
    }
    fields()->replaceWidget(m_rowBox, box);
    m_rowBox->hide();
    m_rowBox->deleteLater();
    m_rowBox = box;
}

std::optional<Ladder> WhatIfPane::wanted() const
{
    Ladder ladder = m_stored;
    for (size_t i = 0; i < m_thresholds.size(); ++i) {
        const auto threshold = m_thresholds[i]->value();
        if (!threshold)
            return std::nullopt;
        ladder.tiers[i + 1].threshold = *threshold;
    }
    return ladder;
}

bool WhatIfPane::isChanged() const
{
    const auto ladder = wanted();
    return m_isLoaded && (!ladder || ladder->tiers != m_stored.tiers);
}

QString WhatIfPane::wrongField() const { return tr("A threshold is no number. Correct it."); }

void WhatIfPane::markFields(bool isFine)
{
    for (NumberEdit *field : m_thresholds)
        InlineError::mark(field, isFine ? FieldState::Fine : FieldState::Danger);
}

void WhatIfPane::save(bool isUndo)
{
    const auto ladder = wanted();
    if (!isUndo && !ladder)
        return;
    const std::vector<Tier> tiers = isUndo ? m_before : ladder->tiers;
    beginSaving();
    m_jobs.change(this,
                  [tiers, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                      return tiers::TierService(*clock).saveTiers(session, actor, tiers);
                  },
                  [this, isUndo, before = m_stored.tiers, tiers](const Status &done) {
                      if (done) {
                          m_before = before;
                          m_stored.tiers = tiers;
                          showLadder(m_stored);
                      }
                      endSaving(done, isUndo ? QString() : tr("Saved"));
                  });
}

void WhatIfPane::showSample()
{
    constexpr int kTenths = 9;
    for (NumberEdit *field : m_thresholds)
        field->setValue(field->value().value_or(0) * kTenths / 10);
    attempt();
}

void WhatIfPane::retranslate()
{
    TrialPane::retranslate();
    setTitle(tr("Try other tier rules"));
    if (m_isLoaded)
        m_rule->setText(BoardWords::rule(m_stored));
    follow();
}

} // namespace regulars::ui

#include "ui/loyalty/ladder/what_if_pane.h"

#include "texts/error_text.h"
#include "tiers/standing_service.h"
#include "tiers/tier_service.h"
#include "ui/kit/badge.h"
#include "ui/kit/busy_line.h"
#include "ui/kit/format.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/board/board_words.h"
#include "ui/loyalty/ladder/impact_view.h"
#include "ui/loyalty/ladder/ladder_trial.h"
#include "ui/shell/desk_jobs.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kFieldWidth = 112;
constexpr int kPauseMs = 250; // after the last key
constexpr double kMsPerSecond = 1000.0;

TextLabel *head(const QString &text, Qt::Alignment side)
{
    auto *label = new TextLabel(text, TextRole::CaptionStrong, Tone::Secondary);
    label->setAlignment(side | Qt::AlignVCenter);
    return label;
}

} // namespace

WhatIfPane::WhatIfPane(Desk &desk, DeskJobs &jobs, QWidget *parent)
    : Card({}, parent), m_desk(desk), m_jobs(jobs), m_trial(new LadderTrial(desk, jobs, this))
{
    m_mark = new Badge;
    addHeadWidget(m_mark);
    m_busy = new BusyLine;
    m_rowBox = new QWidget;
    m_rule = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_rule->setWordWrap(true);
    m_rule->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_error = new InlineError;
    m_impact = new ImpactView;
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(metric::kSpace16, metric::kSpace4, metric::kSpace16, metric::kSpace8);
    column->setSpacing(metric::kSpace8);
    column->addWidget(m_rowBox);
    column->addWidget(m_error);
    column->addWidget(m_rule);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_impact);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false); // the card's ground shows through
    m_time = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_restore = new PushButton({});
    m_save = new PushButton({}, ButtonKind::Primary);
    m_undo = new UndoBar;
    m_undo->hide();
    auto *foot = new PaneBar(metric::kKeyBar);
    foot->row()->addWidget(m_time, 1);
    foot->row()->addWidget(m_undo);
    foot->row()->addWidget(m_restore);
    foot->row()->addWidget(m_save);
    contentLayout()->setContentsMargins(0, 0, 0, 0);
    contentLayout()->setSpacing(0);
    contentLayout()->addWidget(m_busy);
    contentLayout()->addWidget(scroll, 1);
    contentLayout()->addWidget(new HairLine(Qt::Horizontal));
    contentLayout()->addWidget(foot);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &WhatIfPane::attempt);
    connect(m_trial, &LadderTrial::busyChanged, m_busy, &BusyLine::setBusy);
    connect(m_trial, &LadderTrial::answered, this, [this](const Tried &tried) {
        m_isFine = true;
        m_error->show(FieldState::Fine, {});
        m_impact->setPreview(tried.preview, tried.preview.changed.tiers == m_stored.tiers);
        m_time->setText(tr("Worked out in %1 s").arg(QLocale::c().toString(double(tried.elapsedMs) / kMsPerSecond, 'f', tried.elapsedMs < 100 ? 2 : 1)));
        follow();
    });
    connect(m_trial, &LadderTrial::refused, this, [this](const Error &error) {
        m_isFine = false;
        m_error->show(FieldState::Danger, errorText(error).sentence);
        follow();
    });
    connect(m_impact, &ImpactView::moveWanted, m_trial, &LadderTrial::askCustomers);
    connect(m_trial, &LadderTrial::customersFound, this, [this](const tiers::Move &move, const std::vector<qint64> &ids) {
        const tiers::Preview &shown = m_impact->preview();
        emit listWanted(ids, tr("%1 customers would go from %2 to %3 under the rules being tried.")
                                 .arg(u"%1"_s, shown.present.tiers[size_t(move.fromRank)].name, shown.changed.tiers[size_t(move.toRank)].name));
    });
    connect(m_restore, &PushButton::clicked, this, [this] { showLadder(m_stored); });
    connect(m_save, &PushButton::clicked, this, [this] {
        if (const auto ladder = wanted())
            save(ladder->tiers, false);
    });
    connect(m_undo, &UndoBar::undo, this, [this] { save(m_before, true); });
    retranslate();
}

void WhatIfPane::activate()
{
    if (!m_isLoaded || m_isStale)
        load();
}

void WhatIfPane::noticeChanges(const db::ChangeSet &changes)
{
    m_trial->forget();
    m_isStale = true;
    if (isVisible() && (changes.touches(db::Topic::Settings) || changes.touches(db::Topic::Tiers)))
        load();
}

void WhatIfPane::load()
{
    m_jobs.ask(this, [](db::ReadSession &session) { return tiers::loadLadder(session); },
               [this](const Result<Ladder> &ladder) {
                   if (!ladder) {
                       m_error->show(FieldState::Danger, errorText(ladder.error()).sentence);
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
    m_fields.clear();
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
        connect(field, &NumberEdit::valueChanged, this, [this] {
            m_pause.start();
            follow();
        });
        m_fields.push_back(field);
    }
    auto *column = qobject_cast<QVBoxLayout *>(m_rowBox->parentWidget()->layout());
    column->replaceWidget(m_rowBox, box);
    m_rowBox->hide();
    m_rowBox->deleteLater();
    m_rowBox = box;
}

std::optional<Ladder> WhatIfPane::wanted() const
{
    Ladder ladder = m_stored;
    for (size_t i = 0; i < m_fields.size(); ++i) {
        const auto threshold = m_fields[i]->value();
        if (!threshold)
            return std::nullopt;
        ladder.tiers[i + 1].threshold = *threshold;
    }
    return ladder;
}

void WhatIfPane::attempt()
{
    m_pause.stop();
    const auto ladder = wanted();
    if (!ladder) {
        m_isFine = false;
        m_error->show(FieldState::Danger, tr("A threshold is no number. Correct it."));
    } else {
        m_trial->attempt(*ladder);
    }
    follow();
}

void WhatIfPane::follow()
{
    const auto ladder = wanted();
    const bool isChanged = m_isLoaded && (!ladder || ladder->tiers != m_stored.tiers);
    const bool may = can(m_desk.actor.role, Right::EditRules);
    m_restore->setEnabled(isChanged && !m_isSaving);
    m_save->setEnabled(isChanged && ladder && m_isFine && may && !m_isSaving && !m_pause.isActive() && !m_trial->isBusy());
    m_save->setToolTip(may ? QString() : tr("Only a manager may change this."));
    for (NumberEdit *field : m_fields)
        InlineError::mark(field, m_isFine ? FieldState::Fine : FieldState::Danger);
}

void WhatIfPane::save(const std::vector<Tier> &tiers, bool isUndo)
{
    m_isSaving = true;
    follow();
    m_jobs.change(this,
                  [tiers, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                      return tiers::TierService(*clock).saveTiers(session, actor, tiers);
                  },
                  [this, isUndo, before = m_stored.tiers, tiers](const Status &done) {
                      m_isSaving = false;
                      if (!done) {
                          m_error->show(FieldState::Danger, errorText(done.error()).sentence);
                          follow();
                          return;
                      }
                      m_before = before;
                      m_stored.tiers = tiers;
                      showLadder(m_stored);
                      if (!isUndo)
                          m_undo->offer(tr("Saved; who rises, rises with the next evaluation."));
                  });
}

QString WhatIfPane::problem() const { return m_error->text(); }

bool WhatIfPane::isSettled() const { return !m_pause.isActive() && !m_trial->isBusy(); }

void WhatIfPane::showSample()
{
    constexpr int kTenths = 9;
    for (NumberEdit *field : m_fields)
        field->setValue(field->value().value_or(0) * kTenths / 10);
    attempt();
}

void WhatIfPane::retranslate()
{
    setTitle(tr("Try other tier rules"));
    m_mark->set(BadgeKind::Accent, tr("Preview only, nothing is written"));
    m_restore->setText(tr("Restore"));
    m_save->setText(tr("Save as the rule"));
    if (m_isLoaded) {
        m_rule->setText(BoardWords::rule(m_stored));
        m_impact->retranslate();
    }
    follow();
}

} // namespace regulars::ui

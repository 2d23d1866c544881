#include "ui/loyalty/ladder/trial_pane.h"

#include "texts/error_text.h"
#include "ui/kit/badge.h"
#include "ui/kit/busy_line.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/ladder/evaluate_offer.h"
#include "ui/loyalty/ladder/impact_view.h"
#include "ui/loyalty/ladder/ladder_trial.h"
#include "ui/shell/desk_jobs.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <tuple>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kPauseMs = 250; // after the last key
constexpr double kMsPerSecond = 1000.0;

} // namespace

bool isSameLadder(const Ladder &a, const Ladder &b)
{
    const auto rules = [](const Ladder &ladder) {
        return std::tuple(ladder.metric, ladder.window, ladder.windowDays, ladder.validityMonths, ladder.graceDays, ladder.downgrade);
    };
    return rules(a) == rules(b) && a.tiers == b.tiers;
}

TrialPane::TrialPane(Desk &desk, DeskJobs &jobs, QWidget *parent)
    : Card({}, parent), m_desk(desk), m_jobs(jobs), m_trial(new LadderTrial(desk, jobs, this))
{
    m_mark = new Badge;
    addHeadWidget(m_mark);
    m_busy = new BusyLine;
    m_error = new InlineError;
    m_impact = new ImpactView;
    auto *inside = new QWidget;
    auto *column = new QVBoxLayout(inside);
    column->setContentsMargins(metric::kSpace16, metric::kSpace4, metric::kSpace16, metric::kSpace8);
    column->setSpacing(metric::kSpace8);
    m_fields = new QVBoxLayout;
    m_fields->setSpacing(metric::kSpace8);
    column->addLayout(m_fields);
    column->addWidget(m_error);
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
    m_evaluation = new EvaluateOffer(m_desk, m_jobs);
    contentLayout()->addWidget(m_evaluation);
    contentLayout()->addWidget(new HairLine(Qt::Horizontal));
    contentLayout()->addWidget(foot);
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPauseMs);
    connect(&m_pause, &QTimer::timeout, this, &TrialPane::attempt);
    connect(m_restore, &PushButton::clicked, this, [this] { restore(); });
    connect(m_save, &PushButton::clicked, this, [this] { save(false); });
    connect(m_undo, &UndoBar::undo, this, [this] { save(true); });
    connectTrial();
}

void TrialPane::connectTrial()
{
    connect(m_trial, &LadderTrial::busyChanged, m_busy, &BusyLine::setBusy);
    connect(m_trial, &LadderTrial::answered, this, [this](const Tried &tried) {
        m_isFine = true;
        m_error->show(FieldState::Fine, {});
        const bool isKept = isSameLadder(tried.preview.changed, stored());
        m_impact->setPreview(tried.preview, isKept);
        if (isKept)
            m_evaluation->offer(tried.preview.moved - tried.preview.waiting);
        else
            m_evaluation->clear();
        m_time->setText(tr("Worked out in %1 s").arg(QLocale::c().toString(double(tried.elapsedMs) / kMsPerSecond, 'f', tried.elapsedMs < 100 ? 2 : 1)));
        follow();
    });
    connect(m_trial, &LadderTrial::refused, this, [this](const Error &error) { say(error); });
    connect(m_impact, &ImpactView::moveWanted, m_trial, &LadderTrial::askCustomers);
    connect(m_trial, &LadderTrial::customersFound, this, [this](const tiers::Move &move, const std::vector<qint64> &ids) {
        const tiers::Preview &shown = m_impact->preview();
        emit listWanted(ids, tr("%1 customers would go from %2 to %3 under the rules being tried.")
                                 .arg(u"%1"_s, shown.present.tiers[size_t(move.fromRank)].name, shown.changed.tiers[size_t(move.toRank)].name));
    });
}

void TrialPane::forget() { m_trial->forget(); }

void TrialPane::say(const Error &error)
{
    m_isFine = false;
    m_error->show(FieldState::Danger, errorText(error).sentence);
    follow();
}

void TrialPane::attempt()
{
    m_pause.stop();
    if (const auto ladder = wanted()) {
        m_trial->attempt(*ladder);
    } else {
        m_isFine = false;
        m_error->show(FieldState::Danger, wrongField());
    }
    follow();
}

void TrialPane::attemptSoon()
{
    m_pause.start();
    follow();
}

void TrialPane::follow()
{
    const bool isOther = isChanged();
    const bool may = can(m_desk.actor.role, Right::EditRules);
    m_restore->setEnabled(isOther && !m_isSaving);
    m_save->setEnabled(isOther && wanted() && m_isFine && may && !m_isSaving && !m_pause.isActive() && !m_trial->isBusy());
    m_save->setToolTip(may ? QString() : tr("Only a manager may change this."));
    markFields(m_isFine);
}

void TrialPane::beginSaving()
{
    m_isSaving = true;
    follow();
}

void TrialPane::endSaving(const Status &done, const QString &words)
{
    m_isSaving = false;
    if (!done) {
        say(done.error());
        return;
    }
    if (!words.isEmpty())
        m_undo->offer(words);
    follow();
}

QString TrialPane::problem() const { return m_error->text(); }

bool TrialPane::isSettled() const { return !m_pause.isActive() && !m_trial->isBusy() && !m_evaluation->isRunning(); }

void TrialPane::retranslate()
{
    m_mark->set(BadgeKind::Accent, tr("Preview only, nothing is written"));
    m_restore->setText(tr("Restore"));
    m_save->setText(tr("Save as the rule"));
    m_impact->retranslate();
    m_evaluation->retranslate();
}

} // namespace regulars::ui

#include "ui/settings/tiers_section.h"

#include "texts/error_text.h"
#include "tiers/standing_service.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/shell/desk_jobs.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

TiersSection::TiersSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : SettingsSection(desk, jobs, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QVBoxLayout *cards = addCardColumn(column);
    buildLadder(cards);
    buildEvaluation(cards);
    cards->addStretch(1);
    retranslate();
    follow();
}

void TiersSection::buildLadder(QVBoxLayout *cards)
{
    m_ladderCard = new Card;
    m_rule = new TextLabel(TextRole::Body, Tone::Secondary);
    m_rule->setWordWrap(true);
    m_open = new LinkButton({});
    m_open->setObjectName(u"editLadder"_s);
    m_open->setIconName(u"crown"_s);
    m_open->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_ladderCard->contentLayout()->setSpacing(metric::kSpace12);
    m_ladderCard->contentLayout()->addWidget(m_rule);
    m_ladderCard->contentLayout()->addWidget(m_open, 0, Qt::AlignLeft);
    cards->addWidget(m_ladderCard);
    connect(m_open, &LinkButton::clicked, this, &TiersSection::ladderWanted);
}

void TiersSection::buildEvaluation(QVBoxLayout *cards)
{
    m_evaluationCard = new Card;
    m_evaluationWords = new TextLabel(TextRole::Body, Tone::Secondary);
    m_evaluationWords->setWordWrap(true);
    m_evaluated = new NoticeStrip;
    m_evaluate = new PushButton({});
    m_evaluate->setObjectName(u"evaluate"_s);
    m_evaluate->setIconName(u"refresh-cw"_s);
    m_evaluateReason = new TextLabel(TextRole::Body, Tone::Secondary);
    auto *row = new QHBoxLayout;
    row->setSpacing(metric::kSpace12);
    row->addWidget(m_evaluate);
    row->addWidget(m_evaluateReason, 1);
    QVBoxLayout *column = m_evaluationCard->contentLayout();
    column->setSpacing(metric::kSpace12);
    column->addWidget(m_evaluationWords);
    column->addWidget(m_evaluated);
    column->addLayout(row);
    cards->addWidget(m_evaluationCard);
    connect(m_evaluate, &PushButton::clicked, this, &TiersSection::evaluate);
}

QString TiersSection::name() const
{
    return tr("Tiers");
}

void TiersSection::activate() { reload(); }

void TiersSection::noticeChanges(const db::ChangeSet &changes)
{
    if (isVisible() && (changes.touches(db::Topic::Settings) || changes.touches(db::Topic::Tiers)))
        reload();
}

void TiersSection::reload()
{
    m_jobs.ask(this, [](db::ReadSession &session) { return tiers::loadLadder(session); },
               [this](const Result<Ladder> &ladder) {
                   if (!ladder) {
                       m_evaluated->show(NoticeKind::Danger, errorText(ladder.error()).sentence);
                       return;
                   }
                   m_ladder = *ladder;
                   follow();
               });
}

void TiersSection::follow()
{
    QStringList names;
    for (const Tier &tier : m_ladder.tiers)
        names.append(tier.name);
    m_rule->setText(names.isEmpty() ? QString()
                                    : tr("%1. Thresholds, what counts, how long a tier is held and how it lapses are edited on the Loyalty page, "
                                         "which shows beforehand what a change would come to.")
                                          .arg(names.join(u" → "_s)));
    const QString cannot = whyNot(Right::Maintain);
    m_evaluate->setEnabled(cannot.isEmpty() && !m_evaluating);
    m_evaluateReason->setText(!cannot.isEmpty() ? cannot
                              : m_evaluating    ? tr("Running; the bar at the foot shows how far and can stop it.")
                                                : QString());
}

void TiersSection::evaluate()
{
    m_evaluating = true;
    follow();
    m_jobs.write(tr("Evaluate tiers"), this,
                 [clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](db::WriteSession &session, JobControl &job) {
                     return tiers::TierService(*clock).evaluateAll(session, actor, today, &job);
                 },
                 [this](const Result<tiers::Evaluation> &done) {
                     m_evaluating = false;
                     follow();
                     showEvaluated(done);
                 });
}

void TiersSection::showEvaluated(const Result<tiers::Evaluation> &done)
{
    if (!done) {
        m_evaluated->show(NoticeKind::Danger, errorText(done.error()).sentence);
        return;
    }
    m_evaluated->show(NoticeKind::Success,
                      tr("%1 customers checked: %2 rose, %3 fell, %4 renewed.")
                          .arg(Format::points(done->checked), Format::points(done->upgraded), Format::points(done->downgraded),
                               Format::points(done->renewed)));
}

QString TiersSection::evaluationResult() const
{
    return m_evaluated->text();
}

void TiersSection::retranslate()
{
    m_ladderCard->setTitle(tr("Ladder"));
    m_open->setText(tr("Edit in Loyalty → Tier rules"));
    m_evaluationCard->setTitle(tr("Evaluate all customers"));
    m_evaluationWords->setText(tr("A changed ladder moves nobody by itself. This judges every customer by the rules as saved: what "
                                  "is due, then what has been earned."));
    m_evaluate->setText(tr("Evaluate all now"));
    follow();
}

void TiersSection::showSample()
{
    activate();
}

} // namespace regulars::ui

#include "ui/settings/tiers_section.h"

#include "texts/error_text.h"
#include "tiers/tier_query.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/shell/desk_jobs.h"
#include "ui/settings/ladder_table.h"
#include "ui/settings/save_bar.h"
#include "ui/settings/setting_field.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kColumns = 3;

TierMetric metricOf(const QString &name)
{
    return name == "orders"_L1 ? TierMetric::Orders : name == "points"_L1 ? TierMetric::Points : TierMetric::Spend;
}

} // namespace

TiersSection::TiersSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : SettingsSection(desk, jobs, parent)
{
    m_form = new SettingForm(this);
    m_bar = new SaveBar;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QVBoxLayout *cards = addCardColumn(column);
    buildLadder(cards);
    buildRules(cards);
    buildEvaluation(cards);
    cards->addStretch(1);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_bar);
    connect(m_form, &SettingForm::edited, this, &TiersSection::follow);
    connect(m_ladder, &LadderTable::edited, this, &TiersSection::follow);
    connect(m_bar, &SaveBar::saveRequested, this, &TiersSection::save);
    connect(m_bar, &SaveBar::discardRequested, this, [this] { show(m_stored); });
    connect(m_bar->undoBar(), &UndoBar::undo, this, [this] { write(m_before, true); });
    retranslate();
    follow();
}

void TiersSection::buildLadder(QVBoxLayout *cards)
{
    m_ladderCard = new Card;
    m_ladder = new LadderTable;
    m_add = new PushButton({});
    m_add->setObjectName(u"addTier"_s);
    m_add->setControlSize(ControlSize::Bar);
    m_add->setIconName(u"plus"_s);
    m_ladderCard->addHeadWidget(m_add);
    m_ladderCard->contentLayout()->addWidget(m_ladder);
    cards->addWidget(m_ladderCard);
    connect(m_add, &PushButton::clicked, m_ladder, &LadderTable::addRow);
}

void TiersSection::buildRules(QVBoxLayout *cards)
{
    m_rulesCard = new Card;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metric::kSpace24);
    grid->setVerticalSpacing(metric::kSpace16);
    const QStringList keys{u"tier.metric"_s,          u"tier.window"_s,     u"tier.window_days"_s,
                           u"tier.validity_months"_s, u"tier.grace_days"_s, u"tier.downgrade"_s};
    for (int i = 0; i < keys.size(); ++i)
        grid->addWidget(m_form->add(keys.at(i)), i / kColumns, i % kColumns, Qt::AlignTop);
    for (int i = 0; i < kColumns; ++i)
        grid->setColumnStretch(i, 1);
    m_rulesCard->contentLayout()->addLayout(grid);
    cards->addWidget(m_rulesCard);
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

void TiersSection::activate()
{
    if (!m_loaded)
        reload();
}

void TiersSection::noticeChanges(const db::ChangeSet &changes)
{
    const bool concerns = changes.touches(db::Topic::Settings) || changes.touches(db::Topic::Tiers);
    if (m_loaded && concerns && !isDirty())
        reload();
}

void TiersSection::reload()
{
    m_jobs.ask(this,
               [](db::ReadSession &session) -> Result<Loaded> {
                   Loaded loaded;
                   TRY_LET(loaded.values, settings::SettingService::values(session));
                   TRY_LET(loaded.ladder, tiers::loadLadder(session));
                   TRY_LET(loaded.holders, tiers::customersByTier(session));
                   return loaded;
               },
               [this](const Result<Loaded> &loaded) {
                   if (loaded)
                       show(*loaded);
                   else
                       m_bar->setError(errorText(loaded.error()).sentence);
               });
}

void TiersSection::show(const Loaded &loaded)
{
    m_stored = loaded;
    m_loaded = true;
    m_ladder->setCurrency(loaded.values.currency());
    m_ladder->load(loaded.ladder.tiers, loaded.ladder.metric, loaded.holders);
    m_form->load(loaded.values);
    m_bar->setError({});
    follow();
}

bool TiersSection::isDirty() const
{
    return m_loaded && (m_form->isDirty() || m_ladder->tiers() != m_stored.ladder.tiers);
}

void TiersSection::save()
{
    m_bar->setError({});
    const bool isLadderRight = m_ladder->check();
    if (!m_form->check() || !isLadderRight) {
        m_bar->setError(tr("Correct what is marked, then save."));
        return;
    }
    write({m_ladder->tiers(), m_form->changes()}, false);
}

void TiersSection::write(const Rules &rules, bool isUndo)
{
    m_bar->setBusy(true);
    m_jobs.change(this,
                  [rules, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Status {
                      TRY(SettingForm::write(session, *clock, actor, rules.settings));
                      return tiers::TierService(*clock).saveTiers(session, actor, rules.tiers);
                  },
                  [this, isUndo, before = Rules{m_stored.ladder.tiers, m_form->loadedOf(rules.settings)}](const Status &done) {
                      m_bar->setBusy(false);
                      if (!done) {
                          showError(done.error());
                          return;
                      }
                      m_before = before; // the way back is that of the last write that succeeded
                      if (!isUndo)
                          m_bar->undoBar()->offer(tr("The rules for tiers are saved."));
                      reload();
                  });
}

void TiersSection::showError(const Error &error)
{
    const QString sentence = errorText(error).sentence;
    if (error.code == ErrorCode::LadderInvalid || error.code == ErrorCode::HasHistory)
        m_ladder->setError(sentence);
    else if (!m_form->showError(error))
        m_bar->setError(sentence);
}

void TiersSection::follow()
{
    const QString reason = whyNot(Right::EditRules);
    const bool may = m_loaded && reason.isEmpty();
    m_form->setEnabled(may);
    m_form->field(u"tier.window_days"_s)->setEnabled(may && m_form->field(u"tier.window"_s)->value() == "rolling"_L1);
    m_ladder->setEditable(may);
    if (m_loaded)
        m_ladder->setMetric(metricOf(m_form->field(u"tier.metric"_s)->value()));
    m_add->setEnabled(may);
    m_bar->setReason(reason);
    const bool dirty = isDirty();
    m_bar->setDirty(dirty);
    const QString cannot = whyNot(Right::Maintain);
    m_evaluate->setEnabled(cannot.isEmpty() && !dirty && !m_evaluating);
    m_evaluateReason->setText(!cannot.isEmpty() ? cannot
                              : m_evaluating    ? tr("Running; the bar at the foot shows how far and can stop it.")
                              : dirty           ? tr("Save the rules first.")
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
                     if (!isDirty())
                         reload();
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
    m_add->setText(tr("Add a tier"));
    m_ladder->retranslate();
    m_rulesCard->setTitle(tr("Gaining and keeping a tier"));
    m_form->retranslate();
    m_evaluationCard->setTitle(tr("Evaluate all customers"));
    m_evaluationWords->setText(tr("A changed ladder moves nobody by itself. This judges every customer by the rules as saved: what "
                                  "is due, then what has been earned."));
    m_evaluate->setText(tr("Evaluate all now"));
    m_bar->retranslate();
    follow();
}

void TiersSection::showSample()
{
    activate();
}

} // namespace regulars::ui

#include "ui/welcome/rules_step.h"

#include "settings/setting_service.h"
#include "tiers/standing_service.h"
#include "ui/kit/badge.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/customer_words.h"
#include "ui/shell/desk_jobs.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr qint64 kOnceBp = 10'000;
} // namespace

RulesStep::RulesStep(Desk &desk, DeskJobs &jobs, QWidget *parent) : WelcomeStep(desk, jobs, parent)
{
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(metric::kSpace24);
    m_grid->setVerticalSpacing(metric::kSpace12);
    m_grid->setColumnStretch(2, 1);
    m_earning = new TextLabel(TextRole::Body, Tone::Normal);
    m_earning->setWordWrap(true);
    m_tiers = new LinkButton({});
    m_points = new LinkButton({});
    auto *links = new QHBoxLayout;
    links->setSpacing(metric::kSpace24);
    links->addWidget(m_tiers);
    links->addWidget(m_points);
    links->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace24, metric::kSpace16, metric::kSpace24, metric::kSpace16);
    column->setSpacing(metric::kSpace16);
    column->addLayout(m_grid);
    column->addWidget(m_earning);
    column->addLayout(links);
    column->addStretch(1);
    connect(m_tiers, &LinkButton::clicked, this, [this] { emit openRequested(u"loyalty"_s, {{u"tab"_s, u"ladder"_s}}); });
    connect(m_points, &LinkButton::clicked, this, [this] { emit openRequested(u"settings"_s, {{u"section"_s, u"points"_s}}); });
    retranslate();
}

QString RulesStep::summary() const
{
    QStringList names;
    for (const Tier &tier : m_ladder.tiers)
        names << tier.name;
    return names.join(u" / "_s);
}

void RulesStep::activate()
{
    struct Answer {
        Ladder ladder;
        settings::SettingValues values;
    };
    m_jobs.ask(this,
               [](db::ReadSession &session) -> Result<Answer> {
                   Answer answer;
                   TRY_LET(answer.ladder, tiers::loadLadder(session));
                   TRY_LET(answer.values, settings::SettingService::values(session));
                   return answer;
               },
               [this](const Result<Answer> &answer) {
                   if (!answer)
                       return;
                   m_ladder = answer->ladder;
                   m_unit = answer->values.text(u"points.unit"_s);
                   m_earn = answer->values.text(u"points.earn"_s);
                   showRules();
                   emit summaryChanged();
               });
}

void RulesStep::showRules()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    int row = 0;
    for (const Tier &tier : m_ladder.tiers) {
        m_grid->addWidget(new Badge(Badge::tierKind(tier.rank), tier.name), row, 0, Qt::AlignLeft);
        const QString from = tier.rank == 0 ? tr("from the first day")
                                            : tr("from %1 in %n days", nullptr, m_ladder.windowDays)
                                                  .arg(CustomerWords::metric(tier.threshold, m_ladder.metric, m_desk.currency));
        m_grid->addWidget(new TextLabel(from, TextRole::Body), row, 1);
        const QString times = tier.multiplierBp == kOnceBp ? QString() : tr("points × %1").arg(scaledText(tier.multiplierBp, 4));
        m_grid->addWidget(new TextLabel(times, TextRole::Body, Tone::Secondary), row, 2);
        ++row;
    }
    const QString sign = Format::currencySign(m_desk.currency.code);
    m_earning->setText(tr("%n point(s) for every %1 spent; birthdays, expiry and what points are worth stand in the settings.", nullptr, m_earn.toInt())
                           .arg(tr("%1%2", "currency sign and amount").arg(sign, m_unit)));
}

void RulesStep::retranslate()
{
    m_tiers->setText(tr("Change the tiers"));
    m_points->setText(tr("Change the points"));
    showRules();
}

} // namespace regulars::ui

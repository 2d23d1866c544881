#include "ui/loyalty/referrals/milestones_panel.h"

#include "referrals/program_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/parts/referral_words.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kLongestName = 60;
constexpr MilestoneGift kGifts[] = {MilestoneGift::Tier, MilestoneGift::Coupon, MilestoneGift::Points};
} // namespace

MilestonesPanel::MilestonesPanel(Desk &desk, DeskJobs &jobs, const ReferralRules &rules, QWidget *parent)
    : DeedForm(desk, jobs, parent), m_rules(rules)
{
    build();
    retranslate();
    follow();
}

QWidget *MilestonesPanel::buildList()
{
    auto *list = new QWidget;
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::kSpace8);
    const bool mayChange = can(m_desk.actor.role, Right::EditRules);
    for (int i = 0; i < int(m_rules.milestones.size()); ++i) {
        auto *line = new QHBoxLayout;
        line->setSpacing(metric::kSpace8);
        auto *words = new TextLabel(TextRole::Body);
        words->setWordWrap(true);
        auto *remove = new LinkButton({});
        remove->setVisible(mayChange);
        line->addWidget(words, 1);
        line->addWidget(remove, 0, Qt::AlignTop);
        column->addLayout(line);
        m_lines.append(words);
        m_removes.append(remove);
        connect(remove, &QAbstractButton::clicked, this, [this, i] { MilestonesPanel::remove(i); });
    }
    return list;
}

void MilestonesPanel::build()
{
    content()->addWidget(buildList());
    m_heading = new TextLabel(TextRole::Body, Tone::Secondary);
    m_heading->setWordWrap(true);
    content()->addWidget(m_heading);
    m_name = new QLineEdit;
    m_name->setMaxLength(kLongestName);
    m_friends = new PointsEdit;
    m_gives = new SegmentedSwitch({QString(), QString(), QString()});
    m_tier = new QComboBox;
    m_days = new PointsEdit;
    m_days->setPoints(90);
    m_coupon = new QComboBox;
    m_points = new PointsEdit;
    const std::pair<QString, QWidget *> fields[] = {{u"friends"_s, m_friends}, {u"gives"_s, m_gives},     {u"tier"_s, m_tier}, {u"days"_s, m_days},
                                                    {u"template"_s, m_coupon}, {u"points"_s, m_points}, {u"name"_s, m_name}};
    for (const auto &[field, widget] : fields)
        addField(field, widget);
    SidePanel::nameField(u"coupon_template"_s, row(u"template"_s));
    content()->addStretch(1);
    connect(m_gives, &SegmentedSwitch::currentChanged, this, &MilestonesPanel::follow);
    primary()->setEnabled(can(m_desk.actor.role, Right::EditRules));
}

void MilestonesPanel::follow()
{
    clearErrors();
    row(u"tier"_s)->setVisible(chosen() == MilestoneGift::Tier);
    row(u"days"_s)->setVisible(chosen() == MilestoneGift::Tier);
    row(u"template"_s)->setVisible(chosen() == MilestoneGift::Coupon);
    row(u"points"_s)->setVisible(chosen() == MilestoneGift::Points);
}

MilestoneGift MilestonesPanel::chosen() const { return kGifts[qBound(0, m_gives->current(), 2)]; }

void MilestonesPanel::retranslate()
{
    setTitle(tr("Rewards for many friends"));
    primary()->setText(tr("Add reward"));
    m_heading->setText(m_rules.milestones.empty() ? tr("Who brings many friends may have more: a tier for a while, a coupon, or points. It is given once, "
                                                       "when the last of so many friends has bought.")
                                                  : tr("One more:"));
    for (int i = 0; i < m_lines.size(); ++i) {
        const ReferralMilestone &milestone = m_rules.milestones[size_t(i)];
        const QString words = ReferralWords::milestone(milestone, m_rules.ladder, m_rules.kindName(milestone.templateId));
        m_lines[i]->setText(tr("%1 (%2)", "milestone's name, what it gives").arg(milestone.name, words));
        m_removes[i]->setText(tr("Remove"));
        m_removes[i]->setAccessibleName(tr("Remove “%1”").arg(milestone.name));
    }
    row(u"friends"_s)->setLabel(tr("Friends who have bought (required)"));
    row(u"gives"_s)->setLabel(tr("What is given"));
    row(u"tier"_s)->setLabel(tr("Tier"));
    row(u"tier"_s)->setHint(tr("Nobody is lowered by it"));
    row(u"days"_s)->setLabel(tr("For how many days"));
    row(u"template"_s)->setLabel(tr("Coupon"));
    row(u"points"_s)->setLabel(tr("Points"));
    row(u"name"_s)->setLabel(tr("Name, as staff and customers read it (required)"));
    m_gives->setOptions({tr("Tier"), tr("Coupon"), tr("Points")});
    m_gives->setAccessibleName(tr("What is given"));
    const int tier = qMax(0, m_tier->currentIndex());
    m_tier->clear();
    for (const Tier &each : m_rules.ladder.tiers) {
        if (each.rank > 0)
            m_tier->addItem(each.name, each.id.value());
    }
    m_tier->setCurrentIndex(qMin(tier, m_tier->count() - 1));
    const int kind = qMax(0, m_coupon->currentIndex());
    m_coupon->clear();
    for (const CouponTemplate &each : m_rules.kinds) {
        if (each.isActive)
            m_coupon->addItem(each.name, each.id.value());
    }
    m_coupon->setCurrentIndex(qMin(kind, m_coupon->count() - 1));
}

void MilestonesPanel::takeFocus() { m_friends->setFocus(Qt::ShortcutFocusReason); }

ReferralMilestone MilestonesPanel::typed() const
{
    ReferralMilestone milestone;
    milestone.name = m_name->text().simplified();
    const auto small = [](const PointsEdit *edit) { return static_cast<int>(qMin<qint64>(edit->points().value_or(0), 1'000'000)); };
    milestone.friends = small(m_friends);
    milestone.gives = chosen();
    if (milestone.gives == MilestoneGift::Tier) {
        milestone.tierId = TierId(m_tier->currentData().toLongLong());
        milestone.days = small(m_days);
    } else if (milestone.gives == MilestoneGift::Coupon) {
        milestone.templateId = CouponTemplateId(m_coupon->currentData().toLongLong());
    } else {
        milestone.points = m_points->points().value_or(0);
    }
    return milestone;
}

void MilestonesPanel::finish()
{
    if (!begins())
        return;
    const ReferralMilestone wanted = typed();
    const auto save = [wanted, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
        return referrals::ProgramService(*clock).saveMilestone(session, actor, wanted);
    };
    carryOut(save, [name = wanted.name, clock = m_desk.clock, actor = m_desk.actor](ReferralMilestoneId id) {
        return deedOf(tr("“%1” is part of the programme").arg(name), [id, clock, actor](db::WriteSession &session) {
            return referrals::ProgramService(*clock).removeMilestone(session, actor, id);
        });
    });
}

void MilestonesPanel::remove(int index)
{
    if (!isSettled() || index < 0 || index >= int(m_rules.milestones.size()))
        return;
    const ReferralMilestone before = m_rules.milestones[size_t(index)];
    const auto leaveOut = [id = before.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
        return referrals::ProgramService(*clock).removeMilestone(session, actor, id);
    };
    carryOut(leaveOut, [before, clock = m_desk.clock, actor = m_desk.actor] {
        return deedOf(tr("“%1” is no part of the programme any more").arg(before.name), [before, clock, actor](db::WriteSession &session) -> Status {
            TRY(referrals::ProgramService(*clock).saveMilestone(session, actor, before));
            return ok();
        });
    });
}

} // namespace regulars::ui

#include "ui/loyalty/referrals/program_panel.h"

#include "referrals/program_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/referral_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

QString ReferralRules::kindName(CouponTemplateId id) const
{
    for (const CouponTemplate &kind : kinds) {
        if (kind.id == id)
            return kind.name;
    }
    return {};
}

ProgramPanel::ProgramPanel(Desk &desk, DeskJobs &jobs, const ReferralRules &rules, QWidget *parent)
    : DeedForm(desk, jobs, parent), m_rules(rules)
{
    build();
    retranslate();
    fill();
}

void ProgramPanel::build()
{
    m_on = new QCheckBox;
    m_sentence = new TextLabel(TextRole::Body, Tone::Secondary);
    m_sentence->setWordWrap(true);
    m_coupon = new QComboBox;
    m_referrerPoints = new PointsEdit;
    m_referredPoints = new PointsEdit;
    m_minimum = new MoneyEdit;
    m_minimum->setCurrency(m_desk.currency.code, m_desk.currency.digits);
    m_pendingDays = new PointsEdit;
    m_linkDays = new PointsEdit;
    m_numbers = {{u"referrer_points"_s, m_referrerPoints}, {u"referred_points"_s, m_referredPoints}, {u"minimum"_s, m_minimum},
                 {u"pending_days"_s, m_pendingDays},       {u"link_days"_s, m_linkDays}};
    content()->addWidget(m_on);
    content()->addWidget(m_sentence);
    nameField(u"coupon_template"_s, addField(u"template"_s, m_coupon));
    for (const auto &[field, edit] : m_numbers) {
        addField(field, edit);
        connect(edit, &NumberEdit::valueChanged, this, &ProgramPanel::follow);
        connect(edit, &NumberEdit::entered, this, [this] { finish(); });
    }
    nameField(u"effect"_s, row(u"referrer_points"_s));
    m_milestones = new LinkButton({});
    content()->addWidget(m_milestones, 0, Qt::AlignLeft);
    content()->addStretch(1);
    connect(m_on, &QCheckBox::toggled, this, &ProgramPanel::follow);
    connect(m_coupon, &QComboBox::currentIndexChanged, this, &ProgramPanel::follow);
    connect(m_milestones, &QAbstractButton::clicked, this, &ProgramPanel::milestonesWanted);
    primary()->setEnabled(can(m_desk.actor.role, Right::EditRules));
}

void ProgramPanel::fill()
{
    const ReferralProgram &program = m_rules.program;
    const auto orNothing = [](qint64 figure) { return figure > 0 ? std::optional(figure) : std::nullopt; };
    m_on->setChecked(program.isOn);
    m_coupon->setCurrentIndex(qMax(0, m_coupon->findData(program.templateId.value())));
    m_referrerPoints->setPoints(orNothing(program.referrerPoints));
    m_referredPoints->setPoints(orNothing(program.referredPoints));
    m_minimum->setMinor(orNothing(program.minimumMinor));
    m_pendingDays->setPoints(program.pendingDays);
    m_linkDays->setPoints(program.linkDays);
    follow();
}

void ProgramPanel::retranslate()
{
    setTitle(tr("Referral programme"));
    primary()->setText(tr("Save programme"));
    m_on->setText(tr("Customers who bring friends are rewarded"));
    row(u"template"_s)->setLabel(tr("Coupon for the friend at registration"));
    row(u"referrer_points"_s)->setLabel(tr("Points for who brought the friend (empty: none)"));
    row(u"referred_points"_s)->setLabel(tr("Points for the friend (empty: none)"));
    row(u"minimum"_s)->setLabel(tr("From which purchase on (empty: any that is paid)"));
    row(u"pending_days"_s)->setLabel(tr("Days the friend has for it"));
    row(u"link_days"_s)->setLabel(tr("How old a file may be to count as new, in days"));
    row(u"link_days"_s)->setHint(tr("And only without a purchase"));
    m_milestones->setText(m_rules.milestones.empty() ? tr("Reward many friends…")
                                                     : tr("%n rewards for many friends…", nullptr, static_cast<int>(m_rules.milestones.size())));
    const qint64 chosen = m_coupon->currentIndex() > 0 ? m_coupon->currentData().toLongLong() : 0;
    m_coupon->clear();
    m_coupon->addItem(tr("No coupon"), qint64{0});
    for (const CouponTemplate &kind : m_rules.kinds) {
        if (kind.isActive || kind.id == m_rules.program.templateId)
            m_coupon->addItem(kind.name, kind.id.value());
    }
    m_coupon->setCurrentIndex(qMax(0, m_coupon->findData(chosen)));
    follow();
}

void ProgramPanel::takeFocus() { m_on->setFocus(Qt::ShortcutFocusReason); }

QString ProgramPanel::sentence() const { return m_sentence->text(); }

void ProgramPanel::follow()
{
    clearErrors();
    const ReferralProgram program = typed();
    m_sentence->setText(ReferralWords::promise(program, m_rules.kindName(program.templateId), m_desk.currency));
}

ReferralProgram ProgramPanel::typed() const
{
    ReferralProgram program = m_rules.program;
    program.isOn = m_on->isChecked();
    program.templateId = CouponTemplateId(m_coupon->currentData().toLongLong());
    program.referrerPoints = m_referrerPoints->points().value_or(0);
    program.referredPoints = m_referredPoints->points().value_or(0);
    program.minimumMinor = m_minimum->minor().value_or(0);
    const auto days = [](const PointsEdit *edit) { return static_cast<int>(qMin<qint64>(edit->points().value_or(0), 1'000'000)); };
    program.pendingDays = days(m_pendingDays);
    program.linkDays = days(m_linkDays);
    return program;
}

void ProgramPanel::finish()
{
    if (!begins())
        return;
    for (const auto &[field, edit] : m_numbers) {
        if (!isReadable(field, edit))
            return;
    }
    const auto save = [clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session, const ReferralProgram &program) {
        return referrals::ProgramService(*clock).save(session, actor, program);
    };
    carryOut([save, wanted = typed()](db::WriteSession &session) { return save(session, wanted); }, [save, before = m_rules.program] {
        return deedOf(tr("Referral programme saved"), [save, before](db::WriteSession &session) { return save(session, before); });
    });
}

} // namespace regulars::ui

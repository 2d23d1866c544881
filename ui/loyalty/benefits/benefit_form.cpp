#include "ui/loyalty/benefits/benefit_form.h"

#include "benefits/benefit_service.h"
#include "texts/benefit_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/benefit_words.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kLongestName = 60;
constexpr int kLongestNote = 500;
constexpr QuotaPeriod kPeriods[] = {QuotaPeriod::Month, QuotaPeriod::Quarter, QuotaPeriod::Year, QuotaPeriod::SinceTier};
} // namespace

BenefitForm::BenefitForm(Desk &desk, DeskJobs &jobs, const Benefit &benefit, const std::vector<CouponTemplate> &plans, QWidget *parent)
    : DeedForm(desk, jobs, parent), m_benefit(benefit), m_plans(plans)
{
    build();
    retranslate();
    fill();
}

void BenefitForm::build()
{
    m_kind = new QComboBox;
    m_sentence = new TextLabel(TextRole::Body, Tone::Secondary);
    m_sentence->setWordWrap(true);
    m_name = new QLineEdit;
    m_name->setMaxLength(kLongestName);
    m_note = new QLineEdit;
    m_note->setMaxLength(kLongestNote);
    m_coupon = new QComboBox;
    m_quota = new PointsEdit;
    m_period = new QComboBox;
    addField(u"kind"_s, m_kind);
    content()->addWidget(m_sentence);
    addField(u"name"_s, m_name);
    addField(u"coupon"_s, m_coupon);
    addField(u"quota"_s, m_quota);
    addField(u"period"_s, m_period);
    addField(u"note"_s, m_note);
    content()->addStretch(1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &BenefitForm::takeKind);
    connect(m_note, &QLineEdit::returnPressed, this, [this] { finish(); });
    primary()->setEnabled(can(m_desk.actor.role, Right::EditRules));
}

BenefitKind BenefitForm::kind() const
{
    const int index = m_kind->currentIndex();
    return index >= 0 ? benefitKinds()[index] : m_benefit.kind;
}

void BenefitForm::fill()
{
    m_kind->setCurrentIndex(int(benefitKinds().indexOf(m_benefit.kind)));
    m_kind->setEnabled(!m_benefit.id.isValid());
    m_name->setText(m_benefit.name);
    m_note->setText(m_benefit.note);
    m_quota->setPoints(m_benefit.quota > 0 ? std::optional(m_benefit.quota) : std::nullopt);
    m_period->setCurrentIndex(m_period->findData(int(m_benefit.period)));
    m_coupon->setCurrentIndex(m_coupon->findData(m_benefit.couponTemplateId.value()));
    takeKind();
}

void BenefitForm::takeKind()
{
    const BenefitKind chosen = kind();
    m_sentence->setText(BenefitWords::sentence(chosen));
    row(u"coupon"_s)->setVisible(chosen == BenefitKind::CouponPack);
    row(u"quota"_s)->setVisible(isRecorded(chosen));
    row(u"period"_s)->setVisible(isRecorded(chosen));
    if (!m_benefit.id.isValid() && (m_name->text().isEmpty() || m_name->text() == m_proposed)) {
        m_proposed = chosen == BenefitKind::Other ? QString() : BenefitWords::kind(chosen);
        m_name->setText(m_proposed);
    }
}

void BenefitForm::retranslate()
{
    setTitle(m_benefit.id.isValid() ? tr("Benefit") : tr("New benefit"));
    primary()->setText(tr("Save benefit"));
    row(u"kind"_s)->setLabel(tr("What kind"));
    row(u"name"_s)->setLabel(tr("Name (required)"));
    row(u"coupon"_s)->setLabel(tr("Which coupon (required)"));
    row(u"coupon"_s)->setHint(m_plans.empty() ? tr("There is no kind of coupon yet. Make one under Coupons first.") : QString());
    row(u"quota"_s)->setLabel(tr("How often a customer may use it (empty: no limit)"));
    row(u"period"_s)->setLabel(tr("In which time"));
    row(u"note"_s)->setLabel(tr("Note"));
    const QSignalBlocker quiet(m_kind);
    const int kindIndex = m_kind->currentIndex();
    m_kind->clear();
    for (const BenefitKind each : benefitKinds())
        m_kind->addItem(BenefitWords::kind(each));
    m_kind->setCurrentIndex(kindIndex);
    const int period = m_period->currentIndex();
    m_period->clear();
    for (const QuotaPeriod each : kPeriods)
        m_period->addItem(quotaPeriodText(quotaPeriodName(each)), int(each));
    m_period->setCurrentIndex(period);
    const int coupon = m_coupon->currentIndex();
    m_coupon->clear();
    for (const CouponTemplate &plan : m_plans)
        m_coupon->addItem(plan.name, plan.id.value());
    m_coupon->setCurrentIndex(coupon);
    m_sentence->setText(BenefitWords::sentence(kind()));
}

void BenefitForm::takeFocus()
{
    if (m_kind->isEnabled())
        m_kind->setFocus(Qt::ShortcutFocusReason);
    else
        m_name->setFocus(Qt::ShortcutFocusReason);
}

std::optional<Benefit> BenefitForm::typed()
{
    if (row(u"quota"_s)->isVisibleTo(this) && !isReadable(u"quota"_s, m_quota))
        return std::nullopt;
    Benefit benefit = m_benefit;
    benefit.kind = kind();
    benefit.name = m_name->text().simplified();
    benefit.note = m_note->text().trimmed();
    benefit.quota = isRecorded(benefit.kind) ? m_quota->points().value_or(0) : 0;
    benefit.period = m_period->currentIndex() >= 0 ? static_cast<QuotaPeriod>(m_period->currentData().toInt()) : QuotaPeriod::Year;
    benefit.couponTemplateId = benefit.kind == BenefitKind::CouponPack ? CouponTemplateId(m_coupon->currentData().toLongLong()) : CouponTemplateId();
    return benefit;
}

void BenefitForm::finish()
{
    if (!begins())
        return;
    const auto benefit = typed();
    if (!benefit)
        return;
    const auto save = [wanted = *benefit, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
        return benefits::BenefitService(*clock).save(session, actor, wanted);
    };
    carryOut(save, [words = tr("Benefit “%1” saved").arg(benefit->name), before = m_benefit, clock = m_desk.clock, actor = m_desk.actor](BenefitId id) {
        return deedOf(words, [before, id, clock, actor](db::WriteSession &session) -> Status {
            benefits::BenefitService service(*clock);
            if (!before.id.isValid())
                return service.remove(session, actor, id);
            TRY(service.save(session, actor, before));
            return ok();
        });
    });
}

} // namespace regulars::ui

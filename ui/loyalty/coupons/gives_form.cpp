#include "ui/loyalty/coupons/gives_form.h"

#include "coupons/coupon_desk_query.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/parts/coupon_words.h"
#include "ui/loyalty/coupons/percent_edit.h"
#include "ui/loyalty/coupons/steps_edit.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr CouponKind kKinds[] = {CouponKind::SpendSave, CouponKind::Percent, CouponKind::Fixed, CouponKind::Gift, CouponKind::FirstOrder};
constexpr int kLongestName = 60;
constexpr qint64 kTrialMajor = 600;

} // namespace

GivesForm::GivesForm(const Currency &currency, QWidget *parent) : CouponForm(currency, parent)
{
    build();
    retranslate();
}

void GivesForm::build()
{
    m_name = new QLineEdit;
    m_name->setMaxLength(kLongestName);
    m_kind = new SegmentedSwitch(QStringList(std::size(kKinds)));
    m_steps = new StepsEdit(m_currency);
    m_every = new QCheckBox;
    m_mostTimes = new PointsEdit;
    m_basis = new SegmentedSwitch({QString(), QString()});
    m_firstBy = new SegmentedSwitch({QString(), QString()});
    m_percent = new PercentEdit;
    m_cap = makeMoney();
    m_amount = makeMoney();
    m_gift = new QLineEdit;
    m_gift->setMaxLength(kLongestName);
    m_minimum = makeMoney();
    m_trial = makeMoney();
    m_trial->setValue(kTrialMajor * minorPerMajor(m_currency));
    m_example = new TextLabel(TextRole::BodyStrong);
    m_example->setWordWrap(true);
    addRow(u"name"_s, m_name);
    column()->addWidget(m_kind, 0, Qt::AlignLeft);
    addRow(u"steps"_s, m_steps);
    column()->addWidget(m_every);
    addRow(u"most_times"_s, m_mostTimes);
    addRow(u"basis"_s, m_basis);
    column()->addWidget(m_firstBy, 0, Qt::AlignLeft);
    auto *share = addSide();
    addRow(u"percent"_s, m_percent, share);
    addRow(u"cap"_s, m_cap, share);
    addRow(u"amount"_s, m_amount);
    addRow(u"gift"_s, m_gift);
    auto *least = addSide();
    addRow(u"minimum"_s, m_minimum, least);
    addRow(u"trial"_s, m_trial, least);
    column()->addWidget(m_example);
    connect(m_kind, &SegmentedSwitch::currentChanged, this, &GivesForm::showKind);
    connect(m_firstBy, &SegmentedSwitch::currentChanged, this, &GivesForm::showKind);
    connect(m_every, &QCheckBox::toggled, this, &GivesForm::showKind);
    connect(m_basis, &SegmentedSwitch::currentChanged, this, &CouponForm::edited);
    connect(m_steps, &StepsEdit::edited, this, &CouponForm::edited);
    for (QLineEdit *line : {m_name, m_gift})
        connect(line, &QLineEdit::textEdited, this, &CouponForm::edited);
    for (NumberEdit *number : {static_cast<NumberEdit *>(m_mostTimes), static_cast<NumberEdit *>(m_percent)})
        connect(number, &NumberEdit::valueChanged, this, &CouponForm::edited);
}

NumberEdit *GivesForm::percent() const { return m_percent; }

QString GivesForm::exampleText() const { return m_example->text(); }

CouponKind GivesForm::kind() const { return kKinds[m_kind->current()]; }

FormRow *GivesForm::row(const QString &field) const
{
    for (const auto &[name, found] : rows()) {
        if (name == field)
            return found;
    }
    return nullptr;
}

void GivesForm::chooseKind(CouponKind kind)
{
    m_kind->setCurrent(int(std::find(std::begin(kKinds), std::end(kKinds), kind) - std::begin(kKinds)));
    showKind();
}

void GivesForm::showKind()
{
    const CouponKind now = kind();
    const bool isSteps = now == CouponKind::SpendSave;
    const bool isFirst = now == CouponKind::FirstOrder;
    const bool isShare = now == CouponKind::Percent || (isFirst && m_firstBy->current() == 0);
    const bool isAmount = now == CouponKind::Fixed || (isFirst && m_firstBy->current() == 1);
    row(u"steps"_s)->setVisible(isSteps);
    m_every->setVisible(isSteps);
    m_steps->setSingle(m_every->isChecked());
    row(u"most_times"_s)->setVisible(isSteps && m_every->isChecked());
    row(u"basis"_s)->setVisible(isSteps);
    m_firstBy->setVisible(isFirst);
    row(u"percent"_s)->setVisible(isShare);
    row(u"cap"_s)->setVisible(isShare);
    row(u"amount"_s)->setVisible(isAmount);
    row(u"gift"_s)->setVisible(now == CouponKind::Gift);
    row(u"minimum"_s)->setVisible(!isSteps);
    emit edited();
}

void GivesForm::load(const CouponTemplate &plan)
{
    const QSignalBlocker quiet(this);
    m_name->setText(plan.name);
    m_steps->load(plan.steps);
    m_every->setChecked(plan.isEvery);
    fill(m_mostTimes, plan.mostTimes);
    m_basis->setCurrent(plan.basis == CouponBasis::CampaignTotal ? 1 : 0);
    m_firstBy->setCurrent(plan.kind == CouponKind::FirstOrder && plan.amountMinor > 0 ? 1 : 0);
    fill(m_percent, plan.percentBp);
    fill(m_cap, plan.capMinor);
    fill(m_amount, plan.amountMinor);
    m_gift->setText(plan.gift);
    fill(m_minimum, plan.minimumMinor);
    chooseKind(plan.kind);
}

Status GivesForm::store(CouponTemplate &plan) const
{
    plan.name = m_name->text().trimmed();
    plan.kind = kind();
    // What belongs to another kind stays out of the value, whatever still stands in hidden fields.
    plan.steps.clear();
    plan.isEvery = false;
    plan.mostTimes = 0;
    plan.basis = CouponBasis::Order;
    plan.percentBp = plan.capMinor = plan.amountMinor = plan.minimumMinor = 0;
    plan.gift.clear();
    if (plan.kind == CouponKind::SpendSave) {
        plan.isEvery = m_every->isChecked();
        plan.basis = m_basis->current() == 1 ? CouponBasis::CampaignTotal : CouponBasis::Order;
        TRY_LET(plan.steps, m_steps->steps());
        if (plan.isEvery) {
            TRY_LET(const qint64 times, read(m_mostTimes, u"most_times"_s));
            plan.mostTimes = int(qMin<qint64>(times, std::numeric_limits<int>::max()));
        }
        return ok();
    }
    const bool isFirst = plan.kind == CouponKind::FirstOrder;
    if (plan.kind == CouponKind::Percent || (isFirst && m_firstBy->current() == 0)) {
        TRY_LET(plan.percentBp, read(m_percent, u"percent"_s));
        TRY_LET(plan.capMinor, read(m_cap, u"cap"_s));
        if (plan.percentBp <= 0)
            return fail(ErrorCode::OutOfRange, u"percent"_s); // else a first order without either would name the other field
    } else if (plan.kind == CouponKind::Gift) {
        plan.gift = m_gift->text().trimmed();
    } else {
        TRY_LET(plan.amountMinor, read(m_amount, u"amount"_s));
    }
    TRY_LET(plan.minimumMinor, read(m_minimum, u"minimum"_s));
    return ok();
}

void GivesForm::tryOn(const CouponTemplate &plan)
{
    const auto total = m_trial->value();
    const auto money = [this](qint64 minor) { return Format::money(minor, m_currency.code, m_currency.digits); };
    row(u"percent"_s)->setHint(plan.percentBp > 0 ? CouponWords::share(plan.percentBp) : QString());
    CouponTemplate named = plan;
    if (named.name.isEmpty())
        named.name = u"-"_s; // a kind may be tried before it has a name
    const auto taken = coupons::exampleOf(named, total.value_or(0));
    const bool isTried = total && *total > 0 && taken;
    m_example->setTone(isTried ? Tone::Normal : Tone::Secondary);
    if (!isTried) {
        m_example->setText(tr("Fill in what it gives, and an example stands here."));
        return;
    }
    if (!*taken)
        m_example->setText(tr("A purchase of %1 pays %1: the coupon has no effect and stays unused.").arg(money(*total)));
    else if (plan.kind == CouponKind::Gift)
        m_example->setText(tr("A purchase of %1 pays %1 and gets: %2.").arg(money(*total), plan.gift));
    else
        m_example->setText(tr("A purchase of %1 pays %2; the coupon takes %3 off.").arg(money(*total), money(*total - **taken), money(**taken)));
}

void GivesForm::retranslate()
{
    row(u"name"_s)->setLabel(tr("Name"));
    QStringList kinds;
    for (const CouponKind each : kKinds)
        kinds << CouponWords::kind(each);
    m_kind->setOptions(kinds);
    m_kind->setAccessibleName(tr("Kind"));
    row(u"steps"_s)->setLabel(tr("Steps"));
    m_every->setText(tr("Again for every such amount spent"));
    row(u"most_times"_s)->setLabel(tr("At most so many times, empty for no limit"));
    row(u"basis"_s)->setLabel(tr("Measured by"));
    m_basis->setOptions({tr("Each order"), tr("All orders while it counts")});
    m_firstBy->setOptions({tr("A share"), tr("An amount")});
    m_firstBy->setAccessibleName(tr("How the first order is reduced"));
    row(u"percent"_s)->setLabel(tr("Per cent off"));
    row(u"cap"_s)->setLabel(tr("At most off, empty for no cap"));
    row(u"amount"_s)->setLabel(tr("Amount off"));
    row(u"gift"_s)->setLabel(tr("What is handed over"));
    row(u"minimum"_s)->setLabel(tr("Order of at least"));
    row(u"trial"_s)->setLabel(tr("Try it on a purchase of"));
    m_steps->retranslate();
    emit edited();
}

} // namespace regulars::ui

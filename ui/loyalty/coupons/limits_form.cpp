#include "ui/loyalty/coupons/limits_form.h"

#include "ui/kit/form_row.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/parts/coupon_words.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr Stacking kStackings[] = {Stacking::Exclusive, Stacking::Normal, Stacking::Always};
constexpr IssueRule kRules[] = {IssueRule::None, IssueRule::TierReached, IssueRule::BirthdayMonth};
constexpr int kLongestPrefix = 6;

} // namespace

LimitsForm::LimitsForm(const Currency &currency, QWidget *parent) : CouponForm(currency, parent)
{
    build();
    retranslate();
}

void LimitsForm::build()
{
    m_stacking = new SegmentedSwitch(QStringList(std::size(kStackings)));
    m_stackingWords = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_stackingWords->setWordWrap(true);
    m_uses = new PointsEdit;
    m_limit = new PointsEdit;
    m_perCustomer = new PointsEdit;
    m_budget = makeMoney();
    m_returned = new QCheckBox;
    m_rule = new QComboBox;
    m_tier = new QComboBox;
    m_prefix = new QLineEdit;
    m_prefix->setMaxLength(kLongestPrefix);
    addRow(u"stacking"_s, m_stacking);
    column()->addWidget(m_stackingWords);
    auto *first = addSide();
    addRow(u"uses"_s, m_uses, first);
    addRow(u"limit_per_customer"_s, m_perCustomer, first);
    auto *second = addSide();
    addRow(u"limit"_s, m_limit, second);
    addRow(u"budget"_s, m_budget, second);
    column()->addWidget(m_returned);
    addRow(u"issue_rule"_s, m_rule);
    addRow(u"issue_tier"_s, m_tier);
    addRow(u"code_prefix"_s, m_prefix);
    for (PointsEdit *edit : {m_uses, m_limit, m_perCustomer})
        connect(edit, &NumberEdit::valueChanged, this, &CouponForm::edited);
    connect(m_stacking, &SegmentedSwitch::currentChanged, this, &LimitsForm::follow);
    connect(m_rule, &QComboBox::currentIndexChanged, this, &LimitsForm::followRule);
    connect(m_tier, &QComboBox::activated, this, [this] {
        m_wanted = TierId(m_tier->currentData().toLongLong());
        emit edited();
    });
    connect(m_returned, &QCheckBox::toggled, this, &CouponForm::edited);
    connect(m_prefix, &QLineEdit::textEdited, this, [this](const QString &text) {
        if (text != text.toUpper())
            m_prefix->setText(text.toUpper());
        emit edited();
    });
}

FormRow *LimitsForm::row(const QString &field) const
{
    for (const auto &[name, found] : rows()) {
        if (name == field)
            return found;
    }
    return nullptr;
}

IssueRule LimitsForm::rule() const { return kRules[qMax(0, m_rule->currentIndex())]; }

void LimitsForm::followRule()
{
    fillTiers();
    follow();
}

void LimitsForm::follow()
{
    m_stackingWords->setText(CouponWords::stackingSentence(kStackings[m_stacking->current()]));
    row(u"issue_tier"_s)->setVisible(rule() != IssueRule::None);
    row(u"issue_tier"_s)->setLabel(rule() == IssueRule::BirthdayMonth ? tr("From which tier on") : tr("Which tier"));
    emit edited();
}

void LimitsForm::setTiers(const std::vector<Tier> &tiers)
{
    m_tiers = tiers;
    fillTiers();
}

void LimitsForm::fillTiers()
{
    const QSignalBlocker quiet(m_tier);
    m_tier->clear();
    m_tier->addItem(rule() == IssueRule::BirthdayMonth ? tr("Everybody, whatever the tier") : tr("Any higher tier"), 0);
    for (size_t i = 1; i < m_tiers.size(); ++i) // nobody rises to the first, and everybody has it
        m_tier->addItem(m_tiers[i].name, m_tiers[i].id.value());
    m_tier->setCurrentIndex(qMax(0, m_tier->findData(m_wanted.value())));
}

void LimitsForm::load(const CouponTemplate &plan)
{
    const QSignalBlocker quiet(this);
    m_stacking->setCurrent(int(std::find(std::begin(kStackings), std::end(kStackings), plan.stacking) - std::begin(kStackings)));
    m_uses->setValue(plan.usesPerCoupon);
    fill(m_limit, plan.limitTotal);
    fill(m_perCustomer, plan.limitPerCustomer);
    fill(m_budget, plan.budgetMinor);
    m_returned->setChecked(plan.isReturnedOnRefund);
    m_rule->setCurrentIndex(int(std::find(std::begin(kRules), std::end(kRules), plan.issueRule) - std::begin(kRules)));
    m_wanted = plan.issueTier;
    fillTiers();
    m_prefix->setText(plan.codePrefix);
    follow();
}

Status LimitsForm::store(CouponTemplate &plan) const
{
    plan.stacking = kStackings[m_stacking->current()];
    TRY_LET(const qint64 uses, read(m_uses, u"uses"_s));
    plan.usesPerCoupon = int(qMin<qint64>(uses, std::numeric_limits<int>::max()));
    TRY_LET(plan.limitTotal, read(m_limit, u"limit"_s));
    TRY_LET(plan.limitPerCustomer, read(m_perCustomer, u"limit_per_customer"_s));
    TRY_LET(plan.budgetMinor, read(m_budget, u"budget"_s));
    plan.isReturnedOnRefund = m_returned->isChecked();
    plan.issueRule = rule();
    plan.issueTier = plan.issueRule == IssueRule::None ? TierId() : TierId(m_tier->currentData().toLongLong());
    plan.codePrefix = m_prefix->text().trimmed();
    return ok();
}

void LimitsForm::retranslate()
{
    row(u"stacking"_s)->setLabel(tr("Together with other coupons"));
    QStringList choices;
    for (const Stacking each : kStackings)
        choices << CouponWords::stacking(each);
    m_stacking->setOptions(choices);
    row(u"uses"_s)->setLabel(tr("Uses of one coupon"));
    row(u"uses"_s)->setHint(tr("0 for as often as the limits allow"));
    row(u"limit_per_customer"_s)->setLabel(tr("Uses by one customer"));
    row(u"limit"_s)->setLabel(tr("Uses by all"));
    row(u"budget"_s)->setLabel(tr("Budget: to be given away in all"));
    for (QLineEdit *edit : {static_cast<QLineEdit *>(m_limit), static_cast<QLineEdit *>(m_perCustomer), static_cast<QLineEdit *>(m_budget)})
        edit->setPlaceholderText(tr("no limit"));
    m_returned->setText(tr("Counts once more when the whole purchase comes back"));
    row(u"issue_rule"_s)->setLabel(tr("Who gets one by itself"));
    const int chosen = qMax(0, m_rule->currentIndex());
    {
        const QSignalBlocker quiet(m_rule);
        m_rule->clear();
        m_rule->addItems({tr("Nobody; it is issued by hand"), tr("Whoever rises to a tier"), tr("Customers in the month of their birthday")});
        m_rule->setCurrentIndex(chosen);
    }
    fillTiers();
    row(u"code_prefix"_s)->setLabel(tr("Letters before the code"));
    row(u"code_prefix"_s)->setHint(tr("Such as QY for QY-9F2K-77A4; empty for none."));
    follow();
}

} // namespace regulars::ui

#include "ui/settings/points_section.h"

#include "points/points_policy.h"
#include "texts/error_text.h"
#include "ui/kit/card.h"
#include "ui/kit/format.h"
#include "ui/kit/notice_strip.h"
#include "ui/shell/desk_jobs.h"
#include "ui/settings/save_bar.h"
#include "ui/parts/setting_field.h"
#include "ui/settings/setting_saver.h"
#include "ui/parts/setting_words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

/// An amount that shows what happens to a remainder: 19.99.
constexpr qint64 kExampleHundredths = 1999;
constexpr qint64 kExamplePoints = 1000;

} // namespace

PointsSection::PointsSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : SettingsSection(desk, jobs, parent)
{
    m_form = new SettingForm(this);
    m_bar = new SaveBar;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildCards();
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_bar);
    connect(m_form, &SettingForm::edited, this, &PointsSection::follow);
    auto *saver = new SettingSaver(desk, jobs, m_form, m_bar, this);
    saver->setDoneWords([] { return tr("The rules for points are saved."); });
    connect(saver, &SettingSaver::saved, this, &PointsSection::reload);
    m_form->setEnabled(false);
    retranslate();
}

void PointsSection::buildCards()
{
    QVBoxLayout *cards = addCardColumn(qobject_cast<QVBoxLayout *>(layout()));
    m_earning = addCard(cards, *m_form, {u"points.unit"_s, u"points.earn"_s, u"points.rounding"_s,
                                          u"points.birthday_multiplier"_s, u"points.cap_per_purchase"_s, u"points.cap_per_day"_s});
    m_earningExample = new NoticeStrip;
    m_earning->contentLayout()->addWidget(m_earningExample);
    m_expiry = addCard(cards, *m_form, {u"points.expiry"_s, u"points.expiry_months"_s, u"points.expiry_fixed_day"_s,
                                         u"points.restore_days"_s});
    m_paying = addCard(cards, *m_form, {u"points.value"_s, u"points.redeem_multiple"_s, u"points.redeem_minimum"_s,
                                         u"points.redeem_max_percent"_s});
    m_payingExample = new NoticeStrip;
    m_paying->contentLayout()->addWidget(m_payingExample);
    m_corrections = addCard(cards, *m_form, {u"points.adjust_limit.clerk"_s, u"points.adjust_limit.marketer"_s,
                                              u"points.adjust_limit.manager"_s, u"points.clawback"_s});
    cards->addStretch(1);
}

QString PointsSection::name() const
{
    return tr("Points");
}

void PointsSection::activate()
{
    if (!m_loaded)
        reload();
}

void PointsSection::noticeChanges(const db::ChangeSet &changes)
{
    if (m_loaded && changes.touches(db::Topic::Settings) && !m_form->isDirty())
        reload();
}

void PointsSection::reload()
{
    m_jobs.ask(this, [](db::ReadSession &session) { return settings::SettingService::values(session); },
               [this](const Result<settings::SettingValues> &values) {
                   if (!values) {
                       m_bar->setError(errorText(values.error()).sentence);
                       return;
                   }
                   m_loaded = true;
                   const QString sign = Format::currencySign(values->currency().code);
                   m_form->field(u"points.unit"_s)->setPrefix(sign);
                   m_form->field(u"points.value"_s)->setPrefix(sign);
                   m_form->load(*values);
               });
}

void PointsSection::follow()
{
    const QString reason = whyNot(Right::EditRules);
    m_form->setEnabled(m_loaded && reason.isEmpty());
    const QString expiry = m_form->field(u"points.expiry"_s)->value();
    const bool isMonths = expiry != "fixed_day"_L1 && expiry != "never"_L1;
    m_form->field(u"points.expiry_months"_s)->setEnabled(reason.isEmpty() && isMonths);
    m_form->field(u"points.expiry_fixed_day"_s)->setEnabled(reason.isEmpty() && expiry == "fixed_day"_L1);
    // Nobody raises their own limit.
    const QString owners = whyNot(Right::EditLimits);
    for (const QString &role : {u"clerk"_s, u"marketer"_s, u"manager"_s}) {
        SettingField *limit = m_form->field(u"points.adjust_limit."_s + role);
        limit->setEnabled(m_loaded && reason.isEmpty() && owners.isEmpty());
        limit->setHint(owners.isEmpty() ? settingWords(limit->key()).hint : owners);
    }
    m_bar->setReason(reason);
    m_bar->setDirty(m_loaded && m_form->isDirty());
    showExamples();
}

void PointsSection::showExamples()
{
    if (!m_loaded)
        return;
    const PointsPolicy policy = PointsPolicy::from(m_form->current());
    const int digits = policy.currency.digits;
    // The sum of rules.md 2.4 for one rule without a tier: full units, each with its points.
    const qint64 amount = mulDiv(kExampleHundredths, minorPerMajor(policy.currency), 100, Rounding::Floor).value_or(0);
    const qint64 points = amount / policy.rules.front().unitMinor * policy.rules.front().points;
    m_earningExample->show(NoticeKind::Info, tr("A purchase of %1 earns points: %2.").arg(Format::money(amount, policy.currency.code, digits),
                                                                           Format::points(points)));
    const auto worth = mulDiv(kExamplePoints * policy.valueE4, minorPerMajor(policy.currency), 10'000, Rounding::Floor);
    m_payingExample->show(NoticeKind::Info, tr("%1 points take %2 off the price.")
                                                .arg(Format::points(kExamplePoints),
                                                     Format::money(worth.value_or(0), policy.currency.code, digits)));
}

QString PointsSection::earningExample() const
{
    return m_earningExample->text();
}

void PointsSection::retranslate()
{
    m_earning->setTitle(tr("Earning"));
    m_expiry->setTitle(tr("Expiry"));
    m_paying->setTitle(tr("Paying with points"));
    m_corrections->setTitle(tr("Corrections by hand and refunds"));
    m_form->retranslate();
    m_bar->retranslate();
    showExamples();
}

void PointsSection::showSample()
{
    activate();
}

} // namespace regulars::ui

#include "ui/loyalty/memberdays/member_day_form.h"

#include "memberdays/member_day_service.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/loyalty/coupons/percent_edit.h"
#include "ui/loyalty/list_parts.h"
#include "ui/loyalty/weekday_row.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr qint64 kMultipliersBp[] = {10'000, 15'000, 20'000, 30'000, 50'000};
constexpr int kMultiplierDigits = 4;
constexpr int kLongestWords = 60;
} // namespace

MemberDayForm::MemberDayForm(Desk &desk, DeskJobs &jobs, const MemberDay &day, const Ladder &ladder, const QList<Shop> &shops, QWidget *parent)
    : DeedForm(desk, jobs, parent), m_day(day), m_ladder(ladder), m_shops(shops)
{
    build();
    retranslate();
    fill();
}

void MemberDayForm::build()
{
    m_name = new QLineEdit;
    m_name->setMaxLength(kLongestWords);
    m_rhythm = new SegmentedSwitch({QString(), QString()});
    m_week = new WeekdayRow;
    m_monthDay = new PointsEdit;
    m_monthDay->setRange(1, 31);
    m_percent = new PercentEdit;
    m_amount = new MoneyEdit;
    m_giftMinimum = new MoneyEdit;
    for (MoneyEdit *money : {m_amount, m_giftMinimum})
        money->setCurrency(m_desk.currency.code, m_desk.currency.digits);
    m_multiplier = new QComboBox;
    m_tier = new QComboBox;
    m_shop = new QComboBox;
    m_gift = new QLineEdit;
    m_gift->setMaxLength(kLongestWords);
    m_giftLimit = new PointsEdit;
    m_from = new DateEdit;
    m_until = new DateEdit;
    const std::pair<QString, QWidget *> fields[] = {
        {u"name"_s, m_name},       {u"rhythm"_s, m_rhythm}, {u"weekdays"_s, m_week},  {u"month_day"_s, m_monthDay},
        {u"percent"_s, m_percent}, {u"amount"_s, m_amount}, {u"multiplier"_s, m_multiplier}, {u"tier"_s, m_tier},
        {u"shop"_s, m_shop},       {u"gift"_s, m_gift},     {u"gift_limit"_s, m_giftLimit}, {u"gift_minimum"_s, m_giftMinimum},
        {u"first_on"_s, m_from},   {u"last_on"_s, m_until}};
    for (const auto &[field, widget] : fields)
        addField(field, widget);
    content()->addStretch(1);
    row(u"shop"_s)->setVisible(m_shops.size() > 1);
    connect(m_rhythm, &SegmentedSwitch::currentChanged, this, &MemberDayForm::showRhythm);
    primary()->setEnabled(can(m_desk.actor.role, Right::EditRules));
}

void MemberDayForm::showRhythm(int index)
{
    row(u"weekdays"_s)->setVisible(index == 0);
    row(u"month_day"_s)->setVisible(index == 1);
}

void MemberDayForm::fill()
{
    m_name->setText(m_day.name);
    m_rhythm->setCurrent(m_day.monthDay != 0 ? 1 : 0);
    showRhythm(m_day.monthDay != 0 ? 1 : 0);
    m_week->setWeekdays(m_day.weekdays);
    const auto orNothing = [](qint64 figure) { return figure > 0 ? std::optional(figure) : std::nullopt; };
    m_monthDay->setPoints(orNothing(m_day.monthDay));
    m_percent->setValue(orNothing(m_day.percentBp));
    m_amount->setMinor(orNothing(m_day.amountMinor));
    m_gift->setText(m_day.gift);
    m_giftLimit->setPoints(orNothing(m_day.giftLimit));
    m_giftMinimum->setMinor(orNothing(m_day.giftMinimumMinor));
    if (m_multiplier->findData(m_day.multiplierBp) < 0)
        m_multiplier->addItem(u"× "_s + scaledText(m_day.multiplierBp, kMultiplierDigits), m_day.multiplierBp);
    m_multiplier->setCurrentIndex(m_multiplier->findData(m_day.multiplierBp));
    m_tier->setCurrentIndex(qMax(0, m_tier->findData(m_day.leastTierId.value())));
    m_shop->setCurrentIndex(qMax(0, m_shop->findData(m_day.shopId.value())));
    for (DateEdit *date : {m_from, m_until})
        date->setReferenceDay(toDate(m_desk.today()));
    m_from->setDate(m_day.firstOn > 0 ? std::optional(toDate(m_day.firstOn)) : std::nullopt);
    m_until->setDate(m_day.lastOn < kNeverDay ? std::optional(toDate(m_day.lastOn)) : std::nullopt);
}

void MemberDayForm::retranslate()
{
    setTitle(m_day.id.isValid() ? tr("Member day") : tr("New member day"));
    primary()->setText(tr("Save member day"));
    row(u"name"_s)->setLabel(tr("Name (required)"));
    row(u"rhythm"_s)->setLabel(tr("How often"));
    row(u"weekdays"_s)->setLabel(tr("On which days of the week"));
    row(u"month_day"_s)->setLabel(tr("On which day of the month"));
    row(u"month_day"_s)->setHint(tr("29, 30 and 31 mean the last day of a shorter month"));
    row(u"percent"_s)->setLabel(tr("Share off the price (empty: none)"));
    row(u"amount"_s)->setLabel(tr("Amount off the order (empty: none)"));
    row(u"multiplier"_s)->setLabel(tr("Points"));
    row(u"tier"_s)->setLabel(tr("From which tier on"));
    row(u"shop"_s)->setLabel(tr("In which shop"));
    row(u"gift"_s)->setLabel(tr("Gift (empty: none)"));
    row(u"gift_limit"_s)->setLabel(tr("For the first so many buyers of the day"));
    row(u"gift_minimum"_s)->setLabel(tr("From which amount to pay on (empty: any)"));
    row(u"first_on"_s)->setLabel(tr("First day (empty: today)"));
    row(u"last_on"_s)->setLabel(tr("Last day (empty: for good)"));
    m_rhythm->setOptions({tr("Every week"), tr("Every month")});
    m_rhythm->setAccessibleName(tr("How often"));
    m_week->retranslate();
    fillTiers(m_tier, m_ladder, tr("Every member"));
    const int shop = qMax(0, m_shop->currentIndex());
    m_shop->clear();
    m_shop->addItem(tr("All shops"), qint64{0});
    for (const Shop &each : m_shops)
        m_shop->addItem(each.name, each.id.value());
    m_shop->setCurrentIndex(shop);
    const int multiplier = qMax(0, m_multiplier->currentIndex());
    m_multiplier->clear();
    for (const qint64 bp : kMultipliersBp)
        m_multiplier->addItem(bp == kMultipliersBp[0] ? tr("as on other days") : u"× "_s + scaledText(bp, kMultiplierDigits), bp);
    m_multiplier->setCurrentIndex(multiplier);
}

void MemberDayForm::takeFocus() { m_name->setFocus(Qt::ShortcutFocusReason); }

std::optional<MemberDay> MemberDayForm::typed()
{
    const std::pair<NumberEdit *, QString> numbers[] = {{m_monthDay, u"month_day"_s}, {m_percent, u"percent"_s},        {m_amount, u"amount"_s},
                                                        {m_giftLimit, u"gift_limit"_s}, {m_giftMinimum, u"gift_minimum"_s}};
    for (const auto &[edit, field] : numbers) {
        if (edit->isVisibleTo(this) && !isReadable(field, edit))
            return std::nullopt;
    }
    if (!isReadable(u"first_on"_s, m_from) || !isReadable(u"last_on"_s, m_until))
        return std::nullopt;
    MemberDay day = m_day;
    day.name = m_name->text().simplified();
    const bool isWeekly = m_rhythm->current() == 0;
    day.weekdays = isWeekly ? m_week->weekdays() : 0;
    day.monthDay = isWeekly ? 0 : static_cast<int>(m_monthDay->points().value_or(0));
    day.percentBp = m_percent->value().value_or(0);
    day.amountMinor = m_amount->minor().value_or(0);
    day.multiplierBp = m_multiplier->currentData().toLongLong();
    day.leastTierId = TierId(m_tier->currentData().toLongLong());
    day.shopId = ShopId(m_shop->currentData().toLongLong());
    day.gift = m_gift->text().simplified();
    day.giftLimit = day.gift.isEmpty() ? 0 : m_giftLimit->points().value_or(0);
    day.giftMinimumMinor = day.gift.isEmpty() ? 0 : m_giftMinimum->minor().value_or(0);
    const auto from = m_from->date();
    const auto until = m_until->date();
    day.firstOn = from ? toEpochDay(*from) : m_desk.today();
    day.lastOn = until ? toEpochDay(*until) : kNeverDay;
    return day;
}

void MemberDayForm::finish()
{
    if (!begins())
        return;
    const auto day = typed();
    if (!day)
        return;
    const auto save = [wanted = *day, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
        return memberdays::MemberDayService(*clock).save(session, actor, wanted);
    };
    carryOut(save, [words = tr("Member day “%1” saved").arg(day->name), before = m_day, clock = m_desk.clock, actor = m_desk.actor](MemberDayId id) {
        return deedOf(words, [before, id, clock, actor](db::WriteSession &session) -> Status {
            memberdays::MemberDayService service(*clock);
            if (!before.id.isValid())
                return service.remove(session, actor, id);
            TRY(service.save(session, actor, before));
            return ok();
        });
    });
}

} // namespace regulars::ui

#include "ui/customers/filter_words.h"

#include "ui/kit/format.h"
#include "ui/parts/customer_words.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using directory::Compare;
using directory::Condition;
using directory::Field;
using Column = directory::CustomerListModel::Column;

QString FilterWords::field(Field field)
{
    switch (field) {
    case Field::Tier:
        return tr("Tier");
    case Field::Stage:
        return tr("Stage");
    case Field::DaysAway:
        return tr("Last visit");
    case Field::YearSpend:
        return tr("Spent in 365 days");
    case Field::Spend:
        return tr("Spent in all");
    case Field::Orders:
        return tr("Orders");
    case Field::Points:
        return tr("Points");
    case Field::Tag:
        return tr("Tag");
    case Field::Channel:
        return tr("Channel");
    case Field::Region:
        return tr("Region");
    case Field::Manager:
        return tr("Manager");
    case Field::Shop:
        return tr("Shop");
    case Field::BirthdayMonth:
        return tr("Month of birth");
    case Field::RegisteredDays:
        return tr("Member since");
    case Field::Consent:
        return tr("May be reached by");
    }
    Q_UNREACHABLE();
}

QString FilterWords::unit(Field field)
{
    switch (field) {
    case Field::DaysAway:
    case Field::RegisteredDays:
        return tr("days ago");
    case Field::Orders:
        return tr("orders");
    case Field::Points:
        return tr("points");
    default:
        return {};
    }
}

QString FilterWords::condition(const Condition &condition, const FilterLore &lore)
{
    const QString name = field(condition.field);
    if (condition.compare == Compare::AnyOf) {
        QStringList choices;
        for (const qint64 number : condition.numbers)
            choices << choice(condition.field, number, lore);
        for (const QString &text : condition.texts)
            choices << choice(condition.field, text);
        return tr("%1: %2", "field, choices").arg(name, choices.join(tr(", ", "between choices")));
    }
    const qint64 number = condition.numbers.empty() ? 0 : condition.numbers.front();
    const bool isMoney = condition.field == Field::YearSpend || condition.field == Field::Spend;
    const QString value = isMoney ? Format::moneyShort(number, lore.currency.code, lore.currency.digits) : Format::points(number);
    const QString measure = unit(condition.field).isEmpty() ? value : tr("%1 %2", "number, unit").arg(value, unit(condition.field));
    return condition.compare == Compare::AtLeast ? tr("%1 ≥ %2", "field, least").arg(name, measure)
                                                 : tr("%1 ≤ %2", "field, most").arg(name, measure);
}

QString FilterWords::choice(Field field, qint64 number, const FilterLore &lore)
{
    if (field == Field::Tier) {
        const auto tier = std::find_if(lore.tiers.begin(), lore.tiers.end(), [&](const Tier &each) { return each.id.value() == number; });
        return tier == lore.tiers.end() ? tr("a tier that is gone") : tier->name;
    }
    if (field == Field::Shop) {
        const auto shop = std::find_if(lore.shops.begin(), lore.shops.end(), [&](const Shop &each) { return each.id.value() == number; });
        return shop == lore.shops.end() ? tr("a shop that is gone") : shop->name;
    }
    if (field == Field::BirthdayMonth)
        return QLocale().standaloneMonthName(static_cast<int>(std::clamp<qint64>(number, 1, 12)), QLocale::ShortFormat);
    return QString::number(number);
}

QString FilterWords::choice(Field field, const QString &text)
{
    if (field == Field::Stage)
        return CustomerWords::stage(text);
    return field == Field::Consent ? CustomerWords::channel(text) : text;
}

QString FilterWords::away(QDate day, QDate today)
{
    if (!day.isValid())
        return {};
    const qint64 days = day.daysTo(today);
    return days <= 1 ? Format::relativeDay(day, today) : tr("%n days ago", nullptr, int(days));
}

QString FilterWords::column(Column column)
{
    switch (column) {
    case Column::Name:
        return tr("Customer");
    case Column::Tier:
        return tr("Tier");
    case Column::Phone:
        return tr("Phone");
    case Column::YearSpend:
        return tr("Year spend", "column");
    case Column::Orders:
        return tr("Orders");
    case Column::Points:
        return tr("Points");
    case Column::LastVisit:
        return tr("Last visit");
    case Column::Stage:
        return tr("Stage");
    case Column::Favourite:
        return tr("Prefers");
    case Column::Card:
        return tr("Card");
    case Column::Spend:
        return tr("All spend", "column");
    case Column::Tags:
        return tr("Tags");
    case Column::Channel:
        return tr("Channel");
    case Column::Region:
        return tr("Region");
    case Column::Manager:
        return tr("Manager");
    case Column::Registered:
        return tr("Member since");
    }
    Q_UNREACHABLE();
}

} // namespace regulars::ui

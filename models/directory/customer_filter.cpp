#include "directory/customer_filter.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace regulars::directory {
namespace {

struct FieldInfo {
    Field field;
    const char *name;
    bool isMeasured;
    bool hasNumbers;
};

constexpr std::array kFields{
    FieldInfo{Field::Tier, "tier", false, true},
    FieldInfo{Field::Stage, "stage", false, false},
    FieldInfo{Field::DaysAway, "days_away", true, true},
    FieldInfo{Field::YearSpend, "year_spend", true, true},
    FieldInfo{Field::Spend, "spend", true, true},
    FieldInfo{Field::Orders, "orders", true, true},
    FieldInfo{Field::Points, "points", true, true},
    FieldInfo{Field::Tag, "tag", false, false},
    FieldInfo{Field::Channel, "channel", false, false},
    FieldInfo{Field::Region, "region", false, false},
    FieldInfo{Field::Manager, "manager", false, false},
    FieldInfo{Field::Shop, "shop", false, true},
    FieldInfo{Field::BirthdayMonth, "birthday_month", false, true},
    FieldInfo{Field::RegisteredDays, "registered_days", true, true},
    FieldInfo{Field::Consent, "consent", false, false},
};

constexpr std::array<const char *, 3> kCompareNames{"any_of", "at_least", "at_most"};

const FieldInfo &infoOf(Field field)
{
    return *std::find_if(kFields.begin(), kFields.end(), [field](const FieldInfo &info) { return info.field == field; });
}

Result<Condition> conditionFromJson(const QJsonObject &object)
{
    const auto refused = [] { return fail(ErrorCode::Invalid, u"filter"_s); };
    const QString name = object.value(u"field"_s).toString();
    const auto info = std::find_if(kFields.begin(), kFields.end(), [&](const FieldInfo &each) { return name == QLatin1String(each.name); });
    const QString compare = object.value(u"compare"_s).toString();
    const auto named = std::find_if(kCompareNames.begin(), kCompareNames.end(), [&](const char *each) { return compare == QLatin1String(each); });
    if (info == kFields.end() || named == kCompareNames.end())
        return refused();
    Condition condition;
    condition.field = info->field;
    condition.compare = static_cast<Compare>(named - kCompareNames.begin());
    for (const QJsonValue value : object.value(u"values"_s).toArray()) {
        if (value.isString() && !info->hasNumbers)
            condition.texts.append(value.toString());
        else if (value.isDouble() && info->hasNumbers)
            condition.numbers.push_back(value.toInteger());
        else
            return refused();
    }
    return condition;
}

} // namespace

const Condition *CustomerFilter::find(Field field) const
{
    const auto found = std::find_if(conditions.begin(), conditions.end(), [field](const Condition &c) { return c.field == field; });
    return found == conditions.end() ? nullptr : &*found;
}

void CustomerFilter::set(Condition condition)
{
    const auto found = std::find_if(conditions.begin(), conditions.end(), [&](const Condition &c) { return c.field == condition.field; });
    if (found == conditions.end())
        conditions.push_back(std::move(condition));
    else
        *found = std::move(condition);
}

void CustomerFilter::remove(Field field)
{
    std::erase_if(conditions, [field](const Condition &c) { return c.field == field; });
}

bool isMeasured(Field field) { return infoOf(field).isMeasured; }

bool hasNumbers(Field field) { return infoOf(field).hasNumbers; }

QString fieldName(Field field) { return QString::fromLatin1(infoOf(field).name); }

const std::vector<Field> &allFields()
{
    static const std::vector<Field> fields = [] {
        std::vector<Field> all;
        for (const FieldInfo &info : kFields)
            all.push_back(info.field);
        return all;
    }();
    return fields;
}

Status checkFilter(const CustomerFilter &filter)
{
    std::vector<Field> seen;
    for (const Condition &condition : filter.conditions) {
        const FieldInfo &info = infoOf(condition.field);
        const bool isOnce = std::find(seen.begin(), seen.end(), condition.field) == seen.end();
        const bool isFitting = info.isMeasured == (condition.compare != Compare::AnyOf);
        const bool isFilled = info.isMeasured ? condition.numbers.size() == 1
                                              : (info.hasNumbers ? !condition.numbers.empty() : !condition.texts.isEmpty());
        const bool isBlank = condition.texts.contains(QString());
        if (!isOnce || !isFitting || !isFilled || isBlank)
            return fail(ErrorCode::Invalid, u"filter"_s, fieldName(condition.field));
        seen.push_back(condition.field);
    }
    return ok();
}

QJsonObject toJson(const CustomerFilter &filter)
{
    QJsonArray conditions;
    for (const Condition &condition : filter.conditions) {
        QJsonArray values;
        for (const qint64 number : condition.numbers)
            values.append(number);
        for (const QString &text : condition.texts)
            values.append(text);
        conditions.append(QJsonObject{{u"field"_s, fieldName(condition.field)},
                                      {u"compare"_s, QString::fromLatin1(kCompareNames[static_cast<size_t>(condition.compare)])},
                                      {u"values"_s, values}});
    }
    return {{u"conditions"_s, conditions}};
}

Result<CustomerFilter> filterFromJson(const QJsonObject &object)
{
    if (!object.value(u"conditions"_s).isArray())
        return fail(ErrorCode::Invalid, u"filter"_s);
    CustomerFilter filter;
    for (const QJsonValue value : object.value(u"conditions"_s).toArray()) {
        TRY_LET(Condition condition, conditionFromJson(value.toObject()));
        filter.conditions.push_back(std::move(condition));
    }
    TRY(checkFilter(filter));
    return filter;
}

namespace {

struct SortName {
    SortKey key;
    const char16_t *name;
    bool isDescending;
};

constexpr std::array kSortNames{
    SortName{SortKey::Name, u"name", false},           SortName{SortKey::Card, u"card", false},
    SortName{SortKey::Tier, u"tier", true},            SortName{SortKey::YearSpend, u"year_spend", true},
    SortName{SortKey::Spend, u"spend", true},          SortName{SortKey::Orders, u"orders", true},
    SortName{SortKey::Points, u"points", true},        SortName{SortKey::LastVisit, u"last_visit", true},
    SortName{SortKey::Registered, u"registered", true}, SortName{SortKey::Phone, u"phone", false},
    SortName{SortKey::Channel, u"channel", false},     SortName{SortKey::Region, u"region", false},
    SortName{SortKey::Manager, u"manager", false},     SortName{SortKey::Tags, u"tags", false},
};

const SortName &sortNameOf(SortKey key)
{
    return *std::find_if(kSortNames.begin(), kSortNames.end(), [key](const SortName &each) { return each.key == key; });
}

} // namespace

QString sortKeyName(SortKey key) { return QString::fromUtf16(sortNameOf(key).name); }

Result<SortKey> sortKeyFromName(const QString &name)
{
    QStringList known;
    for (const SortName &each : kSortNames) {
        known << QString::fromUtf16(each.name);
        if (known.last() == name)
            return each.key;
    }
    return fail(ErrorCode::Invalid, u"sort"_s, known.join(u", "));
}

bool beginsDescending(SortKey key) { return sortNameOf(key).isDescending; }

} // namespace regulars::directory

#include "coupons/template_json.h"

#include <QJsonArray>
#include <QTime>

#include <array>

using namespace Qt::StringLiterals;

namespace regulars::coupons {
namespace {

constexpr int kPercentDigits = 2;
constexpr std::array kKeys{"name",    "kind",       "steps",    "every",  "most_times", "percent",  "cap",        "amount", "gift",
                           "minimum", "valid_days", "valid_from", "valid_until", "stacking", "basis", "weekdays", "hours",
                           "skus",    "categories", "uses",     "limit",  "limit_per_customer", "budget", "returned_on_refund",
                           "issue_rule", "issue_tier", "code_prefix"};

// Numbers may come as JSON numbers or as text; both are read as decimals, never as binary fractions of ours.
QString decimalOf(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().trimmed();
    if (value.isDouble())
        return QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest);
    return {};
}

// What has more decimals than are kept is no figure: it would count as another one.
std::optional<qint64> exactly(const QString &text, int digits)
{
    const auto down = parseScaled(text, digits, Rounding::Floor);
    const auto up = parseScaled(text, digits, Rounding::Ceil);
    return down && up && *down == *up ? std::optional(*down) : std::nullopt;
}

class Reader {
public:
    Reader(const QJsonObject &json, const Currency &currency) : m_json(json), m_currency(currency) {}

    Status money(const char *key, qint64 &into) const
    {
        const QString field = QString::fromLatin1(key);
        if (!m_json.contains(field))
            return ok();
        return readMoney(m_json.value(field), field, into);
    }

    Status readMoney(const QJsonValue &value, const QString &field, qint64 &into) const
    {
        if (const auto minor = exactly(decimalOf(value), m_currency.digits)) {
            into = *minor;
            return ok();
        }
        return fail(ErrorCode::Invalid, field, m_currency.digits > 0 ? u"12.50"_s : u"12"_s);
    }

    template <class Number>
    Status whole(const char *key, Number &into) const
    {
        const QString field = QString::fromLatin1(key);
        if (!m_json.contains(field))
            return ok();
        const QString text = decimalOf(m_json.value(field));
        bool isNumber = false;
        const qlonglong number = text.toLongLong(&isNumber);
        if (!isNumber || number > std::numeric_limits<Number>::max() || number < 0)
            return fail(ErrorCode::Invalid, field, u"0, 1, 2 …"_s);
        into = static_cast<Number>(number);
        return ok();
    }

    Status day(const char *key, EpochDay &into) const
    {
        const QString field = QString::fromLatin1(key);
        if (!m_json.contains(field) || m_json.value(field).toString().isEmpty())
            return ok();
        const auto parsed = parseDay(m_json.value(field).toString());
        if (!parsed)
            return fail(ErrorCode::Invalid, field, u"YYYY-MM-DD"_s);
        into = *parsed;
        return ok();
    }

    template <class Enum>
    Status oneOf(const char *key, std::initializer_list<std::pair<const char *, Enum>> names, Enum &into) const
    {
        const QString field = QString::fromLatin1(key);
        if (!m_json.contains(field))
            return ok();
        QStringList allowed;
        for (const auto &[name, value] : names) {
            allowed << QString::fromLatin1(name);
            if (m_json.value(field).toString() == allowed.back()) {
                into = value;
                return ok();
            }
        }
        return fail(ErrorCode::Invalid, field, allowed.join(u", "_s));
    }

    /// true and false, also as the words of a command line.
    Status truth(const char *key, bool &into) const
    {
        const QString field = QString::fromLatin1(key);
        const QJsonValue value = m_json.value(field);
        if (value.isUndefined())
            return ok();
        const QString word = value.isBool() ? (value.toBool() ? u"yes"_s : u"no"_s) : value.toString().trimmed().toLower();
        if (word != u"yes" && word != u"no" && word != u"true" && word != u"false")
            return fail(ErrorCode::Invalid, field, u"yes, no"_s);
        into = word == u"yes" || word == u"true";
        return ok();
    }

    Status texts(const char *key, QStringList &into) const
    {
        const QString field = QString::fromLatin1(key);
        const QJsonValue value = m_json.value(field);
        if (value.isUndefined())
            return ok();
        if (!value.isArray())
            return fail(ErrorCode::Invalid, field, u"[\"…\"]"_s);
        const QJsonArray list = value.toArray();
        for (const QJsonValue &entry : list) {
            if (!entry.isString() || entry.toString().trimmed().isEmpty())
                return fail(ErrorCode::Invalid, field, u"[\"…\"]"_s);
            into << entry.toString().trimmed();
        }
        return ok();
    }

    [[nodiscard]] const QJsonObject &json() const { return m_json; }

private:
    const QJsonObject &m_json;
    const Currency &m_currency;
};

Status readSteps(const Reader &reader, std::vector<SaveStep> &steps)
{
    const QJsonValue value = reader.json().value(u"steps"_s);
    if (value.isUndefined())
        return ok();
    const auto wrong = [] { return fail(ErrorCode::Invalid, u"steps"_s, u"[{\"spend\":\"500\",\"save\":\"60\"}]"_s); };
    if (!value.isArray())
        return wrong();
    const QJsonArray list = value.toArray();
    for (const QJsonValue &entry : list) {
        SaveStep step;
        const QJsonValue spend = entry.isArray() ? entry[0] : entry[u"spend"_s];
        const QJsonValue save = entry.isArray() ? entry[1] : entry[u"save"_s];
        if (!reader.readMoney(spend, u"steps"_s, step.spendMinor) || !reader.readMoney(save, u"steps"_s, step.saveMinor))
            return wrong();
        steps.push_back(step);
    }
    return ok();
}

Status readPercent(const Reader &reader, qint64 &percentBp)
{
    const QJsonValue value = reader.json().value(u"percent"_s);
    if (value.isUndefined())
        return ok();
    const auto parsed = exactly(decimalOf(value), kPercentDigits);
    if (!parsed)
        return fail(ErrorCode::Invalid, u"percent"_s, u"0.01–100"_s);
    percentBp = *parsed;
    return ok();
}

std::optional<int> minuteOf(const QString &text)
{
    if (text == u"24:00")
        return 24 * 60;
    const QTime time = QTime::fromString(text, u"H:mm"_s);
    if (!time.isValid())
        return std::nullopt;
    return time.hour() * 60 + time.minute();
}

Status readHours(const Reader &reader, CouponHours &hours)
{
    const QJsonValue days = reader.json().value(u"weekdays"_s);
    if (!days.isUndefined() && !days.isArray())
        return fail(ErrorCode::Invalid, u"weekdays"_s, u"[1, 7]"_s);
    const QJsonArray list = days.toArray();
    for (const QJsonValue &day : list) {
        if (day.toInt() < 1 || day.toInt() > 7)
            return fail(ErrorCode::Invalid, u"weekdays"_s, u"[1, 7]"_s);
        hours.weekdays |= 1 << (day.toInt() - 1);
    }
    const QJsonValue given = reader.json().value(u"hours"_s);
    if (!given.isUndefined() && !given.isString())
        return fail(ErrorCode::Invalid, u"hours"_s, u"18:00-21:00"_s);
    const QString window = given.toString();
    if (window.isEmpty())
        return ok();
    const QStringList ends = window.split(u'-');
    const auto from = minuteOf(ends.value(0).trimmed());
    const auto until = minuteOf(ends.value(1).trimmed());
    if (ends.size() != 2 || !from || !until)
        return fail(ErrorCode::Invalid, u"hours"_s, u"18:00-21:00"_s);
    hours.fromMinute = *from;
    hours.untilMinute = *until;
    return ok();
}

QString windowText(const CouponHours &hours)
{
    const auto text = [](int minute) { return u"%1:%2"_s.arg(minute / 60, 2, 10, QChar(u'0')).arg(minute % 60, 2, 10, QChar(u'0')); };
    return text(hours.fromMinute) + u'-' + text(hours.untilMinute);
}

} // namespace

Result<CouponTemplate> templateFromJson(const QJsonObject &json, const Currency &currency)
{
    for (const QString &key : json.keys()) {
        const bool isKnown = std::any_of(kKeys.begin(), kKeys.end(), [&key](const char *known) { return key == QLatin1StringView(known); });
        if (!isKnown)
            return fail(ErrorCode::UnknownField, {}, key);
    }
    const Reader reader(json, currency);
    CouponTemplate plan;
    plan.name = json.value(u"name"_s).toString().trimmed();
    if (!json.contains(u"kind"_s))
        return fail(ErrorCode::Required, u"kind"_s);
    TRY(reader.oneOf<CouponKind>("kind", {{"spend_save", CouponKind::SpendSave}, {"percent", CouponKind::Percent},
                                          {"fixed", CouponKind::Fixed}, {"gift", CouponKind::Gift},
                                          {"first_order", CouponKind::FirstOrder}}, plan.kind));
    TRY(reader.oneOf<Stacking>("stacking", {{"exclusive", Stacking::Exclusive}, {"normal", Stacking::Normal}, {"always", Stacking::Always}},
                               plan.stacking));
    TRY(reader.oneOf<CouponBasis>("basis", {{"order", CouponBasis::Order}, {"campaign_total", CouponBasis::CampaignTotal}}, plan.basis));
    TRY(reader.oneOf<IssueRule>("issue_rule", {{"", IssueRule::None}, {"tier_reached", IssueRule::TierReached},
                                               {"birthday_month", IssueRule::BirthdayMonth}}, plan.issueRule));
    if (plan.basis == CouponBasis::CampaignTotal)
        plan.usesPerCoupon = 0; // reached by several orders, unless the file says otherwise
    TRY(readSteps(reader, plan.steps));
    TRY(readPercent(reader, plan.percentBp));
    TRY(readHours(reader, plan.hours));
    TRY(reader.money("cap", plan.capMinor));
    TRY(reader.money("amount", plan.amountMinor));
    TRY(reader.money("minimum", plan.minimumMinor));
    TRY(reader.money("budget", plan.budgetMinor));
    TRY(reader.whole("most_times", plan.mostTimes));
    TRY(reader.whole("valid_days", plan.validDays));
    TRY(reader.whole("uses", plan.usesPerCoupon));
    TRY(reader.whole("limit", plan.limitTotal));
    TRY(reader.whole("limit_per_customer", plan.limitPerCustomer));
    TRY(reader.day("valid_from", plan.validFrom));
    TRY(reader.day("valid_until", plan.validUntil));
    TRY(reader.texts("skus", plan.goods.skus));
    TRY(reader.texts("categories", plan.goods.categories));
    qint64 tier = 0;
    TRY(reader.whole("issue_tier", tier));
    plan.issueTier = TierId(tier);
    TRY(reader.truth("every", plan.isEvery));
    TRY(reader.truth("returned_on_refund", plan.isReturnedOnRefund));
    plan.gift = json.value(u"gift"_s).toString().trimmed();
    plan.codePrefix = json.value(u"code_prefix"_s).toString().trimmed().toUpper();
    return plan;
}

namespace {

void writeWhat(const CouponTemplate &plan, const Currency &currency, QJsonObject &json)
{
    const auto money = [&](const char *key, qint64 minor) {
        if (minor != 0)
            json.insert(QString::fromLatin1(key), moneyText(minor, currency));
    };
    QJsonArray steps;
    for (const SaveStep &step : plan.steps)
        steps.append(QJsonObject{{u"spend"_s, moneyText(step.spendMinor, currency)}, {u"save"_s, moneyText(step.saveMinor, currency)}});
    if (!steps.isEmpty())
        json.insert(u"steps"_s, steps);
    if (plan.isEvery)
        json.insert(u"every"_s, true);
    if (plan.mostTimes > 0)
        json.insert(u"most_times"_s, plan.mostTimes);
    if (plan.percentBp != 0)
        json.insert(u"percent"_s, scaledText(plan.percentBp, kPercentDigits));
    money("cap", plan.capMinor);
    money("amount", plan.amountMinor);
    money("minimum", plan.minimumMinor);
    money("budget", plan.budgetMinor);
    if (!plan.gift.isEmpty())
        json.insert(u"gift"_s, plan.gift);
}

void writeWhen(const CouponTemplate &plan, QJsonObject &json)
{
    if (plan.validDays > 0)
        json.insert(u"valid_days"_s, plan.validDays);
    if (plan.validFrom > 0)
        json.insert(u"valid_from"_s, dayText(plan.validFrom));
    if (plan.validUntil < kNeverDay)
        json.insert(u"valid_until"_s, dayText(plan.validUntil));
    QJsonArray weekdays;
    for (int day = 1; day <= 7; ++day) {
        if (plan.hours.weekdays & (1 << (day - 1)))
            weekdays.append(day);
    }
    if (!weekdays.isEmpty())
        json.insert(u"weekdays"_s, weekdays);
    if (plan.hours.fromMinute != 0 || plan.hours.untilMinute != 0)
        json.insert(u"hours"_s, windowText(plan.hours));
}

} // namespace

QJsonObject templateToJson(const CouponTemplate &plan, const Currency &currency)
{
    QJsonObject json{{u"name"_s, plan.name},
                     {u"kind"_s, couponKindName(plan.kind)},
                     {u"stacking"_s, stackingName(plan.stacking)},
                     {u"basis"_s, plan.basis == CouponBasis::Order ? u"order"_s : u"campaign_total"_s},
                     {u"uses"_s, plan.usesPerCoupon},
                     {u"returned_on_refund"_s, plan.isReturnedOnRefund}};
    writeWhat(plan, currency, json);
    writeWhen(plan, json);
    if (!plan.goods.skus.isEmpty())
        json.insert(u"skus"_s, QJsonArray::fromStringList(plan.goods.skus));
    if (!plan.goods.categories.isEmpty())
        json.insert(u"categories"_s, QJsonArray::fromStringList(plan.goods.categories));
    if (plan.limitTotal > 0)
        json.insert(u"limit"_s, plan.limitTotal);
    if (plan.limitPerCustomer > 0)
        json.insert(u"limit_per_customer"_s, plan.limitPerCustomer);
    if (plan.issueRule != IssueRule::None)
        json.insert(u"issue_rule"_s, issueRuleName(plan.issueRule));
    if (plan.issueTier.isValid())
        json.insert(u"issue_tier"_s, plan.issueTier.toString());
    if (!plan.codePrefix.isEmpty())
        json.insert(u"code_prefix"_s, plan.codePrefix);
    return json;
}

} // namespace regulars::coupons

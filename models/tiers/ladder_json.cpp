#include "tiers/ladder_json.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

using namespace Qt::StringLiterals;

namespace regulars::tiers {
namespace {

constexpr int kMostTiers = 20;
constexpr int kMostWindowDays = 36'500; // those of the settings
constexpr int kMostValidityMonths = 1'200;
constexpr int kMostGraceDays = 3'650;
constexpr int kMultiplierDigits = 4;
constexpr qint64 kMostThreshold = 1'000'000'000'000'000;
constexpr qsizetype kLongestName = 40;

template <class Value>
struct Named {
    Value value;
    const char *name;
};

constexpr std::array kMetrics{Named{TierMetric::Spend, "spend"}, Named{TierMetric::Orders, "orders"}, Named{TierMetric::Points, "points"}};
constexpr std::array kWindows{Named{TierWindow::Rolling, "rolling"}, Named{TierWindow::CalendarYear, "calendar_year"},
                              Named{TierWindow::Lifetime, "lifetime"}};
constexpr std::array kDowngrades{Named{Downgrade::ToEarned, "earned"}, Named{Downgrade::OneStep, "one_step"},
                                 Named{Downgrade::Never, "never"}};

template <class Table, class Value>
QString nameIn(const Table &table, Value value)
{
    for (const auto &named : table) {
        if (named.value == value)
            return QString::fromLatin1(named.name);
    }
    Q_UNREACHABLE();
}

template <class Value, size_t N>
std::optional<Value> valueIn(const std::array<Named<Value>, N> &table, const QString &name)
{
    for (const auto &named : table) {
        if (name == QLatin1String(named.name))
            return named.value;
    }
    return std::nullopt;
}

Status refuseUnknown(const QJsonObject &object, const QStringList &known)
{
    for (const QString &key : object.keys()) {
        if (!known.contains(key))
            return fail(ErrorCode::UnknownField, key, known.join(u", "_s));
    }
    return ok();
}

// JSON knows only binary fractions; the shortest decimal that reads back is what was written.
Result<qint64> scaled(const QJsonValue &value, int digits, const QString &field)
{
    QString text = value.isDouble() ? QString::number(value.toDouble(), 'f', QLocale::FloatingPointShortest) : value.toString().trimmed();
    if (!value.isDouble() && !value.isString())
        return fail(ErrorCode::Invalid, field);
    if (const qsizetype point = text.indexOf(u'.'); point >= 0 && text.size() - point - 1 > digits)
        return fail(ErrorCode::Invalid, field);
    auto number = parseScaled(text, digits);
    if (!number)
        number.error().field = field;
    return number;
}

template <class Value, size_t N>
Status readName(const QJsonObject &object, const QString &key, const std::array<Named<Value>, N> &table, Value &into)
{
    if (!object.contains(key))
        return ok();
    const auto value = valueIn(table, object.value(key).toString());
    if (!value) {
        QStringList names;
        for (const auto &named : table)
            names.append(QString::fromLatin1(named.name));
        return fail(ErrorCode::Invalid, key, names.join(u", "_s));
    }
    into = *value;
    return ok();
}

Status readWhole(const QJsonObject &object, const QString &key, int least, int most, int &into)
{
    if (!object.contains(key))
        return ok();
    TRY_LET(const qint64 value, scaled(object.value(key), 0, key));
    if (value < least || value > most)
        return fail(ErrorCode::OutOfRange, key, u"%1–%2"_s.arg(least).arg(most));
    into = static_cast<int>(value);
    return ok();
}

Result<Tier> readTier(const QJsonValue &value, const Ladder &present, const Ladder &changed, const Currency &currency)
{
    if (!value.isObject())
        return fail(ErrorCode::Invalid, u"tiers"_s);
    const QJsonObject object = value.toObject();
    TRY(refuseUnknown(object, {u"name"_s, u"threshold"_s, u"multiplier"_s}));
    Tier tier;
    tier.name = object.value(u"name"_s).toString().trimmed();
    if (tier.name.isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    if (tier.name.size() > kLongestName)
        return fail(ErrorCode::TooLong, u"name"_s, QString::number(kLongestName));
    for (const Tier &held : present.tiers) {
        if (held.name == tier.name)
            tier = held;
    }
    if (!object.contains(u"threshold"_s))
        return fail(ErrorCode::Required, u"threshold"_s);
    const int digits = changed.metric == TierMetric::Spend ? currency.digits : 0;
    TRY_LET(tier.threshold, scaled(object.value(u"threshold"_s), digits, u"threshold"_s));
    if (tier.threshold < 0 || tier.threshold > kMostThreshold)
        return fail(ErrorCode::OutOfRange, u"threshold"_s);
    if (object.contains(u"multiplier"_s)) {
        TRY_LET(tier.multiplierBp, scaled(object.value(u"multiplier"_s), kMultiplierDigits, u"multiplier"_s));
    }
    tier.rank = static_cast<int>(changed.tiers.size());
    return tier;
}

} // namespace

QString metricName(TierMetric metric) { return nameIn(kMetrics, metric); }
QString windowName(TierWindow window) { return nameIn(kWindows, window); }
QString downgradeName(Downgrade downgrade) { return nameIn(kDowngrades, downgrade); }
std::optional<TierMetric> metricFromName(const QString &name) { return valueIn(kMetrics, name); }
std::optional<TierWindow> windowFromName(const QString &name) { return valueIn(kWindows, name); }
std::optional<Downgrade> downgradeFromName(const QString &name) { return valueIn(kDowngrades, name); }

QJsonObject ladderToJson(const Ladder &ladder, const Currency &currency)
{
    QJsonArray rows;
    for (const Tier &tier : ladder.tiers) {
        const bool isMoney = ladder.metric == TierMetric::Spend;
        rows.append(QJsonObject{{u"name"_s, tier.name},
                                {u"threshold"_s, isMoney ? moneyText(tier.threshold, currency) : QString::number(tier.threshold)},
                                {u"multiplier"_s, scaledText(tier.multiplierBp, kMultiplierDigits)}});
    }
    return {{u"metric"_s, metricName(ladder.metric)},      {u"window"_s, windowName(ladder.window)},
            {u"window_days"_s, ladder.windowDays},         {u"validity_months"_s, ladder.validityMonths},
            {u"grace_days"_s, ladder.graceDays},           {u"downgrade"_s, downgradeName(ladder.downgrade)},
            {u"tiers"_s, rows}};
}

Result<Ladder> ladderFromJson(const QByteArray &text, const Ladder &present, const Currency &currency)
{
    const QJsonDocument document = QJsonDocument::fromJson(text);
    if (!document.isObject())
        return fail(ErrorCode::Invalid, u"ladder"_s);
    const QJsonObject object = document.object();
    TRY(refuseUnknown(object, {u"metric"_s, u"window"_s, u"window_days"_s, u"validity_months"_s, u"grace_days"_s, u"downgrade"_s, u"tiers"_s}));
    Ladder ladder = present;
    TRY(readName(object, u"metric"_s, kMetrics, ladder.metric));
    TRY(readName(object, u"window"_s, kWindows, ladder.window));
    TRY(readName(object, u"downgrade"_s, kDowngrades, ladder.downgrade));
    TRY(readWhole(object, u"window_days"_s, 1, kMostWindowDays, ladder.windowDays));
    TRY(readWhole(object, u"validity_months"_s, 1, kMostValidityMonths, ladder.validityMonths));
    TRY(readWhole(object, u"grace_days"_s, 0, kMostGraceDays, ladder.graceDays));
    if (!object.contains(u"tiers"_s)) {
        if (ladder.metric != present.metric) // thresholds of another measure mean nothing
            return fail(ErrorCode::Required, u"tiers"_s);
        return ladder;
    }
    const QJsonArray rows = object.value(u"tiers"_s).toArray();
    if (!object.value(u"tiers"_s).isArray() || rows.size() > kMostTiers)
        return fail(ErrorCode::Invalid, u"tiers"_s);
    ladder.tiers.clear();
    for (const QJsonValue &row : rows) {
        TRY_LET(Tier tier, readTier(row, present, ladder, currency));
        ladder.tiers.push_back(std::move(tier));
    }
    return ladder;
}

} // namespace regulars::tiers

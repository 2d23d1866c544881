#include "settings/setting_catalog.h"

#include "base/business_time.h"
#include "base/money.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace regulars::settings {
namespace {

SettingInfo integer(const char *key, const char *value, qint64 minimum, qint64 maximum)
{
    return {QString::fromLatin1(key), SettingKind::Integer, QString::fromLatin1(value), minimum, maximum, {}};
}

SettingInfo decimal(const char *key, const char *value, qint64 minimumE4, qint64 maximumE4)
{
    return {QString::fromLatin1(key), SettingKind::Decimal, QString::fromLatin1(value), minimumE4, maximumE4, {}};
}

SettingInfo choice(const char *key, const char *value, QStringList choices)
{
    return {QString::fromLatin1(key), SettingKind::Choice, QString::fromLatin1(value), 0, 0, std::move(choices)};
}

constexpr qint64 kBillion = 1'000'000'000;

} // namespace

const QList<SettingInfo> &settingCatalog()
{
    static const QList<SettingInfo> catalog{
        {u"store.currency"_s, SettingKind::Text, u"CNY"_s, 0, 0, {}},
        choice("store.language", "zh_CN", {u"zh_CN"_s, u"zh_TW"_s, u"en"_s}),
        // Earning: `points.earn` points for every full `points.unit` of money.
        decimal("points.unit", "1", 100, kBillion * 10000),
        integer("points.earn", "1", 0, kBillion),
        choice("points.rounding", "floor", {u"floor"_s, u"half_up"_s, u"ceil"_s}),
        // On the day a birthday is celebrated; multiplied with the tier's.
        decimal("points.birthday_multiplier", "1", 10'000, 100'000),
        choice("points.clawback", "allow_negative", {u"allow_negative"_s, u"clamp"_s}),
        integer("points.cap_per_purchase", "0", 0, kBillion),
        integer("points.cap_per_day", "0", 0, kBillion),
        choice("points.expiry", "months_end", {u"months_end"_s, u"rolling_months"_s, u"fixed_day"_s, u"sliding"_s, u"never"_s}),
        integer("points.expiry_months", "12", 1, 1200),
        {u"points.expiry_fixed_day"_s, SettingKind::Text, u"12-31"_s, 0, 0, {}},
        integer("points.restore_days", "30", 1, 3650),
        // Redemption for money: 1 point is worth `points.value` of the major unit.
        decimal("points.value", "0.01", 1, qint64{10000} * 10000),
        integer("points.redeem_multiple", "1", 1, kBillion),
        integer("points.redeem_minimum", "0", 0, kBillion),
        integer("points.redeem_max_percent", "100", 0, 100),
        integer("points.adjust_limit.clerk", "0", 0, kBillion),
        integer("points.adjust_limit.marketer", "1000", 0, kBillion),
        integer("points.adjust_limit.manager", "100000", 0, kBillion),
        choice("tier.metric", "spend", {u"spend"_s, u"orders"_s, u"points"_s}),
        choice("tier.window", "rolling", {u"rolling"_s, u"calendar_year"_s, u"lifetime"_s}),
        integer("tier.window_days", "365", 1, 36500),
        integer("tier.validity_months", "12", 1, 1200),
        integer("tier.grace_days", "30", 0, 3650),
        choice("tier.downgrade", "earned", {u"earned"_s, u"one_step"_s, u"never"_s}),
        choice("birthday.leap_day", "03-01", {u"03-01"_s, u"02-28"_s}),
        integer("setup.step", "0", 0, 100), // how many steps of setting up have been taken
        // Backups by themselves, see upkeep/scheduled_backup_service.
        {u"backup.folder"_s, SettingKind::Text, QString(), 0, 0, {}},
        choice("backup.every", "day", {u"off"_s, u"day"_s, u"week"_s}),
        integer("backup.keep", "14", 1, 1000),
    };
    return catalog;
}

Result<SettingInfo> settingInfo(const QString &key)
{
    for (const SettingInfo &info : settingCatalog()) {
        if (info.key == key)
            return info;
    }
    return fail(ErrorCode::NotFound, u"setting"_s, key);
}

Result<QString> checkSetting(const SettingInfo &info, const QString &value)
{
    const QString trimmed = value.trimmed();
    const auto limits = [&](int digits) {
        return u"%1–%2"_s.arg(scaledText(info.minimum, digits), scaledText(info.maximum, digits));
    };
    switch (info.kind) {
    case SettingKind::Integer:
    case SettingKind::Money:
    case SettingKind::Decimal: {
        const int digits = info.kind == SettingKind::Decimal ? 4 : info.kind == SettingKind::Money ? 2 : 0;
        const auto number = parseScaled(trimmed, digits);
        if (!number)
            return fail(ErrorCode::Invalid, info.key, limits(digits));
        if (*number < info.minimum || *number > info.maximum)
            return fail(ErrorCode::OutOfRange, info.key, limits(digits));
        return scaledText(*number, digits);
    }
    case SettingKind::Choice:
        if (!info.choices.contains(trimmed))
            return fail(ErrorCode::Invalid, info.key, info.choices.join(u", "_s));
        return trimmed;
    case SettingKind::Boolean:
        if (trimmed != u"true" && trimmed != u"false")
            return fail(ErrorCode::Invalid, info.key, u"true, false"_s);
        return trimmed;
    case SettingKind::Text:
        if (info.key == u"store.currency") {
            TRY_LET(const Currency currency, currencyFromCode(trimmed));
            return currency.code;
        }
        if (info.key == u"backup.folder" && !trimmed.isEmpty() && QDir::isRelativePath(trimmed))
            return fail(ErrorCode::Invalid, info.key, u"whole path"_s);
        if (info.key == u"points.expiry_fixed_day" && !parseDay(u"2001-"_s + trimmed))
            return fail(ErrorCode::Invalid, info.key, u"MM-DD"_s);
        return trimmed;
    }
    Q_UNREACHABLE();
}

} // namespace regulars::settings

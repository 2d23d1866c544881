#include "settings/setting_service.h"

#include "audit/audit_log.h"
#include "settings/setting_catalog.h"
#include "settings/setting_store.h"

using namespace Qt::StringLiterals;

namespace regulars::settings {

QString SettingValues::text(const QString &key) const
{
    const auto stored = m_stored.constFind(key);
    if (stored != m_stored.constEnd())
        return *stored;
    const auto info = settingInfo(key);
    Q_ASSERT_X(info.has_value(), "SettingValues", qPrintable(key));
    return info ? info->defaultValue : QString();
}

qint64 SettingValues::integer(const QString &key) const { return text(key).toLongLong(); }

qint64 SettingValues::decimalE4(const QString &key) const { return parseScaled(text(key), 4).value_or(0); }

Currency SettingValues::currency() const { return currencyFromCode(text(u"store.currency"_s)).value_or(Currency{}); }

Result<SettingValues> SettingService::values(db::ReadSession &session)
{
    TRY_LET(auto stored, storedSettings(session));
    return SettingValues(std::move(stored));
}

Result<bool> SettingService::isCurrencyFixed(db::ReadSession &session) { return hasAmounts(session); }

namespace {

// Thresholds of tiers are kept in minor units from the first day: another number of decimals would change them.
Status checkCurrency(db::ReadSession &session, const QString &code)
{
    TRY_LET(const SettingValues values, SettingService::values(session));
    const Currency held = values.currency();
    TRY_LET(const Currency wanted, currencyFromCode(code));
    if (held == wanted)
        return ok();
    TRY_LET(const bool isUsed, hasAmounts(session));
    TRY_LET(const bool hasLadder, hasTiers(session));
    if (isUsed || (hasLadder && held.digits != wanted.digits))
        return fail(ErrorCode::CurrencyFixed, u"currency"_s, held.code);
    return ok();
}

// What cannot be paid is no unit of earning: rounded, it would earn by another than was written.
Status checkUnit(db::ReadSession &session, const QString &typed)
{
    TRY_LET(const SettingValues values, SettingService::values(session));
    const int digits = values.currency().digits;
    const auto down = parseScaled(typed, digits, Rounding::Floor);
    const auto up = parseScaled(typed, digits, Rounding::Ceil);
    return down && up && *down == *up && *down > 0 ? ok() : Status(fail(ErrorCode::Invalid, u"points.unit"_s, u"decimals"_s));
}

} // namespace

Status SettingService::set(db::WriteSession &session, const Actor &actor, const QString &key, const QString &value)
{
    TRY(require(actor, Right::EditRules));
    if (key.startsWith(u"points.adjust_limit."_s))
        TRY(require(actor, Right::EditLimits)); // nobody raises their own limit
    TRY_LET(const SettingInfo info, settingInfo(key));
    TRY_LET(const QString normal, checkSetting(info, value));
    if (key == u"store.currency"_s)
        TRY(checkCurrency(session, normal));
    if (key == u"points.unit"_s)
        TRY(checkUnit(session, value)); // before it was normalised
    TRY(storeSetting(session, key, normal));
    session.changes().add(db::Topic::Settings);
    return audit::append(session, actor, m_clock.nowMs(),
                         {u"setting.set"_s, u"setting"_s, 0, {{u"key"_s, key}, {u"value"_s, normal}}});
}

} // namespace regulars::settings

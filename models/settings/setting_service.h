// Reading and changing settings.
//
// Thread: that of the session. Errors: NotAllowed, NotFound(setting), Invalid, OutOfRange,
// CurrencyFixed (amounts exist, or tiers count in other decimals).
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/money.h"
#include "db/session.h"

#include <QHash>

namespace regulars::settings {

/// All settings of a store, defaults filled in; a value object that rules' policies are read from.
class SettingValues {
public:
    SettingValues() = default;
    explicit SettingValues(QHash<QString, QString> stored) : m_stored(std::move(stored)) {}

    [[nodiscard]] QString text(const QString &key) const;
    [[nodiscard]] qint64 integer(const QString &key) const;
    /// Decimal settings, × 10^4.
    [[nodiscard]] qint64 decimalE4(const QString &key) const;
    [[nodiscard]] Currency currency() const;

private:
    QHash<QString, QString> m_stored;
};

class SettingService {
public:
    explicit SettingService(const Clock &clock) : m_clock(clock) {}

    static Result<SettingValues> values(db::ReadSession &session);
    /// True once amounts are kept whose meaning hangs on the currency.
    static Result<bool> isCurrencyFixed(db::ReadSession &session);
    Status set(db::WriteSession &session, const Actor &actor, const QString &key, const QString &value);

private:
    const Clock &m_clock;
};

} // namespace regulars::settings

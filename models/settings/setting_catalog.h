// Every setting of a store: key, kind, default and limits in one table.
//
// Invariants: a key that is not listed does not exist; a value in the store has passed `checkSetting`.
#pragma once

#include "base/result.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace regulars::settings {

enum class SettingKind { Integer, Money, Decimal, Choice, Text, Boolean };

struct SettingInfo {
    QString key;
    SettingKind kind = SettingKind::Text;
    QString defaultValue;
    qint64 minimum = 0;   ///< Integer; Money in minor units; Decimal × 10^4
    qint64 maximum = 0;
    QStringList choices;  ///< Choice
};

const QList<SettingInfo> &settingCatalog();
/// NotFound(setting, key).
Result<SettingInfo> settingInfo(const QString &key);
/// The value in its normal form. Errors: Invalid or OutOfRange with the limits.
Result<QString> checkSetting(const SettingInfo &info, const QString &value);

} // namespace regulars::settings

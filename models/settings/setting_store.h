// SQL of settings: only values that differ from the default are kept.
#pragma once

#include "db/session.h"

#include <QHash>

namespace regulars::settings {

Result<QHash<QString, QString>> storedSettings(db::ReadSession &session);
/// Whether any amount is kept whose meaning hangs on the currency: a sale, a price.
Result<bool> hasAmounts(db::ReadSession &session);
/// Whether the ladder, whose thresholds are minor units, stands already.
Result<bool> hasTiers(db::ReadSession &session);
Status storeSetting(db::WriteSession &session, const QString &key, const QString &value);

} // namespace regulars::settings

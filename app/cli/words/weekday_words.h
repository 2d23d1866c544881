// Weekdays as the command line writes them: "sat,sun", a list of such words in JSON.
//
// Purpose: one notation for rules of points, coupons and member days. Read are also full names, numbers from 1 for Monday to
// 7 for Sunday, and JSON lists of either. Thread: any.
#pragma once

#include "base/result.h"

#include <QJsonArray>
#include <QString>

namespace regulars::cli {

/// Bit 0 = Monday … bit 6 = Sunday; 0 where nothing is named. Invalid(weekdays).
Result<int> weekdaysFrom(const QJsonValue &words);
/// "sat,sun"; empty for none.
QString weekdaysText(int weekdays);
QJsonArray weekdaysJson(int weekdays);
/// Those of a document as its file knows them, numbers from 1 to 7. Invalid(weekdays).
Status countWeekdays(QJsonObject &document);

} // namespace regulars::cli

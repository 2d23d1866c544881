#include "customers/birthday_list_query.h"

#include "customers/birthday_rules.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

constexpr int kMonths = 12;
constexpr int kLongestMonth = 31;

/// Every "MM-DD" that is celebrated on that day: usually one, two at the end of a short month or February.
QStringList daysCelebratedOn(EpochDay day, bool isLunar, bool leapDayOnFeb28)
{
    QStringList days;
    for (int month = 1; month <= kMonths; ++month) {
        for (int dayOfMonth = 1; dayOfMonth <= kLongestMonth; ++dayOfMonth) {
            const QString words = u"%1-%2"_s.arg(month, 2, 10, QChar(u'0')).arg(dayOfMonth, 2, 10, QChar(u'0'));
            if (isCelebratedOn(u"--"_s + words, isLunar, day, leapDayOnFeb28))
                days.append(words);
        }
    }
    return days;
}

} // namespace

Result<std::vector<BirthdayCustomer>> birthdaysOn(db::ReadSession &session, EpochDay day, bool leapDayOnFeb28)
{
    std::vector<BirthdayCustomer> customers;
    for (const bool isLunar : {false, true}) {
        for (const QString &words : daysCelebratedOn(day, isLunar, leapDayOnFeb28)) {
            auto select = session.prepare("SELECT id FROM customer WHERE birthday IS NOT NULL AND substr(birthday,-5)=? AND "
                                          "is_birthday_lunar=? AND erased_at_ms IS NULL");
            select.bind(words).bind(isLunar);
            for (;;) {
                TRY_LET(const bool row, select.step());
                if (!row)
                    break;
                customers.push_back({select.idAt<CustomerId>(0), isLunar});
            }
        }
    }
    std::sort(customers.begin(), customers.end(), [](const auto &a, const auto &b) { return a.customer < b.customer; });
    return customers;
}

} // namespace regulars::customers

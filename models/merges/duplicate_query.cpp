#include "merges/duplicate_query.h"

#include "customers/customer_query.h"
#include "db/interrupt_guard.h"
#include "merges/merge_rules.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <unordered_map>

using namespace Qt::StringLiterals;

namespace regulars::merges {
namespace {

constexpr qint64 kPerReport = 16'384;
constexpr std::array kSigns{Sign::Email, Sign::NameBirthday, Sign::ReadingBirthday, Sign::NamePhoneEnd, Sign::ReadingPhoneEnd};
constexpr qsizetype kPhoneEnd = 4;
constexpr qsizetype kWholeBirthday = 10; // with its year

struct Keyed {
    quint64 key;
    qint64 id;
    bool operator<(const Keyed &other) const { return std::tie(key, id) < std::tie(other.key, other.id); }
};
using Column = std::vector<Keyed>;

quint64 keyOf(const QString &first, const QString &second) { return qHashMulti(0x5eed, first, second); }

struct Texts {
    QString name;
    QString reading;
    QString birthday; ///< lunar ones behind an "L"
    QString phoneEnd;
    QString email;
};

// Nothing where the file does not show the sign.
std::optional<std::pair<QString, QString>> valueOf(const Texts &texts, Sign sign)
{
    const bool hasBirthday = texts.birthday.size() >= kWholeBirthday;
    switch (sign) {
    case Sign::Email:
        return texts.email.isEmpty() ? std::nullopt : std::optional(std::pair(texts.email, QString()));
    case Sign::NameBirthday:
        return hasBirthday ? std::optional(std::pair(texts.name, texts.birthday)) : std::nullopt;
    case Sign::ReadingBirthday:
        return hasBirthday && !texts.reading.isEmpty() ? std::optional(std::pair(texts.reading, texts.birthday)) : std::nullopt;
    case Sign::NamePhoneEnd:
        return texts.phoneEnd.isEmpty() ? std::nullopt : std::optional(std::pair(texts.name, texts.phoneEnd));
    case Sign::ReadingPhoneEnd:
        return texts.phoneEnd.isEmpty() || texts.reading.isEmpty() ? std::nullopt : std::optional(std::pair(texts.reading, texts.phoneEnd));
    }
    Q_UNREACHABLE();
}

Texts textsOf(const QString &name, const QString &reading, const QString &birthday, bool isLunar, const QString &phone, const QString &email)
{
    return {name.simplified().toCaseFolded(), reading, isLunar && !birthday.isEmpty() ? u'L' + birthday : birthday,
            phone.size() > kPhoneEnd ? phone.last(kPhoneEnd) : QString(), email.toCaseFolded()};
}

Texts textsOf(const Customer &customer)
{
    return textsOf(customer.name, customer.pinyin, customer.birthday, customer.isBirthdayLunar, customer.phone, customer.email);
}

Result<std::array<Column, kSigns.size()>> readColumns(db::ReadSession &session, JobControl &job)
{
    std::array<Column, kSigns.size()> columns;
    auto count = session.prepare("SELECT COUNT(*) FROM customer");
    TRY_LET(const auto total, count.firstInt());
    auto select = session.prepare("SELECT id,name,pinyin,birthday,is_birthday_lunar,phone,email FROM customer WHERE erased_at_ms IS NULL ORDER BY id");
    for (qint64 row = 0;; ++row) {
        TRY_LET(const bool more, select.step());
        if (!more)
            return columns;
        if (row % kPerReport == 0) {
            TRY(job.checkCancelled());
            job.report(row, total.value_or(0));
        }
        const auto text = [&select](int column) { return select.isNullAt(column) ? QString() : select.textAt(column); };
        const Texts texts = textsOf(text(1), text(2), text(3), select.intAt(4) != 0, text(5), text(6));
        for (size_t i = 0; i < kSigns.size(); ++i) {
            if (const auto value = valueOf(texts, kSigns[i]))
                columns[i].push_back({keyOf(value->first, value->second), select.intAt(0)});
        }
    }
}

// The pairs of files that share a sign; several signs of a pair are one entry.
using Pairs = std::map<std::pair<qint64, qint64>, int>;
using PairSet = std::set<std::pair<qint64, qint64>>;

// Everybody with the first is enough to bring them together; once two are known to be apart, the others must find each other.
void takeGroup(const Column &column, size_t first, size_t end, Sign sign, const PairSet &apart, Pairs &pairs)
{
    const auto isApart = [&](size_t a, size_t b) { return apart.contains({column[a].id, column[b].id}); };
    bool hasApart = false;
    for (size_t a = first; a < end && !apart.empty(); ++a) {
        for (size_t b = a + 1; b < end; ++b)
            hasApart = hasApart || isApart(a, b);
    }
    for (size_t a = first; a < (hasApart ? end : first + 1); ++a) {
        for (size_t b = a + 1; b < end; ++b) {
            if (!hasApart || !isApart(a, b))
                pairs[{column[a].id, column[b].id}] |= static_cast<int>(sign);
        }
    }
}

void takePairs(Column &column, Sign sign, const PairSet &apart, Pairs &pairs)
{
    std::sort(column.begin(), column.end());
    for (size_t first = 0; first < column.size();) {
        size_t end = first + 1;
        while (end < column.size() && column[end].key == column[first].key)
            ++end;
        if (end - first > 1 && end - first <= kMostAlike)
            takeGroup(column, first, end, sign, apart, pairs);
        first = end;
    }
    Column().swap(column);
}

// The word about a file that went into another holds for that one.
Result<PairSet> asidePairs(db::ReadSession &session)
{
    PairSet pairs;
    auto select = session.prepare("SELECT COALESCE(f.keep_id,a.first_id),COALESCE(s.keep_id,a.second_id) FROM duplicate_aside a "
                                  "LEFT JOIN customer_alias f ON f.other_id=a.first_id LEFT JOIN customer_alias s ON s.other_id=a.second_id");
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return pairs;
        pairs.insert(std::minmax({select.intAt(0), select.intAt(1)}));
    }
}

// Two different texts may have one number: the files themselves say which signs they share.
int signsOf(const Customer &a, const Customer &b)
{
    const Texts first = textsOf(a);
    const Texts second = textsOf(b);
    int signs = 0;
    for (const Sign sign : kSigns) {
        const auto value = valueOf(first, sign);
        if (value && value == valueOf(second, sign))
            signs |= static_cast<int>(sign);
    }
    // The name says what the reading says.
    if (signs & static_cast<int>(Sign::NameBirthday))
        signs &= ~static_cast<int>(Sign::ReadingBirthday);
    if (signs & static_cast<int>(Sign::NamePhoneEnd))
        signs &= ~static_cast<int>(Sign::ReadingPhoneEnd);
    return signs;
}

Result<qint64> ordersOf(db::ReadSession &session, CustomerId id)
{
    auto select = session.prepare("SELECT orders FROM customer_summary WHERE customer_id=?");
    TRY_LET(const auto orders, select.bind(id).firstInt());
    return orders.value_or(0);
}

Result<std::optional<Duplicates>> groupOf(db::ReadSession &session, const std::vector<qint64> &ids, const PairSet &aside)
{
    Duplicates group;
    QHash<CustomerId, qint64> orders;
    for (const qint64 id : ids) {
        TRY_LET(const auto customer, customers::customerById(session, CustomerId(id)));
        if (!customer || customer->isErased)
            continue;
        TRY_LET(orders[customer->id], ordersOf(session, customer->id));
        for (const Customer &other : std::as_const(group.customers)) {
            const int signs = signsOf(*customer, other);
            group.hasSetAside |= aside.contains(std::minmax({customer->id.value(), other.id.value()}));
            group.score = std::max(group.score, scoreOf(signs));
            group.signs |= signs;
        }
        group.customers.append(*customer);
    }
    if (group.customers.size() < 2 || group.signs == 0)
        return std::optional<Duplicates>();
    std::stable_sort(group.customers.begin(), group.customers.end(), [&](const Customer &a, const Customer &b) {
        return std::pair(-orders.value(a.id), a.id.value()) < std::pair(-orders.value(b.id), b.id.value());
    });
    return std::optional(group);
}

// The likeliest pairs lead; who stands in a group already joins it, unless it was said not to be one person's with somebody there.
std::vector<std::vector<qint64>> groupsOf(const Pairs &pairs, size_t most, const PairSet &apart)
{
    std::vector<std::pair<int, std::pair<qint64, qint64>>> ranked;
    ranked.reserve(pairs.size());
    for (const auto &[pair, signs] : pairs)
        ranked.push_back({scoreOf(signs), pair});
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::vector<std::vector<qint64>> groups;
    std::unordered_map<qint64, size_t> groupByCustomer;
    for (const auto &[score, pair] : ranked) {
        const auto first = groupByCustomer.find(pair.first);
        const auto second = groupByCustomer.find(pair.second);
        if (first == groupByCustomer.end() && second == groupByCustomer.end()) {
            if (groups.size() >= most)
                continue;
            groups.push_back({pair.first, pair.second});
            groupByCustomer[pair.first] = groupByCustomer[pair.second] = groups.size() - 1;
        } else if (first == groupByCustomer.end() || second == groupByCustomer.end()) {
            const size_t group = first == groupByCustomer.end() ? second->second : first->second;
            const qint64 joins = first == groupByCustomer.end() ? pair.first : pair.second;
            const bool isApart = std::any_of(groups[group].begin(), groups[group].end(),
                                             [&](qint64 each) { return apart.contains(std::minmax({each, joins})); });
            if (groups[group].size() < kMostAlike && !isApart) {
                groups[group].push_back(joins);
                groupByCustomer[joins] = group;
            }
        }
    }
    return groups;
}

} // namespace

Result<QList<Duplicates>> findDuplicates(db::ReadSession &session, int limit, JobControl &job, AsidePairs aside)
{
    const db::InterruptGuard guard(session.connection(), &job);
    TRY_LET(auto columns, readColumns(session, job));
    TRY_LET(const PairSet setAside, asidePairs(session));
    const PairSet apart = aside == AsidePairs::Skip ? setAside : PairSet();
    Pairs pairs;
    for (size_t i = 0; i < kSigns.size(); ++i)
        takePairs(columns[i], kSigns[i], apart, pairs);
    const auto groups = groupsOf(pairs, static_cast<size_t>(limit) * 2, apart); // some fall away when the texts are compared
    QList<Duplicates> found;
    for (const auto &ids : groups) {
        TRY(job.checkCancelled());
        TRY_LET(const auto group, groupOf(session, ids, setAside));
        if (group)
            found.append(*group);
    }
    std::stable_sort(found.begin(), found.end(), [](const Duplicates &a, const Duplicates &b) { return a.score > b.score; });
    return found.mid(0, limit);
}

Result<QList<SetAside>> pairsSetAside(db::ReadSession &session, int limit)
{
    QList<SetAside> found;
    auto select = session.prepare("WITH told(one,two,at_ms,operator_id) AS (SELECT COALESCE(f.keep_id,a.first_id),COALESCE(s.keep_id,a.second_id),"
                                  "a.at_ms,a.operator_id FROM duplicate_aside a LEFT JOIN customer_alias f ON f.other_id=a.first_id "
                                  "LEFT JOIN customer_alias s ON s.other_id=a.second_id) "
                                  "SELECT min(t.one,t.two),max(t.one,t.two),max(t.at_ms),t.operator_id FROM told t JOIN customer f ON f.id=t.one "
                                  "JOIN customer s ON s.id=t.two WHERE t.one<>t.two AND f.erased_at_ms IS NULL AND s.erased_at_ms IS NULL "
                                  "GROUP BY 1,2 ORDER BY 3 DESC,1,2 LIMIT ?"); // the operator is the newest word's
    select.bind(limit);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return found;
        TRY_LET(const auto first, customers::customerById(session, select.idAt<CustomerId>(0)));
        TRY_LET(const auto second, customers::customerById(session, select.idAt<CustomerId>(1)));
        if (first && second)
            found.append({*first, *second, select.intAt(2), select.idAt<OperatorId>(3)});
    }
}

} // namespace regulars::merges

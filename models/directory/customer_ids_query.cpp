#include "directory/customer_ids_query.h"

#include "customers/lifecycle_query.h"

#include <algorithm>
#include <unordered_set>

using namespace Qt::StringLiterals;

namespace regulars::directory {
namespace {

constexpr int kYearDays = 365;

using Keyed = std::vector<std::pair<qint64, qint64>>; // (key, id)

// Tables a clause or a key may need beside the customer's own.
enum Join : unsigned { Summary = 1, Tier = 2, Points = 4, Year = 8 };

struct Clause {
    std::string sql;
    unsigned joins = 0;
};

std::string marks(size_t count)
{
    std::string text = "?";
    for (size_t i = 1; i < count; ++i)
        text += ",?";
    return text;
}

const char *comparison(const Condition &condition) { return condition.compare == Compare::AtLeast ? ">=?" : "<=?"; }

std::string anyPrefix(size_t count)
{
    std::string text = "(substr(c.region,1,length(?))=?";
    for (size_t i = 1; i < count; ++i)
        text += " OR substr(c.region,1,length(?))=?";
    return text + ")";
}

// Made of these fixed pieces alone; every value is bound.
Clause clauseOf(const Condition &condition)
{
    const std::string numbers = marks(condition.numbers.size());
    const std::string texts = marks(static_cast<size_t>(condition.texts.size()));
    const std::string compare = comparison(condition);
    switch (condition.field) {
    case Field::Tier:
        return {"COALESCE(t.tier_id,(SELECT id FROM tier WHERE rank=0)) IN (" + numbers + ")", Tier};
    case Field::Stage:
        return {"", Summary}; // told by the one rule, row by row
    case Field::DaysAway:
        return condition.compare == Compare::AtLeast ? Clause{"(m.last_on IS NULL OR ?-m.last_on>=?)", Summary}
                                                     : Clause{"?-m.last_on<=?", Summary};
    case Field::YearSpend:
        return {"COALESCE(y.spend,0)" + compare, Year};
    case Field::Spend:
        return {"COALESCE(m.spend_minor,0)" + compare, Summary};
    case Field::Orders:
        return {"COALESCE(m.orders,0)" + compare, Summary};
    case Field::Points:
        return {"COALESCE(a.balance,0)" + compare, Points};
    case Field::Tag:
        return {"EXISTS(SELECT 1 FROM customer_tag g WHERE g.customer_id=c.id AND g.tag IN (" + texts + "))", 0};
    case Field::Channel:
        return {"c.channel IN (" + texts + ")", 0};
    case Field::Region:
        return {anyPrefix(static_cast<size_t>(condition.texts.size())), 0};
    case Field::Manager:
        return {"c.manager IN (" + texts + ")", 0};
    case Field::Shop:
        return {"c.shop_id IN (" + numbers + ")", 0};
    case Field::BirthdayMonth:
        return {"c.is_birthday_lunar=0 AND CAST(substr(c.birthday,-5,2) AS INTEGER) IN (" + numbers + ")", 0};
    case Field::RegisteredDays:
        return {"?-c.registered_on" + compare, 0};
    case Field::Consent:
        return {"EXISTS(SELECT 1 FROM customer_consent k WHERE k.customer_id=c.id AND k.is_in=1 AND k.channel IN (" + texts
                    + ") AND k.at_ms=(SELECT MAX(n.at_ms) FROM customer_consent n WHERE n.customer_id=k.customer_id"
                      " AND n.channel=k.channel))",
                0};
    }
    Q_UNREACHABLE();
}

void bindCondition(db::Statement &select, const Condition &condition, EpochDay today)
{
    if (condition.field == Field::Stage)
        return;
    if (condition.field == Field::DaysAway || condition.field == Field::RegisteredDays)
        select.bind(today);
    for (const qint64 number : condition.numbers)
        select.bind(number);
    for (const QString &text : condition.texts) {
        select.bind(text);
        if (condition.field == Field::Region)
            select.bind(text);
    }
}

// How a list is sorted by words: the columns, from the index that has them, and which rows have none.
struct WordKey {
    SortKey key;
    std::vector<const char *> columns;
    const char *has = nullptr; // nothing: every row has one
    const char *lacks = nullptr;
};

const std::vector<WordKey> &wordKeys()
{
    static const std::vector<WordKey> keys{
        {SortKey::Name, {"c.pinyin", "c.name"}},
        {SortKey::Card, {"c.card_no"}},
        {SortKey::Registered, {"c.registered_on"}},
        {SortKey::Phone, {"c.phone"}, "c.phone IS NOT NULL", "c.phone IS NULL"},
        {SortKey::Channel, {"c.channel"}, "c.channel<>''", "c.channel=''"},
        {SortKey::Region, {"c.region"}, "c.region<>''", "c.region=''"},
        {SortKey::Manager, {"c.manager"}, "c.manager<>''", "c.manager=''"},
        {SortKey::Tags, {"z.tag"}, "z.customer_id=c.id", "NOT EXISTS(SELECT 1 FROM customer_tag z WHERE z.customer_id=c.id)"},
    };
    return keys;
}

const WordKey *wordKeyOf(SortKey key)
{
    const auto found = std::find_if(wordKeys().begin(), wordKeys().end(), [key](const WordKey &each) { return each.key == key; });
    return found == wordKeys().end() ? nullptr : &*found;
}

struct FigureKey {
    const char *sql;
    unsigned joins = 0;
};

FigureKey figureKeyOf(SortKey key)
{
    switch (key) {
    case SortKey::Tier:
        return {"COALESCE((SELECT rank FROM tier WHERE id=t.tier_id),0)", Tier};
    case SortKey::YearSpend:
        return {"COALESCE(y.spend,0)", Year};
    case SortKey::Spend:
        return {"COALESCE(m.spend_minor,0)", Summary};
    case SortKey::Orders:
        return {"COALESCE(m.orders,0)", Summary};
    case SortKey::Points:
        return {"COALESCE(a.balance,0)", Points};
    case SortKey::LastVisit:
        return {"COALESCE(m.last_at_ms,-1)", Summary};
    default:
        Q_UNREACHABLE(); // a word's
    }
}

// Each sale and return of the year, in the order of the tables: going by the index of customers would fetch every row
// from another page. Sales mostly stand in the order of their time, so that the reading can begin at the year's first id.
#define YEAR_EVENTS                                                                                                    \
    "SELECT customer_id,gross_minor-discount_minor-points_paid_minor-refunded_minor AS minor FROM purchase NOT INDEXED" \
    " WHERE id>=COALESCE((SELECT MIN(id) FROM purchase INDEXED BY purchase_at WHERE at_ms>=?),0)"                      \
    " AND customer_id IS NOT NULL AND day>? UNION ALL SELECT customer_id,-unlinked_minor FROM refund NOT INDEXED"     \
    " WHERE customer_id IS NOT NULL AND unlinked_minor<>0 AND day>?"

void bindYear(db::Statement &select, EpochDay today)
{
    constexpr qint64 kMsPerDay = 86'400'000;
    const EpochDay before = today - kYearDays;
    // A day before the first that counts: whatever the shop's zone, none of its sales is earlier.
    select.bind(qint64{before} * kMsPerDay).bind(before).bind(before);
}

// The figure of every customer that has one, in order of id, which is what such a table is kept by; of the year its
// events in any order.
const char *figureTable(SortKey key)
{
    switch (key) {
    case SortKey::Tier:
        return "SELECT t.customer_id,r.rank FROM tier_state t JOIN tier r ON r.id=t.tier_id ORDER BY t.customer_id";
    case SortKey::YearSpend:
        return YEAR_EVENTS;
    case SortKey::Spend:
        return "SELECT customer_id,spend_minor FROM customer_summary ORDER BY customer_id";
    case SortKey::Orders:
        return "SELECT customer_id,orders FROM customer_summary ORDER BY customer_id";
    case SortKey::Points:
        return "SELECT customer_id,balance FROM points_account WHERE purse=0 ORDER BY customer_id";
    case SortKey::LastVisit:
        return "SELECT customer_id,COALESCE(last_at_ms,-1) FROM customer_summary ORDER BY customer_id";
    default:
        Q_UNREACHABLE();
    }
}

// Made of fixed pieces. Erased files are left out afterwards: asking each row would read every file in whole.
struct Question {
    const CustomerFilter &filter;
    EpochDay today;
    std::string columns = {};
    std::string from = " FROM customer c";
    std::string where = {};
    std::string order = {};
    unsigned joins = 0;
};

std::string statementFor(Question question)
{
    std::string where = question.where;
    for (const Condition &condition : question.filter.conditions) {
        const Clause clause = clauseOf(condition);
        question.joins |= clause.joins;
        if (!clause.sql.empty())
            where += where.empty() ? clause.sql : " AND " + clause.sql;
    }
    std::string sql = question.joins & Year ? "WITH year(customer_id,spend) AS (SELECT customer_id,SUM(minor) FROM (" YEAR_EVENTS ")"
                                                 " GROUP BY customer_id) "
                                               : "";
    sql += "SELECT ";
    sql += question.columns + question.from;
    if (question.joins & Summary)
        sql += " LEFT JOIN customer_summary m ON m.customer_id=c.id";
    if (question.joins & Tier)
        sql += " LEFT JOIN tier_state t ON t.customer_id=c.id";
    if (question.joins & Points)
        sql += " LEFT JOIN points_account a ON a.customer_id=c.id AND a.purse=0";
    if (question.joins & Year)
        sql += " LEFT JOIN year y ON y.customer_id=c.id";
    if (!where.empty())
        sql += " WHERE " + where;
    return sql + question.order;
}

Status ask(db::ReadSession &session, const Question &question, Keyed &keyed)
{
    auto select = session.prepare(statementFor(question));
    const bool needsYear = question.joins & Year || question.filter.find(Field::YearSpend);
    if (needsYear)
        bindYear(select, question.today);
    for (const Condition &condition : question.filter.conditions)
        bindCondition(select, condition, question.today);
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        keyed.emplace_back(select.intAt(1), select.intAt(0));
    }
}

Result<Keyed> sortedByWords(db::ReadSession &session, const CustomerFilter &filter, const WordKey &key, bool isDescending, EpochDay today)
{
    Question first{filter, today};
    first.columns = "c.id,0";
    if (key.key == SortKey::Tags)
        first.from = " FROM customer_tag z JOIN customer c";
    if (key.has)
        first.where = key.has;
    first.order = " ORDER BY ";
    for (const char *column : key.columns)
        first.order += std::string(column) + (isDescending ? " DESC," : ",");
    first.order += "c.id";
    Keyed keyed;
    TRY(ask(session, first, keyed));
    if (key.key == SortKey::Tags) { // one row per tag: the first counts
        std::unordered_set<qint64> seen;
        keyed.erase(std::remove_if(keyed.begin(), keyed.end(), [&](const auto &pair) { return !seen.insert(pair.second).second; }), keyed.end());
    }
    if (!key.lacks)
        return keyed;
    Question last{filter, today};
    last.columns = "c.id,0";
    last.where = key.lacks;
    last.order = " ORDER BY c.id";
    TRY(ask(session, last, keyed));
    return keyed;
}

Result<std::vector<qint64>> idsOf(db::ReadSession &session, std::string_view sql)
{
    auto select = session.prepare(sql);
    std::vector<qint64> ids;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ids;
        ids.push_back(select.intAt(0));
    }
}

// All customers with their figure: two tables in the order of their ids, laid side by side.
Result<Keyed> wholeByFigure(db::ReadSession &session, SortKey key, EpochDay today)
{
    TRY_LET(auto ids, idsOf(session, "SELECT id FROM customer"));
    std::sort(ids.begin(), ids.end()); // they come in the order of the narrowest index
    const qint64 without = key == SortKey::LastVisit ? -1 : 0;
    Keyed keyed;
    keyed.reserve(ids.size());
    for (const qint64 id : ids)
        keyed.emplace_back(without, id);
    auto select = session.prepare(figureTable(key));
    if (key == SortKey::YearSpend)
        bindYear(select, today);
    const qint64 first = ids.empty() ? 0 : ids.front();
    const auto isBefore = [](const auto &pair, qint64 id) { return pair.second < id; };
    auto at = keyed.begin();
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return keyed;
        const qint64 id = select.intAt(0);
        if (key == SortKey::YearSpend) {
            // Where no file was ever taken away, the place of an id is its distance from the first.
            const auto guess = static_cast<quint64>(id - first);
            at = guess < keyed.size() && keyed[guess].second == id ? keyed.begin() + static_cast<qptrdiff>(guess)
                                                                   : std::lower_bound(keyed.begin(), keyed.end(), id, isBefore);
        }
        while (at != keyed.end() && at->second < id)
            ++at;
        if (at != keyed.end() && at->second == id)
            at->first = key == SortKey::YearSpend ? at->first + select.intAt(1) : select.intAt(1);
    }
}

Result<Keyed> sortedByFigure(db::ReadSession &session, const CustomerFilter &filter, const ListOrder &order, EpochDay today)
{
    Keyed keyed;
    if (filter.isEmpty()) {
        TRY_LET(keyed, wholeByFigure(session, order.key, today));
    } else {
        const FigureKey key = figureKeyOf(order.key);
        Question question{filter, today};
        question.columns = std::string("c.id,") + key.sql;
        question.joins = key.joins;
        TRY(ask(session, question, keyed));
    }
    std::sort(keyed.begin(), keyed.end(), [&](const auto &a, const auto &b) {
        if (a.first != b.first)
            return order.isDescending ? a.first > b.first : a.first < b.first;
        return a.second < b.second;
    });
    return keyed;
}

Status keepStages(db::ReadSession &session, const Condition &condition, EpochDay today, Keyed &keyed)
{
    Keyed kept;
    for (const auto &pair : keyed) {
        TRY_LET(const auto visits, customers::visitsOf(session, CustomerId(pair.second), today));
        if (condition.texts.contains(customers::stageName(customers::stageOf(visits.facts, today))))
            kept.push_back(pair);
    }
    keyed = std::move(kept);
    return ok();
}

} // namespace

Result<std::vector<qint64>> listIds(db::ReadSession &session, const CustomerFilter &filter, const ListOrder &order, EpochDay today)
{
    TRY(checkFilter(filter));
    const WordKey *words = wordKeyOf(order.key);
    TRY_LET(Keyed keyed, words ? sortedByWords(session, filter, *words, order.isDescending, today)
                               : sortedByFigure(session, filter, order, today));
    TRY_LET(const auto erasedIds, idsOf(session, "SELECT id FROM customer WHERE erased_at_ms IS NOT NULL"));
    const std::unordered_set<qint64> erased(erasedIds.begin(), erasedIds.end());
    if (!erased.empty())
        keyed.erase(std::remove_if(keyed.begin(), keyed.end(), [&](const auto &pair) { return erased.contains(pair.second); }), keyed.end());
    if (const Condition *stage = filter.find(Field::Stage))
        TRY(keepStages(session, *stage, today, keyed));
    std::vector<qint64> ids(keyed.size());
    std::transform(keyed.begin(), keyed.end(), ids.begin(), [](const auto &pair) { return pair.second; });
    return ids;
}

} // namespace regulars::directory

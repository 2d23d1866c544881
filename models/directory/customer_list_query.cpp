#include "directory/customer_list_query.h"

#include "customers/lifecycle_query.h"

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace regulars::directory {
namespace {

constexpr int kYearDays = 365;

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

struct Key {
    const char *sql;
    unsigned joins = 0;
    bool isText = false;
};

Key keyOf(SortKey key)
{
    switch (key) {
    case SortKey::Name:
        return {"c.pinyin,c.name", 0, true};
    case SortKey::Card:
        return {"c.card_no", 0, true};
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
    case SortKey::Registered:
        return {"c.registered_on", 0};
    }
    Q_UNREACHABLE();
}

std::string statementFor(const CustomerFilter &filter, const ListOrder &order)
{
    const Key key = keyOf(order.key);
    unsigned joins = key.joins;
    std::string where = " WHERE c.erased_at_ms IS NULL";
    for (const Condition &condition : filter.conditions) {
        const Clause clause = clauseOf(condition);
        joins |= clause.joins;
        if (!clause.sql.empty())
            where += " AND " + clause.sql;
    }
    std::string sql = joins & Year ? "WITH year(customer_id,spend) AS (SELECT customer_id,SUM(minor) FROM ("
                                     "SELECT customer_id,gross_minor-discount_minor-points_paid_minor-refunded_minor AS minor"
                                     " FROM purchase WHERE customer_id IS NOT NULL AND day>?"
                                     " UNION ALL SELECT customer_id,-unlinked_minor FROM refund WHERE customer_id IS NOT NULL"
                                     " AND day>?) GROUP BY customer_id) "
                                   : std::string();
    sql += "SELECT c.id,";
    sql += key.isText ? "0" : key.sql;
    sql += " FROM customer c";
    if (joins & Summary)
        sql += " LEFT JOIN customer_summary m ON m.customer_id=c.id";
    if (joins & Tier)
        sql += " LEFT JOIN tier_state t ON t.customer_id=c.id";
    if (joins & Points)
        sql += " LEFT JOIN points_account a ON a.customer_id=c.id AND a.purse=0";
    if (joins & Year)
        sql += " LEFT JOIN year y ON y.customer_id=c.id";
    sql += where;
    if (key.isText) {
        sql += " ORDER BY ";
        sql += key.sql;
        sql += ",c.id";
    }
    return sql;
}

bool needsYear(const CustomerFilter &filter, const ListOrder &order)
{
    return order.key == SortKey::YearSpend || filter.find(Field::YearSpend) != nullptr;
}

Status keepStages(db::ReadSession &session, const Condition &condition, EpochDay today, std::vector<std::pair<qint64, qint64>> &keyed)
{
    std::vector<std::pair<qint64, qint64>> kept;
    for (const auto &pair : keyed) {
        TRY_LET(const auto visits, customers::visitsOf(session, CustomerId(pair.second), today));
        if (condition.texts.contains(customers::stageName(customers::stageOf(visits.facts, today))))
            kept.push_back(pair);
    }
    keyed = std::move(kept);
    return ok();
}

// What one row costs several statements, each prepared once for the block.
class RowReader {
public:
    RowReader(db::ReadSession &session, EpochDay today) : m_session(session), m_today(today) {}

    Result<CustomerRow> read(qint64 id)
    {
        CustomerRow row;
        TRY_LET(const bool found, readFile(id, row));
        if (!found)
            return row;
        row.id = CustomerId(id);
        TRY_LET(const auto visits, customers::visitsOf(m_session, row.id, m_today));
        row.orders = visits.orders;
        row.spendMinor = visits.spendMinor;
        row.lastOn = visits.facts.lastOn;
        row.stage = customers::stageOf(visits.facts, m_today);
        TRY_LET(row.yearSpendMinor, readYear(id));
        TRY(readWords(id, row));
        return row;
    }

private:
    Result<bool> readFile(qint64 id, CustomerRow &row)
    {
        TRY_LET(const bool found, m_file.bind(id).step());
        if (found) {
            row.cardNo = m_file.textAt(0);
            row.name = m_file.textAt(1);
            row.phone = m_file.textAt(2);
            row.region = m_file.textAt(3);
            row.channel = m_file.textAt(4);
            row.manager = m_file.textAt(5);
            row.registeredOn = static_cast<EpochDay>(m_file.intAt(6));
            row.tierId = m_file.idAt<TierId>(7);
            row.tierRank = static_cast<int>(m_file.intAt(8));
            row.tierName = m_file.textAt(9);
            row.points = m_file.intAt(10);
        }
        m_file.rewind();
        return found;
    }

    Result<qint64> readYear(qint64 id)
    {
        const EpochDay before = m_today - kYearDays;
        TRY_LET(const auto spend, m_year.bind(id).bind(before).bind(id).bind(before).firstInt());
        m_year.rewind();
        return spend.value_or(0);
    }

    Status readWords(qint64 id, CustomerRow &row)
    {
        m_tags.bind(id);
        for (;;) {
            TRY_LET(const bool more, m_tags.step());
            if (!more)
                break;
            row.tags.append(m_tags.textAt(0));
        }
        m_tags.rewind();
        TRY_LET(const bool hasFavourite, m_favourite.bind(id).step());
        if (hasFavourite)
            row.favourite = m_favourite.textAt(0);
        m_favourite.rewind();
        return ok();
    }

    db::ReadSession &m_session;
    EpochDay m_today;
    db::Statement m_file = m_session.prepare(
        "SELECT c.card_no,c.name,COALESCE(c.phone,''),c.region,c.channel,c.manager,c.registered_on,r.id,r.rank,r.name,"
        "COALESCE(a.balance,0) FROM customer c LEFT JOIN tier_state t ON t.customer_id=c.id"
        " LEFT JOIN tier r ON r.id=COALESCE(t.tier_id,(SELECT id FROM tier WHERE rank=0))"
        " LEFT JOIN points_account a ON a.customer_id=c.id AND a.purse=0 WHERE c.id=? AND c.erased_at_ms IS NULL");
    db::Statement m_year = m_session.prepare(
        "SELECT COALESCE((SELECT SUM(gross_minor-discount_minor-points_paid_minor-refunded_minor) FROM purchase"
        " WHERE customer_id=? AND day>?),0)-COALESCE((SELECT SUM(unlinked_minor) FROM refund WHERE customer_id=? AND day>?),0)");
    db::Statement m_tags = m_session.prepare("SELECT tag FROM customer_tag WHERE customer_id=? ORDER BY tag");
    db::Statement m_favourite = m_session.prepare(
        "SELECT p.category FROM purchase b JOIN purchase_line l ON l.purchase_id=b.id JOIN product p ON p.id=l.product_id"
        " WHERE b.customer_id=? AND p.category<>'' GROUP BY p.category"
        " ORDER BY SUM(l.amount_minor-l.discount_minor-l.refunded_minor) DESC,p.category LIMIT 1");
};

} // namespace

Result<std::vector<qint64>> listIds(db::ReadSession &session, const CustomerFilter &filter, const ListOrder &order, EpochDay today)
{
    TRY(checkFilter(filter));
    auto select = session.prepare(statementFor(filter, order));
    if (needsYear(filter, order))
        select.bind(today - kYearDays).bind(today - kYearDays);
    for (const Condition &condition : filter.conditions)
        bindCondition(select, condition, today);
    std::vector<std::pair<qint64, qint64>> keyed; // (key, id)
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            break;
        keyed.emplace_back(select.intAt(1), select.intAt(0));
    }
    if (const Condition *stage = filter.find(Field::Stage))
        TRY(keepStages(session, *stage, today, keyed));
    if (!keyOf(order.key).isText) {
        std::sort(keyed.begin(), keyed.end(), [&](const auto &a, const auto &b) {
            if (a.first != b.first)
                return order.isDescending ? a.first > b.first : a.first < b.first;
            return a.second < b.second;
        });
    } else if (order.isDescending) {
        std::reverse(keyed.begin(), keyed.end());
    }
    std::vector<qint64> ids(keyed.size());
    std::transform(keyed.begin(), keyed.end(), ids.begin(), [](const auto &pair) { return pair.second; });
    return ids;
}

Result<std::vector<CustomerRow>> listRows(db::ReadSession &session, const std::vector<qint64> &ids, EpochDay today)
{
    RowReader reader(session, today);
    std::vector<CustomerRow> rows;
    rows.reserve(ids.size());
    for (const qint64 id : ids) {
        TRY_LET(CustomerRow row, reader.read(id));
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<qint64> spendOf(db::ReadSession &session, const std::vector<qint64> &ids)
{
    auto select = session.prepare("SELECT spend_minor FROM customer_summary WHERE customer_id=?");
    qint64 sum = 0;
    for (const qint64 id : ids) {
        TRY_LET(const auto spend, select.bind(id).firstInt());
        sum += spend.value_or(0);
    }
    return sum;
}

Result<QStringList> wordsOf(db::ReadSession &session, Field field, int limit)
{
    std::string_view sql;
    switch (field) {
    case Field::Tag:
        sql = "SELECT tag FROM customer_tag GROUP BY tag ORDER BY COUNT(*) DESC,tag LIMIT ?";
        break;
    case Field::Channel:
        sql = "SELECT channel FROM customer WHERE channel<>'' GROUP BY channel ORDER BY COUNT(*) DESC,channel LIMIT ?";
        break;
    case Field::Region:
        sql = "SELECT region FROM customer WHERE region<>'' GROUP BY region ORDER BY COUNT(*) DESC,region LIMIT ?";
        break;
    case Field::Manager:
        sql = "SELECT manager FROM customer WHERE manager<>'' GROUP BY manager ORDER BY COUNT(*) DESC,manager LIMIT ?";
        break;
    default:
        return QStringList();
    }
    auto select = session.prepare(sql);
    select.bind(limit);
    QStringList words;
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return words;
        words.append(select.textAt(0));
    }
}

} // namespace regulars::directory

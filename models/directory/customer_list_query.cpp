#include "directory/customer_list_query.h"

#include "customers/lifecycle_query.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::directory {
namespace {

constexpr int kYearDays = 365;
constexpr size_t kFewIds = 1000; // fewer are asked for one by one

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

namespace {

// Laid beside the whole table, which is kept in the order of the ids: asking for each of a million took seconds.
Result<qint64> spendOfMany(db::ReadSession &session, std::vector<qint64> ids)
{
    std::sort(ids.begin(), ids.end());
    auto select = session.prepare("SELECT customer_id,spend_minor FROM customer_summary ORDER BY customer_id");
    qint64 sum = 0;
    for (auto at = ids.begin();;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return sum;
        const qint64 id = select.intAt(0);
        while (at != ids.end() && *at < id)
            ++at;
        if (at == ids.end())
            return sum;
        if (*at == id)
            sum += select.intAt(1);
    }
}

} // namespace

Result<qint64> spendOf(db::ReadSession &session, const std::vector<qint64> &ids)
{
    if (ids.size() > kFewIds)
        return spendOfMany(session, ids);
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

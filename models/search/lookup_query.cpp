#include "search/lookup_query.h"

#include "customers/alias_query.h"
#include "customers/reading_rules.h"
#include "customers/search_text_rules.h"
#include "search/lookup_rules.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>
#include <vector>

using namespace Qt::StringLiterals;

namespace regulars::search {
namespace {

constexpr qsizetype kLastDigits = 4;      // by which a counter asks for a phone number
constexpr qsizetype kSortedSet = 200;     // larger sets keep the index's order
constexpr int kShownPerGroup = 5;         // rows a later group gets although earlier ones could fill the list
constexpr qsizetype kMinInfixLetters = 3; // shorter Latin fragments stand in too many names
constexpr qsizetype kMinNumberFragment = 3;
constexpr int kRecentPurchases = 2000;    // whose numbers are also compared from their end
constexpr int kMaxCandidates = 2000;      // rows read to compare words that no index holds together


struct PurchaseHit {
    QString number;
    qint64 amountMinor = 0;
};

// Customers found for one reason by one index.
struct Part {
    LookupGroup group;
    std::vector<qint64> ids;
    bool isCapped = false;
    bool isFirst = false; // before all groups
};

// A quoted phrase for MATCH; a quote inside is doubled.
QString phrase(QString text) { return u'"' + text.replace(u'"', u"\"\""_s) + u'"'; }

// U+10FFFF sorts behind every text with the same beginning.
QString upperBound(const QString &prefix) { return prefix + QChar(0xDBFF) + QChar(0xDFFF); }

// 张 → 张; zhang san → zhang san, Zhang San, ZHANG SAN: the ways a name is written.
QStringList writings(const QString &text)
{
    QString title = text.toLower();
    for (qsizetype i = 0; i < title.size(); ++i) {
        if (i == 0 || !title.at(i - 1).isLetter())
            title[i] = title.at(i).toUpper();
    }
    QStringList all{text, text.toLower(), title, text.toUpper()};
    all.removeDuplicates();
    return all;
}

class Finder {
public:
    Finder(db::ReadSession &session, const LookupQuery &query, const LookupOptions &options)
        : m_session(session), m_query(query), m_options(options)
    {
        m_options.countCap = std::max(1, m_options.countCap);
    }

    Result<LookupResult> run();

private:
    [[nodiscard]] bool isFull() const { return m_total >= m_options.countCap; }
    Status findScanned();
    Status findDigits(const QString &digits);
    Status findCjk();
    Status findLatin();
    Status findMixed();
    Status findCards();
    Status findPurchases();
    Status reserveExact();
    Status collect(Part &part, db::Statement &select);
    Status addRange(LookupGroup group, std::string_view sql, const QString &prefix);
    Status addMatch(LookupGroup group, const QString &match);
    Status addCandidates(db::Statement &select);
    Status sortByVisit(std::vector<qint64> &ids);
    Status fetchRows(LookupResult &result);
    Result<LookupRow> fetchRow(qint64 id, LookupGroup group);
    Status addMerged(LookupResult &result);
    QList<MatchSpan> spansOf(const LookupRow &row) const;

    db::ReadSession &m_session;
    const LookupQuery &m_query;
    LookupOptions m_options;
    std::vector<Part> m_parts;
    std::unordered_set<qint64> m_seen;
    std::unordered_map<qint64, PurchaseHit> m_purchases;
    qint64 m_exactCard = 0;
    int m_total = 0;
    bool m_isCapped = false;
    TierId m_firstTier;
    QString m_firstTierName;
};

// Reads ids (column 0) that no earlier part holds, until the count is more than anybody will be told.
Status Finder::collect(Part &part, db::Statement &select)
{
    for (;;) {
        TRY_LET(const bool row, select.step());
        if (!row)
            return ok();
        const qint64 id = select.intAt(0);
        if (id <= 0 || !m_seen.insert(id).second)
            continue;
        if (isFull()) {
            part.isCapped = true;
            m_isCapped = true;
            return ok();
        }
        part.ids.push_back(id);
        ++m_total;
    }
}

Status Finder::addRange(LookupGroup group, std::string_view sql, const QString &prefix)
{
    if (isFull() && m_isCapped)
        return ok();
    Part part{group, {}, false};
    auto select = m_session.prepare(sql);
    select.bind(prefix).bind(upperBound(prefix)).bind(qint64{m_options.countCap} * 2 + 2);
    TRY(collect(part, select));
    m_parts.push_back(std::move(part));
    return ok();
}

Status Finder::addMatch(LookupGroup group, const QString &match)
{
    if (isFull() && m_isCapped)
        return ok();
    Part part{group, {}, false};
    auto select = m_session.prepare("SELECT rowid FROM customer_fts WHERE customer_fts MATCH ? LIMIT ?");
    select.bind(match).bind(qint64{m_options.countCap} * 2 + 2);
    TRY(collect(part, select));
    m_parts.push_back(std::move(part));
    return ok();
}

// What was typed in full shows whatever stands before it: taken out of the earlier groups beforehand. Up to four
// digits are more likely the end of a phone number; longer, the card itself is meant and comes first.
Status Finder::reserveExact()
{
    auto select = m_session.prepare("SELECT id FROM customer WHERE card_no=? AND erased_at_ms IS NULL");
    const QStringList cards = writings(m_query.text);
    for (const QString &card : cards) {
        TRY_LET(const auto id, select.bind(card).firstInt());
        if (id && m_exactCard == 0) {
            m_exactCard = *id;
            m_seen.insert(*id);
            const bool isPlainlyMeant = card.size() > kLastDigits;
            m_parts.push_back({LookupGroup::Card, {*id}, false, isPlainlyMeant});
            ++m_total;
        }
    }
    return ok();
}

Status Finder::findScanned()
{
    auto select = m_session.prepare("SELECT id FROM customer WHERE card_no=? AND erased_at_ms IS NULL");
    select.bind(*m_query.scannedCard);
    Part part{LookupGroup::Card, {}, false};
    TRY(collect(part, select));
    m_parts.push_back(std::move(part));
    return ok();
}

Status Finder::findDigits(const QString &digits)
{
    TRY(addRange(LookupGroup::PhoneEnd,
                 "SELECT id FROM customer WHERE phone_reversed>=? AND phone_reversed<? LIMIT ?",
                 customers::reversedPhone(digits)));
    TRY(addRange(LookupGroup::PhoneOther, "SELECT id FROM customer WHERE phone>=? AND phone<? LIMIT ?", digits));
    // Fragments of fewer than three digits stand in nearly every number: only its two ends are asked.
    const QString bare = digits.startsWith(u'+') ? digits.mid(1) : digits;
    if (bare.size() >= customers::kPhoneToken)
        TRY(addMatch(LookupGroup::PhoneOther, u"phone : "_s + phrase(customers::phoneTokens(bare))));
    else if (bare.size() == customers::kPhoneToken - 1)
        TRY(addMatch(LookupGroup::PhoneOther, u"phone : "_s + phrase(bare) + u" *"_s));
    TRY(findCards());
    return addRange(LookupGroup::Name, "SELECT id FROM customer WHERE name>=? AND name<? LIMIT ?", m_query.text);
}

Status Finder::findCjk()
{
    TRY(findCards());
    TRY(addRange(LookupGroup::Name, "SELECT id FROM customer WHERE name>=? AND name<? LIMIT ?", m_query.text));
    QStringList phrases;
    for (const LookupWord &word : m_query.words)
        phrases.append(phrase(customers::nameTokens(word.text)));
    return addMatch(LookupGroup::Name, u"name : ("_s + phrases.join(u" AND "_s) + u')');
}

Status Finder::findLatin()
{
    TRY(findCards());
    for (const QString &written : writings(m_query.text))
        TRY(addRange(LookupGroup::Name, "SELECT id FROM customer WHERE name>=? AND name<? LIMIT ?", written));
    QString plain;
    QString typed;
    for (const LookupWord &word : m_query.words) {
        plain += word.plain;
        typed += word.text + u' ';
    }
    if (plain.size() >= kMinInfixLetters)
        TRY(addMatch(LookupGroup::Name, u"name : "_s + phrase(typed.trimmed()) + u" *"_s));
    for (const QString &pinyin : customers::pinyinVariants(plain))
        TRY(addRange(LookupGroup::Pinyin,
                     "SELECT id FROM customer WHERE pinyin>=? AND pinyin<? AND pinyin<>'' LIMIT ?", pinyin));
    return addRange(LookupGroup::Initials,
                    "SELECT id FROM customer WHERE initials>=? AND initials<? AND initials<>'' LIMIT ?", plain);
}

// Reads candidates (id, card, name, phone) and keeps those that all words match.
Status Finder::addCandidates(db::Statement &select)
{
    Part part{LookupGroup::Name, {}, false};
    for (int read = 0;; ++read) {
        TRY_LET(const bool row, select.step());
        if (!row)
            break;
        if (read >= kMaxCandidates || isFull()) {
            part.isCapped = true;
            m_isCapped = true;
            break;
        }
        const LookupSubject subject{select.textAt(1), select.textAt(2), select.isNullAt(3) ? QString() : select.textAt(3)};
        const bool isMatch = std::all_of(m_query.words.begin(), m_query.words.end(), [&](const LookupWord &word) {
            return !matchesOf(word, subject).isEmpty();
        });
        if (!isMatch || !m_seen.insert(select.intAt(0)).second)
            continue;
        part.ids.push_back(select.intAt(0));
        ++m_total;
    }
    m_parts.push_back(std::move(part));
    return ok();
}

// Words of several kinds: the full-text index joins what it holds, the rest is compared row by row.
Status Finder::findMixed()
{
    TRY(findCards());
    QStringList phrases;
    QString shortDigits;
    QString anyDigits;
    QString latin;
    for (const LookupWord &word : m_query.words) {
        if (word.kind == WordKind::Cjk)
            phrases.append(u"name : "_s + phrase(customers::nameTokens(word.text)));
        else if (word.kind == WordKind::Digits && word.text.size() >= customers::kPhoneToken)
            phrases.append(u"phone : "_s + phrase(customers::phoneTokens(word.text)));
        else if (word.kind == WordKind::Digits && word.text.size() > shortDigits.size())
            shortDigits = word.text;
        if (word.kind == WordKind::Latin && latin.isEmpty())
            latin = word.plain;
        if (word.kind == WordKind::Digits && word.text.size() > anyDigits.size())
            anyDigits = word.text;
    }
    if (!phrases.isEmpty()) {
        auto select = m_session.prepare("SELECT c.id,c.card_no,c.name,c.phone FROM customer_fts f"
                                        " JOIN customer c ON c.id=f.rowid WHERE customer_fts MATCH ?");
        TRY(addCandidates(select.bind(phrases.join(u" AND "_s))));
    } else if (!shortDigits.isEmpty()) {
        const QString reversed = customers::reversedPhone(shortDigits);
        auto select = m_session.prepare("SELECT id,card_no,name,phone FROM customer"
                                        " WHERE phone_reversed>=? AND phone_reversed<?");
        TRY(addCandidates(select.bind(reversed).bind(upperBound(reversed))));
    }
    if (anyDigits.isEmpty())
        return ok();
    auto byCard = m_session.prepare("SELECT id,card_no,name,phone FROM customer"
                                    " WHERE card_no>=? AND card_no<? AND erased_at_ms IS NULL");
    return addCandidates(byCard.bind(anyDigits).bind(upperBound(anyDigits)));
}

Status Finder::findCards()
{
    for (const QString &card : writings(m_query.text))
        TRY(addRange(LookupGroup::Card,
                     "SELECT id FROM customer WHERE card_no>=? AND card_no<? AND erased_at_ms IS NULL LIMIT ?", card));
    return ok();
}

Status Finder::findPurchases()
{
    if (m_query.text.size() < kMinNumberFragment)
        return ok();
    Part part{LookupGroup::PurchaseNumber, {}, false};
    const auto take = [&](const db::Statement &row) {
        const qint64 id = row.intAt(0);
        if (!m_seen.insert(id).second)
            return;
        part.ids.push_back(id);
        m_purchases.insert({id, {row.textAt(1), row.intAt(2)}});
        ++m_total;
    };
    auto byPrefix = m_session.prepare(
        "SELECT p.customer_id,p.number,p.gross_minor-p.discount_minor-p.points_paid_minor FROM purchase p"
        " JOIN customer c ON c.id=p.customer_id WHERE p.number>=? AND p.number<? AND c.erased_at_ms IS NULL"
        " ORDER BY p.number LIMIT ?");
    byPrefix.bind(m_query.text).bind(upperBound(m_query.text)).bind(m_options.limit);
    for (;;) {
        TRY_LET(const bool row, byPrefix.step());
        if (!row || isFull())
            break;
        take(byPrefix);
    }
    if (isFull()) {
        m_parts.push_back(std::move(part));
        return ok();
    }
    // Receipts of the last days are asked for by the end of their number; no index holds it.
    auto recent = m_session.prepare(
        "SELECT p.customer_id,p.number,p.gross_minor-p.discount_minor-p.points_paid_minor"
        " FROM (SELECT * FROM purchase ORDER BY id DESC LIMIT ?) p JOIN customer c ON c.id=p.customer_id"
        " WHERE substr(p.number,-length(?))=? AND c.erased_at_ms IS NULL");
    recent.bind(kRecentPurchases).bind(m_query.text).bind(m_query.text);
    for (;;) {
        TRY_LET(const bool row, recent.step());
        if (!row || isFull())
            break;
        take(recent);
    }
    m_parts.push_back(std::move(part));
    return ok();
}

Status Finder::sortByVisit(std::vector<qint64> &ids)
{
    if (ids.size() < 2 || static_cast<qsizetype>(ids.size()) > kSortedSet)
        return ok();
    std::vector<std::pair<qint64, qint64>> keyed; // (last visit, id)
    keyed.reserve(ids.size());
    auto select = m_session.prepare("SELECT last_at_ms FROM customer_summary WHERE customer_id=?");
    for (const qint64 id : ids) {
        TRY_LET(const auto last, select.bind(id).firstInt());
        keyed.emplace_back(last.value_or(-1), id);
    }
    std::stable_sort(keyed.begin(), keyed.end(), [](const auto &a, const auto &b) { return a.first > b.first; });
    std::transform(keyed.begin(), keyed.end(), ids.begin(), [](const auto &pair) { return pair.second; });
    return ok();
}

Result<LookupRow> Finder::fetchRow(qint64 id, LookupGroup group)
{
    auto select = m_session.prepare(
        "SELECT c.card_no,c.name,c.phone,s.tier_id,t.name,a.balance,m.last_on FROM customer c"
        " LEFT JOIN tier_state s ON s.customer_id=c.id LEFT JOIN tier t ON t.id=s.tier_id"
        " LEFT JOIN points_account a ON a.customer_id=c.id AND a.purse=0"
        " LEFT JOIN customer_summary m ON m.customer_id=c.id WHERE c.id=?");
    TRY_LET(const bool found, select.bind(id).step());
    if (!found)
        return fail(ErrorCode::StoreDamaged, u"customer"_s, QString::number(id));
    LookupRow row;
    row.id = CustomerId(id);
    row.group = group;
    row.cardNo = select.textAt(0);
    row.name = select.textAt(1);
    row.phone = select.isNullAt(2) ? QString() : select.textAt(2);
    row.tierId = select.isNullAt(3) ? m_firstTier : select.idAt<TierId>(3);
    row.tierName = select.isNullAt(3) ? m_firstTierName : select.textAt(4);
    row.points = select.intAt(5);
    if (!select.isNullAt(6))
        row.lastVisitOn = static_cast<EpochDay>(select.intAt(6));
    if (const auto hit = m_purchases.find(id); hit != m_purchases.end()) {
        row.purchaseNumber = hit->second.number;
        row.purchaseMinor = hit->second.amountMinor;
    }
    row.matches = spansOf(row);
    return row;
}

QList<MatchSpan> Finder::spansOf(const LookupRow &row) const
{
    const qsizetype size = m_query.text.size();
    switch (row.group) {
    case LookupGroup::PurchaseNumber: {
        const qsizetype at = row.purchaseNumber.lastIndexOf(m_query.text);
        return {{MatchField::PurchaseNumber, std::max<qsizetype>(at, 0), size}};
    }
    case LookupGroup::Card:
        return {{MatchField::Card, 0, m_query.scannedCard ? row.cardNo.size() : std::min(size, row.cardNo.size())}};
    case LookupGroup::PhoneOther: {
        const QString &digits = m_query.words.first().text;
        const qsizetype at = row.phone.indexOf(digits.startsWith(u'+') && !row.phone.startsWith(u'+') ? digits.mid(1) : digits);
        return {{MatchField::Phone, std::max<qsizetype>(at, 0), digits.size()}};
    }
    case LookupGroup::PhoneEnd:
    case LookupGroup::Name:
    case LookupGroup::Pinyin:
    case LookupGroup::Initials:
        break;
    }
    // A Latin name typed as it is written.
    if (const qsizetype at = row.name.indexOf(m_query.text, 0, Qt::CaseInsensitive);
        at >= 0 && row.group == LookupGroup::Name)
        return {{MatchField::Name, at, size}};
    QList<LookupWord> words = m_query.words;
    if (m_query.isOnly(WordKind::Latin) && words.size() > 1) {
        LookupWord joined = words.takeFirst();
        for (const LookupWord &word : std::as_const(words)) {
            joined.text += word.text;
            joined.plain += word.plain;
        }
        words = {joined};
    }
    QList<MatchSpan> spans;
    for (const LookupWord &word : std::as_const(words))
        spans.append(matchesOf(word, {row.cardNo, row.name, row.phone}));
    return spans;
}

Status Finder::fetchRows(LookupResult &result)
{
    auto firstTier = m_session.prepare("SELECT id,name FROM tier ORDER BY rank LIMIT 1");
    TRY_LET(const bool hasTier, firstTier.step());
    if (hasTier) {
        m_firstTier = firstTier.idAt<TierId>(0);
        m_firstTierName = firstTier.textAt(1);
    }
    firstTier.rewind();

    std::stable_sort(m_parts.begin(), m_parts.end(), [](const Part &a, const Part &b) {
        return a.isFirst != b.isFirst ? a.isFirst : a.group < b.group;
    });
    // Later groups keep a few places; earlier ones fill the rest.
    int room = m_options.limit;
    int promised = 0;
    for (const Part &part : m_parts)
        promised += std::min<int>(kShownPerGroup, static_cast<int>(part.ids.size()));
    for (Part &part : m_parts) {
        const int size = static_cast<int>(part.ids.size());
        promised -= std::min(kShownPerGroup, size);
        if (size == 0)
            continue;
        if (result.groups.isEmpty() || result.groups.last().group != part.group)
            result.groups.append({part.group, 0, false});
        result.groups.last().count += size;
        result.groups.last().isCapped |= part.isCapped;
        const int shown = std::min(size, std::max(std::min(room, kShownPerGroup), room - promised));
        if (shown <= 0)
            continue;
        TRY(sortByVisit(part.ids));
        for (int i = 0; i < shown; ++i) {
            TRY_LET(auto row, fetchRow(part.ids.at(static_cast<size_t>(i)), part.group));
            result.rows.append(std::move(row));
        }
        room -= shown;
    }
    return ok();
}

// Cards, phones and names of files that were merged lead to the one that was kept.
Status Finder::addMerged(LookupResult &result)
{
    constexpr int kMost = 3;
    const QString text = m_query.scannedCard.value_or(m_query.text);
    TRY_LET(const auto kept, customers::keptForText(m_session, text, kMost));
    for (const CustomerId id : kept) {
        if (!m_seen.insert(id.value()).second || result.rows.size() >= m_options.limit)
            continue;
        TRY_LET(LookupRow row, fetchRow(id.value(), LookupGroup::Card));
        row.matches.clear(); // what matched is not the kept file's
        // Rows are parted by group.
        const auto at = std::find_if(result.rows.begin(), result.rows.end(), [](const LookupRow &each) { return each.group > LookupGroup::Card; });
        result.rows.insert(at, std::move(row));
        const auto group = std::find_if(result.groups.begin(), result.groups.end(), [](const LookupCount &each) { return each.group >= LookupGroup::Card; });
        if (group != result.groups.end() && group->group == LookupGroup::Card)
            ++group->count;
        else
            result.groups.insert(group, {LookupGroup::Card, 1, false});
        ++m_total;
    }
    return ok();
}

Result<LookupResult> Finder::run()
{
    LookupResult result;
    if (m_query.isEmpty())
        return result;
    if (m_query.scannedCard) {
        result.isScanned = true;
        TRY(findScanned());
    } else {
        TRY(reserveExact());
        if (m_query.words.size() == 1 && m_query.has(WordKind::Digits))
            TRY(findDigits(m_query.words.first().text));
        else if (m_query.isOnly(WordKind::Cjk))
            TRY(findCjk());
        else if (m_query.isOnly(WordKind::Latin))
            TRY(findLatin());
        else
            TRY(findMixed());
        if (!m_query.has(WordKind::Cjk) && !isFull())
            TRY(findPurchases());
    }
    TRY(fetchRows(result));
    TRY(addMerged(result));
    result.total = m_total;
    result.isCapped = m_isCapped;
    return result;
}

} // namespace

Result<LookupResult> lookup(db::ReadSession &session, const QString &text, const LookupOptions &options)
{
    const LookupQuery query = parseLookup(text);
    return Finder(session, query, options).run();
}

} // namespace regulars::search

#include "upkeep/verify_customers_query.h"

#include "customers/reading_rules.h"
#include "customers/search_text_rules.h"
#include "db/full_text.h"

#include <QRandomGenerator>

using namespace Qt::StringLiterals;

namespace regulars::upkeep {
namespace {

constexpr qint64 kCustomerWeight = 10; // with its words
constexpr qint64 kWordWeight = 1;
constexpr qint64 kWordsPerCustomer = 11; // a guess: three of the name, eight of the phone
constexpr qint64 kReportEvery = 4096;

constexpr std::string_view kCustomers =
    "SELECT id,name,phone,phone_reversed,pinyin<>'',initials<>'',is_reading_edited,erased_at_ms IS NOT NULL,registered_on,shop_id "
    "FROM customer ORDER BY id";
enum CustomerColumn { Key, Name, Phone, PhoneReversed, HasPinyin, HasInitials, IsReadingEdited, IsErased, RegisteredOn, Shop };

// Where the index cannot be read word by word it is asked: for each phone's last four digits, and for the first
// character of each Chinese name.
constexpr std::string_view kAskIndex =
    "SELECT c.id,'phone','missing' FROM customer c WHERE c.phone IS NOT NULL AND NOT EXISTS (SELECT 1 FROM customer_fts "
    "WHERE customer_fts MATCH 'phone:\"'||substr(c.phone,-4)||'\"' AND rowid=c.id) "
    "UNION ALL SELECT c.id,'name','missing' FROM customer c WHERE c.erased_at_ms IS NULL AND c.name GLOB '[一-龥]*' AND NOT "
    "EXISTS (SELECT 1 FROM customer_fts WHERE customer_fts MATCH 'name:\"'||substr(c.name,1,1)||'\"' AND rowid=c.id)";

/// The words of a column of one customer: how many, and the sum of a random number of each, whatever their order.
struct Words {
    quint64 sum = 0;
    qint64 balance = 0; ///< those of the text less those of the index
};
struct IndexedWords {
    Words name;
    Words phone;
};

class CustomerPass {
public:
    CustomerPass(VerifyRun &run, Books &books, const db::Tokenizer *tokenizer)
        : m_run(run), m_books(books), m_tokenizer(tokenizer), m_seed(QRandomGenerator::system()->generate64()), m_customers(run, kCustomers, kCustomerWeight)
    {
    }

    Status run()
    {
        for (;;) {
            TRY(m_customers.next());
            if (m_customers.isAtEnd())
                return ok();
            const qint64 id = m_customers.key();
            m_books.customers.insert(id);
            const bool isErased = m_customers.at(IsErased) != 0;
            const QString name = m_customers.textAt(Name);
            const QString phone = m_customers.textAt(Phone);
            compareKeys(id, name, phone, isErased);
            if (!m_customers.isNullAt(Shop))
                ++m_books.days[{m_customers.at(Shop), m_customers.at(RegisteredOn)}].figures[Joined];
            if (isErased)
                continue;
            m_run.findings.count(Check::SearchIndex);
            if (m_tokenizer)
                TRY(addWords(id, name, phone));
        }
    }

    Status compareIndex(db::CustomerWords &words)
    {
        for (qint64 count = 1;; ++count) {
            TRY_LET(const bool row, words.next());
            if (!row)
                break;
            IndexedWords &own = m_words[words.row()];
            Words &column = words.isOfName() ? own.name : own.phone;
            column.sum -= numberOf(words.word());
            --column.balance;
            if (count % kReportEvery == 0)
                TRY(m_run.progress.advance(kReportEvery * kWordWeight));
        }
        m_words.forEach([this](qint64 id, const IndexedWords &own) {
            compareWords(id, own.name, u"name"_s);
            compareWords(id, own.phone, u"phone"_s);
        });
        return ok();
    }

private:
    void compareKeys(qint64 id, const QString &name, const QString &phone, bool isErased)
    {
        const bool hasPhone = !m_customers.isNullAt(Phone);
        const QString reversed = m_customers.textAt(PhoneReversed);
        if (hasPhone)
            m_run.findings.count(Check::SearchPhones);
        // No digits of anybody's phone in a report.
        if (hasPhone == m_customers.isNullAt(PhoneReversed) || reversed != customers::reversedPhone(phone))
            m_run.findings.differ(Check::SearchPhones, id, u"%1 digits reversed"_s.arg(phone.size()), u"%1 others"_s.arg(reversed.size()));
        const bool hasReading = m_customers.at(HasPinyin) != 0 && m_customers.at(HasInitials) != 0;
        if (m_customers.at(HasPinyin) != 0)
            m_run.findings.count(Check::SearchReadings);
        // Some characters nobody can read: a name of those alone has none.
        if (!isErased && m_customers.at(IsReadingEdited) == 0 && !hasReading && !customers::readingOf(name).pinyin.isEmpty())
            m_run.findings.differ(Check::SearchReadings, id, u"reading"_s, u"none"_s);
    }

    Status addWords(qint64 id, const QString &name, const QString &phone)
    {
        IndexedWords &own = m_words[id];
        TRY(addTo(own.name, customers::nameTokens(name).toUtf8()));
        return addTo(own.phone, customers::phoneTokens(phone).toUtf8());
    }

    Status addTo(Words &words, const QByteArray &text)
    {
        return m_tokenizer->words(text, [&](QByteArrayView word) {
            words.sum += numberOf(word);
            ++words.balance;
        });
    }

    [[nodiscard]] quint64 numberOf(QByteArrayView word) const
    {
        return scattered(qHashBits(word.data(), static_cast<size_t>(word.size()), static_cast<size_t>(m_seed)) ^ m_seed);
    }

    void compareWords(qint64 id, const Words &words, const QString &column)
    {
        if (words.sum == 0 && words.balance == 0)
            return;
        m_run.findings.differ(Check::SearchIndex, id, column, words.balance > 0 ? u"missing"_s : words.balance < 0 ? u"too much"_s : u"other words"_s);
    }

    VerifyRun &m_run;
    Books &m_books;
    const db::Tokenizer *m_tokenizer;
    quint64 m_seed;
    RowCursor m_customers;
    IdMap<IndexedWords> m_words;
};

Status askIndex(VerifyRun &run)
{
    auto select = run.session.prepare(kAskIndex);
    while (!run.findings.isFull(Check::SearchIndex)) {
        TRY_LET(const bool row, select.step());
        if (!row)
            break;
        run.findings.differ(Check::SearchIndex, select.intAt(0), select.textAt(1), select.textAt(2));
    }
    return ok();
}

Status readIds(VerifyRun &run, std::string_view sql, IdSet &ids)
{
    RowCursor rows(run, sql, 1);
    for (;;) {
        TRY(rows.next());
        if (rows.isAtEnd())
            return ok();
        ids.insert(rows.key());
    }
}

} // namespace

Status readCatalogue(VerifyRun &run, Books &books)
{
    TRY(readIds(run, "SELECT id FROM shop ORDER BY id", books.shops));
    return readIds(run, "SELECT id FROM product ORDER BY id", books.products);
}

Status verifyCustomers(VerifyRun &run, Books &books)
{
    // As the table was made: resources/sql/0001.
    TRY_LET(const auto tokenizer, db::Tokenizer::open(run.session.connection(), {"remove_diacritics", "2"}));
    CustomerPass pass(run, books, tokenizer.get());
    TRY(pass.run());
    if (!tokenizer)
        return askIndex(run);
    TRY_LET(const auto words, db::CustomerWords::open(run.session.connection()));
    return pass.compareIndex(*words);
}

Result<qint64> workOfCustomers(db::ReadSession &session)
{
    TRY_LET(const qint64 customers, rowCount(session, "SELECT COUNT(*) FROM customer"));
    return customers * (kCustomerWeight + kWordsPerCustomer * kWordWeight);
}

} // namespace regulars::upkeep

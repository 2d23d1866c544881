// G1: the counter's look-up per keystroke at a million customers.
//
// Makes a store of its own through CustomerService::addUnaudited (it knows every name it made), compares the answers of
// search::lookup with a scan of all rows, then times both against memchr over the same columns and LIKE '%x%' in
// alternating rounds. --store keeps that store in FILE and takes it from there the next time.
#include "audit/audit_log.h"
#include "customers/customer_service.h"
#include "customers/reading_rules.h"
#include "db/database.h"
#include "search/lookup_query.h"
#include "search/lookup_rules.h"
#include "shops/shop_service.h"
#include "support/bench_support.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTextStream>

#include <algorithm>
#include <atomic>
#include <cstring>
#include <ctime>
#include <random>
#include <thread>
#include <unordered_set>
#include <vector>

using namespace Qt::StringLiterals;
using namespace regulars;

namespace {

constexpr qint64 kNowMs = 1'795'399'200'000; // 2026-11-23
constexpr int kBatch = 50'000;
constexpr double kGoalMs = 4.0;
constexpr double kGoalMemchr = 3.0;
constexpr double kGoalLike = 40.0;
constexpr int kCap = 1000;

struct Person {
    QString name;
    QString phone;
    QString card;
    QString pinyin;
    QString initials;
};

// Surnames with their share per thousand, as the registers publish them; the rest spreads over rare ones.
struct Share {
    QStringView text;
    int weight;
};
constexpr Share kSurnames[] = {
    {u"王", 72}, {u"李", 71}, {u"张", 67}, {u"刘", 52}, {u"陈", 45}, {u"杨", 31}, {u"黄", 22}, {u"赵", 21}, {u"吴", 20},
    {u"周", 19}, {u"徐", 14}, {u"孙", 13}, {u"马", 13}, {u"朱", 12}, {u"胡", 11}, {u"郭", 11}, {u"何", 10}, {u"林", 10},
    {u"高", 10}, {u"罗", 9},  {u"郑", 9},  {u"梁", 8},  {u"谢", 7},  {u"宋", 7},  {u"唐", 7},  {u"许", 6},  {u"韩", 6},
    {u"邓", 6},  {u"冯", 6},  {u"曹", 5},  {u"彭", 5},  {u"曾", 5},  {u"肖", 5},  {u"田", 5},  {u"董", 5},  {u"潘", 4},
    {u"袁", 4},  {u"蔡", 4},  {u"蒋", 4},  {u"余", 4},  {u"于", 4},  {u"杜", 4},  {u"叶", 4},  {u"程", 4},  {u"魏", 4},
    {u"苏", 4},  {u"吕", 4},  {u"丁", 4},  {u"任", 3},  {u"卢", 3},  {u"姚", 3},  {u"沈", 3},  {u"钟", 3},  {u"姜", 3},
    {u"崔", 3},  {u"谭", 3},  {u"陆", 3},  {u"范", 3},  {u"汪", 3},  {u"廖", 3},  {u"石", 3},  {u"金", 3},  {u"韦", 3},
    {u"贾", 3},  {u"夏", 2},  {u"付", 2},  {u"方", 2},  {u"邹", 2},  {u"熊", 2},  {u"白", 2},  {u"孟", 2},  {u"秦", 2},
    {u"邱", 2},  {u"侯", 2},  {u"江", 2},  {u"尹", 2},  {u"薛", 2},  {u"闫", 2},  {u"段", 2},  {u"雷", 2},  {u"龙", 2},
    {u"欧阳", 1}, {u"司马", 1}, {u"诸葛", 1}, {u"上官", 1}, {u"单", 1}, {u"解", 1}, {u"查", 1}, {u"翟", 2}, {u"仇", 1},
};
constexpr QStringView kGiven =
    u"英华玉秀明文丽春红金国建志兰军平海桂云梅小晓永伟芳敏静强磊洋艳勇杰娟涛超霞刚辉燕玲飞鹏婷雪琳慧倩宇浩轩子涵欣怡梓"
    u"雨佳琪思嘉俊博诗晨美凤萍鑫龙江波峰林斌成健凯宁帆悦萱彤瑶颖莹佩若依心可安然一泽睿皓铭航天乐天宝生德福贵荣昌庆清洁";
constexpr QStringView kLatinNames[] = {u"Anna", u"David", u"Maria", u"John", u"Sophie", u"Peter", u"Emma", u"Lucas"};
constexpr QStringView kLatinFamilies[] = {u"Smith", u"Müller", u"Dupont", u"García", u"Rossi", u"Novák", u"Jensen"};

class Maker {
public:
    explicit Maker(quint64 seed) : m_random(seed)
    {
        for (const Share &share : kSurnames)
            m_surnames.insert(m_surnames.end(), static_cast<size_t>(share.weight), share.text);
    }

    Person person(int number)
    {
        Person made;
        if (below(100) < 3) {
            made.name = kLatinNames[below(std::size(kLatinNames))].toString() + u' ' +
                        kLatinFamilies[below(std::size(kLatinFamilies))].toString();
        } else {
            made.name = m_surnames[below(m_surnames.size())].toString() + given();
            if (below(100) < 80)
                made.name += given();
        }
        if (below(100) < 98)
            made.phone = phone();
        made.card = QString::number(10'000'001 + number);
        const auto reading = customers::readingOf(made.name);
        made.pinyin = reading.pinyin;
        made.initials = reading.initials;
        return made;
    }

    size_t below(size_t limit) { return static_cast<size_t>(m_random() % limit); }

private:
    // Common characters come first in the list and are drawn more often.
    QChar given() { return kGiven.at(static_cast<qsizetype>(std::min(below(kGiven.size()), below(kGiven.size())))); }

    QString phone()
    {
        static const int kPrefixes[] = {130, 131, 132, 133, 135, 136, 137, 138, 139, 150, 151, 152, 155, 156, 157, 158,
                                        159, 166, 170, 173, 176, 177, 180, 181, 182, 183, 185, 186, 187, 188, 189, 199};
        for (;;) {
            const qint64 number = qint64{kPrefixes[below(std::size(kPrefixes))]} * 100'000'000 + qint64(below(100'000'000));
            if (m_phones.insert(number).second)
                return QString::number(number);
        }
    }

    std::mt19937_64 m_random;
    std::vector<QStringView> m_surnames;
    std::unordered_set<qint64> m_phones;
};

// What a person types to reach a customer, one text per keystroke.
std::vector<QString> keystrokes(const std::vector<Person> &people, Maker &maker, int count)
{
    std::vector<QString> texts;
    const auto typed = [&](const QString &text, qsizetype from) {
        for (qsizetype length = from; length <= text.size(); ++length)
            texts.push_back(text.first(length));
    };
    while (static_cast<int>(texts.size()) < count) {
        const Person &person = people[maker.below(people.size())];
        switch (maker.below(8)) {
        case 0:
        case 1:
            typed(person.phone.right(4), 1);
            break;
        case 2:
            typed(person.phone, 3);
            break;
        case 3:
            typed(person.name.first(std::min<qsizetype>(3, person.name.size())), 1);
            break;
        case 4:
            typed(person.name.mid(1, 2), 1);
            break;
        case 5:
            typed(person.initials, 1);
            break;
        case 6:
            typed(person.pinyin, 1);
            break;
        default:
            typed(person.card, 3);
            break;
        }
    }
    std::erase_if(texts, [](const QString &text) { return text.trimmed().isEmpty(); });
    texts.resize(std::min(texts.size(), static_cast<size_t>(count)));
    return texts;
}

// The same question answered by looking at every row.
bool bruteMatch(const Person &person, const search::LookupQuery &query)
{
    const auto &word = query.words.first();
    if (word.kind == search::WordKind::Digits) {
        const bool isInside = word.text.size() >= 3 && person.phone.contains(word.text);
        return isInside || person.phone.endsWith(word.text) || person.phone.startsWith(word.text) ||
               person.card.startsWith(word.text);
    }
    if (word.kind == search::WordKind::Cjk)
        return person.name.contains(query.text);
    if (person.name.startsWith(query.text, Qt::CaseInsensitive))
        return true;
    QString plain;
    for (const auto &each : query.words)
        plain += each.plain;
    for (const QString &variant : customers::pinyinVariants(plain)) {
        if (person.pinyin.startsWith(variant))
            return true;
    }
    if (person.initials.startsWith(plain))
        return true;
    if (plain.size() < 3 || query.words.size() > 1)
        return false;
    const auto words = person.name.split(u' ');
    return std::any_of(words.begin(), words.end(), [&](const QString &each) {
        return customers::plainLatin(each, false).startsWith(plain) && !customers::isCjk(each.at(0).unicode());
    });
}

// One column of all rows as bytes, rows parted by line feeds.
struct Column {
    QByteArray bytes;

    // Rows that hold `needle`, at most kCap + 1.
    [[nodiscard]] int count(const QByteArray &needle) const
    {
        int found = 0;
        const char *at = bytes.constData();
        const char *const end = at + bytes.size();
        while (at < end) {
            at = static_cast<const char *>(std::memchr(at, needle.at(0), static_cast<size_t>(end - at)));
            if (!at)
                break;
            if (end - at >= needle.size() && std::memcmp(at, needle.constData(), static_cast<size_t>(needle.size())) == 0) {
                if (++found > kCap)
                    break;
                const void *const next = std::memchr(at, '\n', static_cast<size_t>(end - at));
                if (!next)
                    break;
                at = static_cast<const char *>(next);
            }
            ++at;
        }
        return found;
    }
};

struct Columns {
    Column name, phone, card, pinyin, initials;

    explicit Columns(const std::vector<Person> &people)
    {
        for (const Person &person : people) {
            name.bytes += person.name.toUtf8() + '\n';
            phone.bytes += person.phone.toUtf8() + '\n';
            card.bytes += person.card.toUtf8() + '\n';
            pinyin.bytes += person.pinyin.toUtf8() + '\n';
            initials.bytes += person.initials.toUtf8() + '\n';
        }
    }
    [[nodiscard]] int count(const QString &text) const
    {
        const QByteArray needle = text.toUtf8();
        const char first = needle.at(0);
        if (first >= '0' && first <= '9')
            return phone.count(needle) + card.count(needle);
        if (static_cast<unsigned char>(first) >= 0x80)
            return name.count(needle);
        return pinyin.count(needle) + initials.count(needle) + name.count(needle);
    }
};

using bench::median;
using bench::percentile;

// Processor time of this thread; 0 where the system does not tell.
double threadCpuMs()
{
#ifdef Q_OS_UNIX
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
#else
    return 0;
#endif
}

template <class F>
std::vector<double> timed(const std::vector<QString> &texts, F fn)
{
    std::vector<double> ms;
    ms.reserve(texts.size());
    for (const QString &text : texts) {
        QElapsedTimer timer;
        timer.start();
        fn(text);
        ms.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    return ms;
}

class Bench {
public:
    Bench(int customers, int rounds, int count, quint64 seed, const QString &store)
        : m_customers(customers), m_rounds(rounds), m_count(count), m_maker(seed),
          m_path(m_folder.filePath(u"bench.regulars"_s)), m_kept(store)
    {
    }

    int run();

private:
    Status build();
    Status addPeople(db::WriteSession &session, int from, int to);
    int differences();
    void measure();
    Result<search::LookupResult> find(const QString &text, const search::LookupOptions &options = {50, kCap})
    {
        return m_database->readNow([&](db::ReadSession &session) {
            const double before = threadCpuMs();
            auto found = search::lookup(session, text, options);
            m_cpuMs.push_back(threadCpuMs() - before);
            return found;
        });
    }
    qint64 like(const QString &text);
    std::vector<double> duringImport(const std::vector<QString> &texts);

    int m_customers;
    int m_rounds;
    int m_count;
    Maker m_maker;
    QTemporaryDir m_folder;
    QString m_path;
    QString m_kept; // the measurements below add customers, so only a copy is worked on
    FixedClock m_clock{kNowMs};
    std::unique_ptr<db::Database> m_database;
    std::vector<Person> m_people;
    std::vector<double> m_cpuMs; // of the reader's thread, per look-up: what a busy machine does not blur
    QTextStream m_out{stdout};
};

Status Bench::build()
{
    QElapsedTimer timer;
    timer.start();
    m_people.reserve(static_cast<size_t>(m_customers));
    for (int i = 0; i < m_customers; ++i)
        m_people.push_back(m_maker.person(i));
    m_out << "names and readings made: " << QString::number(double(timer.elapsed()) / 1e3, 'f', 1) << " s\n" << Qt::flush;
    db::Database::Options options;
    if (!m_kept.isEmpty() && QFile::copy(m_kept, m_path)) {
        TRY_LET(m_database, db::Database::open(m_path, options));
        return ok();
    }
    options.create = true;
    TRY_LET(m_database, db::Database::open(m_path, options));
    const auto shop = m_database->writeNow([&](db::WriteSession &session) {
        Shop bench;
        bench.name = u"Bench"_s;
        return shops::ShopService(m_clock).add(session, Actor::owner(), bench);
    });
    TRY(shop);
    timer.restart();
    for (int from = 0; from < m_customers; from += kBatch) {
        const int to = std::min(from + kBatch, m_customers);
        const Status written = m_database->writeNow([&](db::WriteSession &session) { return addPeople(session, from, to); });
        TRY(written);
    }
    const double seconds = double(timer.elapsed()) / 1e3;
    m_out << "store built through addUnaudited: " << m_customers << " customers in " << QString::number(seconds, 'f', 1)
          << " s, " << QString::number(seconds * 1e6 / m_customers, 'f', 1) << " us each\n"
          << Qt::flush;
    if (m_kept.isEmpty())
        return ok();
    m_database.reset(); // folds the write-ahead log into the file
    if (!QFile::copy(m_path, m_kept))
        return fail(ErrorCode::FileUnwritable, {}, m_kept);
    options.create = false;
    TRY_LET(m_database, db::Database::open(m_path, options));
    return ok();
}

Status Bench::addPeople(db::WriteSession &session, int from, int to)
{
    customers::CustomerService service(m_clock);
    for (int i = from; i < to; ++i) {
        const Person &person = m_people[static_cast<size_t>(i)];
        Customer customer;
        customer.cardNo = person.card;
        customer.name = person.name;
        customer.phone = person.phone;
        customer.shopId = ShopId(1);
        customer.registeredOn = 20'000 + i % 700;
        TRY(service.addUnaudited(session, customer));
    }
    return audit::append(session, Actor::owner(), kNowMs, {u"bench"_s, {}, 0, {}});
}

int Bench::differences()
{
    int different = 0;
    const auto texts = keystrokes(m_people, m_maker, m_customers > 200'000 ? 60 : 300);
    for (const QString &text : texts) {
        const auto query = search::parseLookup(text);
        if (query.words.isEmpty())
            continue;
        int expected = 0;
        for (const Person &person : m_people)
            expected += bruteMatch(person, query) ? 1 : 0;
        const auto all = find(text, {50, m_customers + 1});
        const auto capped = find(text);
        const bool isSame = all && capped && all->total == expected && !all->isCapped &&
                            capped->total == std::min(expected, kCap) && capped->isCapped == (expected > kCap) &&
                            capped->rows.size() == std::min(expected, 50);
        if (!isSame) {
            ++different;
            m_out << "differs: " << text << ": " << (all ? all->total : -1) << " capped "
                  << (capped ? capped->countText() : u"error"_s) << " rows " << (capped ? capped->rows.size() : -1)
                  << ", scan " << expected << '\n';
        }
    }
    m_out << "answers compared with a scan: " << texts.size() << ", different: " << different << '\n' << Qt::flush;
    return different;
}

qint64 Bench::like(const QString &text)
{
    const auto found = m_database->readNow([&](db::ReadSession &session) -> Result<std::optional<qint64>> {
        const QString pattern = u'%' + text + u'%';
        const ushort first = text.at(0).unicode();
        if (first >= u'0' && first <= u'9') {
            return session.prepare("SELECT count(*) FROM customer WHERE phone LIKE ?1 OR card_no LIKE ?1").bind(pattern).firstInt();
        }
        if (first >= 0x80)
            return session.prepare("SELECT count(*) FROM customer WHERE name LIKE ?1").bind(pattern).firstInt();
        return session.prepare("SELECT count(*) FROM customer WHERE pinyin LIKE ?1 OR initials LIKE ?1 OR name LIKE ?1")
            .bind(pattern)
            .firstInt();
    });
    return found ? found->value_or(0) : -1;
}

// Look-ups while another thread adds customers, in batches of 500 per transaction.
std::vector<double> Bench::duringImport(const std::vector<QString> &texts)
{
    std::atomic<bool> isDone{false};
    std::thread writer([&] {
        for (int batch = 0; !isDone; ++batch) {
            const auto written = m_database->writeNow([&](db::WriteSession &session) -> Status {
                customers::CustomerService service(m_clock);
                for (int i = 0; i < 500; ++i) {
                    Person person = m_maker.person(0);
                    Customer customer;
                    customer.name = person.name;
                    customer.phone = person.phone;
                    customer.shopId = ShopId(1);
                    customer.registeredOn = 20'000;
                    TRY(service.addUnaudited(session, customer));
                }
                return audit::append(session, Actor::owner(), kNowMs, {u"bench"_s, {}, 0, {}});
            });
            if (!written)
                break;
        }
    });
    auto ms = timed(texts, [&](const QString &text) { [[maybe_unused]] const auto found = find(text); });
    isDone = true;
    writer.join();
    return ms;
}

void Bench::measure()
{
    QElapsedTimer timer;
    timer.start();
    const Columns columns(m_people);
    m_out << "columns in memory for memchr: " << timer.elapsed() << " ms\n";
    const auto texts = keystrokes(m_people, m_maker, m_count);
    const std::vector<QString> few(texts.begin(), texts.begin() + std::min<std::ptrdiff_t>(std::ssize(texts), 40));
    qint64 sum = 0;
    std::vector<double> ours50, ours99, scan50, scan99, like50, import99, cpu50, cpu99;
    std::vector<std::vector<double>> each(texts.size()); // per keystroke over the rounds
    for (int round = 0; round < m_rounds; ++round) {
        m_cpuMs.clear();
        auto ours = timed(texts, [&](const QString &text) {
            const auto found = find(text);
            sum += found ? found->total : 0;
        });
        for (size_t i = 0; i < ours.size(); ++i)
            each[i].push_back(m_cpuMs[i]);
        cpu50.push_back(percentile(m_cpuMs, 0.5));
        cpu99.push_back(percentile(m_cpuMs, 0.99));
        ours50.push_back(percentile(ours, 0.5));
        ours99.push_back(percentile(ours, 0.99));
        auto scan = timed(texts, [&](const QString &text) { sum += columns.count(text); });
        scan50.push_back(percentile(scan, 0.5));
        scan99.push_back(percentile(scan, 0.99));
        auto likes = timed(few, [&](const QString &text) { sum += like(text); });
        like50.push_back(percentile(likes, 0.5));
    }
    for (int round = 0; round < m_rounds; ++round) {
        auto busy = duringImport(texts);
        import99.push_back(percentile(busy, 0.99));
    }
    std::vector<std::pair<double, QString>> slowest;
    for (size_t i = 0; i < texts.size(); ++i)
        slowest.emplace_back(median(each[i]), texts[i]);
    std::sort(slowest.rbegin(), slowest.rend());
    m_out << "slowest by processor time:";
    for (size_t i = 0; i < std::min<size_t>(40, slowest.size()); ++i)
        m_out << ' ' << slowest[i].second << '=' << QString::number(slowest[i].first, 'f', 2);
    m_out << "\n" << texts.size() << " keystrokes, " << m_rounds << " rounds, medians (checksum " << sum << ")\n\n";
    m_out << Qt::flush;
    bench::Table table(u"look-up among %1 customers"_s.arg(m_customers));
    const double p50 = bench::median(ours50);
    const double p99 = bench::median(ours99);
    table.atMost(u"G1 p99 per keystroke"_s, u"limit"_s, kGoalMs, p99, 1.0);
    table.atMost(u"G1 p99 per keystroke"_s, u"memchr p99"_s, bench::median(scan99), p99, kGoalMemchr);
    table.faster(u"G1 p50 per keystroke"_s, u"LIKE p50"_s, bench::median(like50), p50, kGoalLike);
    table.atMost(u"G1 p99 during an import"_s, u"limit"_s, kGoalMs, bench::median(import99), 1.0);
    m_out << "\nprocessor time per keystroke (load from outside left out): p50 " << QString::number(median(cpu50), 'f', 3)
          << " ms, p99 " << QString::number(median(cpu99), 'f', 3) << " ms\n";
}

int Bench::run()
{
    if (const Status status = build(); !status) {
        m_out << "build failed: " << errorName(status.error().code) << ' ' << status.error().detail << '\n';
        return 1;
    }
    if (differences() > 0)
        return 1;
    measure();
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const bench::Options options = bench::optionsOf(QCoreApplication::arguments());
    Bench bench(static_cast<int>(options.sized(2'000, 100'000, 1'000'000)), options.rounds, options.sized(200, 2'000, 2'000), 1, options.store);
    return bench.run();
}

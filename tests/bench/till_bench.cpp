// G6, G7: a sale and a redemption against the bare rows by prepared statements of the C API.
//
// Both sides write to copies of one demo store, in WAL with synchronous=FULL and without checkpoints meanwhile, so that the growth of
// the log is what was written. Answers: each side has added the same number of rows to the books.
#include "db/database.h"
#include "points/points_service.h"
#include "support/bench_support.h"
#include "till/till_service.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::bench;

namespace {

constexpr double kMostSale = 1.5;
constexpr double kMostSaleBytes = 2.0;
constexpr double kMostRedemption = 2.0;
constexpr double kQuiet = 0.1;
constexpr qint64 kPeerIds = qint64{1} << 31; // beyond what the demo gave out

// The peer: prepared statements on a connection of its own.
class Bare {
public:
    ~Bare()
    {
        for (sqlite3_stmt *statement : m_statements)
            sqlite3_finalize(statement);
        sqlite3_close(m_handle);
    }
    bool open(const QString &path)
    {
        return sqlite3_open(path.toUtf8().constData(), &m_handle) == SQLITE_OK &&
               run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-32768;"
                   "CREATE TABLE IF NOT EXISTS bench_row(id INTEGER PRIMARY KEY,customer_id INTEGER,points INTEGER)");
    }
    bool run(const char *sql) { return sqlite3_exec(m_handle, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }
    size_t prepare(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        if (sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr) != SQLITE_OK)
            m_isWrong = true;
        m_statements.push_back(statement);
        return m_statements.size() - 1;
    }
    /// The values in order; text for those that are QByteArray.
    template <class... Values>
    void step(size_t which, const Values &...values)
    {
        sqlite3_stmt *statement = m_statements[which];
        int index = 0;
        (bind(statement, ++index, values), ...);
        m_isWrong = m_isWrong || sqlite3_step(statement) != SQLITE_DONE;
        sqlite3_reset(statement);
    }
    [[nodiscard]] bool isWrong() const { return m_isWrong; }
    [[nodiscard]] QString message() const { return QString::fromUtf8(sqlite3_errmsg(m_handle)); }

private:
    static void bind(sqlite3_stmt *statement, int index, qint64 value) { sqlite3_bind_int64(statement, index, value); }
    static void bind(sqlite3_stmt *statement, int index, const QByteArray &text)
    {
        sqlite3_bind_text(statement, index, text.constData(), static_cast<int>(text.size()), SQLITE_TRANSIENT);
    }

    sqlite3 *m_handle = nullptr;
    std::vector<sqlite3_stmt *> m_statements;
    bool m_isWrong = false;
};

// The rows of a sale of two lines, as the store has them.
class BareSale {
public:
    explicit BareSale(Bare &bare)
        : m_bare(bare), m_begin(bare.prepare("BEGIN IMMEDIATE")), m_commit(bare.prepare("COMMIT")),
          m_purchase(bare.prepare("INSERT INTO purchase(id,number,customer_id,shop_id,at_ms,day,gross_minor,discount_minor,points_paid_minor,"
                                  "eligible_minor,points_earned,points_spent,tier_before_id,operator_id,source,net_minor) VALUES(?,?,?,1,?,?,?,0,0,?,?,0,1,1,'till',?)")),
          m_line(bare.prepare("INSERT INTO purchase_line(purchase_id,line_no,product_id,quantity_milli,unit_price_e4,amount_minor,discount_minor,"
                              "eligible_minor,points_paid_minor) VALUES(?,?,?,1000,?,?,0,?,0)")),
          m_ledger(bare.prepare("INSERT INTO points_ledger(id,customer_id,purse,cause,cause_id,part,delta,at_ms,day,operator_id) "
                                "VALUES(?,?,0,1,?,0,?,?,?,1)")),
          m_lot(bare.prepare("INSERT INTO points_lot(customer_id,purse,expires_on,id,ledger_id,purchase_id,earned_on,original,remaining) "
                             "VALUES(?,0,?,?,?,?,?,?,?)")),
          m_audit(bare.prepare("INSERT INTO audit_entry(id,at_ms,operator_id,action,subject_kind,subject_id,detail,hash) "
                               "VALUES(?,?,1,'purchase.record','purchase',?,'{\"earned\":246,\"payable\":24600,\"spent\":0}',randomblob(32))"))
    {
    }

    void operator()(qint64 customer, qint64 atMs, EpochDay day)
    {
        const qint64 id = kPeerIds + m_count++;
        constexpr qint64 kGross = 24'600;
        const QByteArray number = "20261123-B" + QByteArray::number(m_count).rightJustified(6, '0');
        m_bare.step(m_begin);
        m_bare.step(m_purchase, id, number, customer, atMs, qint64{day}, kGross, kGross, qint64{246}, kGross);
        m_bare.step(m_line, id, qint64{1}, qint64{1}, qint64{1'980'000}, qint64{19'800}, qint64{19'800});
        m_bare.step(m_line, id, qint64{2}, qint64{2}, qint64{480'000}, qint64{4'800}, qint64{4'800});
        m_bare.step(m_ledger, id, customer, id, qint64{246}, atMs, qint64{day});
        m_bare.step(m_lot, customer, qint64{day} + 372, id, id, id, qint64{day}, qint64{246}, qint64{246});
        m_bare.step(m_audit, id, atMs, id);
        m_bare.step(m_commit);
    }

private:
    Bare &m_bare;
    size_t m_begin, m_commit, m_purchase, m_line, m_ledger, m_lot, m_audit;
    qint64 m_count = 0;
};

qint64 logSize(const QString &store) { return QFileInfo(store + u"-wal"_s).size(); }

class TillBench {
public:
    explicit TillBench(const Options &options) : m_options(options), m_count(options.sized(5, 100, 200)) {}

    int run()
    {
        const auto store = demoStore(m_options);
        if (!store)
            return fails(u"making the demo store"_s, store.error());
        m_ours = m_folder.filePath(u"ours.regulars"_s);
        const QString theirs = m_folder.filePath(u"theirs.regulars"_s);
        if (!QFile::copy(*store, m_ours) || !QFile::copy(*store, theirs))
            return fails(u"copying the demo store"_s, {ErrorCode::FileUnwritable, {}, m_ours});
        db::Database::Options opening;
        opening.readers = 1;
        auto opened = db::Database::open(m_ours, opening);
        if (!opened)
            return fails(u"opening the demo store"_s, opened.error());
        m_database = *std::move(opened);
        auto paused = m_database->maintain([](db::Connection &connection) { return connection.execute("PRAGMA wal_autocheckpoint=0"); });
        paused.waitForFinished();
        if (!m_bare.open(theirs))
            return fails(u"opening the peer"_s, {ErrorCode::StoreIo, {}, m_bare.message()});
        m_theirs = theirs;
        if (const int status = readCustomers(); status != 0)
            return status;
        if (const int status = m_options.wants(u"sales"_s) ? sales() : 0; status != 0)
            return status;
        return m_options.wants(u"redemptions"_s) ? redemptions() : 0;
    }

private:
    int readCustomers()
    {
        const auto read = m_database->readNow([this](db::ReadSession &session) -> Status {
            // Those whose points lie in several lots, scattered over the store.
            auto select = session.prepare("SELECT a.customer_id FROM points_account a WHERE a.balance>400 AND (SELECT COUNT(*) FROM points_lot l "
                                          "WHERE l.customer_id=a.customer_id AND l.remaining>0)>2 ORDER BY a.customer_id*2654435761%1000003 LIMIT 5000");
            for (;;) {
                TRY_LET(const bool row, select.step());
                if (!row)
                    return ok();
                m_customers.push_back(select.intAt(0));
            }
        });
        return read && !m_customers.empty() ? 0 : fails(u"reading customers"_s, read ? Error{ErrorCode::NotFound, u"customer"_s, {}} : read.error());
    }

    qint64 nextCustomer() { return m_customers[m_next++ % m_customers.size()]; }

    Status sell(till::TillService &till, qint64 customer)
    {
        till::PurchaseBooking order;
        order.customerId = CustomerId(customer);
        order.lines = {{ProductId(1), kQuantityOne, 1'980'000, 19'800}, {ProductId(2), kQuantityOne, 480'000, 4'800}};
        const auto booked = m_database->writeNow([&](db::WriteSession &session) { return till.record(session, Actor::owner(), order); });
        return booked ? ok() : tl::unexpected<Error>(booked.error());
    }

    int sales()
    {
        till::TillService till(m_clock);
        BareSale bareSale(m_bare);
        const EpochDay day = toEpochDay({2026, 11, 23});
        Status status = ok();
        const qint64 before = count("SELECT COUNT(*) FROM purchase");
        const qint64 ourLog = logSize(m_ours);
        const qint64 theirLog = logSize(m_theirs);
        const int sales = m_options.rounds * m_count;
        std::vector<double> ours;
        std::vector<double> peer;
        // One by one in turn, and medians: a disk that hesitates now and then hesitates for both.
        for (int i = 0; i < sales && status; ++i) {
            const qint64 customer = nextCustomer();
            ours.push_back(timed([&] { status = sell(till, customer); }));
            peer.push_back(timed([&] { bareSale(customer, kNowMs, day); }));
        }
        if (!status)
            return fails(u"selling"_s, status.error());
        if (m_bare.isWrong())
            return fails(u"the peer's sale"_s, {ErrorCode::StoreIo, {}, m_bare.message()});
        const qint64 sold = count("SELECT COUNT(*) FROM purchase") - before;
        if (sold != sales)
            return differ(u"sales booked"_s, QString::number(sold), QString::number(sales));
        Table table(u"%1 sales in turn with their bare rows"_s.arg(sales));
        table.atMost(u"G6 a sale, p50"_s, u"bare rows"_s, median(peer), median(ours), kMostSale);
        // The quiet tenth: what the work takes where no other program has the processor.
        table.atMost(u"G6 a sale, p10"_s, u"bare rows"_s, percentile(peer, kQuiet), percentile(ours, kQuiet), kMostSale);
        const double each = 1024.0 * sales;
        table.atMost(u"G6 bytes of a sale"_s, u"bare rows"_s, static_cast<double>(logSize(m_theirs) - theirLog) / each,
                     static_cast<double>(logSize(m_ours) - ourLog) / each, kMostSaleBytes, u"KB"_s);
        return 0;
    }

    int redemptions()
    {
        points::PointsService points(m_clock);
        const size_t insert = m_bare.prepare("INSERT INTO bench_row(customer_id,points) VALUES(?,?)");
        const EpochDay day = toEpochDay({2026, 11, 23});
        constexpr qint64 kPoints = 60;
        Status status = ok();
        const qint64 before = count("SELECT SUM(delta) FROM points_ledger WHERE cause=5");
        std::vector<double> ours;
        std::vector<double> peer;
        qint64 redeemed = 0;
        for (int round = 0; round < m_options.rounds * m_count && status; ++round) {
            const qint64 customer = nextCustomer();
            ours.push_back(timed([&] {
                const auto taken = m_database->writeNow([&](db::WriteSession &session) {
                    return points.adjust(session, Actor::owner(), CustomerId(customer), Purse::Points, -kPoints, day, u"gift"_s);
                });
                if (!taken)
                    status = tl::unexpected<Error>(taken.error());
            }));
            redeemed += kPoints;
            peer.push_back(timed([&] { m_bare.step(insert, customer, kPoints); }));
        }
        if (!status)
            return fails(u"redeeming"_s, status.error());
        if (m_bare.isWrong())
            return fails(u"the peer's row"_s, {ErrorCode::StoreIo, {}, m_bare.message()});
        if (const qint64 taken = before - count("SELECT SUM(delta) FROM points_ledger WHERE cause=5"); taken != redeemed)
            return differ(u"points redeemed"_s, QString::number(taken), QString::number(redeemed));
        Table table(u"%1 redemptions in turn with a commit of one row"_s.arg(ours.size()));
        table.atMost(u"G7 a redemption from FIFO lots, audited, p50"_s, u"commit of one row"_s, median(peer), median(ours), kMostRedemption);
        table.atMost(u"G7 the same, p10"_s, u"commit of one row"_s, percentile(peer, kQuiet), percentile(ours, kQuiet), kMostRedemption);
        return 0;
    }

    qint64 count(const char *sql)
    {
        const auto found = m_database->readNow([&](db::ReadSession &session) { return session.prepare(sql).firstInt(); });
        return found ? found->value_or(0) : -1;
    }

    const Options m_options;
    const int m_count;
    const FixedClock m_clock{kNowMs};
    QTemporaryDir m_folder;
    QString m_ours;
    QString m_theirs;
    std::unique_ptr<db::Database> m_database;
    Bare m_bare;
    std::vector<qint64> m_customers;
    size_t m_next = 0;
};

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return TillBench(optionsOf(QCoreApplication::arguments())).run();
}

// G8, G9: taking a file in against `sqlite3 .import` of the same file with the same indexes, full text included.
//
// G8: a million customers from CSV, with duplicates, validation and search keys. G9: the real purchase lines of Online
// Retail, with points and tiers. The peer is the sqlite3 program, whose rows are then what they were in the file; it
// imports text into one table, without a check and without a key made. Answers: both hold the same number of rows.
#include "base/output_file.h"
#include "customers/customer.h"
#include "db/database.h"
#include "demo/person_rules.h"
#include "exchange/import_service.h"
#include "support/bench_support.h"
#include "upkeep/store_setup_service.h"

#include <QCoreApplication>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::bench;

namespace {

constexpr double kMostCustomers = 2.0;
constexpr double kMostPurchases = 4.0;
constexpr int kImportRounds = 3; // a minute each at full scale

Status writeCustomers(const QString &path, qint64 count)
{
    OutputFile file(path);
    TRY(file.open());
    QByteArray text("card,name,phone,gender,birthday,region,channel,manager,registered_on,notes\n");
    for (qint64 i = 0; i < count; ++i) {
        const Customer customer = demo::drawPerson({3, 1, toEpochDay({2024, 1, 1}) + static_cast<EpochDay>(i * 1000 / count)}, i).customer;
        const QString gender = customer.gender == Gender::Female ? u"女"_s : customer.gender == Gender::Male ? u"男"_s : QString();
        text += QStringList{customer.cardNo, customer.name, customer.phone, gender, customer.isBirthdayLunar ? QString() : customer.birthday,
                            customer.region, customer.channel, customer.manager, dayText(customer.registeredOn), customer.notes}
                    .join(u',')
                    .toUtf8() +
                '\n';
        if (text.size() > 1 << 20) {
            TRY(file.write(text));
            text.clear();
        }
    }
    TRY(file.write(text));
    return file.commit();
}

// Milliseconds, or less than zero where the program is missing or complains.
double sqliteTool(const QString &store, const QStringList &script)
{
    QFile::remove(store);
    QProcess tool;
    const double ms = timed([&] {
        tool.start(u"sqlite3"_s, {u"-batch"_s, store});
        tool.write(script.join(u'\n').toUtf8() + '\n');
        tool.closeWriteChannel();
        tool.waitForFinished(-1);
    });
    return tool.error() == QProcess::FailedToStart || tool.exitCode() != 0 ? -1 : ms;
}

qint64 rowsOf(const QString &store, const QString &table)
{
    QProcess tool;
    tool.start(u"sqlite3"_s, {store, u"SELECT COUNT(*) FROM "_s + table});
    tool.waitForFinished(-1);
    return tool.readAllStandardOutput().trimmed().toLongLong();
}

const QString kPragmas = u"PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-32768; PRAGMA temp_store=FILE;"_s;

struct Import {
    double ms = 0;
    exchange::ImportReport report;
    qint64 rows = 0;
};

Result<Import> importInto(const QString &store, const upkeep::StoreSetup &setup, qint64 nowMs, const exchange::ImportRequest &request,
                          const char *count)
{
    const FixedClock clock(nowMs);
    for (const QString &ending : {QString(), u"-wal"_s, u"-shm"_s})
        QFile::remove(store + ending);
    TRY(upkeep::createStore(store, setup, clock));
    db::Database::Options opening;
    opening.readers = 1;
    Import done;
    Result<exchange::ImportReport> report;
    TRY_LET(auto database, db::Database::open(store, opening));
    JobControl job;
    done.ms = timed([&] {
        report = exchange::ImportService(clock).runJob(*database, Actor::owner(), request, job,
                                                       [](const Error &error) { return errorName(error.code); });
    });
    TRY_LET(done.report, report);
    TRY_LET(const auto rows, database->readNow([&](db::ReadSession &session) { return session.prepare(count).firstInt(); }));
    done.rows = rows.value_or(-1);
    return done;
}

int customers(const Options &options, const QTemporaryDir &folder)
{
    const qint64 count = options.sized<qint64>(2'000, 100'000, 1'000'000);
    const QString file = folder.filePath(u"customers.csv"_s);
    if (const Status written = writeCustomers(file, count); !written)
        return fails(u"writing the file"_s, written.error());
    exchange::ImportRequest request;
    request.kind = exchange::ImportKind::Customers;
    request.path = file;
    const QString peerStore = folder.filePath(u"peer.db"_s);
    const QStringList script{
        kPragmas,
        u"CREATE TABLE customer(card TEXT UNIQUE,name TEXT,phone TEXT,gender TEXT,birthday TEXT,region TEXT,channel TEXT,manager TEXT,"
        "registered_on TEXT,notes TEXT);"_s,
        u".import --csv --skip 1 \"%1\" customer"_s.arg(file),
        u"ALTER TABLE customer ADD COLUMN pinyin TEXT; ALTER TABLE customer ADD COLUMN initials TEXT;"_s,
        u"CREATE UNIQUE INDEX i1 ON customer(phone) WHERE phone<>''; CREATE INDEX i2 ON customer(phone||'') WHERE phone<>''; "
        "CREATE INDEX i3 ON customer(name); CREATE INDEX i4 ON customer(name||'p'); CREATE INDEX i5 ON customer(name||'i'); "
        // Those by which the list of customers is sorted and narrowed.
        "CREATE INDEX i6 ON customer(name||'p',name); CREATE INDEX i7 ON customer(registered_on); CREATE INDEX i8 ON customer(channel); "
        "CREATE INDEX i9 ON customer(region); CREATE INDEX i10 ON customer(manager); CREATE INDEX i11 ON customer(substr(birthday,-5)) WHERE birthday<>'';"_s,
        u"CREATE VIRTUAL TABLE f USING fts5(name,phone,content='',tokenize='unicode61 remove_diacritics 2',columnsize=0);"_s,
        // As many tokens as ours: the characters of the name, the phone by fours.
        u"INSERT INTO f(rowid,name,phone) SELECT rowid,substr(name,1,1)||' '||substr(name,2,1)||' '||substr(name,3,1),substr(phone,1,4)||' '||"
        "substr(phone,2,4)||' '||substr(phone,3,4)||' '||substr(phone,4,4)||' '||substr(phone,5,4)||' '||substr(phone,6,4)||' '||"
        "substr(phone,7,4)||' '||substr(phone,8,4) FROM customer;"_s};
    Result<Import> last;
    const auto [ours, peer] = alternate(
        std::min(options.rounds, kImportRounds),
        [&] {
            last = importInto(folder.filePath(u"ours.regulars"_s), {u"Shop"_s}, kNowMs, request, "SELECT COUNT(*) FROM customer");
            return last ? last->ms : 0.0;
        },
        [&] { return sqliteTool(peerStore, script); });
    if (!last)
        return fails(u"importing"_s, last.error());
    if (last->rows != count || last->report.rejected != 0)
        return differ(u"customers taken in"_s, QString::number(last->rows), QString::number(count));
    Table table(u"%1 customers from CSV"_s.arg(count));
    if (peer < 0) {
        table.note(u"G8 import of customers"_s, u"the sqlite3 program is not here; ours %1 s"_s.arg(ours / 1e3, 0, 'f', 1));
        return 0;
    }
    if (const qint64 rows = rowsOf(peerStore, u"customer"_s); rows != count)
        return differ(u"customers the peer took in"_s, QString::number(rows), QString::number(count));
    table.atMost(u"G8 import of customers"_s, u".import + indexes"_s, peer / 1e3, ours / 1e3, kMostCustomers, u"s"_s);
    return 0;
}

// The file as it is, or its first lines at the tiny scale. Empty where there is no data.
QString retailFile(const Options &options, const QTemporaryDir &folder)
{
    const QString packed = options.data + u"/online_retail/online_retail.csv.gz"_s;
    const QString file = folder.filePath(u"retail.csv"_s);
    if (options.data.isEmpty() || !QFile::exists(packed))
        return {};
    QProcess shell;
    const QString lines = options.sized(u"4000"_s, u"54192"_s, u"1000000"_s);
    shell.start(u"sh"_s, {u"-c"_s, u"gzip -dc \"$0\" | head -n \"$1\" > \"$2\""_s, packed, lines, file});
    shell.waitForFinished(-1);
    return shell.exitCode() == 0 ? file : QString();
}

int purchases(const Options &options, const QTemporaryDir &folder)
{
    const QString file = retailFile(options, folder);
    if (file.isEmpty()) {
        Table(u"Online Retail"_s).note(u"G9 import of purchases"_s, u"skipped: online_retail is not among the test data (REGULARS_TEST_DATA)"_s);
        return 0;
    }
    exchange::ImportRequest request;
    request.kind = exchange::ImportKind::Purchases;
    request.path = file;
    request.createCustomers = true;
    request.createProducts = true;
    request.mapping.map = {{u"order"_s, u"InvoiceNo"_s},   {u"date"_s, u"InvoiceDate"_s}, {u"customer"_s, u"CustomerID"_s},
                           {u"sku"_s, u"StockCode"_s},     {u"product"_s, u"Description"_s}, {u"quantity"_s, u"Quantity"_s},
                           {u"unit_price"_s, u"UnitPrice"_s}};
    upkeep::StoreSetup setup;
    setup.shop = u"Shop"_s;
    setup.currency = u"GBP"_s;
    setup.timezone = u"Europe/London"_s;
    const QString peerStore = folder.filePath(u"peer.db"_s);
    // The indexes of what a purchase becomes: number, customer and time, time, line, ledger twice.
    const QStringList script{kPragmas,
                             u".import --csv \"%1\" line"_s.arg(file),
                             u"CREATE INDEX j1 ON line(InvoiceNo,StockCode); CREATE INDEX j2 ON line(CustomerID,InvoiceDate); "
                             "CREATE INDEX j3 ON line(InvoiceDate);"_s};
    Result<Import> last;
    const auto [ours, peer] = alternate(
        options.rounds,
        [&] {
            last = importInto(folder.filePath(u"retail.regulars"_s), setup, 1'323'475'200'000, request,
                              "SELECT (SELECT COUNT(*) FROM purchase_line)+(SELECT COUNT(*) FROM refund_line)");
            return last ? last->ms : 0.0;
        },
        [&] { return sqliteTool(peerStore, script); });
    if (!last)
        return fails(u"importing"_s, last.error());
    if (last->report.added + last->report.unchanged + last->report.rejected != last->report.read)
        return differ(u"lines accounted for"_s, QString::number(last->report.added), QString::number(last->report.read));
    Table table(u"%1 purchase lines of Online Retail"_s.arg(last->report.read));
    if (peer < 0) {
        table.note(u"G9 import of purchases"_s, u"the sqlite3 program is not here; ours %1 s"_s.arg(ours / 1e3, 0, 'f', 1));
        return 0;
    }
    if (const qint64 rows = rowsOf(peerStore, u"line"_s); rows != last->report.read)
        return differ(u"lines read"_s, QString::number(last->report.read), QString::number(rows));
    table.atMost(u"G9 import of purchases with points and tiers"_s, u".import + indexes"_s, peer / 1e3, ours / 1e3, kMostPurchases, u"s"_s);
    return 0;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const Options options = optionsOf(QCoreApplication::arguments());
    const QTemporaryDir folder;
    const int first = customers(options, folder);
    const int second = purchases(options, folder);
    return std::max(first, second);
}

#include "verify_fixture.h"

#include "customers/customer_service.h"
#include "db/backup.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace regulars::tests {
namespace {

Result<upkeep::VerifyReport> verify(db::Database &database)
{
    const FixedClock clock(kTestNowMs);
    return database.readNow(
        [&](db::ReadSession &session) { return upkeep::VerifyService(clock).verify(session, Actor::owner(), nullptr); });
}

template <class F>
QStringList told(const Result<upkeep::VerifyReport> &report, F text)
{
    if (!report)
        return {errorName(report.error().code)};
    QStringList lines;
    for (const upkeep::Difference &difference : report->differences)
        lines.append(text(difference));
    return lines;
}

QString sentence(const upkeep::Difference &difference)
{
    return u"%1 %2 %3 %4"_s.arg(difference.check).arg(difference.subject).arg(difference.expected, difference.found);
}

template <class F>
QStringList inStore(const QString &path, F ask)
{
    db::Database::Options options;
    options.readers = 1;
    const auto database = db::Database::open(path, options);
    return database ? ask(**database) : QStringList{u"open: "_s + errorName(database.error().code)};
}

} // namespace

bool fillForVerify(LoyaltyStore &store)
{
    Customer named;
    named.name = u"许静怡"_s;
    named.phone = u"13800138046"_s;
    const auto added = store.store().write([&](db::WriteSession &session) {
        return customers::CustomerService(store.store().clock()).add(session, store.owner(), named);
    });
    if (!added)
        return false;
    const CustomerId customer = *added;
    const CustomerId other = store.addCustomer();
    store.goTo({2026, 1, 10});
    const auto first = store.buy(customer, 300'000);
    const auto second = store.buy(customer, 90'000, 500);
    store.goTo({2027, 3, 5});
    const auto third = store.buy(other, 1'200'000);
    till::ReturnBooking back;
    back.customerId = other;
    back.lines = {{{}, 1000, 0, 700}};
    return first && second && third && store.night() && store.refund(second->purchase.number, {{1, 400}}) && store.giveBack(back)
           && store.buy(CustomerId(), 5000);
}

QStringList differencesOf(db::Database &database) { return told(verify(database), sentence); }

QStringList checksOf(db::Database &database)
{
    QStringList names = told(verify(database), [](const upkeep::Difference &difference) { return difference.check; });
    names.removeDuplicates();
    return names;
}

QString copyOf(LoyaltyStore &store)
{
    const QString copy = store.store().folder() + u"/copy.regulars"_s;
    return db::backupStore(store.store().path(), copy) ? copy : QString();
}

QStringList differencesOf(const QString &path)
{
    return inStore(path, [](db::Database &database) { return differencesOf(database); });
}

QStringList checksOf(const QString &path)
{
    return inStore(path, [](db::Database &database) { return checksOf(database); });
}

Status damage(const QString &path, const std::vector<std::string> &statements)
{
    TRY_LET(const auto connection, db::Connection::open(path, db::OpenMode::ReadWrite));
    TRY(connection->execute("PRAGMA foreign_keys=OFF"));
    TRY(connection->execute("PRAGMA writable_schema=ON"));
    for (const std::string &statement : statements)
        TRY(connection->execute(statement));
    return ok();
}

qint64 numberIn(const QString &path, const std::string &sql)
{
    const auto connection = db::Connection::open(path, db::OpenMode::ReadOnly);
    if (!connection)
        return -1;
    const auto number = (*connection)->prepare(sql).firstInt();
    return number ? number->value_or(-1) : -1;
}

bool changePage(const QString &path, qint64 number, const std::function<void(QByteArray &)> &change)
{
    constexpr qint64 kPage = 4096;
    QFile file(path);
    if (number < 1 || !file.open(QIODevice::ReadWrite) || !file.seek((number - 1) * kPage))
        return false;
    QByteArray page = file.read(kPage);
    const QByteArray before = page;
    change(page);
    return page != before && page.size() == kPage && file.seek((number - 1) * kPage) && file.write(page) == kPage;
}

} // namespace regulars::tests

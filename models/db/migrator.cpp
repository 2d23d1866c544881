#include "db/migrator.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QtEndian>

using namespace Qt::StringLiterals;

namespace regulars::db {
namespace {

constexpr qint64 kHeaderSize = 100;
constexpr int kUserVersionOffset = 60;
constexpr int kApplicationIdOffset = 68;

} // namespace

Result<QList<Migration>> shippedMigrations()
{
    QList<Migration> migrations;
    const QDir folder(u":/sql"_s);
    for (const QString &fileName : folder.entryList({u"*.sql"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(fileName));
        if (!file.open(QIODevice::ReadOnly))
            return fail(ErrorCode::Internal, {}, fileName);
        const QByteArray sql = file.readAll();
        migrations.append({fileName.first(4).toInt(), QFileInfo(fileName).completeBaseName(), QString::fromUtf8(sql),
                           QCryptographicHash::hash(sql, QCryptographicHash::Sha256).toHex()});
    }
    if (migrations.isEmpty())
        return fail(ErrorCode::Internal, {}, u"no migrations"_s);
    return migrations;
}

Status inspectStoreFile(const QString &path, int newestSchema)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorCode::FileNotFound, {}, path);
    if (!info.isFile())
        return fail(ErrorCode::NotAStore, {}, path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {}, path);
    const QByteArray header = file.read(kHeaderSize);
    if (header.size() < kHeaderSize || !header.startsWith(QByteArrayView("SQLite format 3\0", 16)))
        return fail(ErrorCode::NotAStore, {}, path);
    if (qFromBigEndian<qint32>(header.constData() + kApplicationIdOffset) != kApplicationId)
        return fail(ErrorCode::ForeignStore, {}, path);
    const auto schema = qFromBigEndian<qint32>(header.constData() + kUserVersionOffset);
    if (schema > newestSchema)
        return fail(ErrorCode::StoreNewer, {}, QString::number(schema));
    return ok();
}

Migrator::Migrator(Connection &connection, QList<Migration> migrations)
    : m_connection(connection), m_migrations(std::move(migrations))
{
}

Result<int> Migrator::currentSchema()
{
    TRY_LET(const auto version, m_connection.prepare("PRAGMA user_version").firstInt());
    return static_cast<int>(version.value_or(0));
}

Status Migrator::verifyChecksums(int current)
{
    if (current == 0)
        return ok();
    auto select = m_connection.prepare("SELECT checksum FROM schema_migration WHERE number=?");
    for (const Migration &migration : std::as_const(m_migrations)) {
        if (migration.number > current)
            break;
        TRY_LET(const bool found, select.bind(migration.number).step());
        const QString recorded = found ? select.textAt(0) : QString();
        select.rewind();
        if (recorded != QLatin1String(migration.checksum))
            return fail(ErrorCode::MigrationChanged, {}, migration.name);
    }
    return ok();
}

Status Migrator::migrate(qint64 nowMs, const BeforeChange &before)
{
    TRY_LET(const int current, currentSchema());
    if (current > m_migrations.last().number)
        return fail(ErrorCode::StoreNewer, {}, QString::number(current));
    TRY(verifyChecksums(current));
    if (before && current > 0 && current < m_migrations.last().number)
        TRY(before(current));
    for (const Migration &migration : std::as_const(m_migrations)) {
        if (migration.number > current)
            TRY(apply(migration, nowMs));
    }
    return ok();
}

Status Migrator::apply(const Migration &migration, qint64 nowMs)
{
    TRY(m_connection.execute("BEGIN IMMEDIATE"));
    const auto steps = [&]() -> Status {
        // Another process may have been quicker between our look and our lock.
        TRY_LET(const int current, currentSchema());
        if (current >= migration.number)
            return m_connection.execute("COMMIT");
        TRY(m_connection.executeScript(migration.sql));
        auto insert = m_connection.prepare("INSERT INTO schema_migration(number,name,checksum,applied_at_ms) VALUES(?,?,?,?)");
        TRY(insert.bind(migration.number)
                .bind(migration.name)
                .bind(QString::fromLatin1(migration.checksum))
                .bind(nowMs)
                .run());
        TRY(m_connection.execute("PRAGMA application_id=" + std::to_string(kApplicationId)));
        TRY(m_connection.execute("PRAGMA user_version=" + std::to_string(migration.number)));
        return m_connection.execute("COMMIT");
    };
    Status status = steps();
    if (!status)
        [[maybe_unused]] const auto undone = m_connection.execute("ROLLBACK");
    return status;
}

} // namespace regulars::db

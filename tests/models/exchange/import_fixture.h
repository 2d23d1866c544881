// A fresh store with its default shop and tiers, and files to import into it.
//
// Thread: main. Everything goes with the object.
#pragma once

#include "base/clock.h"
#include "db/database.h"
#include "exchange/import_service.h"
#include "upkeep/store_info_query.h"
#include "upkeep/store_setup_service.h"
#include "upkeep/verify_service.h"

#include <QFile>
#include <QTemporaryDir>

#include <memory>

namespace regulars::tests {

class ImportFixture {
public:
    explicit ImportFixture(qint64 nowMs, const QString &currency = QStringLiteral("CNY"),
                           const QString &zone = QStringLiteral("Asia/Shanghai"))
        : clock(nowMs)
    {
        const QString path = folder.filePath(QStringLiteral("store.regulars"));
        upkeep::StoreSetup setup;
        setup.shop = QStringLiteral("Test shop");
        setup.currency = currency;
        setup.timezone = zone;
        setup.language = QStringLiteral("en");
        if (const auto made = upkeep::createStore(path, setup, clock); !made)
            return;
        auto opened = db::Database::open(path, {});
        if (opened)
            database = *std::move(opened);
    }

    [[nodiscard]] bool isOpen() const { return database != nullptr; }

    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("file.csv")) const
    {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        return file.fileName();
    }

    Result<exchange::ImportReport> import(const exchange::ImportRequest &request, JobControl *control = nullptr)
    {
        JobControl unwatched;
        return exchange::ImportService(clock).runJob(*database, Actor::owner(), request, control ? *control : unwatched,
                                                     [](const Error &error) { return errorName(error.code); });
    }
    /// A request for bytes written to a file.
    exchange::ImportRequest request(exchange::ImportKind kind, const QByteArray &bytes) const
    {
        exchange::ImportRequest made;
        made.kind = kind;
        made.path = write(bytes);
        made.createCustomers = true;
        made.createProducts = true;
        return made;
    }

    /// The first column of the first row; -1 when there is none.
    qint64 number(std::string_view sql)
    {
        const auto value = database->readNow([sql](db::ReadSession &session) -> Result<std::optional<qint64>> {
            return session.prepare(sql).firstInt();
        });
        return value && *value ? **value : -1;
    }
    /// All rows, columns joined by "|".
    QStringList rows(std::string_view sql, int columns)
    {
        const auto found = database->readNow([&](db::ReadSession &session) -> Result<QStringList> {
            QStringList all;
            auto select = session.prepare(sql);
            for (;;) {
                TRY_LET(const bool more, select.step());
                if (!more)
                    return all;
                QStringList cells;
                for (int i = 0; i < columns; ++i)
                    cells.append(select.textAt(i));
                all.append(cells.join(u'|'));
            }
        });
        return found.value_or(QStringList{QStringLiteral("error")});
    }
    upkeep::StoreInfo info()
    {
        return database->readNow([](db::ReadSession &session) { return upkeep::storeInfo(session); })
            .value_or(upkeep::StoreInfo{});
    }
    /// Differences that `store verify` finds; -1 when it fails.
    qint64 differences()
    {
        const auto report = database->readNow([this](db::ReadSession &session) {
            return upkeep::VerifyService(clock).verify(session, Actor::owner(), nullptr);
        });
        if (report) {
            for (const auto &each : report->differences)
                qWarning().noquote() << each.check << each.subject << each.expected << each.found;
        }
        return report ? static_cast<qint64>(report->differences.size()) : -1;
    }
    /// Line and reason of each reject, "3:Invalid:date".
    static QStringList rejectsOf(const exchange::ImportReport &report) { return linesOf(report.rejects); }
    static QStringList remarksOf(const exchange::ImportReport &report) { return linesOf(report.remarks); }
    static QStringList linesOf(const std::vector<exchange::Reject> &rejects)
    {
        QStringList all;
        for (const auto &reject : rejects)
            all.append(QStringLiteral("%1:%2:%3").arg(reject.line).arg(errorName(reject.error.code), reject.column));
        all.sort();
        return all;
    }

    FixedClock clock;
    QTemporaryDir folder;
    std::unique_ptr<db::Database> database;
};

} // namespace regulars::tests

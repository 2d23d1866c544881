#include "app/jobs/folder_watch.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "ui/shell/job_tracker.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace regulars;
using regulars::tests::LoyaltyStore;

namespace {

/// Each look finds that enough time has passed since the one before.
class HurriedClock final : public Clock {
public:
    explicit HurriedClock(const Clock &begin) : m_nowMs(begin.nowMs()) {}
    [[nodiscard]] qint64 nowMs() const override { return m_nowMs += watch::WatchService::kSettleMs; }

private:
    mutable std::atomic<qint64> m_nowMs;
};

} // namespace

/// The till writes its file; the window takes it in by itself.
class FolderWatchTest : public QObject {
    Q_OBJECT

    std::unique_ptr<LoyaltyStore> m_store;
    std::unique_ptr<ui::JobTracker> m_jobs;
    std::unique_ptr<QTemporaryDir> m_till;
    std::unique_ptr<HurriedClock> m_clock;
    ui::Desk m_desk;

    void put(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_till->filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
    }
    qint64 purchases() const { return m_store->store().number("SELECT count(*) FROM purchase"); }

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
        m_store->goTo({2026, 7, 3});
        m_till = std::make_unique<QTemporaryDir>();
        m_jobs = std::make_unique<ui::JobTracker>();
        m_desk.database = &m_store->store().database();
        m_clock = std::make_unique<HurriedClock>(m_store->store().clock());
        m_desk.clock = m_clock.get();
        m_desk.jobs = m_jobs.get();
        m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
        watch::ImportWatch watched;
        watched.folder = m_till->path();
        watched.pattern = u"*.csv"_s;
        QVERIFY(m_desk.database->writeNow([&](db::WriteSession &session) {
            return watch::WatchService(*m_desk.clock, {}).add(session, Actor::owner(), watched);
        }));
    }

    void takesFilesIn()
    {
        app::FolderWatch folderWatch(m_desk);
        folderWatch.setInterval(20);
        QSignalSpy looked(&folderWatch, &app::FolderWatch::lookedThrough);
        folderWatch.start();
        QTest::qWait(100);
        QVERIFY(m_jobs->jobs().empty()); // nothing there, nothing shown
        put(u"day.csv"_s, "date,order,customer,unit_price\n2026-07-01,A1,C1,30\n");
        QTRY_COMPARE(looked.size(), 1);
        QCOMPARE(purchases(), 1);
        QVERIFY(QFile::exists(m_till->filePath(u"done/day.csv"_s)));
        QTRY_VERIFY(!m_jobs->jobs().empty() && m_jobs->jobs().back().finished);
    }

    void tellsOfRejectedFiles()
    {
        app::FolderWatch folderWatch(m_desk);
        folderWatch.setInterval(20);
        QSignalSpy looked(&folderWatch, &app::FolderWatch::lookedThrough);
        put(u"odd.csv"_s, "a,b\n1,2\n");
        folderWatch.start();
        QTRY_COMPARE(looked.size(), 1);
        QVERIFY(QFile::exists(m_till->filePath(u"rejected/odd.csv"_s)));
        QTRY_VERIFY(!m_jobs->jobs().empty());
        QVERIFY(m_jobs->jobs().back().message.contains(u"odd.csv"_s));
    }

    void closingStopsIt()
    {
        QByteArray rows = "date,order,customer,unit_price\n";
        for (int i = 1; i <= 20'000; ++i)
            rows += "2026-07-01,A" + QByteArray::number(i) + ",C1,30\n";
        put(u"day.csv"_s, rows);
        {
            app::FolderWatch folderWatch(m_desk);
            folderWatch.setInterval(20);
            folderWatch.start();
            QTRY_VERIFY(!m_jobs->jobs().empty()); // its first progress: it is inside the import
            QVERIFY(!m_jobs->jobs().back().finished);
        }
        QVERIFY(QFile::exists(m_till->filePath(u"day.csv"_s)));
        QCOMPARE(purchases(), 0);
    }
};

REGULARS_TEST(FolderWatchTest)
#include "folder_watch_test.moc"

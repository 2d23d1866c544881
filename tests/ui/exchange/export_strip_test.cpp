// A list in a file, from a page: written as a job, said where it is, stopped without a trace.
#include "support/temporary_store.h"
#include "support/test_registry.h"
#include "tiers/tier_service.h"
#include "ui/kit/link_button.h"
#include "ui/parts/export_strip.h"
#include "ui/settings/export_card.h"
#include "ui/shell/desk_jobs.h"
#include "ui/shell/job_tracker.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::TemporaryStore;

class ExportStripTest : public QObject {
    Q_OBJECT

    std::unique_ptr<TemporaryStore> m_store;
    std::unique_ptr<JobTracker> m_tracker;
    std::unique_ptr<DeskJobs> m_jobs;
    Desk m_desk;

    static exchange::ListToExport names(int rows)
    {
        exchange::ListToExport list;
        list.name = u"names"_s;
        list.title = u"Names"_s;
        list.columns = {{u"Name"_s, tables::CellKind::Text}};
        list.size = rows;
        list.rows = [rows](db::ReadSession &, const exchange::CellVisitor &visit) -> Status {
            for (int i = 0; i < rows; ++i)
                TRY(visit({tables::Cell::ofText(u"陈立"_s)}));
            return ok();
        };
        return list;
    }
    QString path(const QString &name) const { return m_store->folder() + u'/' + name; }

private slots:
    void init()
    {
        m_store = std::make_unique<TemporaryStore>();
        QVERIFY(m_store->isOpen());
        QVERIFY(m_store->writeUnaudited([this](db::WriteSession &session) {
            return tiers::TierService(m_store->clock()).createDefaults(session, u"en"_s);
        }));
        m_tracker = std::make_unique<JobTracker>();
        m_desk.database = &m_store->database();
        m_desk.clock = &m_store->clock();
        m_desk.jobs = m_tracker.get();
        m_desk.actor = TemporaryStore::actor(Role::Manager);
        m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
        m_jobs = std::make_unique<DeskJobs>(m_desk);
    }
    void cleanup()
    {
        m_jobs.reset();
        m_store.reset();
    }

    void itSaysWhereTheListIs()
    {
        ExportStrip strip(m_desk, *m_jobs);
        QVERIFY(strip.isHidden());
        QVERIFY(strip.whyNot().isEmpty());
        QSignalSpy running(&strip, &ExportStrip::runningChanged);
        strip.write(names(3), path(u"names.csv"_s));
        QVERIFY(strip.isRunning());
        QTRY_VERIFY(!strip.isRunning());
        QCOMPARE(running.size(), 2);
        QCOMPARE(strip.text(), u"3 rows are in %1."_s.arg(QDir::toNativeSeparators(path(u"names.csv"_s))));
        QCOMPARE(strip.findChild<LinkButton *>()->text(), u"Show in folder"_s);
        QFile file(path(u"names.csv"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "\xEF\xBB\xBFName\r\n陈立\r\n陈立\r\n陈立\r\n"_ba);
    }

    void stoppedThereIsNoFile()
    {
        ExportStrip strip(m_desk, *m_jobs);
        strip.write(names(50'000'000), path(u"names.csv"_s));
        QTRY_VERIFY(!m_tracker->jobs().empty());
        m_tracker->cancel(m_tracker->jobs().front().id);
        QTRY_VERIFY_WITH_TIMEOUT(!strip.isRunning(), 60'000);
        QCOMPARE(strip.text(), u"The export was stopped; there is no file."_s);
        QVERIFY(strip.findChild<LinkButton *>()->isHidden());
        QVERIFY(!QFile::exists(path(u"names.csv"_s)));
    }

    void refusalsAreSaid()
    {
        ExportStrip strip(m_desk, *m_jobs);
        strip.write(names(1), path(u"absent/names.csv"_s));
        QTRY_VERIFY(!strip.isRunning());
        QVERIFY(strip.text().contains(u"cannot be written"_s));
        m_desk.actor = TemporaryStore::actor(Role::Clerk);
        QCOMPARE(strip.whyNot(), u"Only a marketer or a manager may export."_s);
    }

    void theStoresListsAreExported()
    {
        ExportCard card(m_desk, *m_jobs, {});
        card.exportTo(path(u"list.csv"_s));
        QTRY_COMPARE(card.result(), u"0 rows are in %1."_s.arg(QDir::toNativeSeparators(path(u"list.csv"_s))));
        QSignalSpy import(&card, &ExportCard::importRequested);
        card.findChild<LinkButton *>(u"import"_s)->click();
        QCOMPARE(import.size(), 1);
    }
};

REGULARS_TEST(ExportStripTest)
#include "export_strip_test.moc"

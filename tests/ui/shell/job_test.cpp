#include "support/test_registry.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/job_tracker.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <thread>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

class JobTest : public QObject
{
    Q_OBJECT

private slots:
    void timeLeftIsEstimatedFromTheCourse()
    {
        qint64 now = 0;
        JobTracker tracker(nullptr, [&now] { return now; });
        const qint64 id = tracker.start(u"Import"_s);
        QCOMPARE(tracker.jobs().front().secondsLeft, -1);
        now = 500;
        tracker.progress(id, 10, 100);
        QCOMPARE(tracker.jobs().front().secondsLeft, -1);
        now = 2000;
        tracker.progress(id, 50, 100);
        QCOMPARE(tracker.jobs().front().secondsLeft, 2);
        QCOMPARE(tracker.jobs().front().fraction(), 0.5);
        tracker.progress(id, 40, 100);
        QCOMPARE(tracker.jobs().front().done, 50);
    }

    void cancelIsAskedOnceAndOnlyWhereItCan()
    {
        JobTracker tracker;
        int asked = 0;
        const qint64 fixed = tracker.start(u"Backup"_s);
        const qint64 id = tracker.start(u"Import"_s, [&asked] { ++asked; });
        tracker.cancel(fixed);
        tracker.cancel(id);
        tracker.cancel(id);
        QCOMPARE(asked, 1);
        QVERIFY(tracker.jobs()[1].cancelling);
        tracker.finish(id, false, u"stopped"_s);
        tracker.finish(id, true, u"later"_s);
        QCOMPARE(tracker.jobs().back().message, u"stopped"_s);
        QVERIFY(!tracker.isIdle());
        tracker.finish(fixed);
        QVERIFY(tracker.isIdle());
    }

    void manyThreadsReport()
    {
        JobTracker tracker;
        QSignalSpy changed(&tracker, &JobTracker::changed);
        std::atomic<int> failures = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < 4; ++t) {
            threads.emplace_back([&tracker, &failures] {
                for (int round = 0; round < 50; ++round) {
                    const qint64 id = tracker.start(u"Job"_s);
                    for (int i = 1; i <= 20; ++i)
                        tracker.progress(id, i, 20);
                    tracker.finish(id);
                    failures += tracker.jobs().empty() ? 1 : 0;
                }
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failures.load(), 0);
        QVERIFY(tracker.isIdle());
        QCOMPARE(tracker.jobs().size(), std::size_t(200));
        QTRY_VERIFY(changed.count() >= 1);
        // Eight thousand reports, hardly any of which the screen could show.
        QVERIFY(changed.count() < 50);
    }

    void barSaysWhatRuns()
    {
        JobBar bar;
        QCOMPARE(bar.words(), u"No background jobs"_s);
        JobView job;
        job.id = 3;
        job.title = u"Import"_s;
        job.done = 12000;
        job.total = 50000;
        job.secondsLeft = 20;
        job.cancellable = true;
        bar.show(job, 2);
        QCOMPARE(bar.words(), u"Import and 2 more 12,000 of 50,000 24%, 20 s left"_s);
        job.finished = true;
        job.message = u"50,000 rows"_s;
        bar.show(job);
        QCOMPARE(bar.words(), u"Import: 50,000 rows"_s);
        bar.showIdle();
        QCOMPARE(bar.words(), u"No background jobs"_s);
    }

    void aShortJobLeavesNoTrace()
    {
        qint64 now = 0;
        JobTracker tracker(nullptr, [&now] { return now; });
        JobBar bar;
        bar.setTracker(&tracker);
        const qint64 id = tracker.start(u"Quick"_s);
        now = 99;
        QTest::qWait(120);
        QCOMPARE(bar.words(), u"No background jobs"_s);
        now = 100;
        QTRY_COMPARE(bar.words(), u"Quick"_s);
        tracker.finish(id, false, u"no room on the disk"_s);
        QTRY_COMPARE(bar.words(), u"Quick: no room on the disk"_s);
    }
};

REGULARS_TEST(JobTest)
#include "job_test.moc"

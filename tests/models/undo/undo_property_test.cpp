// A shop's year by dice: imports, sales, refunds, nights and undos in any order. The books always agree, and an import
// that is undone at once leaves no trace.
#include "exchange/import_run_query.h"
#include "support/test_registry.h"
#include "undo_store.h"
#include "upkeep/night_run_service.h"

#include <QRandomGenerator>
#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using regulars::tests::difference;
using regulars::tests::UndoStore;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNowMs = 1'783'051'200'000; // 2026-07-03 12:00 in Shanghai
constexpr qint64 kDayMs = 86'400'000;

} // namespace

class UndoPropertyTest : public QObject {
    Q_OBJECT

    std::unique_ptr<UndoStore> m_store;
    std::unique_ptr<QRandomGenerator> m_dice;
    QList<ImportRunId> m_runs;
    int m_orders = 0;
    int m_oldOnce = 5; // one row of so many is of an order that is known

    int pick(int count) { return m_dice->bounded(count); }

    // Orders of the last two years, some of them known already, with returns between them.
    QByteArray file()
    {
        QByteArray rows = "date,order,customer,sku,quantity,unit_price\n";
        const int count = 2 + pick(8);
        for (int i = 0; i < count; ++i) {
            const bool isOld = m_orders > 0 && pick(m_oldOnce) == 0;
            const int order = isOld ? pick(m_orders) : m_orders++;
            const QDate day = QDate(2026, 7, 2).addDays(-(order * 37 % 700));
            const int customer = order % 5;
            const bool isReturn = pick(5) == 0;
            rows += day.toString(u"yyyy-MM-dd"_s).toLatin1() + " 10:00," + (isReturn ? "R" : "A") + QByteArray::number(order) + ',' +
                    (customer == 0 ? QByteArray() : "C" + QByteArray::number(customer)) + ",S" + QByteArray::number(pick(4)) + ',' +
                    (isReturn ? "-" : "") + QByteArray::number(1 + pick(3)) + ',' + QByteArray::number(10 * (1 + pick(300))) + '\n';
        }
        return rows;
    }
    Result<ImportReport> import() { return m_store->import(m_store->request(ImportKind::Purchases, file())); }

    void sellSomething()
    {
        const CustomerId customer = m_store->customer(u"C%1"_s.arg(1 + pick(4)));
        if (!customer.isValid())
            return;
        const qint64 balance = m_store->balance(u"C%1"_s.arg(1 + pick(4)));
        const auto sold = m_store->sell(customer, 100 * (1 + pick(900)), pick(2) == 0 ? qMax<qint64>(0, qMin<qint64>(balance, 50)) : 0);
        Q_UNUSED(sold); // a redemption beyond the balance is refused, and that is right
    }
    void refundSomething()
    {
        const QStringList numbers = m_store->rows("SELECT number FROM purchase ORDER BY id", 1);
        if (numbers.isEmpty())
            return;
        const auto taken = m_store->takeBack(numbers.at(pick(static_cast<int>(numbers.size()))));
        Q_UNUSED(taken); // what came back before is refused
    }
    void night()
    {
        m_store->clock.advance((1 + pick(90)) * kDayMs);
        const auto run = m_store->database->writeNow([&](db::WriteSession &session) {
            return upkeep::NightRunService(m_store->clock).run(session, Actor::owner(), nullptr);
        });
        QVERIFY(run);
    }

    // The question before it foresees what comes, and what stays is named as often as it is counted.
    void takeBack(ImportRunId run)
    {
        JobControl job;
        const auto seen = regulars::undo::ImportUndoService(m_store->clock).preview(*m_store->database, Actor::owner(), run, job);
        QVERIFY(seen);
        const auto undone = m_store->undo(run);
        QVERIFY(undone);
        QCOMPARE(counts(*seen), counts(*undone));
        QCOMPARE(undone->kept.size(), undone->left());
    }
    static QList<qint64> counts(const UndoReport &report)
    {
        return {report.customersRemoved, report.customersKept, report.productsRemoved, report.productsKept,   report.purchasesRemoved,
                report.purchasesKept,    report.returnsRemoved, report.returnsKept,    report.balancesSettled};
    }

private slots:
    void theBooksAlwaysAgree_data()
    {
        QTest::addColumn<quint32>("seed");
        QTest::addColumn<QStringList>("settings");
        QTest::addColumn<int>("oldOnce");
        const QList<QStringList> all{{},
                                     {u"points.clawback=clamp"_s, u"points.expiry=sliding"_s},
                                     {u"points.expiry=rolling_months"_s, u"points.expiry_months=3"_s},
                                     {u"tier.metric=points"_s, u"tier.grace_days=10"_s}};
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed << all.at(seed % all.size()) << 5;
        for (quint32 seed = 13; seed <= 32; ++seed)
            QTest::addRow("seed %u, orders that grow", seed) << seed << all.at(seed % all.size()) << 2;
    }
    void theBooksAlwaysAgree()
    {
        QFETCH(quint32, seed);
        QFETCH(QStringList, settings);
        QFETCH(int, oldOnce);
        m_oldOnce = oldOnce;
        m_store = std::make_unique<UndoStore>(kNowMs);
        m_dice = std::make_unique<QRandomGenerator>(seed);
        m_runs.clear();
        m_orders = 0;
        for (const QString &setting : settings)
            QVERIFY(m_store->set(setting.section(u'=', 0, 0), setting.section(u'=', 1)));
        for (int step = 0; step < 25; ++step) {
            const int deed = pick(8);
            if (deed < 3) {
                const auto before = m_store->everything();
                const auto report = import();
                QVERIFY(report);
                if (pick(2) == 0) {
                    QVERIFY(m_store->undo(report->runId));
                    QCOMPARE(difference(before, m_store->everything()), QString());
                } else {
                    m_runs.append(report->runId);
                }
            } else if (deed == 3) {
                sellSomething();
            } else if (deed == 4) {
                refundSomething();
            } else if (deed == 5) {
                night();
            } else if (!m_runs.isEmpty()) {
                takeBack(m_runs.takeAt(pick(static_cast<int>(m_runs.size()))));
            }
            QVERIFY2(m_store->differences() == 0, qPrintable(u"step %1, deed %2"_s.arg(step).arg(deed)));
        }
    }
};

REGULARS_TEST(UndoPropertyTest)
#include "undo_property_test.moc"

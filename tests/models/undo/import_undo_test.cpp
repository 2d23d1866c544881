// Taking imports back: exactly where nothing happened since, and fairly where something did.
#include "undo_store.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "exchange/import_run_query.h"
#include "interactions/interaction_service.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using regulars::tests::difference;
using regulars::tests::UndoStore;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNowMs = 1'783'051'200'000; // 2026-07-03 12:00 in Shanghai
constexpr qint64 kDayMs = 86'400'000;

const QByteArray kFirstSales = "date,order,customer,sku,product,quantity,unit_price\n"
                               "2026-01-10 10:00,A1,C1,S1,Tea,2,300\n"
                               "2026-02-10 10:00,A2,C2,S2,Cup,1,50\n"
                               "2026-03-10 10:00,A3,C1,S2,Cup,1,50\n"
                               "2026-03-11 10:00,A4,,S2,Cup,1,50\n";

// New customers and products, a further line for A2, a return of goods of A1, a walk-in, and enough to climb.
const QByteArray kMoreSales = "date,order,customer,sku,product,quantity,unit_price\n"
                              "2026-04-01 10:00,B1,C1,S3,Kettle,1,4000\n"
                              "2026-04-02 10:00,B2,C3,S3,Kettle,2,4000\n"
                              "2026-02-10 10:00,A2,C2,S4,Spoon,3,20\n"
                              "2026-04-03 10:00,B3,C1,S1,Tea,-1,300\n"
                              "2026-04-04 10:00,B4,,S1,Tea,1,300\n"
                              "2024-04-04 10:00,B5,C2,S1,Tea,1,300\n";

} // namespace

class ImportUndoTest : public QObject {
    Q_OBJECT

    std::unique_ptr<UndoStore> m_store;

    Result<ImportReport> sales(const QByteArray &bytes) { return m_store->import(m_store->request(ImportKind::Purchases, bytes)); }
    Result<ImportReport> people(const QByteArray &bytes) { return m_store->import(m_store->request(ImportKind::Customers, bytes)); }
    void later(qint64 days = 1) { m_store->clock.advance(days * kDayMs); }

private slots:
    void init() { m_store = std::make_unique<UndoStore>(kNowMs); }

    void exactlyAsBefore_data()
    {
        QTest::addColumn<QStringList>("settings");
        QTest::newRow("as set up") << QStringList();
        QTest::newRow("sliding expiry") << QStringList{u"points.expiry=sliding"_s};
        QTest::newRow("short life") << QStringList{u"points.expiry=rolling_months"_s, u"points.expiry_months=2"_s};
        QTest::newRow("clamped") << QStringList{u"points.clawback=clamp"_s};
        QTest::newRow("tiers by orders") << QStringList{u"tier.metric=orders"_s};
    }
    void exactlyAsBefore()
    {
        QFETCH(QStringList, settings);
        for (const QString &setting : settings)
            QVERIFY(m_store->set(setting.section(u'=', 0, 0), setting.section(u'=', 1)));
        QVERIFY(sales(kFirstSales));
        const auto before = m_store->everything();
        later();
        const auto report = sales(kMoreSales);
        QVERIFY(report);
        QCOMPARE(report->added, 6);
        QCOMPARE(report->rejected, 0);
        QVERIFY(m_store->everything() != before);
        later();
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(difference(before, m_store->everything()), QString());
        QCOMPARE(m_store->differences(), 0);
        QCOMPARE(undone->purchasesRemoved, 4); // B1, B2, B4, B5; A2 was there before
        QCOMPARE(undone->returnsRemoved, 1);
        QCOMPARE(undone->customersRemoved, 1); // C3
        QCOMPARE(undone->productsRemoved, 2);  // S3, S4
        QCOMPARE(undone->purchasesKept + undone->customersKept + undone->productsKept, 0);
        // The same file again is new again.
        const auto again = sales(kMoreSales);
        QVERIFY(again);
        QCOMPARE(again->added, 6);
        QCOMPARE(again->unchanged, 0);
        QCOMPARE(again->createdCustomers, 1);
        QCOMPARE(m_store->differences(), 0);
    }

    void aTrialChangesNothing()
    {
        const auto report = sales(kFirstSales);
        QVERIFY(report);
        const auto before = m_store->everything();
        const auto trial = m_store->undo(report->runId, true);
        QVERIFY(trial);
        QCOMPARE(trial->purchasesRemoved, 4);
        QCOMPARE(m_store->everything(), before);
        QVERIFY(m_store->undo(report->runId));
        QCOMPARE(m_store->info().purchases, 0);
        QCOMPARE(m_store->info().customers, 0);
    }

    void wholeOrNotAtAll()
    {
        const auto report = sales(kFirstSales);
        const auto before = m_store->everything();
        JobControl job;
        job.cancel();
        QCOMPARE(m_store->undo(report->runId, false, &job).error().code, ErrorCode::Cancelled);
        QCOMPARE(m_store->everything(), before);
        QVERIFY(m_store->undo(report->runId));
        QCOMPARE(m_store->undo(report->runId).error().code, ErrorCode::ImportUndone);
        QCOMPARE(m_store->undo(ImportRunId(99)).error().code, ErrorCode::NotFound);
    }

    void needsTheRight()
    {
        const auto report = sales(kFirstSales);
        JobControl job;
        Actor clerk;
        clerk.role = Role::Clerk;
        const auto refused = regulars::undo::ImportUndoService(m_store->clock).runJob(*m_store->database, clerk, report->runId, false, job);
        QCOMPARE(refused.error().code, ErrorCode::NotAllowed);
    }

    void pointsUsedSince_data()
    {
        QTest::addColumn<QString>("clawback");
        QTest::addColumn<qint64>("balance");
        // The file gave 650 points, 600 of them paid: what is left is 50, and the rule decides on the rest.
        // The new sale of 20.00 paid with 6.00 of points earns 14.
        QTest::newRow("below zero") << u"allow_negative"_s << qint64{14 - 600};
        QTest::newRow("stops at zero") << u"clamp"_s << qint64{0};
    }
    void pointsUsedSince()
    {
        QFETCH(QString, clawback);
        QFETCH(qint64, balance);
        QVERIFY(m_store->set(u"points.clawback"_s, clawback));
        const auto report = sales(kFirstSales);
        QVERIFY(report);
        QCOMPARE(m_store->balance(u"C1"_s), 650);
        later();
        const auto sold = m_store->sell(m_store->customer(u"C1"_s), 2000, 600);
        QVERIFY(sold);
        QCOMPARE(sold->purchase.pointsSpent, 600);
        QCOMPARE(m_store->balance(u"C1"_s), 64);
        later();
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(undone->balancesSettled, 1);
        QCOMPARE(undone->customersKept, 1); // C1 has bought since
        QCOMPARE(undone->customersRemoved, 1);
        QCOMPARE(m_store->balance(u"C1"_s), balance);
        QCOMPARE(m_store->info().purchases, 1);
        QCOMPARE(m_store->differences(), 0);
        const auto again = sales(kFirstSales);
        QVERIFY(again);
        QCOMPARE(again->added, 4);
        QCOMPARE(m_store->balance(u"C1"_s), balance + 650);
        QCOMPARE(m_store->differences(), 0);
    }

    void tierFallsWithThePurchases()
    {
        QVERIFY(sales(kFirstSales));
        const auto tierOf = [this] {
            return m_store->number("SELECT COALESCE((SELECT rank FROM tier t JOIN tier_state s ON s.tier_id=t.id JOIN customer c ON "
                                   "c.id=s.customer_id WHERE c.card_no='C1'),0)");
        };
        const qint64 before = tierOf();
        const auto report = sales(kMoreSales);
        QVERIFY(report);
        QVERIFY(tierOf() > before);
        later();
        QVERIFY(m_store->sell(m_store->customer(u"C1"_s), 100)); // so that it is judged anew instead of restored
        QVERIFY(m_store->undo(report->runId));
        QCOMPARE(tierOf(), before);
        QCOMPARE(m_store->differences(), 0);
    }

    void linesOfOlderDocumentsWhenSomethingHappenedSince_data()
    {
        QTest::addColumn<QByteArray>("older");
        QTest::addColumn<QByteArray>("more");
        QTest::addColumn<qint64>("before"); // points, one for each yuan
        QTest::addColumn<qint64>("after");
        const QByteArray head = "date,order,customer,sku,quantity,unit_price\n";
        const QByteArray order = "2026-06-01 10:00,D1,C1,X,2,10\n";
        QTest::newRow("a line of a purchase") << head + order << QByteArray("2026-06-01 10:00,D1,C1,Y,1,50\n") << qint64{20} << qint64{70};
        const QByteArray back = head + "2026-06-01 10:00,D1,C1,X,1,10\n2026-06-01 10:00,D1,C1,Y,1,30\n2026-06-02 10:00,R1,C1,X,-1,10\n";
        QTest::newRow("a line of a return") << back << QByteArray("2026-06-02 10:00,R1,C1,Y,-1,30\n") << qint64{30} << qint64{0};
    }
    void linesOfOlderDocumentsWhenSomethingHappenedSince()
    {
        QFETCH(QByteArray, older);
        QFETCH(QByteArray, more);
        QFETCH(qint64, before);
        QFETCH(qint64, after);
        QVERIFY(sales(older));
        QCOMPARE(m_store->balance(u"C1"_s), before);
        const auto report = sales(older + more);
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(m_store->balance(u"C1"_s), after);
        later();
        QVERIFY(m_store->sell(m_store->customer(u"C1"_s), 10'000)); // 100 points
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(undone->balancesSettled, 1);
        QCOMPARE(m_store->balance(u"C1"_s), before + 100);
        QCOMPARE(m_store->differences(), 0);
        // The line may come anew, and is booked anew.
        QCOMPARE(sales(older + more)->added, 1);
        QCOMPARE(m_store->balance(u"C1"_s), after + 100);
        QCOMPARE(m_store->differences(), 0);
    }

    void goodsThatCameBackSinceStay()
    {
        const auto report = sales(kFirstSales);
        later();
        QVERIFY(m_store->takeBack(u"A1"_s));
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(undone->purchasesKept, 1); // A1 alone: C1's other one goes
        QCOMPARE(undone->purchasesRemoved, 3);
        QCOMPARE(undone->customersKept, 1);
        QCOMPARE(undone->customersRemoved, 1);
        QCOMPARE(undone->productsKept, 1); // S1, sold by A1
        QCOMPARE(undone->productsRemoved, 1);
        QCOMPARE(undone->left(), 3);
        QCOMPARE(undone->kept, (QList<UndoKept>{{u"customer"_s, u"C1"_s, {}, u"documents"_s},
                                                {u"purchase"_s, u"A1"_s, u"C1"_s, u"returned"_s},
                                                {u"product"_s, u"S1"_s, {}, u"sold"_s}}));
        QCOMPARE(m_store->rows("SELECT number FROM purchase", 1), QStringList(u"A1"_s));
        // A1 gave 600 points, which its return took back; A3 gave 50, which the undo took.
        QCOMPARE(m_store->balance(u"C1"_s), 0);
        QCOMPARE(undone->pointsTakenBack, 100); // A3's 50 and A2's 50
        QCOMPARE(m_store->differences(), 0);
        // The list remembers what stays.
        const auto runs = m_store->database->readNow([](db::ReadSession &session) { return importRuns(session, 1); });
        QVERIFY(runs && runs->constFirst().isPartlyUndone());
        QCOMPARE(runs->constFirst().undo, *undone);
        QCOMPARE(m_store->undo(report->runId).error(), (Error{ErrorCode::ImportUndone, u"import"_s, u"3"_s}));
        // The same file brings back what went, and nothing twice.
        const auto again = sales(kFirstSales);
        QCOMPARE(again->added, 3);
        QCOMPARE(again->unchanged, 1);
        QCOMPARE(m_store->balance(u"C1"_s), 50);
        QCOMPARE(m_store->differences(), 0);
    }

    // R1 took back goods of A1 and of A2: a later return of A1 holds all three, and nothing else.
    void whatHangsTogetherStaysTogether()
    {
        const auto report = sales("date,order,customer,sku,quantity,unit_price\n"
                                  "2026-01-10 10:00,A1,C1,S1,2,100\n"
                                  "2026-01-11 10:00,A2,C1,S1,2,100\n"
                                  "2026-01-12 10:00,A3,C1,S2,1,70\n"
                                  "2026-01-13 10:00,R1,C1,S1,-3,100\n"
                                  "2026-01-14 10:00,A4,C1,S3,1,30\n"
                                  "2026-01-15 10:00,R2,C1,S3,-1,30\n");
        QVERIFY(report);
        QCOMPARE(report->rejected, 0);
        QCOMPARE(m_store->balance(u"C1"_s), 170); // 200 + 200 + 70 + 30 − 300 − 30
        later();
        QVERIFY(m_store->takeBack(u"A1"_s)); // the last piece
        QCOMPARE(m_store->balance(u"C1"_s), 70);
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(m_store->rows("SELECT number FROM purchase ORDER BY number", 1), (QStringList{u"A1"_s, u"A2"_s}));
        QCOMPARE(undone->purchasesKept, 2);
        QCOMPARE(undone->purchasesRemoved, 2);
        QCOMPARE(undone->returnsKept, 1);
        QCOMPARE(undone->returnsRemoved, 1);
        QCOMPARE(undone->kept.mid(0, 4), (QList<UndoKept>{{u"customer"_s, u"C1"_s, {}, u"documents"_s},
                                                          {u"purchase"_s, u"A1"_s, u"C1"_s, u"returned"_s},
                                                          {u"purchase"_s, u"A2"_s, u"C1"_s, u"linked"_s},
                                                          {u"return"_s, u"R1"_s, u"C1"_s, u"linked"_s}}));
        QCOMPARE(m_store->balance(u"C1"_s), 0);
        QCOMPARE(m_store->differences(), 0);
    }

    // The question is asked of a reader; it foresees what then comes.
    void thePreviewForesees_data()
    {
        QTest::addColumn<bool>("isTouched");
        QTest::newRow("nothing happened since") << false;
        QTest::newRow("a sale and a return since") << true;
    }
    void thePreviewForesees()
    {
        QFETCH(bool, isTouched);
        QVERIFY(sales(kFirstSales));
        later();
        const auto report = sales(kMoreSales);
        later();
        if (isTouched) {
            QVERIFY(m_store->takeBack(u"B2"_s));
            QVERIFY(m_store->sell(m_store->customer(u"C1"_s), 2000));
        }
        const auto before = m_store->everything();
        JobControl job;
        const regulars::undo::ImportUndoService service(m_store->clock);
        const auto seen = service.preview(*m_store->database, Actor::owner(), report->runId, job);
        QVERIFY2(seen, qPrintable(errorName(seen ? ErrorCode::Internal : seen.error().code)));
        QCOMPARE(m_store->everything(), before);
        Actor clerk;
        clerk.role = Role::Clerk;
        QCOMPARE(service.preview(*m_store->database, clerk, report->runId, job).error().code, ErrorCode::NotAllowed);
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(seen->purchasesRemoved, undone->purchasesRemoved);
        QCOMPARE(seen->purchasesKept, undone->purchasesKept);
        QCOMPARE(seen->returnsRemoved, undone->returnsRemoved);
        QCOMPARE(seen->customersRemoved, undone->customersRemoved);
        QCOMPARE(seen->customersKept, undone->customersKept);
        QCOMPARE(seen->productsRemoved, undone->productsRemoved);
        QCOMPARE(seen->productsKept, undone->productsKept);
        QCOMPARE(undone->customersKept, isTouched ? 1 : 0); // C3 keeps B2
        QCOMPARE(undone->purchasesRemoved, isTouched ? 3 : 4);
        QCOMPARE(service.preview(*m_store->database, Actor::owner(), report->runId, job).error().code, ErrorCode::ImportUndone);
        // The reader is a mere reader again.
        const auto write = m_store->database->readLongNow([](db::ReadSession &session) -> Status {
            return session.prepare("DELETE FROM temp.undo_added").run();
        });
        QVERIFY(!write);
    }

    void aPreviewGivesWayToACancel()
    {
        const auto report = sales(kFirstSales);
        JobControl job;
        job.cancel();
        const auto seen = regulars::undo::ImportUndoService(m_store->clock).preview(*m_store->database, Actor::owner(), report->runId, job);
        QCOMPARE(seen.error().code, ErrorCode::Cancelled);
    }

    void undoneInAnyOrder()
    {
        const auto empty = m_store->everything();
        const auto first = sales(kFirstSales);
        later();
        const auto second = sales(kMoreSales);
        later();
        const auto one = m_store->undo(first->runId);
        QVERIFY(one);
        QCOMPARE(m_store->differences(), 0);
        const auto two = m_store->undo(second->runId);
        QVERIFY(two);
        QCOMPARE(m_store->differences(), 0);
        Q_UNUSED(empty);
    }

    void customersAsBefore()
    {
        QVERIFY(people("card,name,phone,birthday,region,tags,consent\nC1,王芳,13800138000,1990-05-06,Beijing,vip,sms\nC2,李雷,,,,,\n"));
        const auto before = m_store->everything();
        later();
        const auto report = people("card,name,phone,lunar_birthday,region,tags,consent,points,tier,referrer,registered_on\n"
                                   "C1,王芳芳,13900139000,08-15,Shanghai,vip;tea,-sms;email,,,,2026-01-01\n"
                                   "C3,韩梅梅,13800138000,,,new,sms,500,,C1,2026-02-02\n"
                                   "C2,李雷,,,,,,,,C3,\n");
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(report->updated, 2);
        later();
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(difference(before, m_store->everything()), QString());
        QCOMPARE(undone->customersRemoved, 1);
        QCOMPARE(undone->fieldsKept, 0);
        QCOMPARE(m_store->differences(), 0);
    }

    void whatChangedSinceStays()
    {
        QVERIFY(people("card,name,region,manager\nC1,王芳,Beijing,Ann\n"));
        later();
        const auto report = people("card,name,region,manager\nC1,王芳,Shanghai,Bob\nC2,李雷,Wuhan,\nC3,韩梅梅,Wuhan,\nC4,林涛,Wuhan,\n");
        QVERIFY(report);
        later();
        const auto id = m_store->customer(u"C1"_s);
        const auto c2 = m_store->customer(u"C2"_s);
        const auto c3 = m_store->customer(u"C3"_s);
        const auto changed = m_store->database->writeNow([&](db::WriteSession &session) -> Status {
            TRY_LET(const auto moved, customers::customerById(session, id));
            Customer customer = moved.value_or(Customer());
            customer.region = u"Chengdu"_s;
            customers::CustomerService service(m_store->clock);
            TRY(service.update(session, Actor::owner(), customer));
            TRY_LET(const auto named, customers::customerById(session, c2));
            customer = named.value_or(Customer());
            customer.notes = u"likes tea"_s;
            TRY(service.update(session, Actor::owner(), customer));
            Interaction talk;
            talk.customerId = c3;
            talk.atMs = m_store->clock.nowMs();
            talk.summary = u"called"_s;
            TRY(interactions::InteractionService(m_store->clock).add(session, Actor::owner(), talk));
            return ok();
        });
        QVERIFY(changed);
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(undone->fieldsRestored, 1); // the manager
        QCOMPARE(undone->fieldsKept, 1);     // the region
        QCOMPARE(undone->customersKept, 2);
        QCOMPARE(undone->customersRemoved, 1);
        QCOMPARE(m_store->rows("SELECT region,manager FROM customer WHERE card_no='C1'", 2), QStringList(u"Chengdu|Ann"_s));
        QCOMPARE(m_store->differences(), 0);
    }

    void productsAsBefore()
    {
        const auto products = [this](const QByteArray &bytes) { return m_store->import(m_store->request(ImportKind::Products, bytes)); };
        QVERIFY(products("sku,name,category,price\nS1,Tea,Drinks,12.5\nS2,Cup,,\n"));
        const auto before = m_store->everything();
        const auto report = products("sku,name,category,price,earns\nS1,Green tea,Drinks,13,no\nS2,Cup,Things,,\nS3,Pot,,80,是\n");
        QVERIFY(report);
        QCOMPARE(report->updated, 2);
        QCOMPARE(m_store->number("SELECT earns FROM product WHERE sku='S1'"), 0);
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(undone->productsRemoved, 1);
        QCOMPARE(undone->fieldsRestored, 4);
        QCOMPARE(difference(before, m_store->everything()), QString());
    }

    void openingBalancesAsBefore()
    {
        QVERIFY(people("card,name\nC1,a\nC2,b\n"));
        const auto before = m_store->everything();
        const QByteArray file = "customer,points\nC1,300\nC2,200\n";
        const auto opening = [&] { return m_store->import(m_store->request(ImportKind::Points, file)); };
        auto report = opening();
        QVERIFY(report);
        QVERIFY(m_store->undo(report->runId));
        QCOMPARE(difference(before, m_store->everything()), QString());
        report = opening();
        QCOMPARE(report->added, 2);
        later();
        QVERIFY(m_store->sell(m_store->customer(u"C1"_s), 1000)); // earns 10
        QVERIFY(m_store->undo(report->runId));
        QCOMPARE(m_store->balance(u"C1"_s), 10);
        QCOMPARE(m_store->balance(u"C2"_s), 0);
        QCOMPARE(opening()->added, 2); // as if new
        QCOMPARE(m_store->balance(u"C1"_s), 310);
        QCOMPARE(m_store->differences(), 0);
    }

    void theListTells()
    {
        const auto report = sales(kFirstSales);
        later();
        QVERIFY(m_store->undo(report->runId));
        const auto runs = m_store->database->readNow([](db::ReadSession &session) { return importRuns(session, 10); });
        QVERIFY(runs);
        QCOMPARE(runs->size(), 1);
        const ImportRun run = runs->constFirst();
        QCOMPARE(run.kind, u"purchases"_s);
        QCOMPARE(run.fileName, u"file.csv"_s);
        QCOMPARE(run.added, 4);
        QCOMPARE(run.undoneAtMs.value_or(0), m_store->clock.nowMs());
        QCOMPARE(run.undo.purchasesRemoved, 4);
        QVERIFY(!run.canUndo());
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM audit_entry WHERE action='import.undo'"), 1);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM import_range"), 0);
    }

    void aDryRunLeavesNoRun()
    {
        ImportRequest request = m_store->request(ImportKind::Purchases, kFirstSales);
        request.isDryRun = true;
        const auto report = m_store->import(request);
        QVERIFY(report);
        QVERIFY(!report->runId.isValid());
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM import_run"), 0);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM import_mapping"), 0);
    }
};

REGULARS_TEST(ImportUndoTest)
#include "import_undo_test.moc"

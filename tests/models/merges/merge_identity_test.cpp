// Who is who after a merge: nobody is given twice what they had in another file, no old row speaks for the kept file, and
// `verify` tells where a merge's memory was bent.
#include "benefits/benefit_service.h"
#include "coupons/coupon_service.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "exchange/import_service.h"
#include "merges/merge_service.h"
#include "points/points_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "texts/error_text.h"
#include "upkeep/verify_service.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace regulars;
using namespace Qt::StringLiterals;
using tests::LoyaltyStore;
using tests::outcomeOf;

class MergeIdentityTest : public QObject {
    Q_OBJECT

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_keep;
    CustomerId m_other;
    QTemporaryDir m_folder;

    template <class Write>
    auto write(Write deed) { return m_store->store().write(deed); }
    CustomerId add(Customer customer)
    {
        return write([&](db::WriteSession &session) { return customers::CustomerService(m_store->store().clock()).add(session, m_store->owner(), customer); })
            .value_or(CustomerId());
    }
    Result<MergeId> merge(CustomerId keep, CustomerId other)
    {
        return write([&](db::WriteSession &session) {
            return merges::MergeService(m_store->store().clock()).merge(session, m_store->owner(), keep, other, {});
        });
    }
    Status part(MergeId id)
    {
        return write([&](db::WriteSession &session) { return merges::MergeService(m_store->store().clock()).unmerge(session, m_store->owner(), id); });
    }
    Result<exchange::ImportReport> import(exchange::ImportKind kind, const QByteArray &bytes, bool updateNames = false)
    {
        const QString path = m_folder.filePath(u"file.csv"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write");
        file.close();
        exchange::ImportRequest request;
        request.kind = kind;
        request.path = path;
        request.updateNames = updateNames;
        JobControl job;
        return exchange::ImportService(m_store->store().clock())
            .runJob(m_store->store().database(), m_store->owner(), request, job, [](const Error &error) { return errorName(error.code); });
    }
    static QString told(const Result<exchange::ImportReport> &report)
    {
        if (!report)
            return errorName(report.error().code);
        QStringList words{u"%1 added, %2 changed, %3 unchanged, %4 rejected"_s.arg(report->added).arg(report->updated).arg(report->unchanged).arg(report->rejected)};
        for (const Error &warning : report->warnings)
            words.append(errorName(warning.code) + u' ' + warning.field + u' ' + warning.detail);
        return words.join(u"; "_s);
    }
    CouponTemplateId addKind(IssueRule rule)
    {
        CouponTemplate plan;
        plan.name = rule == IssueRule::BirthdayMonth ? u"Birthday"_s : u"Treat"_s;
        plan.kind = CouponKind::Fixed;
        plan.amountMinor = 1'00;
        plan.validDays = 90;
        plan.issueRule = rule;
        return write([&](db::WriteSession &session) { return coupons::CouponService(m_store->store().clock()).save(session, m_store->owner(), plan); })
            .value_or(CouponTemplateId());
    }
    bool addPack(CouponTemplateId plan)
    {
        const auto added = write([&](db::WriteSession &session) -> Status {
            benefits::BenefitService service(m_store->store().clock());
            Benefit pack;
            pack.name = u"Pack"_s;
            pack.kind = BenefitKind::CouponPack;
            pack.couponTemplateId = plan;
            TRY_LET(const BenefitId id, service.save(session, m_store->owner(), pack));
            return service.setCell(session, m_store->owner(), {id, m_store->tierId(1), {}, 2});
        });
        return added.has_value();
    }
    /// What can still be used, by customer.
    QStringList coupons()
    {
        return m_store->rows("SELECT k.card_no,COUNT(*) FROM coupon c JOIN customer k ON k.id=c.customer_id WHERE c.voided_at_ms IS NULL AND c.uses=0 "
                             "GROUP BY 1 ORDER BY 1",
                             2);
    }
    bool midnight(const QDate &date)
    {
        m_store->goTo(date, 1);
        return m_store->night().has_value();
    }
    QStringList differences()
    {
        const auto report = m_store->store().read(
            [&](db::ReadSession &session) { return upkeep::VerifyService(m_store->store().clock()).verify(session, m_store->owner(), nullptr); });
        QStringList all;
        for (const auto &each : report ? report->differences : decltype(report->differences){})
            all.append(each.check);
        all.removeDuplicates();
        return report ? all : QStringList{errorName(report.error().code)};
    }

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
        m_store->goTo(QDate(2026, 3, 2));
        Customer keep;
        keep.cardNo = u"K1"_s;
        keep.name = u"王芳"_s;
        m_keep = add(keep);
        Customer other;
        other.cardNo = u"O1"_s;
        other.name = u"王方"_s;
        other.phone = u"13800138000"_s;
        other.birthday = u"1990-03-20"_s;
        m_other = add(other);
        QVERIFY(m_keep.isValid() && m_other.isValid());
    }

    // ---- opening balances ----------------------------------------------------------------------------------------

    void openedOnce()
    {
        QCOMPARE(told(import(exchange::ImportKind::Points, "card,points\nO1,30\n")), u"1 added, 0 changed, 0 unchanged, 0 rejected"_s);
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        QCOMPARE(m_store->balance(m_keep), 30);
        // The same file again, and the kept file's own balance of the old system, which was that person's as well.
        QCOMPARE(told(import(exchange::ImportKind::Points, "card,points\nO1,30\n")), u"0 added, 0 changed, 1 unchanged, 0 rejected"_s);
        QCOMPARE(told(import(exchange::ImportKind::Points, "card,points\nK1,40\n")),
                 u"0 added, 0 changed, 1 unchanged, 0 rejected; OpeningIgnored  1"_s);
        QCOMPARE(m_store->balance(m_keep), 30);
        QVERIFY(part(*made));
        QCOMPARE(told(import(exchange::ImportKind::Points, "card,points\nO1,30\nK1,40\n")), u"1 added, 0 changed, 1 unchanged, 0 rejected"_s);
        QCOMPARE(m_store->balance(m_keep), 40);
        QCOMPARE(m_store->balance(m_other), 30);
        QCOMPARE(differences(), QStringList());
    }

    void openedOnceThroughAChain()
    {
        QVERIFY(import(exchange::ImportKind::Points, "card,points\nO1,30\n"));
        const CustomerId third = m_store->addCustomer();
        QVERIFY(merge(m_keep, m_other));
        QVERIFY(merge(third, m_keep));
        QCOMPARE(told(import(exchange::ImportKind::Points, "card,points\nO1,30\n")), u"0 added, 0 changed, 1 unchanged, 0 rejected"_s);
        QCOMPARE(m_store->balance(third), 30);
    }

    // ---- coupons by rule -----------------------------------------------------------------------------------------

    void aRiseTogetherGoesWithTheParting_data()
    {
        QTest::addColumn<bool>("isPack");
        QTest::addColumn<QString>("pieces");
        QTest::newRow("coupons that the tier brings") << true << u"2"_s;
        QTest::newRow("a coupon by rule") << false << u"1"_s;
    }
    void aRiseTogetherGoesWithTheParting()
    {
        QFETCH(bool, isPack);
        QFETCH(QString, pieces);
        const CouponTemplateId kind = addKind(isPack ? IssueRule::None : IssueRule::TierReached);
        QVERIFY(kind.isValid());
        QVERIFY(!isPack || addPack(kind));
        QVERIFY(m_store->buy(m_keep, 1'500'00));
        QVERIFY(m_store->buy(m_other, 1'500'00));
        const auto once = merge(m_keep, m_other);
        QVERIFY(once);
        QCOMPARE(m_store->rank(m_keep), 1);
        QVERIFY(midnight({2026, 3, 3}));
        QCOMPARE(coupons(), QStringList{u"K1|"_s + pieces});
        QVERIFY(part(*once));
        QCOMPARE(m_store->rank(m_keep), 0);
        QCOMPARE(coupons(), QStringList());
        QVERIFY(midnight({2026, 3, 4}));
        QCOMPARE(coupons(), QStringList());
        const auto again = merge(m_other, m_keep);
        QVERIFY(again);
        QVERIFY(midnight({2026, 3, 5}));
        QCOMPARE(coupons(), QStringList{u"O1|"_s + pieces});
        QVERIFY(part(*again));
        QVERIFY(midnight({2026, 3, 6}));
        QCOMPARE(coupons(), QStringList());
        QCOMPARE(differences(), QStringList());
    }

    // What one of them had reached alone is its own, and is not given again for the tier of both.
    void aRiseAloneStays()
    {
        QVERIFY(addPack(addKind(IssueRule::None)));
        QVERIFY(m_store->buy(m_other, 2'500'00));
        QCOMPARE(coupons(), QStringList{u"O1|2"_s});
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        QVERIFY(midnight({2026, 3, 3}));
        QCOMPARE(coupons(), QStringList{u"K1|2"_s});
        QVERIFY(part(*made));
        QCOMPARE(coupons(), QStringList{u"O1|2"_s});
        QCOMPARE(differences(), QStringList());
    }

    // A coupon that was used up speaks for both files, however they go together again.
    void oneThatWasUsedIsNotGivenAgain()
    {
        QVERIFY(addKind(IssueRule::TierReached).isValid());
        QVERIFY(m_store->buy(m_keep, 1'500'00));
        QVERIFY(m_store->buy(m_other, 1'500'00));
        const auto once = merge(m_keep, m_other);
        QVERIFY(once);
        QVERIFY(midnight({2026, 3, 3}));
        till::PurchaseBooking order;
        order.customerId = m_keep;
        order.coupons = m_store->rows("SELECT code FROM coupon", 1);
        till::BookingLine line;
        line.amountMinor = 20'00;
        order.lines = {line};
        QVERIFY(m_store->buy(order));
        QVERIFY(part(*once));
        QVERIFY(merge(m_other, m_keep));
        QVERIFY(midnight({2026, 3, 4}));
        QCOMPARE(m_store->rank(m_other), 1);
        QCOMPARE(coupons(), QStringList());
    }

    void oneBirthdayCoupon()
    {
        QVERIFY(addKind(IssueRule::BirthdayMonth).isValid());
        QVERIFY(midnight({2026, 3, 3}));
        QCOMPARE(coupons(), QStringList{u"O1|1"_s});
        QVERIFY(merge(m_keep, m_other));
        QVERIFY(midnight({2026, 3, 4}));
        QCOMPARE(coupons(), QStringList{u"K1|1"_s});
        QVERIFY(midnight({2027, 3, 1})); // a birthday of its own
        QCOMPARE(m_store->rows("SELECT COUNT(*) FROM coupon", 1), QStringList{u"2"_s});
    }

    // ---- rows of files that lead elsewhere -----------------------------------------------------------------------

    void oldRowsChangeNothing_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("updateNames");
        QTest::addColumn<QString>("outcome");
        const QString led = u"0 added, 0 changed, 1 unchanged, 0 rejected; SameCustomer merged 1"_s;
        QTest::newRow("by card") << "card,name,phone,region,tags\nO1,王方,13800138000,Pudong,old\n"_ba << false << led;
        QTest::newRow("by card, names are updated") << "card,name\nO1,王方\n"_ba << true << led;
        QTest::newRow("by phone under the old name") << "name,phone,region\n王方,139 0013 9000,Pudong\n"_ba << true << led;
        QTest::newRow("by phone under a third name") << "name,phone,region\n李明,13900139000,Pudong\n"_ba << false
                                                     << u"0 added, 0 changed, 0 unchanged, 1 rejected"_s;
    }
    void oldRowsChangeNothing()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, updateNames);
        Customer third; // whose own number stays, so that this one's leads
        third.cardNo = u"T1"_s;
        third.name = u"王方"_s;
        third.phone = u"13900139000"_s;
        const CustomerId closed = add(third);
        QVERIFY(merge(m_keep, m_other)); // takes the number of O1
        QVERIFY(merge(m_keep, closed));
        const QStringList before = m_store->rows("SELECT name,phone,region FROM customer WHERE card_no='K1'", 3);
        QCOMPARE(before, QStringList{u"王芳|13800138000|"_s});
        const auto report = import(exchange::ImportKind::Customers, bytes, updateNames);
        QTEST(told(report), "outcome");
        QCOMPARE(m_store->rows("SELECT name,phone,region FROM customer WHERE card_no='K1'", 3), before);
        QCOMPARE(m_store->rows("SELECT tag FROM customer_tag", 1), QStringList());
    }

    void whatLeadsToAMergedFileIsSaid()
    {
        QVERIFY(merge(m_keep, m_other));
        const auto report = import(exchange::ImportKind::Customers, "card,name\nO1,王方\n");
        QVERIFY(report);
        QCOMPARE(report->warnings.size(), 1);
        QVERIFY(errorText(report->warnings.first()).sentence.contains(u"1"_s));
        QVERIFY(errorText(report->warnings.first()).sentence != errorText({ErrorCode::SameCustomer, {}, {}}).sentence);
    }

    // However it came to the kept file, the number was the other's and goes back with it.
    void theNumberGoesBack()
    {
        Customer keep = *m_store->store().read([&](db::ReadSession &session) { return customers::customerById(session, m_keep); }).value();
        keep.phone = u"13700137000"_s;
        const auto change = [&](const Customer &customer) {
            return write([&](db::WriteSession &session) { return customers::CustomerService(m_store->store().clock()).update(session, m_store->owner(), customer); });
        };
        QCOMPARE(outcomeOf(change(keep)), u"ok"_s);
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        keep = *m_store->store().read([&](db::ReadSession &session) { return customers::customerById(session, m_keep); }).value();
        QCOMPARE(keep.phone, u"13700137000"_s);
        keep.phone = u"13800138000"_s;
        QCOMPARE(outcomeOf(change(keep)), u"ok"_s);
        QCOMPARE(outcomeOf(part(*made)), u"ok"_s);
        QCOMPARE(m_store->rows("SELECT card_no,phone FROM customer ORDER BY card_no", 2), (QStringList{u"K1|13700137000"_s, u"O1|13800138000"_s}));
    }

    void aKnownCustomersPointsAreSaidSo()
    {
        const auto report = import(exchange::ImportKind::Customers, "card,points\nK1,50\n");
        QCOMPARE(told(report), u"0 added, 0 changed, 1 unchanged, 0 rejected; OpeningIgnored customer 1"_s);
        QCOMPARE(m_store->balance(m_keep), 0);
    }

    void aMergedFilesRowNamesTheCard()
    {
        const auto row = m_store->adjust(m_other, 20);
        QVERIFY(row);
        QVERIFY(merge(m_keep, m_other));
        const auto reversed = m_store->reverse(*row);
        QVERIFY(!reversed);
        QCOMPARE(reversed.error(), (Error{ErrorCode::CustomerErased, u"merged"_s, u"K1"_s}));
        QVERIFY(errorText(reversed.error()).sentence.contains(u"K1"_s));
        QCOMPARE(m_store->balance(m_keep), 20);
    }

    // ---- verify --------------------------------------------------------------------------------------------------

    void verifyFindsWhatWasBent_data()
    {
        QTest::addColumn<QByteArray>("sql");
        QTest::addColumn<QStringList>("found");
        const QStringList files{u"merges.files"_s};
        const QStringList rows{u"merges.rows"_s};
        QTest::newRow("nothing") << QByteArray("UPDATE customer SET notes='' WHERE id=1") << QStringList();
        QTest::newRow("no way to the kept file") << QByteArray("DELETE FROM customer_alias WHERE name='王方'") << files;
        QTest::newRow("the way to a stranger") << QByteArray("UPDATE customer_alias SET keep_id=(SELECT id FROM customer WHERE name='stranger') WHERE name='王方'")
                                               << files;
        QTest::newRow("merged into a stranger") << QByteArray("UPDATE customer_merge SET keep_id=(SELECT id FROM customer WHERE name='stranger') WHERE other_id="
                                                              "(SELECT id FROM customer WHERE card_no='K1')")
                                                << QStringList{u"merges.files"_s, u"merges.rows"_s};
        QTest::newRow("an alias of no merge") << QByteArray("UPDATE customer_merge SET parted_at_ms=1 WHERE other_id=(SELECT id FROM customer WHERE card_no='O1')")
                                              << files;
        QTest::newRow("an open file") << QByteArray("UPDATE customer SET erased_at_ms=NULL WHERE card_no='O1'") << files;
        QTest::newRow("a row forgotten") << QByteArray("DELETE FROM merge_move WHERE kind='purchase'") << rows;
        QTest::newRow("another's contact") << QByteArray("UPDATE interaction SET customer_id=(SELECT id FROM customer WHERE name='stranger')") << rows;
        QTest::newRow("another's gift") << QByteArray("UPDATE member_day_claim SET customer_id=(SELECT id FROM customer WHERE name='stranger')")
                                        << QStringList{u"memberdays.claims"_s};
    }
    // O1 went into K1, and K1 into T1.
    void verifyFindsWhatWasBent()
    {
        QFETCH(QByteArray, sql);
        const auto sold = m_store->buy(m_other, 300'00);
        QVERIFY(sold);
        const auto bent = [&](std::string_view each) {
            return m_store->store().writeUnaudited([&](db::WriteSession &session) { return session.prepare(each).run(); });
        };
        QVERIFY(bent("INSERT INTO member_day(id,name,weekdays,month_day,first_on,last_on,percent_bp,amount_minor,multiplier_bp,gift,gift_limit,updated_at_ms) "
                     "VALUES(90,'every day',127,0,0,2932896,0,0,10000,'cup',9,0)"));
        QVERIFY(bent("INSERT INTO member_day_claim(member_day_id,day,customer_id,purchase_id,place,at_ms) SELECT 90,day,customer_id,id,1,at_ms FROM purchase"));
        QVERIFY(bent("INSERT INTO member_day_gift(member_day_id,day,given) SELECT 90,day,1 FROM purchase"));
        QVERIFY(bent("INSERT INTO interaction(id,customer_id,kind,direction,channel,at_ms,day,operator_id,source,created_at_ms,updated_at_ms) "
                     "SELECT 900,customer_id,'call','in','phone',at_ms,day,1,'desk',at_ms,at_ms FROM purchase"));
        Customer third;
        third.cardNo = u"T1"_s;
        third.name = u"王姐"_s;
        const CustomerId kept = add(third);
        Customer stranger;
        stranger.cardNo = u"S1"_s;
        stranger.name = u"stranger"_s;
        QVERIFY(kept.isValid() && add(stranger).isValid());
        QVERIFY(merge(m_keep, m_other));
        QVERIFY(merge(kept, m_keep));
        QCOMPARE(differences(), QStringList());
        QVERIFY(bent(sql.toStdString()));
        QStringList found = differences();
        found.removeIf([](const QString &check) { return !check.startsWith(u"merges"_s) && check != u"memberdays.claims"; });
        QTEST(found, "found");
    }

    // Two gifts on one day, one in each file: one of the rows stays with the closed file. And an erased person's merges are forgotten.
    void verifyKnowsWhatStays()
    {
        for (const CustomerId customer : {m_keep, m_other})
            QVERIFY(m_store->buy(customer, 300'00));
        QVERIFY(m_store->store().writeUnaudited([](db::WriteSession &session) -> Status {
            for (const std::string_view sql :
                 {"INSERT INTO member_day(id,name,weekdays,month_day,first_on,last_on,percent_bp,amount_minor,multiplier_bp,gift,gift_limit,updated_at_ms) "
                  "VALUES(90,'every day',127,0,0,2932896,0,0,10000,'cup',9,0)",
                  "INSERT INTO member_day_claim(member_day_id,day,customer_id,purchase_id,place,at_ms) SELECT 90,day,customer_id,id,id,at_ms FROM purchase",
                  "INSERT INTO member_day_gift(member_day_id,day,given) SELECT 90,day,2 FROM purchase GROUP BY day"})
                TRY(session.prepare(sql).run());
            return ok();
        }));
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        QCOMPARE(differences(), QStringList());
        QVERIFY(part(*made));
        QCOMPARE(differences(), QStringList());
        QVERIFY(merge(m_keep, m_other));
        QVERIFY(write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->store().clock()).erase(session, m_store->owner(), m_keep, u"asked"_s);
        }));
        QCOMPARE(differences(), QStringList());
    }
};

REGULARS_TEST(MergeIdentityTest)
#include "merge_identity_test.moc"

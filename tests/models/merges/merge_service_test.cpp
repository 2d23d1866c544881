// Two files of one person become one, and two again.
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "exchange/import_service.h"
#include "interactions/interaction_service.h"
#include "merges/duplicate_query.h"
#include "merges/merge_query.h"
#include "merges/merge_rules.h"
#include "merges/merge_service.h"
#include "rewards/reward_service.h"
#include "search/lookup_query.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "undo/import_undo_service.h"
#include "upkeep/verify_service.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace regulars;
using namespace Qt::StringLiterals;
using tests::LoyaltyStore;
using tests::outcomeOf;

namespace {

QString nameOf(const Result<MergeId> &made) { return made ? u"ok"_s : errorName(made.error().code) + u':' + made.error().detail; }
QString nameOf(const Status &done) { return done ? u"ok"_s : errorName(done.error().code) + u':' + done.error().detail; }

} // namespace

class MergeServiceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_keep;
    CustomerId m_other;
    QTemporaryDir m_folder;

    CustomerId add(Customer customer)
    {
        return m_store->store()
            .write([&](db::WriteSession &session) { return customers::CustomerService(m_store->store().clock()).add(session, m_store->owner(), customer); })
            .value_or(CustomerId());
    }
    Result<MergeId> merge(CustomerId keep, CustomerId other, const merges::Choices &choices = {})
    {
        const merges::MergeService service(m_store->store().clock());
        return m_store->store().write([&](db::WriteSession &session) { return service.merge(session, m_store->owner(), keep, other, choices); });
    }
    Status part(MergeId id)
    {
        const merges::MergeService service(m_store->store().clock());
        return m_store->store().write([&](db::WriteSession &session) { return service.unmerge(session, m_store->owner(), id); });
    }
    Status erase(CustomerId id)
    {
        return m_store->store().write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->store().clock()).erase(session, m_store->owner(), id, u"asked"_s);
        });
    }
    QStringList files() { return m_store->rows("SELECT card_no,name,phone,email,birthday,region,notes,erased_at_ms IS NOT NULL FROM customer ORDER BY id", 8); }
    QStringList found(const QString &text)
    {
        const auto result = m_store->store().read([&](db::ReadSession &session) { return search::lookup(session, text, {}); });
        QStringList cards;
        for (const auto &row : result ? result->rows : QList<search::LookupRow>())
            cards.append(row.cardNo);
        return cards;
    }
    QStringList differences()
    {
        const auto report = m_store->store().read([&](db::ReadSession &session) {
            return upkeep::VerifyService(m_store->store().clock()).verify(session, m_store->owner(), nullptr);
        });
        QStringList all;
        for (const auto &each : report ? report->differences : decltype(report->differences){})
            all.append(u"%1 %2: %3 / %4"_s.arg(each.check, QString::number(each.subject), each.expected, each.found));
        return report ? all : QStringList{errorName(report.error().code)};
    }
    /// Everything that a merge touches, but for the rows of the ledger it writes.
    QStringList state()
    {
        QStringList all = files();
        for (const char *sql :
             {"SELECT id,customer_id,0 FROM purchase ORDER BY id", "SELECT id,customer_id,0 FROM refund ORDER BY id",
              "SELECT id,customer_id,0 FROM interaction ORDER BY id", "SELECT customer_id,tag,0 FROM customer_tag ORDER BY 1,2",
              "SELECT customer_id,channel,is_in FROM customer_consent ORDER BY 1,2", "SELECT customer_id,orders,spend_minor FROM customer_summary ORDER BY 1",
              "SELECT customer_id,balance,deficit FROM points_account ORDER BY 1", "SELECT customer_id,tier_id,valid_until_on FROM tier_state WHERE tier_id<>1 ORDER BY 1",
              "SELECT id,remaining,expires_on FROM points_lot WHERE remaining>0 ORDER BY 1", "SELECT id,referrer_id,0 FROM customer ORDER BY 1",
              "SELECT kind,subject_id,due_on FROM work_mark ORDER BY 1"})
            all += m_store->rows(sql, 3);
        return all;
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
        keep.email = u"fang@example.com"_s;
        keep.notes = u"likes tea"_s;
        m_keep = add(keep);
        Customer other;
        other.cardNo = u"O1"_s;
        other.name = u"王方"_s;
        other.phone = u"13800138000"_s;
        other.birthday = u"1990-07-03"_s;
        other.region = u"Pudong"_s;
        other.notes = u"no sugar"_s;
        m_other = add(other);
        QVERIFY(m_keep.isValid() && m_other.isValid());
    }

    void whatBecomesOfTheFields()
    {
        QVERIFY(merge(m_keep, m_other, {{u"name"_s, merges::Side::Other}}));
        QCOMPARE(files(), (QStringList{u"K1|王方|13800138000|fang@example.com|1990-07-03|Pudong|likes tea\nno sugar|0"_s, u"O1|||||||1"_s}));
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    void everythingComesTogetherAndApart()
    {
        QVERIFY(m_store->buy(m_keep, 150'000));       // Base → nothing yet
        QVERIFY(m_store->buy(m_other, 1'200'000));    // Gold
        QVERIFY(m_store->adjust(m_other, 70));
        QVERIFY(m_store->store().write([&](db::WriteSession &session) -> Status {
            customers::CustomerService service(m_store->store().clock());
            TRY(service.setTags(session, m_store->owner(), m_other, {u"vip"_s, u"tea"_s}, {}));
            TRY(service.setTags(session, m_store->owner(), m_keep, {u"tea"_s}, {}));
            TRY(service.setConsent(session, m_store->owner(), m_other, u"sms"_s, false, u"desk"_s));
            Interaction call;
            call.customerId = m_other;
            call.kind = InteractionKind::Call;
            call.atMs = m_store->store().clock().nowMs();
            call.summary = u"asked"_s;
            TRY(interactions::InteractionService(m_store->store().clock()).add(session, m_store->owner(), call));
            TRY(session.prepare("INSERT INTO work_mark(kind,subject_id,due_on,done_at_ms,operator_id) VALUES('birthday',2,20514,1,1)").run());
            Customer friendly;
            friendly.name = u"李明"_s;
            friendly.referrerId = m_other;
            TRY(service.add(session, m_store->owner(), friendly));
            return ok();
        }));
        const QStringList before = state();
        const qint64 rows = m_store->rows("SELECT id FROM points_ledger", 1).size();
        const qint64 points = m_store->balance(m_keep) + m_store->balance(m_other);
        const auto made = merge(m_keep, m_other);
        QCOMPARE(nameOf(made), u"ok"_s);
        QCOMPARE(m_store->balance(m_keep), points);
        QCOMPARE(m_store->balance(m_other), 0);
        QCOMPARE(m_store->rank(m_keep), 2);
        QCOMPARE(m_store->rank(m_other), 0);
        QCOMPARE(m_store->rows("SELECT COUNT(*) FROM purchase WHERE customer_id=1", 1), QStringList{u"2"_s});
        QCOMPARE(m_store->rows("SELECT orders,spend_minor FROM customer_summary", 2), QStringList{u"2|1350000"_s});
        QCOMPARE(m_store->rows("SELECT tag FROM customer_tag WHERE customer_id=1 ORDER BY 1", 1), (QStringList{u"tea"_s, u"vip"_s}));
        QCOMPARE(m_store->rows("SELECT channel,is_in FROM customer_consent WHERE customer_id=1", 2), QStringList{u"sms|0"_s});
        QCOMPARE(m_store->rows("SELECT referrer_id FROM customer WHERE name='李明'", 1), QStringList{u"1"_s});
        QCOMPARE(m_store->rows("SELECT subject_id FROM work_mark", 1), QStringList{u"1"_s});
        // One row in each of the two ledgers, and none that was there changed.
        QCOMPARE(m_store->rows("SELECT customer_id,delta FROM points_ledger WHERE cause=11 ORDER BY id", 2).size(), 2);
        QCOMPARE(m_store->rows("SELECT id FROM points_ledger", 1).size(), rows + 2);
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
        QCOMPARE(nameOf(part(*made)), u"ok"_s);
        QCOMPARE(state().join(u'\n'), before.join(u'\n'));
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
        QCOMPARE(nameOf(part(*made)), u"MergeUndone:"_s);
    }

    void couponsAndRewardsComeAlong()
    {
        QVERIFY(m_store->buy(m_other, 50'000));
        const Result<RewardClaimId> claimed = m_store->store().write([&](db::WriteSession &session) -> Result<RewardClaimId> {
            rewards::RewardService service(m_store->store().clock());
            Reward cup;
            cup.name = u"Cup"_s;
            cup.cost = 200;
            cup.stock = 5;
            TRY_LET(const RewardId reward, service.add(session, m_store->owner(), cup));
            rewards::ClaimRequest request;
            request.rewardId = reward;
            request.customerId = m_other;
            TRY_LET(const auto claim, service.claim(session, m_store->owner(), request, m_store->today()));
            return claim.claim.id;
        });
        QVERIFY2(claimed, claimed ? "" : qPrintable(errorName(claimed.error().code)));
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        QCOMPARE(m_store->rows("SELECT customer_id FROM reward_claim", 1), QStringList{u"1"_s});
        QCOMPARE(differences(), QStringList());
        // It may be brought back to the kept file; then the two cannot be told apart.
        QVERIFY(m_store->store().write([&](db::WriteSession &session) -> Status {
            m_store->store().clock().set(m_store->store().clock().nowMs() + 1000);
            TRY(rewards::RewardService(m_store->store().clock()).takeBack(session, m_store->owner(), *claimed, m_store->today(), u"broken"_s));
            return ok();
        }));
        QCOMPARE(m_store->balance(m_keep), 500);
        QCOMPARE(differences(), QStringList());
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
        QCOMPARE(nameOf(part(*made)), u"HasHistory:reward"_s);
    }

    // An import whose customers were merged since is taken back once they are parted.
    void theirImportWaits()
    {
        const QString path = m_folder.filePath(u"sales.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("date,order,customer,amount\n2026-02-01,A1,O1,50\n") > 0);
        file.close();
        exchange::ImportRequest request;
        request.path = path;
        JobControl job;
        const auto report = exchange::ImportService(m_store->store().clock())
                                .runJob(m_store->store().database(), m_store->owner(), request, job, [](const Error &error) { return errorName(error.code); });
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        const undo::ImportUndoService service(m_store->store().clock());
        for (const bool isTrial : {true, false}) {
            const auto refused = service.runJob(m_store->store().database(), m_store->owner(), report->runId, isTrial, job);
            QVERIFY(!refused);
            QCOMPARE(refused.error(), (Error{ErrorCode::HasHistory, u"merged"_s, u"import"_s}));
        }
        QVERIFY(part(*made));
        const auto taken = service.runJob(m_store->store().database(), m_store->owner(), report->runId, false, job);
        QVERIFY(taken);
        QCOMPARE(taken->purchasesRemoved, 1);
        QCOMPARE(differences(), QStringList());
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // Points keep their last day.
    void lotsKeepTheirDays()
    {
        QVERIFY(m_store->set(u"points.expiry"_s, u"rolling_months"_s));
        QVERIFY(m_store->set(u"points.expiry_months"_s, u"2"_s));
        QVERIFY(m_store->adjust(m_other, 50));
        m_store->goTo(QDate(2026, 4, 1));
        QVERIFY(m_store->adjust(m_keep, 20));
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        QCOMPARE(m_store->balance(m_keep), 70);
        m_store->goTo(QDate(2026, 5, 10)); // what came with the merge has ended, the kept file's own has not
        QVERIFY(m_store->night());
        QCOMPARE(m_store->balance(m_keep), 20);
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
        // It would have ended without the merge, too.
        QCOMPARE(nameOf(part(*made)), u"ok"_s);
        QCOMPARE(m_store->balance(m_keep), 20);
        QCOMPARE(m_store->balance(m_other), 0);
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    void whatIsOwedMovesToo()
    {
        QVERIFY(m_store->set(u"points.clawback"_s, u"allow_negative"_s));
        const auto bought = m_store->buy(m_other, 10'000);
        QVERIFY(bought);
        QVERIFY(m_store->adjust(m_other, -100));
        QVERIFY(m_store->refund(bought->purchase.number));
        QCOMPARE(m_store->deficit(m_other), 100);
        QVERIFY(m_store->adjust(m_keep, 30));
        const QStringList before = state();
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        QCOMPARE(m_store->balance(m_keep), -70);
        QCOMPARE(m_store->deficit(m_keep), 70);
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
        QCOMPARE(nameOf(part(*made)), u"ok"_s);
        QCOMPARE(state().join(u'\n'), before.join(u'\n'));
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    // What cannot be told apart any more keeps them together, and says why.
    void whatKeepsThemTogether_data()
    {
        QTest::addColumn<QString>("since");
        QTest::addColumn<QString>("expected");
        QTest::newRow("nothing") << QString() << u"ok"_s;
        QTest::newRow("another sale") << u"sale"_s << u"ok"_s;
        QTest::newRow("points used") << u"spend"_s << u"HasHistory:points"_s;
        QTest::newRow("goods came back") << u"refund"_s << u"HasHistory:purchase"_s;
        QTest::newRow("erased") << u"erase"_s << u"CustomerErased:"_s;
        QTest::newRow("merged again") << u"merge"_s << u"HasHistory:later"_s;
    }
    void whatKeepsThemTogether()
    {
        QFETCH(QString, since);
        QFETCH(QString, expected);
        const auto bought = m_store->buy(m_other, 50'000);
        QVERIFY(bought);
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        if (since == u"sale")
            QVERIFY(m_store->buy(m_keep, 7'000));
        if (since == u"spend")
            QVERIFY(m_store->adjust(m_keep, -5));
        if (since == u"refund")
            QVERIFY(m_store->refund(bought->purchase.number));
        if (since == u"erase")
            QVERIFY(erase(m_keep));
        if (since == u"merge")
            QVERIFY(merge(m_store->addCustomer(), m_keep));
        QCOMPARE(nameOf(part(*made)), expected);
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    void whatIsRefused()
    {
        QCOMPARE(nameOf(merge(m_keep, m_keep)), u"SameCustomer:"_s);
        QCOMPARE(nameOf(merge(m_keep, CustomerId(999))), u"NotFound:"_s);
        const CustomerId gone = m_store->addCustomer();
        QVERIFY(erase(gone));
        QCOMPARE(nameOf(merge(m_keep, gone)), u"CustomerErased:"_s);
        QCOMPARE(nameOf(merge(gone, m_keep)), u"CustomerErased:"_s);
        QCOMPARE(nameOf(part(MergeId(5))), u"NotFound:5"_s);
        Actor clerk = m_store->owner();
        clerk.role = Role::Clerk;
        const merges::MergeService service(m_store->store().clock());
        QCOMPARE(nameOf(m_store->store().write([&](db::WriteSession &session) { return service.merge(session, clerk, m_keep, m_other, {}); })),
                 u"NotAllowed:MergeCustomers"_s);
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        QCOMPARE(nameOf(merge(m_store->addCustomer(), m_other)), u"CustomerErased:"_s);
    }

    void theOldCardPhoneAndNameGoOn()
    {
        QVERIFY(merge(m_keep, m_other, {{u"phone"_s, merges::Side::Keep}}));
        const auto kept = m_store->store().read([](db::ReadSession &session) { return customers::requireCustomer(session, u"O1"_s); });
        QVERIFY(kept);
        QCOMPARE(kept->cardNo, u"K1"_s);
        for (const QString &text : {u"O1"_s, u"13800138000"_s, u"8000"_s, u"王方"_s})
            QCOMPARE(found(text), QStringList{u"K1"_s});
        // And so they do in files.
        const auto byPhone = m_store->store().read([](db::ReadSession &session) { return customers::customerByPhone(session, u"13800138000"_s); });
        QVERIFY(byPhone && *byPhone);
        QCOMPARE((*byPhone)->cardNo, u"K1"_s);
    }

    void erasingReachesWhatWasMerged()
    {
        const auto made = merge(m_keep, m_other);
        QVERIFY(made);
        QVERIFY(erase(m_keep));
        QCOMPARE(m_store->rows("SELECT before FROM customer_merge", 1), QStringList{QString()});
        QCOMPARE(m_store->rows("SELECT COUNT(*) FROM customer_alias", 1), QStringList{u"0"_s});
        QCOMPARE(found(u"13800138000"_s), QStringList());
    }

    void likelyDuplicates()
    {
        const auto addOne = [&](const QString &card, const QString &name, const QString &phone, const QString &birthday, const QString &email = {}) {
            Customer customer;
            customer.cardNo = card;
            customer.name = name;
            customer.phone = phone;
            customer.birthday = birthday;
            customer.email = email;
            return add(customer).isValid();
        };
        QVERIFY(addOne(u"A1"_s, u"张伟"_s, u"13911112222"_s, u"1985-05-05"_s));
        QVERIFY(addOne(u"A2"_s, u"章伟"_s, u"13733332222"_s, u"1985-05-05"_s));         // sounds the same, birthday, last four
        QVERIFY(addOne(u"B1"_s, u"赵云"_s, u"13600000001"_s, u"1970-01-01"_s, u"zy@example.com"_s));
        QVERIFY(addOne(u"B2"_s, u"Zhao Yun"_s, {}, {}, u"ZY@example.com"_s));
        QVERIFY(addOne(u"C1"_s, u"孙丽"_s, u"13500000009"_s, {}));
        QVERIFY(addOne(u"C2"_s, u"孙丽"_s, u"13400000009"_s, {}));
        QVERIFY(addOne(u"D1"_s, u"周杰"_s, u"13300000007"_s, u"--03-03"_s));             // a day without its year is no sign
        QVERIFY(addOne(u"D2"_s, u"周杰"_s, u"13200000008"_s, u"--03-03"_s));
        JobControl job;
        const auto groups = m_store->store().read([&](db::ReadSession &session) { return merges::findDuplicates(session, 10, job); });
        QVERIFY(groups);
        QStringList told;
        for (const auto &group : *groups) {
            QStringList cards;
            for (const Customer &customer : group.customers)
                cards.append(customer.cardNo);
            told.append(u"%1 %2 %3"_s.arg(group.score).arg(cards.join(u'+'), merges::signNames(group.signs).join(u'+')));
        }
        QCOMPARE(told, (QStringList{u"90 B1+B2 email"_s, u"65 A1+A2 reading_birthday+reading_phone_end"_s, u"50 C1+C2 name_phone_end"_s}));
        job.cancel();
        QCOMPARE(m_store->store().read([&](db::ReadSession &session) { return merges::findDuplicates(session, 10, job); }).error().code, ErrorCode::Cancelled);
    }
};

REGULARS_TEST(MergeServiceTest)
#include "merge_service_test.moc"

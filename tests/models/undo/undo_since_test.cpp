// What the staff did since an import outlives its undo, whatever the clock says; and erasure reaches what imports remember.
#include "undo_store.h"
#include "benefits/benefit_service.h"
#include "coupons/coupon_service.h"
#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "exchange/import_run_query.h"
#include "products/product_query.h"
#include "products/product_service.h"
#include "support/test_registry.h"
#include "tags/tag_service.h"
#include "tiers/standing_service.h"
#include "today/work_service.h"

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

class UndoSinceTest : public QObject {
    Q_OBJECT

    std::unique_ptr<UndoStore> m_store;

    Result<ImportReport> people(const QByteArray &bytes) { return m_store->import(m_store->request(ImportKind::Customers, bytes)); }
    Result<ImportReport> goods(const QByteArray &bytes) { return m_store->import(m_store->request(ImportKind::Products, bytes)); }
    template <class F>
    auto write(F work)
    {
        return m_store->database->writeNow(work);
    }
    QStringList cards() { return m_store->rows("SELECT card_no FROM customer ORDER BY card_no", 1); }
    QStringList tags() { return m_store->rows("SELECT c.card_no,t.tag FROM customer_tag t JOIN customer c ON c.id=t.customer_id ORDER BY 1,2", 2); }
    Status tag(const QString &card, const QStringList &words)
    {
        return write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->clock).setTags(session, Actor::owner(), m_store->customer(card), words, {});
        });
    }

private slots:
    void init() { m_store = std::make_unique<UndoStore>(kNowMs); }

    void filesWorkedOnStay_data()
    {
        QTest::addColumn<qint64>("days");
        QTest::newRow("the next day") << qint64{1};
        QTest::newRow("the same moment") << qint64{0};
        QTest::newRow("a clock that was put back") << qint64{-30};
    }
    void filesWorkedOnStay()
    {
        QFETCH(qint64, days);
        const auto report = people("card,name,tags\nC1,王芳,vip\nC2,李雷,vip\nC3,韩梅梅,\nC4,林涛,\n");
        QVERIFY(report);
        m_store->clock.advance(days * kDayMs);
        const CustomerId c2 = m_store->customer(u"C2"_s);
        const CustomerId c3 = m_store->customer(u"C3"_s);
        QVERIFY(tag(u"C1"_s, {u"tea"_s}));
        const Status changed = write([&](db::WriteSession &session) -> Status {
            customers::CustomerService service(m_store->clock);
            TRY_LET(const auto known, customers::customerById(session, c2));
            Customer customer = known.value_or(Customer());
            customer.notes = u"likes tea"_s;
            TRY(service.update(session, Actor::owner(), customer));
            return service.setConsent(session, Actor::owner(), c3, u"sms"_s, true, u"desk"_s);
        });
        QVERIFY(changed);
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(cards(), QStringList({u"C1"_s, u"C2"_s, u"C3"_s}));
        QCOMPARE(tags(), QStringList({u"C1|tea"_s, u"C1|vip"_s, u"C2|vip"_s})); // who stays keeps what came with the file
        QCOMPARE(undone->customersKept, 3);
        QCOMPARE(undone->customersRemoved, 1);
        QCOMPARE(m_store->differences(), 0);
    }

    void aTickedBirthdayKeepsTheFile()
    {
        const auto report = people("card,name,birthday\nC1,王芳,1990-07-03\nC2,李雷,1991-07-03\n");
        QVERIFY(report);
        const today::WorkKey birthday{today::WorkKind::Birthday, m_store->customer(u"C1"_s).value(), 20'637}; // 2026-07-03
        QVERIFY(write([&](db::WriteSession &session) { return today::WorkService(m_store->clock).markDone(session, Actor::owner(), {birthday}); }));
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(cards(), QStringList(u"C1"_s));
        QCOMPARE(undone->kept, (QList<UndoKept>{{u"customer"_s, u"C1"_s, {}, u"changed"_s}}));
        QCOMPARE(m_store->differences(), 0);
    }

    // Nobody's trail: the tag that many got at once.
    void tagsWithoutATrailKeepTheFile()
    {
        const auto report = people("card,name,tags\nC1,王芳,vip\nC2,李雷,vip\n");
        QVERIFY(report);
        const CustomerId c1 = m_store->customer(u"C1"_s);
        QVERIFY(write([&](db::WriteSession &session) -> Status {
            const Status tagged = customers::CustomerService(m_store->clock).addTagsUnaudited(session, c1, {u"tea"_s});
            session.markAudited();
            return tagged;
        }));
        QVERIFY(m_store->undo(report->runId));
        QCOMPARE(cards(), QStringList(u"C1"_s));
    }

    // Coupons given to many at once stand in nobody's trail, either; the file stays whole, findable by its name.
    void aCouponKeepsTheFile()
    {
        const auto report = people("card,name,tags\nC1,王芳,vip\nC2,李雷,vip\n");
        QVERIFY(report);
        const qint64 c1 = m_store->customer(u"C1"_s).value();
        QVERIFY(write([&](db::WriteSession &session) -> Status {
            coupons::CouponService service(m_store->clock);
            CouponTemplate plan;
            plan.name = u"Ten"_s;
            plan.amountMinor = 1000;
            TRY_LET(const CouponTemplateId id, service.save(session, Actor::owner(), plan));
            TRY(service.issueToAll(session, Actor::owner(), id, {c1}, 20'637, nullptr));
            return ok();
        }));
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(cards(), QStringList(u"C1"_s));
        QCOMPARE(tags(), QStringList(u"C1|vip"_s));
        QCOMPARE(undone->kept, (QList<UndoKept>{{u"customer"_s, u"C1"_s, {}, u"changed"_s}}));
        QCOMPARE(m_store->differences(), 0);
    }

    // What a customer had of the tier's benefits stays in the log, and so does the file.
    void aUsedBenefitKeepsTheFile()
    {
        const auto report = people("card,name\nC1,王芳\nC2,李雷\n");
        QVERIFY(report);
        const CustomerId c1 = m_store->customer(u"C1"_s);
        QVERIFY(write([&](db::WriteSession &session) -> Status {
            benefits::BenefitService service(m_store->clock);
            Benefit salon;
            salon.name = u"Salon"_s;
            TRY_LET(const BenefitId id, service.save(session, Actor::owner(), salon));
            TRY_LET(const Ladder ladder, tiers::loadLadder(session));
            TRY(service.setCell(session, Actor::owner(), {id, ladder.base().id, std::nullopt, 0}));
            TRY(service.use(session, Actor::owner(), {c1, id, {}}, 20'637));
            return ok();
        }));
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(cards(), QStringList(u"C1"_s));
        QCOMPARE(undone->kept, (QList<UndoKept>{{u"customer"_s, u"C1"_s, {}, u"changed"_s}}));
        QCOMPARE(m_store->differences(), 0);
    }

    void filesOfALaterImportStay()
    {
        const auto first = people("card,name,region\nC1,王芳,Beijing\nC2,李雷,Wuhan\n");
        QVERIFY(first);
        const auto second = people("card,name,region\nC1,王芳,Shanghai\n");
        QVERIFY(second);
        QCOMPARE(m_store->undo(first->runId)->customersKept, 1);
        QCOMPARE(cards(), QStringList(u"C1"_s));
    }

    void productsChangedSinceStay()
    {
        const auto report = goods("sku,name,price\nS1,Tea,12.5\nS2,Cup,8\n");
        QVERIFY(report);
        const Status changed = write([&](db::WriteSession &session) -> Status {
            TRY_LET(const auto known, products::productBySku(session, u"S1"_s));
            Product product = known.value_or(Product());
            product.name = u"Green tea"_s;
            return products::ProductService(m_store->clock).update(session, Actor::owner(), product);
        });
        QVERIFY(changed);
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(m_store->rows("SELECT sku,name FROM product", 2), QStringList(u"S1|Green tea"_s));
        QCOMPARE(undone->productsKept, 1);
        QCOMPARE(undone->productsRemoved, 1);
    }

    void tagsGoUnderTheirNewName()
    {
        QVERIFY(people("card,name\nC1,王芳\nC2,李雷\n"));
        QVERIFY(tag(u"C2"_s, {u"gold"_s}));
        const auto report = people("card,name,tags\nC1,王芳,vip;old\nC2,李雷,vip\n");
        QVERIFY(report);
        const auto move = [&](const QString &from, const QString &to, bool isMerge) {
            return write([&](db::WriteSession &session) {
                tags::TagService service(m_store->clock);
                return isMerge ? service.merge(session, Actor::owner(), from, to) : service.rename(session, Actor::owner(), from, to);
            });
        };
        QVERIFY(move(u"vip"_s, u"star"_s, false));
        const auto merged = move(u"star"_s, u"gold"_s, true);
        QVERIFY(merged);
        QVERIFY(write([&](db::WriteSession &session) { return tags::TagService(m_store->clock).undo(session, Actor::owner(), *merged); }));
        QCOMPARE(tags(), QStringList({u"C1|old"_s, u"C1|star"_s, u"C2|gold"_s, u"C2|star"_s}));
        QVERIFY(move(u"star"_s, u"gold"_s, true));
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(tags(), QStringList(u"C2|gold"_s)); // given by hand
        QCOMPARE(undone->fieldsRestored, 2);
        QCOMPARE(undone->fieldsKept, 1); // what became one with the tag given by hand
    }

    void tagsTakenAwaySinceAreCounted()
    {
        QVERIFY(people("card,name\nC1,王芳\n"));
        const auto report = people("card,name,tags\nC1,王芳,vip;tea\n");
        QVERIFY(report);
        QVERIFY(write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->clock).setTags(session, Actor::owner(), m_store->customer(u"C1"_s), {}, {u"vip"_s});
        }));
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(undone->fieldsRestored, 1);
        QCOMPARE(undone->fieldsKept, 1);
    }

    void erasureReachesTheMemoryOfImports()
    {
        QVERIFY(people("card,name,phone,email\n13800138000,王芳,13800138000,wang@example.com\nC2,李雷,13700137000,li@example.com\n"));
        QVERIFY(people("card,name,phone,email,tags,referrer\n13800138000,王芳芳,13800138000,fang@example.com,vip,\n"
                       "C2,李蕾,13700137000,lei@example.com,,13800138000\n"));
        const auto remembered = [this] {
            return m_store->rows("SELECT c.name,h.field,h.old_value,h.new_value FROM import_change h JOIN customer c ON c.id=h.subject_id "
                                 "ORDER BY c.name,h.field", 4);
        };
        QCOMPARE(remembered(), QStringList({u"李蕾|email|li@example.com|lei@example.com"_s, u"李蕾|name|李雷|李蕾"_s, u"李蕾|referrer||13800138000"_s,
                                            u"王芳芳|email|wang@example.com|fang@example.com"_s, u"王芳芳|name|王芳|王芳芳"_s, u"王芳芳|tag:vip||vip"_s}));
        const CustomerId erased = m_store->customer(u"13800138000"_s);
        QVERIFY(write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->clock).erase(session, Actor::owner(), erased, u"asked by letter"_s);
        }));
        const QString neutral = m_store->rows("SELECT card_no FROM customer WHERE erased_at_ms IS NOT NULL", 1).value(0);
        QVERIFY(neutral != u"13800138000");
        QCOMPARE(remembered(), QStringList({u"李蕾|email|li@example.com|lei@example.com"_s, u"李蕾|name|李雷|李蕾"_s, u"李蕾|referrer||"_s + neutral}));
    }

    void erasureReachesWhatAnUndoHadToLeave()
    {
        const auto report = people("card,name,phone\n13800138000,王芳,13800138000\n");
        QVERIFY(report);
        QVERIFY(tag(u"13800138000"_s, {u"tea"_s}));
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(undone->kept, (QList<UndoKept>{{u"customer"_s, u"13800138000"_s, {}, u"changed"_s}}));
        const CustomerId erased = m_store->customer(u"13800138000"_s);
        QVERIFY(write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->clock).erase(session, Actor::owner(), erased, u"asked by letter"_s);
        }));
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM import_run WHERE instr(undo_report,'13800138000')>0"), 0);
        const QString neutral = m_store->rows("SELECT card_no FROM customer", 1).value(0);
        const auto runs = m_store->database->readNow([](db::ReadSession &session) { return importRuns(session, 1); });
        QCOMPARE(runs->constFirst().undo.kept.constFirst().name, neutral);
    }

    void migrationReachesThoseErasedBefore()
    {
        QVERIFY(people("card,name\nC1,王芳\nC2,李雷\n"));
        QVERIFY(people("card,name\nC1,王芳芳\nC2,李蕾\n"));
        QFile file(u":/sql/0007_forget_imports_of_erased.sql"_s);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray sql = file.readAll();
        QVERIFY(write([&](db::WriteSession &session) -> Status {
            TRY(session.prepare("UPDATE customer SET erased_at_ms=1 WHERE card_no='C1'").run());
            TRY(session.prepare(std::string_view(sql.constData(), static_cast<size_t>(sql.size()))).run());
            session.markAudited();
            return ok();
        }));
        QCOMPARE(m_store->rows("SELECT old_value,new_value FROM import_change", 2), QStringList(u"李雷|李蕾"_s));
    }

    // One after the other, however many: of both kinds and in the order of their ids.
    void manyFields()
    {
        QByteArray before = "card,name,region\n";
        QByteArray after = before;
        for (int i = 1; i <= 600; ++i) {
            const QByteArray card = 'C' + QByteArray::number(i);
            before += card + ",a" + QByteArray::number(i) + ",Beijing\n";
            after += card + ",b" + QByteArray::number(i) + ",Shanghai\n";
        }
        QVERIFY(people(before));
        const auto everything = m_store->everything();
        const auto report = people(after);
        QVERIFY(report);
        QCOMPARE(report->updated, 600);
        const auto undone = m_store->undo(report->runId);
        QVERIFY(undone);
        QCOMPARE(undone->fieldsRestored, 1200);
        QCOMPARE(difference(everything, m_store->everything()), QString());
    }
};

REGULARS_TEST(UndoSinceTest)
#include "undo_since_test.moc"

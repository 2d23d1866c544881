// Files that look alike and are two people's: said once, they leave the list of duplicates.
#include "customers/customer_service.h"
#include "exchange/import_service.h"
#include "merges/duplicate_query.h"
#include "merges/merge_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "undo/import_undo_service.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace regulars;
using namespace Qt::StringLiterals;
using tests::LoyaltyStore;
using tests::outcomeOf;

class SetAsideTest : public QObject {
    Q_OBJECT

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_a;
    CustomerId m_b;

    CustomerId add(const QString &card, const QString &email = u"same@example.com"_s)
    {
        Customer customer;
        customer.cardNo = card;
        customer.name = card;
        customer.email = email;
        return m_store->store()
            .write([&](db::WriteSession &session) { return customers::CustomerService(m_store->store().clock()).add(session, m_store->owner(), customer); })
            .value_or(CustomerId());
    }
    [[nodiscard]] merges::MergeService service() const { return merges::MergeService(m_store->store().clock()); }
    Status setAside(CustomerId first, CustomerId second, Role role = Role::Administrator)
    {
        Actor actor = m_store->owner();
        actor.role = role;
        return m_store->store().write([&](db::WriteSession &session) { return service().setAside(session, actor, first, second); });
    }
    Status lookAgain(CustomerId first, CustomerId second, Role role = Role::Administrator)
    {
        Actor actor = m_store->owner();
        actor.role = role;
        return m_store->store().write([&](db::WriteSession &session) { return service().lookAgain(session, actor, first, second); });
    }
    QStringList found(merges::AsidePairs aside = merges::AsidePairs::Skip)
    {
        JobControl job;
        const auto groups = m_store->store().read([&](db::ReadSession &session) { return merges::findDuplicates(session, 10, job, aside); });
        QStringList told;
        for (const auto &group : groups ? *groups : QList<merges::Duplicates>()) {
            QStringList cards;
            for (const Customer &customer : group.customers)
                cards.append(customer.cardNo);
            told.append(cards.join(u'+') + (group.hasSetAside ? u" aside"_s : QString()));
        }
        return groups ? told : QStringList{errorName(groups.error().code)};
    }

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
        m_store->goTo(QDate(2026, 3, 2));
        m_a = add(u"A"_s);
        m_b = add(u"B"_s);
    }

    void thereAndBack()
    {
        QCOMPARE(found(), QStringList{u"A+B"_s});
        QCOMPARE(outcomeOf(setAside(m_b, m_a)), u"ok"_s); // in either order
        QCOMPARE(outcomeOf(setAside(m_a, m_b)), u"ok"_s);
        QCOMPARE(found(), QStringList());
        QCOMPARE(found(merges::AsidePairs::Include), QStringList{u"A+B aside"_s});
        const auto pairs = m_store->store().read([](db::ReadSession &session) { return merges::pairsSetAside(session, 10); });
        QVERIFY(pairs);
        QCOMPARE(pairs->size(), 1);
        QCOMPARE(pairs->first().first.cardNo + pairs->first().second.cardNo, u"AB"_s);
        QCOMPARE(outcomeOf(lookAgain(m_a, m_b)), u"ok"_s);
        QCOMPARE(found(), QStringList{u"A+B"_s});
        QCOMPARE(m_store->rows("SELECT action FROM audit_entry WHERE action LIKE 'customer.%a%' AND action NOT LIKE '%add' ORDER BY id", 1),
                 (QStringList{u"customer.set_aside"_s, u"customer.set_aside"_s, u"customer.look_again"_s}));
        QCOMPARE(m_store->problems().join(u"; "_s), QString());
    }

    void whatIsRefused()
    {
        QCOMPARE(outcomeOf(setAside(m_a, m_b, Role::Clerk)), u"NotAllowed"_s);
        QCOMPARE(outcomeOf(lookAgain(m_a, m_b, Role::Clerk)), u"NotAllowed"_s);
        QCOMPARE(outcomeOf(setAside(m_a, m_a)), u"SameCustomer"_s);
        QCOMPARE(outcomeOf(setAside(m_a, CustomerId(999))), u"NotFound"_s);
        const auto nothing = lookAgain(m_a, m_b);
        QVERIFY(!nothing);
        QCOMPARE(nothing.error(), (Error{ErrorCode::NotFound, u"aside"_s, {}}));
        QVERIFY(m_store->store().write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->store().clock()).erase(session, m_store->owner(), m_b, u"asked"_s);
        }));
        QCOMPARE(outcomeOf(setAside(m_a, m_b)), u"CustomerErased"_s);
    }

    // A third file joins one of the two, never both.
    void aThirdJoinsOne()
    {
        const CustomerId third = add(u"C"_s);
        QCOMPARE(found(), QStringList{u"A+B+C"_s});
        QVERIFY(setAside(m_a, m_b));
        QCOMPARE(found(), QStringList{u"A+C"_s});
        QVERIFY(setAside(m_a, third));
        QCOMPARE(found(), QStringList{u"B+C"_s});
        QVERIFY(setAside(m_b, third));
        QCOMPARE(found(), QStringList());
    }

    // Once A is part of C, what was said about A holds for C; parted again it is A's alone.
    void aMergeTakesTheWordAlong()
    {
        const CustomerId third = add(u"C"_s);
        QVERIFY(setAside(m_a, m_b));
        const auto made = m_store->store().write(
            [&](db::WriteSession &session) { return service().merge(session, m_store->owner(), third, m_a, {}); });
        QVERIFY(made);
        QCOMPARE(found(), QStringList());
        QCOMPARE(found(merges::AsidePairs::Include), QStringList{u"B+C aside"_s});
        QVERIFY(m_store->store().write([&](db::WriteSession &session) { return service().unmerge(session, m_store->owner(), *made); }));
        QCOMPARE(found(), QStringList{u"A+C"_s});
    }

    // And whoever took A in can be looked at again, by either card of it.
    void whatAMergeTookAlongIsTakenBack_data()
    {
        QTest::addColumn<bool>("byTheOldCard");
        QTest::newRow("by the kept file") << false;
        QTest::newRow("by the closed file") << true;
    }
    void whatAMergeTookAlongIsTakenBack()
    {
        QFETCH(const bool, byTheOldCard);
        const CustomerId third = add(u"C"_s);
        QVERIFY(setAside(m_a, m_b));
        m_store->goTo(QDate(2026, 3, 3));
        QVERIFY(setAside(third, m_b));
        const auto pairs = [&] {
            const auto told = m_store->store().read([](db::ReadSession &session) { return merges::pairsSetAside(session, 10); });
            QStringList cards;
            for (const auto &pair : told ? *told : QList<merges::SetAside>())
                cards << pair.first.cardNo + u"/"_s + pair.second.cardNo + (pair.atMs == m_store->store().clock().nowMs() ? u" today"_s : u""_s);
            return cards;
        };
        QCOMPARE(pairs(), (QStringList{u"B/C today"_s, u"A/B"_s}));
        QVERIFY(m_store->store().write([&](db::WriteSession &session) { return service().merge(session, m_store->owner(), third, m_a, {}); }));
        QCOMPARE(pairs(), QStringList{u"B/C today"_s}); // one pair, and the newer word
        QCOMPARE(outcomeOf(lookAgain(byTheOldCard ? m_a : third, m_b)), u"ok"_s);
        QCOMPARE(pairs(), QStringList());
        QCOMPARE(found(), QStringList{u"B+C"_s});
        QCOMPARE(outcomeOf(lookAgain(third, m_b)), u"NotFound"_s);
    }

    // Who said so and joined them all the same has changed their mind.
    void joinedAllTheSame()
    {
        QVERIFY(setAside(m_a, m_b));
        QVERIFY(m_store->store().write([&](db::WriteSession &session) { return service().merge(session, m_store->owner(), m_a, m_b, {}); }));
        const auto pairs = m_store->store().read([](db::ReadSession &session) { return merges::pairsSetAside(session, 10); });
        QVERIFY(pairs);
        QCOMPARE(pairs->size(), 0);
    }

    void erasingForgetsIt()
    {
        QVERIFY(setAside(m_a, m_b));
        QVERIFY(m_store->store().write([&](db::WriteSession &session) {
            return customers::CustomerService(m_store->store().clock()).erase(session, m_store->owner(), m_a, u"asked"_s);
        }));
        QCOMPARE(m_store->rows("SELECT COUNT(*) FROM duplicate_aside", 1), QStringList{u"0"_s});
    }

    // Files that came with an import go with it, although somebody looked at them.
    void anImportIsTakenBack()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"people.csv"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(file.write("card,name,email\nX,Xu,same@example.com\n") > 0);
        file.close();
        exchange::ImportRequest request;
        request.kind = exchange::ImportKind::Customers;
        request.path = path;
        JobControl job;
        const auto report = exchange::ImportService(m_store->store().clock())
                                .runJob(m_store->store().database(), m_store->owner(), request, job, [](const Error &error) { return errorName(error.code); });
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        const auto added = m_store->rows("SELECT id FROM customer WHERE card_no='X'", 1);
        QCOMPARE(added.size(), 1);
        QVERIFY(setAside(m_a, CustomerId(added.first().toLongLong())));
        const auto taken = undo::ImportUndoService(m_store->store().clock())
                               .runJob(m_store->store().database(), m_store->owner(), report->runId, false, job);
        QVERIFY2(taken, taken ? "" : qPrintable(errorName(taken.error().code) + taken.error().detail));
        QCOMPARE(m_store->rows("SELECT COUNT(*) FROM customer WHERE card_no='X'", 1), QStringList{u"0"_s});
        QCOMPARE(m_store->rows("SELECT COUNT(*) FROM duplicate_aside", 1), QStringList{u"0"_s});
        QCOMPARE(found(), QStringList{u"A+B"_s});
    }
};

REGULARS_TEST(SetAsideTest)
#include "set_aside_test.moc"

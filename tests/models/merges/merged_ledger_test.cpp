// The shop's ledger names, for rows of a file that was made part of another, where that one went.
#include "merges/merge_service.h"
#include "points/shop_ledger_query.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using regulars::tests::LoyaltyStore;

class MergedLedgerTest : public QObject {
    Q_OBJECT

private slots:
    void rowsSayWhereTheirFileWent()
    {
        LoyaltyStore store;
        QVERIFY(store.isOpen());
        const CustomerId keep = store.addCustomer();
        const CustomerId other = store.addCustomer();
        QVERIFY(store.adjust(keep, 10));
        QVERIFY(store.adjust(other, 20));
        const QString card = store.rows("SELECT card_no FROM customer ORDER BY id LIMIT 1", 1).join(u'|');
        const auto keptCards = [&](CustomerId customer) {
            points::ShopLedgerFilter filter;
            filter.customer = customer;
            const auto rows = store.store().read([&](db::ReadSession &session) { return points::shopLedger(session, filter); });
            QStringList cards;
            for (const points::ShopLedgerRow &row : rows.value_or(std::vector<points::ShopLedgerRow>()))
                cards.append(row.keptCardNo);
            cards.removeDuplicates();
            return cards;
        };
        QCOMPARE(keptCards(other), QStringList{QString()});
        QVERIFY(store.store().write([&](db::WriteSession &session) {
            return merges::MergeService(store.store().clock()).merge(session, store.owner(), keep, other, {});
        }));
        QCOMPARE(keptCards(other), QStringList{card});
        QCOMPARE(keptCards(keep), QStringList{QString()});
        QCOMPARE(store.problems(), QStringList());
    }
};

REGULARS_TEST(MergedLedgerTest)
#include "merged_ledger_test.moc"

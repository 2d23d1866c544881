#include "benefits/benefit_service.h"
#include "counter/customer_card_query.h"
#include "counter/favourite_query.h"
#include "counter/product_find_query.h"
#include "counter/recent_customers_query.h"
#include "counter/refund_quote_query.h"
#include "counter/sale_quote_query.h"
#include "counter/sale_service.h"
#include "counter/timeline_query.h"
#include "counter_fixture.h"
#include "coupons/coupon_service.h"
#include "interactions/interaction_service.h"
#include "points/points_service.h"
#include "products/product_service.h"
#include "support/test_registry.h"
#include "tiers/standing_service.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::counter;
using regulars::tests::CounterStore;
using regulars::tests::kTestNowMs;

class CounterQueryTest : public QObject {
    Q_OBJECT

private slots:
    void theCardTellsEverything()
    {
        CounterStore store;
        QVERIFY(store.isReady);
        const CustomerId id = store.addCustomer(u"许静怡"_s, u"13800138046"_s, u"1992-11-25"_s);
        store.addSale(id, 100000, 400);
        store.addSale(id, 250000, 40);
        const QString last = store.addSale(id, 10001, 3);
        QVERIFY(store.refund(store.addSale(id, 5000, 2)));
        const auto card =
            store.read([&](db::ReadSession &session) { return customerCard(session, id, store.today()); });
        QVERIFY(card);
        QCOMPARE(card->customer.name, u"许静怡"_s);
        QCOMPARE(card->orders, 3);
        QCOMPARE(card->spendMinor, 360001);
        QCOMPARE(card->year.orders, 2);
        QCOMPARE(card->year.spendMinor, 260001);
        QCOMPARE(card->year.averageMinor, 130001); // 1,300.005 half up
        QCOMPARE(card->lastAmountMinor, 10001);
        QCOMPARE(card->lastOn.value_or(0), store.today() - 3);
        // 400 days ago, then 360 days of silence until 40 days ago.
        QCOMPARE(int(card->stage), int(customers::Stage::Recalled));
        QCOMPARE(card->progress.tier.rank, 1);
        QCOMPARE(card->progress.next->rank, 2);
        QCOMPARE(card->progress.toNext, 1000000 - 260001);
        // 1,000 points of 2025-10-19 ended on 2026-10-31 (12 months, to the month's end).
        QCOMPARE(card->points, 2500 + 100);
        QCOMPARE(card->expiring.size(), 2u);
        QCOMPARE(dayText(card->expiring.front().on), u"2027-10-31"_s);
        QCOMPARE(dayText(card->nextBirthdayOn.value_or(0)), u"2026-11-25"_s);
        QCOMPARE(card->deficit, 0);
        const auto nobody =
            store.read([&](db::ReadSession &session) { return customerCard(session, CustomerId(999), store.today()); });
        QVERIFY(!nobody);
        QCOMPARE(nobody.error().code, ErrorCode::NotFound);
    }

    void birthdaysWithoutYearAndLeapDays()
    {
        CounterStore store;
        const CustomerId leap = store.addCustomer(u"Leap"_s, {}, u"2000-02-29"_s);
        const CustomerId passed = store.addCustomer(u"Passed"_s, {}, u"--11-22"_s);
        const auto next = [&](CustomerId id) {
            const auto card =
                store.read([&](db::ReadSession &session) { return customerCard(session, id, store.today()); });
            return card && card->nextBirthdayOn ? dayText(*card->nextBirthdayOn) : QString();
        };
        QCOMPARE(next(leap), u"2027-03-01"_s);
        QCOMPARE(next(passed), u"2027-11-22"_s);
    }

    void spentAndClawedBackPointsAreADeficit()
    {
        CounterStore store;
        const CustomerId id = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        const QString first = store.addSale(id, 15000, 5);
        store.addSale(id, 1000, 4, 100);
        QVERIFY(store.refund(first));
        const auto card =
            store.read([&](db::ReadSession &session) { return customerCard(session, id, store.today()); });
        // +150 −100 +9 −150
        QCOMPARE(card->points, -91);
        QCOMPARE(card->deficit, 91);
    }

    void timelinePagesByKeyWithoutHolesOrDoubles()
    {
        CounterStore store;
        const CustomerId id = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        // Several events of one instant: a sale that raises the tier.
        store.addSale(id, 250000, 10);
        store.addSale(id, 1000, 10);
        QVERIFY(store.refund(store.addSale(id, 2000, 5)));
        QVERIFY(store.write([&](db::WriteSession &session) {
            return points::PointsService(store.clock())
                .adjust(session, store.owner(), id, Purse::Points, 5, store.today(), u"gift"_s);
        }));
        const auto all =
            store.read([&](db::ReadSession &session) { return timelinePage(session, id, store.time, {}, 50); });
        QVERIFY(all);
        QVERIFY(all->isLast);
        // Three sales, one refund, one adjustment, one tier change, one registration.
        QCOMPARE(all->events.size(), 7u);
        QCOMPARE(*store.read([&](db::ReadSession &session) { return timelineCount(session, id); }), 7);
        QList<int> kinds;
        for (const TimelineEvent &event : all->events)
            kinds << int(event.key.kind);
        const int tier = int(EventKind::TierChange);
        const int purchase = int(EventKind::Purchase);
        QCOMPARE(kinds, (QList<int>{int(EventKind::Points), int(EventKind::Refund), purchase, tier, purchase, purchase,
                                    int(EventKind::Registration)}));
        QCOMPARE(all->events[1].amountMinor.value_or(0), -2000);
        QCOMPARE(all->events[1].points.value_or(0), -20);
        QVERIFY(all->events[2].isFullyRefunded);
        QCOMPARE(all->events[3].tierFrom, u"Base"_s);
        QCOMPARE(all->events[3].tierTo, u"Silver"_s);
        for (int size = 1; size <= 3; ++size) {
            std::vector<TimelineKey> keys;
            std::optional<TimelineKey> after;
            for (;;) {
                const auto page = store.read(
                    [&](db::ReadSession &session) { return timelinePage(session, id, store.time, after, size); });
                QVERIFY(page);
                for (const TimelineEvent &event : page->events)
                    keys.push_back(event.key);
                if (page->isLast)
                    break;
                after = keys.back();
            }
            QCOMPARE(keys.size(), all->events.size());
            for (size_t i = 0; i < keys.size(); ++i)
                QVERIFY(keys[i] == all->events[i].key);
        }
    }

    // A slip stays in sight, and what was lent says whether it came back.
    void benefitsStandInTheTimeline()
    {
        CounterStore store;
        const CustomerId id = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        const CustomerId other = store.addCustomer(u"Bo"_s, u"13800138047"_s);
        const auto use = [&](CustomerId who, BenefitId benefit, const QString &note) {
            return store.write([&](db::WriteSession &session) {
                return benefits::BenefitService(store.clock()).use(session, store.owner(), {who, benefit, note}, store.today());
            });
        };
        const auto benefit = [&](const QString &name, BenefitKind kind, qint64 value) {
            const auto made = store.write([&](db::WriteSession &session) -> Result<BenefitId> {
                benefits::BenefitService service(store.clock());
                TRY_LET(const BenefitId added, service.save(session, store.owner(), {{}, name, kind, {}, QuotaPeriod::Year, 0, {}, true, 0}));
                TRY_LET(const Ladder ladder, tiers::loadLadder(session));
                TRY(service.setCell(session, store.owner(), {added, ladder.base().id, {}, value}));
                return added;
            });
            return made.value_or(BenefitId());
        };
        const BenefitId salon = benefit(u"Salon"_s, BenefitKind::Event, 0);
        const BenefitId trial = benefit(u"Trial"_s, BenefitKind::Trial, 7);
        QVERIFY(use(id, salon, u"with a friend"_s));
        const auto slip = use(id, salon, {});
        const auto lent = use(id, trial, {});
        QVERIFY(use(other, salon, {}));
        QVERIFY(slip && lent);
        QVERIFY(store.write([&](db::WriteSession &session) {
            return benefits::BenefitService(store.clock()).cancel(session, store.owner(), slip->use.id, u"a slip"_s);
        }));
        const auto page = [&](int size, const std::optional<TimelineKey> &after) {
            return store.read([&](db::ReadSession &session) { return timelinePage(session, id, store.time, after, size, bitOf(EventKind::Benefit)); });
        };
        const auto first = page(2, {});
        QVERIFY(first && !first->isLast);
        QCOMPARE(first->events[0].benefit, u"Trial"_s);
        QCOMPARE(first->events[0].use.untilOn, store.today() + 7);
        QVERIFY(!first->events[0].isVoid());
        QVERIFY(first->events[1].isVoid());
        QCOMPARE(first->events[1].use.cancelReason, u"a slip"_s);
        const auto rest = page(2, first->events[1].key);
        QVERIFY(rest && rest->isLast);
        QCOMPARE(rest->events.size(), size_t(1));
        QCOMPARE(rest->events[0].use.note, u"with a friend"_s);
        QCOMPARE(store.read([&](db::ReadSession &session) { return timelineCount(session, id, bitOf(EventKind::Benefit)); }).value_or(-1), 3);
        QCOMPARE(store.read([&](db::ReadSession &session) { return timelineCount(session, id); }).value_or(-1), 4); // and the registration
        QVERIFY(store.write([&](db::WriteSession &session) {
            return benefits::BenefitService(store.clock()).takeBack(session, store.owner(), lent->use.id, store.today());
        }));
        QCOMPARE(page(1, {})->events[0].use.returnedOn, store.today());
    }

    void contactsStandBetweenAndKindsNarrow()
    {
        CounterStore store;
        const CustomerId id = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        store.addSale(id, 1000, 10);
        const auto contact = [&](int daysAgo) {
            Interaction made;
            made.customerId = id;
            made.atMs = kTestNowMs - daysAgo * qint64{86'400'000};
            made.summary = u"call %1"_s.arg(daysAgo);
            return store.write([&](db::WriteSession &session) {
                return interactions::InteractionService(store.clock()).add(session, store.owner(), made);
            });
        };
        QVERIFY(contact(10)); // at the instant of the sale
        QVERIFY(contact(3));
        const auto voided = contact(1);
        QVERIFY(voided);
        QVERIFY(store.write([&](db::WriteSession &session) {
            return interactions::InteractionService(store.clock()).setVoided(session, store.owner(), *voided, true);
        }));
        const auto kindsOf = [&](EventKinds kinds, int size) {
            QStringList seen;
            std::optional<TimelineKey> after;
            for (;;) {
                const auto page = store.read([&](db::ReadSession &session) { return timelinePage(session, id, store.time, after, size, kinds); });
                for (const TimelineEvent &event : page ? page->events : std::vector<TimelineEvent>())
                    seen << (event.key.kind == EventKind::Contact ? event.contact.summary : QString::number(int(event.key.kind)));
                if (!page || page->isLast)
                    return seen.join(u'|');
                after = page->events.back().key;
            }
        };
        const auto countOf = [&](EventKinds kinds) {
            return store.read([&](db::ReadSession &session) { return timelineCount(session, id, kinds); }).value_or(-1);
        };
        for (const int size : {1, 2, 50})
            QCOMPARE(kindsOf(kAllEvents, size), u"call 3|3|call 10|6"_s);
        QCOMPARE(countOf(kAllEvents), 4);
        QCOMPARE(kindsOf(bitOf(EventKind::Contact), 1), u"call 3|call 10"_s);
        QCOMPARE(countOf(bitOf(EventKind::Contact)), 2);
        QCOMPARE(kindsOf(bitOf(EventKind::Purchase) | bitOf(EventKind::Refund), 50), u"3"_s);
        QCOMPARE(countOf(bitOf(EventKind::Purchase) | bitOf(EventKind::Refund)), 1);
    }

    void favouritesAreNetOfWhatCameBack()
    {
        CounterStore store;
        const CustomerId id = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        const auto product = [&](const QString &sku, const QString &category) {
            Product made;
            made.sku = sku;
            made.name = sku;
            made.category = category;
            return store.write([&](db::WriteSession &session) { return products::ProductService(store.clock()).add(session, store.owner(), made); })
                .value_or(ProductId());
        };
        const ProductId tea = product(u"T"_s, u"tea"_s);
        const ProductId cup = product(u"C"_s, u"cups"_s);
        const ProductId bag = product(u"B"_s, {});
        const auto sell = [&](ProductId what, qint64 minor) {
            till::PurchaseBooking order;
            order.customerId = id;
            order.shopId = store.shopId();
            order.atMs = kTestNowMs;
            order.lines.push_back({what, kQuantityOne, minor * 100, minor});
            const auto booked = store.write([&](db::WriteSession &session) { return till::TillService(store.clock()).record(session, store.owner(), order); });
            return booked ? booked->purchase.number : QString();
        };
        sell(tea, 3000);
        sell(tea, 2000);
        sell(bag, 90'000);
        const QString cups = sell(cup, 8000);
        const auto found = [&] {
            const auto all = store.read([&](db::ReadSession &session) { return favouritesOf(session, id, 3); });
            QStringList words;
            for (const Favourite &each : all.value_or(std::vector<Favourite>()))
                words << u"%1 %2 %3"_s.arg(each.category).arg(each.netMinor).arg(each.orders);
            return words.join(u'|');
        };
        QCOMPARE(found(), u"cups 8000 1|tea 5000 2"_s);
        QVERIFY(store.refund(cups));
        QCOMPARE(found(), u"tea 5000 2"_s);
    }

    void servedTodayAreDistinctAndOfThisShop()
    {
        CounterStore store;
        const CustomerId ann = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        const CustomerId bob = store.addCustomer(u"Bob"_s, {});
        store.addSale(ann, 1000, 1);
        store.addSale(bob, 300000);
        store.clock().advance(60'000);
        store.addSale(ann, 1000);
        store.addSale({}, 1000);
        const qint64 from = store.time.startOf(store.today());
        const auto recent = store.read([&](db::ReadSession &session) {
            return recentCustomers(session, store.shopId(), from, from + 86'400'000, 30);
        });
        QVERIFY(recent);
        QCOMPARE(recent->count, 2);
        QCOMPARE(recent->customers.size(), 2u);
        QCOMPARE(recent->customers[1].id.value(), qMin(ann.value(), bob.value()));
        QCOMPARE(recent->customers[0].tierName.isEmpty(), false);
        const auto elsewhere = store.read([&](db::ReadSession &session) {
            return recentCustomers(session, ShopId(77), from, from + 86'400'000, 30);
        });
        QCOMPARE(elsewhere->count, 0);
    }

    void theRefundQuoteIsWhatIsBooked()
    {
        CounterStore store;
        const CustomerId id = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        store.addSale(id, 100000, 9);
        till::PurchaseBooking order;
        order.customerId = id;
        order.atMs = kTestNowMs - 1000;
        order.discountMinor = 100;
        order.redeemPoints = 333;
        order.lines = {{{}, 3 * kQuantityOne, 333300, 9999}, {{}, kQuantityOne, 100, 1}};
        const auto booked = store.write([&](db::WriteSession &session) {
            return till::TillService(store.clock()).record(session, store.owner(), order);
        });
        QVERIFY(booked);
        const QString number = booked->purchase.number;
        for (int i = 0; i < 3; ++i) {
            const auto before =
                store.read([&](db::ReadSession &session) { return refundablePurchase(session, number); });
            QVERIFY(before);
            QCOMPARE(before->lines[0].leftMilli, (3 - i) * kQuantityOne);
            const auto quote = refundQuote(*before, {{1, kQuantityOne}});
            QVERIFY(quote);
            const auto given = store.write([&](db::WriteSession &session) {
                return till::TillService(store.clock())
                    .refund(session, store.owner(), {number, id, {{1, kQuantityOne}}, {}});
            });
            QVERIFY(given);
            QCOMPARE(quote->amountMinor, given->refund.amountMinor);
            QCOMPARE(quote->pointsReversed, given->refund.pointsReversed);
            QCOMPARE(quote->pointsRestored, given->refund.pointsRestored);
        }
        const auto after = store.read([&](db::ReadSession &session) { return refundablePurchase(session, number); });
        const auto tooMuch = refundQuote(*after, {{1, kQuantityOne}});
        QVERIFY(!tooMuch);
        QCOMPARE(tooMuch.error().code, ErrorCode::RefundExceeds);
        QVERIFY(!refundQuote(*after, {{7, kQuantityOne}}));
        const auto missing =
            store.read([](db::ReadSession &session) { return refundablePurchase(session, u"nope"_s); });
        QCOMPARE(missing.error().code, ErrorCode::NotFound);
    }

    void couponsOfAKindStandForEachOther()
    {
        CounterStore store;
        SaleDraft draft;
        draft.customerId = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        draft.amountMinor = 10000;
        draft.choosesCoupons = false;
        QStringList codes;
        const auto issued = store.write([&](db::WriteSession &session) -> Status {
            coupons::CouponService service(store.clock());
            for (const bool isNow : {true, false}) {
                CouponTemplate plan;
                plan.name = isNow ? u"Ten"_s : u"Next month"_s;
                plan.amountMinor = 1000;
                plan.validFrom = isNow ? 0 : store.today() + 30;
                plan.validDays = 7;
                TRY_LET(const CouponTemplateId id, service.save(session, store.owner(), plan));
                for (int i = 0; i < 3; ++i) {
                    TRY_LET(const Coupon coupon, service.issue(session, store.owner(), id, draft.customerId, store.today()));
                    codes << coupon.code;
                }
            }
            return ok();
        });
        QVERIFY(issued);
        const auto listed = [&] {
            const auto quote = store.read([&](db::ReadSession &session) { return saleQuote(session, store.clock(), draft, Currency{}, store.today()); });
            QStringList all;
            for (const CouponChoice &choice : quote->coupons)
                all << u"%1 %2"_s.arg(choice.name, choice.isUsed ? u"used"_s : choice.isOffered ? u"offered"_s : u"refused"_s);
            return all;
        };
        QCOMPARE(listed(), (QStringList{u"Ten offered"_s, u"Next month refused"_s}));
        draft.coupons = QStringList{codes[0], codes[1]};
        QCOMPARE(listed(), (QStringList{u"Ten used"_s, u"Ten used"_s, u"Ten offered"_s, u"Next month refused"_s}));
    }

    void theSaleQuoteForgivesDiscountAndSaysTheMost()
    {
        CounterStore store;
        const CustomerId id = store.addCustomer(u"Ann"_s, u"13800138046"_s);
        store.addSale(id, 150000, 9);
        SaleDraft draft;
        draft.customerId = id;
        const auto quote = [&] {
            return *store.read([&](db::ReadSession &session) {
                return saleQuote(session, store.clock(), draft, Currency{}, store.today());
            });
        };
        QVERIFY(quote().isEmpty);
        QCOMPARE(quote().spendable, 1500);
        draft.amountMinor = 60000;
        draft.discountMinor = 70000;
        QVERIFY(quote().discountError);
        QCOMPARE(quote().booked.figures.payableMinor, 60000);
        draft.discountMinor = 1000;
        draft.redeemPoints = 100;
        const SaleQuote good = quote();
        QVERIFY(!good.discountError);
        QCOMPARE(good.booked.figures.payableMinor, 60000 - 1000 - 100);
        QCOMPARE(good.usable, 1500);
        QCOMPARE(good.usableMinor, 1500);
        QCOMPARE(good.metricBefore, 150000);
        QCOMPARE(good.metricAfter, 150000 + 58900);
        QCOMPARE(good.booked.tierAfter.rank, 1);
        QCOMPARE(good.next->rank, 2);
        QCOMPARE(store.number("SELECT COUNT(*) FROM purchase"), 1);
    }

    void unknownProductsAreMadeWithTheSale()
    {
        CounterStore store;
        SaleDraft draft;
        draft.shopId = store.shopId();
        draft.isAmountOnly = false;
        draft.lines = {{{}, u"NEW1"_s, u"Tin"_s, 2 * kQuantityOne, 125000, 2500}};
        SaleService service(store.clock());
        for (int i = 0; i < 2; ++i) {
            const auto booked = store.write(
                [&](db::WriteSession &session) { return service.record(session, store.owner(), draft, Currency{}); });
            QVERIFY(booked);
            QCOMPARE(booked->purchase.grossMinor, 2500);
        }
        QCOMPARE(store.number("SELECT COUNT(*) FROM product"), 1);
        QCOMPARE(store.number("SELECT COUNT(*) FROM purchase_line WHERE product_id IS NOT NULL"), 2);
        const auto refused = store.write([&](db::WriteSession &session) {
            Actor nobody = CounterStore::actor(Role::Clerk);
            SaleDraft empty;
            return service.record(session, nobody, empty, Currency{});
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::EmptyOrder);
    }

    void productsAreFoundBySkuNameAndReading_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isExact");
        QTest::addColumn<QStringList>("skus");
        QTest::newRow("sku") << u"TE0108"_s << true << QStringList{u"TE0108"_s};
        QTest::newRow("sku in small letters") << u"te0108"_s << true << QStringList{u"TE0108"_s};
        QTest::newRow("beginning of a sku") << u"te"_s << false << QStringList{u"TE0108"_s, u"TE0233"_s};
        QTest::newRow("part of a name") << u"小种"_s << false << QStringList{u"TE0108"_s};
        QTest::newRow("pinyin") << u"zhengshan"_s << false << QStringList{u"TE0108"_s};
        QTest::newRow("initials") << u"cpbc"_s << false << QStringList{u"TE0233"_s};
        QTest::newRow("a quote is text") << u"'; --"_s << false << QStringList{};
        QTest::newRow("nothing") << u"  "_s << false << QStringList{};
    }
    void productsAreFoundBySkuNameAndReading()
    {
        QFETCH(QString, text);
        QFETCH(bool, isExact);
        QFETCH(QStringList, skus);
        CounterStore store;
        for (const auto &[sku, name] :
             {std::pair{u"TE0108"_s, u"正山小种"_s}, std::pair{u"TE0233"_s, u"陈皮白茶饼"_s}}) {
            Product product;
            product.sku = sku;
            product.name = name;
            QVERIFY(store.write([&](db::WriteSession &session) {
                return products::ProductService(store.clock()).add(session, store.owner(), product);
            }));
        }
        const auto matches = store.read([&](db::ReadSession &session) { return findProducts(session, text, 6); });
        QVERIFY(matches);
        QCOMPARE(matches->isExact, isExact);
        QStringList found;
        for (const Product &product : matches->products)
            found << product.sku;
        found.sort();
        QCOMPARE(found, skus);
    }
};

REGULARS_TEST(CounterQueryTest)
#include "counter_query_test.moc"

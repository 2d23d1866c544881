#include "directory/customer_list_model.h"
#include "shops/shop_query.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "ui/customers/customers_page.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/shell/job_tracker.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::LoyaltyStore;

/// The customers behind a figure of another page, in the list of customers: those and nobody else, until all are wanted.
class TheseCustomersTest : public QObject {
    Q_OBJECT

private slots:
    void init()
    {
        m_store = std::make_unique<LoyaltyStore>();
        QVERIFY(m_store->isOpen());
        for (CustomerId &id : m_ids)
            id = m_store->addCustomer();
        QVERIFY(m_store->buy(m_ids[2], 5'000));
        QVERIFY(m_store->buy(m_ids[1], 9'000));
        m_desk.database = &m_store->store().database();
        m_desk.clock = &m_store->store().clock();
        m_jobs = std::make_unique<JobTracker>();
        m_desk.jobs = m_jobs.get();
        m_desk.actor = m_store->owner();
        m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
        const auto shops = m_store->store().read([](db::ReadSession &session) { return shops::allShops(session); });
        QVERIFY(shops && !shops->isEmpty());
        m_desk.shop = shops->constFirst();
        m_page = std::make_unique<CustomersPage>(m_desk);
        m_page->resize(1144, 644);
        m_page->show();
        m_page->activate();
        QTRY_COMPARE(m_page->model()->rowCount(), 4);
        m_page->open({{u"these"_s, QVariant::fromValue(std::vector<qint64>{m_ids[1].value(), m_ids[2].value(), 4711})}, {u"words"_s, u"Two rose."_s}});
        QTRY_COMPARE(m_page->model()->rowCount(), 2); // 4711 is nobody
        QTRY_VERIFY(m_page->isSettled());
    }

    void cleanup()
    {
        QTRY_VERIFY(m_page->isSettled());
        m_page.reset();
        m_store.reset();
    }

    void thoseAreListedAndSaidWhy()
    {
        QCOMPARE(strip()->text(), u"Two rose."_s);
        QVERIFY(m_page->model()->isNarrowed());
    }

    void orderAndFilterWorkWithin()
    {
        m_page->model()->show({}, {directory::SortKey::Spend, true}, m_desk.today());
        QTRY_COMPARE(m_page->model()->idAt(0), m_ids[1].value());
        m_page->model()->show({}, {directory::SortKey::Spend, false}, m_desk.today());
        QTRY_COMPARE(m_page->model()->idAt(0), m_ids[2].value());
        directory::CustomerFilter filter;
        filter.set({directory::Field::Spend, directory::Compare::AtLeast, {6'000}, {}});
        m_page->model()->show(filter, {directory::SortKey::Spend, false}, m_desk.today());
        QTRY_COMPARE(m_page->model()->rowCount(), 1);
        QCOMPARE(m_page->model()->idAt(0), m_ids[1].value());
    }

    void allComeBack()
    {
        emit strip()->actionTriggered();
        QTRY_COMPARE(m_page->model()->rowCount(), 4);
        QCOMPARE(strip()->text(), QString());
        QVERIFY(!m_page->model()->isNarrowed());
    }

    void anotherFigureWithAFilterLiftsIt()
    {
        m_page->open({{u"filter"_s, u"{\"conditions\":[]}"_s}});
        QTRY_COMPARE(m_page->model()->rowCount(), 4);
    }

private:
    NoticeStrip *strip() const
    {
        for (NoticeStrip *each : m_page->findChildren<NoticeStrip *>()) {
            if (!each->text().isEmpty() || each->metaObject() == &NoticeStrip::staticMetaObject)
                return each;
        }
        return nullptr;
    }

    std::unique_ptr<LoyaltyStore> m_store;
    std::unique_ptr<JobTracker> m_jobs;
    Desk m_desk;
    std::unique_ptr<CustomersPage> m_page;
    CustomerId m_ids[4];
};

REGULARS_TEST(TheseCustomersTest)
#include "these_customers_test.moc"

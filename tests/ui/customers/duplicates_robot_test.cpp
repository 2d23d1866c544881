// Files of one person: found, compared, merged, and parted again from the bar and from the list of merges.
#include "customers/customer_query.h"
#include "customers_desk.h"
#include "referrals/program_service.h"
#include "referrals/referral_service.h"
#include "support/test_registry.h"
#include "ui/customers/duplicates/duplicates_panel.h"
#include "ui/customers/duplicates/merge_grid.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/undo_bar.h"

#include <QComboBox>
#include <QListWidget>
#include <QRadioButton>

using namespace regulars;
using namespace regulars::ui;
using namespace Qt::StringLiterals;
using tests::CustomersDesk;

class DuplicatesRobotTest : public QObject {
    Q_OBJECT

    std::unique_ptr<CustomersDesk> m_desk;

    CustomerId add(const QString &card, const QString &name, const QString &phone, const QString &email, const QString &notes)
    {
        Customer customer;
        customer.cardNo = card;
        customer.name = name;
        customer.phone = phone;
        customer.email = email;
        customer.notes = notes;
        return m_desk->store->store()
            .write([&](db::WriteSession &session) {
                return customers::CustomerService(m_desk->store->store().clock()).add(session, m_desk->store->owner(), customer);
            })
            .value_or(CustomerId());
    }
    DuplicatesPanel *panel() { return qobject_cast<DuplicatesPanel *>(m_desk->page->panel()); }
    QStringList files() { return m_desk->rows("SELECT card_no,name,COALESCE(phone,''),notes,erased_at_ms IS NOT NULL FROM customer WHERE card_no LIKE 'D%' ORDER BY id", 5); }
    bool open(Role role = Role::Administrator)
    {
        m_desk = std::make_unique<CustomersDesk>(role);
        const CustomerId first = add(u"D1"_s, u"Eva"_s, u"13800138000"_s, u"eva@example.com"_s, u"tea"_s);
        const CustomerId second = add(u"D2"_s, u"Eva Li"_s, u"13900139000"_s, u"Eva@example.com"_s, u"no sugar"_s);
        if (!m_desk->isReady || !first.isValid() || !m_desk->store->buy(second, 40'000) || !m_desk->open())
            return false;
        m_desk->page->openPanel(u"duplicates"_s);
        return panel() && m_desk->settle();
    }

private slots:
    void cleanup()
    {
        if (m_desk && m_desk->page)
            QVERIFY(m_desk->settle());
        m_desk.reset();
    }

    void twoBecomeOneAndTwoAgain()
    {
        QVERIFY(open());
        QCOMPARE(panel()->list()->count(), 1);
        QCOMPARE(panel()->list()->item(0)->text(), u"Eva Li D2, Eva D1\nsame e-mail address"_s);
        // Who bought stays.
        QCOMPARE(panel()->keepBox()->currentText(), u"Eva Li D2"_s);
        QVERIFY(panel()->grid()->rows().contains(u"notes: no sugar | tea"_s));
        QVERIFY(panel()->grid()->rows().contains(u"Points: 400 | 0 | 400"_s));
        QRadioButton *name = panel()->grid()->button(u"name"_s, merges::Side::Other);
        QVERIFY(name && !name->isChecked());
        name->click();
        panel()->finish();
        QVERIFY(m_desk->settle());
        QCOMPARE(files(), (QStringList{u"D1||||1"_s, u"D2|Eva|13900139000|no sugar\ntea|0"_s}));
        QCOMPARE(panel()->list()->count(), 0);
        // The bar parts them.
        QVERIFY(m_desk->page->undoBar()->isVisible());
        emit m_desk->page->undoBar()->undo();
        QVERIFY(m_desk->settle());
        const QStringList before{u"D1|Eva|13800138000|tea|0"_s, u"D2|Eva Li|13900139000|no sugar|0"_s};
        QTRY_COMPARE(files(), before);
        QVERIFY(m_desk->settle());
        QCOMPARE(panel()->list()->count(), 1);
    }

    // Her second file was brought by the first: what was paid for that goes back, and the grid says so beforehand.
    void whatGoesBackIsSaidBefore()
    {
        QVERIFY(open());
        const auto paid = m_desk->store->store().write([&](db::WriteSession &session) -> Result<CustomerId> {
            const Clock &clock = m_desk->store->store().clock();
            ReferralProgram program;
            program.isOn = true;
            program.referrerPoints = 200;
            TRY(referrals::ProgramService(clock).save(session, m_desk->store->owner(), program));
            Customer friendly;
            friendly.cardNo = u"D3"_s;
            friendly.name = u"Eva Li"_s;
            friendly.phone = u"13700139000"_s; // ends alike
            TRY_LET(friendly.referrerId, customers::requireCustomer(session, u"D2"_s).map([](const Customer &each) { return each.id; }));
            TRY_LET(const auto filed, referrals::ReferralService(clock).addCustomer(session, m_desk->store->owner(), friendly, m_desk->store->today()));
            return filed.customerId;
        });
        QVERIFY(paid);
        QVERIFY(m_desk->store->buy(*paid, 10'000)->referral);
        panel()->reload();
        QVERIFY(m_desk->settle());
        QCOMPARE(panel()->keepBox()->currentText(), u"Eva Li D2"_s);
        panel()->otherBox()->setCurrentText(u"Eva Li D3"_s);
        emit panel()->otherBox()->activated(panel()->otherBox()->currentIndex());
        QVERIFY(m_desk->settle());
        const QStringList rows = panel()->grid()->rows();
        QVERIFY2(rows.contains(u"Points: 600 | 100 | 500"_s), qPrintable(rows.join(u'\n')));
        QVERIFY(rows.contains(u"Nobody refers themselves: the 200 points paid for that go back."_s));
        panel()->finish();
        QVERIFY(m_desk->settle());
        QCOMPARE(m_desk->rows("SELECT balance FROM points_account a JOIN customer c ON c.id=a.customer_id WHERE c.card_no='D2' AND a.purse=0", 1),
                 QStringList{u"500"_s});
    }

    void theListOfMergesPartsToo()
    {
        QVERIFY(open());
        panel()->finish();
        QVERIFY(m_desk->settle());
        panel()->showList(DuplicatesPanel::List::Merged);
        QCOMPARE(panel()->list()->count(), 1);
        QVERIFY2(panel()->list()->item(0)->text().startsWith(u"Eva D1 went into Eva Li D2\n"_s), qPrintable(panel()->list()->item(0)->text()));
        panel()->finish();
        QVERIFY(m_desk->settle());
        QTRY_COMPARE(files(), (QStringList{u"D1|Eva|13800138000|tea|0"_s, u"D2|Eva Li|13900139000|no sugar|0"_s}));
        QVERIFY(m_desk->settle());
        QVERIFY(panel()->list()->item(0)->text().endsWith(u", parted again"_s));
        panel()->finish(); // there is nothing left to part
        QVERIFY(m_desk->settle());
    }

    void theOtherMayStay()
    {
        QVERIFY(open());
        panel()->keepBox()->setCurrentIndex(1);
        emit panel()->keepBox()->activated(1);
        QVERIFY(m_desk->settle());
        QCOMPARE(panel()->otherBox()->currentText(), u"Eva Li D2"_s);
        panel()->finish();
        QVERIFY(m_desk->settle());
        QCOMPARE(m_desk->rows("SELECT card_no FROM customer WHERE erased_at_ms IS NOT NULL", 1), QStringList{u"D2"_s});
        QCOMPARE(m_desk->rows("SELECT c.card_no,a.balance FROM points_account a JOIN customer c ON c.id=a.customer_id WHERE c.card_no LIKE 'D%' ORDER BY 1", 2),
                 (QStringList{u"D1|400"_s, u"D2|0"_s}));
    }

    // Two people stay two: out of the list, back by the bar or from the list of those set aside.
    void twoPeopleStayTwo()
    {
        QVERIFY(open());
        QVERIFY(panel()->asideLink()->isEnabled());
        panel()->asideLink()->click();
        QVERIFY(m_desk->settle());
        QCOMPARE(panel()->list()->count(), 0);
        QCOMPARE(m_desk->rows("SELECT COUNT(*) FROM customer_merge", 1), QStringList{u"0"_s});
        QVERIFY(m_desk->page->undoBar()->isVisible());
        emit m_desk->page->undoBar()->undo();
        QVERIFY(m_desk->settle());
        QTRY_COMPARE(panel()->list()->count(), 1);
        QVERIFY(m_desk->settle());
        panel()->asideLink()->click();
        QVERIFY(m_desk->settle());
        panel()->showList(DuplicatesPanel::List::SetAside);
        QCOMPARE(panel()->list()->count(), 1);
        QVERIFY2(panel()->list()->item(0)->text().startsWith(u"Eva D1 and Eva Li D2\n"_s), qPrintable(panel()->list()->item(0)->text()));
        panel()->finish();
        QVERIFY(m_desk->settle());
        QCOMPARE(panel()->list()->count(), 0);
        panel()->showList(DuplicatesPanel::List::MayBeOne);
        QCOMPARE(panel()->list()->count(), 1);
    }

    void aClerkLooksOnly()
    {
        QVERIFY(open(Role::Clerk));
        QCOMPARE(panel()->list()->count(), 1);
        QVERIFY(panel()->grid()->rows().isEmpty());
        QVERIFY(!panel()->asideLink()->isEnabled());
        panel()->finish();
        QVERIFY(m_desk->settle());
        QCOMPARE(m_desk->rows("SELECT COUNT(*) FROM customer_merge", 1), QStringList{u"0"_s});
    }
};

REGULARS_TEST(DuplicatesRobotTest)
#include "duplicates_robot_test.moc"

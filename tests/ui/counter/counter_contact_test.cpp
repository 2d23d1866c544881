// F7 at the counter: a contact in seconds, by the keys alone.
#include "counter_fixture.h"
#include "interactions/interaction_query.h"
#include "support/test_registry.h"
#include "ui/counter/customer_view.h"
#include "ui/counter/key_bar.h"
#include "ui/kit/push_button.h"
#include "ui/kit/undo_bar.h"
#include "ui/parts/contact_panel.h"
#include "ui/parts/timeline_list.h"

#include "counter/timeline_model.h"

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::CounterFixture;

class CounterContactTest : public QObject {
    Q_OBJECT

private:
    static std::vector<Interaction> contacts(CounterFixture &f)
    {
        return f.store.read([](db::ReadSession &session) { return interactions::findInteractions(session, {}); }).value_or(std::vector<Interaction>());
    }

private slots:
    void nobodyIsMeant()
    {
        CounterFixture f;
        f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        QVERIFY(!f.page->keyBar()->button(u"contact"_s)->isEnabled());
        f.press(Qt::Key_F7);
        QVERIFY(!f.page->panel());
    }

    void sevenKeysAndTheWords()
    {
        CounterFixture f;
        const CustomerId ann = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.type(u"8046"_s);
        QVERIFY(f.settle());
        f.press(Qt::Key_F7); // the highlighted match is meant
        QVERIFY(f.settle());
        auto *panel = qobject_cast<ContactPanel *>(f.page->panel());
        QVERIFY(panel);
        QCOMPARE(f.focus(), panel->summary());
        f.type(u"wants oolong"_s);
        f.press(Qt::Key_Return);
        QVERIFY(f.settle());
        QTRY_COMPARE(contacts(f).size(), size_t(1));
        QCOMPARE(contacts(f).front().customerId, ann);
        QCOMPARE(contacts(f).front().summary, u"wants oolong"_s);
        QCOMPARE(f.keys, 4 + 1 + 12 + 1);
        QTRY_VERIFY(!f.page->panel());
        // It stands on the card, and can be taken back or changed from there.
        QTRY_COMPARE(f.page->customerView()->timeline()->model()->rowCount(), 2);
        QVERIFY(f.page->undoBar()->isOffering());
        emit f.page->undoBar()->undo();
        QTRY_COMPARE(contacts(f).size(), size_t(0));
        QVERIFY(f.settle());
    }

    void changedFromTheCard()
    {
        CounterFixture f;
        f.addCustomer(u"Ann"_s, u"13800138046"_s);
        f.open();
        f.type(u"8046"_s);
        QVERIFY(f.settle());
        f.press(Qt::Key_F7);
        QVERIFY(f.settle());
        f.type(u"tea"_s);
        f.press(Qt::Key_Return);
        QTRY_COMPARE(contacts(f).size(), size_t(1));
        QTRY_VERIFY(!f.page->panel());
        QTRY_COMPARE(f.page->customerView()->timeline()->model()->rowCount(), 2);
        emit f.page->customerView()->timeline()->contactRequested(contacts(f).front().id);
        auto *panel = qobject_cast<ContactPanel *>(f.page->panel());
        QVERIFY(panel && !panel->isNew());
        panel->summary()->setText(u"white tea"_s);
        panel->finish();
        QTRY_COMPARE(contacts(f).front().summary, u"white tea"_s);
        QVERIFY(f.settle());
    }

    void refundIsOpenedFromAnotherPage()
    {
        CounterFixture f;
        const CustomerId ann = f.addCustomer(u"Ann"_s, u"13800138046"_s);
        const QString number = f.addSale(ann, 5000);
        f.open();
        f.page->open({{u"customer"_s, ann.value()}, {u"refund"_s, number}});
        QVERIFY(f.settle());
        QTRY_VERIFY(f.page->panel());
        QCOMPARE(f.page->panel()->name(), u"refund"_s);
    }
};

REGULARS_TEST(CounterContactTest)
#include "counter_contact_test.moc"

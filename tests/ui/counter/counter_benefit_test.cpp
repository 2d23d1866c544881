// Benefits on the counter's card: what is left, a use by link or palette, its Undo, what was lent, and the tier's price.
#include "benefits/benefit_service.h"
#include "counter_fixture.h"
#include "support/test_registry.h"
#include "tiers/standing_service.h"
#include "ui/counter/customer_view.h"
#include "ui/counter/panels/benefit_panel.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"
#include "ui/parts/timeline_list.h"

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::benefits::BenefitService;
using regulars::tests::CounterFixture;

class CounterBenefitTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.apply(Theme::Mode::Light); }
    void aUseByLinkAndItsUndo();
    void aNoteIsTypedFirst();
    void theLastOneLeavesNoLink();
    void aUseByThePalette();
    void whatIsLentComesBack();
    void whatWorksByItselfHasNoLink();

private:
    static BenefitId add(CounterFixture &f, BenefitKind kind, const QString &name, qint64 value = 0, qint64 quota = 0);
    static QStringList words(const CounterFixture &f);
    static LinkButton *link(const CounterFixture &f, const QString &accessibleName);
    static qint64 uses(CounterFixture &f, const char *where = "1");

    Theme m_theme;
};

BenefitId CounterBenefitTest::add(CounterFixture &f, BenefitKind kind, const QString &name, qint64 value, qint64 quota)
{
    Benefit benefit;
    benefit.kind = kind;
    benefit.name = name;
    benefit.quota = quota;
    return f.store
        .write([&](db::WriteSession &session) -> Result<BenefitId> {
            BenefitService service(f.store.clock());
            TRY_LET(const BenefitId id, service.save(session, f.store.owner(), benefit));
            TRY_LET(const Ladder ladder, tiers::loadLadder(session));
            if (kind != BenefitKind::Multiplier)
                TRY(service.setCell(session, f.store.owner(), {id, ladder.base().id, std::nullopt, value}));
            return id;
        })
        .value_or(BenefitId());
}

QStringList CounterBenefitTest::words(const CounterFixture &f)
{
    QStringList all;
    for (const TextLabel *label : f.page->customerView()->findChildren<TextLabel *>()) {
        if (label->isVisible())
            all << label->text();
    }
    return all;
}

LinkButton *CounterBenefitTest::link(const CounterFixture &f, const QString &accessibleName)
{
    for (LinkButton *button : f.page->customerView()->findChildren<LinkButton *>()) {
        if (button->isVisible() && button->accessibleName() == accessibleName)
            return button;
    }
    return nullptr;
}

qint64 CounterBenefitTest::uses(CounterFixture &f, const char *where)
{
    return f.store.number(std::string("SELECT COUNT(*) FROM benefit_use WHERE ") + where);
}

void CounterBenefitTest::aUseByLinkAndItsUndo()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    QVERIFY(add(f, BenefitKind::Event, u"Salon"_s, 0, 2).isValid());
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    QVERIFY(words(f).contains(u"Benefits today"_s));
    QVERIFY(words(f).contains(u"2 left"_s));
    LinkButton *button = link(f, u"Record use of Salon"_s);
    QVERIFY(button);
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    button->setFocus();
    QTest::keyClick(button, Qt::Key_Space);
    QTRY_VERIFY(words(f).contains(u"1 left"_s));
    QCOMPARE(uses(f), 1);
    QVERIFY(f.page->undoBar()->isOffering());
    emit f.page->undoBar()->undo();
    QTRY_VERIFY(words(f).contains(u"2 left"_s));
    QCOMPARE(uses(f, "cancel_reason='Recorded by mistake'"), 1); // the slip stays in the log
}

void CounterBenefitTest::aNoteIsTypedFirst()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    QVERIFY(add(f, BenefitKind::Event, u"Salon"_s, 0, 2).isValid());
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    PushButton *button = nullptr;
    for (PushButton *each : f.page->customerView()->findChildren<PushButton *>()) {
        if (each->isVisible() && each->accessibleName() == u"Record use of Salon with a note"_s)
            button = each;
    }
    QVERIFY(button);
    QVERIFY(button->focusPolicy() & Qt::TabFocus);
    button->click();
    auto *panel = qobject_cast<BenefitPanel *>(f.page->panel());
    QVERIFY(panel);
    QCOMPARE(f.focus(), panel->note());
    f.type(u"with a friend"_s);
    QCOMPARE(uses(f), 0); // nothing before it is confirmed
    f.press(Qt::Key_Return);
    QTRY_VERIFY(words(f).contains(u"1 left"_s));
    QVERIFY(!f.page->panel());
    QCOMPARE(uses(f, "note='with a friend'"), 1);
    const auto newest = [&f] { return f.page->customerView()->findChild<TimelineList *>()->model()->index(0, 0).data(Qt::AccessibleTextRole).toString(); };
    QTRY_VERIFY2(newest().contains(u"Salon: with a friend"_s), qPrintable(newest()));
    QVERIFY(f.page->undoBar()->isOffering());
    emit f.page->undoBar()->undo();
    QTRY_VERIFY2(newest().contains(u"Salon: with a friend, cancelled: Recorded by mistake"_s), qPrintable(newest()));
    QTRY_VERIFY(words(f).contains(u"2 left"_s));
    QCOMPARE(uses(f, "note='with a friend' AND cancel_reason='Recorded by mistake'"), 1);
}

void CounterBenefitTest::theLastOneLeavesNoLink()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    const BenefitId salon = add(f, BenefitKind::Event, u"Salon"_s, 0, 2);
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    f.page->recordBenefit(salon);
    f.page->recordBenefit(salon); // a second press before the answer
    QTRY_VERIFY(words(f).contains(u"1 left"_s));
    QVERIFY(f.settle());
    QCOMPARE(uses(f), 1);
    f.page->recordBenefit(salon);
    QTRY_VERIFY(words(f).contains(u"again 2027-01-01"_s));
    QVERIFY(f.settle());
    QCOMPARE(uses(f), 2);
    QVERIFY(!link(f, u"Record use of Salon"_s));
}

void CounterBenefitTest::aUseByThePalette()
{
    CounterFixture f(Role::Clerk);
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    const BenefitId salon = add(f, BenefitKind::Event, u"Salon"_s);
    f.open();
    const auto command = [&]() -> Command {
        for (const Command &each : f.page->commands()) {
            if (each.id == u"counter.benefit."_s + salon.toString())
                return each;
        }
        return {};
    };
    QVERIFY(!command().run); // nobody is open
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    QCOMPARE(command().title, u"Record use of Salon"_s);
    command().run();
    QTRY_COMPARE(uses(f), 1);
}

void CounterBenefitTest::whatIsLentComesBack()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    const BenefitId trial = add(f, BenefitKind::Trial, u"Kettle"_s, 7);
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    f.page->recordBenefit(trial);
    QTRY_VERIFY(words(f).contains(u"out until 11-30"_s));
    LinkButton *back = link(f, u"Kettle came back"_s);
    QVERIFY(back);
    back->click();
    QTRY_COMPARE(uses(f, "returned_on IS NOT NULL"), 1);
    QTRY_VERIFY(words(f).contains(u"any time"_s));
    emit f.page->undoBar()->undo();
    QTRY_COMPARE(uses(f, "returned_on IS NULL"), 1);
}

void CounterBenefitTest::whatWorksByItselfHasNoLink()
{
    CounterFixture f;
    const CustomerId id = f.addCustomer(u"Ann"_s, u"13800138046"_s);
    QVERIFY(add(f, BenefitKind::Manager, u"Manager"_s).isValid());
    QVERIFY(add(f, BenefitKind::TierPrice, u"Price"_s, 1000).isValid());
    QVERIFY(add(f, BenefitKind::Multiplier, u"Points"_s).isValid());
    f.open();
    f.page->openCustomer(id);
    QVERIFY(f.settle());
    for (const QString &expected : {u"nobody named yet"_s, u"10% off"_s, u"× 1"_s})
        QVERIFY2(words(f).contains(expected), qPrintable(words(f).join(u'|')));
    for (const QString &name : {u"Manager"_s, u"Price"_s, u"Points"_s})
        QVERIFY(!link(f, u"Record use of "_s + name));
}

REGULARS_TEST(CounterBenefitTest)
#include "counter_benefit_test.moc"

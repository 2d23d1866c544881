// The customer beside the list as a person works with it: tabs, the file, contacts, next steps, tags.
#include "customers_desk.h"
#include "counter/timeline_model.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/customers/customer_detail.h"
#include "ui/customers/customer_table.h"
#include "ui/customers/overview_tab.h"
#include "ui/customers/profile_tab.h"
#include "ui/customers/purchases_tab.h"
#include "ui/customers/tag_manager.h"
#include "ui/customers/tag_panel.h"
#include "ui/customers/timeline_tab.h"
#include "ui/customers/waiting_panel.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/tab_row.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"
#include "ui/parts/contact_panel.h"
#include "ui/parts/customer_form.h"
#include "ui/parts/timeline_list.h"
#include "ui/shell/language.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::CustomersDesk;
using regulars::tests::day;

class CustomerDetailTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();

    void tabsByTheKeys();
    void purchasesShowTheirLines();
    void timelineByKind();
    void fileIsChangedInPlace();
    void errorsStandBesideTheField();
    void draftWaitsForItsCustomer();
    void everyFieldIsReached();
    void contactInSeconds();
    void waitBeyondItsLimit();
    void contactIsChangedAndVoided();
    void contactKeepsWhatOthersDidMeanwhile();
    void contactBegunIsNotLost();
    void nextStepIsTicked();
    void tagsByTheKeys();
    void tagsAreManaged();
    void waitingLimits();
    void clerkSeesNoMoreThanHeMay();
    void everyWordIsWhole_data();
    void everyWordIsWhole();

private:
    ContactPanel *contactPanel() const { return qobject_cast<ContactPanel *>(m->page->panel()); }
    TagPanel *tagPanel() const { return m->page->findChild<TagPanel *>(); }
    CustomerDetail *detail() const { return m->page->detail(); }

    std::unique_ptr<CustomersDesk> m;
};

void CustomerDetailTest::init()
{
    m = std::make_unique<CustomersDesk>();
    QVERIFY(m->isReady);
    QVERIFY(m->open());
}

void CustomerDetailTest::cleanup()
{
    QVERIFY(m->settle());
    m->page.reset();
    m.reset();
}

void CustomerDetailTest::tabsByTheKeys()
{
    QCOMPARE(detail()->tabs()->count(), 4);
    QCOMPARE(detail()->tabs()->tabText(2), u"Purchases 2"_s);
    detail()->tabs()->setFocus();
    QTest::keyClick(detail()->tabs(), Qt::Key_Right);
    QVERIFY(detail()->timeline()->isVisible());
    QTest::keyClick(detail()->tabs(), Qt::Key_End);
    QVERIFY(detail()->profile()->isVisible());
    QTest::keyClick(detail()->tabs(), Qt::Key_Left);
    QVERIFY(detail()->purchases()->isVisible());
    // The tab stays for the next customer.
    QVERIFY(m->choose(m->bob));
    QVERIFY(detail()->purchases()->isVisible());
    QCOMPARE(detail()->tabs()->tabText(2), u"Purchases 1"_s);
    QVERIFY(m->choose(m->cai));
    QCOMPARE(detail()->tabs()->tabText(2), u"Purchases"_s);
}

void CustomerDetailTest::purchasesShowTheirLines()
{
    detail()->showTab(CustomerDetail::Purchases);
    QTRY_COMPARE(detail()->purchases()->model()->rowCount(), 2);
    QTRY_COMPARE(detail()->purchases()->shownLines().size(), 1);
    QCOMPARE(detail()->purchases()->shownLines().first().last(), u"¥50.00"_s);
    QTest::keyClick(detail()->purchases()->list(), Qt::Key_Down);
    QTRY_COMPARE(detail()->purchases()->shownLines().value(0).value(2), u"¥12,000.00"_s);
    QSignalSpy asked(m->page.get(), &Page::openRequested);
    QTest::mouseClick(detail()->purchases()->refundButton(), Qt::LeftButton);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.first().at(0).toString(), u"counter"_s);
    QCOMPARE(asked.first().at(1).toMap().value(u"refund"_s).toString(), detail()->purchases()->model()->eventAt(1).document);
}

void CustomerDetailTest::timelineByKind()
{
    detail()->showTab(CustomerDetail::Timeline);
    TimelineTab *tab = detail()->timeline();
    QAbstractItemModelTester tester(tab->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    const qint64 all = tab->model()->count();
    QVERIFY(all > 3); // two purchases, the tier, the day of joining
    QCOMPARE(detail()->facts().events, all);
    tab->filter()->setCurrentIndex(1);
    QTRY_COMPARE(tab->model()->count(), 2);
    QCOMPARE(tab->model()->rowCount(), 2);
    tab->filter()->setCurrentIndex(2);
    QTRY_COMPARE(tab->model()->count(), 0);
    QVERIFY(m->choose(m->bob));
    QCOMPARE(tab->model()->count(), 0); // still contacts only
    tab->filter()->setCurrentIndex(0);
    QTRY_VERIFY(tab->model()->count() >= 2);
}

void CustomerDetailTest::fileIsChangedInPlace()
{
    detail()->showTab(CustomerDetail::Profile);
    ProfileTab *file = detail()->profile();
    QVERIFY(!file->saveButton()->isEnabled());
    QCOMPARE(detail()->facts().profile.percent(), 25); // name and channel of eight
    file->form()->field(u"email"_s)->setText(u"ann@example.com"_s);
    file->form()->field(u"manager"_s)->setText(u"陈立"_s);
    static_cast<QPlainTextEdit *>(file->form()->widget(u"notes"_s))->setPlainText(u"likes oolong\nno calls at noon"_s);
    QVERIFY(file->saveButton()->isEnabled());
    QTest::keyClick(file->form()->field(u"email"_s), Qt::Key_Return);
    QTRY_COMPARE(m->rows("SELECT email,manager,notes FROM customer WHERE name='Ann'", 3), QStringList{u"ann@example.com|陈立|likes oolong\nno calls at noon"_s});
    QVERIFY(m->settle());
    QTRY_VERIFY(!file->form()->isDirty());
    QCOMPARE(detail()->facts().profile.percent(), 38); // three of eight
    QVERIFY(m->page->undoBar()->isOffering());
    emit m->page->undoBar()->undo();
    QTRY_COMPARE(m->rows("SELECT COALESCE(email,''),manager,notes FROM customer WHERE name='Ann'", 3), QStringList{u"||"_s});
    QTRY_COMPARE(file->form()->textOf(u"email"_s), QString());
}

void CustomerDetailTest::errorsStandBesideTheField()
{
    detail()->showTab(CustomerDetail::Profile);
    CustomerForm *form = detail()->profile()->form();
    form->field(u"birthday"_s)->setText(u"13-45"_s);
    detail()->profile()->save();
    QTRY_COMPARE(form->field(u"birthday"_s)->property("fieldState").toString(), u"danger"_s);
    QVERIFY(form->isDirty()); // nothing typed is lost
    form->field(u"birthday"_s)->setText(u"05-17"_s);
    form->field(u"name"_s)->clear();
    detail()->profile()->save();
    QCOMPARE(form->field(u"name"_s)->property("fieldState").toString(), u"danger"_s);
    form->field(u"name"_s)->setText(u"Anna"_s);
    form->field(u"referrer"_s)->setText(u"99999999"_s);
    detail()->profile()->save();
    QTRY_COMPARE(form->field(u"referrer"_s)->property("fieldState").toString(), u"danger"_s);
    form->field(u"referrer"_s)->setText(m->rows("SELECT card_no FROM customer WHERE name='Bob'", 1).value(0));
    QVERIFY(m->press(Qt::Key_Return, Qt::ControlModifier));
    QTRY_COMPARE(m->rows("SELECT birthday,(SELECT name FROM customer b WHERE b.id=a.referrer_id) FROM customer a WHERE name='Anna'", 2),
                 QStringList{u"--05-17|Bob"_s});
}

void CustomerDetailTest::draftWaitsForItsCustomer()
{
    detail()->showTab(CustomerDetail::Profile);
    CustomerForm *form = detail()->profile()->form();
    form->field(u"address"_s)->setText(u"Lake Road 5"_s);
    QVERIFY(m->choose(m->bob));
    QCOMPARE(form->textOf(u"address"_s), QString());
    QVERIFY(detail()->draftNotice()->isVisible());
    QVERIFY(detail()->draftNotice()->text().contains(u"Ann"_s));
    QCOMPARE(m->rows("SELECT address FROM customer WHERE name='Ann'", 1), QStringList{QString()});
    detail()->showTab(CustomerDetail::Overview);
    emit detail()->draftNotice()->actionTriggered();
    QVERIFY(m->settle());
    QTRY_COMPARE(detail()->customer(), m->ann);
    QTRY_COMPARE(form->textOf(u"address"_s), u"Lake Road 5"_s);
    QVERIFY(detail()->profile()->isVisible());
    QVERIFY(!detail()->draftNotice()->isVisible());
    QTest::mouseClick(detail()->profile()->dropButton(), Qt::LeftButton);
    QCOMPARE(form->textOf(u"address"_s), QString());
    QVERIFY(m->choose(m->bob));
    QVERIFY(!detail()->draftNotice()->isVisible());
}

void CustomerDetailTest::everyFieldIsReached()
{
    detail()->showTab(CustomerDetail::Profile);
    for (const QString &name : {u"name"_s, u"registered_on"_s, u"notes"_s}) {
        QWidget *field = detail()->profile()->form()->widget(name);
        QApplication::setActiveWindow(m->page.get());
        field->setFocus(Qt::TabFocusReason);
        QTRY_VERIFY(!field->visibleRegion().isEmpty());
        const QPoint foot = field->mapTo(m->page.get(), QPoint(0, field->height()));
        QVERIFY2(foot.y() <= m->page->height(), qPrintable(name));
    }
    QVERIFY(detail()->profile()->saveButton()->visibleRegion().boundingRect().height() > 20);
}

void CustomerDetailTest::contactInSeconds()
{
    QVERIFY(m->press(Qt::Key_F7));
    ContactPanel *panel = contactPanel();
    QVERIFY(panel && panel->isVisible());
    QCOMPARE(panel->kind(), InteractionKind::Call); // chosen beforehand
    QTest::keyClick(panel->summary(), Qt::Key_Return);
    QVERIFY(contactPanel()); // says nothing: stays, with its reason
    QTest::keyClicks(panel->summary(), u"asked for oolong"_s);
    QTest::keyClicks(panel->nextStep(), u"send list"_s);
    QCOMPARE(panel->due()->date(), std::optional(QDate(2026, 11, 26))); // offered
    QTest::keyClick(panel->nextStep(), Qt::Key_Return);
    QTRY_COMPARE(m->rows("SELECT kind,direction,summary,next_step,next_due_on,at_ms FROM interaction", 6),
                 QStringList{u"call|out|asked for oolong|send list|%1|1795399200000"_s.arg(day(2026, 11, 26))});
    QTRY_VERIFY(!m->page->panel());
    QVERIFY(m->settle());
    QVERIFY(detail()->isVisible());
    QTRY_COMPARE(detail()->overview()->stepLinks().size(), 1);
    QVERIFY(m->page->undoBar()->isOffering());
    emit m->page->undoBar()->undo();
    QTRY_COMPARE(m->rows("SELECT voided_at_ms IS NOT NULL FROM interaction", 1), QStringList{u"1"_s});
    QTRY_COMPARE(detail()->overview()->stepLinks().size(), 0);
}

void CustomerDetailTest::waitBeyondItsLimit()
{
    QVERIFY(m->store->store().write([&](db::WriteSession &session) {
        return interactions::InteractionService(m->store->store().clock()).setWaitingLimit(session, m->store->owner(), m->store->tierId(2), 10);
    }));
    QVERIFY(m->choose(m->ann)); // gold
    QVERIFY(m->press(Qt::Key_F7));
    QVERIFY(m->settle());
    ContactPanel *panel = contactPanel();
    QTest::keyClick(panel->summary(), Qt::Key_5, Qt::AltModifier);
    QCOMPARE(panel->kind(), InteractionKind::Waiting);
    panel->takeFocus();
    QTest::keyClicks(panel->minutes(), u"12"_s);
    QTRY_COMPARE(panel->minutes()->property("fieldState").toString(), u"warning"_s); // said, not refused
    QTest::keyClick(panel->minutes(), Qt::Key_Return);
    QTRY_COMPARE(m->rows("SELECT kind,minutes,limit_minutes FROM interaction", 3), QStringList{u"waiting|12|10"_s});
}

void CustomerDetailTest::contactIsChangedAndVoided()
{
    Interaction call;
    call.customerId = m->ann;
    call.summary = u"first words"_s;
    QVERIFY(m->contact(call));
    QVERIFY(m->settle());
    detail()->showTab(CustomerDetail::Timeline);
    TimelineTab *tab = detail()->timeline();
    tab->filter()->setCurrentIndex(2);
    QTRY_COMPARE(tab->model()->rowCount(), 1);
    tab->list()->setCurrentIndex(tab->model()->index(0));
    QTest::keyClick(tab->list(), Qt::Key_Return);
    QVERIFY(contactPanel());
    QCOMPARE(contactPanel()->summary()->text(), u"first words"_s);
    contactPanel()->summary()->setText(u"better words"_s);
    QTest::keyClick(contactPanel()->summary(), Qt::Key_Return);
    QTRY_COMPARE(m->rows("SELECT summary,at_ms FROM interaction", 2), QStringList{u"better words|1795399200000"_s});
    QTRY_VERIFY(!m->page->panel());
    QVERIFY(m->settle());
    emit m->page->undoBar()->undo();
    QTRY_COMPARE(m->rows("SELECT summary FROM interaction", 1), QStringList{u"first words"_s});
    QVERIFY(m->settle());
    QTRY_COMPARE(tab->model()->rowCount(), 1);
    emit tab->list()->contactRequested(tab->model()->eventAt(0).contact.id);
    for (LinkButton *link : contactPanel()->findChildren<LinkButton *>()) {
        if (link->text().contains(u"Void"_s))
            link->click();
    }
    QTRY_COMPARE(m->rows("SELECT COUNT(*) FROM interaction WHERE voided_at_ms IS NULL", 1), QStringList{u"0"_s});
    QTRY_COMPARE(tab->model()->rowCount(), 0);
}

void CustomerDetailTest::contactKeepsWhatOthersDidMeanwhile()
{
    Interaction call;
    call.customerId = m->ann;
    call.summary = u"first words"_s;
    call.nextStep = u"send list"_s;
    call.nextDueOn = day(2026, 11, 20);
    const auto id = m->contact(call);
    QVERIFY(id && m->settle());
    detail()->showTab(CustomerDetail::Timeline);
    TimelineTab *tab = detail()->timeline();
    tab->filter()->setCurrentIndex(2);
    QTRY_COMPARE(tab->model()->rowCount(), 1);
    emit tab->list()->contactRequested(*id);
    QVERIFY(contactPanel());
    QVERIFY(m->store->store().write([&](db::WriteSession &session) {
        return interactions::InteractionService(m->store->store().clock()).setStepDone(session, m->store->owner(), *id, true);
    }));
    const auto done = [this] { return m->rows("SELECT summary,next_done_at_ms IS NOT NULL FROM interaction", 2); };
    contactPanel()->summary()->setText(u"better words"_s);
    QTest::keyClick(contactPanel()->summary(), Qt::Key_Return);
    QTRY_COMPARE(done(), QStringList{u"better words|1"_s});
    QTRY_VERIFY(!m->page->panel());
    QVERIFY(m->settle());
    emit m->page->undoBar()->undo();
    QTRY_COMPARE(done(), QStringList{u"first words|1"_s});
}

void CustomerDetailTest::contactBegunIsNotLost()
{
    QVERIFY(m->press(Qt::Key_F7));
    QVERIFY(m->choose(m->bob));
    QVERIFY(!m->page->panel()); // an empty one gives way
    QVERIFY(m->press(Qt::Key_F7));
    QTest::keyClicks(contactPanel()->summary(), u"asked"_s);
    QVERIFY(m->choose(m->cai));
    QVERIFY(contactPanel()); // it is Bob's, and says so
    QVERIFY(m->press(Qt::Key_Escape));
    QVERIFY(contactPanel()); // warned once
    QCOMPARE(contactPanel()->summary()->text(), u"asked"_s);
    QTest::keyClick(contactPanel()->summary(), Qt::Key_Return);
    QTRY_COMPARE(m->rows("SELECT (SELECT name FROM customer WHERE id=customer_id),summary FROM interaction", 2), QStringList{u"Bob|asked"_s});
    QTRY_VERIFY(!m->page->panel());
    QVERIFY(m->press(Qt::Key_F7));
    QTest::keyClicks(contactPanel()->summary(), u"x"_s);
    QVERIFY(m->press(Qt::Key_Escape));
    QVERIFY(m->press(Qt::Key_Escape));
    QVERIFY(!m->page->panel());
}

void CustomerDetailTest::nextStepIsTicked()
{
    Interaction call;
    call.customerId = m->ann;
    call.nextStep = u"send list"_s;
    call.nextDueOn = day(2026, 11, 20); // late
    QVERIFY(m->contact(call));
    QTRY_COMPARE(detail()->overview()->stepLinks().size(), 1);
    detail()->overview()->stepLinks().first()->click();
    QTRY_COMPARE(m->rows("SELECT next_done_at_ms IS NOT NULL FROM interaction", 1), QStringList{u"1"_s});
    QTRY_COMPARE(detail()->overview()->stepLinks().size(), 0);
    QVERIFY(m->settle());
    emit m->page->undoBar()->undo();
    QTRY_COMPARE(detail()->overview()->stepLinks().size(), 1);
}

void CustomerDetailTest::tagsByTheKeys()
{
    detail()->overview()->tagLink()->click();
    QTRY_VERIFY(tagPanel());
    QTest::keyClicks(tagPanel()->field(), u"oolong"_s);
    QTest::keyClick(tagPanel()->field(), Qt::Key_Return); // a new word
    QTest::keyClick(tagPanel()->field(), Qt::Key_Return); // apply
    QTRY_COMPARE(m->rows("SELECT tag FROM customer_tag", 1), QStringList{u"oolong"_s});
    QTRY_VERIFY(!tagPanel());
    QVERIFY(m->settle());
    QCOMPARE(detail()->card().tags, QStringList{u"oolong"_s});
    // Off again by Space.
    detail()->overview()->tagLink()->click();
    QTRY_VERIFY(tagPanel());
    QCOMPARE(tagPanel()->list()->item(0)->checkState(), Qt::Checked);
    QTest::keyClick(tagPanel()->list(), Qt::Key_Space);
    QTest::keyClick(tagPanel()->list(), Qt::Key_Return);
    QTRY_COMPARE(m->rows("SELECT tag FROM customer_tag", 1), QStringList());
    QVERIFY(m->settle());
    emit m->page->undoBar()->undo();
    QTRY_COMPARE(m->rows("SELECT tag FROM customer_tag", 1), QStringList{u"oolong"_s});
}

void CustomerDetailTest::tagsAreManaged()
{
    m->page->tagChosen({u"oolong"_s, u"wulong"_s});
    QTRY_COMPARE(m->rows("SELECT COUNT(*) FROM customer_tag", 1), QStringList{u"2"_s});
    m->page->openPanel(u"tags"_s);
    QVERIFY(m->settle());
    auto *manager = qobject_cast<TagManager *>(m->page->panel());
    QVERIFY(manager);
    QCOMPARE(manager->list()->count(), 2);
    manager->chooseTag(u"oolong"_s);
    manager->nameField()->setText(u"blue tea"_s);
    manager->colorBox()->setCurrentIndex(3);
    QTest::keyClick(manager->nameField(), Qt::Key_Return);
    QTRY_COMPARE(m->rows("SELECT name,color FROM tag ORDER BY 1", 2), (QStringList{u"blue tea|3"_s, u"wulong|0"_s}));
    QVERIFY(m->settle());
    emit m->page->undoBar()->undo();
    QTRY_COMPARE(m->rows("SELECT name,color FROM tag ORDER BY 1", 2), (QStringList{u"oolong|0"_s, u"wulong|0"_s}));
    QVERIFY(m->settle());
    manager->chooseTag(u"wulong"_s);
    manager->mergeBox()->setCurrentIndex(manager->mergeBox()->findText(u"oolong"_s));
    manager->mergeLink()->click();
    QTRY_COMPARE(m->rows("SELECT tag FROM customer_tag", 1), QStringList{u"oolong"_s});
    QVERIFY(m->settle());
    emit m->page->undoBar()->undo();
    QTRY_COMPARE(m->rows("SELECT tag FROM customer_tag ORDER BY 1", 1), (QStringList{u"oolong"_s, u"wulong"_s}));
    QVERIFY(m->settle());
    manager->chooseTag(u"wulong"_s);
    manager->removeLink()->click();
    QTRY_COMPARE(m->rows("SELECT tag FROM customer_tag", 1), QStringList{u"oolong"_s});
    QVERIFY(m->settle());
}

void CustomerDetailTest::waitingLimits()
{
    Interaction wait;
    wait.customerId = m->cai; // the first tier
    wait.kind = InteractionKind::Waiting;
    wait.minutes = 8;
    QVERIFY(m->contact(wait));
    m->page->openPanel(u"waiting"_s);
    QVERIFY(m->settle());
    auto *panel = qobject_cast<WaitingPanel *>(m->page->panel());
    QVERIFY(panel);
    QCOMPARE(panel->limits().size(), 4);
    QCOMPARE(panel->words().first(), u"1 waits, 8 min on average"_s);
    panel->limits().first()->setText(u"0"_s);
    panel->finish();
    QVERIFY(m->page->panel()); // refused beside its field
    panel->limits().first()->setText(u"15"_s);
    QTest::keyClick(panel->limits().first(), Qt::Key_Return);
    QTRY_COMPARE(m->rows("SELECT minutes FROM waiting_limit", 1), QStringList{u"15"_s});
    QTRY_VERIFY(!m->page->panel());
    emit m->page->undoBar()->undo();
    QTRY_COMPARE(m->rows("SELECT minutes FROM waiting_limit", 1), QStringList());
}

void CustomerDetailTest::clerkSeesNoMoreThanHeMay()
{
    m->page.reset();
    m->desk.actor.role = Role::Marketer; // may not give refunds nor set limits
    QVERIFY(m->open());
    detail()->showTab(CustomerDetail::Purchases);
    QTRY_COMPARE(detail()->purchases()->shownLines().size(), 1);
    QVERIFY(!detail()->purchases()->refundButton()->isVisible());
    m->page->openPanel(u"waiting"_s);
    QVERIFY(m->settle());
    QVERIFY(!qobject_cast<WaitingPanel *>(m->page->panel())->limits().first()->isEnabled());
}

void CustomerDetailTest::everyWordIsWhole_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("state");
    for (const QString &language : Language::codes()) {
        for (const QString &state : {u"overview"_s, u"filtered"_s, u"timeline"_s, u"purchases"_s, u"profile"_s, u"contact"_s, u"tags"_s, u"waiting"_s})
            QTest::newRow(qPrintable(language + u' ' + state)) << language << state;
    }
}

void CustomerDetailTest::everyWordIsWhole()
{
    QFETCH(QString, language);
    QFETCH(QString, state);
    Interaction call;
    call.customerId = m->ann;
    call.nextStep = u"send list"_s;
    call.nextDueOn = day(2026, 11, 20);
    QVERIFY(m->contact(call));
    Theme theme;
    theme.apply(Theme::Mode::Light);
    Language spoken;
    spoken.apply(language);
    QVERIFY(m->settle());
    m->page->showSnapshotState(state);
    QVERIFY(m->settle());
    // A new language lays everything out anew, level by level.
    QStringList cut;
    const bool isWhole = QTest::qWaitFor([&] {
        cut = regulars::tests::cutLabels(*m->page);
        return cut.isEmpty();
    }, 2'000);
    QVERIFY2(isWhole, qPrintable(cut.join(u" | "_s)));
}

REGULARS_TEST(CustomerDetailTest)
#include "customer_detail_test.moc"

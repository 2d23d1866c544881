// The tab of member days, as somebody with the mouse and the keys.
#include "memberdays/member_day_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/kit/chip.h"
#include "ui/kit/form_row.h"
#include "ui/kit/number_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/theme.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/loyalty_page.h"
#include "ui/loyalty/memberdays/member_day_form.h"
#include "ui/loyalty/memberdays/member_days_section.h"
#include "ui/shell/job_tracker.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::LoyaltyStore;

class MemberDaysTabTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aDayIsMadeAndTakenBack();
    void whatIsWrongStandsBesideTheField();
    void stopAndItsUndo();
    void giftsNameWhoHadThem();
    void columnsFollowTheRoom();
    void aClerkChangesNothing();

private:
    bool settle() const;
    void open(Role role = Role::Administrator);
    MemberDayId addEveryDay();
    MemberDaysSection *tab() const { return qobject_cast<MemberDaysSection *>(m_page->showTab(u"memberdays"_s)); }
    QString cell(int column, int row = 0) const { return tab()->table()->model()->index(row, column).data().toString(); }

    std::unique_ptr<LoyaltyStore> m_store;
    JobTracker m_jobs;
    Desk m_desk;
    std::unique_ptr<LoyaltyPage> m_page;
};

void MemberDaysTabTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_store->goTo(QDate(2026, 11, 25)); // a Wednesday
}

void MemberDaysTabTest::cleanup()
{
    m_page.reset();
    m_store.reset();
}

void MemberDaysTabTest::open(Role role)
{
    m_desk.database = &m_store->store().database();
    m_desk.clock = &m_store->store().clock();
    m_desk.jobs = &m_jobs;
    m_desk.actor = tests::TemporaryStore::actor(role);
    m_desk.shop.id = m_store->store().shopId();
    m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
    m_page = std::make_unique<LoyaltyPage>(m_desk);
    m_page->resize(1144, 644);
    m_page->show();
    m_page->activate();
    tab();
    QVERIFY(settle());
}

bool MemberDaysTabTest::settle() const
{
    return QTest::qWaitFor([this] { return m_page->isSettled(); }, 10'000) && QTest::qWaitFor([this] { return m_page->isSettled(); }, 10'000);
}

MemberDayId MemberDaysTabTest::addEveryDay()
{
    MemberDay day;
    day.name = u"Every day"_s;
    day.weekdays = 0x7f;
    day.gift = u"cup"_s;
    day.giftLimit = 2;
    return m_store->store()
        .write([&](db::WriteSession &session) {
            return memberdays::MemberDayService(m_store->store().clock()).save(session, m_store->owner(), day);
        })
        .value_or(MemberDayId());
}

void MemberDaysTabTest::aDayIsMadeAndTakenBack()
{
    open();
    tab()->beginDay();
    MemberDayForm *form = tab()->form();
    QTest::keyClicks(form->nameField(), u"Wednesday"_s);
    QTest::mouseClick(form->weekday(2), Qt::LeftButton);
    QTest::keyClicks(form->percent(), u"5"_s);
    QTest::keyClicks(form->gift(), u"tea"_s);
    QTest::keyClicks(form->giftLimit(), u"10"_s);
    form->finish();
    QTRY_VERIFY(!tab()->form());
    QVERIFY(settle());
    QCOMPARE(tab()->table()->model()->rowCount(), 1);
    QCOMPARE(cell(0), u"Wednesday"_s);
    QCOMPARE(cell(1), u"Every week on "_s + QLocale().dayName(Qt::Wednesday));  // weekdays follow the locale the test runs in
    QCOMPARE(cell(2), u"5% off"_s);
    QCOMPARE(cell(4), u"tea for the first 10"_s);
    QCOMPARE(cell(5), u"0 of 10"_s);
    QCOMPARE(cell(7), u"Today"_s);
    QVERIFY(tab()->undoBar()->isOffering());
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(tab()->table()->model()->rowCount(), 0);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM member_day"), 0);
}

void MemberDaysTabTest::whatIsWrongStandsBesideTheField()
{
    open();
    tab()->beginDay();
    MemberDayForm *form = tab()->form();
    const auto errors = [form] {
        int count = 0;
        for (const FormRow *row : form->findChildren<FormRow *>())
            count += row->hasError() ? 1 : 0;
        return count;
    };
    form->finish();
    QVERIFY(settle());
    QTRY_COMPARE(errors(), 1); // no name
    QTest::keyClicks(form->nameField(), u"Day"_s);
    form->finish();
    QVERIFY(settle());
    QTRY_COMPARE(errors(), 1); // no weekday
    QTest::mouseClick(form->weekday(0), Qt::LeftButton);
    QTest::keyClicks(form->gift(), u"tea"_s);
    form->finish();
    QVERIFY(settle());
    QTRY_COMPARE(errors(), 1); // how many gifts
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM member_day"), 0);
}

void MemberDaysTabTest::stopAndItsUndo()
{
    addEveryDay();
    open();
    tab()->toggleRow(0);
    QVERIFY(settle());
    QTRY_COMPARE(cell(7), u"At rest"_s);
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(cell(7), u"Today"_s);
}

void MemberDaysTabTest::giftsNameWhoHadThem()
{
    addEveryDay();
    const CustomerId customer = m_store->addCustomer();
    QVERIFY(m_store->buy(customer, 10'00));
    open();
    QCOMPARE(cell(5), u"1 of 2"_s);
    tab()->showView(1);
    QVERIFY(settle());
    QCOMPARE(tab()->gifts()->model()->rowCount(), 1);
    QCOMPARE(tab()->gifts()->model()->index(0, 3).data().toString(), u"cup"_s);
    QSignalSpy asked(tab(), &LoyaltySection::openRequested);
    emit tab()->gifts()->activated(tab()->gifts()->model()->index(0, 0));
    QCOMPARE(asked.count(), 1);
    QCOMPARE(asked[0][1].toMap().value(u"customer"_s).toLongLong(), customer.value());
}

// Beside the form stands what there is room for, whole.
void MemberDaysTabTest::columnsFollowTheRoom()
{
    addEveryDay();
    open();
    m_page->resize(1144, 644);
    QVERIFY(settle());
    QTableView *table = tab()->table();
    const auto hidden = [table] {
        QList<int> columns;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->isColumnHidden(column))
                columns.append(column);
        }
        return columns;
    };
    const auto cut = [table] {
        QStringList words;
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            const QString head = table->model()->headerData(column, Qt::Horizontal).toString();
            const int room = table->columnWidth(column) - 24;
            if (!table->isColumnHidden(column) && QFontMetrics(fontFor(TextRole::CaptionStrong)).horizontalAdvance(head) > room)
                words.append(head);
        }
        return words;
    };
    QCOMPARE(hidden(), QList<int>());
    QCOMPARE(cut(), QStringList());
    emit table->clicked(table->model()->index(0, 0));
    QVERIFY(tab()->form());
    QVERIFY(settle());
    QVERIFY(!table->isColumnHidden(2)); // the price
    QCOMPARE(cut(), QStringList());
    tab()->closeForm();
    QCOMPARE(hidden(), QList<int>());
}

void MemberDaysTabTest::aClerkChangesNothing()
{
    addEveryDay();
    open(Role::Clerk);
    tab()->toggleRow(0);
    QVERIFY(settle());
    QCOMPARE(cell(7), u"Today"_s);
    QCOMPARE(cell(8), QString());
}

REGULARS_TEST(MemberDaysTabTest)
#include "member_days_test.moc"

// The tab of referrals, as somebody with the mouse and the keys.
#include "customers/customer_service.h"
#include "referrals/program_service.h"
#include "referrals/referral_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "support/whole_labels.h"
#include "ui/counter/panels/member_panel.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/form_row.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/undo_bar.h"
#include "ui/loyalty/loyalty_page.h"
#include "ui/loyalty/referrals/link_panel.h"
#include "ui/loyalty/referrals/milestones_panel.h"
#include "ui/loyalty/referrals/referral_list.h"
#include "ui/loyalty/referrals/referral_story.h"
#include "ui/loyalty/referrals/referrals_section.h"
#include "ui/parts/customer_picker.h"
#include "ui/parts/referral_words.h"
#include "ui/shell/job_tracker.h"

#include <QCheckBox>
#include <QPointer>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::ui;
using regulars::tests::LoyaltyStore;

class ReferralsTabTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void theEmptyTabSwitchesOn();
    void theSentenceFollows();
    void aNumberThatDoesNotFitStandsBesideItsField();
    void aReferrerIsNamedAndTakenBack();
    void refusalsStandBesideTheCustomerTheyAreAbout();
    void chipsNarrowTheList();
    void theStoryTellsAndWithdraws();
    void rewardsForManyFriends();
    void whoBringsMost();
    void aNewMemberSaysWhatIsGiven();
    void aRefusedReferralSavesTheMember();
    void theExportHoldsAll();
    void aClerkChangesNoRule();
    void nothingIsCut();

private:
    bool settle() const;
    void open(Role role = Role::Administrator);
    void switchOn(const std::function<void(ReferralProgram &)> &change = {});
    referrals::Filed bring(CustomerId referrer, const QString &name);
    ReferralsSection *tab() const { return qobject_cast<ReferralsSection *>(m_page->showTab(u"referrals"_s)); }
    QString cell(int column, int row = 0) const { return tab()->table()->model()->index(row, column).data().toString(); }
    int errorsOf(QWidget *panel) const;
    QString cardOf(CustomerId customer);
    template <class Panel>
    Panel *panel() const { return qobject_cast<Panel *>(tab()->panel()); }

    std::unique_ptr<LoyaltyStore> m_store;
    JobTracker m_jobs;
    Desk m_desk;
    std::unique_ptr<LoyaltyPage> m_page;
};

void ReferralsTabTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_store->goTo(QDate(2026, 11, 25));
}

void ReferralsTabTest::cleanup()
{
    m_page.reset();
    m_store.reset();
}

void ReferralsTabTest::open(Role role)
{
    m_desk.database = &m_store->store().database();
    m_desk.clock = &m_store->store().clock();
    m_desk.jobs = &m_jobs;
    m_desk.actor = tests::TemporaryStore::actor(role);
    m_desk.shop.id = m_store->store().shopId();
    m_desk.time = BusinessTime::fromName(u"Asia/Shanghai"_s).value_or(BusinessTime());
    m_desk.currency = Currency{u"CNY"_s, 2};
    m_page = std::make_unique<LoyaltyPage>(m_desk);
    m_page->resize(1144, 644);
    m_page->show();
    m_page->activate();
    tab();
    QVERIFY(settle());
}

bool ReferralsTabTest::settle() const
{
    return QTest::qWaitFor([this] { return m_page->isSettled(); }, 10'000) && QTest::qWaitFor([this] { return m_page->isSettled(); }, 10'000);
}

void ReferralsTabTest::switchOn(const std::function<void(ReferralProgram &)> &change)
{
    ReferralProgram program;
    program.isOn = true;
    program.referrerPoints = 200;
    program.minimumMinor = 50'00;
    if (change)
        change(program);
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return referrals::ProgramService(m_store->store().clock()).save(session, m_store->owner(), program);
    }));
}

referrals::Filed ReferralsTabTest::bring(CustomerId referrer, const QString &name)
{
    Customer file;
    file.name = name;
    file.referrerId = referrer;
    return m_store->store()
        .write([&](db::WriteSession &session) {
            return referrals::ReferralService(m_store->store().clock()).addCustomer(session, m_store->owner(), file, m_store->today());
        })
        .value_or(referrals::Filed());
}

int ReferralsTabTest::errorsOf(QWidget *panel) const
{
    int count = 0;
    for (const FormRow *row : panel->findChildren<FormRow *>())
        count += row->hasError() ? 1 : 0;
    return count;
}

QString ReferralsTabTest::cardOf(CustomerId customer)
{
    const QStringList cards = m_store->rows("SELECT id,card_no FROM customer", 2);
    for (const QString &row : cards) {
        if (row.section(u'|', 0, 0) == customer.toString())
            return row.section(u'|', 1);
    }
    return {};
}

void ReferralsTabTest::theEmptyTabSwitchesOn()
{
    open();
    QVERIFY(tab()->empty()->isVisible());
    emit tab()->empty()->actionTriggered();
    auto *program = panel<ProgramPanel>();
    QVERIFY(program);
    QTest::mouseClick(program->onBox(), Qt::LeftButton, {}, QPoint(8, program->onBox()->height() / 2));
    program->finish();
    QVERIFY(settle());
    QTRY_COMPARE(errorsOf(program), 1); // it would give nothing
    QTest::keyClicks(program->referrerPoints(), u"200"_s);
    program->finish();
    QTRY_VERIFY(!tab()->panel());
    QVERIFY(settle());
    QCOMPARE(m_store->rows("SELECT is_on,referrer_points,pending_days,link_days FROM referral_program", 4), (QStringList{u"1|200|180|30"_s}));
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(m_store->store().number("SELECT is_on FROM referral_program"), 0);
}

void ReferralsTabTest::theSentenceFollows()
{
    switchOn();
    open();
    tab()->openProgram();
    auto *program = panel<ProgramPanel>();
    QVERIFY(program->sentence().contains(u"¥50"_s));
    QVERIFY(program->sentence().contains(u"200"_s));
    program->minimum()->setMinor(80'00);
    QVERIFY(program->sentence().contains(u"¥80"_s));
    program->referredPoints()->setPoints(77);
    QVERIFY(program->sentence().contains(u"77"_s));
    program->pendingDays()->setPoints(45);
    QVERIFY(program->sentence().contains(u"45"_s));
}

void ReferralsTabTest::aNumberThatDoesNotFitStandsBesideItsField()
{
    switchOn();
    open();
    tab()->openProgram();
    auto *program = panel<ProgramPanel>();
    program->pendingDays()->clear();
    program->finish();
    QVERIFY(settle());
    QTRY_COMPARE(errorsOf(program), 1); // no day to buy
    program->pendingDays()->setText(u"soon"_s);
    program->finish();
    QCOMPARE(errorsOf(program), 1);
    QCOMPARE(m_store->store().number("SELECT pending_days FROM referral_program"), 180);
}

void ReferralsTabTest::aReferrerIsNamedAndTakenBack()
{
    switchOn();
    const CustomerId referrer = m_store->addCustomer();
    const CustomerId friendId = m_store->addCustomer();
    open();
    tab()->beginLink();
    auto *link = panel<LinkPanel>();
    link->finish();
    QCOMPARE(errorsOf(link), 1); // nobody is named yet
    QTest::keyClicks(link->friendField(), cardOf(friendId));
    QTest::keyClicks(link->referrerField(), cardOf(referrer));
    link->finish();
    QTRY_VERIFY(!tab()->panel());
    QVERIFY(settle());
    QCOMPARE(tab()->table()->model()->rowCount(), 1);
    QCOMPARE(cell(2), ReferralWords::state(ReferralState::Pending));
    QCOMPARE(cell(3), u"2027-05-24"_s); // 25 November and 180 days
    QVERIFY(tab()->undoBar()->isOffering());
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(m_store->store().number("SELECT COUNT(*) FROM referral"), 0);
}

void ReferralsTabTest::refusalsStandBesideTheCustomerTheyAreAbout()
{
    switchOn();
    const CustomerId referrer = m_store->addCustomer();
    const CustomerId old = m_store->addCustomer();
    QVERIFY(m_store->buy(old, 10'00));
    open();
    tab()->beginLink();
    auto *link = panel<LinkPanel>();
    const auto refused = [&](const QString &friendCard, const QString &by) -> FormRow * {
        link->friendField()->setText(friendCard);
        link->referrerField()->setText(by);
        link->finish();
        if (!settle())
            return nullptr;
        FormRow *wrong = nullptr;
        (void)QTest::qWaitFor([&] { return errorsOf(link) == 1; }, 5'000);
        for (FormRow *row : link->findChildren<FormRow *>())
            wrong = row->hasError() ? row : wrong;
        return wrong;
    };
    FormRow *wrong = refused(cardOf(old), cardOf(referrer));
    QVERIFY(wrong);
    QCOMPARE(wrong->field(), link->friendField()); // has bought before
    wrong = refused(cardOf(referrer), cardOf(referrer));
    QVERIFY(wrong);
    QCOMPARE(wrong->field(), link->referrerField()); // oneself
    wrong = refused(cardOf(referrer), u"no such card"_s);
    QVERIFY(wrong);
    QCOMPARE(wrong->field(), link->referrerField());
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM referral"), 0);
}

void ReferralsTabTest::chipsNarrowTheList()
{
    switchOn();
    const CustomerId referrer = m_store->addCustomer();
    const auto paid = bring(referrer, u"paid"_s);
    bring(m_store->addCustomer(), u"waiting"_s);
    QVERIFY(m_store->buy(paid.customerId, 60'00));
    open();
    QCOMPARE(tab()->table()->model()->rowCount(), 2);
    QTest::mouseClick(tab()->chip(2), Qt::LeftButton);
    QVERIFY(settle());
    QTRY_COMPARE(tab()->table()->model()->rowCount(), 1);
    QCOMPARE(cell(0), u"paid"_s);
    QTest::mouseClick(tab()->chip(4), Qt::LeftButton);
    QVERIFY(settle());
    QTRY_VERIFY(tab()->empty()->isVisible());
    QTest::mouseClick(tab()->chip(0), Qt::LeftButton);
    QVERIFY(settle());
    tab()->finder()->setText(cardOf(referrer));
    tab()->finder()->describe();
    QTRY_COMPARE(tab()->table()->model()->rowCount(), 1);
    QCOMPARE(cell(0), u"paid"_s);
    tab()->finder()->clear();
    tab()->finder()->describe();
    QTRY_COMPARE(tab()->table()->model()->rowCount(), 2);
}

void ReferralsTabTest::theStoryTellsAndWithdraws()
{
    switchOn();
    const CustomerId referrer = m_store->addCustomer();
    const auto filed = bring(referrer, u"Anna"_s);
    QVERIFY(m_store->buy(filed.customerId, 60'00));
    open();
    tab()->openRow(0);
    QVERIFY(settle());
    QTRY_VERIFY(panel<ReferralStoryPanel>());
    auto *story = panel<ReferralStoryPanel>();
    QCOMPARE(story->events().size(), 2); // named, paid
    QVERIFY(story->events().at(1).contains(u"200"_s));
    QSignalSpy asked(tab(), &LoyaltySection::openRequested);
    emit story->openRequested(referrer);
    QCOMPARE(asked.count(), 1);
    story->finish();
    QCOMPARE(errorsOf(story), 1); // why
    QTest::keyClicks(story->reason(), u"a cousin of the clerk"_s);
    story->finish();
    QTRY_VERIFY(!tab()->panel());
    QVERIFY(settle());
    QTRY_COMPARE(cell(2), ReferralWords::state(ReferralState::Withdrawn));
    QCOMPARE(m_store->balance(referrer), 0);
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(cell(2), ReferralWords::state(ReferralState::Paid));
    QCOMPARE(m_store->balance(referrer), 200);
    QCOMPARE(m_store->problems(), QStringList());
}

void ReferralsTabTest::rewardsForManyFriends()
{
    switchOn();
    open();
    tab()->openMilestones();
    const QPointer<MilestonesPanel> many = panel<MilestonesPanel>();
    QTest::keyClicks(many->friends(), u"3"_s);
    many->finish();
    QVERIFY(settle());
    QTRY_COMPARE(errorsOf(many), 1); // no name
    QTest::keyClicks(many->nameField(), u"Silver for three"_s);
    many->finish();
    QVERIFY(settle());
    QTRY_COMPARE(m_store->store().number("SELECT COUNT(*) FROM referral_milestone"), 1);
    QTRY_VERIFY(!many && panel<MilestonesPanel>()); // there may be more to add
    QCOMPARE(m_store->rows("SELECT gives,friends,days FROM referral_milestone", 3), (QStringList{u"tier|3|90"_s}));
    panel<MilestonesPanel>()->remove(0);
    QVERIFY(settle());
    QTRY_COMPARE(m_store->store().number("SELECT COUNT(*) FROM referral_milestone"), 0);
    emit tab()->undoBar()->undo();
    QVERIFY(settle());
    QTRY_COMPARE(m_store->store().number("SELECT COUNT(*) FROM referral_milestone"), 1);
}

void ReferralsTabTest::whoBringsMost()
{
    switchOn();
    const CustomerId best = m_store->addCustomer();
    const CustomerId other = m_store->addCustomer();
    bring(other, u"waiting"_s);
    QVERIFY(m_store->buy(bring(best, u"first"_s).customerId, 60'00));
    QVERIFY(m_store->buy(bring(best, u"second"_s).customerId, 60'00));
    open();
    tab()->showView(1);
    QVERIFY(settle());
    QTRY_COMPARE(tab()->top()->model()->rowCount(), 2);
    QCOMPARE(tab()->top()->model()->index(0, 2).data().toString(), cardOf(best));
    QCOMPARE(tab()->top()->model()->index(0, 4).data().toString(), u"2"_s);
    QCOMPARE(tab()->top()->model()->index(0, 5).data().toString(), u"400"_s);
    QSignalSpy asked(tab(), &LoyaltySection::openRequested);
    emit tab()->top()->activated(tab()->top()->model()->index(1, 0));
    QCOMPARE(asked[0][1].toMap().value(u"customer"_s).toLongLong(), other.value());
}

void ReferralsTabTest::aNewMemberSaysWhatIsGiven()
{
    switchOn();
    const CustomerId referrer = m_store->addCustomer();
    open();
    MemberPanel member(m_desk, {}, u"Anna"_s);
    member.field(u"referrer"_s)->setText(cardOf(referrer));
    QSignalSpy done(&member, &SidePanel::done);
    member.finish();
    QTRY_COMPARE(done.count(), 1);
    QTRY_VERIFY(member.isSettled());
    QCOMPARE(m_store->rows("SELECT referrer_id,state FROM referral", 2), (QStringList{referrer.toString() + u"|pending"_s}));
    const auto deed = done[0][0].value<Deed>();
    QVERIFY(m_store->store().write([&](db::WriteSession &session) { return deed.undo(session); }));
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM referral"), 0);
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM customer"), 1);
}

void ReferralsTabTest::aRefusedReferralSavesTheMember()
{
    switchOn();
    Customer file;
    file.name = u"Wang"_s;
    file.email = u"wang@example.com"_s;
    const CustomerId referrer = *m_store->store().write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->store().clock()).add(session, m_store->owner(), file);
    });
    const referrals::Filed kept = [&] {
        Customer same = file;
        same.referrerId = referrer;
        return m_store->store()
            .write([&](db::WriteSession &session) {
                return referrals::ReferralService(m_store->store().clock()).addCustomer(session, m_store->owner(), same, m_store->today());
            })
            .value_or(referrals::Filed());
    }();
    QVERIFY(kept.customerId.isValid());
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM customer"), 2);
    const QString words = ReferralWords::saved(u"Saved"_s, kept);
    QVERIFY(words.startsWith(u"Saved"_s));
    QVERIFY(words.size() > 20); // and why nothing is given
    QCOMPARE(m_store->store().number("SELECT COUNT(*) FROM referral"), 0);
}

void ReferralsTabTest::theExportHoldsAll()
{
    switchOn();
    const CustomerId referrer = m_store->addCustomer();
    for (int i = 0; i < 3; ++i)
        bring(referrer, u"friend %1"_s.arg(i));
    open();
    referrals::ReferralFilter filter;
    filter.today = m_store->today();
    filter.limit = 1; // however many the page shows
    const exchange::ListToExport list = referralList(m_desk, filter);
    QStringList friends;
    QVERIFY(m_store->store().read([&](db::ReadSession &session) {
        return list.rows(session, [&](const std::vector<tables::Cell> &cells) -> Status {
            if (cells.size() == list.columns.size())
                friends << cells[1].text;
            return ok();
        });
    }));
    QCOMPARE(friends, (QStringList{u"friend 2"_s, u"friend 1"_s, u"friend 0"_s}));
}

void ReferralsTabTest::aClerkChangesNoRule()
{
    switchOn();
    const auto filed = bring(m_store->addCustomer(), u"Anna"_s);
    Q_UNUSED(filed)
    open(Role::Clerk);
    tab()->openProgram();
    auto *program = panel<ProgramPanel>();
    program->referrerPoints()->setPoints(5);
    program->finish();
    QVERIFY(settle());
    QCOMPARE(m_store->store().number("SELECT referrer_points FROM referral_program"), 200);
    tab()->closePanel();
    tab()->openRow(0);
    QVERIFY(settle());
    QTRY_VERIFY(panel<ReferralStoryPanel>());
    panel<ReferralStoryPanel>()->reason()->setText(u"why"_s);
    panel<ReferralStoryPanel>()->finish();
    QVERIFY(settle());
    QCOMPARE(m_store->rows("SELECT state FROM referral", 1), (QStringList{u"pending"_s}));
}

void ReferralsTabTest::nothingIsCut()
{
    switchOn();
    bring(m_store->addCustomer(), u"Anna"_s);
    open();
    QCOMPARE(tests::cutLabels(*tab()), QStringList());
    for (const auto &show : {&ReferralsSection::openProgram, &ReferralsSection::openMilestones, &ReferralsSection::beginLink}) {
        (tab()->*show)();
        QVERIFY(settle());
        QCOMPARE(tests::cutLabels(*tab()), QStringList());
    }
}

REGULARS_TEST(ReferralsTabTest)
#include "referrals_test.moc"

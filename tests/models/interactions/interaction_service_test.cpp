#include "interactions/interaction_query.h"
#include "interactions/interaction_rules.h"
#include "interactions/interaction_service.h"
#include "customers/customer_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::interactions;
using regulars::tests::day;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

namespace {

constexpr qint64 kHour = 3'600'000;

} // namespace

class InteractionServiceTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void recordsWithTierDayAndWho();
    void refuses_data();
    void refuses();
    void changesAndKeepsWhatItMust();
    void voidsAndBringsBack();
    void importedRowIsTakenOnce();
    void dueStepsInOrder();
    void anAmendmentKeepsWhatOthersDidMeanwhile();
    void tickingTwiceIsTickingOnce();
    void doneStepLeavesTheList();
    void waitingFiguresByTier();
    void limitOfTheDayStays();
    void erasedFileKeepsNoWords();
    void undoOfAFileWithInteractionsIsRefused();
    void findsByCustomerKindAndDay();

private:
    Result<InteractionId> add(Interaction interaction, const Actor &actor = Actor::owner());
    Interaction call(CustomerId customer, const QString &step = {}, std::optional<EpochDay> due = {});
    Interaction wait(CustomerId customer, qint64 minutes);
    Interaction stored(InteractionId id);
    QStringList due(EpochDay until);
    QStringList figures(EpochDay from, EpochDay until);
    Status change(std::function<Status(InteractionService &, db::WriteSession &)> work);

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_customer;
};

void InteractionServiceTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_store->goTo({2026, 11, 23}, 10);
    m_customer = m_store->addCustomer();
}

Result<InteractionId> InteractionServiceTest::add(Interaction interaction, const Actor &actor)
{
    return m_store->store().write(
        [&](db::WriteSession &session) { return InteractionService(m_store->store().clock()).add(session, actor, interaction); });
}

Status InteractionServiceTest::change(std::function<Status(InteractionService &, db::WriteSession &)> work)
{
    return m_store->store().write([&](db::WriteSession &session) {
        InteractionService service(m_store->store().clock());
        return work(service, session);
    });
}

Interaction InteractionServiceTest::call(CustomerId customer, const QString &step, std::optional<EpochDay> due)
{
    Interaction made;
    made.customerId = customer;
    made.nextStep = step;
    made.nextDueOn = due;
    return made;
}

Interaction InteractionServiceTest::wait(CustomerId customer, qint64 minutes)
{
    Interaction made;
    made.customerId = customer;
    made.kind = InteractionKind::Waiting;
    made.minutes = minutes;
    return made;
}

Interaction InteractionServiceTest::stored(InteractionId id)
{
    const auto found = m_store->store().read([&](db::ReadSession &session) { return interactionById(session, id); });
    return found && *found ? **found : Interaction();
}

QStringList InteractionServiceTest::due(EpochDay until)
{
    const auto steps = m_store->store().read([&](db::ReadSession &session) { return dueUntil(session, until, 100); });
    QStringList words;
    for (const DueStep &step : steps.value_or(std::vector<DueStep>()))
        words << u"%1 %2 %3"_s.arg(dayText(step.dueOn)).arg(step.tierRank).arg(step.step);
    return words;
}

QStringList InteractionServiceTest::figures(EpochDay from, EpochDay until)
{
    const auto all = m_store->store().read([&](db::ReadSession &session) { return waitingFigures(session, from, until); });
    QStringList words;
    for (const WaitingFigure &each : all.value_or(std::vector<WaitingFigure>())) {
        words << u"%1: %2 waits, %3 min, %4/%5, %6"_s.arg(each.rank).arg(each.waits).arg(each.averageMinutes).arg(each.within).arg(each.measured)
                     .arg(each.shareBp().value_or(-1));
    }
    return words;
}

void InteractionServiceTest::recordsWithTierDayAndWho()
{
    QVERIFY(m_store->pin(m_customer, 2, {2027, 1, 31}));
    Interaction made = call(m_customer, u"  送 新茶  目录 "_s, day(2026, 11, 26));
    made.direction = InteractionDirection::Out;
    made.outcome = u"reached"_s;
    made.summary = u"问秋茶何时到店\r\n下周来"_s;
    made.minutes = 4;
    const auto id = add(made);
    QVERIFY(id);
    const Interaction kept = stored(*id);
    QCOMPARE(kept.customerId, m_customer);
    QCOMPARE(kept.kind, InteractionKind::Call);
    QCOMPARE(kept.direction, InteractionDirection::Out);
    QCOMPARE(kept.atMs, tests::kTestNowMs);
    QCOMPARE(kept.day, day(2026, 11, 23));
    QCOMPARE(kept.outcome, u"reached"_s);
    QCOMPARE(kept.summary, u"问秋茶何时到店\n下周来"_s);
    QCOMPARE(kept.nextStep, u"送 新茶 目录"_s);
    QCOMPARE(kept.nextDueOn, std::optional<EpochDay>(day(2026, 11, 26)));
    QCOMPARE(kept.minutes, std::optional<qint64>(4));
    QVERIFY(!kept.limitMinutes);
    QCOMPARE(kept.tierId, m_store->tierId(2));
    QCOMPARE(kept.shopId, m_store->store().shopId());
    QCOMPARE(kept.operatorId, OperatorId(1));
    QVERIFY(!kept.isImported && !kept.isVoided);
    QCOMPARE(m_store->store().number("SELECT count(*) FROM audit_entry WHERE action='interaction.add'"), 1);
    QCOMPARE(m_store->store().number("SELECT count(*) FROM audit_entry WHERE detail LIKE '%茶%'"), 0);
}

void InteractionServiceTest::refuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("field");
    QTest::newRow("a wait without minutes") << u"wait"_s << u"Required"_s << u"minutes"_s;
    QTest::newRow("minus one minute") << u"minus"_s << u"OutOfRange"_s << u"minutes"_s;
    QTest::newRow("a fortnight and a minute") << u"long"_s << u"OutOfRange"_s << u"minutes"_s;
    QTest::newRow("a step without its day") << u"step"_s << u"Required"_s << u"next_due"_s;
    QTest::newRow("a day without its step") << u"due"_s << u"Required"_s << u"next_step"_s;
    QTest::newRow("an outcome nobody knows") << u"outcome"_s << u"Invalid"_s << u"outcome"_s;
    QTest::newRow("tomorrow") << u"tomorrow"_s << u"FutureDate"_s << u"at"_s;
    QTest::newRow("nobody") << u"nobody"_s << u"NotFound"_s << u"customer"_s;
    QTest::newRow("1001 letters") << u"letters"_s << u"TooLong"_s << u"summary"_s;
    QTest::newRow("later today") << u"later"_s << u"ok"_s << QString();
}

void InteractionServiceTest::refuses()
{
    QFETCH(QString, what);
    QFETCH(QString, field);
    Interaction made = call(m_customer);
    if (what == u"wait")
        made.kind = InteractionKind::Waiting;
    if (what == u"minus")
        made.minutes = -1;
    if (what == u"long")
        made.minutes = 20'161;
    if (what == u"step")
        made.nextStep = u"call again"_s;
    if (what == u"due")
        made.nextDueOn = day(2026, 11, 30);
    if (what == u"outcome")
        made.outcome = u"bribed"_s;
    if (what == u"tomorrow")
        made.atMs = tests::kTestNowMs + 14 * kHour; // midnight in Shanghai
    if (what == u"later")
        made.atMs = tests::kTestNowMs + 14 * kHour - 1;
    if (what == u"nobody")
        made.customerId = CustomerId(99);
    if (what == u"letters")
        made.summary = QString(1001, u'x');
    const auto id = add(made);
    QTEST(outcomeOf(id), "outcome");
    if (!id)
        QCOMPARE(id.error().field, field);
    QCOMPARE(m_store->store().number("SELECT count(*) FROM interaction"), id ? 1 : 0);
}

void InteractionServiceTest::changesAndKeepsWhatItMust()
{
    const auto id = add(call(m_customer, u"call"_s, day(2026, 11, 25)));
    QVERIFY(id);
    const CustomerId other = m_store->addCustomer();
    QVERIFY(change([&](InteractionService &service, db::WriteSession &session) -> Status {
        TRY(service.setStepDone(session, m_store->owner(), *id, true));
        return ok();
    }));
    QVERIFY(stored(*id).nextDoneAtMs);
    Interaction changed = stored(*id);
    changed.customerId = other;
    changed.kind = InteractionKind::Visit;
    changed.atMs = tests::kTestNowMs - 48 * kHour;
    changed.operatorId = OperatorId(7);
    QVERIFY(change([&](InteractionService &service, db::WriteSession &session) { return service.update(session, m_store->owner(), changed); }));
    Interaction kept = stored(*id);
    QCOMPARE(kept.customerId, m_customer);
    QCOMPARE(kept.operatorId, OperatorId(1));
    QCOMPARE(kept.kind, InteractionKind::Visit);
    QCOMPARE(kept.day, day(2026, 11, 21));
    QVERIFY(kept.nextDoneAtMs); // the same promise is still kept
    kept.nextStep = u"write"_s;
    QVERIFY(change([&](InteractionService &service, db::WriteSession &session) { return service.update(session, m_store->owner(), kept); }));
    QVERIFY(!stored(*id).nextDoneAtMs); // another one is not
}

void InteractionServiceTest::voidsAndBringsBack()
{
    const auto id = add(call(m_customer, u"call"_s, day(2026, 11, 25)));
    QVERIFY(id);
    const auto setVoided = [&](bool isVoided) {
        return change([&](InteractionService &service, db::WriteSession &session) {
            return service.setVoided(session, m_store->owner(), *id, isVoided);
        });
    };
    QVERIFY(setVoided(true));
    QVERIFY(due(day(2026, 12, 31)).isEmpty());
    QCOMPARE(outcomeOf(setVoided(true)), u"NotFound"_s);
    QCOMPARE(outcomeOf(change([&](InteractionService &service, db::WriteSession &session) {
                 return service.update(session, m_store->owner(), stored(*id));
             })),
             u"NotFound"_s);
    QVERIFY(setVoided(false));
    QCOMPARE(due(day(2026, 12, 31)), QStringList{u"2026-11-25 0 call"_s});
    QCOMPARE(outcomeOf(setVoided(false)), u"NotFound"_s);
}

void InteractionServiceTest::importedRowIsTakenOnce()
{
    Interaction app;
    app.customerId = m_customer;
    app.kind = InteractionKind::App;
    app.times = 3;
    app.minutes = 45;
    app.isImported = true;
    app.sourceKey = u"app:2026-11-22:10000000"_s;
    app.atMs = tests::kTestNowMs - 24 * kHour;
    const auto id = add(app);
    QVERIFY(id);
    QCOMPARE(stored(*id).times, std::optional<qint64>(3));
    QVERIFY(stored(*id).isImported);
    QCOMPARE(outcomeOf(add(app)), u"AlreadyExists"_s);
    QCOMPARE(m_store->store().number("SELECT count(*) FROM interaction"), 1);
}

void InteractionServiceTest::dueStepsInOrder()
{
    const CustomerId gold = m_store->addCustomer();
    QVERIFY(m_store->pin(gold, 2, {2027, 1, 31}));
    QVERIFY(add(call(m_customer, u"b"_s, day(2026, 11, 23))));
    QVERIFY(add(call(gold, u"a"_s, day(2026, 11, 23))));
    QVERIFY(add(call(m_customer, u"late"_s, day(2026, 11, 20))));
    QVERIFY(add(call(gold, u"tomorrow"_s, day(2026, 11, 24))));
    QVERIFY(add(call(gold)));
    QCOMPARE(due(day(2026, 11, 23)), (QStringList{u"2026-11-20 0 late"_s, u"2026-11-23 2 a"_s, u"2026-11-23 0 b"_s}));
    const auto count = m_store->store().read([](db::ReadSession &session) { return countDueUntil(session, day(2026, 11, 24)); });
    QCOMPARE(count.value_or(-1), 4);
}

void InteractionServiceTest::anAmendmentKeepsWhatOthersDidMeanwhile()
{
    const auto id = add(call(m_customer, u"call"_s, day(2026, 11, 25)));
    QVERIFY(id);
    const Interaction seen = stored(*id);
    const auto amend = [&](const Interaction &from, const Interaction &to) {
        std::optional<Amendment> made;
        const Status status = change([&](InteractionService &service, db::WriteSession &session) -> Status {
            TRY_LET(made, service.amend(session, m_store->owner(), from, to));
            return ok();
        });
        return status ? made : std::nullopt;
    };
    // Somebody ticks the step and says how it went while the words are being changed here.
    QVERIFY(change([&](InteractionService &service, db::WriteSession &session) -> Status {
        TRY(service.setStepDone(session, m_store->owner(), *id, true));
        Interaction theirs = stored(*id);
        theirs.nextDoneAtMs = m_store->store().clock().nowMs();
        theirs.outcome = u"reached"_s;
        return service.update(session, m_store->owner(), theirs);
    }));
    Interaction wanted = seen;
    wanted.summary = u"about the tea"_s;
    const auto words = amend(seen, wanted);
    QVERIFY(words);
    QCOMPARE(stored(*id).summary, u"about the tea"_s);
    QCOMPARE(stored(*id).outcome, u"reached"_s);
    QVERIFY(stored(*id).nextDoneAtMs); // done stays done
    QVERIFY(amend(words->after, words->before));
    QCOMPARE(stored(*id).summary, seen.summary);
    QVERIFY(stored(*id).nextDoneAtMs);
    // Another step is open; the way back brings the kept one, as kept.
    const Interaction now = stored(*id);
    wanted = now;
    wanted.nextStep = u"write"_s;
    const auto step = amend(now, wanted);
    QVERIFY(step);
    QVERIFY(!stored(*id).nextDoneAtMs);
    QVERIFY(amend(step->after, step->before));
    QCOMPARE(stored(*id).nextStep, u"call"_s);
    QCOMPARE(stored(*id).nextDoneAtMs, now.nextDoneAtMs);
}

void InteractionServiceTest::tickingTwiceIsTickingOnce()
{
    const auto id = add(call(m_customer, u"call"_s, day(2026, 11, 20)));
    QVERIFY(id);
    const auto set = [&](bool isDone) {
        bool changed = false;
        const Status status = change([&](InteractionService &service, db::WriteSession &session) -> Status {
            TRY_LET(changed, service.setStepDone(session, m_store->owner(), *id, isDone));
            return ok();
        });
        return status && changed;
    };
    QVERIFY(!set(false));
    QVERIFY(set(true));
    const auto doneAt = stored(*id).nextDoneAtMs;
    m_store->goTo({2026, 11, 28}, 10);
    QVERIFY(!set(true));
    QCOMPARE(stored(*id).nextDoneAtMs, doneAt); // when it was done, not when it was ticked again
    QVERIFY(set(false));
}

void InteractionServiceTest::doneStepLeavesTheList()
{
    const auto id = add(call(m_customer, u"call"_s, day(2026, 11, 20)));
    const auto none = add(call(m_customer));
    QVERIFY(id && none);
    const auto done = [&](InteractionId which, bool isDone) {
        return change([&](InteractionService &service, db::WriteSession &session) -> Status {
            TRY(service.setStepDone(session, m_store->owner(), which, isDone));
            return ok();
        });
    };
    QVERIFY(done(*id, true));
    QVERIFY(due(day(2026, 12, 31)).isEmpty());
    QVERIFY(done(*id, false));
    QCOMPARE(due(day(2026, 12, 31)).size(), 1);
    QCOMPARE(outcomeOf(done(*none, true)), u"Required"_s);
}

void InteractionServiceTest::waitingFiguresByTier()
{
    const auto limit = [&](int rank, std::optional<qint64> minutes, const Actor &actor) {
        return change([&](InteractionService &service, db::WriteSession &session) {
            return service.setWaitingLimit(session, actor, m_store->tierId(rank), minutes);
        });
    };
    QCOMPARE(outcomeOf(limit(0, 10, TemporaryStore::actor(Role::Clerk))), u"NotAllowed"_s);
    QCOMPARE(outcomeOf(limit(0, 0, m_store->owner())), u"OutOfRange"_s);
    QVERIFY(add(wait(m_customer, 7))); // before there was a limit: counted, not measured
    QVERIFY(limit(0, 10, m_store->owner()));
    QVERIFY(limit(2, 5, m_store->owner()));
    const CustomerId gold = m_store->addCustomer();
    QVERIFY(m_store->pin(gold, 2, {2027, 1, 31}));
    QVERIFY(add(wait(m_customer, 10)));
    QVERIFY(add(wait(m_customer, 11)));
    QVERIFY(add(wait(m_customer, 4)));
    QVERIFY(add(wait(gold, 6)));
    const auto voided = add(wait(gold, 1));
    QVERIFY(voided);
    QVERIFY(change([&](InteractionService &service, db::WriteSession &session) {
        return service.setVoided(session, m_store->owner(), *voided, true);
    }));
    // 7 + 10 + 11 + 4 = 32 over four waits; 2 of 3 with a limit kept it: 66.67 %.
    QCOMPARE(figures(day(2026, 11, 23), day(2026, 11, 23)),
             (QStringList{u"0: 4 waits, 8 min, 2/3, 6667"_s, u"1: 0 waits, 0 min, 0/0, -1"_s, u"2: 1 waits, 6 min, 0/1, 0"_s,
                          u"3: 0 waits, 0 min, 0/0, -1"_s}));
    QCOMPARE(figures(day(2026, 11, 24), day(2026, 11, 30)).first(), u"0: 0 waits, 0 min, 0/0, -1"_s);
}

void InteractionServiceTest::limitOfTheDayStays()
{
    const auto limit = [&](std::optional<qint64> minutes) {
        return change([&](InteractionService &service, db::WriteSession &session) {
            return service.setWaitingLimit(session, m_store->owner(), m_store->tierId(0), minutes);
        });
    };
    QVERIFY(limit(10));
    const auto id = add(wait(m_customer, 12));
    QVERIFY(id);
    QVERIFY(limit(15));
    Interaction changed = stored(*id);
    changed.minutes = 9;
    QVERIFY(change([&](InteractionService &service, db::WriteSession &session) { return service.update(session, m_store->owner(), changed); }));
    QCOMPARE(stored(*id).limitMinutes, std::optional<qint64>(10));
    QCOMPARE(isWithinLimit(stored(*id)), std::optional<bool>(true));
    QVERIFY(limit(std::nullopt));
    const auto later = add(wait(m_customer, 12));
    QVERIFY(later);
    QCOMPARE(isWithinLimit(stored(*later)), std::optional<bool>());
}

void InteractionServiceTest::erasedFileKeepsNoWords()
{
    Interaction made = call(m_customer, u"ask her sister"_s, day(2026, 11, 25));
    made.summary = u"lives at No. 5"_s;
    const auto id = add(made);
    QVERIFY(id);
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->store().clock()).erase(session, m_store->owner(), m_customer, u"asked for"_s);
    }));
    QCOMPARE(stored(*id).summary, QString());
    QCOMPARE(stored(*id).nextStep, QString());
    QVERIFY(due(day(2026, 12, 31)).isEmpty());
    QCOMPARE(outcomeOf(add(call(m_customer))), u"CustomerErased"_s);
}

void InteractionServiceTest::undoOfAFileWithInteractionsIsRefused()
{
    QVERIFY(add(call(m_customer)));
    const auto undone = m_store->store().write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->store().clock()).undoAdd(session, m_store->owner(), m_customer);
    });
    QCOMPARE(outcomeOf(undone), u"HasHistory"_s);
}

void InteractionServiceTest::findsByCustomerKindAndDay()
{
    const CustomerId other = m_store->addCustomer();
    Interaction old = call(m_customer);
    old.atMs = tests::kTestNowMs - 72 * kHour;
    old.summary = u"old"_s;
    QVERIFY(add(old));
    QVERIFY(add(wait(m_customer, 3)));
    Interaction others = call(other);
    others.summary = u"other"_s;
    QVERIFY(add(others));
    const auto count = [&](const InteractionFilter &filter) {
        const auto found = m_store->store().read([&](db::ReadSession &session) { return findInteractions(session, filter); });
        return found ? int(found->size()) : -1;
    };
    QCOMPARE(count({}), 3);
    InteractionFilter filter;
    filter.customer = m_customer;
    QCOMPARE(count(filter), 2);
    filter.kind = InteractionKind::Call;
    QCOMPARE(count(filter), 1);
    filter.from = day(2026, 11, 21);
    QCOMPARE(count(filter), 0);
    filter.from.reset();
    filter.until = day(2026, 11, 20);
    QCOMPARE(count(filter), 1);
    filter.customer = {};
    filter.kind.reset();
    QCOMPARE(count(filter), 1);
    filter.until.reset();
    filter.limit = 2;
    QCOMPARE(count(filter), 2);
}

REGULARS_TEST(InteractionServiceTest)
#include "interaction_service_test.moc"

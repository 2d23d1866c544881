#include "access/actor.h"

#include "support/test_registry.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace regulars {

class ActorTest : public QObject {
    Q_OBJECT

private slots:
    void rights_data();
    void rights();
    void names();
    void theOwnerMayDoEverything();
};

void ActorTest::rights_data()
{
    QTest::addColumn<int>("right");
    QTest::addColumn<bool>("clerk");
    QTest::addColumn<bool>("marketer");
    QTest::addColumn<bool>("manager");
    const auto row = [](Right right, bool clerk, bool marketer, bool manager) {
        QTest::addRow("%s", qPrintable(rightName(right))) << static_cast<int>(right) << clerk << marketer << manager;
    };
    row(Right::LookUp, true, true, true);
    row(Right::SeeFullPhone, false, true, true);
    row(Right::RecordSale, true, true, true);
    row(Right::RecordRefund, true, false, true);
    row(Right::EditCustomer, true, true, true);
    row(Right::EraseCustomer, false, false, true);
    row(Right::AdjustPoints, true, true, true);
    row(Right::PinTier, false, false, true);
    row(Right::EditRules, false, false, true);
    row(Right::EditLimits, false, false, false);
    row(Right::OpenBalances, false, false, false);
    row(Right::ImportData, false, true, true);
    row(Right::ExportData, false, true, true);
    row(Right::Maintain, false, false, true);
}

void ActorTest::rights()
{
    QFETCH(int, right);
    const auto asked = static_cast<Right>(right);
    QTEST(can(Role::Clerk, asked), "clerk");
    QTEST(can(Role::Marketer, asked), "marketer");
    QTEST(can(Role::Manager, asked), "manager");
    QVERIFY(can(Role::Administrator, asked));
    Actor actor;
    actor.role = Role::Clerk;
    const Status status = require(actor, asked);
    QFETCH(bool, clerk);
    QCOMPARE(status.has_value(), clerk);
    if (!status)
        QCOMPARE(status.error(), (Error{ErrorCode::NotAllowed, {}, rightName(asked)}));
}

void ActorTest::names()
{
    QSet<QString> names;
    for (const Role role : {Role::Clerk, Role::Marketer, Role::Manager, Role::Administrator}) {
        names.insert(roleName(role));
        QCOMPARE(roleFromName(roleName(role)).value_or(Role::Clerk), role);
    }
    QCOMPARE(names.size(), 4);
    for (const QString &name : {QString(), u"Clerk"_s, u"boss"_s})
        QCOMPARE(roleFromName(name).error().code, ErrorCode::Invalid);
}

void ActorTest::theOwnerMayDoEverything()
{
    QVERIFY(Actor::owner().id.isValid());
    QVERIFY(require(Actor::owner(), Right::Maintain));
    QVERIFY(require(Actor::owner(), Right::EditRules));
}

} // namespace regulars

using regulars::ActorTest;
REGULARS_TEST(ActorTest)

#include "actor_test.moc"

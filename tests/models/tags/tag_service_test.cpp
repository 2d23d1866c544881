#include "customers/customer_query.h"
#include "customers/customer_service.h"
#include "directory/saved_filter_service.h"
#include "directory/tag_change_service.h"
#include "support/loyalty_store.h"
#include "support/test_registry.h"
#include "tags/tag_query.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::tags;
using regulars::directory::TagChangeService;
using regulars::tests::LoyaltyStore;
using regulars::tests::outcomeOf;
using regulars::tests::TemporaryStore;

class TagServiceTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void wordsOfFilesAreTags();
    void separatorOfListsIsRefused();
    void groupsGiveTheirColour();
    void renameReachesFilesAndFilters();
    void mergeAndItsUndo();
    void removeAndItsUndo();
    void groupGoesAndComesBack();
    void takingBackNeedsTheRightOfTheDeed_data();
    void takingBackNeedsTheRightOfTheDeed();
    void refuses_data();
    void refuses();

private:
    void tag(CustomerId customer, const QStringList &words);
    /// "name:group:colour:customers" of all.
    QStringList all();
    QStringList on(CustomerId customer);
    template <class F>
    auto with(F work)
    {
        return m_store->store().write([&](db::WriteSession &session) {
            TagService service(m_store->store().clock());
            return work(service, session);
        });
    }
    template <class F>
    auto change(F work)
    {
        return m_store->store().write([&](db::WriteSession &session) {
            TagChangeService service(m_store->store().clock());
            return work(service, session);
        });
    }

    std::unique_ptr<LoyaltyStore> m_store;
    CustomerId m_first;
    CustomerId m_second;
    CustomerId m_third;
};

void TagServiceTest::init()
{
    m_store = std::make_unique<LoyaltyStore>();
    QVERIFY(m_store->isOpen());
    m_first = m_store->addCustomer();
    m_second = m_store->addCustomer();
    m_third = m_store->addCustomer();
    tag(m_first, {u"茶友"_s, u"VIP"_s});
    tag(m_second, {u"茶友"_s, u"爱茶"_s});
    tag(m_third, {u"爱茶"_s});
}

void TagServiceTest::tag(CustomerId customer, const QStringList &words)
{
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->store().clock()).setTags(session, m_store->owner(), customer, words, {});
    }));
}

QStringList TagServiceTest::all()
{
    const auto tags = m_store->store().read([](db::ReadSession &session) { return allTags(session); });
    QStringList words;
    for (const Tag &each : tags.value_or(std::vector<Tag>()))
        words << u"%1:%2:%3:%4"_s.arg(each.name, each.groupName).arg(each.shownColor()).arg(each.customers);
    return words;
}

QStringList TagServiceTest::on(CustomerId customer)
{
    return m_store->store().read([&](db::ReadSession &session) { return customers::tagsOf(session, customer); }).value_or(QStringList());
}

void TagServiceTest::wordsOfFilesAreTags()
{
    QCOMPARE(all(), (QStringList{u"VIP::0:1"_s, u"爱茶::0:2"_s, u"茶友::0:2"_s}));
    QVERIFY(with([&](TagService &service, db::WriteSession &session) { return service.add(session, m_store->owner(), {u" 过敏 "_s, {}, 3}); }));
    QVERIFY(all().contains(u"过敏::3:0"_s));
}

// “;” stands between the tags of a list: such a tag would be two after an export and an import.
void TagServiceTest::separatorOfListsIsRefused()
{
    const QStringList before = all();
    const Error expected{ErrorCode::Invalid, u"tag"_s, u"separator"_s};
    for (const QString &word : {u"a;b"_s, u"甲；乙"_s}) {
        const auto added = with([&](TagService &service, db::WriteSession &session) { return service.add(session, m_store->owner(), {word, {}, 0}); });
        QVERIFY(!added);
        QCOMPARE(added.error(), expected);
        const auto renamed = with([&](TagService &service, db::WriteSession &session) { return service.rename(session, m_store->owner(), u"VIP"_s, word); });
        QVERIFY(!renamed);
        QCOMPARE(renamed.error(), expected);
    }
    QCOMPARE(all(), before);
}

void TagServiceTest::groupsGiveTheirColour()
{
    const auto group = with([&](TagService &service, db::WriteSession &session) {
        return service.saveGroup(session, m_store->owner(), {{}, u"喜好"_s, 2});
    });
    QVERIFY(group);
    QVERIFY(with([&](TagService &service, db::WriteSession &session) { return service.update(session, m_store->owner(), {u"爱茶"_s, *group, 0}); }));
    QVERIFY(with([&](TagService &service, db::WriteSession &session) { return service.update(session, m_store->owner(), {u"茶友"_s, *group, 5}); }));
    QCOMPARE(all(), (QStringList{u"爱茶:喜好:2:2"_s, u"茶友:喜好:5:2"_s, u"VIP::0:1"_s}));
    QVERIFY(with([&](TagService &service, db::WriteSession &session) {
        return service.saveGroup(session, m_store->owner(), {*group, u"口味"_s, 4});
    }));
    QCOMPARE(all().first(), u"爱茶:口味:4:2"_s);
    const auto onFile = m_store->store().read([&](db::ReadSession &session) { return tagsOnFile(session, m_first); });
    QVERIFY(onFile && onFile->size() == 2);
    QCOMPARE(onFile->front().name, u"茶友"_s); // those in a group first
    QCOMPARE(onFile->front().shownColor(), 5);
}

void TagServiceTest::renameReachesFilesAndFilters()
{
    directory::SavedFilter saved;
    saved.name = u"茶"_s;
    saved.filter.set({directory::Field::Tag, directory::Compare::AnyOf, {}, {u"茶友"_s, u"茶友会"_s}});
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return directory::SavedFilterService(m_store->store().clock()).save(session, m_store->owner(), saved);
    }));
    const auto asked = [&] {
        const auto found = m_store->store().read([](db::ReadSession &session) { return directory::SavedFilterService::all(session); });
        return found && !found->empty() ? found->front().filter.conditions.front().texts.join(u'|') : QString();
    };
    const auto undo = change([&](TagChangeService &service, db::WriteSession &session) {
        return service.rename(session, m_store->owner(), u"茶友"_s, u" 茶客 "_s);
    });
    QVERIFY(undo);
    QCOMPARE(on(m_first), (QStringList{u"VIP"_s, u"茶客"_s}));
    QCOMPARE(on(m_second), (QStringList{u"爱茶"_s, u"茶客"_s}));
    QCOMPARE(asked(), u"茶客|茶友会"_s);
    QVERIFY(change([&](TagChangeService &service, db::WriteSession &session) { return service.undo(session, m_store->owner(), *undo); }));
    QCOMPARE(on(m_first), (QStringList{u"VIP"_s, u"茶友"_s}));
    QCOMPARE(asked(), u"茶友|茶友会"_s);
    QCOMPARE(all(), (QStringList{u"VIP::0:1"_s, u"爱茶::0:2"_s, u"茶友::0:2"_s}));
}

void TagServiceTest::mergeAndItsUndo()
{
    const auto undo = change([&](TagChangeService &service, db::WriteSession &session) {
        return service.merge(session, m_store->owner(), u"茶友"_s, u"爱茶"_s);
    });
    QVERIFY(undo);
    QCOMPARE(all(), (QStringList{u"VIP::0:1"_s, u"爱茶::0:3"_s}));
    QCOMPARE(on(m_first), (QStringList{u"VIP"_s, u"爱茶"_s}));
    QVERIFY(change([&](TagChangeService &service, db::WriteSession &session) { return service.undo(session, m_store->owner(), *undo); }));
    QCOMPARE(on(m_first), (QStringList{u"VIP"_s, u"茶友"_s}));
    QCOMPARE(on(m_second), (QStringList{u"爱茶"_s, u"茶友"_s})); // she had both
    QCOMPARE(on(m_third), QStringList{u"爱茶"_s});
}

void TagServiceTest::removeAndItsUndo()
{
    const auto undo = with([&](TagService &service, db::WriteSession &session) { return service.remove(session, m_store->owner(), u"爱茶"_s); });
    QVERIFY(undo);
    QCOMPARE(undo->holders.size(), size_t(2));
    QCOMPARE(on(m_third), QStringList());
    QCOMPARE(all(), (QStringList{u"VIP::0:1"_s, u"茶友::0:2"_s}));
    QVERIFY(m_store->store().write([&](db::WriteSession &session) {
        return customers::CustomerService(m_store->store().clock()).erase(session, m_store->owner(), m_third, u"asked"_s);
    }));
    QVERIFY(with([&](TagService &service, db::WriteSession &session) { return service.undo(session, m_store->owner(), *undo); }));
    QCOMPARE(on(m_second), (QStringList{u"爱茶"_s, u"茶友"_s}));
    QCOMPARE(on(m_third), QStringList()); // an erased file gets nothing back
}

void TagServiceTest::groupGoesAndComesBack()
{
    const auto group = with([&](TagService &service, db::WriteSession &session) {
        return service.saveGroup(session, m_store->owner(), {{}, u"喜好"_s, 2});
    });
    QVERIFY(group);
    QVERIFY(with([&](TagService &service, db::WriteSession &session) { return service.update(session, m_store->owner(), {u"爱茶"_s, *group, 0}); }));
    const auto undo = with([&](TagService &service, db::WriteSession &session) { return service.removeGroup(session, m_store->owner(), *group); });
    QVERIFY(undo);
    QVERIFY(all().contains(u"爱茶::0:2"_s));
    QVERIFY(with([&](TagService &service, db::WriteSession &session) { return service.undo(session, m_store->owner(), *undo); }));
    QVERIFY(all().contains(u"爱茶:喜好:2:2"_s));
}

void TagServiceTest::takingBackNeedsTheRightOfTheDeed_data()
{
    QTest::addColumn<QString>("deed");
    QTest::addColumn<QString>("outcome"); // of a clerk who takes back what the owner did
    QTest::newRow("a merge") << u"merge"_s << u"NotAllowed"_s;
    QTest::newRow("a tag removed") << u"remove"_s << u"NotAllowed"_s;
    QTest::newRow("a tag removed that nobody carried") << u"remove empty"_s << u"NotAllowed"_s;
    QTest::newRow("a group removed") << u"remove group"_s << u"NotAllowed"_s;
    QTest::newRow("a new name") << u"rename"_s << u"ok"_s;
    QTest::newRow("a colour") << u"colour"_s << u"ok"_s;
    QTest::newRow("a new tag") << u"add"_s << u"ok"_s;
    QTest::newRow("a group's colour") << u"group colour"_s << u"ok"_s;
}

void TagServiceTest::takingBackNeedsTheRightOfTheDeed()
{
    QFETCH(QString, deed);
    const Actor owner = m_store->owner();
    const auto undo = with([&](TagService &service, db::WriteSession &session) -> Result<TagUndo> {
        TagUndo before;
        if (deed == u"merge")
            return service.merge(session, owner, u"茶友"_s, u"爱茶"_s);
        if (deed == u"remove")
            return service.remove(session, owner, u"爱茶"_s);
        if (deed == u"rename")
            return service.rename(session, owner, u"茶友"_s, u"茶友会"_s);
        if (deed == u"colour") {
            before.tag = Tag{u"茶友"_s, {}, 0};
            TRY(service.update(session, owner, {u"茶友"_s, {}, 3}));
            return before;
        }
        if (deed == u"add" || deed == u"remove empty") {
            before.tag = Tag{u"新"_s, {}, 0};
            before.isNew = true;
            TRY(service.add(session, owner, *before.tag));
            return deed == u"add" ? Result<TagUndo>(before) : service.remove(session, owner, u"新"_s);
        }
        TagGroup group{{}, u"喜好"_s, 2};
        TRY_LET(group.id, service.saveGroup(session, owner, group));
        if (deed == u"remove group")
            return service.removeGroup(session, owner, group.id);
        before.group = group;
        group.color = 5;
        TRY(service.saveGroup(session, owner, group));
        return before;
    });
    QVERIFY(undo);
    const QStringList between = all();
    const Status taken = with([&](TagService &service, db::WriteSession &session) {
        return service.undo(session, TemporaryStore::actor(Role::Clerk), *undo);
    });
    QTEST(taken ? u"ok"_s : errorName(taken.error().code), "outcome");
    if (!taken)
        QCOMPARE(all(), between);
}

void TagServiceTest::refuses_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("outcome");
    QTest::newRow("no name") << u"blank"_s << u"Required"_s;
    QTest::newRow("41 letters") << u"long"_s << u"TooLong"_s;
    QTest::newRow("a tag that is there") << u"taken"_s << u"AlreadyExists"_s;
    QTest::newRow("a seventh colour") << u"colour"_s << u"OutOfRange"_s;
    QTest::newRow("a group nobody made") << u"group"_s << u"NotFound"_s;
    QTest::newRow("rename to a tag that is there") << u"rename"_s << u"AlreadyExists"_s;
    QTest::newRow("rename of nothing") << u"nothing"_s << u"NotFound"_s;
    QTest::newRow("merge with itself") << u"itself"_s << u"Invalid"_s;
    QTest::newRow("a clerk merges") << u"clerk"_s << u"NotAllowed"_s;
    QTest::newRow("a clerk removes") << u"clerk removes"_s << u"NotAllowed"_s;
    QTest::newRow("two groups of one name") << u"groups"_s << u"AlreadyExists"_s;
}

void TagServiceTest::refuses()
{
    QFETCH(QString, what);
    const Actor owner = m_store->owner();
    const Actor clerk = TemporaryStore::actor(Role::Clerk);
    const QStringList before = all();
    const QString outcome = with([&](TagService &service, db::WriteSession &session) -> Result<QString> {
        if (what == u"rename" || what == u"nothing")
            return outcomeOf(service.rename(session, owner, what == u"rename" ? u"茶友"_s : u"无"_s, u"爱茶"_s));
        if (what == u"itself" || what == u"clerk")
            return outcomeOf(service.merge(session, what == u"clerk" ? clerk : owner, u"茶友"_s, what == u"clerk" ? u"爱茶"_s : u"茶友"_s));
        if (what == u"clerk removes")
            return outcomeOf(service.remove(session, clerk, u"茶友"_s));
        if (what == u"groups") {
            TRY(service.saveGroup(session, owner, {{}, u"喜好"_s, 2}));
            return outcomeOf(service.saveGroup(session, owner, {{}, u" 喜好"_s, 1}));
        }
        Tag tag{u"新"_s, {}, 0};
        if (what == u"blank")
            tag.name = u"  "_s;
        if (what == u"long")
            tag.name = QString(41, u'茶');
        if (what == u"taken")
            tag.name = u"茶友"_s;
        if (what == u"colour")
            tag.color = 7;
        if (what == u"group")
            tag.groupId = TagGroupId(77);
        return outcomeOf(service.add(session, owner, tag));
    }).value_or(QString());
    QTEST(outcome, "outcome");
    QCOMPARE(all(), before);
}

REGULARS_TEST(TagServiceTest)
#include "tag_service_test.moc"

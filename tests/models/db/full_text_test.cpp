#include "db/full_text.h"

#include "db/row_sum.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::db;
using regulars::tests::TemporaryStore;

/// Words of the full-text index, and sums over rows.
class FullTextTest : public QObject {
    Q_OBJECT
private slots:
    void partsAsTheIndexDoes_data();
    void partsAsTheIndexDoes();
    void readsTheWordsBack();
    void leavesAReaderReading();
    void sumsTellRowsApart_data();
    void sumsTellRowsApart();
    void twinsAreNeighbours();
};

void FullTextTest::partsAsTheIndexDoes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QString() << QStringList();
    QTest::newRow("spaced Chinese") << u"许 静 怡"_s << QStringList({u"许"_s, u"静"_s, u"怡"_s});
    QTest::newRow("letters without marks and capitals") << u"Zoë O'Neill"_s << QStringList({u"zoe"_s, u"o"_s, u"neill"_s});
    QTest::newRow("Greek capitals") << u"ΑΘΗΝΑ"_s << QStringList({u"αθηνα"_s});
    QTest::newRow("digits") << u"1380 3800"_s << QStringList({u"1380"_s, u"3800"_s});
}

void FullTextTest::partsAsTheIndexDoes()
{
    QFETCH(QString, text);
    QFETCH(QStringList, words);
    TemporaryStore store;
    const auto connection = Connection::open(store.path(), OpenMode::ReadOnly);
    QVERIFY(connection);
    const auto tokenizer = Tokenizer::open(**connection, {"remove_diacritics", "2"});
    QVERIFY(tokenizer);
    // With a SQLite of Qt's own there is none; VerifyTest has what `verify` does then.
    QCOMPARE((*tokenizer) != nullptr, (*connection)->isNative());
    if (!*tokenizer)
        return;
    QStringList found;
    QVERIFY((*tokenizer)->words(text.toUtf8(), [&](QByteArrayView word) { found.append(QString::fromUtf8(word)); }));
    QCOMPARE(found, words);
}

void FullTextTest::readsTheWordsBack()
{
    TemporaryStore store;
    QVERIFY(store.writeUnaudited([](WriteSession &session) -> Status {
        TRY(session.prepare("INSERT INTO customer_fts(rowid,name,phone) VALUES(7,'张 三 张','1380')").run());
        TRY(session.prepare("INSERT INTO customer_fts(rowid,name,phone) VALUES(9,'Bob','')").run());
        TRY(session.prepare("INSERT INTO customer_fts(rowid,name,phone) VALUES(8,'gone','')").run());
        return session.prepare("INSERT INTO customer_fts(customer_fts,rowid,name,phone) VALUES('delete',8,'gone','')").run();
    }));
    const auto words = store.read([](ReadSession &session) -> Result<QStringList> {
        QStringList found;
        TRY_LET(const auto all, CustomerWords::open(session.connection()));
        for (;;) {
            TRY_LET(const bool row, all->next());
            if (!row)
                return found;
            found.append(u"%1 %2 %3"_s.arg(QString::fromUtf8(all->word())).arg(all->row()).arg(all->isOfName() ? u"name"_s : u"phone"_s));
        }
    });
    QVERIFY(words);
    QCOMPARE(*words, QStringList({u"1380 7 phone"_s, u"bob 9 name"_s, u"三 7 name"_s, u"张 7 name"_s, u"张 7 name"_s}));
}

void FullTextTest::leavesAReaderReading()
{
    TemporaryStore store;
    for (int i = 0; i < 2; ++i) {
        const auto refused = store.read([](ReadSession &session) -> Status {
            TRY(CustomerWords::open(session.connection()));
            return session.prepare("DELETE FROM meta").run();
        });
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, ErrorCode::StoreReadOnly);
    }
}

void FullTextTest::sumsTellRowsApart_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("isSame");
    const auto row = [](const char *name, const char *one, const char *other, bool isSame) {
        QTest::newRow(name) << QByteArray(one) << QByteArray(other) << isSame;
    };
    row("order", "VALUES(1,'a'),(2,'b')", "VALUES(2,'b'),(1,'a')", true);
    row("row twice", "VALUES(1,'a')", "VALUES(1,'a'),(1,'a')", false);
    row("other pairs", "VALUES(1,'a'),(2,'b')", "VALUES(1,'b'),(2,'a')", false);
    row("columns changed", "VALUES(1,2)", "VALUES(2,1)", false);
    row("number and text", "VALUES(1,1)", "VALUES(1,'1')", false);
    row("text and blob", "VALUES(1,'a')", "VALUES(1,x'61')", false);
    row("nothing and empty", "VALUES(1,NULL)", "VALUES(1,'')", false);
    row("nothing and zero", "VALUES(1,NULL)", "VALUES(1,0)", false);
    row("no rows", "SELECT 1,1 WHERE 0", "SELECT 2,2 WHERE 0", true);
}

void FullTextTest::sumsTellRowsApart()
{
    QFETCH(QByteArray, one);
    QFETCH(QByteArray, other);
    QFETCH(bool, isSame);
    TemporaryStore store;
    const auto connection = Connection::open(store.path(), OpenMode::ReadOnly);
    QVERIFY(connection);
    const auto added = addRowSums(**connection);
    QVERIFY(added);
    QCOMPARE(*added, (*connection)->isNative());
    if (!*added)
        return;
    QVERIFY(addRowSums(**connection).value_or(false)); // once more does no harm
    const auto sumOf = [&](const QByteArray &rows) {
        const auto sum = (*connection)->prepare("SELECT row_sum(column1,column2) FROM (SELECT 0 AS column1,0 AS column2 WHERE 0 UNION ALL " + rows.toStdString() + ")").firstInt();
        return sum && *sum ? **sum : -1;
    };
    QCOMPARE(sumOf(one) == sumOf(other), isSame);
}

void FullTextTest::twinsAreNeighbours()
{
    TemporaryStore store;
    const auto connection = Connection::open(store.path(), OpenMode::ReadOnly);
    QVERIFY(connection);
    const auto added = addRowSums(**connection);
    QVERIFY(added);
    QCOMPARE(*added, (*connection)->isNative());
    if (!*added)
        return;
    const auto twins = (*connection)->prepare("SELECT row_twins(column1) FROM (VALUES(1),(2),(2),(2),(3),(1))").firstInt();
    QVERIFY(twins);
    QCOMPARE(twins->value_or(-1), 2);
}

REGULARS_TEST(FullTextTest)
#include "full_text_test.moc"

// The words behind `regulars`: understood, answered or refused before anything is opened.
#include "app/start_words.h"
#include "support/test_registry.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using app::StartWish;

Q_DECLARE_METATYPE(regulars::app::StartWish)

class StartWordsTest : public QObject {
    Q_OBJECT

private slots:
    void understands_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<StartWish>("wish");
        QTest::newRow("nothing") << QStringList{} << StartWish::Window;
        QTest::newRow("a store") << QStringList{u"--store"_s, u"shop.regulars"_s, u"--theme"_s, u"dark"_s} << StartWish::Window;
        QTest::newRow("pictures") << QStringList{u"--snapshot"_s, u"a"_s, u"--page"_s, u"counter"_s, u"--size"_s, u"1280x720"_s, u"--scale"_s, u"1.5"_s}
                                  << StartWish::Window;
        QTest::newRow("help") << QStringList{u"--help"_s} << StartWish::Help;
        QTest::newRow("help, short") << QStringList{u"--theme"_s, u"dark"_s, u"-h"_s} << StartWish::Help;
        QTest::newRow("version") << QStringList{u"--version"_s} << StartWish::Version;
        QTest::newRow("a store called --help") << QStringList{u"--store"_s, u"--help"_s} << StartWish::Window;
    }
    void understands()
    {
        QFETCH(QStringList, words);
        const auto wish = app::startWish(QStringList{u"regulars"_s} + words);
        QVERIFY(wish.has_value());
        QTEST(*wish, "wish");
    }

    void refuses_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<QString>("named");
        QTest::newRow("unknown option") << QStringList{u"--colour"_s, u"red"_s} << u"--colour"_s;
        QTest::newRow("a word") << QStringList{u"shop.regulars"_s} << u"shop.regulars"_s;
        QTest::newRow("without its value") << QStringList{u"--store"_s} << u"--store"_s;
        QTest::newRow("no theme") << QStringList{u"--theme"_s, u"blue"_s} << u"--theme system|light|dark"_s;
    }
    void refuses()
    {
        QFETCH(QStringList, words);
        QFETCH(QString, named);
        const auto wish = app::startWish(QStringList{u"regulars"_s} + words);
        QVERIFY(!wish.has_value());
        QCOMPARE(wish.error().code, ErrorCode::Usage);
        QVERIFY2(wish.error().detail.contains(named), qPrintable(wish.error().detail));
    }

    // The program itself, with no display to open a window on and nobody's store.
    void answersAndEnds_data()
    {
        QTest::addColumn<QStringList>("words");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("out");
        QTest::addColumn<QByteArray>("err");
        QTest::newRow("help") << QStringList{u"--help"_s} << 0 << QByteArray("--snapshot FOLDER") << QByteArray();
        QTest::newRow("version") << QStringList{u"--version"_s} << 0 << QByteArray("regulars " REGULARS_VERSION) << QByteArray();
        QTest::newRow("unknown") << QStringList{u"-platform"_s, u"offscreen"_s, u"--hlep"_s} << 2 << QByteArray() << QByteArray("--hlep");
    }
    void answersAndEnds()
    {
        QFETCH(QStringList, words);
        QFETCH(QByteArray, out);
        QFETCH(QByteArray, err);
        const QString folder = qEnvironmentVariable("REGULARS_BIN");
        const QTemporaryDir home;
        QVERIFY(home.isValid() && !folder.isEmpty());
        QProcess program;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s})
            environment.remove(name);
        for (const QString &name : {u"HOME"_s, u"XDG_DATA_HOME"_s, u"XDG_CONFIG_HOME"_s})
            environment.insert(name, home.path());
        program.setProcessEnvironment(environment);
        program.start(folder + u"/regulars"_s, words);
        QVERIFY(program.waitForFinished(120'000));
        QCOMPARE(program.exitStatus(), QProcess::NormalExit);
        QTEST(program.exitCode(), "status");
        const QByteArray said = program.readAllStandardOutput();
        const QByteArray told = program.readAllStandardError();
        QVERIFY2(said.contains(out) && (!out.isEmpty() || said.isEmpty()), said.constData());
        QVERIFY2(told.contains(err) && (!err.isEmpty() || told.isEmpty()), told.constData());
        QVERIFY(QDir(home.path()).isEmpty()); // no store and no choice was made
    }
};

REGULARS_TEST(StartWordsTest)

#include "start_words_test.moc"

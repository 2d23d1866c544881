// The language of regularsctl: from the option, else the environment; JSON keeps its names.
#include "app/cli/cli_language.h"
#include "cli_answer.h"
#include "support/test_registry.h"

#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;

namespace {

// The environment as it was, once the object goes.
class Variable {
public:
    Variable(const char *name, const QByteArray &value) : m_name(name), m_before(qgetenv(name)), m_wasSet(qEnvironmentVariableIsSet(name))
    {
        qputenv(name, value);
    }
    ~Variable()
    {
        if (m_wasSet)
            qputenv(m_name, m_before);
        else
            qunsetenv(m_name);
    }
    Variable(const Variable &) = delete;
    Variable &operator=(const Variable &) = delete;

private:
    const char *m_name;
    QByteArray m_before;
    bool m_wasSet;
};

QString sentenceOf(const QStringList &arguments)
{
    QString text;
    QString unused;
    QTextStream err(&text);
    QTextStream out(&unused);
    [[maybe_unused]] const int status = cli::run(arguments, out, err);
    err.flush();
    return text.trimmed();
}

} // namespace

class CliLanguageTest : public QObject {
    Q_OBJECT

private slots:
    void locales_data()
    {
        QTest::addColumn<QString>("locale");
        QTest::addColumn<QString>("language");
        QTest::newRow("C") << u"C"_s << u"en"_s;
        QTest::newRow("C.UTF-8") << u"C.UTF-8"_s << u"en"_s;
        QTest::newRow("POSIX") << u"POSIX"_s << u"en"_s;
        QTest::newRow("English") << u"en_GB.UTF-8"_s << u"en"_s;
        QTest::newRow("simplified") << u"zh_CN.UTF-8"_s << u"zh_CN"_s;
        QTest::newRow("GBK") << u"zh_CN.GBK"_s << u"zh_CN"_s;
        QTest::newRow("Singapore") << u"zh_SG"_s << u"zh_CN"_s;
        QTest::newRow("bare") << u"zh"_s << u"zh_CN"_s;
        QTest::newRow("Taiwan") << u"zh_TW.UTF-8"_s << u"zh_TW"_s;
        QTest::newRow("Hong Kong") << u"zh_HK"_s << u"zh_TW"_s;
        QTest::newRow("script") << u"zh-Hant"_s << u"zh_TW"_s;
        QTest::newRow("another") << u"fr_FR.UTF-8"_s << u"en"_s;
        QTest::newRow("Zhuang") << u"zha"_s << u"en"_s;
    }
    void locales()
    {
        QFETCH(QString, locale);
        QTEST(cli::languageOfLocale(locale), "language");
    }

    void environment_data()
    {
        QTest::addColumn<QByteArray>("all");
        QTest::addColumn<QByteArray>("messages");
        QTest::addColumn<QByteArray>("lang");
        QTest::addColumn<QString>("sentence");
        const QString english = u"There is no file /no/such.regulars. Check the path."_s;
        const QString chinese = u"找不到文件 /no/such.regulars，请检查路径。"_s;
        QTest::newRow("nothing") << ""_ba << ""_ba << ""_ba << english;
        QTest::newRow("LANG") << ""_ba << ""_ba << "zh_CN.UTF-8"_ba << chinese;
        QTest::newRow("LC_MESSAGES first") << ""_ba << "C"_ba << "zh_CN.UTF-8"_ba << english;
        QTest::newRow("LC_ALL first") << "zh_CN.UTF-8"_ba << "C"_ba << "C"_ba << chinese;
    }
    void environment()
    {
        QFETCH(QByteArray, all);
        QFETCH(QByteArray, messages);
        QFETCH(QByteArray, lang);
        const Variable first("LC_ALL", all);
        const Variable second("LC_MESSAGES", messages);
        const Variable third("LANG", lang);
        QTEST(sentenceOf({u"--store"_s, u"/no/such.regulars"_s, u"store"_s, u"info"_s}), "sentence");
    }

    void option()
    {
        const Variable environment("LC_ALL", "zh_CN.UTF-8");
        const QStringList command{u"--store"_s, u"/no/such.regulars"_s, u"store"_s, u"info"_s};
        QCOMPARE(sentenceOf(QStringList{u"--language"_s, u"en"_s} + command), u"There is no file /no/such.regulars. Check the path."_s);
        QCOMPARE(sentenceOf(QStringList{u"--language"_s, u"zh_TW"_s} + command), u"找不到檔案 /no/such.regulars，請檢查路徑。"_s);
        QCOMPARE(sentenceOf(command), u"找不到文件 /no/such.regulars，请检查路径。"_s);
        const tests::Answer answer = tests::call({u"--language"_s, u"klingon"_s, u"store"_s, u"info"_s});
        QCOMPARE(answer.status, 2);
        QVERIFY2(answer.err.contains(u"zh_CN | zh_TW | en"_s), qPrintable(answer.err));
    }

    void jsonKeepsItsNames()
    {
        QTemporaryDir folder;
        const QStringList globals{u"--store"_s, folder.filePath(u"s.regulars"_s), u"--language"_s, u"zh_CN"_s};
        QCOMPARE(tests::call(globals + QStringList{u"store"_s, u"init"_s}).status, 0);
        const tests::Answer json = tests::call(globals + QStringList{u"--json"_s, u"store"_s, u"info"_s});
        QCOMPARE(json.json[u"customers"_s].toInteger(-1), 0);
        const tests::Answer text = tests::call(globals + QStringList{u"store"_s, u"info"_s});
        QVERIFY2(text.out.contains(u"客户"_s) && !text.out.contains(u"customers"_s), qPrintable(text.out));
        const tests::Answer english = tests::call({u"--store"_s, globals.at(1), u"store"_s, u"info"_s});
        QVERIFY2(english.out.contains(u"customers"_s), qPrintable(english.out));
    }
};

REGULARS_TEST(CliLanguageTest)
#include "cli_language_test.moc"

// The .ts files: complete, in step with the sources, and written as Chinese is written.
#include "support/test_registry.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTranslator>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

struct Message {
    QString context;
    QString source;
    QString comment;
    QStringList forms; ///< one text, or the numerus forms
    bool isNumerus = false;
    bool isFinished = true;

    [[nodiscard]] QString key() const { return context + u" | "_s + source + u" | "_s + comment; }
};

QString sourceFolder() { return qEnvironmentVariable("REGULARS_SOURCE"); }

QString tsPath(const QString &language) { return sourceFolder() + u"/resources/i18n/regulars_%1.ts"_s.arg(language); }

void readTranslation(QXmlStreamReader &xml, Message &message)
{
    message.isFinished = !xml.attributes().hasAttribute("type"_L1);
    if (!message.isNumerus) {
        message.forms << xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        message.forms << xml.readElementText();
}

Message readMessage(QXmlStreamReader &xml, const QString &context)
{
    Message message;
    message.context = context;
    message.isNumerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1)
            message.source = xml.readElementText();
        else if (xml.name() == "comment"_L1)
            message.comment = xml.readElementText();
        else if (xml.name() == "translation"_L1)
            readTranslation(xml, message);
        else
            xml.skipCurrentElement();
    }
    return message;
}

/// Empty when the file cannot be read as TS.
QList<Message> readMessages(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Message> messages;
    QString context;
    xml.readNextStartElement(); // TS
    while (xml.readNextStartElement()) {
        while (xml.readNextStartElement()) {
            if (xml.name() == "name"_L1)
                context = xml.readElementText();
            else if (xml.name() == "message"_L1)
                messages << readMessage(xml, context);
            else
                xml.skipCurrentElement();
        }
    }
    return xml.hasError() ? QList<Message>() : messages;
}

QSet<QString> placeholders(const QString &text)
{
    static const QRegularExpression pattern(u"%L?(\\d{1,2}|n)"_s);
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found.insert(match.next().captured());
    return found;
}

QProcessEnvironment plainEnvironment()
{
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"LANGUAGE"_s, u"C"_s);
    return environment;
}

/// lupdate of Qt 6, or empty: one of Qt 5 reads other strings out of the same source.
QString findLupdate()
{
    const QStringList folders{QLibraryInfo::path(QLibraryInfo::BinariesPath), QLibraryInfo::path(QLibraryInfo::LibraryExecutablesPath)};
    QStringList candidates{QStandardPaths::findExecutable(u"lupdate"_s, folders)};
    for (const QString &name : {u"lupdate6"_s, u"lupdate-qt6"_s, u"lupdate"_s})
        candidates << QStandardPaths::findExecutable(name);
    for (const QString &candidate : candidates) {
        if (candidate.isEmpty())
            continue;
        QProcess process;
        process.setProcessEnvironment(plainEnvironment());
        process.start(candidate, {u"-version"_s});
        if (process.waitForFinished() && process.readAllStandardOutput().contains(" 6."))
            return candidate;
    }
    return {};
}

} // namespace

class TranslationTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase();
    void everyMessageIsTranslated_data();
    void everyMessageIsTranslated();
    void placeholdersAgree_data() { languages(); }
    void placeholdersAgree();
    void numerusForms_data();
    void numerusForms();
    void punctuationIsFullWidth_data() { chinese(); }
    void punctuationIsFullWidth();
    void scriptIsPure_data();
    void scriptIsPure();
    void wordsAreTaiwans();
    void figuresStandApart_data() { chinese(); }
    void figuresStandApart();
    void bothScriptsHoldTheSame();
    void isUpToDate_data() { languages(); }
    void isUpToDate();
    void isCompiledIn_data();
    void isCompiledIn();

private:
    static void languages();
    static void chinese();
    static void report(const QStringList &faults) { QVERIFY2(faults.isEmpty(), qPrintable(u'\n' + faults.join(u'\n'))); }
};

void TranslationTest::initTestCase()
{
    if (sourceFolder().isEmpty())
        QSKIP("REGULARS_SOURCE does not say where the sources are");
}

void TranslationTest::languages()
{
    chinese();
    QTest::newRow("en") << u"en"_s;
}

void TranslationTest::chinese()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("zh_CN") << u"zh_CN"_s;
    QTest::newRow("zh_TW") << u"zh_TW"_s;
}

void TranslationTest::everyMessageIsTranslated_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("least");
    // The window alone has several hundred sentences: fewer means that the file was not read.
    QTest::newRow("zh_CN") << u"zh_CN"_s << 700;
    QTest::newRow("zh_TW") << u"zh_TW"_s << 700;
    QTest::newRow("en") << u"en"_s << 10;
}

void TranslationTest::everyMessageIsTranslated()
{
    QFETCH(QString, language);
    QFETCH(int, least);
    const QList<Message> messages = readMessages(tsPath(language));
    QVERIFY2(messages.size() >= least, qPrintable(QString::number(messages.size())));
    QStringList faults;
    for (const Message &message : messages) {
        bool isWhole = message.isFinished && !message.forms.isEmpty();
        for (const QString &form : message.forms)
            isWhole = isWhole && !form.trimmed().isEmpty();
        if (!isWhole)
            faults << message.key();
    }
    report(faults);
}

void TranslationTest::placeholdersAgree()
{
    QFETCH(QString, language);
    QStringList faults;
    for (const Message &message : readMessages(tsPath(language))) {
        for (const QString &form : message.forms) {
            if (placeholders(form) != placeholders(message.source))
                faults << message.key() + u" → "_s + form;
        }
    }
    report(faults);
}

void TranslationTest::numerusForms_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms");
    QTest::newRow("zh_CN") << u"zh_CN"_s << 1;
    QTest::newRow("zh_TW") << u"zh_TW"_s << 1;
    QTest::newRow("en") << u"en"_s << 2;
}

void TranslationTest::numerusForms()
{
    QFETCH(QString, language);
    QFETCH(int, forms);
    QStringList faults;
    int counted = 0;
    for (const Message &message : readMessages(tsPath(language))) {
        const bool holdsNumber = message.source.contains(u"%n"_s);
        counted += message.isNumerus ? 1 : 0;
        if (message.isNumerus != holdsNumber || (message.isNumerus && message.forms.size() != forms))
            faults << message.key();
        if (language == u"en" && !message.isNumerus)
            faults << message.key() + u": English keeps plural forms only"_s;
    }
    report(faults);
    QVERIFY2(counted >= 10, qPrintable(QString::number(counted)));
}

void TranslationTest::punctuationIsFullWidth()
{
    QFETCH(QString, language);
    static const QRegularExpression halfWidth(u"[\\x{3040}-\\x{30ff}\\x{3400}-\\x{9fff}\\x{f900}-\\x{faff}][,;:?!]"_s);
    QVERIFY(halfWidth.match(u"客户: 无"_s).hasMatch());
    QVERIFY(!halfWidth.match(u"客户：无"_s).hasMatch());
    QStringList faults;
    for (const Message &message : readMessages(tsPath(language))) {
        for (const QString &form : message.forms) {
            if (form.contains(halfWidth))
                faults << message.key() + u" → "_s + form;
        }
    }
    report(faults);
}

void TranslationTest::scriptIsPure_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("foreign");
    QTest::newRow("zh_CN") << u"zh_CN"_s << u"戶積設導門優對開關為這個們時會員購買單發應數級請選擇刪編碼認試運寫讀還經銷額營動備頁統計標題號幣結錄貨"_s;
    QTest::newRow("zh_TW") << u"zh_TW"_s << u"户积设导门优对开关为这个们时会员购买单发应数级请选择删编码认试运写读还经销额营动备页统计标题号币结录货没档库帮"_s;
}

void TranslationTest::scriptIsPure()
{
    QFETCH(QString, language);
    QFETCH(QString, foreign);
    QStringList faults;
    for (const Message &message : readMessages(tsPath(language))) {
        for (const QString &form : message.forms) {
            for (const QChar character : foreign) {
                if (form.contains(character))
                    faults << character + u" in "_s + form;
            }
        }
    }
    report(faults);
}

void TranslationTest::wordsAreTaiwans()
{
    static const QStringList mainland{u"信息"_s, u"文件"_s, u"默認"_s, u"打印"_s, u"界面"_s, u"搜索"_s,     u"保存"_s,
                                      u"門店"_s, u"到賬"_s, u"入賬"_s, u"軟件"_s, u"程序"_s, u"電子表格"_s, u"數據"_s,
                                      u"短信"_s, u"撤銷"_s, u"任務"_s, u"“"_s};
    QStringList texts;
    for (const Message &message : readMessages(tsPath(u"zh_TW"_s)))
        texts << message.forms;
    const QDir help(sourceFolder() + u"/resources/help/zh_TW"_s);
    for (const QString &name : help.entryList({u"*.md"_s})) {
        QFile file(help.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        texts << QString::fromUtf8(file.readAll()).split(u'\n');
    }
    QStringList faults;
    for (const QString &text : texts) {
        for (const QString &word : mainland) {
            if (text.contains(word))
                faults << word + u" in "_s + text;
        }
    }
    report(faults);
}

// "12 天前" and "420 分"; months of a date stay together: "3月1日".
void TranslationTest::figuresStandApart()
{
    QFETCH(QString, language);
    static const QRegularExpression close(u"(%n|%L?\\d|\\d)[分天单單条條项項种種件个個位次行列欄栏秒年张張笔筆级級倍]"_s);
    QVERIFY(close.match(u"%n天前"_s).hasMatch());
    QVERIFY(!close.match(u"%n 天前"_s).hasMatch() && !close.match(u"3月1日"_s).hasMatch());
    QStringList faults;
    for (const Message &message : readMessages(tsPath(language))) {
        for (const QString &form : message.forms) {
            if (form.contains(close))
                faults << message.key() + u" → "_s + form;
        }
    }
    report(faults);
}

void TranslationTest::bothScriptsHoldTheSame()
{
    QSet<QString> simplified;
    for (const Message &message : readMessages(tsPath(u"zh_CN"_s)))
        simplified.insert(message.key());
    QSet<QString> traditional;
    for (const Message &message : readMessages(tsPath(u"zh_TW"_s)))
        traditional.insert(message.key());
    report((simplified - traditional).values());
    report((traditional - simplified).values());
}

void TranslationTest::isUpToDate()
{
    QFETCH(QString, language);
    static const QString lupdate = findLupdate();
    if (lupdate.isEmpty())
        QSKIP("lupdate of Qt 6 is not installed: whether the sources hold new sentences was not checked");
    QTemporaryDir folder;
    const QString copy = folder.filePath(u"copy.ts"_s);
    QVERIFY(QFile::copy(tsPath(language), copy));
    QSet<QString> known;
    for (const Message &message : readMessages(copy))
        known.insert(message.key());

    QStringList arguments{u"-silent"_s, u"-no-obsolete"_s, u"-locations"_s, u"none"_s, u"-I"_s, u"."_s, u"-I"_s, u"models"_s};
    if (language == u"en")
        arguments << u"-pluralonly"_s;
    arguments << u"models"_s << u"ui"_s << u"app"_s << u"-ts"_s << copy << u"-source-language"_s << u"en"_s << u"-target-language"_s << language;
    QProcess process;
    process.setProcessEnvironment(plainEnvironment());
    process.setWorkingDirectory(sourceFolder());
    process.start(lupdate, arguments);
    QVERIFY2(process.waitForFinished(120'000), qPrintable(process.errorString()));
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());

    QSet<QString> faults;
    const QList<Message> updated = readMessages(copy);
    QVERIFY(!updated.isEmpty());
    for (const Message &message : updated) {
        if (!message.isFinished || !known.contains(message.key()))
            faults.insert(message.key());
    }
    report(faults.values());
}

void TranslationTest::isCompiledIn_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("context");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("expected");
    QTest::newRow("zh_CN") << u"zh_CN"_s << u"FieldName"_s << u"customer"_s << u"客户"_s;
    QTest::newRow("zh_TW") << u"zh_TW"_s << u"FieldName"_s << u"customer"_s << u"客戶"_s;
    QTest::newRow("one day in English") << u"en"_s << u"regulars::ui::Format"_s << u"%n days ago"_s << u"%n day ago"_s;
}

void TranslationTest::isCompiledIn()
{
    QFETCH(QString, language);
    QFETCH(QString, context);
    QFETCH(QString, source);
    QTranslator translator;
    QVERIFY(translator.load(u"regulars_"_s + language, u":/i18n"_s));
    QTEST(translator.translate(context.toUtf8(), source.toUtf8(), nullptr, 1), "expected");
}

} // namespace regulars

using regulars::TranslationTest;
REGULARS_TEST(TranslationTest)

#include "translation_test.moc"

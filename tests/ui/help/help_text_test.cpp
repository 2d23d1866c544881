#include "support/test_registry.h"
#include "ui/help/help_text.h"
#include "ui/kit/theme.h"

#include <QDir>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextTable>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

class HelpTextTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() { m_theme.apply(Theme::Mode::Light); }

    void linesFlow_data()
    {
        QTest::addColumn<QString>("markdown");
        QTest::addColumn<QString>("flowing");
        QTest::newRow("Chinese without a blank") << u"先看名单，\n再打开。"_s << u"先看名单，再打开。"_s;
        QTest::newRow("English with one") << u"one\ntwo"_s << u"one two"_s;
        QTest::newRow("mixed") << u"按 **F3**，\nEnter"_s << u"按 **F3**，Enter"_s;
        QTest::newRow("paragraphs stay") << u"一。\n\n二。"_s << u"一。\n\n二。"_s;
        QTest::newRow("headings stay") << u"# 一\n二"_s << u"# 一\n二"_s;
        QTest::newRow("lists stay") << u"- 一\n- 二\n  三"_s << u"- 一\n- 二三"_s;
        QTest::newRow("tables stay") << u"|一|二|\n|---|---|\n|三|四|"_s << u"|一|二|\n|---|---|\n|三|四|"_s;
        QTest::newRow("English quotes") << u"choose “Refund”"_s << u"choose \"Refund\""_s;
        QTest::newRow("Chinese quotes") << u"点“退货”"_s << u"点“退货”"_s;
    }

    void linesFlow()
    {
        QFETCH(QString, markdown);
        QTEST(flowingText(markdown), "flowing");
    }

    void headingsAndTablesAreLaidOut()
    {
        QTextDocument document;
        document.setDefaultFont(fontFor(TextRole::Body));
        document.setMarkdown(u"# A\n\ntext `typed`\n\n## B\n\n|x|y|\n|---|---|\n|1|2|\n"_s);
        layOut(document);
        const QTextBlock first = document.begin();
        QCOMPARE(first.begin().fragment().charFormat().font().pixelSize(), 18);
        QCOMPARE(first.next().next().begin().fragment().charFormat().font().pixelSize(), 14);
        int tables = 0;
        for (QTextFrame *frame : document.rootFrame()->childFrames()) {
            const auto *table = qobject_cast<QTextTable *>(frame);
            tables += table ? 1 : 0;
            QVERIFY(!table || table->format().borderCollapse());
        }
        QCOMPARE(tables, 1);
        QCOMPARE(document.toPlainText().count(u"typed"_s), 1);
    }

private:
    Theme m_theme;
};

REGULARS_TEST(HelpTextTest)
#include "help_text_test.moc"

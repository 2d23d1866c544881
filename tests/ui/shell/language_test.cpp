#include "support/test_registry.h"
#include "ui/shell/language.h"

#include <QCoreApplication>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

/// What the interface says, whatever the language.
class LanguageTest : public QObject
{
    Q_OBJECT

private slots:
    void countsAreWrittenInGroups_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<int>("count");
        QTest::addColumn<QString>("figure");
        for (const QString &code : Language::codes()) {
            QTest::addRow("%s few", qPrintable(code)) << code << 3 << u"3"_s;
            QTest::addRow("%s many", qPrintable(code)) << code << 1'200 << u"1,200"_s;
            QTest::addRow("%s a million", qPrintable(code)) << code << 1'000'000 << u"1,000,000"_s;
        }
    }
    void countsAreWrittenInGroups()
    {
        QFETCH(QString, language);
        QFETCH(int, count);
        QFETCH(QString, figure);
        Language words;
        words.apply(language);
        const QString text = QCoreApplication::translate("regulars::ui::CustomersPage", "%n ticked", nullptr, count);
        QString digits;
        for (const QChar c : text) {
            if (c.isDigit() || c == u',')
                digits += c;
        }
        QCOMPARE(digits, figure);
        QVERIFY(text.size() > figure.size());
    }
};

REGULARS_TEST(LanguageTest)
#include "language_test.moc"

// What a file holds is told by its headings.
#include "exchange/kind_guess.h"
#include "support/test_registry.h"

#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using namespace Qt::StringLiterals;

class KindGuessTest : public QObject {
    Q_OBJECT

private slots:
    void kinds_data()
    {
        QTest::addColumn<QString>("headings");
        QTest::addColumn<QString>("kind");
        QTest::newRow("a till") << u"单号,日期,会员号,货号,品名,类别,数量,单价,实付,收银员,备注"_s << u"purchases"_s;
        QTest::newRow("a web shop") << u"InvoiceNo,StockCode,Description,Quantity,InvoiceDate,UnitPrice,CustomerID,Country"_s << u"purchases"_s;
        QTest::newRow("members") << u"姓名,手机号"_s << u"customers"_s;
        QTest::newRow("members with a day") << u"会员号,姓名,手机号,生日,注册日期,积分"_s << u"customers"_s;
        QTest::newRow("traditional") << u"會員卡號,姓名,手機,等級"_s << u"customers"_s;
        QTest::newRow("goods") << u"货号,品名,类别,售价"_s << u"products"_s;
        QTest::newRow("balances") << u"会员号,积分"_s << u"points"_s;
        QTest::newRow("nothing known") << u"a,b,c"_s << QString();
        QTest::newRow("numbers") << u"#1,#2"_s << QString();
    }

    void kinds()
    {
        QFETCH(QString, headings);
        const auto kind = guessKind(headings.split(u','));
        QTEST(kind ? importKindName(*kind) : QString(), "kind");
    }
};

REGULARS_TEST(KindGuessTest)
#include "kind_guess_test.moc"

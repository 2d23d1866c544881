#include "texts/error_text.h"

#include "support/test_registry.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

// Gives every text back in brackets, so that a text which is not translated shows.
class BracketTranslator : public QTranslator {
public:
    [[nodiscard]] bool isEmpty() const override { return false; }
    QString translate(const char *context, const char *source, const char *, int) const override
    {
        return u"[%1|"_s.arg(QLatin1String(context)) + QString::fromUtf8(source) + u"]"_s;
    }
};

} // namespace

class ErrorTextTest : public QObject {
    Q_OBJECT

private slots:
    void everyCodeHasSentenceAndStatus_data();
    void everyCodeHasSentenceAndStatus();
    void sentencesDiffer();
    void status_data();
    void status();
    void sentence_data();
    void sentence();
    void percentSignsInDetailStay();
    void everythingIsTranslated();
    void fieldNames();
};

void ErrorTextTest::everyCodeHasSentenceAndStatus_data()
{
    QTest::addColumn<int>("code");
    for (const ErrorCode code : allErrorCodes())
        QTest::addRow("%s", qPrintable(errorName(code))) << static_cast<int>(code);
}

void ErrorTextTest::everyCodeHasSentenceAndStatus()
{
    QFETCH(int, code);
    const auto errorCode = static_cast<ErrorCode>(code);
    static const QRegularExpression placeholder(u"%[0-9]"_s);
    for (const QString &field : {QString(), u"phone"_s}) {
        for (const QString &detail : {QString(), u"DETAIL"_s}) {
            const ErrorText text = errorText({errorCode, field, detail});
            QVERIFY2(!text.sentence.isEmpty(), qPrintable(field + u'/' + detail));
            QVERIFY2(!text.sentence.contains(placeholder), qPrintable(text.sentence));
            // What happened and what to do: at least two parts, the first one ended properly.
            QVERIFY2(text.sentence.contains(u". "_s) || text.sentence.contains(u"; "_s), qPrintable(text.sentence));
            QVERIFY2(text.exitStatus >= 1 && text.exitStatus <= 5, qPrintable(text.sentence));
            if (errorCode != ErrorCode::Internal)
                QVERIFY(text.sentence != errorText({ErrorCode::Internal, field, detail}).sentence);
        }
    }
}

void ErrorTextTest::sentencesDiffer()
{
    QSet<QString> sentences;
    for (const ErrorCode code : allErrorCodes()) {
        const QString sentence = errorText({code, {}, {}}).sentence;
        QVERIFY2(!sentences.contains(sentence), qPrintable(sentence));
        sentences.insert(sentence);
    }
    QCOMPARE(sentences.size(), allErrorCodes().size());
}

void ErrorTextTest::status_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<int>("status");
    const auto row = [](ErrorCode code, int status) {
        QTest::addRow("%s", qPrintable(errorName(code))) << static_cast<int>(code) << status;
    };
    row(ErrorCode::Internal, 1);
    row(ErrorCode::Cancelled, 1);
    row(ErrorCode::DiskFull, 1);
    row(ErrorCode::StoreDamaged, 1);
    row(ErrorCode::ForeignStore, 1);
    row(ErrorCode::Usage, 2);
    row(ErrorCode::Invalid, 2);
    row(ErrorCode::UnknownColumn, 2);
    row(ErrorCode::UnknownField, 2);
    row(ErrorCode::UnknownKind, 2);
    row(ErrorCode::NotAllowed, 3);
    row(ErrorCode::AlreadyExists, 3);
    row(ErrorCode::InsufficientPoints, 3);
    row(ErrorCode::RefundExceeds, 3);
    row(ErrorCode::OtherCustomer, 3);
    row(ErrorCode::LimitExceeded, 3);
    row(ErrorCode::ReasonRequired, 3);
    row(ErrorCode::StoreExists, 3);
    row(ErrorCode::NotFound, 4);
    row(ErrorCode::FileNotFound, 4);
    row(ErrorCode::StoreNewer, 5);
    row(ErrorCode::StoreBusy, 5);
}

void ErrorTextTest::status()
{
    QFETCH(int, code);
    QFETCH(int, status);
    QCOMPARE(errorText({static_cast<ErrorCode>(code), {}, {}}).exitStatus, status);
    QCOMPARE(errorText({static_cast<ErrorCode>(code), u"card"_s, u"x"_s}).exitStatus, status);
}

void ErrorTextTest::sentence_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("expected");
    const auto row = [](ErrorCode code, const char *field, const char *detail, const QString &expected) {
        QTest::addRow("%s %s %s", qPrintable(errorName(code)), field, detail)
            << static_cast<int>(code) << QString::fromUtf8(field) << QString::fromUtf8(detail) << expected;
    };
    row(ErrorCode::NotFound, "customer", "88001", u"There is no customer “88001”. Check the spelling."_s);
    row(ErrorCode::NotFound, "customer", "", u"There is no such customer. Check the spelling."_s);
    row(ErrorCode::Required, "card", "", u"A value for “card number” is missing. Fill it in and try again."_s);
    row(ErrorCode::OutOfRange, "points.earn", "0–1000000000",
        u"The number for “points.earn” is outside its limits. Allowed: 0–1000000000"_s);
    row(ErrorCode::InsufficientPoints, "", "120",
        u"The customer does not have that many points; the balance is 120. Redeem fewer."_s);
    row(ErrorCode::StoreNewer, "", "7",
        u"The store was written by a newer Regulars (schema 7). It was left as it is; update the program."_s);
    row(ErrorCode::StoreBusy, "", "step: 5",
        u"The store is in use by another program: a sale, or an import, which takes its time. Nothing was changed; try again when it is done."_s);
    row(ErrorCode::Invalid, "phone", "several", u"Two phone numbers stand in one field. Give one number, and write the other into the notes."_s);
    row(ErrorCode::UnknownField, "card", "sku, name", u"There is no field “card”. Known are: sku, name"_s); // as it was typed
    row(ErrorCode::DuplicateHeading, "name", "2, 3",
        u"The heading “name” stands over several columns: 2, 3. Say by its number which one is meant, such as #2."_s);
    row(ErrorCode::UndecodableText, "GB18030", "7",
        u"Line 7 of the file holds bytes that GB18030 does not have. Correct the line or choose another encoding."_s);
    row(ErrorCode::FutureDate, "date", "2026-11-23",
        u"The value for “date” is still to come; today is 2026-11-23. Correct it, or check the clock."_s);
    row(ErrorCode::Invalid, "tag", "separator",
        u"A tag cannot hold “;”, which stands between the tags in lists. Write it without, or as two tags."_s);
    row(ErrorCode::Invalid, "date", "before 1970", u"The date is before 1970. Correct it and try again."_s);
    row(ErrorCode::FileNotFound, "backup.folder", "/media/x 100%",
        u"There is no folder /media/x 100%. Make it, plug its disk in, or choose another one."_s);
    row(ErrorCode::FileUnwritable, "backup.folder", "/proc",
        u"Nothing can be written into the folder /proc. Check your rights there, or choose another one."_s);
    row(ErrorCode::FileUnwritable, "folder", "/tmp", u"/tmp is a folder. Name a file in it."_s);
    row(ErrorCode::FileExists, "", "/tmp", u"/tmp exists already and is not overwritten. Choose another name."_s);
    row(ErrorCode::Invalid, "phone", "5–20",
        u"The value for “phone number” cannot be understood. Expected: a number of 5 to 20 digits"_s);
    row(ErrorCode::Invalid, "", "5–20", u"A value cannot be understood. Expected: a number of 5 to 20 digits"_s); // beside its field
    row(ErrorCode::OutOfRange, "points", "5–20", u"The number for “points” is outside its limits. Allowed: 5–20"_s);
    row(ErrorCode::InsufficientPoints, "credits", "7",
        u"The customer does not have that many service credits; the balance is 7. Take fewer, or something cheaper."_s);
    row(ErrorCode::CouponNotNow, "coupon", "weekday", u"The coupon does not count on this day of the week. Use it on another day."_s);
    row(ErrorCode::CouponNotNow, "coupon", "18:00–24:00", u"The coupon does not count at this hour, but 18:00–24:00. Use it then."_s);
    row(ErrorCode::BudgetSpent, "coupon", "0", u"What these coupons may give away is used up. Leave them out, or raise the budget."_s);
    row(ErrorCode::HasHistory, "entry", "sale",
        u"These points belong to a sale. Refund the sale, or undo it while it is the last one; its points follow by themselves."_s);
    row(ErrorCode::HasHistory, "entry", "reward", u"These points paid for a reward. Take the reward back; its points follow by themselves."_s);
    row(ErrorCode::NotFound, "aside", "", u"Nobody said that these two are not one person. Look at the list of those set aside."_s);
    row(ErrorCode::AlreadyExists, "phone", "", u"This phone number is taken already. Use the existing one or choose another."_s);
}

void ErrorTextTest::sentence()
{
    QFETCH(int, code);
    QFETCH(QString, field);
    QFETCH(QString, detail);
    QTEST(errorText({static_cast<ErrorCode>(code), field, detail}).sentence, "expected");
}

void ErrorTextTest::percentSignsInDetailStay()
{
    QCOMPARE(errorText({ErrorCode::NotFound, u"customer"_s, u"%1 %2 100%"_s}).sentence,
             u"There is no customer “%1 %2 100%”. Check the spelling."_s);
}

void ErrorTextTest::everythingIsTranslated()
{
    BracketTranslator translator;
    QVERIFY(QCoreApplication::installTranslator(&translator));
    for (const ErrorCode code : allErrorCodes()) {
        const QString sentence = errorText({code, u"phone"_s, u"X"_s}).sentence;
        QVERIFY2(sentence.startsWith(u"[ErrorText|"_s) && sentence.endsWith(u']'), qPrintable(sentence));
    }
    QCOMPARE(fieldName(u"phone"_s), u"[FieldName|phone number]"_s);
    QCoreApplication::removeTranslator(&translator);
}

void ErrorTextTest::fieldNames()
{
    QCOMPARE(fieldName(u"card"_s), u"card number"_s);
    QCOMPARE(fieldName(u"registered_on"_s), u"registration date"_s);
    QCOMPARE(fieldName(u"points.unit"_s), u"points.unit"_s);
    QCOMPARE(fieldName({}), QString());
}

} // namespace regulars

using regulars::ErrorTextTest;
REGULARS_TEST(ErrorTextTest)

#include "error_text_test.moc"

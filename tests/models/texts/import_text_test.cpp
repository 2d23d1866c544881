// Sentences of imports: whose phone number it is, which sheet may be meant, what an undo left and why.
#include "support/test_registry.h"
#include "texts/error_text.h"
#include "texts/undo_text.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace regulars {

class ImportTextTest : public QObject {
    Q_OBJECT

private slots:
    void sentences_data()
    {
        QTest::addColumn<Error>("error");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<int>("status");
        QTest::newRow("phone of another name")
            << Error{ErrorCode::OtherCustomer, u"phone"_s, u"A1\t100%1"_s}
            << u"The phone number belongs to card A1, whose name is 100%1. If this is somebody else, correct the phone number or leave it "
               "out; if it is the same person under a new name, write the card number into the row, or let the import update names."_s
            << 3;
        QTest::newRow("phone of another name, whoever") << Error{ErrorCode::OtherCustomer, u"phone"_s, {}}
                                                       << u"The phone number belongs to a customer with another name. Correct it, or leave it out."_s << 3;
        QTest::newRow("shop unknown") << Error{ErrorCode::NotFound, u"shop"_s, u"浦西%1\tA, B"_s}
                                      << u"There is no shop “浦西%1”. There are: A, B. Correct the name, add the shop, or take all rows into one shop "
                                         "(on the command line with --set shop=NAME)."_s
                                      << 4;
        QTest::newRow("tier unknown") << Error{ErrorCode::NotFound, u"tier"_s, u"X\tA, B"_s}
                                      << u"There is no tier “X”. There are: A, B. Correct the name, or add the tier first."_s << 4;
        QTest::newRow("no such day") << Error{ErrorCode::Invalid, u"date"_s, u"no such day"_s}
                                     << u"There is no such day in the calendar. Correct the date."_s << 2;
        QTest::newRow("phone taken") << Error{ErrorCode::AlreadyExists, u"phone"_s, u"A1\t王芳"_s}
                                     << u"The phone number belongs to card A1 (王芳) already. Correct it, or leave it out of this row: a phone number "
                                        "stands in one file only."_s
                                     << 3;
        QTest::newRow("no such column, other sheets")
            << Error{ErrorCode::MissingColumn, u"date"_s, u"notes\tJuly, August"_s}
            << u"No column of the sheet “notes” holds “date”. Say which one does; or choose another sheet (July, August), on the command line "
               "with --sheet NAME."_s
            << 2;
        QTest::newRow("empty sheet") << Error{ErrorCode::EmptyFile, {}, u"notes\tJuly"_s}
                                     << u"The sheet “notes” has no rows. The spreadsheet has others: July. Choose one of them, on the command line with "
                                        "--sheet NAME."_s
                                     << 1;
        QTest::newRow("a purchase belongs to another") << Error{ErrorCode::OtherCustomer, u"customer"_s, {}}
                                                       << u"This purchase belongs to another customer. Check the receipt's number."_s << 3;
        QTest::newRow("order number of another day")
            << Error{ErrorCode::AlreadyExists, u"order"_s, u"0001\t2026-07-03\tM1\t"_s}
            << u"The order number 0001 belongs to another purchase already: 2026-07-03, card M1. Make the order numbers unique, for example with "
               "the day or the shop in front; or import without the column of order numbers."_s
            << 3;
        QTest::newRow("order number of another shop")
            << Error{ErrorCode::AlreadyExists, u"order"_s, u"%1\t2026-07-03\t\tPudong"_s}
            << u"The order number %1 belongs to another purchase already: 2026-07-03, a walk-in, shop Pudong. Make the order numbers unique, for "
               "example with the day or the shop in front; or import without the column of order numbers."_s
            << 3;
        QTest::newRow("order number of another customer")
            << Error{ErrorCode::OtherCustomer, u"customer"_s, u"0001\t2026-07-03\tM1\t"_s}
            << u"The order number 0001 belongs to another purchase already: 2026-07-03, card M1. Make the order numbers unique, for example with "
               "the day or the shop in front; or import without the column of order numbers."_s
            << 3;
        QTest::newRow("card under two names")
            << Error{ErrorCode::AlreadyExists, u"card"_s, u"2\t王芳"_s}
            << u"The card number stands in line 2 of the file already, under the name 王芳. Give each person a card number of their own; if it is "
               "the same person, leave one of the rows out."_s
            << 3;
        QTest::newRow("undone in part") << Error{ErrorCode::ImportUndone, u"import"_s, u"3"_s}
                                        << u"This import was undone before, as far as it could be. What is left (3) stays, since something stands on it; "
                                           "“regularsctl --json import list” names it."_s
                                        << 3;
    }
    void sentences()
    {
        QFETCH(Error, error);
        QFETCH(QString, expected);
        QFETCH(int, status);
        QCOMPARE(errorText(error).sentence, expected);
        QCOMPARE(errorText(error).exitStatus, status);
    }

    void whatStays_data()
    {
        QTest::addColumn<QStringList>("kept");
        QTest::addColumn<QString>("expected");
        QTest::newRow("customer") << QStringList{u"customer"_s, u"C1"_s, {}, u"bought"_s} << u"Customer C1: has other purchases"_s;
        QTest::newRow("purchase") << QStringList{u"purchase"_s, u"A1"_s, u"C1"_s, u"returned"_s} << u"Purchase A1, card C1: goods of it came back since"_s;
        QTest::newRow("walk-in") << QStringList{u"purchase"_s, u"A1"_s, {}, u"extended"_s} << u"Purchase A1: a later import added lines to it"_s;
        QTest::newRow("field") << QStringList{u"field"_s, u"C1"_s, u"region"_s, u"changed"_s} << u"region of C1: was changed since"_s;
        QTest::newRow("product") << QStringList{u"product"_s, u"S1"_s, {}, u"sold"_s} << u"Product S1: was sold"_s;
    }
    void whatStays()
    {
        QFETCH(QStringList, kept);
        QFETCH(QString, expected);
        QCOMPARE(keptText(kept.at(0), kept.at(1), kept.at(2), kept.at(3)), expected);
    }
};

} // namespace regulars

using regulars::ImportTextTest;
REGULARS_TEST(ImportTextTest)
#include "import_text_test.moc"

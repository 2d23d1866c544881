#include "customers/customer_fields.h"

#include "customers/customer_service.h"
#include "support/temporary_store.h"
#include "support/test_registry.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::customers;
using regulars::tests::TemporaryStore;

class CustomerFieldsTest : public QObject {
    Q_OBJECT
private slots:
    void initTestCase();
    void names();
    void reads_data();
    void reads();
    void lunarAndSolarShareOneBirthday();
    void typedReading();

private:
    // The text of a field after it was set, or the error.
    QString setAndGet(const QString &name, const QString &value);

    std::unique_ptr<TemporaryStore> m_store;
};

void CustomerFieldsTest::initTestCase()
{
    m_store = std::make_unique<TemporaryStore>();
    QVERIFY(m_store->isOpen());
    QVERIFY(m_store->write([&](db::WriteSession &session) -> Status {
        Customer referrer;
        referrer.cardNo = u"R1"_s;
        TRY(CustomerService(m_store->clock()).add(session, m_store->owner(), referrer));
        return ok();
    }));
}

void CustomerFieldsTest::names()
{
    QStringList names;
    for (const CustomerField &field : customerFields()) {
        if (field.isInFiles)
            names.append(field.name);
    }
    QCOMPARE(names.join(u' '), u"name card phone email gender birthday lunar_birthday region address channel referrer"
                               " manager notes registered_on"_s);
    const Error unknown = customerField(u"shoe_size"_s).error();
    QCOMPARE(unknown.code, ErrorCode::UnknownField);
    QCOMPARE(unknown.field, u"shoe_size"_s);
    QVERIFY(unknown.detail.startsWith(u"name, card, phone"));
}

QString CustomerFieldsTest::setAndGet(const QString &name, const QString &value)
{
    const auto told = m_store->read([&](db::ReadSession &session) -> Result<QString> {
        FieldContext context{session, toEpochDay(QDate(2026, 11, 23))};
        Customer customer;
        TRY(setCustomerField(context, customer, name, value));
        TRY_LET(const CustomerField *field, customerField(name));
        return field->get(context, customer);
    });
    return told ? *told : errorName(told.error().code) + u' ' + told.error().field;
}

void CustomerFieldsTest::reads_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *field, const QString &typed, const QString &written) {
        QTest::newRow(qUtf8Printable(QString::fromLatin1(field) + u' ' + typed)) << QString::fromLatin1(field) << typed << written;
    };
    row("name", u"张三"_s, u"张三"_s);
    row("phone", u"138 0013 8046"_s, u"138 0013 8046"_s); // the service normalises
    row("gender", u"女"_s, u"female"_s);
    row("gender", u"先生"_s, u"male"_s);
    row("gender", u"x"_s, u"Invalid gender"_s);
    row("birthday", u"1990/1/5"_s, u"1990-01-05"_s);
    row("birthday", u"1990-02-30"_s, u"Invalid birthday"_s);
    row("lunar_birthday", u"1990-02-30"_s, u"1990-02-30"_s);
    row("lunar_birthday", u"1990-02-31"_s, u"Invalid lunar_birthday"_s);
    row("referrer", u"R1"_s, u"R1"_s);
    row("referrer", u"R2"_s, u"NotFound referrer"_s);
    row("referrer", QString(), QString());
    row("registered_on", u"2026/1/31"_s, u"2026-01-31"_s);
    row("registered_on", u"2026-02-30"_s, u"Invalid registered_on"_s);
    row("registered_on", u"31.1.2026"_s, u"Invalid registered_on"_s);
}

void CustomerFieldsTest::reads()
{
    QFETCH(QString, field);
    QFETCH(QString, typed);
    QFETCH(QString, written);
    QCOMPARE(setAndGet(field, typed), written);
}

void CustomerFieldsTest::lunarAndSolarShareOneBirthday()
{
    QVERIFY(m_store->read([&](db::ReadSession &session) -> Status {
        FieldContext context{session, toEpochDay(QDate(2026, 11, 23))};
        Customer customer;
        TRY(setCustomerField(context, customer, u"lunar_birthday"_s, u"1990-01-05"_s));
        TRY(setCustomerField(context, customer, u"birthday"_s, QString()));
        if (customer.birthday != u"1990-01-05" || !customer.isBirthdayLunar)
            return fail(ErrorCode::Internal);
        TRY(setCustomerField(context, customer, u"birthday"_s, u"1990-02-28"_s));
        if (customer.birthday != u"1990-02-28" || customer.isBirthdayLunar)
            return fail(ErrorCode::Internal);
        return ok();
    }));
}

void CustomerFieldsTest::typedReading()
{
    QVERIFY(m_store->read([&](db::ReadSession &session) -> Status {
        FieldContext context{session, 0};
        Customer customer;
        TRY(setCustomerField(context, customer, u"pinyin"_s, u"zēng zǐ"_s));
        if (customer.pinyin != u"zengzi" || customer.initials != u"zz" || !customer.isReadingEdited)
            return fail(ErrorCode::Internal);
        TRY(setCustomerField(context, customer, u"pinyin"_s, QString()));
        return customer.isReadingEdited ? Status(fail(ErrorCode::Internal)) : ok();
    }));
}

REGULARS_TEST(CustomerFieldsTest)
#include "customer_fields_test.moc"

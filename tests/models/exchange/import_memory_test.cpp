// What is remembered of imports: mappings by headings and by name; and what a trial tells row by row.
#include "exchange/import_mapping.h"
#include "exchange/mapping_service.h"
#include "import_fixture.h"
#include "support/test_registry.h"

#include <QJsonDocument>
#include <QTest>

using namespace regulars;
using namespace regulars::exchange;
using regulars::tests::ImportFixture;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kNowMs = 1'783'051'200'000; // 2026-07-03 12:00 in Shanghai

} // namespace

class ImportMemoryTest : public QObject {
    Q_OBJECT

    std::unique_ptr<ImportFixture> m_store;

    std::optional<SavedMapping> remembered(ImportKind kind, const QStringList &headings)
    {
        return m_store->database
            ->readNow([&](db::ReadSession &session) { return MappingService::remembered(session, kind, headings, headings.size()); })
            .value_or(std::nullopt);
    }
    Result<MappingId> save(const QString &name, const ImportMapping &mapping, ImportKind kind = ImportKind::Purchases)
    {
        return m_store->database->writeNow(
            [&](db::WriteSession &session) { return MappingService(m_store->clock).save(session, Actor::owner(), kind, name, mapping); });
    }
    QStringList names()
    {
        QStringList all;
        const auto list = m_store->database->readNow([](db::ReadSession &session) { return MappingService::list(session); });
        for (const SavedMapping &saved : list.value_or(QList<SavedMapping>()))
            all.append(saved.name.isEmpty() ? u"-"_s : saved.name);
        return all;
    }

private slots:
    void init() { m_store = std::make_unique<ImportFixture>(kNowMs); }

    void anImportIsRemembered()
    {
        ImportRequest request = m_store->request(ImportKind::Purchases, "when;who;each\n01/07/2026;C1;30\n");
        request.mapping.map = {{u"date"_s, u"when"_s}, {u"customer"_s, u"who"_s}, {u"unit_price"_s, u"each"_s}};
        request.mapping.set = {{u"note"_s, u"fair"_s}};
        request.dateFormat = u"dd/MM/yyyy"_s;
        QVERIFY(!remembered(request.kind, {u"when"_s, u"who"_s, u"each"_s}));
        ImportRequest trial = request;
        trial.isDryRun = true;
        QVERIFY(m_store->import(trial));
        QVERIFY(!remembered(request.kind, {u"when"_s, u"who"_s, u"each"_s}));
        QVERIFY(m_store->import(request));
        const auto saved = remembered(request.kind, {u"When "_s, u"WHO"_s, u"each"_s}); // however they are written
        QVERIFY(saved);
        QCOMPARE(saved->mapping.dateFormat, u"dd/MM/yyyy"_s);
        QCOMPARE(saved->mapping.columns.set, QList<Assignment>({{u"note"_s, u"fair"_s}}));
        QCOMPARE(saved->mapping.columns.map.size(), 3);
        QVERIFY(saved->mapping.createCustomers);
        QVERIFY(!remembered(request.kind, {u"who"_s, u"when"_s, u"each"_s}));
        QVERIFY(!remembered(ImportKind::Customers, {u"when"_s, u"who"_s, u"each"_s}));
        // The next file of the shop goes in with it alone.
        ImportRequest next = m_store->request(ImportKind::Purchases, "when;who;each\n02/07/2026;C1;30\n");
        applyMapping(saved->mapping, next);
        const auto report = m_store->import(next);
        QVERIFY(report);
        QCOMPARE(report->added, 1);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM import_mapping"), 1);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM purchase WHERE note='fair' AND at_ms IN (1782835200000,1782921600000)"), 2);
    }

    void namedMappings()
    {
        ImportMapping mapping;
        mapping.columns.map = {{u"date"_s, u"Datum"_s}};
        mapping.encoding = u"Big5"_s;
        const auto id = save(u" Till  2 "_s, mapping);
        QVERIFY(id);
        mapping.sheet = u"July"_s;
        QCOMPARE(save(u"Till 2"_s, mapping).value(), *id); // in its place
        QVERIFY(save(u"Fair"_s, mapping));
        QVERIFY(save(u"Till 2"_s, mapping, ImportKind::Products).value() != *id);
        QCOMPARE(names(), QStringList({u"Fair"_s, u"Till 2"_s, u"Till 2"_s}));
        QCOMPARE(save(u"  "_s, mapping).error().code, ErrorCode::Required);
        QCOMPARE(save(QString(61, u'x'), mapping).error().code, ErrorCode::TooLong);
        const auto rename = [&](MappingId which, const QString &name) {
            return m_store->database->writeNow(
                [&](db::WriteSession &session) { return MappingService(m_store->clock).rename(session, Actor::owner(), which, name); });
        };
        QCOMPARE(rename(*id, u"Fair"_s).error().code, ErrorCode::AlreadyExists);
        QVERIFY(rename(*id, u"Street"_s));
        QCOMPARE(rename(MappingId(77), u"x"_s).error().code, ErrorCode::NotFound);
        const auto found = m_store->database->readNow(
            [](db::ReadSession &session) { return MappingService::byName(session, ImportKind::Purchases, u"Street"_s); });
        QVERIFY(found);
        QCOMPARE(found->mapping, mapping);
        QVERIFY(m_store->database->writeNow(
            [&](db::WriteSession &session) { return MappingService(m_store->clock).remove(session, Actor::owner(), *id); }));
        QCOMPARE(names(), QStringList({u"Fair"_s, u"Till 2"_s}));
    }

    void asJson()
    {
        const QByteArray text = R"({"create_products":true,"date_format":"dd/MM/yyyy","delimiter":";","encoding":"GB18030",)"
                                R"("map":{"date":"when"},"no_header":true,"set":{"note":"fair"},"sheet":"July"})";
        const auto mapping = importMappingFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(mapping);
        QVERIFY(!mapping->hasHeader);
        QVERIFY(mapping->createProducts && !mapping->createCustomers);
        QCOMPARE(QJsonDocument(importMappingToJson(*mapping)).toJson(QJsonDocument::Compact), text);
        QCOMPARE(readImportMapping(m_store->write(text)).value(), *mapping);
        QCOMPARE(importMappingFromJson({{u"sheet"_s, 3}}).error().code, ErrorCode::Invalid);
        QCOMPARE(importMappingFromJson({{u"no_header"_s, u"yes"_s}}).error().code, ErrorCode::Invalid);
        QCOMPARE(readImportMapping(m_store->write("[1]")).error().code, ErrorCode::Invalid);
    }

    void aTrialTellsRowByRow()
    {
        QVERIFY(m_store->import(m_store->request(ImportKind::Customers, "card,name,region\nC1,王芳,Beijing\nC2,李雷,Wuhan\n")));
        ImportRequest request = m_store->request(ImportKind::Customers, "card,name,region,tags,birthday\n"
                                                                        "C1,王芳,Shanghai,vip,\nC2,李雷,Wuhan,,\nC3,韩梅梅,,,\nC 4,林涛,,,\n"
                                                                        "C 5,a,,,\nC6,b,,,\n");
        request.isDryRun = true;
        request.sampleRows = 5;
        const auto report = m_store->import(request);
        QVERIFY(report);
        QStringList told;
        for (const SampleRow &row : report->sample) {
            QStringList words{QString::number(row.line), QString::number(static_cast<int>(row.outcome)), row.subject, row.column};
            for (const FieldChange &change : row.changes)
                words.append(change.field + u':' + change.before + u'>' + change.after);
            told.append(words.join(u'|'));
        }
        QCOMPARE(told, QStringList({u"2|1|C1||region:Beijing>Shanghai|tags:>vip"_s, u"3|2|C2|"_s, u"4|0|C3|"_s, u"5|3||card"_s, u"6|3||card"_s}));
        const auto reasons = reasonsOf(report->rejects);
        QCOMPARE(reasons.size(), 1);
        QCOMPARE(reasons.constFirst().rows, 2);
        QCOMPARE(reasons.constFirst().column, u"card"_s);
        QCOMPARE(reasons.constFirst().example.line, 5);
        QCOMPARE(m_store->rows("SELECT region FROM customer WHERE card_no='C1'", 1), QStringList(u"Beijing"_s));
    }

    void aTrialOfPurchasesTellsInTheOrderOfTheFile()
    {
        ImportRequest request = m_store->request(ImportKind::Purchases, "date,order,customer,unit_price\n2026-07-02,A2,C1,30\n2026-07-01,A1,C1,30\n"
                                                                        "nonsense,A3,C1,30\n2026-07-02,A2,C2,30\n2026-06-01,A0,C1,30\n");
        request.isDryRun = true;
        request.sampleRows = 4;
        const auto report = m_store->import(request);
        QVERIFY(report);
        QStringList told;
        for (const SampleRow &row : report->sample)
            told.append(u"%1 %2 %3"_s.arg(row.line).arg(static_cast<int>(row.outcome)).arg(row.subject));
        QCOMPARE(told, QStringList({u"2 0 A2"_s, u"3 0 A1"_s, u"4 3 "_s, u"5 3 "_s}));
    }

    // Twenty thousand new rows and more: the indexes of the lists go and come back as they were.
    void largeFilesLeaveTheIndexesAsTheyWere()
    {
        constexpr auto kIndexes = "SELECT name,sql FROM sqlite_master WHERE tbl_name='customer' AND sql IS NOT NULL ORDER BY name";
        const QStringList before = m_store->rows(kIndexes, 2);
        QVERIFY(before.size() > 10);
        QByteArray file = "card,name,phone,region\n";
        for (int i = 0; i < 21'000; ++i)
            file += 'M' + QByteArray::number(i) + ",王芳," + QByteArray::number(13'000'000'000LL + i) + ",Wuhan\n";
        ImportRequest request = m_store->request(ImportKind::Customers, file);
        request.isDryRun = true;
        QVERIFY(m_store->import(request));
        QCOMPARE(m_store->rows(kIndexes, 2), before);
        request.isDryRun = false;
        const auto report = m_store->import(request);
        QVERIFY(report);
        QCOMPARE(report->added, 21'000);
        QCOMPARE(m_store->rows(kIndexes, 2), before);
        QCOMPARE(m_store->number("SELECT COUNT(*) FROM customer WHERE region='Wuhan'"), 21'000);
        QCOMPARE(m_store->differences(), 0);
    }

    void unclearDatesAreCounted()
    {
        // 13 settles the order; three others could be read either way, 07/07 is the same both ways.
        const auto report = m_store->import(m_store->request(ImportKind::Purchases, "date,unit_price\n13/06/2026,1\n01/06/2026,1\n02/06/2026,1\n"
                                                                                   "02/06/2026,2\n06/06/2026,1\n"));
        QVERIFY(report);
        QCOMPARE(report->added, 5);
        QCOMPARE(report->warnings.size(), 1);
        QCOMPARE(report->warnings.constFirst(), (Error{ErrorCode::UnclearDates, {}, u"3"_s}));
    }
};

REGULARS_TEST(ImportMemoryTest)
#include "import_memory_test.moc"

#include "support/test_registry.h"
#include "ui/charts/chart_canvas.h"
#include "ui/charts/chart_card.h"
#include "ui/charts/chart_renderer.h"
#include "ui/charts/chart_table_model.h"
#include "ui/charts/heat_map.h"
#include "ui/kit/theme.h"

#include <QAbstractItemModelTester>
#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

/// Charts: scale, places, what is painted, keys, the table twin. Three weeks; to Silver 2, 4, 3; downgrades 1, 0, 2.
class ChartTest : public QObject {
    Q_OBJECT

private slots:
    void scale_data();
    void scale();
    void barsStandWhereTheyArePainted_data();
    void barsStandWhereTheyArePainted();
    void theDarkThemeHasItsOwnColours();
    void aClickOpensWhatIsBehind();
    void theKeysMoveAndOpen();
    void theNameIsTheSentence();
    void theTableSaysTheSame();
    void aHeatMapHasItsFigures();
    void heatRises();
    void picturesAndPagesAreWritten();
    void anEmptyChartPaintsNothing();
};

namespace {

constexpr QSize kSize(480, 240);

ChartSpec weeks()
{
    ChartSpec spec;
    spec.kind = ChartKind::StackedBars;
    spec.title = u"Upgrades"_s;
    spec.unit = u"customers"_s;
    spec.categoryHeading = u"Week"_s;
    spec.categories = {u"11-08"_s, u"11-15"_s, u"11-22"_s};
    spec.series = {{u"to Silver"_s, {2, 4, 3}, ChartInk::Silver}, {u"to Gold"_s, {1, 1, 0}, ChartInk::Gold}, {u"Downgrades"_s, {-1, 0, -2}, ChartInk::Outlined}};
    spec.sentence = u"9 rose and 3 fell."_s;
    return spec;
}

ChartSpec flow()
{
    ChartSpec spec;
    spec.kind = ChartKind::HeatMap;
    spec.title = u"Flow"_s;
    spec.categoryHeading = u"Tier"_s;
    spec.categories = {u"Base"_s, u"Silver"_s};
    spec.series = {{u"Base"_s, {90, 10}, ChartInk::ByOrder, {CellInk::Plain, CellInk::Heat}}, {u"Silver"_s, {0, 7}, ChartInk::ByOrder, {CellInk::Warning, CellInk::Plain}}};
    return spec;
}

QImage painted(const ChartSpec &spec, const Tokens &tokens)
{
    QImage image(kSize, QImage::Format_RGB32);
    image.fill(tokens.surface);
    QPainter painter(&image);
    paintChart(painter, QRectF(QPointF(), kSize), spec, tokens);
    return image;
}

} // namespace

void ChartTest::scale_data()
{
    QTest::addColumn<qint64>("least");
    QTest::addColumn<qint64>("most");
    QTest::addColumn<qint64>("whole");
    QTest::addColumn<qint64>("from");
    QTest::addColumn<qint64>("to");
    QTest::addColumn<qint64>("step");
    QTest::newRow("nothing") << 0LL << 0LL << 1LL << 0LL << 1LL << 1LL;
    QTest::newRow("one") << 0LL << 1LL << 1LL << 0LL << 1LL << 1LL;
    QTest::newRow("forty two") << 0LL << 42LL << 1LL << 0LL << 60LL << 20LL;
    QTest::newRow("both sides") << -13LL << 42LL << 1LL << -20LL << 60LL << 20LL;
    QTest::newRow("below only") << -5LL << 0LL << 1LL << -6LL << 0LL << 2LL;
    QTest::newRow("thousands") << 0LL << 9'214LL << 1LL << 0LL << 10'000LL << 2'500LL;
    QTest::newRow("whole yuan") << 0LL << 150LL << 100LL << 0LL << 200LL << 100LL;
}

void ChartTest::scale()
{
    QFETCH(qint64, least);
    QFETCH(qint64, most);
    QFETCH(qint64, whole);
    QFETCH(qint64, from);
    QFETCH(qint64, to);
    QFETCH(qint64, step);
    QCOMPARE(chartScale(least, most, 4, whole), (ChartScale{from, to, step}));
}

void ChartTest::barsStandWhereTheyArePainted_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("stacked") << int(ChartKind::StackedBars);
    QTest::newRow("side by side") << int(ChartKind::Bars);
}

// Qt Charts draws the bars, ChartFrame says where they are clicked: both must mean the same place.
void ChartTest::barsStandWhereTheyArePainted()
{
    QFETCH(int, kind);
    ChartSpec spec = weeks();
    spec.kind = ChartKind(kind);
    const Tokens &tokens = Tokens::lightTheme();
    const QImage image = painted(spec, tokens);
    const ChartFrame frame(spec, QRectF(QPointF(), kSize));
    for (int category = 0; category < 3; ++category) {
        const QRectF bar = frame.rectOf(spec, {0, category});
        QVERIFY(bar.height() > 10);
        for (const QPointF &inside : {bar.center(), bar.topLeft() + QPointF(2, 2), bar.bottomRight() - QPointF(2, 3)})
            QCOMPARE(image.pixelColor(inside.toPoint()), tokens.tierSeries[0]);
        QVERIFY(image.pixelColor((bar.topLeft() - QPointF(3, 0)).toPoint()) != tokens.tierSeries[0]);
        QCOMPARE(frame.placeAt(spec, bar.center()), std::optional(ChartPlace{0, category}));
    }
    QCOMPARE(frame.placeAt(spec, {2, 2}), std::optional<ChartPlace>());
}

void ChartTest::theDarkThemeHasItsOwnColours()
{
    const ChartSpec spec = weeks();
    const QImage image = painted(spec, Tokens::darkTheme());
    const ChartFrame frame(spec, QRectF(QPointF(), kSize));
    QCOMPARE(image.pixelColor(frame.rectOf(spec, {1, 0}).center().toPoint()), Tokens::darkTheme().tierSeries[1]);
}

void ChartTest::aClickOpensWhatIsBehind()
{
    ChartCanvas canvas;
    canvas.resize(kSize);
    canvas.setSpec(weeks());
    QSignalSpy opened(&canvas, &ChartCanvas::opened);
    canvas.show();
    const QPoint bar = canvas.rectOf({0, 1}).center().toPoint();
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, bar);
    QCOMPARE(opened.size(), 0); // nothing can be opened before the page says so
    canvas.setOpenable(true);
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, bar);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened.first(), QVariantList({0, 1}));
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, {2, 2});
    QCOMPARE(opened.size(), 1);
}

void ChartTest::theKeysMoveAndOpen()
{
    ChartCanvas canvas;
    canvas.resize(kSize);
    canvas.setSpec(weeks());
    canvas.setOpenable(true);
    QSignalSpy opened(&canvas, &ChartCanvas::opened);
    QTest::keyClick(&canvas, Qt::Key_Left);
    QCOMPARE(canvas.current(), std::optional(ChartPlace{0, 2}));
    QTest::keyClick(&canvas, Qt::Key_Left);
    QTest::keyClick(&canvas, Qt::Key_Up);
    QCOMPARE(canvas.current(), std::optional(ChartPlace{1, 1}));
    QCOMPARE(canvas.accessibleDescription(), u"to Gold, 11-15: 1"_s);
    QTest::keyClick(&canvas, Qt::Key_Return);
    QCOMPARE(opened.value(0), QVariantList({1, 1}));
    QTest::keyClick(&canvas, Qt::Key_End);
    QTest::keyClick(&canvas, Qt::Key_Return); // nobody rose to Gold in the last week
    QCOMPARE(opened.size(), 1);
    QTest::keyClick(&canvas, Qt::Key_Home);
    QTest::keyClick(&canvas, Qt::Key_Left);
    QCOMPARE(canvas.current(), std::optional(ChartPlace{1, 0}));
}

void ChartTest::theNameIsTheSentence()
{
    ChartCanvas canvas;
    canvas.setSpec(weeks());
    QCOMPARE(canvas.accessibleName(), u"9 rose and 3 fell."_s);
}

void ChartTest::theTableSaysTheSame()
{
    ChartTableModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    ChartSpec spec = weeks();
    spec.previous = {7, 8, 9};
    spec.previousName = u"Before"_s;
    model.setSpec(spec);
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.columnCount(), 5);
    QCOMPARE(model.headerData(1, Qt::Horizontal, Qt::DisplayRole).toString(), u"to Silver"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"11-15"_s);
    QCOMPARE(model.index(1, 1).data().toString(), u"4"_s);
    QCOMPARE(model.index(2, 3).data().toString(), u"2"_s); // hangs below the line, and is two customers
    QCOMPARE(model.index(2, 4).data().toString(), u"9"_s);
    QVERIFY(!model.placeOf(model.index(2, 4)));

    ChartCard card;
    card.setSpec(weeks());
    card.setOpenable(true);
    card.showTable(true);
    QVERIFY(card.isTable());
    QSignalSpy opened(&card, &ChartCard::opened);
    emit card.table()->clicked(card.table()->model()->index(1, 1));
    QCOMPARE(opened.value(0), QVariantList({0, 1}));
    emit card.table()->clicked(card.table()->model()->index(2, 2));
    QCOMPARE(opened.size(), 1);
}

void ChartTest::aHeatMapHasItsFigures()
{
    const ChartSpec spec = flow();
    const Tokens &tokens = Tokens::lightTheme();
    const QImage image = painted(spec, tokens);
    const ChartFrame frame(spec, QRectF(QPointF(), kSize));
    const auto corner = [&](int row, int column) { return image.pixelColor((frame.rectOf(spec, {row, column}).topLeft() + QPointF(6, 6)).toPoint()); };
    QCOMPARE(corner(0, 0), tokens.hover);
    QCOMPARE(corner(0, 1), tokens.heat[6]);
    QCOMPARE(corner(1, 0), tokens.surface); // nobody: a dash on the ground
    ChartTableModel model;
    model.setSpec(spec);
    QCOMPARE(model.index(0, 2).data().toString(), u"10"_s);
    QCOMPARE(model.index(1, 0).data().toString(), u"Silver"_s);
    QCOMPARE(model.placeOf(model.index(1, 2)), std::optional(std::pair(1, 1)));
}

void ChartTest::heatRises()
{
    QCOMPARE(heatStep(0, 100), 0);
    QCOMPARE(heatStep(1, 100), 1);
    QCOMPARE(heatStep(10, 100), 3);
    QCOMPARE(heatStep(100, 100), 6);
    QCOMPARE(heatStep(1, 1), 1);
}

void ChartTest::picturesAndPagesAreWritten()
{
    const QByteArray png = chartPng(weeks(), {360, 200});
    const QImage image = QImage::fromData(png, "PNG");
    QCOMPARE(image.size(), QSize(720, 400));
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            colors.insert(image.pixel(x, y));
    }
    QVERIFY(colors.contains(Tokens::lightTheme().tierSeries[0].rgb()));
    const QByteArray pdf = chartPdf(weeks());
    QVERIFY(pdf.startsWith("%PDF-"));
    QVERIFY(pdf.size() > 2000);
}

void ChartTest::anEmptyChartPaintsNothing()
{
    const QImage image = painted({}, Tokens::lightTheme());
    QImage plain(kSize, QImage::Format_RGB32);
    plain.fill(Tokens::lightTheme().surface);
    QCOMPARE(image, plain);
    ChartCanvas canvas;
    canvas.resize(kSize);
    QTest::keyClick(&canvas, Qt::Key_Left);
    QVERIFY(!canvas.current());
    QTest::mouseClick(&canvas, Qt::LeftButton, {}, {50, 50});
    QVERIFY(!canvas.grab().isNull());
}

REGULARS_TEST(ChartTest)
#include "chart_test.moc"

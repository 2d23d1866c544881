// Words must be legible and controls visible in both themes: WCAG 2.1 contrast of every pair the look allows.
#include "support/test_registry.h"
#include "ui/kit/badge.h"
#include "ui/kit/tokens.h"

#include <QFile>
#include <QTest>

#include <cmath>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

double contrast(const QColor &a, const QColor &b)
{
    const double high = qMax(luminance(a), luminance(b));
    const double low = qMin(luminance(a), luminance(b));
    return (high + 0.05) / (low + 0.05);
}

struct Pair {
    QString name;
    QColor ink;
    QColor ground;
    double least;
};

std::vector<Pair> textPairs(const Tokens &t)
{
    const std::vector<std::pair<QString, QColor>> grounds{{u"window"_s, t.window},   {u"surface"_s, t.surface},
                                                          {u"raised"_s, t.raised},   {u"subtle"_s, t.subtle},
                                                          {u"hover"_s, t.hover},     {u"selected"_s, t.selected}};
    const std::vector<std::pair<QString, QColor>> inks{{u"text"_s, t.text},       {u"secondary"_s, t.secondary},
                                                       {u"accent"_s, t.accent},   {u"success"_s, t.success},
                                                       {u"warning"_s, t.warning}, {u"danger"_s, t.danger}};
    std::vector<Pair> pairs;
    for (const auto &[groundName, ground] : grounds) {
        for (const auto &[inkName, ink] : inks)
            pairs.push_back({u"%1 on %2"_s.arg(inkName, groundName), ink, ground, 4.5});
    }
    pairs.push_back({u"text on primary button"_s, t.onAccent, t.accentFill, 4.5});
    pairs.push_back({u"text on hovered primary button"_s, t.onAccent, t.accentFillHover, 4.5});
    pairs.push_back({u"undo bar text"_s, t.inverseText, t.inverse, 4.5});
    pairs.push_back({u"undo bar link"_s, t.inverseAccent, t.inverse, 4.5});
    for (int kind = int(BadgeKind::TierPlain); kind <= int(BadgeKind::Neutral); ++kind) {
        const BadgeColors colors = Badge::colors(t, BadgeKind(kind));
        pairs.push_back({u"badge %1"_s.arg(kind), colors.text, colors.ground, 4.5});
    }
    for (int step = 0; step < int(t.heat.size()); ++step)
        pairs.push_back({u"heat %1"_s.arg(step), t.heatText(step), t.heat[std::size_t(step)], 4.5});
    return pairs;
}

std::vector<Pair> edgePairs(const Tokens &t)
{
    return {{u"control on surface"_s, t.controlBorder, t.surface, 3.0},
            {u"control on raised"_s, t.controlBorder, t.raised, 3.0},
            {u"focus on surface"_s, t.accent, t.surface, 3.0},
            {u"focus on window"_s, t.accent, t.window, 3.0},
            {u"danger edge on surface"_s, t.danger, t.surface, 3.0},
            {u"bar on surface"_s, t.bar, t.surface, 3.0},
            {u"bar on its track"_s, t.bar, t.barTrack, 3.0},
            {u"warning bar on surface"_s, t.warningBar, t.surface, 3.0}};
}

} // namespace

class ContrastTest : public QObject
{
    Q_OBJECT

private slots:
    void reaches_data()
    {
        QTest::addColumn<QColor>("ink");
        QTest::addColumn<QColor>("ground");
        QTest::addColumn<double>("least");
        for (const Tokens &t : {Tokens::lightTheme(), Tokens::darkTheme()}) {
            for (const auto &pairs : {textPairs(t), edgePairs(t)}) {
                for (const Pair &pair : pairs)
                    QTest::newRow(qPrintable((t.dark ? u"dark: "_s : u"light: "_s) + pair.name))
                        << pair.ink << pair.ground << pair.least;
            }
        }
    }

    void reaches()
    {
        QFETCH(QColor, ink);
        QFETCH(QColor, ground);
        QFETCH(double, least);
        QVERIFY(ink.isValid() && ground.isValid());
        const double found = contrast(ink, ground);
        QVERIFY2(found >= least, qPrintable(u"%1 on %2: %3"_s.arg(ink.name(), ground.name()).arg(found, 0, 'f', 2)));
    }

    void formulaKnowsItsEnds()
    {
        QCOMPARE(contrast(Qt::white, Qt::black), 21.0);
        QCOMPARE(contrast(Qt::white, Qt::white), 1.0);
    }

    void tintedPicturesUseTheTokens()
    {
        // The style sheet cannot colour its pictures, so files carry the colour and must follow the tokens.
        for (const Tokens &t : {Tokens::lightTheme(), Tokens::darkTheme()}) {
            for (const QString &name : {u"chevron-down"_s, u"chevron-up"_s, u"chevron-left"_s, u"chevron-right"_s}) {
                QFile file(u":/themes/%1-%2.svg"_s.arg(name, t.dark ? u"dark"_s : u"light"_s));
                QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
                QVERIFY(QString::fromUtf8(file.readAll()).contains(t.secondary.name(), Qt::CaseInsensitive));
            }
        }
    }
};

REGULARS_TEST(ContrastTest)
#include "contrast_test.moc"

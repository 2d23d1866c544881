#include "support/test_registry.h"
#include "ui/kit/gallery/gallery.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFontMetrics>
#include <QLineEdit>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace regulars::ui;

class ThemeTest : public QObject
{
    Q_OBJECT

private slots:
    void styleSheetHasNoPlaceholderLeft()
    {
        for (const Tokens &t : {Tokens::lightTheme(), Tokens::darkTheme()}) {
            const QString sheet = Theme::styleSheetFor(t);
            QVERIFY(sheet.contains(t.accent.name()));
            const auto left = QRegularExpression(u"@[a-z-]+@"_s).match(sheet);
            QVERIFY2(!left.hasMatch(), qPrintable(left.captured()));
        }
    }

    void picturesOfTheStyleSheetExist()
    {
        const QString sheet = Theme::styleSheetFor(Tokens::lightTheme()) + Theme::styleSheetFor(Tokens::darkTheme());
        auto links = QRegularExpression(u"url\\(([^)]+)\\)"_s).globalMatch(sheet);
        QVERIFY(links.hasNext());
        while (links.hasNext()) {
            const QString path = links.next().captured(1);
            QVERIFY2(QFile::exists(path), qPrintable(path));
        }
    }

    void changeReachesPaletteAndListeners()
    {
        Theme theme;
        QSignalSpy spy(&theme, &Theme::changed);
        theme.apply(Theme::Mode::Dark);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::darkTheme().window);
        QCOMPARE(tokens().surface, Tokens::darkTheme().surface);
        theme.apply(Theme::Mode::Light);
        QCOMPARE(QApplication::palette().color(QPalette::Window), Tokens::lightTheme().window);
        QCOMPARE(spy.count(), 2);
    }

    void figuresAreTabular()
    {
        Theme theme;
        theme.apply(Theme::Mode::Light);
        for (const TextRole role : {TextRole::Body, TextRole::BodyStrong, TextRole::Caption, TextRole::Payable}) {
            const QFontMetricsF metrics(fontFor(role));
            for (int digit = 1; digit <= 9; ++digit)
                QCOMPARE(metrics.horizontalAdvance(QString::number(digit)), metrics.horizontalAdvance(u'0'));
        }
    }

    void everyIconDraws_data()
    {
        QTest::addColumn<QString>("name");
        const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
        QVERIFY(files.size() > 50);
        for (const QString &file : files)
            QTest::newRow(qPrintable(file)) << file.chopped(4);
    }
    void everyIconDraws()
    {
        QFETCH(QString, name);
        const QPixmap drawn = Icons::pixmap(name, 16, Qt::red, 2.0);
        QCOMPARE(drawn.size(), QSize(32, 32));
        QCOMPARE(drawn.deviceIndependentSize(), QSizeF(16, 16));
        const QImage image = drawn.toImage();
        bool red = false;
        for (int y = 0; y < 32; ++y) {
            for (int x = 0; x < 32; ++x) {
                const QColor pixel = image.pixelColor(x, y);
                red = red || (pixel.alpha() > 128 && pixel.red() > 200 && pixel.green() < 20);
            }
        }
        QVERIFY(red);
    }

    void iconsFollowTheTheme()
    {
        Theme theme;
        theme.apply(Theme::Mode::Light);
        const QIcon icon = Icons::icon(u"search"_s);
        const QImage light = icon.pixmap(16, 16).toImage();
        theme.apply(Theme::Mode::Dark);
        QVERIFY(icon.pixmap(16, 16).toImage() != light);
    }

    void everythingThatTakesTheFocusHasAName()
    {
        Theme theme;
        theme.apply(Theme::Mode::Light);
        Gallery gallery;
        for (const QWidget *widget : gallery.findChildren<QWidget *>()) {
            const QWidget *parent = widget->parentWidget();
            // Parts that Qt makes inside its own controls speak through these.
            if (widget->focusPolicy() == Qt::NoFocus || widget->isHidden() || qobject_cast<const QLineEdit *>(parent) ||
                parent->inherits("QComboBoxPrivateContainer") || parent->inherits("QAbstractItemView"))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            const bool named = !widget->accessibleName().isEmpty() || (button && !button->text().isEmpty());
            QVERIFY2(named, widget->metaObject()->className());
        }
    }

    void focusMovesNothing_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("line edit") << u"line"_s;
        QTest::newRow("combo box") << u"combo"_s;
    }
    void focusMovesNothing()
    {
        QFETCH(QString, kind);
        Theme theme;
        theme.apply(Theme::Mode::Light);
        QWidget window;
        QWidget *field = kind == "line"_L1 ? static_cast<QWidget *>(new QLineEdit(u"words"_s, &window))
                                           : static_cast<QWidget *>(new QComboBox(&window));
        if (auto *combo = qobject_cast<QComboBox *>(field))
            combo->addItem(u"words"_s);
        auto *other = new QLineEdit(&window);
        other->move(0, 60);
        window.show();
        QApplication::setActiveWindow(&window);
        other->setFocus();
        const QSize before = field->sizeHint();
        field->resize(160, before.height());
        const auto darkAt = [field] {
            // Leftmost column inside the border that carries ink.
            const QImage image = field->grab().toImage();
            for (int x = 3; x < image.width(); ++x) {
                for (int y = 6; y < image.height() - 6; ++y) {
                    if (image.pixelColor(x, y).lightness() < 120)
                        return x;
                }
            }
            return -1;
        };
        const int inkBefore = darkAt();
        field->setFocus();
        QCOMPARE(field->sizeHint(), before);
        QCOMPARE(before.height(), 32);
        if (auto *line = qobject_cast<QLineEdit *>(field))
            line->setCursorPosition(5);
        QCOMPARE(darkAt(), inkBefore);
    }
};

REGULARS_TEST(ThemeTest)
#include "theme_test.moc"

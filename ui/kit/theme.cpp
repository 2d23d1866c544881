#include "ui/kit/theme.h"

#include "ui/kit/access/combo_access.h"

#include <QApplication>
#include <QFile>
#include <QFontDatabase>
#include <QFontInfo>
#include <QStringList>
#include <QStyleFactory>
#include <QStyleHints>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

Theme *g_theme = nullptr;

/// Faces in order of preference; the system's own come after the ones the packages bring.
QStringList candidateFamilies(const QString &language)
{
    if (language == "zh_TW"_L1)
        return {u"Noto Sans CJK TC"_s, u"Noto Sans TC"_s, u"PingFang TC"_s, u"Microsoft JhengHei UI"_s,
                u"Noto Sans CJK SC"_s};
    return {u"Noto Sans CJK SC"_s, u"Noto Sans SC"_s,    u"Source Han Sans SC"_s,
            u"PingFang SC"_s,      u"Microsoft YaHei UI"_s, u"WenQuanYi Micro Hei"_s};
}

} // namespace

Theme::Theme(QObject *parent) : QObject(parent)
{
    Q_ASSERT(!g_theme);
    g_theme = this;
    ComboAccess::install();
    // Once our palette is set the system's answer is hidden before Qt 6.5, so it is read now.
    m_startedDark = QApplication::palette().color(QPalette::Window).lightness() < 128;
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_mode == Mode::System && m_applied)
            refresh();
    });
#endif
}

Theme::~Theme()
{
    g_theme = nullptr;
}

void Theme::beforeApplication()
{
    // Qt darkens the stems of CFF faces such as Noto Sans CJK and blends them in linear light. Together this makes
    // light words on dark look half bold; with two fifths of FreeType's darkening both themes weigh the same.
    if (!qEnvironmentVariableIsSet("FREETYPE_PROPERTIES"))
        qputenv("FREETYPE_PROPERTIES", "cff:darkening-parameters=500,160,1000,110,1667,110,2333,0");
}

Theme *Theme::instance()
{
    return g_theme;
}

void Theme::apply(Mode mode)
{
    m_mode = mode;
    refresh();
}

void Theme::setLanguage(const QString &language)
{
    if (m_language == language)
        return;
    m_language = language;
    if (m_applied)
        refresh();
}

bool Theme::systemIsDark() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    return m_startedDark;
#endif
}

void Theme::refresh()
{
    m_dark = m_mode == Mode::Dark || (m_mode == Mode::System && systemIsDark());
    if (!m_applied)
        QApplication::setStyle(QStyleFactory::create(u"Fusion"_s));
    m_applied = true;

    m_family = preferredFamily(m_language);
    QFont base(m_family);
    base.setPixelSize(textPixels(TextRole::Body));
    // Upright hinting keeps the many horizontal strokes of Chinese crisp at 100 %; widths stay unhinted, so that
    // lines break alike at every scale.
    base.setHintingPreference(QFont::PreferVerticalHinting);
    QApplication::setFont(base);
    QApplication::setPalette(paletteFor(tokens()));
    qApp->setStyleSheet(styleSheetFor(tokens()));
    emit changed();
}

QPalette Theme::paletteFor(const Tokens &t)
{
    QPalette palette;
    palette.setColor(QPalette::Window, t.window);
    palette.setColor(QPalette::WindowText, t.text);
    palette.setColor(QPalette::Base, t.surface);
    palette.setColor(QPalette::AlternateBase, t.subtle);
    palette.setColor(QPalette::ToolTipBase, t.raised);
    palette.setColor(QPalette::ToolTipText, t.text);
    palette.setColor(QPalette::PlaceholderText, t.secondary);
    palette.setColor(QPalette::Text, t.text);
    palette.setColor(QPalette::Button, t.surface);
    palette.setColor(QPalette::ButtonText, t.text);
    palette.setColor(QPalette::BrightText, t.danger);
    palette.setColor(QPalette::Light, t.surface);
    palette.setColor(QPalette::Midlight, t.hover);
    palette.setColor(QPalette::Mid, t.border);
    palette.setColor(QPalette::Dark, t.controlBorder);
    palette.setColor(QPalette::Shadow, t.border);
    palette.setColor(QPalette::Highlight, t.accentFill);
    palette.setColor(QPalette::HighlightedText, t.onAccent);
    palette.setColor(QPalette::Link, t.accent);
    palette.setColor(QPalette::LinkVisited, t.accent);
    for (const QPalette::ColorRole role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, t.disabled);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, t.hover);
    return palette;
}

QString Theme::styleSheetFor(const Tokens &t)
{
    QFile file(u":/themes/regulars.qss"_s);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString sheet = QString::fromUtf8(file.readAll());
    for (const auto &[name, color] : t.named())
        sheet.replace(u'@' + name + u'@', color.name());
    sheet.replace(u"@theme@"_s, t.dark ? u"dark"_s : u"light"_s);
    return sheet;
}

QString Theme::preferredFamily(const QString &language)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : candidateFamilies(language)) {
        if (installed.contains(family))
            return family;
    }
    const auto writing =
        language == "zh_TW"_L1 ? QFontDatabase::TraditionalChinese : QFontDatabase::SimplifiedChinese;
    const QStringList capable = QFontDatabase::families(writing);
    return capable.isEmpty() ? QFontInfo(QFontDatabase::systemFont(QFontDatabase::GeneralFont)).family()
                             : capable.constFirst();
}

const Tokens &tokens()
{
    return g_theme ? g_theme->tokens() : Tokens::lightTheme();
}

QFont fontFor(TextRole role)
{
    QFont made = QApplication::font();
    made.setPixelSize(textPixels(role));
    made.setWeight(isStrong(role) ? QFont::Bold : QFont::Normal);
    return made;
}

QColor toneColor(Tone tone)
{
    return toneColor(tokens(), tone);
}

} // namespace regulars::ui

#include "ui/shell/language.h"

#include "ui/kit/theme.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

Language *g_language = nullptr;

/// In faces made for Chinese the curly quotes are as wide as a character and tear English sentences apart.
class PlainQuotes : public QTranslator {
public:
    using QTranslator::QTranslator;

    bool isEmpty() const override { return false; }
    QString translate(const char *, const char *source, const char *, int count) const override
    {
        const QString text = QString::fromUtf8(source);
        if (count >= 0 || !text.contains(u'“'))
            return {};
        return QString(text).replace(u'“', u'"').replace(u'”', u'"');
    }
};

/// Counts are written with their groups: "1,200 customers".
class GroupedCounts : public QTranslator {
public:
    using QTranslator::QTranslator;

    QString translate(const char *context, const char *source, const char *comment, int count) const override
    {
        QString text = QTranslator::translate(context, source, comment, count);
        return count < 0 ? text : text.replace("%n"_L1, "%Ln"_L1);
    }
};

} // namespace

Language::Language(QObject *parent) : QObject(parent)
{
    Q_ASSERT(!g_language);
    g_language = this;
}

Language::~Language()
{
    remove();
    g_language = nullptr;
}

Language *Language::instance()
{
    return g_language;
}

QStringList Language::codes()
{
    return {u"zh_CN"_s, u"zh_TW"_s, u"en"_s};
}

QString Language::nativeName(const QString &code)
{
    if (code == "zh_TW"_L1)
        return u"繁體中文"_s;
    return code == "en"_L1 ? u"English"_s : u"简体中文"_s;
}

QString Language::nearest(const QString &name)
{
    const QString plain = QString(name).replace(u'-', u'_').toLower();
    if (plain.startsWith("en"_L1))
        return u"en"_s;
    for (const QLatin1String traditional : {"hant"_L1, "_tw"_L1, "_hk"_L1, "_mo"_L1}) {
        if (plain.startsWith("zh"_L1) && plain.contains(traditional))
            return u"zh_TW"_s;
    }
    return u"zh_CN"_s;
}

void Language::remove()
{
    for (const auto &translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
}

void Language::apply(const QString &code)
{
    const QString wanted = codes().contains(code) ? code : nearest(code);
    if (wanted == m_current)
        return;
    m_current = wanted;
    QLocale::setDefault(QLocale(wanted == "en"_L1 ? u"en_GB"_s : wanted));
    remove();
    const auto install = [this](const QString &file, const QString &folder) {
        auto translator = std::make_unique<GroupedCounts>();
        if (!translator->load(file, folder))
            return false;
        QCoreApplication::installTranslator(translator.get());
        m_installed.push_back(std::move(translator));
        return true;
    };
    // Qt's own first, ours last: the last one installed is asked first.
    const QString qtFile = u"qtbase_%1"_s.arg(wanted);
    if (wanted != "en"_L1 && !install(qtFile, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(qtFile, u":/i18n"_s);
    // English has a file only for its plural forms.
    install(u"regulars_%1"_s.arg(wanted), u":/i18n"_s);
    if (wanted == "en"_L1) {
        m_installed.push_back(std::make_unique<PlainQuotes>());
        QCoreApplication::installTranslator(m_installed.back().get());
    }
    if (Theme::instance())
        Theme::instance()->setLanguage(wanted);
    emit changed(wanted);
}

} // namespace regulars::ui

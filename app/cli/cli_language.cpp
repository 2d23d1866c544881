#include "app/cli/cli_language.h"

#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace regulars::cli {

QString languageOfLocale(const QString &locale)
{
    const QString plain = QString(locale).replace(u'-', u'_').section(u'.', 0, 0).toLower();
    if (plain != u"zh" && !plain.startsWith(u"zh_"))
        return u"en"_s;
    for (const QStringView traditional : {u"_hant", u"_tw", u"_hk", u"_mo"}) {
        if (plain.contains(traditional))
            return u"zh_TW"_s;
    }
    return u"zh_CN"_s;
}

QString systemLanguage()
{
    for (const char *name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const QString locale = qEnvironmentVariable(name);
        if (!locale.isEmpty())
            return languageOfLocale(locale);
    }
#ifdef Q_OS_UNIX
    return languageOfLocale(u"C"_s);
#else
    return languageOfLocale(QLocale::system().uiLanguages().value(0));
#endif
}

Result<QString> languageFromName(const QString &name)
{
    const QString language = languageOfLocale(name);
    if (language == u"en" && name.section(u'_', 0, 0).compare(u"en", Qt::CaseInsensitive) != 0)
        return fail(ErrorCode::Usage, {}, u"--language zh_CN | zh_TW | en"_s);
    return language;
}

SpokenLanguage::~SpokenLanguage() { QCoreApplication::removeTranslator(&m_translator); }

void SpokenLanguage::speak(const QString &language)
{
    QCoreApplication::removeTranslator(&m_translator);
    // English has a file only for its plural forms.
    if (m_translator.load(u"regulars_"_s + language, u":/i18n"_s))
        QCoreApplication::installTranslator(&m_translator);
}

} // namespace regulars::cli

// The language in which regularsctl speaks: sentences and labels, never the names of JSON fields.
//
// Thread: main. Order: --language, then LC_ALL, LC_MESSAGES, LANG, then the system's. Where none of them is Chinese, and
// in the locales C and POSIX, it is English.
#pragma once

#include "base/result.h"

#include <QTranslator>

namespace regulars::cli {

/// "zh_CN", "zh_TW" or "en" for a locale's name, such as "zh_HK.UTF-8", "zh-Hant" or "C".
[[nodiscard]] QString languageOfLocale(const QString &locale);
/// What the environment asks for.
[[nodiscard]] QString systemLanguage();
/// "zh_CN", "zh_TW" or "en" for what a user typed. Usage: none of them.
Result<QString> languageFromName(const QString &name);

/// Translations that are in force while the object lives.
class SpokenLanguage {
public:
    explicit SpokenLanguage(const QString &language) { speak(language); }
    ~SpokenLanguage();
    SpokenLanguage(const SpokenLanguage &) = delete;
    SpokenLanguage &operator=(const SpokenLanguage &) = delete;

    void speak(const QString &language);

private:
    QTranslator m_translator;
};

} // namespace regulars::cli

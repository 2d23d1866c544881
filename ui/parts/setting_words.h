// What the settings are called on the screen.
//
// Thread: GUI. Invariants: every key and choice of the catalogue that a section shows has its words.
#pragma once

#include <QString>

namespace regulars::ui {

struct SettingWords {
    QString label;
    QString hint; ///< may be empty
};

SettingWords settingWords(const QString &key);
QString settingChoiceName(const QString &key, const QString &choice);

} // namespace regulars::ui

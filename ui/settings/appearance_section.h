// Appearance (外观): theme, rows and language, applied at once; what this program is and under which licence.
//
// Thread: GUI. Invariants: nothing is stored here: the composition root remembers what the signals tell.
#pragma once

#include "ui/settings/settings_section.h"

namespace regulars::ui {

class Card;
class LinkButton;
class SegmentedSwitch;
class TextLabel;

class AppearanceSection : public SettingsSection
{
    Q_OBJECT

public:
    AppearanceSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    QString name() const override;
    void activate() override;
    void retranslate() override;

    SegmentedSwitch *themeSwitch() const { return m_theme; }
    SegmentedSwitch *densitySwitch() const { return m_density; }
    SegmentedSwitch *languageSwitch() const { return m_language; }

signals:
    void themeChosen(const QString &theme);
    /// "dense" or "comfortable".
    void densityChosen(const QString &density);
    void languageChosen(const QString &code);

private:
    void chooseTheme(int index);
    void chooseDensity(int index);
    void chooseLanguage(int index);

    Card *m_look = nullptr;
    Card *m_rows = nullptr;
    Card *m_words = nullptr;
    Card *m_about = nullptr;
    SegmentedSwitch *m_theme = nullptr;
    SegmentedSwitch *m_density = nullptr;
    SegmentedSwitch *m_language = nullptr;
    TextLabel *m_themeHint = nullptr;
    TextLabel *m_densityHint = nullptr;
    TextLabel *m_languageHint = nullptr;
    TextLabel *m_version = nullptr;
    TextLabel *m_licence = nullptr;
    TextLabel *m_parts = nullptr;
};

} // namespace regulars::ui

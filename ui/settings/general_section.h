// General (通用): what holds for the whole store: currency, language, birthdays.
//
// Thread: GUI. Invariants: the currency can be changed only while no amount is kept, and says so; nothing is saved while
// a field is wrong; a save can be undone.
#pragma once

#include "ui/parts/setting_form.h"
#include "ui/settings/settings_section.h"

namespace regulars::ui {

class Card;
class SaveBar;

class GeneralSection : public SettingsSection
{
    Q_OBJECT

public:
    GeneralSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    QString name() const override;
    void activate() override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    void showSample() override { activate(); }

    SettingForm *form() const { return m_form; }
    SaveBar *saveBar() const { return m_bar; }

private:
    struct Answer {
        settings::SettingValues values;
        bool isCurrencyFixed = false;
    };
    void reload();
    void follow();

    SettingForm *m_form = nullptr;
    SaveBar *m_bar = nullptr;
    Card *m_store = nullptr;
    bool m_isCurrencyFixed = true;
    bool m_loaded = false;
};

} // namespace regulars::ui

// Points (积分): how they are earned, expire, pay and are corrected.
//
// Thread: GUI. Invariants: saving writes what changed in one transaction and offers to undo it; the examples follow the
// fields while one types.
#pragma once

#include "ui/parts/setting_form.h"
#include "ui/settings/settings_section.h"

namespace regulars::ui {

class Card;
class NoticeStrip;
class SaveBar;

class PointsSection : public SettingsSection
{
    Q_OBJECT

public:
    PointsSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    QString name() const override;
    void activate() override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    void showSample() override;

    SettingForm *form() const { return m_form; }
    SaveBar *saveBar() const { return m_bar; }
    /// The sentence under the earning rules.
    QString earningExample() const;

private:
    void buildCards();
    void reload();
    void follow();
    void showExamples();

    SettingForm *m_form = nullptr;
    Card *m_earning = nullptr;
    Card *m_expiry = nullptr;
    Card *m_paying = nullptr;
    Card *m_corrections = nullptr;
    NoticeStrip *m_earningExample = nullptr;
    NoticeStrip *m_payingExample = nullptr;
    SaveBar *m_bar = nullptr;
    bool m_loaded = false;
};

} // namespace regulars::ui

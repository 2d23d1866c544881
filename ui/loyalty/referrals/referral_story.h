// One referral told from its first day: what was promised, given, paid and taken back; and the way out of the programme.
//
// Thread: GUI. Invariants: a withdrawal asks for its reason and can be taken back.
#pragma once

#include "referrals/referral_query.h"
#include "ui/loyalty/deed_form.h"

class QLineEdit;

namespace regulars::ui {

class LinkButton;

class ReferralStoryPanel : public DeedForm {
    Q_OBJECT

public:
    ReferralStoryPanel(Desk &desk, DeskJobs &jobs, const referrals::ReferralStory &story, QWidget *parent = nullptr);

    void takeFocus() override;
    /// Withdraws, or lets a withdrawn one count again.
    void finish() override;
    QString name() const override { return QStringLiteral("referral"); }
    QLineEdit *reason() const { return m_reason; }
    /// The events told, oldest first: for tests and screen readers.
    QStringList events() const { return m_events; }

protected:
    void retranslate() override;

private:
    void tell();
    void add(const QString &day, const QString &words);
    void addPayment(const referrals::ReferralStory::Payment &payment);
    [[nodiscard]] bool isWithdrawn() const { return m_story.row.referral.state == ReferralState::Withdrawn; }

    referrals::ReferralStory m_story;
    QStringList m_events;
    QVBoxLayout *m_lines = nullptr;
    QLineEdit *m_reason = nullptr;
    LinkButton *m_friend = nullptr;
    LinkButton *m_referrer = nullptr;
};

} // namespace regulars::ui

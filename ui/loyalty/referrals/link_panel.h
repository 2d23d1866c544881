// Names the referrer of a customer who is there already.
//
// Thread: GUI. Invariants: why the programme does not take the two stands beside the customer it is about.
#pragma once

#include "ui/parts/side_panel.h"

namespace regulars::ui {

class CustomerPicker;
class DeskJobs;
class TextLabel;

class LinkPanel : public SidePanel {
    Q_OBJECT

public:
    /// `promise` is what the programme gives, in words.
    LinkPanel(Desk &desk, DeskJobs &jobs, const QString &promise, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("referral-link"); }
    CustomerPicker *friendField() const { return m_friend; }
    CustomerPicker *referrerField() const { return m_referrer; }

protected:
    void retranslate() override;

private:
    DeskJobs &m_jobs;
    CustomerPicker *m_friend = nullptr;
    CustomerPicker *m_referrer = nullptr;
    FormRow *m_friendRow = nullptr;
    FormRow *m_referrerRow = nullptr;
};

} // namespace regulars::ui

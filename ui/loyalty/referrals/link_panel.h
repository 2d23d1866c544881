// Names the referrer of a customer who is there already.
//
// Thread: GUI. Invariants: why the programme does not take the two stands beside the customer it is about.
#pragma once

#include "ui/loyalty/deed_form.h"

namespace regulars::ui {

class CustomerPicker;
class TextLabel;

class LinkPanel : public DeedForm {
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
    CustomerPicker *m_friend = nullptr;
    CustomerPicker *m_referrer = nullptr;
    FormRow *m_friendRow = nullptr;
    FormRow *m_referrerRow = nullptr;
};

} // namespace regulars::ui

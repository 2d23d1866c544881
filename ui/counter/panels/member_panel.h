// A new member, or the file of one who is there.
//
// Thread: GUI. Invariants: only fields that were changed are written; values are checked by the service and errors
// stand beside their field (parts/customer_form).
#pragma once

#include "customers/customer.h"
#include "ui/parts/customer_form.h"
#include "ui/parts/side_panel.h"

class QLineEdit;

namespace regulars::ui {

class TextLabel;

class MemberPanel : public SidePanel {
    Q_OBJECT

public:
    /// A new member.
    MemberPanel(Desk &desk, const QString &phone, const QString &name, QWidget *parent = nullptr);
    /// The file of `customer`.
    MemberPanel(Desk &desk, const Customer &customer, QWidget *parent = nullptr);

    void takeFocus() override;
    bool isSettled() const override { return SidePanel::isSettled() && m_form->isSettled(); }
    void finish() override;
    QString name() const override { return isNew() ? QStringLiteral("new-member") : QStringLiteral("edit"); }
    bool isNew() const { return m_form->isNew(); }
    /// A scanned card or member code: into the card field. The focus goes to the first field that must be filled in.
    void takeScan(const QString &code) { m_form->takeScan(code); }
    QLineEdit *field(const QString &name) const { return m_form->field(name); }

protected:
    void retranslate() override;

private:
    void build();
    void save(const CustomerForm::Changes &changes);
    /// What the programme gives for a referrer, beneath the fields.
    void readProgramme();

    CustomerForm *m_form;
    TextLabel *m_promise = nullptr;
};

} // namespace regulars::ui

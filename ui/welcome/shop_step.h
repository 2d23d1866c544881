// The first step: what the shop is called, its currency, its clock.
//
// Thread: GUI. Invariant: the currency is fixed once amounts are kept, and then says so.
#pragma once

#include "ui/welcome/welcome_step.h"

class QComboBox;
class QLineEdit;

namespace regulars::ui {

class FormRow;

class ShopStep : public WelcomeStep
{
    Q_OBJECT

public:
    ShopStep(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    QString name() const override { return tr("The shop"); }
    QString question() const override { return tr("What is your shop called?"); }
    QString words() const override;
    QString summary() const override;
    void activate() override;
    void save(const std::function<void()> &then) override;
    void retranslate() override;

    QLineEdit *nameEdit() const { return m_name; }

private:
    void fillCurrencies();

    QLineEdit *m_name = nullptr;
    QComboBox *m_currency = nullptr;
    QComboBox *m_zone = nullptr;
    FormRow *m_nameRow = nullptr;
    FormRow *m_currencyRow = nullptr;
    FormRow *m_zoneRow = nullptr;
};

} // namespace regulars::ui

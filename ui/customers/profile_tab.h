// The fourth tab: every field of the file, changed in place.
//
// Thread: GUI. Invariants: what was typed is never lost: going to another customer leaves a draft behind, which stands in
// the form again when one comes back, until it is saved or dropped; errors stand beside their field; what was saved can
// be taken back.
#pragma once

#include "ui/customers/customer_facts.h"
#include "ui/parts/customer_form.h"
#include "ui/parts/side_panel.h"
#include "ui/shell/desk.h"

#include <QWidget>

namespace regulars::ui {

class DeskJobs;
class NoticeStrip;
class ProgressBar;
class PushButton;
class TextLabel;

class ProfileTab : public QWidget {
    Q_OBJECT

public:
    explicit ProfileTab(Desk &desk, QWidget *parent = nullptr);

    /// Facts of another customer leave the draft of the one before behind.
    void show(const CustomerFacts &facts);
    void clear();
    void retranslate();
    [[nodiscard]] bool isSettled() const { return !m_isBusy && m_form->isSettled(); }
    CustomerForm *form() const { return m_form; }
    PushButton *saveButton() const { return m_save; }
    PushButton *dropButton() const { return m_drop; }
    /// What may be chosen.
    void setShops(const QList<Shop> &shops) { m_form->setShops(shops); }
    void setWords(const QString &field, const QStringList &words) { m_form->setWords(field, words); }
    /// Customers with something typed and not saved, apart from the one shown; the newest last.
    [[nodiscard]] const QList<std::pair<CustomerId, QString>> &drafts() const { return m_draftOrder; }
    void save();

signals:
    void done(const regulars::ui::Deed &deed);
    void openRequested(regulars::CustomerId customer);
    /// The drafts that were left behind are others.
    void draftsChanged();

private:
    void keepDraft();
    void follow();
    void drop();
    void showProfile();

    Desk &m_desk;
    CustomerForm *m_form;
    TextLabel *m_share;
    TextLabel *m_missing;
    ProgressBar *m_bar;
    NoticeStrip *m_notice;
    PushButton *m_save;
    PushButton *m_drop;
    TextLabel *m_state;
    CustomerFacts m_facts;
    bool m_hasFacts = false;
    bool m_isBusy = false;
    QHash<qint64, CustomerForm::Draft> m_drafts;
    QList<std::pair<CustomerId, QString>> m_draftOrder;
};

} // namespace regulars::ui

// A form at the right of the card: title, fields, actions at the foot.
//
// Thread: GUI. Invariants: made when opened, gone when closed; says what it did as a Deed, which the page shows with
// its way back; while a write is under way its actions rest. Enter in the last field and Ctrl+Enter finish.
#pragma once

#include "ui/shell/desk.h"

#include <QWidget>

#include <functional>

class QHBoxLayout;
class QVBoxLayout;

namespace regulars::ui {

class FormRow;
class NoticeStrip;
class PushButton;
class TextLabel;

/// What a panel has done.
struct Deed {
    QString words;                                  ///< for the user
    CustomerId customer;                            ///< to be shown; invalid: the one that is
    std::function<Status(db::WriteSession &)> undo; ///< empty when there is no way back
    bool dropsCustomer = false;                     ///< undoing it makes the customer vanish
};

class SidePanel : public QWidget {
    Q_OBJECT

public:
    static constexpr int kWidth = 419;

    SidePanel(Desk &desk, QWidget *parent = nullptr);

    /// The field where the next key belongs.
    virtual void takeFocus() = 0;
    virtual bool isSettled() const { return !m_isBusy; }
    /// Ctrl+Enter.
    virtual void finish() {}
    /// False once, and said, where something typed would be lost; asked again it closes.
    virtual bool mayClose() { return true; }
    /// Stable name of what it does, such as "refund".
    virtual QString name() const = 0;

signals:
    void closeRequested();
    void done(const regulars::ui::Deed &deed);
    void openRequested(regulars::CustomerId customer);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

    virtual void retranslate() = 0;
    void setTitle(const QString &title);
    QVBoxLayout *content() const { return m_content; }
    /// The one button that finishes, at the foot.
    PushButton *primary() const { return m_primary; }
    void hideActions();
    void setBusy(bool busy);
    /// Forgets the errors of all fields named.
    void clearErrors();
    /// Makes `row` the place where errors about `field` are said.
    void nameField(const QString &field, FormRow *row);
    FormRow *row(const QString &field) const;
    /// Says the error beside its field, else above the actions.
    void showError(const Error &error);
    /// A warning above the actions.
    void warn(const QString &words);

    Desk &m_desk;

private:
    TextLabel *m_title = nullptr;
    PushButton *m_close = nullptr;
    QVBoxLayout *m_content = nullptr;
    NoticeStrip *m_notice = nullptr;
    QWidget *m_foot = nullptr;
    PushButton *m_primary = nullptr;
    PushButton *m_cancel = nullptr;
    QHash<QString, FormRow *> m_rows;
    bool m_isBusy = false;
};

} // namespace regulars::ui

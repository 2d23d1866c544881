// The fields of a customer's file, for a new one and for one that is there.
//
// Thread: GUI. Invariants: only what was changed is told by changes(); errors stand beside their field; a phone or card
// that is somebody else's offers to open that file; whatever field has the focus, a scanned code goes to the card field
// and leaves that field as it was, only the referrer is scanned too. A draft is everything typed and not saved.
#pragma once

#include "customers/customer.h"
#include "shops/shop.h"
#include "ui/shell/desk.h"
#include "ui/shell/scan_detector.h"

#include <QElapsedTimer>
#include <QHash>
#include <QWidget>

#include <optional>

class QCheckBox;
class QComboBox;
class QKeyEvent;
class QLineEdit;
class QPlainTextEdit;
class QVBoxLayout;

namespace regulars::ui {

class CustomerPicker;
class FormRow;
class LinkButton;

class CustomerForm : public QWidget {
    Q_OBJECT

public:
    /// Field name and text, as customer_fields take them.
    using Changes = QList<std::pair<QString, QString>>;
    using Draft = QHash<QString, QString>;

    /// `order`: names of customer_fields; "gender", "shop", "registered_on" and "notes" have fields of their own kind.
    CustomerForm(Desk &desk, const QStringList &order, QWidget *parent = nullptr);

    /// Begins with a file; an invalid id is a new one. `referrerCard` is what the file's referrer is called.
    void begin(const Customer &customer, const QString &referrerCard = {});
    [[nodiscard]] const Customer &before() const { return m_before; }
    [[nodiscard]] bool isNew() const { return !m_before.id.isValid(); }
    [[nodiscard]] Changes changes() const;
    [[nodiscard]] bool isDirty() const { return !changes().isEmpty(); }
    [[nodiscard]] Draft draft() const;
    void setDraft(const Draft &draft);
    /// False while something typed is being looked up.
    [[nodiscard]] bool isSettled() const { return m_checking == 0; }

    /// The line of a field; nullptr for one of another kind.
    [[nodiscard]] QLineEdit *field(const QString &name) const { return m_fields.value(name); }
    /// Any field, to give it the focus.
    [[nodiscard]] QWidget *widget(const QString &name) const;
    [[nodiscard]] QString textOf(const QString &name) const;
    void setText(const QString &name, const QString &text);
    [[nodiscard]] FormRow *row(const QString &name) const { return m_rows.value(name); }
    void clearErrors();
    /// Says it beside its field; false where it has none.
    bool showError(const Error &error);
    /// A scanned card or member code: into the card field. The focus goes to the first field that must be filled in.
    void takeScan(const QString &code);
    void checkUnique(const QString &name);
    /// What may be chosen: the shop's desks, and words that stand in other files.
    void setShops(const QList<Shop> &shops);
    void setWords(const QString &name, const QStringList &words);
    void retranslate();

    /// Sets the changes on a file in a session.
    static Status apply(db::ReadSession &session, Customer &customer, const Changes &changes, EpochDay today);

signals:
    void edited();
    /// Enter in a field of one line, or Ctrl+Enter.
    void entered();
    void openRequested(regulars::CustomerId customer);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    /// Phone and card belong to one customer each.
    struct Unique {
        LinkButton *open = nullptr; ///< to the file that has the value
        CustomerId other;
        quint64 generation = 0;
    };
    void build(const QStringList &order);
    void addLine(const QString &name);
    void addRow(const QString &name, QWidget *field);
    void addUnique(const QString &name);
    void showOther(const QString &name, const std::optional<Customer> &other);
    QString initialText(const QString &name) const;
    /// True when the key ended a scan, which is taken.
    bool noticeKey(QLineEdit *field, const QKeyEvent *key);

    Desk &m_desk;
    Customer m_before;
    QString m_referrerCard;
    QStringList m_order;
    QHash<QString, QLineEdit *> m_fields;
    QHash<QString, FormRow *> m_rows;
    QHash<QString, QString> m_filled;
    QVBoxLayout *m_column = nullptr;
    QComboBox *m_gender = nullptr;
    QComboBox *m_shop = nullptr;
    QCheckBox *m_lunar = nullptr;
    QPlainTextEdit *m_notes = nullptr;
    CustomerPicker *m_referrer = nullptr;
    QHash<QString, Unique> m_uniques;
    int m_checking = 0; ///< answers awaited
    bool m_isFilling = false;
    ScanDetector m_scan;
    QElapsedTimer m_clock;
    QString m_beforeScan; ///< what the field held when the burst of keys began
};

} // namespace regulars::ui

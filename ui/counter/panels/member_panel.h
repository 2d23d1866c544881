// A new member, or the file of one who is there.
//
// Thread: GUI. Invariants: only fields that were changed are written; values are checked by the service and errors
// stand beside their field; a phone or card that is somebody else's offers to open that file. Whatever field has the
// focus, a scanned code goes to the card field and leaves that field as it was; only the referrer is scanned too.
#pragma once

#include "customers/customer.h"
#include "ui/counter/panels/side_panel.h"
#include "ui/shell/scan_detector.h"

#include <QElapsedTimer>

#include <optional>

class QCheckBox;
class QComboBox;
class QKeyEvent;
class QLineEdit;

namespace regulars::ui {

class LinkButton;

class MemberPanel : public SidePanel {
    Q_OBJECT

public:
    /// A new member.
    MemberPanel(Desk &desk, const QString &phone, const QString &name, QWidget *parent = nullptr);
    /// The file of `customer`.
    MemberPanel(Desk &desk, const Customer &customer, QWidget *parent = nullptr);

    void takeFocus() override;
    bool isSettled() const override { return SidePanel::isSettled() && m_checking == 0; }
    void finish() override;
    QString name() const override { return isNew() ? QStringLiteral("new-member") : QStringLiteral("edit"); }
    bool isNew() const { return !m_before.id.isValid(); }
    /// A scanned card or member code: into the card field. The focus goes to the first field that must be filled in.
    void takeScan(const QString &code);
    QLineEdit *field(const QString &name) const { return m_fields.value(name); }

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Values {
        QList<std::pair<QString, QString>> changed; ///< field name and text, as customer_fields take them
    };
    /// Phone and card belong to one customer each.
    struct Unique {
        LinkButton *open = nullptr; ///< to the file that has the value
        CustomerId other;
        quint64 generation = 0;
    };
    void build();
    QLineEdit *addField(const QString &name);
    void fill();
    QString textOf(const QString &name) const;
    Values values() const;
    void addUnique(const QString &name);
    void checkUnique(const QString &name);
    void showOther(const QString &name, const std::optional<Customer> &other);
    /// True when the key ended a scan, which is taken.
    bool noticeKey(QLineEdit *field, const QKeyEvent *key);
    void save(const Values &values);

    Customer m_before;
    QHash<QString, QLineEdit *> m_fields;
    QHash<QString, QString> m_filled;
    QStringList m_order;
    QComboBox *m_gender = nullptr;
    QCheckBox *m_lunar = nullptr;
    QHash<QString, Unique> m_uniques;
    int m_checking = 0; ///< answers awaited
    ScanDetector m_scan;
    QElapsedTimer m_clock;
    QString m_beforeScan; ///< what the field held when the burst of keys began
};

} // namespace regulars::ui

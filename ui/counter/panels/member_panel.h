// A new member, or the file of one who is there.
//
// Thread: GUI. Invariants: only fields that were changed are written; values are checked by the service and errors
// stand beside their field; a phone that is somebody else's offers to open that file.
#pragma once

#include "customers/customer.h"
#include "ui/counter/panels/side_panel.h"

class QCheckBox;
class QComboBox;
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
    bool isSettled() const override { return SidePanel::isSettled() && !m_isChecking; }
    void finish() override;
    QString name() const override { return isNew() ? QStringLiteral("new-member") : QStringLiteral("edit"); }
    QLineEdit *field(const QString &name) const { return m_fields.value(name); }

protected:
    void retranslate() override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    struct Values {
        QList<std::pair<QString, QString>> changed; ///< field name and text, as customer_fields take them
    };
    bool isNew() const { return !m_before.id.isValid(); }
    void build();
    QLineEdit *addField(const QString &name);
    void fill();
    QString textOf(const QString &name) const;
    Values values() const;
    void checkPhone();
    void save(const Values &values);

    Customer m_before;
    QHash<QString, QLineEdit *> m_fields;
    QHash<QString, QString> m_filled;
    QStringList m_order;
    QComboBox *m_gender = nullptr;
    QCheckBox *m_lunar = nullptr;
    LinkButton *m_openOther = nullptr;
    CustomerId m_other;
    quint64 m_generation = 0;
    bool m_isChecking = false;
};

} // namespace regulars::ui

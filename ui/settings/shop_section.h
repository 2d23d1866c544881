// Shop (门店): the branches of the business, one of them open to be edited.
//
// Thread: GUI. Invariants: a shop without a name or with an unknown time zone is not saved; changing a shop can be
// undone, adding one cannot, since sales may follow at once.
#pragma once

#include "shops/shop.h"
#include "ui/settings/settings_section.h"

#include <QList>

class QComboBox;
class QLineEdit;
class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class Card;
class FormRow;
class PushButton;
class SaveBar;

class ShopSection : public SettingsSection
{
    Q_OBJECT

public:
    ShopSection(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    QString name() const override;
    void activate() override;
    void retranslate() override;
    void noticeChanges(const db::ChangeSet &changes) override;
    void showSample() override;

    /// Empties the form for a new shop.
    void startNew();
    SaveBar *saveBar() const { return m_bar; }
    FormRow *nameRow() const { return m_name; }
    FormRow *zoneRow() const { return m_zone; }

signals:
    void shopsChanged();

private:
    void buildList(QVBoxLayout *cards);
    void buildForm(QVBoxLayout *cards);
    void reload();
    void showList();
    void edit(const Shop &shop);
    Shop edited() const;
    bool isDirty() const;
    bool check();
    void save();
    void write(const Shop &shop, bool isUndo);
    void showError(const Error &error);
    void follow();

    QList<Shop> m_shops;
    Shop m_shop; ///< as stored; without id while a new one is made
    Shop m_before;
    Card *m_listCard = nullptr;
    QTableView *m_table = nullptr;
    QStandardItemModel *m_model = nullptr;
    PushButton *m_add = nullptr;
    Card *m_formCard = nullptr;
    FormRow *m_name = nullptr;
    FormRow *m_zone = nullptr;
    FormRow *m_address = nullptr;
    FormRow *m_phone = nullptr;
    QLineEdit *m_nameEdit = nullptr;
    QComboBox *m_zoneEdit = nullptr;
    QLineEdit *m_addressEdit = nullptr;
    QLineEdit *m_phoneEdit = nullptr;
    SaveBar *m_bar = nullptr;
    bool m_loaded = false;
    bool m_isMaking = false; ///< a new shop is being entered: an answer about the list leaves the form alone
    bool m_quiet = false;
};

} // namespace regulars::ui

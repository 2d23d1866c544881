// The settings fields of one section together: loaded, compared, checked and written as one.
//
// Thread: GUI. Invariants: changes() names only settings whose value differs from what was loaded.
#pragma once

#include "settings/setting_service.h"

#include <QObject>

#include <utility>

namespace regulars::ui {

class SettingField;

class SettingForm : public QObject
{
    Q_OBJECT

public:
    /// Key and value.
    using Values = QList<std::pair<QString, QString>>;

    explicit SettingForm(QObject *parent = nullptr);

    /// Makes the field of `key`; the layout it goes into owns it.
    SettingField *add(const QString &key);
    SettingField *field(const QString &key) const;

    void load(const settings::SettingValues &values);
    /// The values as last loaded.
    const settings::SettingValues &loaded() const { return m_loaded; }
    Values changes() const;
    /// What the keys of `changes` held when they were loaded.
    Values loadedOf(const Values &changes) const;
    bool isDirty() const { return !changes().isEmpty(); }
    /// The values as they stand in the fields, whether valid or not.
    settings::SettingValues current() const;
    /// Whether no field is wrong; marks nothing.
    [[nodiscard]] bool isRight() const;
    /// Marks every wrong field; true when there is none.
    bool check();
    /// Puts `error` beside its field; false when no field is meant.
    bool showError(const Error &error);
    void setEnabled(bool enabled);
    void retranslate();

    /// Writes all within the caller's transaction; the error's field is the key at fault.
    static Status write(db::WriteSession &session, const Clock &clock, const Actor &actor, const Values &values);

signals:
    void edited();

private:
    QList<SettingField *> m_fields;
    settings::SettingValues m_loaded;
};

} // namespace regulars::ui

#include "ui/parts/setting_form.h"

#include "settings/setting_catalog.h"
#include "texts/error_text.h"
#include "ui/parts/setting_field.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

SettingForm::SettingForm(QObject *parent) : QObject(parent) {}

SettingField *SettingForm::add(const QString &key)
{
    auto *field = new SettingField(key);
    m_fields.append(field);
    connect(field, &SettingField::edited, this, &SettingForm::edited);
    return field;
}

SettingField *SettingForm::field(const QString &key) const
{
    for (SettingField *field : m_fields) {
        if (field->key() == key)
            return field;
    }
    return nullptr;
}

void SettingForm::load(const settings::SettingValues &values)
{
    m_loaded = values;
    for (SettingField *field : m_fields)
        field->setValue(values.text(field->key()));
    emit edited();
}

SettingForm::Values SettingForm::changes() const
{
    Values changed;
    for (const SettingField *field : m_fields) {
        const QString value = field->value();
        if (value != m_loaded.text(field->key()))
            changed.append({field->key(), value});
    }
    return changed;
}

SettingForm::Values SettingForm::loadedOf(const Values &changes) const
{
    Values before;
    for (const auto &[key, value] : changes)
        before.append({key, m_loaded.text(key)});
    return before;
}

settings::SettingValues SettingForm::current() const
{
    QHash<QString, QString> all;
    for (const settings::SettingInfo &info : settings::settingCatalog())
        all.insert(info.key, m_loaded.text(info.key));
    for (const SettingField *field : m_fields)
        all.insert(field->key(), field->value());
    return settings::SettingValues(all);
}

bool SettingForm::isRight() const
{
    return std::all_of(m_fields.begin(), m_fields.end(), [](const SettingField *field) { return field->isRight(); });
}

bool SettingForm::check()
{
    SettingField *first = nullptr;
    for (SettingField *field : m_fields) {
        if (!field->check() && !first)
            first = field;
    }
    if (first)
        first->field()->setFocus();
    return !first;
}

bool SettingForm::showError(const Error &error)
{
    // Some services name a setting by its last word: the store's currency.
    SettingField *at = field(error.field) ? field(error.field) : field(u"store."_s + error.field);
    if (!at)
        return false;
    // The label above the field says which value is meant, but not that a folder is.
    const bool isPlace = error.code == ErrorCode::FileNotFound || error.code == ErrorCode::FileUnwritable;
    at->setError(errorText({error.code, isPlace ? error.field : QString(), error.detail}).sentence);
    at->field()->setFocus();
    return true;
}

void SettingForm::setEnabled(bool enabled)
{
    for (SettingField *field : m_fields)
        field->setEnabled(enabled);
}

void SettingForm::retranslate()
{
    for (SettingField *field : m_fields)
        field->retranslate();
}

Status SettingForm::write(db::WriteSession &session, const Clock &clock, const Actor &actor, const Values &values)
{
    settings::SettingService service(clock);
    for (const auto &[key, value] : values)
        TRY(service.set(session, actor, key, value));
    return ok();
}

} // namespace regulars::ui

// One setting of the catalogue as a row of a form: label, editor, hint, and what is wrong with the value.
//
// Thread: GUI. Invariants: the editor follows the setting's kind; value() is the text the settings' service takes; the
// catalogue's limits are checked while one types, the service checks them again.
#pragma once

#include "settings/setting_catalog.h"
#include "ui/kit/form_row.h"
#include "ui/kit/number_edit.h"

namespace regulars::ui {

/// A number with up to four decimals, written without needless zeros.
class DecimalEdit : public NumberEdit
{
    Q_OBJECT

public:
    static constexpr int kDigits = 4;

    explicit DecimalEdit(QWidget *parent = nullptr);
    /// × 10^4.
    void setDecimal(qint64 valueE4);

protected:
    void focusOutEvent(QFocusEvent *event) override;
};

class SettingField : public FormRow
{
    Q_OBJECT

public:
    /// `key` must be in the catalogue.
    explicit SettingField(const QString &key, QWidget *parent = nullptr);

    QString key() const { return m_info.key; }
    QString value() const;
    void setValue(const QString &value);
    /// Sign before an amount of money, such as "¥".
    void setPrefix(const QString &prefix);
    [[nodiscard]] bool isRight() const;
    /// Shows what is wrong with the value; true when nothing is.
    bool check();
    /// Takes the words again in the current language.
    void retranslate();

signals:
    void edited();

private:
    explicit SettingField(const settings::SettingInfo &info, QWidget *parent);
    void noticeEdit();

    settings::SettingInfo m_info;
    bool m_quiet = false;
};

} // namespace regulars::ui

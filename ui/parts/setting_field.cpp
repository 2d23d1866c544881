#include "ui/parts/setting_field.h"

#include "base/money.h"
#include "texts/error_text.h"
#include "ui/kit/format.h"
#include "ui/kit/points_edit.h"
#include "ui/parts/setting_words.h"

#include <QComboBox>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

/// Those of the places where the languages are spoken, and the large ones; a store may hold another.
const QStringList kCurrencies{u"CNY"_s, u"TWD"_s, u"HKD"_s, u"MOP"_s, u"SGD"_s, u"MYR"_s, u"JPY"_s,
                              u"KRW"_s, u"THB"_s, u"AUD"_s, u"CAD"_s, u"EUR"_s, u"GBP"_s, u"USD"_s};

constexpr int kLeastLetters = 8;

QWidget *makeEditor(const settings::SettingInfo &info)
{
    switch (info.kind) {
    case settings::SettingKind::Integer:
        return new PointsEdit;
    case settings::SettingKind::Money:
    case settings::SettingKind::Decimal:
        return new DecimalEdit;
    case settings::SettingKind::Choice: {
        auto *combo = new QComboBox;
        for (const QString &choice : info.choices)
            combo->addItem(choice, choice);
        return combo;
    }
    case settings::SettingKind::Text:
        if (info.key == "store.currency"_L1) {
            auto *combo = new QComboBox;
            for (const QString &code : kCurrencies)
                combo->addItem(code, code);
            return combo;
        }
        break;
    case settings::SettingKind::Boolean:
        break;
    }
    return new QLineEdit;
}

settings::SettingInfo infoOf(const QString &key)
{
    const auto info = settings::settingInfo(key);
    Q_ASSERT_X(info.has_value(), "SettingField", qPrintable(key));
    return info.value_or(settings::SettingInfo{key, {}, {}, 0, 0, {}});
}

} // namespace

DecimalEdit::DecimalEdit(QWidget *parent) : NumberEdit(kDigits, parent) {}

void DecimalEdit::setDecimal(qint64 valueE4)
{
    QString text = Format::amount(valueE4, kDigits);
    while (text.endsWith(u'0'))
        text.chop(1);
    if (text.endsWith(u'.'))
        text.chop(1);
    setText(text);
}

void DecimalEdit::focusOutEvent(QFocusEvent *event)
{
    QLineEdit::focusOutEvent(event);
    if (const auto number = value()) {
        const QSignalBlocker quiet(this);
        setDecimal(*number);
    }
}

SettingField::SettingField(const QString &key, QWidget *parent) : SettingField(infoOf(key), parent) {}

SettingField::SettingField(const settings::SettingInfo &info, QWidget *parent)
    : FormRow({}, makeEditor(info), LabelPlace::Above, parent), m_info(info)
{
    field()->setObjectName(info.key);
    // Fields stand in one grid: a long choice must not make its column wider than those of the next card.
    if (auto *choices = qobject_cast<QComboBox *>(field())) {
        choices->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        choices->setMinimumContentsLength(kLeastLetters);
    }
    if (auto *combo = qobject_cast<QComboBox *>(field()))
        connect(combo, &QComboBox::currentIndexChanged, this, &SettingField::noticeEdit);
    else if (auto *line = qobject_cast<QLineEdit *>(field()))
        connect(line, &QLineEdit::textChanged, this, &SettingField::noticeEdit);
    retranslate();
}

QString SettingField::value() const
{
    if (const auto *combo = qobject_cast<QComboBox *>(field()))
        return combo->currentData().toString();
    const QString text = qobject_cast<QLineEdit *>(field())->text().trimmed();
    const auto normal = settings::checkSetting(m_info, text);
    return normal ? *normal : text;
}

void SettingField::setValue(const QString &value)
{
    m_quiet = true;
    if (auto *combo = qobject_cast<QComboBox *>(field())) {
        if (combo->findData(value) < 0 && m_info.kind == settings::SettingKind::Text)
            combo->addItem(settingChoiceName(m_info.key, value), value);
        combo->setCurrentIndex(combo->findData(value));
    } else if (auto *points = qobject_cast<PointsEdit *>(field()))
        points->setPoints(value.toLongLong());
    else if (auto *decimal = qobject_cast<DecimalEdit *>(field()))
        decimal->setDecimal(parseScaled(value, DecimalEdit::kDigits).value_or(0));
    else
        qobject_cast<QLineEdit *>(field())->setText(value);
    m_quiet = false;
    clearMessage();
}

void SettingField::setPrefix(const QString &prefix)
{
    if (auto *number = qobject_cast<NumberEdit *>(field()))
        number->setPrefix(prefix);
}

bool SettingField::isRight() const
{
    const auto *line = qobject_cast<QLineEdit *>(field());
    return settings::checkSetting(m_info, line ? line->text() : value()).has_value();
}

bool SettingField::check()
{
    const auto *line = qobject_cast<QLineEdit *>(field());
    const auto checked = settings::checkSetting(m_info, line ? line->text() : value());
    if (checked) {
        clearMessage();
        return true;
    }
    // The label beside the field says which value is meant.
    setError(errorText({checked.error().code, {}, checked.error().detail}).sentence);
    return false;
}

void SettingField::retranslate()
{
    const SettingWords words = settingWords(m_info.key);
    setLabel(words.label);
    setHint(words.hint);
    if (auto *combo = qobject_cast<QComboBox *>(field())) {
        const QSignalBlocker quiet(combo);
        for (int i = 0; i < combo->count(); ++i)
            combo->setItemText(i, settingChoiceName(m_info.key, combo->itemData(i).toString()));
    }
    if (hasError())
        check();
}

void SettingField::noticeEdit()
{
    if (m_quiet)
        return;
    check();
    emit edited();
}

} // namespace regulars::ui

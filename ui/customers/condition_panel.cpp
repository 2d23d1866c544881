#include "ui/customers/condition_panel.h"

#include "customers/lifecycle_rules.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using directory::Compare;
using directory::Condition;
using directory::Field;

namespace {

constexpr int kWidth = 288;
constexpr int kListHeight = 196;
constexpr qint64 kMostNumber = 1'000'000'000'000;

bool isMoney(Field field) { return field == Field::YearSpend || field == Field::Spend; }

} // namespace

ConditionPanel::ConditionPanel(FilterLore lore, QWidget *parent) : QFrame(parent, Qt::Popup), m_lore(std::move(lore))
{
    setObjectName(u"popup"_s);
    setFixedWidth(kWidth);
    m_field = new QComboBox;
    m_field->setAccessibleName(tr("Condition on"));
    for (const Field each : directory::allFields())
        m_field->addItem(FilterWords::field(each), int(each));
    m_compare = new SegmentedSwitch({tr("at least"), tr("at most")});
    m_money = new MoneyEdit;
    m_money->setCurrency(m_lore.currency.code, m_lore.currency.digits);
    m_money->setAccessibleName(tr("Amount"));
    m_number = new PointsEdit;
    m_number->setRange(0, kMostNumber);
    m_number->setAccessibleName(tr("Number"));
    m_unit = new TextLabel(TextRole::Body, Tone::Secondary);
    m_choices = new QListWidget;
    m_choices->setFixedHeight(kListHeight);
    m_choices->setAccessibleName(tr("Choices"));
    m_none = new TextLabel(tr("No customer has any yet."), TextRole::Body, Tone::Secondary);
    m_take = new PushButton(tr("Filter"), ButtonKind::Primary);
    auto *measure = new QHBoxLayout;
    measure->setSpacing(metric::kSpace8);
    measure->addWidget(m_compare);
    measure->addStretch(1);
    auto *amount = new QHBoxLayout;
    amount->setSpacing(metric::kSpace8);
    amount->addWidget(m_money, 1);
    amount->addWidget(m_number, 1);
    amount->addWidget(m_unit);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace12, metric::kSpace12, metric::kSpace12, metric::kSpace12);
    column->setSpacing(metric::kSpace8);
    column->addWidget(m_field);
    column->addLayout(measure);
    column->addLayout(amount);
    column->addWidget(m_choices);
    column->addWidget(m_none);
    column->addWidget(m_take, 0, Qt::AlignRight);
    connect(m_field, &QComboBox::currentIndexChanged, this, &ConditionPanel::showField);
    connect(m_choices, &QListWidget::itemChanged, this, &ConditionPanel::follow);
    connect(m_money, &NumberEdit::valueChanged, this, &ConditionPanel::follow);
    connect(m_number, &NumberEdit::valueChanged, this, &ConditionPanel::follow);
    connect(m_money, &NumberEdit::entered, this, &ConditionPanel::take);
    connect(m_number, &NumberEdit::entered, this, &ConditionPanel::take);
    connect(m_take, &PushButton::clicked, this, &ConditionPanel::take);
}

void ConditionPanel::begin(const std::optional<Condition> &condition)
{
    m_start = condition;
    const Field wanted = condition ? condition->field : directory::allFields().front();
    const int index = m_field->findData(int(wanted));
    if (index == m_field->currentIndex())
        showField();
    else
        m_field->setCurrentIndex(index);
}

Field ConditionPanel::field() const { return Field(m_field->currentData().toInt()); }

void ConditionPanel::showField()
{
    const Field now = field();
    const bool isMeasured = directory::isMeasured(now);
    const bool isStart = m_start && m_start->field == now;
    m_compare->setVisible(isMeasured);
    m_money->setVisible(isMeasured && isMoney(now));
    m_number->setVisible(isMeasured && !isMoney(now));
    m_unit->setVisible(isMeasured && !isMoney(now));
    m_unit->setText(FilterWords::unit(now));
    m_choices->setVisible(!isMeasured);
    m_none->hide();
    m_choices->clear();
    if (isMeasured) {
        m_compare->setCurrent(isStart && m_start->compare == Compare::AtMost ? 1 : 0);
        const auto value = isStart && !m_start->numbers.empty() ? std::optional(m_start->numbers.front()) : std::nullopt;
        m_money->setValue(value);
        m_number->setValue(value);
        (isMoney(now) ? static_cast<QWidget *>(m_money) : m_number)->setFocus();
    } else {
        if (now == Field::Tier) {
            for (const Tier &tier : m_lore.tiers)
                offer(tier.name, tier.id.value());
        } else if (now == Field::Shop) {
            for (const Shop &shop : m_lore.shops)
                offer(shop.name, shop.id.value());
        } else if (now == Field::BirthdayMonth) {
            for (qint64 month = 1; month <= 12; ++month)
                offer(FilterWords::choice(now, month, m_lore), month);
        } else if (now == Field::Stage) {
            using customers::Stage;
            for (const Stage each : {Stage::Lead, Stage::New, Stage::Active, Stage::AtRisk, Stage::Dormant, Stage::Lost, Stage::Recalled})
                offer(FilterWords::choice(now, customers::stageName(each)), customers::stageName(each));
        } else if (now == Field::Consent) {
            for (const QString &channel : {u"sms"_s, u"wechat"_s, u"phone"_s, u"email"_s, u"app"_s, u"post"_s})
                offer(FilterWords::choice(now, channel), channel);
        } else {
            emit choicesWanted(now);
        }
        m_choices->setFocus();
    }
    follow();
    adjustSize();
}

void ConditionPanel::offer(const QString &words, const QVariant &value)
{
    const bool isStart = m_start && m_start->field == field();
    bool isChosen = false;
    if (isStart && value.typeId() == QMetaType::QString)
        isChosen = m_start->texts.contains(value.toString());
    else if (isStart)
        isChosen = std::find(m_start->numbers.begin(), m_start->numbers.end(), value.toLongLong()) != m_start->numbers.end();
    auto *item = new QListWidgetItem(words, m_choices);
    item->setData(Qt::UserRole, value);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsUserCheckable | Qt::ItemIsSelectable);
    item->setCheckState(isChosen ? Qt::Checked : Qt::Unchecked);
}

void ConditionPanel::setChoices(Field wanted, const QStringList &words)
{
    if (wanted != field())
        return;
    m_choices->clear();
    for (const QString &word : words)
        offer(word, word);
    m_choices->setVisible(!words.isEmpty());
    m_none->setVisible(words.isEmpty());
    follow();
    adjustSize();
}

std::optional<Condition> ConditionPanel::condition() const
{
    Condition made;
    made.field = field();
    if (directory::isMeasured(made.field)) {
        const NumberEdit *edit = isMoney(made.field) ? static_cast<NumberEdit *>(m_money) : m_number;
        if (!edit->value() || !edit->isAcceptable())
            return std::nullopt;
        made.compare = m_compare->current() == 1 ? Compare::AtMost : Compare::AtLeast;
        made.numbers = {*edit->value()};
        return made;
    }
    for (int row = 0; row < m_choices->count(); ++row) {
        const QListWidgetItem *item = m_choices->item(row);
        if (item->checkState() != Qt::Checked)
            continue;
        const QVariant value = item->data(Qt::UserRole);
        if (directory::hasNumbers(made.field))
            made.numbers.push_back(value.toLongLong());
        else
            made.texts.append(value.toString());
    }
    return made.numbers.empty() && made.texts.isEmpty() ? std::nullopt : std::optional(made);
}

void ConditionPanel::follow() { m_take->setEnabled(condition().has_value()); }

void ConditionPanel::take()
{
    if (const auto made = condition()) {
        emit taken(*made);
        close();
    }
}

void ConditionPanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        take();
    else
        QFrame::keyPressEvent(event);
}

} // namespace regulars::ui

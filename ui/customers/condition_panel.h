// The panel that makes one condition: a field, and what it must be.
//
// Thread: GUI. Invariants: a popup; Enter takes the condition, Esc leaves the filter as it was; a condition that says
// nothing cannot be taken.
#pragma once

#include "ui/customers/filter_words.h"

#include <QFrame>

#include <optional>

class QComboBox;
class QListWidget;

namespace regulars::ui {

class MoneyEdit;
class PointsEdit;
class PushButton;
class SegmentedSwitch;
class TextLabel;

class ConditionPanel : public QFrame {
    Q_OBJECT

public:
    ConditionPanel(FilterLore lore, QWidget *parent = nullptr);

    /// Begins with `condition`, or with the first field.
    void begin(const std::optional<directory::Condition> &condition);
    /// The choices a field of words offers.
    void setChoices(directory::Field field, const QStringList &words);
    [[nodiscard]] directory::Field field() const;
    /// Nothing while the panel says nothing.
    [[nodiscard]] std::optional<directory::Condition> condition() const;

    QComboBox *fieldBox() const { return m_field; }
    QListWidget *choiceList() const { return m_choices; }
    SegmentedSwitch *compareSwitch() const { return m_compare; }
    MoneyEdit *money() const { return m_money; }
    PointsEdit *number() const { return m_number; }

signals:
    void taken(const regulars::directory::Condition &condition);
    /// The words of this field are wanted: setChoices() answers.
    void choicesWanted(regulars::directory::Field field);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void showField();
    void offer(const QString &words, const QVariant &value);
    void follow();
    void take();

    FilterLore m_lore;
    std::optional<directory::Condition> m_start;
    QComboBox *m_field;
    SegmentedSwitch *m_compare;
    MoneyEdit *m_money;
    PointsEdit *m_number;
    TextLabel *m_unit;
    QListWidget *m_choices;
    TextLabel *m_none;
    PushButton *m_take;
};

} // namespace regulars::ui

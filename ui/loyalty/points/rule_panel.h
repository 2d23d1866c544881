// One earning rule as a form, with what it would make of a purchase of 100.
//
// Thread: GUI. Invariants: the example follows every change and counts with all other rules; errors stand beside their
// fields; a saved rule is a Deed with its way back.
#pragma once

#include "points/points_policy.h"
#include "tiers/tier.h"
#include "ui/loyalty/deed_form.h"

class QCheckBox;
class QLineEdit;

namespace regulars::ui {

class Chip;
class MoneyEdit;
class PointsEdit;
class SegmentedSwitch;
class WeekdayRow;

class RulePanel : public DeedForm {
    Q_OBJECT

public:
    /// A rule without an id is a new one.
    RulePanel(Desk &desk, DeskJobs &jobs, const EarningRule &rule, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    bool isSettled() const override { return SidePanel::isSettled() && m_isLoaded; }
    QString name() const override { return QStringLiteral("rule"); }
    SegmentedSwitch *kind() const { return m_kind; }
    QLineEdit *nameField() const { return m_name; }
    MoneyEdit *unit() const { return m_unit; }
    PointsEdit *points() const { return m_points; }
    QLineEdit *multiplier() const { return m_multiplier; }
    QLineEdit *categories() const { return m_categories; }
    /// What stands beneath the form.
    QString example() const;

protected:
    void retranslate() override;

private:
    enum Kind { Rate, Fixed, Factor };
    struct Lore {
        Ladder ladder;
        PointsPolicy policy;
        QStringList products;       ///< SKUs of the rule's products
        QStringList exceptProducts;
    };

    void build();
    void readLore();
    void fill();
    void follow();
    /// The rule as typed, without products; nothing where a number is none.
    [[nodiscard]] std::optional<EarningRule> typed();
    void save(EarningRule rule);
    void showExample(const EarningRule &draft);

    EarningRule m_rule;
    Lore m_lore;
    bool m_isLoaded = false;
    bool m_isFilling = false;
    SegmentedSwitch *m_kind = nullptr;
    QLineEdit *m_name = nullptr;
    MoneyEdit *m_unit = nullptr;
    PointsEdit *m_points = nullptr;
    QLineEdit *m_multiplier = nullptr;
    WeekdayRow *m_week = nullptr;
    QWidget *m_tierBox = nullptr;
    QList<Chip *> m_tiers;
    DateEdit *m_from = nullptr;
    DateEdit *m_until = nullptr;
    QLineEdit *m_products = nullptr;
    QLineEdit *m_categories = nullptr;
    QLineEdit *m_exceptProducts = nullptr;
    QLineEdit *m_exceptCategories = nullptr;
    PointsEdit *m_priority = nullptr;
    QCheckBox *m_exclusive = nullptr;
    QCheckBox *m_active = nullptr;
    NoticeStrip *m_example = nullptr;
};

} // namespace regulars::ui

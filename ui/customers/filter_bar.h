// The bar above the list: saved filters, one chip per condition, "add", and what the list adds up to.
//
// Thread: GUI. Invariants: the chips are the filter; a chip's cross takes its condition away, its words open it again.
#pragma once

#include "directory/saved_filter.h"
#include "ui/customers/filter_words.h"
#include "ui/kit/pane/pane.h"

class QComboBox;
class QScrollArea;

namespace regulars::ui {

class Chip;
class ConditionPanel;
class PushButton;
class TextLabel;

class FilterBar : public PaneBar {
    Q_OBJECT

public:
    explicit FilterBar(QWidget *parent = nullptr);

    void setLore(const FilterLore &lore);
    void setSaved(const std::vector<directory::SavedFilter> &saved);
    void setFilter(const directory::CustomerFilter &filter);
    [[nodiscard]] const directory::CustomerFilter &filter() const { return m_filter; }
    /// Customers listed and what they spent in all; −1 while unknown.
    void setTotals(qint64 customers, qint64 spendMinor);
    void retranslate();
    /// Opens the panel for a new condition.
    void addCondition();
    ConditionPanel *panel() const { return m_panel; }
    QComboBox *savedBox() const { return m_saved; }
    QList<Chip *> chips() const { return m_chips; }

signals:
    void filterChanged(const regulars::directory::CustomerFilter &filter);
    void choicesWanted(regulars::directory::Field field);
    void saveWanted();
    void removeWanted(regulars::directory::SavedFilterId id);

private:
    void build();
    void rebuildChips();
    void rebuildSaved();
    void openPanel(const std::optional<directory::Condition> &condition, QWidget *under);
    void savedChosen(int index);
    void change(const directory::CustomerFilter &filter);
    [[nodiscard]] const directory::SavedFilter *savedOne() const;

    FilterLore m_lore;
    directory::CustomerFilter m_filter;
    std::vector<directory::SavedFilter> m_all;
    QComboBox *m_saved = nullptr;
    QWidget *m_chipRow = nullptr;
    QHBoxLayout *m_chipLayout = nullptr;
    QScrollArea *m_scroll = nullptr;
    QList<Chip *> m_chips;
    PushButton *m_add = nullptr;
    PushButton *m_save = nullptr;
    TextLabel *m_count = nullptr;
    TextLabel *m_spend = nullptr;
    ConditionPanel *m_panel = nullptr;
    qint64 m_customers = -1;
    qint64 m_spendMinor = -1;
};

} // namespace regulars::ui

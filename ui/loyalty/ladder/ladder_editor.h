// Everything a ladder is made of, to edit: tiers with names, colours, thresholds and multipliers; what counts, over which
// time, how long a tier is held, the grace, and how it lapses.
//
// Thread: GUI. Invariants: writes nothing; wanted() is what stands in the fields, none where one is wrong; tiers that customers
// hold cannot be removed.
#pragma once

#include "base/money.h"
#include "tiers/tier.h"
#include "ui/kit/card.h"
#include "ui/parts/setting_form.h"

#include <QHash>

namespace regulars::ui {

class LadderTable;
class PushButton;

/// The rules as the store has them.
struct StoredRules {
    settings::SettingValues values;
    Ladder ladder;
    QHash<TierId, qint64> holders;
};

class LadderEditor : public Card {
    Q_OBJECT

public:
    explicit LadderEditor(QWidget *parent = nullptr);

    void show(const StoredRules &stored);
    const StoredRules &stored() const { return m_stored; }
    bool isLoaded() const { return m_isLoaded; }
    bool isChanged() const;
    [[nodiscard]] std::optional<Ladder> wanted() const;
    /// Marks every wrong field; true when there is none.
    bool check();
    /// Puts a refusal beside what it is about; false when nothing here is meant.
    bool showError(const Error &error);
    void setEditable(bool editable);
    void retranslate();

    LadderTable *table() const { return m_table; }
    SettingForm *form() const { return m_form; }
    PushButton *addButton() const { return m_add; }

signals:
    void edited();

private:
    void follow();

    LadderTable *m_table = nullptr;
    SettingForm *m_form = nullptr;
    PushButton *m_add = nullptr;
    StoredRules m_stored;
    bool m_isLoaded = false;
    bool m_isEditable = true;
};

} // namespace regulars::ui

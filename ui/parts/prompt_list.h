// What the clerk should say or know: birthday, points that end, a tier that is close, grace, debts of points.
//
// Thread: GUI. Invariants: rows of 36 px where the pane is wide, most urgent first; only what is true today is shown; no row, no heading.
#pragma once

#include "counter/customer_card_query.h"
#include "ui/kit/tokens.h"
#include "ui/shell/desk.h"

#include <QWidget>

class QVBoxLayout;

namespace regulars::ui {

/// One prompt; the action is empty where there is nothing to press.
struct Prompt {
    QString iconName;
    Tone tone = Tone::Accent;
    QString title;
    QString text;
    QString actionId; ///< "redeem", "ledger", "purchase"
    QString actionText;
};

class PromptList : public QWidget {
    Q_OBJECT

public:
    explicit PromptList(QWidget *parent = nullptr);
    /// For a narrow pane: title and text above each other, whole, with the pane's own margin.
    void setNarrow(bool isNarrow);

    /// What a card gives rise to on `today`.
    static QList<Prompt> promptsFor(const counter::CustomerCard &card, const Currency &currency, EpochDay today);
    void setPrompts(const QList<Prompt> &prompts);

signals:
    void actionTriggered(const QString &id);

private:
    QVBoxLayout *m_rows = nullptr;
    bool m_isNarrow = false;
};

} // namespace regulars::ui

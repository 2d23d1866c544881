// What every page calls an interaction: its kind, direction, outcome, and the line it is told in.
//
// Thread: GUI. Invariants: every sentence is one tr() text with placeholders.
#pragma once

#include "interactions/interaction.h"

#include <QCoreApplication>
#include <QDate>

namespace regulars::ui {

class ContactWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::ContactWords)

public:
    static QString kind(InteractionKind kind);
    static QString icon(InteractionKind kind);
    static QString direction(InteractionDirection direction);
    static QString outcome(const QString &outcome);
    /// "Asked when the autumn tea comes in", else the outcome, else minutes or direction: never empty.
    static QString text(const Interaction &contact);
    /// "12 min of 10", "4 min", "3 log-ins"; empty where nothing was measured.
    static QString measure(const Interaction &contact);
    /// "Next: send samples, 11-26"; empty without a next step. Done steps say so.
    static QString next(const Interaction &contact, QDate today);
};

} // namespace regulars::ui

// What is missing in a customer's file, in words.
//
// Thread: GUI. Invariants: every sentence is one tr() text with placeholders.
#pragma once

#include "directory/profile_query.h"

#include <QCoreApplication>

namespace regulars::ui {

class ProfileWords {
    Q_DECLARE_TR_FUNCTIONS(regulars::ui::ProfileWords)

public:
    static QString field(const QString &name);
    /// "Missing: e-mail, address"; empty when nothing is.
    static QString missing(const directory::Profile &profile);
    /// "Files 78% of 80%": coverage against its target.
    static QString coverage(const directory::Coverage &coverage);
    /// What coverage and completeness mean, with their figures.
    static QString explained(const directory::Coverage &coverage);
};

} // namespace regulars::ui

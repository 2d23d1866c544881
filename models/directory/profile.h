// How much of one customer is known, and of all: the answers of profile_query.
//
// Thread: any. Units: shares in ten-thousandths, half up.
#pragma once

#include <QStringList>

namespace regulars::directory {

struct Profile {
    int known = 0;
    int asked = 0;
    QStringList missingFields; ///< in the order of profileFields()
    QStringList missingGroups; ///< names of tag groups
    bool hasCore = false;

    /// known ÷ asked in per cent, half up.
    [[nodiscard]] int percent() const { return asked == 0 ? 0 : (200 * known + asked) / (2 * asked); }
};

} // namespace regulars::directory

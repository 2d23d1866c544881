// How Chinese surnames are read where they are read otherwise than elsewhere (曾 zēng, 单 shàn, 尉迟 yùchí).
//
// Purpose: a table asked before the general readings. Small letters without tones, ü as v.
// Thread: any. Source: Xiandai Hanyu Cidian's surname readings; agreement with CLDR's list is a test.
#pragma once

#include <QStringView>

#include <optional>

namespace regulars::customers {

struct SurnameReading {
    int length = 1;          ///< characters (UTF-16 units) of the surname
    QStringView syllables;   ///< parted by a space: "ou yang"
};

/// The surname that `name` begins with, when the table holds it. Surnames of several characters go first;
/// one that could be an ordinary surname with a given name (单于) counts only when a given name follows.
std::optional<SurnameReading> surnameReading(QStringView name);

} // namespace regulars::customers

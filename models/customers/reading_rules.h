// Pinyin and initials of a customer's name, as they stand in the search columns.
//
// Purpose: 许静怡 → "xujingyi" and "xjy"; 吕布 → "lvbu"; "Jean-Luc Né" → "jeanlucne" and "jln".
// Surnames by their own table, then ICU's Han-Latin per character; a character is asked of ICU once per thread.
// Thread: any. Invariants: small ASCII letters and digits, plus the letters of scripts other than Han and Latin;
// ü of a Chinese syllable is v. Without ICU's transliterator a character outside the tables has no reading.
#pragma once

#include <QString>
#include <QStringList>

namespace regulars::customers {

struct Reading {
    QString pinyin;
    QString initials;

    bool operator==(const Reading &) const = default;
};

/// One unit of a name with its reading: a Chinese character, or a Latin word.
struct ReadUnit {
    qsizetype start = 0;  ///< UTF-16 offset in the name
    qsizetype length = 0;
    QString syllable;     ///< "xu", "jean"; never empty
};

/// The units of a name in order; characters without a reading are left out.
QList<ReadUnit> readUnits(const QString &name);
/// Both search keys of a name.
Reading readingOf(const QString &name);
/// Both keys from a reading typed by hand, syllables parted by blanks: "zeng zi" → "zengzi", "zz".
Reading readingFromText(const QString &syllables);
/// Small letters without accents; ü and its toned forms become v when `isPinyin`, else u.
QString plainLatin(QStringView text, bool isPinyin);

/// The keys under which a typed query may stand: j/q/x/y + v become u; l/n + u also ask for v. At most four.
QStringList pinyinVariants(const QString &query);

/// True for characters that are indexed one by one: Han, kana, hangul.
bool isCjk(char32_t character);

} // namespace regulars::customers

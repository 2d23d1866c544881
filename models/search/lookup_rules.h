// What kind of text was typed into the search box, and where it matches in a customer's row.
//
// Thread: any. Pure: full-width input is folded, a member code recognised, phone numbers with blanks put together.
#pragma once

#include "search/lookup.h"

#include <QStringList>

namespace regulars::search {

enum class WordKind {
    Digits, ///< phone fragment or card; may begin with "+"
    Cjk,    ///< part of a name
    Latin   ///< pinyin, initials or a Latin name; also other alphabets
};

struct LookupWord {
    WordKind kind = WordKind::Latin;
    QString text;  ///< as typed, folded
    QString plain; ///< Latin: small letters without accents; else the text

    bool operator==(const LookupWord &) const = default;
};

struct LookupQuery {
    QString text;              ///< folded, blanks single: for card and purchase numbers, name prefixes
    std::optional<QString> scannedCard;
    QList<LookupWord> words;

    [[nodiscard]] bool isEmpty() const { return !scannedCard && words.isEmpty(); }
    /// All words are of the kind.
    [[nodiscard]] bool isOnly(WordKind kind) const;
    [[nodiscard]] bool has(WordKind kind) const;
};

/// Longest text that is looked up; more is cut, since no name, number or code is longer.
inline constexpr qsizetype kMaxLookupText = 120;

LookupQuery parseLookup(const QString &typed);

/// What a word is compared with.
struct LookupSubject {
    QString cardNo;
    QString name;
    QString phone;
};

/// Where the word stands in the subject; empty when it does not match. Digits: anywhere in the phone, else at the
/// start of the card. CJK: anywhere in the name. Latin: reading or initials from any character of the name on, else
/// letters of the name itself.
QList<MatchSpan> matchesOf(const LookupWord &word, const LookupSubject &subject);

} // namespace regulars::search

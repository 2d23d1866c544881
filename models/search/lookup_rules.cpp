#include "search/lookup_rules.h"

#include "customers/customer_rules.h"
#include "customers/reading_rules.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::search {
namespace {

// Chinese numbers with a country code are longer than this; only then is normalising worth a try.
constexpr qsizetype kFullPhone = 11;

enum class CharacterClass { Blank, Digit, Cjk, Letter, Sign };

CharacterClass classOf(char32_t c)
{
    if (c >= U'0' && c <= U'9')
        return CharacterClass::Digit;
    if (QChar::isSpace(c))
        return CharacterClass::Blank;
    if (customers::isCjk(c))
        return CharacterClass::Cjk;
    return QChar::isLetterOrNumber(c) || QChar::isMark(c) ? CharacterClass::Letter : CharacterClass::Sign;
}

// "138 0013-8046": digits with what people put between them, and at least one digit.
bool looksLikePhone(const QString &text)
{
    bool hasDigit = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        const bool isDigit = c >= u'0' && c <= u'9';
        hasDigit |= isDigit;
        if (!isDigit && !(c == u'+' && i == 0) && !QStringView(u" -().–").contains(c))
            return false;
    }
    return hasDigit;
}

LookupWord phoneWord(const QString &text)
{
    QString digits;
    for (const QChar c : text) {
        if ((c >= u'0' && c <= u'9') || (c == u'+' && digits.isEmpty()))
            digits += c;
    }
    if (digits.size() >= kFullPhone)
        digits = customers::normalisePhone(digits).value_or(digits);
    return {WordKind::Digits, digits, digits};
}

void addWord(QList<LookupWord> &words, CharacterClass kind, const QString &text)
{
    if (text.isEmpty())
        return;
    if (kind == CharacterClass::Digit)
        words.append({WordKind::Digits, text, text});
    else if (kind == CharacterClass::Cjk)
        words.append({WordKind::Cjk, text, text});
    else if (const QString plain = customers::plainLatin(text, true); !plain.isEmpty())
        words.append({WordKind::Latin, text, plain});
}

QList<LookupWord> splitWords(const QString &text)
{
    QList<LookupWord> words;
    QString current;
    auto kind = CharacterClass::Blank;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair = text.at(i).isHighSurrogate() && i + 1 < text.size();
        const char32_t c = isPair ? QChar::surrogateToUcs4(text.at(i), text.at(i + 1)) : text.at(i).unicode();
        const auto next = classOf(c);
        if (next != kind || next == CharacterClass::Blank || next == CharacterClass::Sign) {
            addWord(words, kind, current);
            current.clear();
            kind = next;
        }
        if (next == CharacterClass::Digit || next == CharacterClass::Cjk || next == CharacterClass::Letter) {
            current += text.at(i);
            if (isPair)
                current += text.at(i + 1);
        }
        i += isPair ? 1 : 0;
    }
    addWord(words, kind, current);
    return words;
}

QList<MatchSpan> digitMatches(const QString &digits, const LookupSubject &subject)
{
    // The end of the number is what customers say aloud, so it is marked before an earlier place.
    if (const qsizetype at = subject.phone.lastIndexOf(digits); at >= 0)
        return {{MatchField::Phone, at, digits.size()}};
    if (subject.cardNo.startsWith(digits))
        return {{MatchField::Card, 0, digits.size()}};
    return {};
}

// The stretch of the name that the units from `first` on cover when their readings hold `typed`; 0 when they do not.
qsizetype readingCovers(const QList<customers::ReadUnit> &units, qsizetype first, const QString &typed)
{
    QString reading;
    for (qsizetype i = first; i < units.size(); ++i) {
        reading += units.at(i).syllable;
        if (reading.size() >= typed.size())
            return reading.startsWith(typed) ? units.at(i).start + units.at(i).length - units.at(first).start : 0;
        if (!typed.startsWith(reading))
            return 0;
    }
    return 0;
}

qsizetype initialsCover(const QList<customers::ReadUnit> &units, qsizetype first, const QString &typed)
{
    if (units.size() - first < typed.size())
        return 0;
    for (qsizetype i = 0; i < typed.size(); ++i) {
        if (units.at(first + i).syllable.at(0) != typed.at(i))
            return 0;
    }
    const auto &last = units.at(first + typed.size() - 1);
    return last.start + last.length - units.at(first).start;
}

QList<MatchSpan> latinMatches(const LookupWord &word, const LookupSubject &subject)
{
    const auto units = customers::readUnits(subject.name);
    const QStringList variants = customers::pinyinVariants(word.plain);
    for (qsizetype first = 0; first < units.size(); ++first) {
        for (const QString &typed : variants) {
            if (const qsizetype length = readingCovers(units, first, typed); length > 0)
                return {{MatchField::Name, units.at(first).start, length}};
        }
    }
    for (qsizetype first = 0; first < units.size(); ++first) {
        if (const qsizetype length = initialsCover(units, first, word.plain); length > 0)
            return {{MatchField::Name, units.at(first).start, length}};
    }
    if (const qsizetype at = subject.name.indexOf(word.text, 0, Qt::CaseInsensitive); at >= 0)
        return {{MatchField::Name, at, word.text.size()}};
    return {};
}

} // namespace

bool LookupQuery::isOnly(WordKind kind) const
{
    return !words.isEmpty() &&
           std::all_of(words.begin(), words.end(), [kind](const LookupWord &word) { return word.kind == kind; });
}

bool LookupQuery::has(WordKind kind) const
{
    return std::any_of(words.begin(), words.end(), [kind](const LookupWord &word) { return word.kind == kind; });
}

LookupQuery parseLookup(const QString &typed)
{
    LookupQuery query;
    query.text = customers::foldWidth(QStringView(typed).left(kMaxLookupText)).simplified();
    query.text = query.text.normalized(QString::NormalizationForm_C);
    query.scannedCard = customers::cardFromMemberCode(query.text);
    if (query.scannedCard)
        return query;
    if (looksLikePhone(query.text))
        query.words = {phoneWord(query.text)};
    else
        query.words = splitWords(query.text);
    return query;
}

QList<MatchSpan> matchesOf(const LookupWord &word, const LookupSubject &subject)
{
    switch (word.kind) {
    case WordKind::Digits: {
        auto spans = digitMatches(word.text, subject);
        if (const qsizetype at = subject.name.indexOf(word.text); spans.isEmpty() && at >= 0)
            spans.append({MatchField::Name, at, word.text.size()});
        return spans;
    }
    case WordKind::Cjk: {
        const qsizetype at = subject.name.indexOf(word.text);
        return at < 0 ? QList<MatchSpan>{} : QList<MatchSpan>{{MatchField::Name, at, word.text.size()}};
    }
    case WordKind::Latin:
        return latinMatches(word, subject);
    }
    Q_UNREACHABLE();
}

} // namespace regulars::search

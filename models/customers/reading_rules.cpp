#include "customers/reading_rules.h"

#include "customers/surname_readings.h"

#include <QHash>

#include <unicode/translit.h>
#include <unicode/unistr.h>

#include <memory>
#include <mutex>

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

constexpr qsizetype kMaxVariants = 4;

struct LetterRow {
    char16_t letter;
    const char16_t *plain;
};
// Latin letters that Unicode does not take apart.
constexpr LetterRow kUndecomposed[] = {
    {u'ß', u"ss"}, {u'ø', u"o"}, {u'æ', u"ae"}, {u'œ', u"oe"}, {u'đ', u"d"},
    {u'ð', u"d"},  {u'ł', u"l"}, {u'þ', u"th"}, {u'ı', u"i"},  {u'ħ', u"h"},
};

// Characters that given names read otherwise than ICU does.
constexpr struct {
    char16_t character;
    QStringView syllable;
} kInNames[] = {{u'晟', u"sheng"}, {u'靓', u"liang"}, {u'地', u"di"}, {u'隽', u"jun"}, {u'乜', u"nie"}, {u'阚', u"kan"}, {u'卜', u"bu"}};

bool isHan(char32_t c)
{
    return (c >= 0x3400 && c <= 0x4DBF) || (c >= 0x4E00 && c <= 0x9FFF) || (c >= 0xF900 && c <= 0xFAFF) ||
           (c >= 0x20000 && c <= 0x3FFFF) || c == 0x3007;
}

// ICU's transliterator takes 26 µs a name and is not safe to share: made once, asked under a lock, answers kept.
class HanReader {
public:
    static HanReader &instance()
    {
        static HanReader reader;
        return reader;
    }

    QString read(char32_t character)
    {
        const std::lock_guard lock(m_mutex);
        if (!m_transliterator)
            return {};
        icu::UnicodeString text(static_cast<UChar32>(character));
        m_transliterator->transliterate(text);
        const QString latin(reinterpret_cast<const QChar *>(text.getBuffer()), text.length());
        const QString plain = plainLatin(latin, true);
        // An unknown character comes back as it went in.
        return !plain.isEmpty() && plain.at(0) >= u'a' && plain.at(0) <= u'z' ? plain : QString();
    }

private:
    HanReader()
    {
        UErrorCode status = U_ZERO_ERROR;
        m_transliterator.reset(icu::Transliterator::createInstance("Han-Latin", UTRANS_FORWARD, status));
        if (U_FAILURE(status))
            m_transliterator.reset();
    }

    std::mutex m_mutex;
    std::unique_ptr<icu::Transliterator> m_transliterator;
};

QString hanReading(char32_t character)
{
    thread_local QHash<char32_t, QString> known = [] {
        QHash<char32_t, QString> rows;
        for (const auto &row : kInNames)
            rows.insert(row.character, row.syllable.toString());
        return rows;
    }();
    const auto found = known.constFind(character);
    if (found != known.constEnd())
        return *found;
    const QString syllable = HanReader::instance().read(character);
    known.insert(character, syllable);
    return syllable;
}

// 老单, 小解: a familiar word before a surname alone.
qsizetype surnameStart(const QString &name)
{
    const bool isFamiliar = name.size() == 2 && (name.at(0) == u'老' || name.at(0) == u'小' || name.at(0) == u'阿');
    return isFamiliar ? 1 : 0;
}

} // namespace

bool isCjk(char32_t c)
{
    return isHan(c) || (c >= 0x3040 && c <= 0x30FF) || (c >= 0xAC00 && c <= 0xD7AF) || c == 0x3005;
}

QString plainLatin(QStringView text, bool isPinyin)
{
    QString plain;
    const QString decomposed = text.toString().normalized(QString::NormalizationForm_KD).toLower();
    for (const QChar c : decomposed) {
        if (c.category() == QChar::Mark_NonSpacing) {
            if (isPinyin && c == u'\u0308' && plain.endsWith(u'u'))
                plain.back() = u'v';
            continue;
        }
        if (!c.isLetterOrNumber() && !c.isSurrogate())
            continue;
        const LetterRow *row = nullptr;
        for (const LetterRow &known : kUndecomposed) {
            if (c == known.letter)
                row = &known;
        }
        if (row)
            plain += QStringView(row->plain);
        else
            plain += c;
    }
    return plain;
}

QList<ReadUnit> readUnits(const QString &name)
{
    QList<ReadUnit> units;
    units.reserve(qMin<qsizetype>(name.size(), 8));
    qsizetype at = 0;
    const qsizetype surnameAt = surnameStart(name);
    while (at < name.size()) {
        if (at == surnameAt) {
            if (const auto surname = surnameReading(QStringView(name).mid(at))) {
                const auto syllables = surname->syllables.split(u' ');
                for (const QStringView syllable : syllables)
                    units.append({at++, 1, syllable.toString()});
                continue;
            }
        }
        const bool isPair = name.at(at).isHighSurrogate() && at + 1 < name.size();
        const char32_t character = isPair ? QChar::surrogateToUcs4(name.at(at), name.at(at + 1)) : name.at(at).unicode();
        const qsizetype length = isPair ? 2 : 1;
        if (isHan(character)) {
            const QString syllable = hanReading(character);
            if (!syllable.isEmpty())
                units.append({at, length, syllable});
            at += length;
            continue;
        }
        // A word: up to the next blank, sign or Han character.
        qsizetype end = at;
        while (end < name.size() && !name.at(end).isHighSurrogate() && !isHan(name.at(end).unicode()) &&
               (name.at(end).isLetterOrNumber() || name.at(end).isMark()))
            ++end;
        if (end == at) {
            at += length;
            continue;
        }
        const QString word = plainLatin(QStringView(name).mid(at, end - at), false);
        if (!word.isEmpty())
            units.append({at, end - at, word});
        at = end;
    }
    return units;
}

Reading readingOf(const QString &name)
{
    Reading reading;
    const auto units = readUnits(name);
    for (const ReadUnit &unit : units) {
        reading.pinyin += unit.syllable;
        reading.initials += unit.syllable.at(0);
    }
    return reading;
}

Reading readingFromText(const QString &syllables)
{
    Reading reading;
    const auto words = syllables.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString plain = plainLatin(word, true);
        if (plain.isEmpty())
            continue;
        reading.pinyin += plain;
        reading.initials += plain.at(0);
    }
    return reading;
}

QStringList pinyinVariants(const QString &query)
{
    QStringList variants{QString()};
    for (qsizetype i = 0; i < query.size(); ++i) {
        QChar c = query.at(i);
        const QChar before = i > 0 ? query.at(i - 1) : QChar();
        if (c == u'v' && (before == u'j' || before == u'q' || before == u'x' || before == u'y'))
            c = u'u';
        const bool isDoubtful = c == u'u' && (before == u'l' || before == u'n') && variants.size() < kMaxVariants;
        const qsizetype count = variants.size();
        for (qsizetype v = 0; v < count; ++v) {
            if (isDoubtful)
                variants.append(variants.at(v) + u'v');
            variants[v] += c;
        }
    }
    return variants;
}

} // namespace regulars::customers

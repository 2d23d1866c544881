#include "ui/shell/command_match.h"

namespace regulars::ui {

namespace {

constexpr int kBegins = 4000;
constexpr int kWordBegins = 3000;
constexpr int kContains = 2000;
constexpr int kSpread = 1000;

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString withoutSpaces(const QString &text)
{
    QString kept;
    for (const QChar c : text) {
        if (!c.isSpace())
            kept += c;
    }
    return kept;
}

bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text[at - 1].isLetterOrNumber();
}

/// 0 when the letters do not come in order; otherwise less for every gap between them.
int spreadScore(const QString &query, const QString &text)
{
    qsizetype at = -1;
    int gaps = 0;
    for (const QChar c : query) {
        const qsizetype next = text.indexOf(c, at + 1);
        if (next < 0)
            return 0;
        if (next != at + 1 && !beginsWord(text, next))
            gaps += int(next - at);
        at = next;
    }
    return qMax(1, kSpread - 10 * gaps);
}

} // namespace

int matchScore(const QString &query, const QString &text)
{
    const QString wanted = withoutSpaces(folded(query));
    if (wanted.isEmpty())
        return 1;
    const QString spaced = folded(text);
    const QString solid = withoutSpaces(spaced);
    // Among equals the shorter title is the more likely meant.
    const int brevity = qMax(0, 100 - int(solid.size()));
    if (solid.startsWith(wanted))
        return kBegins + brevity;
    const QString trimmed = folded(query).trimmed();
    for (qsizetype at = spaced.indexOf(trimmed); at >= 0; at = spaced.indexOf(trimmed, at + 1)) {
        if (beginsWord(spaced, at))
            return kWordBegins + brevity;
    }
    if (solid.contains(wanted))
        return kContains + brevity;
    return spreadScore(wanted, spaced);
}

int matchScore(const QString &query, const QString &title, const QString &english)
{
    return qMax(matchScore(query, title), matchScore(query, english));
}

} // namespace regulars::ui

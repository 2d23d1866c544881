#include "customers/search_text_rules.h"

#include "customers/customer_rules.h"
#include "customers/reading_rules.h"

#include <algorithm>

namespace regulars::customers {

QString nameTokens(QStringView name)
{
    const QString folded = foldWidth(name);
    QString tokens;
    tokens.reserve(folded.size() * 2);
    for (qsizetype i = 0; i < folded.size(); ++i) {
        const QChar c = folded.at(i);
        const bool isPair = c.isHighSurrogate() && i + 1 < folded.size();
        const char32_t character = isPair ? QChar::surrogateToUcs4(c, folded.at(i + 1)) : c.unicode();
        if (!isCjk(character)) {
            tokens += c;
            continue;
        }
        if (!tokens.isEmpty() && !tokens.endsWith(u' '))
            tokens += u' ';
        tokens += c;
        if (isPair)
            tokens += folded.at(++i);
        tokens += u' ';
    }
    while (tokens.endsWith(u' '))
        tokens.chop(1);
    return tokens;
}

QString phoneTokens(QStringView phone)
{
    QString digits;
    for (const QChar c : phone) {
        if (c >= u'0' && c <= u'9')
            digits += c;
    }
    if (digits.size() <= kPhoneToken)
        return digits;
    QString tokens;
    tokens.reserve(digits.size() * (kPhoneToken + 1));
    for (qsizetype i = 0; i + kPhoneToken <= digits.size(); ++i) {
        if (i > 0)
            tokens += u' ';
        tokens += QStringView(digits).mid(i, kPhoneToken);
    }
    return tokens;
}

QString reversedPhone(QStringView phone)
{
    QString reversed = phone.toString();
    std::reverse(reversed.begin(), reversed.end());
    return reversed;
}

} // namespace regulars::customers

#include "coupons/code_rules.h"

namespace regulars::coupons {
namespace {

constexpr QStringView kAlphabet = u"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
constexpr qsizetype kBase = 31;
constexpr qsizetype kBody = kRandomCharacters + 1;
constexpr qsizetype kHalf = kBody / 2;
static_assert(kAlphabet.size() == kBase);

// Weights 1, 2, 3 … modulo a prime: one wrong character and two that changed places both show.
QChar checkCharacter(QStringView body)
{
    qsizetype sum = 0;
    for (qsizetype i = 0; i < body.size(); ++i)
        sum += (i + 1) * kAlphabet.indexOf(body[i]);
    return kAlphabet[sum % kBase];
}

QString written(QStringView prefix, QStringView body)
{
    QString code;
    if (!prefix.isEmpty()) {
        code += prefix;
        code += u'-';
    }
    code += body.first(kHalf);
    code += u'-';
    code += body.sliced(kHalf);
    return code;
}

} // namespace

QString codeOf(const QString &prefix, const std::array<quint32, kRandomCharacters> &random)
{
    QString body;
    for (const quint32 number : random)
        body += kAlphabet[static_cast<qsizetype>(number % kBase)];
    body += checkCharacter(body);
    return written(prefix, body);
}

std::optional<QString> normalCode(const QString &typed)
{
    QString plain;
    for (const QChar c : typed) {
        if (c.isSpace() || c == u'-')
            continue;
        plain += c.toUpper();
    }
    if (plain.size() < kBody)
        return std::nullopt;
    const QStringView prefix = QStringView(plain).first(plain.size() - kBody);
    const QStringView body = QStringView(plain).last(kBody);
    for (const QChar c : prefix) {
        if (c < u'A' || c > u'Z')
            return std::nullopt;
    }
    for (const QChar c : body) {
        if (!kAlphabet.contains(c))
            return std::nullopt;
    }
    if (checkCharacter(body.chopped(1)) != body.back())
        return std::nullopt;
    return written(prefix, body);
}

} // namespace regulars::coupons

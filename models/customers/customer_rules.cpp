#include "customers/customer_rules.h"

#include "customers/lunar_words_rules.h"

#include <QRegularExpression>
#include <QVarLengthArray>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace regulars::customers {
namespace {

constexpr qsizetype kMinPhoneDigits = 5;
constexpr qsizetype kMaxPhoneDigits = 20;
constexpr qsizetype kMaxInternationalDigits = 15; // ITU-T E.164, with the country code
constexpr qsizetype kWholeLocal = 7;     // the shortest number of a Chinese city
constexpr qsizetype kWholeWithArea = 10; // 0 or +86, the area code, the number
constexpr int kOldestBirthYear = 1900;

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isPhoneFiller(QChar c)
{
    // Hyphens and dashes of every length, as word processors put them.
    return c.isSpace() || (c >= u'\u2010' && c <= u'\u2015') || c == u'-' || c == u'(' || c == u')' || c == u'.' ||
           c == u'/' || c == u'\u2212' || c == u'\u30FC' || c == u'\u00B7';
}

// Stands between two numbers of a list, and never within one.
bool isListSign(QChar c) { return c == u',' || c == u';' || c == u'|' || c == u'+' || c == u'\u3001'; }

/// What stands between two digits of a typed number.
struct PhoneGap {
    qsizetype digitsBefore;
    QChar sign;
};

// 13800138000/13900139000, but not 030/1234567: before the gap there is a whole number, and behind it as much as no extension
// has. Behind a slash anything is another number, "88887777/78".
bool areSeveral(QStringView digits, bool isInternational, const QVarLengthArray<PhoneGap, 8> &gaps)
{
    qsizetype prefix = 0;
    if (!isInternational && digits.startsWith(u"00")) {
        isInternational = true;
        prefix = 2;
    }
    const bool isChinese = isInternational && digits.mid(prefix).startsWith(u"86");
    if (isChinese)
        prefix += 2;
    // How long the area code is, only its country knows: what can be one number is taken for one.
    const bool canBeOne = isInternational && !isChinese && digits.size() - prefix <= kMaxInternationalDigits;
    const bool hasArea = isChinese || digits.startsWith(u'0');
    return std::any_of(gaps.begin(), gaps.end(), [&](const PhoneGap &gap) {
        const qsizetype before = gap.digitsBefore - prefix;
        const qsizetype behind = digits.size() - gap.digitsBefore;
        if (isListSign(gap.sign))
            return before >= kMinPhoneDigits && behind >= kMinPhoneDigits;
        return !canBeOne && before >= (hasArea ? kWholeWithArea : kWholeLocal) && behind >= (gap.sign == u'/' ? 1 : kWholeLocal);
    });
}

bool isMobile(QStringView digits)
{
    return digits.size() == 11 && digits.at(0) == u'1' && digits.at(1) >= u'3' && digits.at(1) <= u'9';
}

QString domesticForm(const QString &digits)
{
    const bool isService = digits.startsWith(u"400") || digits.startsWith(u"800");
    if (isMobile(digits) || digits.startsWith(u'0') || isService)
        return digits;
    return u'0' + digits;
}

Result<QString> badBirthday() { return fail(ErrorCode::Invalid, u"birthday"_s, u"YYYY-MM-DD, --MM-DD"_s); }

// Remainder of the UTF-8 bytes, read as one number, by 97: finds every single wrong or swapped digit.
int checkNumber(const QString &text)
{
    int rest = 0;
    for (const char byte : text.toUtf8())
        rest = (rest * 256 + static_cast<unsigned char>(byte)) % 97;
    return rest;
}

// Already as it is kept: most are, and are looked at more than once.
bool isPlainBirthday(QStringView text, bool isLunar, EpochDay today)
{
    if (isLunar || text.size() != 10 || text.at(4) != u'-' || text.at(7) != u'-')
        return false;
    int digits = 0;
    for (const int i : {0, 1, 2, 3, 5, 6, 8, 9}) {
        if (!isDigit(text.at(i)))
            return false;
        digits = digits * 10 + (text.at(i).unicode() - u'0');
    }
    const QDate day(digits / 10'000, digits / 100 % 100, digits % 100);
    return day.isValid() && day.year() >= kOldestBirthYear && toEpochDay(day) <= today;
}

struct GenderWord {
    QStringView word;
    Gender gender;
};
constexpr std::array kGenderWords{
    GenderWord{u"female", Gender::Female}, GenderWord{u"f", Gender::Female},      GenderWord{u"woman", Gender::Female},
    GenderWord{u"女", Gender::Female},     GenderWord{u"女性", Gender::Female},   GenderWord{u"女士", Gender::Female},
    GenderWord{u"小姐", Gender::Female},   GenderWord{u"mrs", Gender::Female},    GenderWord{u"ms", Gender::Female},
    GenderWord{u"male", Gender::Male},     GenderWord{u"m", Gender::Male},        GenderWord{u"man", Gender::Male},
    GenderWord{u"男", Gender::Male},       GenderWord{u"男性", Gender::Male},     GenderWord{u"先生", Gender::Male},
    GenderWord{u"mr", Gender::Male},       GenderWord{u"other", Gender::Other},   GenderWord{u"其他", Gender::Other},
    GenderWord{u"其它", Gender::Other},    GenderWord{u"unknown", Gender::Unknown}, GenderWord{u"未知", Gender::Unknown},
    GenderWord{u"保密", Gender::Unknown},  GenderWord{u"不详", Gender::Unknown},  GenderWord{u"不詳", Gender::Unknown},
    GenderWord{u"-", Gender::Unknown},
};

} // namespace

QString foldWidth(QStringView text)
{
    QString folded = text.toString();
    for (QChar &c : folded) {
        if (c >= u'\uFF01' && c <= u'\uFF5E')
            c = QChar(c.unicode() - 0xFEE0);
        else if (c == u'\u3000' || c == u'\u00A0')
            c = u' ';
    }
    return folded;
}

Result<QString> normalisePhone(QStringView text)
{
    QString digits;
    QVarLengthArray<PhoneGap, 8> gaps;
    bool isInternational = false;
    bool isList = false;
    for (const QChar c : foldWidth(text)) {
        if (isDigit(c)) {
            digits += c;
        } else if (c == u'+' && digits.isEmpty() && !isInternational) {
            isInternational = true;
        } else if (isPhoneFiller(c) || isListSign(c)) {
            gaps.append({digits.size(), c});
            isList = isList || isListSign(c);
        } else if (c != u'\u200B' && c != u'\uFEFF') {
            return fail(ErrorCode::Invalid, u"phone"_s, u"5–20"_s);
        }
    }
    if (areSeveral(digits, isInternational, gaps))
        return fail(ErrorCode::Invalid, u"phone"_s, u"several"_s);
    if (isList)
        return fail(ErrorCode::Invalid, u"phone"_s, u"5–20"_s);
    if (digits.isEmpty() && !isInternational)
        return QString();
    if (!isInternational && digits.startsWith(u"00")) {
        isInternational = true;
        digits.remove(0, 2);
    }
    if (digits.size() < kMinPhoneDigits || digits.size() > kMaxPhoneDigits)
        return fail(ErrorCode::Invalid, u"phone"_s, u"5–20"_s);
    if (isInternational) {
        if (digits.startsWith(u"86") && digits.size() >= 2 + kMinPhoneDigits)
            return domesticForm(digits.mid(2));
        return u'+' + digits;
    }
    if (digits.size() == 13 && digits.startsWith(u"86") && isMobile(QStringView(digits).mid(2)))
        return digits.mid(2);
    return digits;
}

QString maskedPhone(const QString &phone)
{
    const qsizetype size = phone.size();
    if (size == 0)
        return {};
    const qsizetype tail = size >= 7 ? 4 : size >= 5 ? 1 : 0;
    const qsizetype head = size >= 11 ? 3 : size >= 9 ? size - 8 : 0;
    QString masked = phone.first(head);
    if (head > 0)
        masked += u' ';
    masked += u"****";
    if (tail > 0)
        masked += u' ' + phone.last(tail);
    return masked;
}

QString groupedPhone(const QString &phone)
{
    if (!isMobile(phone))
        return phone;
    return phone.first(3) + u' ' + phone.mid(3, 4) + u' ' + phone.last(4);
}

Result<QString> normaliseEmail(QStringView text)
{
    const QString email = foldWidth(text).trimmed();
    if (email.isEmpty())
        return QString();
    if (email.size() > kMaxEmail)
        return fail(ErrorCode::TooLong, u"email"_s, QString::number(kMaxEmail));
    // Labels of letters, digits and inner hyphens; letters of any script, since mail to 用户@例子.中国 is legal.
    static const QRegularExpression shape(
        uR"(^[^\s@"(),:;<>\\\[\]]{1,64}@([\p{L}\p{N}](?:[\p{L}\p{N}\-]{0,61}[\p{L}\p{N}])?\.)+[\p{L}\p{N}\-]{2,63}$)"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const qsizetype at = email.indexOf(u'@');
    const bool hasBadDot = email.startsWith(u'.') || email.contains(u"..") || (at > 0 && email.at(at - 1) == u'.');
    if (hasBadDot || !shape.match(email).hasMatch())
        return fail(ErrorCode::Invalid, u"email"_s, u"name@example.com"_s);
    return email.first(at) + email.mid(at).toLower();
}

Result<QString> normaliseBirthday(QStringView text, bool isLunar, EpochDay today)
{
    if (isPlainBirthday(text, isLunar, today))
        return text.toString();
    QString folded = foldWidth(text).trimmed();
    if (folded.isEmpty())
        return QString();
    if (isLunar)
        folded = lunarFromWords(folded, false).value_or(folded);
    static const QRegularExpression full(uR"(^(\d{4})(?:[-/.]|年)(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$)"_s);
    static const QRegularExpression compact(uR"(^(\d{4})(\d\d)(\d\d)$)"_s);
    static const QRegularExpression yearless(uR"(^(?:--)?(\d{1,2})(?:[-/.]|月)(\d{1,2})日?$)"_s);
    int year = 0;
    int month = 0;
    int day = 0;
    if (auto match = full.match(folded); match.hasMatch() || (match = compact.match(folded)).hasMatch()) {
        year = match.captured(1).toInt();
        month = match.captured(2).toInt();
        day = match.captured(3).toInt();
        if (year < kOldestBirthYear)
            return badBirthday();
    } else if (match = yearless.match(folded); match.hasMatch()) {
        month = match.captured(1).toInt();
        day = match.captured(2).toInt();
    } else {
        return badBirthday();
    }
    if (isLunar) {
        // The 30th of every lunar month occurs in some year.
        if (month < 1 || month > 12 || day < 1 || day > 30)
            return badBirthday();
    } else if (!QDate::isValid(year > 0 ? year : 2000, month, day)) {
        return badBirthday();
    }
    // A lunar date falls after the solar one of the same name, so the bound holds for it too.
    const QDate now = toDate(today);
    if (year > now.year() || (year == now.year() && std::pair(month, day) > std::pair(now.month(), now.day())))
        return badBirthday();
    const QString monthDay = u"%1-%2"_s.arg(month, 2, 10, QChar(u'0')).arg(day, 2, 10, QChar(u'0'));
    return year > 0 ? u"%1-"_s.arg(year, 4, 10, QChar(u'0')) + monthDay : u"--"_s + monthDay;
}

Result<QString> normaliseCard(QStringView text)
{
    const QString card = foldWidth(text).trimmed();
    if (card.isEmpty())
        return fail(ErrorCode::Required, u"card"_s);
    if (card.size() > kMaxCard)
        return fail(ErrorCode::TooLong, u"card"_s, QString::number(kMaxCard));
    for (const QChar c : card) {
        if (c.isSpace() || c.category() == QChar::Other_Control)
            return fail(ErrorCode::Invalid, u"card"_s, u"ABC-12345"_s);
    }
    return card;
}

Result<Gender> parseGender(QStringView text)
{
    const QString word = foldWidth(text).trimmed().toLower();
    if (word.isEmpty())
        return Gender::Unknown;
    for (const GenderWord &known : kGenderWords) {
        if (known.word == word)
            return known.gender;
    }
    return fail(ErrorCode::Invalid, u"gender"_s, u"female, male, other"_s);
}

QString genderText(Gender gender)
{
    switch (gender) {
    case Gender::Female:
        return u"female"_s;
    case Gender::Male:
        return u"male"_s;
    case Gender::Other:
        return u"other"_s;
    case Gender::Unknown:
        break;
    }
    return {};
}

Result<QString> normaliseText(QStringView text, qsizetype limit, const QString &field, bool allowLines)
{
    QString normal;
    normal.reserve(text.size());
    for (const QChar c : text) {
        const bool isLine = allowLines && (c == u'\n' || c == u'\t');
        if (c.category() != QChar::Other_Control || isLine)
            normal += c;
        else if (c != u'\r' || !allowLines)
            normal += u' ';
    }
    normal = allowLines ? normal.trimmed() : normal.simplified();
    normal = normal.normalized(QString::NormalizationForm_C);
    if (normal.size() > limit)
        return fail(ErrorCode::TooLong, field, QString::number(limit));
    return normal;
}

Result<QString> normaliseTag(QStringView text, const QString &field)
{
    TRY_LET(const QString tag, normaliseText(text, kMaxTag, field));
    if (tag.isEmpty())
        return fail(ErrorCode::Required, field);
    if (tag.contains(u';') || tag.contains(u'；'))
        return fail(ErrorCode::Invalid, u"tag"_s, u"separator"_s);
    return tag;
}

Status completeFile(Customer &customer, EpochDay today)
{
    if (customer.cardNo.trimmed().isEmpty()) {
        customer.cardNo.clear();
    } else {
        TRY_LET(customer.cardNo, normaliseCard(customer.cardNo));
    }
    TRY_LET(customer.name, normaliseText(customer.name, kMaxName, u"name"_s));
    if (customer.name.isEmpty())
        customer.name = customer.cardNo;
    if (customer.name.isEmpty())
        return fail(ErrorCode::Required, u"name"_s);
    TRY_LET(customer.phone, normalisePhone(customer.phone));
    TRY_LET(customer.email, normaliseEmail(customer.email));
    TRY_LET(customer.birthday, normaliseBirthday(customer.birthday, customer.isBirthdayLunar, today));
    TRY_LET(customer.region, normaliseText(customer.region, kMaxRegion, u"region"_s));
    TRY_LET(customer.address, normaliseText(customer.address, kMaxAddress, u"address"_s));
    TRY_LET(customer.channel, normaliseText(customer.channel, kMaxChannel, u"channel"_s));
    TRY_LET(customer.manager, normaliseText(customer.manager, kMaxManager, u"manager"_s));
    TRY_LET(customer.notes, normaliseText(customer.notes, kMaxNotes, u"notes"_s, true));
    if (customer.referrerId.isValid() && customer.referrerId == customer.id)
        return fail(ErrorCode::Invalid, u"referrer"_s);
    if (customer.registeredOn > kNeverDay)
        return fail(ErrorCode::Invalid, u"registered_on"_s, u"YYYY-MM-DD"_s);
    return ok();
}

Status checkReferrerChain(CustomerId customer, const QList<CustomerId> &above)
{
    return above.contains(customer) ? Status(fail(ErrorCode::Invalid, u"referrer"_s, u"loop"_s)) : ok();
}

Result<QString> normaliseChannel(QStringView text)
{
    const QString channel = foldWidth(text).trimmed().toLower();
    if (channel.isEmpty())
        return fail(ErrorCode::Required, u"channel"_s);
    static const QStringList known{u"sms"_s, u"email"_s, u"wechat"_s, u"phone"_s, u"app"_s, u"post"_s, u"all"_s};
    if (!known.contains(channel))
        return fail(ErrorCode::Invalid, u"channel"_s, known.join(u", "_s));
    return channel;
}

QString memberCode(const QString &cardNo)
{
    return u"RG1:"_s + cardNo + u'*' + u"%1"_s.arg(checkNumber(cardNo), 2, 10, QChar(u'0'));
}

std::optional<QString> cardFromMemberCode(QStringView code)
{
    const QString text = foldWidth(code).trimmed();
    const qsizetype star = text.lastIndexOf(u'*');
    if (!text.startsWith(u"RG1:", Qt::CaseInsensitive) || star < 5)
        return std::nullopt;
    const QString card = text.mid(4, star - 4);
    bool isNumber = false;
    const int check = QStringView(text).mid(star + 1).toInt(&isNumber);
    if (!isNumber || text.size() - star != 3 || check != checkNumber(card))
        return std::nullopt;
    return card;
}

} // namespace regulars::customers

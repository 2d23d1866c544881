// What a customer's file may hold, and how its values are written.
//
// Purpose: pure checks and normal forms of phone, e-mail, birthday, card number and texts. No clock: "today" is a
// parameter. Thread: any.
// Invariants: a value that passed is stored as it stands; normalising it again changes nothing.
#pragma once

#include "base/business_time.h"
#include "base/result.h"
#include "customers/customer.h"

#include <optional>

namespace regulars::customers {

inline constexpr qsizetype kMaxCard = 40;
inline constexpr qsizetype kMaxName = 100;
inline constexpr qsizetype kMaxEmail = 254; // RFC 5321 path without its brackets
inline constexpr qsizetype kMaxRegion = 100;
inline constexpr qsizetype kMaxAddress = 300;
inline constexpr qsizetype kMaxChannel = 60;
inline constexpr qsizetype kMaxManager = 100;
inline constexpr qsizetype kMaxNotes = 4000;
inline constexpr qsizetype kMaxTag = 40;
inline constexpr qsizetype kMaxReading = 200;

/// Full-width letters, digits and signs become half-width, the ideographic space a space.
QString foldWidth(QStringView text);

/// Chinese mobile numbers with +86, 0086 or 86 become 11 digits, other Chinese numbers behind +86 get their 0 back;
/// foreign numbers keep "+" and country code; spaces, dashes, dots and brackets go. Empty stays empty.
/// Invalid(phone): letters, fewer than 5 or more than 20 digits. Invalid(phone; detail "several"): two numbers in one field.
Result<QString> normalisePhone(QStringView text);
/// "138 **** 8046"; at least four digits stay hidden, the last ones show.
QString maskedPhone(const QString &phone);
/// "138 0013 8046" for Chinese mobiles, others as they are.
QString groupedPhone(const QString &phone);

/// One "@", a local part, a domain with a dot; the domain in small letters. Invalid(email), TooLong(email).
Result<QString> normaliseEmail(QStringView text);

/// "YYYY-MM-DD", "--MM-DD" or empty. Also takes / . 年月日 between the numbers, eight digits, and month-day alone.
/// A lunar birthday needs a month to 12 and a day to 30, and may be in words: 八月十五, 农历五月初三 (lunarFromWords). Invalid(birthday): no such day, before 1900, after today.
Result<QString> normaliseBirthday(QStringView text, bool isLunar, EpochDay today);

/// Half-width, without blanks. Required(card) when empty, TooLong(card), Invalid(card): blanks or control characters.
Result<QString> normaliseCard(QStringView text);

/// Words in Chinese, Traditional Chinese and English ("女", "先生", "f"); empty is Unknown. Invalid(gender).
Result<Gender> parseGender(QStringView text);
/// "female", "male", "other" or empty.
QString genderText(Gender gender);

/// Nobody comes through somebody who came through them: Invalid(referrer; detail "loop") where the customer stands among
/// those `above` the referrer.
Status checkReferrerChain(CustomerId customer, const QList<CustomerId> &above);

/// Trimmed, inner blanks single, NFC. TooLong(field). `allowLines` keeps line breaks.
Result<QString> normaliseText(QStringView text, qsizetype limit, const QString &field, bool allowLines = false);

/// As normaliseText. Required(tag) when empty, Invalid(tag; detail "separator"): holds the “;” that stands between tags in
/// exported and imported lists.
Result<QString> normaliseTag(QStringView text, const QString &field);

/// Brings every value of the file into its normal form; name becomes the card when empty.
/// Required(name or card): neither is there. The card may still be empty afterwards only if a name is given.
Status completeFile(Customer &customer, EpochDay today);

/// A channel of contact: sms, email, wechat, phone, app, post, or all. Invalid(channel), Required(channel).
Result<QString> normaliseChannel(QStringView text);

/// What stands in the member's QR code: "RG1:<card>*<check>", check = two digits.
QString memberCode(const QString &cardNo);
/// The card of a scanned member code; absent when it is none or its check digits do not fit.
std::optional<QString> cardFromMemberCode(QStringView code);

} // namespace regulars::customers

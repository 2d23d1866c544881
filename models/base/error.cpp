#include "base/error.h"

#include <QList>

namespace regulars {
namespace {

struct Named {
    ErrorCode code;
    const char *name;
};

#define NAMED(code) Named{ErrorCode::code, #code}
constexpr Named kNames[] = {
    NAMED(Internal),        NAMED(Cancelled),       NAMED(Usage),           NAMED(FileNotFound),
    NAMED(FileUnreadable),  NAMED(FileUnwritable),  NAMED(FileExists),      NAMED(DiskFull),
    NAMED(NotAStore),       NAMED(ForeignStore),    NAMED(StoreNewer),      NAMED(StoreBusy),
    NAMED(StoreDamaged),    NAMED(StoreReadOnly),   NAMED(StoreIo),         NAMED(StoreExists),
    NAMED(MigrationChanged),NAMED(NotAllowed),      NAMED(NotFound),        NAMED(AlreadyExists),
    NAMED(Required),        NAMED(Invalid),         NAMED(OutOfRange),      NAMED(TooLong),
    NAMED(InsufficientPoints), NAMED(BelowMinimum), NAMED(NothingToRedeem), NAMED(RefundExceeds),
    NAMED(AlreadyRefunded), NAMED(OtherCustomer),   NAMED(ReasonRequired),  NAMED(LimitExceeded),
    NAMED(CapExceeded),     NAMED(DiscountExceeds), NAMED(CurrencyFixed),
    NAMED(EmptyOrder),      NAMED(CustomerErased),  NAMED(LadderInvalid),   NAMED(EndDateRequired),
    NAMED(CouponNotYetValid), NAMED(CouponExpired), NAMED(CouponUsed),      NAMED(CouponVoid),
    NAMED(CouponForeign),   NAMED(CouponWithdrawn), NAMED(CouponNotNow),    NAMED(StackingForbidden), NAMED(CouponNotFirst),
    NAMED(CouponLimit),     NAMED(BudgetSpent),     NAMED(OutOfStock),      NAMED(RewardLimit),
    NAMED(TierTooLow),      NAMED(QuotaUsed),       NAMED(GiftsGone),       NAMED(SameCustomer),
    NAMED(MergeUndone),     NAMED(ReferralRefused), NAMED(NotReturnable),
    NAMED(HasHistory),      NAMED(UnknownEncoding), NAMED(UndecodableText), NAMED(UnknownColumn),
    NAMED(UnknownField),    NAMED(MissingColumn),   NAMED(TooManyColumns),  NAMED(UnclosedQuote),
    NAMED(EmptyFile),       NAMED(UnknownKind),     NAMED(BackupDamaged),   NAMED(FutureDate),
    NAMED(OldSpreadsheet),  NAMED(EncryptedFile),   NAMED(BrokenSpreadsheet), NAMED(UnsafeFile),
    NAMED(UnknownSheet),    NAMED(CellError),       NAMED(UnclearDates),    NAMED(ImportUndone),
    NAMED(ImportForgotten),
    NAMED(TextAfterQuote),  NAMED(DuplicateHeading), NAMED(CutOff),         NAMED(LastLineOpen),
    NAMED(OpeningIgnored),  NAMED(PointsTwice),
};
#undef NAMED

} // namespace

QString errorName(ErrorCode code)
{
    for (const Named &named : kNames) {
        if (named.code == code)
            return QString::fromLatin1(named.name);
    }
    return QStringLiteral("Internal");
}

const QList<ErrorCode> &allErrorCodes()
{
    static const QList<ErrorCode> codes = [] {
        QList<ErrorCode> all;
        for (const Named &named : kNames)
            all.append(named.code);
        return all;
    }();
    return codes;
}

} // namespace regulars

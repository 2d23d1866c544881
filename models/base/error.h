// What can go wrong, as a value.
//
// Purpose: every operation that may fail returns Result<T> with an Error; texts/error_text turns a code
// into a sentence for the user and an exit status for the command line.
// Invariants: `detail` never holds personal data; it may name a file, a limit, a number or a setting.
#pragma once

#include <QList>
#include <QString>

namespace regulars {

/// One code per sentence a user may read. The order is free; names are stable (they stand in logs and JSON).
enum class ErrorCode {
    // --- program and machine
    Internal,          ///< a bug that did not crash; detail says where
    Cancelled,         ///< the user stopped the job; nothing was kept
    Usage,             ///< a command line that makes no sense; detail = what
    FileNotFound,      ///< detail = path
    FileUnreadable,    ///< detail = path
    FileUnwritable,    ///< detail = path
    FileExists,        ///< would overwrite; detail = path
    DiskFull,          ///< the disk took no more
    // --- the store
    NotAStore,         ///< the file is not a Regulars store; detail = path
    ForeignStore,      ///< an SQLite file of another program; detail = path
    StoreNewer,        ///< written by a newer Regulars; detail = schema number
    StoreBusy,         ///< locked by another program
    StoreDamaged,      ///< SQLite reports corruption
    StoreReadOnly,     ///< no right to write the file
    StoreIo,           ///< reading or writing failed; detail = SQLite's code
    StoreExists,       ///< init on a file that is there
    MigrationChanged,  ///< a migration's checksum differs from the recorded one; detail = name
    // --- rights and rules
    NotAllowed,        ///< the actor lacks a right; detail = right
    NotFound,          ///< field = kind of thing, detail = name asked for
    AlreadyExists,     ///< field = what must be unique
    Required,          ///< field missing
    Invalid,           ///< field has an impossible value; detail = what is expected
    OutOfRange,        ///< a number outside its limits; detail = limits
    TooLong,           ///< text longer than allowed; detail = limit
    InsufficientPoints,///< redemption beyond the balance; detail = balance
    BelowMinimum,      ///< redemption under the minimum; detail = minimum
    NothingToRedeem,   ///< the order takes no points
    RefundExceeds,     ///< more than is left of the purchase; detail = what is left
    AlreadyRefunded,   ///< nothing left to refund
    OtherCustomer,     ///< the purchase is another customer's
    ReasonRequired,    ///< an adjustment, a pin or an erasure without its reason
    LimitExceeded,     ///< adjustment above the role's limit; detail = limit
    CapExceeded,       ///< more points than one purchase may earn; detail = the cap
    DiscountExceeds,   ///< a discount above the order's total; detail = total
    CurrencyFixed,     ///< the store's currency once amounts are in it; detail = currency
    EmptyOrder,        ///< a purchase without lines
    CustomerErased,    ///< the file was erased on request
    LadderInvalid,     ///< ladder rules contradict; detail = why
    EndDateRequired,   ///< a pin needs an end date in the future
    HasHistory,        ///< cannot be undone: there are facts on it
    FutureDate,        ///< a date after today's business day; detail = today
    // --- loyalty
    CouponNotYetValid, ///< detail = first day
    CouponExpired,     ///< detail = last day
    CouponUsed,        ///< nothing left on it; detail = code
    CouponVoid,        ///< taken out of use; detail = code
    CouponForeign,     ///< issued to another customer; detail = code
    CouponWithdrawn,   ///< its template is no longer in use; detail = template
    CouponNotNow,      ///< not on this weekday or at this hour; detail = when it counts
    CouponNotFirst,    ///< for a customer's first order only; detail = code
    StackingForbidden, ///< coupons that do not go together; detail = the code that stands alone
    CouponLimit,       ///< used as often as it may be, by all or by this customer; detail = limit
    BudgetSpent,       ///< what the template may give away is used up; detail = what is left
    OutOfStock,        ///< detail = what is left
    RewardLimit,       ///< as many as one customer may have; detail = limit
    TierTooLow,        ///< for higher tiers only; detail = the tier it needs
    QuotaUsed,         ///< a benefit used as often as the period allows; detail = day it renews, empty: not in this tier
    GiftsGone,         ///< the first N have had them; detail = N
    SameCustomer,      ///< merging a customer with itself
    MergeUndone,       ///< was parted again before
    ReferralRefused,   ///< field = why: self, loop, existing, twice
    NotReturnable,     ///< a reward that was returned before, or is not handed out
    // --- files in and out
    UnknownEncoding,   ///< detail = name
    UndecodableText,   ///< bytes that are not in the encoding; detail = encoding
    UnknownColumn,     ///< --map names a column the file lacks; detail = column
    UnknownField,      ///< --map names a field the kind lacks; detail = field
    MissingColumn,     ///< a required field has no column; field = field
    TooManyColumns,    ///< detail = limit
    UnclosedQuote,     ///< a quoted field never ends; detail = line
    TextAfterQuote,    ///< a quoted field goes on behind its closing quote; detail = line
    DuplicateHeading,  ///< a heading that is asked for stands over several columns; field = heading, detail = columns
    CutOff,            ///< the file's last row lacks fields and its line end
    LastLineOpen,      ///< as a warning: the file's last row lacks its line end; detail = line
    OpeningIgnored,    ///< as a warning: opening balances that were not booked; detail = how many
    PointsTwice,       ///< as a warning: customers with opening balance and imported purchases; detail = how many
    EmptyFile,         ///< no row
    UnknownKind,       ///< import or export kind; detail = kind
    BackupDamaged,     ///< a backup that does not verify
    OldSpreadsheet,    ///< a spreadsheet file that is not .xlsx; detail = what it is
    EncryptedFile,     ///< a spreadsheet locked with a password; detail = path
    BrokenSpreadsheet, ///< a spreadsheet whose parts are missing or damaged; detail = part
    UnsafeFile,        ///< grows beyond all bounds when unpacked, or defines entities; detail = part
    UnknownSheet,      ///< detail = sheet asked for
    CellError,         ///< a formula of the spreadsheet has no value; detail = "#N/A" or empty
    UnclearDates,      ///< as a warning: dates whose day and month could be told apart by the others only; detail = how many
    ImportUndone,      ///< was taken back before
    ImportForgotten,   ///< an import from before there was a memory of what each did
};

struct Error {
    ErrorCode code = ErrorCode::Internal;
    QString field;  ///< the value that is wrong, by its field name; may be empty
    QString detail; ///< what the sentence needs: a limit, a name, a number; never personal data, but see exchange::holderDetail

    bool operator==(const Error &) const = default;
};

/// Stable name of a code, e.g. "InsufficientPoints"; for logs, JSON and tests.
QString errorName(ErrorCode code);
/// All codes, for tests that demand a sentence for each.
const QList<ErrorCode> &allErrorCodes();

} // namespace regulars

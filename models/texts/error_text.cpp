#include "texts/error_text.h"

#include "texts/cause_rows.h"
#include "texts/error_row.h"
#include "texts/holder_text.h"
#include "texts/key_text.h"
#include "texts/loyalty_error_rows.h"
#include "texts/sheet_text.h"

#include <QCoreApplication>

namespace regulars {
namespace {

using texts::Row;
using texts::CauseRow;
using texts::kCauseRows;
using texts::kLoyaltyRows;

constexpr Row kMachineRows[] = {
    {ErrorCode::Internal, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside Regulars. Nothing was changed; please try again, and report it if it "
              "happens again."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Something went wrong inside Regulars (%1). Nothing was changed; please try again, and report it if it "
              "happens again.")},
    {ErrorCode::Cancelled, kExitFailed, QT_TRANSLATE_NOOP("ErrorText", "The job was stopped. Nothing of it was kept.")},
    {ErrorCode::Usage, kExitUsage,
     QT_TRANSLATE_NOOP("ErrorText", "This command cannot be understood. Run “regularsctl help” to see how it is written."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "This command cannot be understood: %1. Run “regularsctl help” to see how it is written.")},
    {ErrorCode::FileNotFound, kExitNotFound, QT_TRANSLATE_NOOP("ErrorText", "The file does not exist. Check the path."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "There is no file %1. Check the path.")},
    {ErrorCode::FileUnreadable, kExitFailed, QT_TRANSLATE_NOOP("ErrorText", "The file cannot be read. Check that you may open it."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The file %1 cannot be read. Check that you may open it and that no other program holds it."),
     QT_TRANSLATE_NOOP("ErrorText", "The open %1 is kept in the file %2. Choose another file.")},
    {ErrorCode::FileUnwritable, kExitFailed, QT_TRANSLATE_NOOP("ErrorText", "The file cannot be written. Check the folder and your rights."),
     nullptr, QT_TRANSLATE_NOOP("ErrorText", "The file %1 cannot be written. Check that the folder exists and that you may write there.")},
    {ErrorCode::FileExists, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The file exists already and is not overwritten. Choose another name."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "%1 exists already and is not overwritten. Choose another name.")},
    {ErrorCode::DiskFull, kExitFailed, QT_TRANSLATE_NOOP("ErrorText", "The disk is full. Nothing was changed; make room and try again.")},
};

constexpr Row kStoreRows[] = {
    {ErrorCode::NotAStore, kExitFailed, QT_TRANSLATE_NOOP("ErrorText", "This file is not a Regulars store. It was left as it is."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "%1 is not a Regulars store. It was left as it is; choose another file.")},
    {ErrorCode::ForeignStore, kExitFailed, QT_TRANSLATE_NOOP("ErrorText", "This database belongs to another program. It was left as it is."),
     nullptr, QT_TRANSLATE_NOOP("ErrorText", "%1 is the database of another program. It was left as it is; choose another file.")},
    {ErrorCode::StoreNewer, kExitStoreBusy,
     QT_TRANSLATE_NOOP("ErrorText", "The store was written by a newer Regulars. It was left as it is; update the program."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The store was written by a newer Regulars (schema %1). It was left as it is; update the program.")},
    {ErrorCode::StoreBusy, kExitStoreBusy,
     QT_TRANSLATE_NOOP("ErrorText", "The store is in use by another program: a sale, or an import, which takes its time. Nothing was changed; try "
              "again when it is done.")},
    {ErrorCode::StoreDamaged, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The store is damaged. Stop working with it and restore the newest backup.")},
    {ErrorCode::StoreReadOnly, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The store cannot be written. Check your rights on the file and its folder, or copy it, with its -wal file "
              "if there is one, to where you may write.")},
    {ErrorCode::StoreIo, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "Reading or writing the store failed. Nothing was changed; check the disk and try again."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Reading or writing the store failed (%1). Nothing was changed; check the disk and try again.")},
    {ErrorCode::StoreExists, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "There is a file at this place already. Choose another name for the new store."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "%1 exists already. Choose another name for the new store."),
     QT_TRANSLATE_NOOP("ErrorText", "The %1 of an older store is still at this place: %2. Move it away, or choose another name for the new "
              "store.")},
    {ErrorCode::MigrationChanged, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The store was made by a different build of Regulars. It was left as it is; use the program that made it."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The store was made by a different build of Regulars (step %1 differs). It was left as it is; use the "
              "program that made it.")},
};

constexpr Row kRuleRows[] = {
    {ErrorCode::NotAllowed, kExitRefused, QT_TRANSLATE_NOOP("ErrorText", "You have no right to do this. Ask the manager."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "You have no right to do this (%1). Ask the manager.")},
    {ErrorCode::NotFound, kExitNotFound, QT_TRANSLATE_NOOP("ErrorText", "What was asked for does not exist. Check the spelling."),
     QT_TRANSLATE_NOOP("ErrorText", "There is no such %1. Check the spelling."), QT_TRANSLATE_NOOP("ErrorText", "“%1” does not exist. Check the spelling."),
     QT_TRANSLATE_NOOP("ErrorText", "There is no %1 “%2”. Check the spelling.")},
    {ErrorCode::AlreadyExists, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "This exists already. Use the existing one or choose another name."),
     QT_TRANSLATE_NOOP("ErrorText", "This %1 is taken already. Use the existing one or choose another."),
     QT_TRANSLATE_NOOP("ErrorText", "“%1” exists already. Use the existing one or choose another name."),
     QT_TRANSLATE_NOOP("ErrorText", "The %1 “%2” is taken already. Use the existing one or choose another.")},
    {ErrorCode::Required, kExitUsage, QT_TRANSLATE_NOOP("ErrorText", "A value is missing. Fill it in and try again."),
     QT_TRANSLATE_NOOP("ErrorText", "A value for “%1” is missing. Fill it in and try again."),
     QT_TRANSLATE_NOOP("ErrorText", "A value is missing: %1. Fill it in and try again."),
     QT_TRANSLATE_NOOP("ErrorText", "A value for “%1” is missing (%2). Fill it in and try again.")},
    {ErrorCode::Invalid, kExitUsage, QT_TRANSLATE_NOOP("ErrorText", "A value cannot be understood. Correct it and try again."),
     QT_TRANSLATE_NOOP("ErrorText", "The value for “%1” cannot be understood. Correct it and try again."),
     QT_TRANSLATE_NOOP("ErrorText", "A value cannot be understood. Expected: %1"),
     QT_TRANSLATE_NOOP("ErrorText", "The value for “%1” cannot be understood. Expected: %2")},
    {ErrorCode::OutOfRange, kExitUsage, QT_TRANSLATE_NOOP("ErrorText", "A number is too small or too large. Correct it and try again."),
     QT_TRANSLATE_NOOP("ErrorText", "The number for “%1” is too small or too large. Correct it and try again."),
     QT_TRANSLATE_NOOP("ErrorText", "A number is outside its limits. Allowed: %1"),
     QT_TRANSLATE_NOOP("ErrorText", "The number for “%1” is outside its limits. Allowed: %2")},
    {ErrorCode::TooLong, kExitUsage, QT_TRANSLATE_NOOP("ErrorText", "A text is too long. Shorten it and try again."),
     QT_TRANSLATE_NOOP("ErrorText", "The text for “%1” is too long. Shorten it and try again."),
     QT_TRANSLATE_NOOP("ErrorText", "A text is too long. Shorten it to at most %1 characters."),
     QT_TRANSLATE_NOOP("ErrorText", "The text for “%1” is too long. Shorten it to at most %2 characters.")},
    {ErrorCode::InsufficientPoints, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The customer does not have that many points. Redeem fewer."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The customer does not have that many points; the balance is %1. Redeem fewer.")},
    {ErrorCode::BelowMinimum, kExitRefused, QT_TRANSLATE_NOOP("ErrorText", "That is fewer points than can be redeemed at once. Redeem more."),
     nullptr, QT_TRANSLATE_NOOP("ErrorText", "That is fewer points than can be redeemed at once. Redeem at least %1.")},
    {ErrorCode::NothingToRedeem, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "No points can be redeemed on this purchase. Record it without points.")},
    {ErrorCode::RefundExceeds, kExitRefused, QT_TRANSLATE_NOOP("ErrorText", "That is more than is left of the purchase. Refund less."),
     nullptr, QT_TRANSLATE_NOOP("ErrorText", "That is more than is left of the purchase. Refund at most %1."),
     QT_TRANSLATE_NOOP("ErrorText", "That is more than is left of the purchase (%1). Refund at most %2.")},
    {ErrorCode::AlreadyRefunded, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "This purchase has been refunded already; nothing is left of it. Check the receipt's number.")},
    {ErrorCode::OtherCustomer, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "This purchase belongs to another customer. Check the receipt's number.")},
    {ErrorCode::ReasonRequired, kExitRefused, QT_TRANSLATE_NOOP("ErrorText", "This needs a reason. Say why, in a few words.")},
    {ErrorCode::LimitExceeded, kExitRefused, QT_TRANSLATE_NOOP("ErrorText", "That is above the limit of your role. Ask the manager."),
     nullptr, QT_TRANSLATE_NOOP("ErrorText", "That is above the limit of your role (%1). Ask the manager.")},
    {ErrorCode::CapExceeded, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "This purchase would earn more points than one purchase may. Check the amount, or split the sale."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "This purchase would earn more points than one purchase may (%1). Check the amount, or split the sale.")},
    {ErrorCode::DiscountExceeds, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The discount is more than the goods cost. Lower it."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The discount is more than the goods cost (%1). Lower it.")},
    {ErrorCode::CurrencyFixed, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The store already holds amounts, so its currency stays. Make a new store for another currency."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The store already holds amounts in %1, so its currency stays. Make a new store for another currency.")},
    {ErrorCode::EmptyOrder, kExitRefused, QT_TRANSLATE_NOOP("ErrorText", "A purchase needs at least one line. Add what was bought.")},
    {ErrorCode::CustomerErased, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "This customer's file was erased on request; nothing can be added to it. Open a new file if the customer "
              "wishes.")},
    {ErrorCode::LadderInvalid, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The tier rules contradict each other. Correct them and try again."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The tier rules contradict each other: %1. Correct them and try again.")},
    {ErrorCode::EndDateRequired, kExitRefused, QT_TRANSLATE_NOOP("ErrorText", "A pinned tier needs an end date in the future. Choose one.")},
    {ErrorCode::HasHistory, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "This cannot be taken back: something was recorded on it since. Correct it with a new entry."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "“%1” stays: customers hold it or have held it, and their history names it. Rename it or give it "
              "another threshold instead.")},
    {ErrorCode::FutureDate, kExitRefused, QT_TRANSLATE_NOOP("ErrorText", "The date is still to come. Correct it, or check the clock."),
     nullptr, QT_TRANSLATE_NOOP("ErrorText", "The date is still to come; today is %1. Correct it, or check the clock."),
     QT_TRANSLATE_NOOP("ErrorText", "The value for “%1” is still to come; today is %2. Correct it, or check the clock.")},
};

constexpr Row kFileRows[] = {
    {ErrorCode::UnknownEncoding, kExitUsage, QT_TRANSLATE_NOOP("ErrorText", "The encoding is not known. Try UTF-8, GB18030 or Big5."),
     nullptr, QT_TRANSLATE_NOOP("ErrorText", "The encoding “%1” is not known. Try UTF-8, GB18030 or Big5.")},
    {ErrorCode::UndecodableText, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The file holds bytes that its encoding does not have. Choose another encoding."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The file holds bytes that %1 does not have. Choose another encoding."),
     QT_TRANSLATE_NOOP("ErrorText", "Line %2 of the file holds bytes that %1 does not have. Correct the line or choose another encoding.")},
    {ErrorCode::UnknownColumn, kExitUsage, QT_TRANSLATE_NOOP("ErrorText", "The file has no such column. Check the headings."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The file has no column “%1”. Check the headings."),
     QT_TRANSLATE_NOOP("ErrorText", "The file has no column “%2” for “%1”. Check the headings.")},
    {ErrorCode::UnknownField, kExitUsage, QT_TRANSLATE_NOOP("ErrorText", "There is no such field. Check the spelling."),
     QT_TRANSLATE_NOOP("ErrorText", "There is no field “%1”. Check the spelling."), QT_TRANSLATE_NOOP("ErrorText", "There is no field “%1”. Check the spelling."),
     QT_TRANSLATE_NOOP("ErrorText", "There is no field “%1”. Known are: %2")},
    {ErrorCode::MissingColumn, kExitUsage, QT_TRANSLATE_NOOP("ErrorText", "A required column is missing. Say which column holds it."),
     QT_TRANSLATE_NOOP("ErrorText", "No column holds “%1”. Say which one does."), QT_TRANSLATE_NOOP("ErrorText", "No column holds “%1”. Say which one does."),
     QT_TRANSLATE_NOOP("ErrorText", "No column holds “%1” (%2). Say which one does.")},
    {ErrorCode::TooManyColumns, kExitFailed, QT_TRANSLATE_NOOP("ErrorText", "The file has too many columns. Check the delimiter."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The file has more than %1 columns. Check the delimiter.")},
    {ErrorCode::UnclosedQuote, kExitFailed, QT_TRANSLATE_NOOP("ErrorText", "A quoted field never ends. Correct the file and try again."),
     nullptr, QT_TRANSLATE_NOOP("ErrorText", "The quoted field that begins in line %1 never ends. Correct the file and try again.")},
    {ErrorCode::TextAfterQuote, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "Text follows the closing quote of a field. Write a quote within a field twice."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Text follows the closing quote of the field that begins in line %1. Write a quote within a field twice.")},
    {ErrorCode::DuplicateHeading, kExitUsage,
     QT_TRANSLATE_NOOP("ErrorText", "Several columns have the same heading. Say by its number which one is meant, such as #2."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Columns %1 have the same heading. Say by its number which one is meant, such as #2."),
     QT_TRANSLATE_NOOP("ErrorText", "The heading “%1” stands over several columns: %2. Say by its number which one is meant, such as #2.")},
    {ErrorCode::CutOff, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The file may have been cut off here: the last row lacks columns and its line end. Get the file once more.")},
    {ErrorCode::LastLineOpen, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The last row has no line end. If the file was cut off, its last value is too short; compare it with the "
              "source."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The last row (line %1) has no line end. If the file was cut off, its last value is too short; compare it "
              "with the source.")},
    {ErrorCode::OpeningIgnored, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "Points in the file were not booked, since the customer has points here already. Adjust them by hand where "
              "they differ."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "Points in the file were not booked for %1 customers, since they have points here already. Adjust them by "
              "hand where they differ.")},
    {ErrorCode::PointsTwice, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "A customer has points from imported purchases and an opening balance as well. If the balance counts those "
              "purchases, their points stand twice; check it."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "%1 customers have points from imported purchases and an opening balance as well. If the balance counts "
              "those purchases, their points stand twice; check them.")},
    {ErrorCode::EmptyFile, kExitFailed, QT_TRANSLATE_NOOP("ErrorText", "The file has no rows. Choose another one."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The file %1 has no rows. Choose another one.")},
    {ErrorCode::UnknownKind, kExitUsage,
     QT_TRANSLATE_NOOP("ErrorText", "There is no such kind of data. Run “regularsctl help” for the list."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "There is no kind of data “%1”. Run “regularsctl help” for the list.")},
    {ErrorCode::BackupDamaged, kExitFailed, QT_TRANSLATE_NOOP("ErrorText", "The backup is damaged or not complete. Use another one."),
     nullptr, QT_TRANSLATE_NOOP("ErrorText", "The backup %1 is damaged or not complete. Use another one.")},
};

constexpr Row kSpreadsheetRows[] = {
    {ErrorCode::OldSpreadsheet, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "This kind of spreadsheet file cannot be read. Open it in your spreadsheet program, save it as .xlsx and "
              "choose that file."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "This is a spreadsheet in the form %1, which cannot be read. Open it in your spreadsheet program, save it as "
              ".xlsx and choose that file.")},
    {ErrorCode::EncryptedFile, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The file is locked with a password. Open it in your spreadsheet program, save it without one and choose "
              "that file.")},
    {ErrorCode::BrokenSpreadsheet, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The spreadsheet file is damaged or not complete. Open it in your spreadsheet program, save it again and "
              "choose that file."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The spreadsheet file is damaged or not complete (%1). Open it in your spreadsheet program, save it again and "
              "choose that file.")},
    {ErrorCode::UnsafeFile, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "The file was refused: unpacked it would grow beyond all bounds, as files made to harm do. Ask whoever sent "
              "it for another one."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "The file was refused: unpacked it would grow beyond all bounds, as files made to harm do (%1). Ask whoever "
              "sent it for another one.")},
    {ErrorCode::UnknownSheet, kExitNotFound, QT_TRANSLATE_NOOP("ErrorText", "The spreadsheet has no such sheet. Choose one of its sheets."),
     nullptr, QT_TRANSLATE_NOOP("ErrorText", "The spreadsheet has no sheet “%1”. Choose one of its sheets."),
     QT_TRANSLATE_NOOP("ErrorText", "The spreadsheet has no sheet “%2”. It has: %1.")},
    {ErrorCode::CellError, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "The cell holds a formula without a value. Open the file in your spreadsheet program and save it again."),
     QT_TRANSLATE_NOOP("ErrorText", "The cell of the %1 holds a formula without a value. Open the file in your spreadsheet program and save it "
              "again."),
     QT_TRANSLATE_NOOP("ErrorText", "The cell says %1 instead of a value. Mend its formula and save the file again."),
     QT_TRANSLATE_NOOP("ErrorText", "The cell of the %1 says %2 instead of a value. Mend its formula and save the file again.")},
    {ErrorCode::UnclearDates, kExitFailed,
     QT_TRANSLATE_NOOP("ErrorText", "In some dates day and month could not be told apart; they were read like the others of the file. Compare a "
              "few with the source."), nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "In the dates of %1 rows day and month could not be told apart; they were read like the others of the file. "
              "Compare a few with the source.")},
    {ErrorCode::ImportUndone, kExitRefused, QT_TRANSLATE_NOOP("ErrorText", "This import was undone before. There is nothing left to undo."),
     nullptr,
     QT_TRANSLATE_NOOP("ErrorText", "This import was undone before, as far as it could be. What is left (%1) stays, since something stands "
              "on it; “regularsctl --json import list” names it.")},
    {ErrorCode::ImportForgotten, kExitRefused,
     QT_TRANSLATE_NOOP("ErrorText", "This import is from before Regulars remembered what each import did. It cannot be undone; restore a backup "
              "from before it instead.")},
};


const Row &rowOf(ErrorCode code)
{
    const auto find = [code](const auto &rows) -> const Row * {
        for (const Row &row : rows) {
            if (row.code == code)
                return &row;
        }
        return nullptr;
    };
    for (const Row *found : {find(kMachineRows), find(kStoreRows), find(kRuleRows), find(kLoyaltyRows), find(kFileRows), find(kSpreadsheetRows)}) {
        if (found)
            return *found;
    }
    return kMachineRows[0];
}

struct FieldRow {
    const char *field;
    const char *name;
};

constexpr FieldRow kFieldNames[] = {
    {"active_shop", QT_TRANSLATE_NOOP("FieldName", "active shop")},
    {"address", QT_TRANSLATE_NOOP("FieldName", "address")},
    {"against", QT_TRANSLATE_NOOP("FieldName", "day to compare with")},
    {"amount", QT_TRANSLATE_NOOP("FieldName", "amount")},
    {"at", QT_TRANSLATE_NOOP("FieldName", "point in time")},
    {"basis", QT_TRANSLATE_NOOP("FieldName", "basis")},
    {"benefit", QT_TRANSLATE_NOOP("FieldName", "benefit")},
    {"benefit_use", QT_TRANSLATE_NOOP("FieldName", "use of a benefit")},
    {"birthday", QT_TRANSLATE_NOOP("FieldName", "birthday")},
    {"budget", QT_TRANSLATE_NOOP("FieldName", "budget")},
    {"cap", QT_TRANSLATE_NOOP("FieldName", "most it takes off")},
    {"card", QT_TRANSLATE_NOOP("FieldName", "card number")},
    {"categories", QT_TRANSLATE_NOOP("FieldName", "categories")},
    {"category", QT_TRANSLATE_NOOP("FieldName", "category")},
    {"channel", QT_TRANSLATE_NOOP("FieldName", "channel")},
    {"claim", QT_TRANSLATE_NOOP("FieldName", "reward handed out")},
    {"code_prefix", QT_TRANSLATE_NOOP("FieldName", "letters before the code")},
    {"color", QT_TRANSLATE_NOOP("FieldName", "colour")},
    {"columns", QT_TRANSLATE_NOOP("FieldName", "number of columns")},
    {"consent", QT_TRANSLATE_NOOP("FieldName", "consent")},
    {"cost", QT_TRANSLATE_NOOP("FieldName", "cost")},
    {"coupon", QT_TRANSLATE_NOOP("FieldName", "coupon")},
    {"coupon_template", QT_TRANSLATE_NOOP("FieldName", "kind of coupon")},
    {"coupons", QT_TRANSLATE_NOOP("FieldName", "number of coupons")},
    {"currency", QT_TRANSLATE_NOOP("FieldName", "currency")},
    {"customer", QT_TRANSLATE_NOOP("FieldName", "customer")},
    {"customers", QT_TRANSLATE_NOOP("FieldName", "number of customers")},
    {"date", QT_TRANSLATE_NOOP("FieldName", "date")},
    {"date_format", QT_TRANSLATE_NOOP("FieldName", "date format")},
    {"day", QT_TRANSLATE_NOOP("FieldName", "day")},
    {"days", QT_TRANSLATE_NOOP("FieldName", "number of days")},
    {"delimiter", QT_TRANSLATE_NOOP("FieldName", "delimiter")},
    {"direction", QT_TRANSLATE_NOOP("FieldName", "direction")},
    {"discount", QT_TRANSLATE_NOOP("FieldName", "discount")},
    {"earns", QT_TRANSLATE_NOOP("FieldName", "earns points")},
    {"effect", QT_TRANSLATE_NOOP("FieldName", "what it gives")},
    {"email", QT_TRANSLATE_NOOP("FieldName", "e-mail address")},
    {"encoding", QT_TRANSLATE_NOOP("FieldName", "encoding")},
    {"end", QT_TRANSLATE_NOOP("FieldName", "last day")},
    {"entry", QT_TRANSLATE_NOOP("FieldName", "ledger entry")},
    {"exceptProducts", QT_TRANSLATE_NOOP("FieldName", "product number")},
    {"file", QT_TRANSLATE_NOOP("FieldName", "file")},
    {"filter", QT_TRANSLATE_NOOP("FieldName", "filter")},
    {"first_on", QT_TRANSLATE_NOOP("FieldName", "first day")},
    {"folder", QT_TRANSLATE_NOOP("FieldName", "folder")},
    {"format", QT_TRANSLATE_NOOP("FieldName", "file format")},
    {"friends", QT_TRANSLATE_NOOP("FieldName", "number of friends")},
    {"from", QT_TRANSLATE_NOOP("FieldName", "first day")},
    {"gender", QT_TRANSLATE_NOOP("FieldName", "gender")},
    {"every", QT_TRANSLATE_NOOP("FieldName", "for every")},
    {"gift", QT_TRANSLATE_NOOP("FieldName", "gift")},
    {"gift_limit", QT_TRANSLATE_NOOP("FieldName", "number of gifts")},
    {"gift_minimum", QT_TRANSLATE_NOOP("FieldName", "amount for the gift")},
    {"hours", QT_TRANSLATE_NOOP("FieldName", "hours")},
    {"import", QT_TRANSLATE_NOOP("FieldName", "import")},
    {"interaction", QT_TRANSLATE_NOOP("FieldName", "contact")},
    {"issue_rule", QT_TRANSLATE_NOOP("FieldName", "rule of issue")},
    {"issue_tier", QT_TRANSLATE_NOOP("FieldName", "tier that gives it")},
    {"key", QT_TRANSLATE_NOOP("FieldName", "key")},
    {"kind", QT_TRANSLATE_NOOP("FieldName", "kind")},
    {"language", QT_TRANSLATE_NOOP("FieldName", "language")},
    {"last_on", QT_TRANSLATE_NOOP("FieldName", "last day")},
    {"limit", QT_TRANSLATE_NOOP("FieldName", "limit")},
    {"limit_per_customer", QT_TRANSLATE_NOOP("FieldName", "limit per customer")},
    {"line", QT_TRANSLATE_NOOP("FieldName", "line")},
    {"link_days", QT_TRANSLATE_NOOP("FieldName", "age of a file")},
    {"log", QT_TRANSLATE_NOOP("FieldName", "log")},
    {"login", QT_TRANSLATE_NOOP("FieldName", "login")},
    {"lunar_birthday", QT_TRANSLATE_NOOP("FieldName", "lunar birthday")},
    {"manager", QT_TRANSLATE_NOOP("FieldName", "manager")},
    {"mapping", QT_TRANSLATE_NOOP("FieldName", "mapping")},
    {"member_day", QT_TRANSLATE_NOOP("FieldName", "member day")},
    {"milestone", QT_TRANSLATE_NOOP("FieldName", "milestone")},
    {"minimum", QT_TRANSLATE_NOOP("FieldName", "minimum")},
    {"minutes", QT_TRANSLATE_NOOP("FieldName", "minutes")},
    {"month_day", QT_TRANSLATE_NOOP("FieldName", "day of the month")},
    {"most_times", QT_TRANSLATE_NOOP("FieldName", "how often at most")},
    {"multiplier", QT_TRANSLATE_NOOP("FieldName", "multiplier")},
    {"name", QT_TRANSLATE_NOOP("FieldName", "name")},
    {"next_due", QT_TRANSLATE_NOOP("FieldName", "day of the next step")},
    {"next_step", QT_TRANSLATE_NOOP("FieldName", "next step")},
    {"note", QT_TRANSLATE_NOOP("FieldName", "note")},
    {"notes", QT_TRANSLATE_NOOP("FieldName", "notes")},
    {"now", QT_TRANSLATE_NOOP("FieldName", "point in time")},
    {"number", QT_TRANSLATE_NOOP("FieldName", "number")},
    {"operator", QT_TRANSLATE_NOOP("FieldName", "operator")},
    {"order", QT_TRANSLATE_NOOP("FieldName", "order number")},
    {"outcome", QT_TRANSLATE_NOOP("FieldName", "outcome")},
    {"pattern", QT_TRANSLATE_NOOP("FieldName", "pattern of file names")},
    {"pending_days", QT_TRANSLATE_NOOP("FieldName", "days to buy")},
    {"percent", QT_TRANSLATE_NOOP("FieldName", "per cent")},
    {"period", QT_TRANSLATE_NOOP("FieldName", "period")},
    {"phone", QT_TRANSLATE_NOOP("FieldName", "phone number")},
    {"picture", QT_TRANSLATE_NOOP("FieldName", "picture")},
    {"pinyin", QT_TRANSLATE_NOOP("FieldName", "reading")},
    {"points", QT_TRANSLATE_NOOP("FieldName", "points")},
    {"price", QT_TRANSLATE_NOOP("FieldName", "price")},
    {"priority", QT_TRANSLATE_NOOP("FieldName", "priority")},
    {"product", QT_TRANSLATE_NOOP("FieldName", "product")},
    {"products", QT_TRANSLATE_NOOP("FieldName", "product number")},
    {"purchase", QT_TRANSLATE_NOOP("FieldName", "purchase")},
    {"purse", QT_TRANSLATE_NOOP("FieldName", "purse")},
    {"quantity", QT_TRANSLATE_NOOP("FieldName", "quantity")},
    {"quota", QT_TRANSLATE_NOOP("FieldName", "number of uses")},
    {"reason", QT_TRANSLATE_NOOP("FieldName", "reason")},
    {"referral", QT_TRANSLATE_NOOP("FieldName", "referral")},
    {"referred_points", QT_TRANSLATE_NOOP("FieldName", "points for the friend")},
    {"referrer", QT_TRANSLATE_NOOP("FieldName", "referrer")},
    {"referrer_points", QT_TRANSLATE_NOOP("FieldName", "points for the referrer")},
    {"refund", QT_TRANSLATE_NOOP("FieldName", "refund")},
    {"region", QT_TRANSLATE_NOOP("FieldName", "region")},
    {"registered_on", QT_TRANSLATE_NOOP("FieldName", "registration date")},
    {"rejects", QT_TRANSLATE_NOOP("FieldName", "file of rejected rows")},
    {"reward", QT_TRANSLATE_NOOP("FieldName", "reward")},
    {"role", QT_TRANSLATE_NOOP("FieldName", "role")},
    {"rule", QT_TRANSLATE_NOOP("FieldName", "earning rule")},
    {"setting", QT_TRANSLATE_NOOP("FieldName", "setting")},
    {"shop", QT_TRANSLATE_NOOP("FieldName", "shop")},
    {"sku", QT_TRANSLATE_NOOP("FieldName", "product code")},
    {"skus", QT_TRANSLATE_NOOP("FieldName", "product codes")},
    {"sort", QT_TRANSLATE_NOOP("FieldName", "order of the list")},
    {"source", QT_TRANSLATE_NOOP("FieldName", "source")},
    {"source_key", QT_TRANSLATE_NOOP("FieldName", "identity of the row")},
    {"stacking", QT_TRANSLATE_NOOP("FieldName", "stacking")},
    {"steps", QT_TRANSLATE_NOOP("FieldName", "steps")},
    {"stock", QT_TRANSLATE_NOOP("FieldName", "stock")},
    {"store", QT_TRANSLATE_NOOP("FieldName", "store")},
    {"tag", QT_TRANSLATE_NOOP("FieldName", "tag")},
    {"tag_group", QT_TRANSLATE_NOOP("FieldName", "group of tags")},
    {"tags", QT_TRANSLATE_NOOP("FieldName", "tags")},
    {"template", QT_TRANSLATE_NOOP("FieldName", "kind of coupon")},
    {"tier", QT_TRANSLATE_NOOP("FieldName", "tier")},
    {"timezone", QT_TRANSLATE_NOOP("FieldName", "time zone")},
    {"to", QT_TRANSLATE_NOOP("FieldName", "last day")},
    {"unit", QT_TRANSLATE_NOOP("FieldName", "amount")},
    {"unit_price", QT_TRANSLATE_NOOP("FieldName", "unit price")},
    {"until", QT_TRANSLATE_NOOP("FieldName", "end date")},
    {"uses", QT_TRANSLATE_NOOP("FieldName", "uses")},
    {"valid_days", QT_TRANSLATE_NOOP("FieldName", "days it counts")},
    {"valid_from", QT_TRANSLATE_NOOP("FieldName", "first day")},
    {"valid_until", QT_TRANSLATE_NOOP("FieldName", "last day")},
    {"watch", QT_TRANSLATE_NOOP("FieldName", "watched folder")},
    {"weekdays", QT_TRANSLATE_NOOP("FieldName", "weekdays")},
    {"work", QT_TRANSLATE_NOOP("FieldName", "work item")},
    {"years", QT_TRANSLATE_NOOP("FieldName", "number of years")},
};

} // namespace

ErrorText errorText(const Error &error)
{
    const Row &row = rowOf(error.code);
    const auto sentence = [](const char *text) { return QCoreApplication::translate("ErrorText", text); };
    for (const CauseRow &cause : kCauseRows) {
        if (cause.code != error.code || (cause.field && error.field != QLatin1String(cause.field)))
            continue;
        if (!cause.detail)
            return {sentence(cause.sentence).arg(error.detail), row.exitStatus};
        if (error.detail == QLatin1String(cause.detail))
            return {cause.field ? sentence(cause.sentence) : sentence(cause.sentence).arg(fieldName(error.field)), row.exitStatus};
    }
    for (const auto &special : {holderText(error), sheetText(error)}) {
        if (special)
            return {*special, row.exitStatus};
    }
    const bool hasField = !error.field.isEmpty();
    const bool hasDetail = !error.detail.isEmpty();
    // What the user or the file said stands as it was said.
    const bool isVerbatim = row.code == ErrorCode::UnknownField || row.code == ErrorCode::DuplicateHeading ||
                            row.code == ErrorCode::UndecodableText || row.code == ErrorCode::UnknownSheet;
    const QString detail = detailText(error);
    const QString field = isVerbatim ? error.field : fieldName(error.field);
    if (hasField && hasDetail && row.withBoth)
        return {sentence(row.withBoth).arg(field, detail), row.exitStatus};
    if (hasDetail && row.withDetail)
        return {sentence(row.withDetail).arg(detail), row.exitStatus};
    if (hasField && row.withField)
        return {sentence(row.withField).arg(field), row.exitStatus};
    return {sentence(row.plain), row.exitStatus};
}

QString fieldName(const QString &field)
{
    for (const FieldRow &row : kFieldNames) {
        if (field == QLatin1String(row.field))
            return QCoreApplication::translate("FieldName", row.name);
    }
    return field;
}

} // namespace regulars

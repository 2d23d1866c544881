#include "texts/error_text.h"

#include <QCoreApplication>

namespace regulars {
namespace {

/// The forms of one code's sentence; null where a form is never needed.
struct Row {
    ErrorCode code;
    int exitStatus;
    const char *plain;
    const char *withField = nullptr;  ///< %1 = field
    const char *withDetail = nullptr; ///< %1 = detail
    const char *withBoth = nullptr;   ///< %1 = field, %2 = detail
};

#define SENTENCE(text) QT_TRANSLATE_NOOP("ErrorText", text)

constexpr Row kMachineRows[] = {
    {ErrorCode::Internal, kExitFailed,
     SENTENCE("Something went wrong inside Regulars. Nothing was changed; please try again, and report it if it "
              "happens again."),
     nullptr,
     SENTENCE("Something went wrong inside Regulars (%1). Nothing was changed; please try again, and report it if it "
              "happens again.")},
    {ErrorCode::Cancelled, kExitFailed, SENTENCE("The job was stopped. Nothing of it was kept.")},
    {ErrorCode::Usage, kExitUsage,
     SENTENCE("This command cannot be understood. Run “regularsctl help” to see how it is written."), nullptr,
     SENTENCE("This command cannot be understood: %1. Run “regularsctl help” to see how it is written.")},
    {ErrorCode::FileNotFound, kExitNotFound, SENTENCE("The file does not exist. Check the path."), nullptr,
     SENTENCE("There is no file %1. Check the path.")},
    {ErrorCode::FileUnreadable, kExitFailed, SENTENCE("The file cannot be read. Check that you may open it."), nullptr,
     SENTENCE("The file %1 cannot be read. Check that you may open it and that no other program holds it.")},
    {ErrorCode::FileUnwritable, kExitFailed, SENTENCE("The file cannot be written. Check the folder and your rights."),
     nullptr, SENTENCE("The file %1 cannot be written. Check that the folder exists and that you may write there.")},
    {ErrorCode::FileExists, kExitRefused,
     SENTENCE("The file exists already and is not overwritten. Choose another name."), nullptr,
     SENTENCE("The file %1 exists already and is not overwritten. Choose another name.")},
    {ErrorCode::DiskFull, kExitFailed, SENTENCE("The disk is full. Nothing was changed; make room and try again.")},
};

constexpr Row kStoreRows[] = {
    {ErrorCode::NotAStore, kExitFailed, SENTENCE("This file is not a Regulars store. It was left as it is."), nullptr,
     SENTENCE("%1 is not a Regulars store. It was left as it is; choose another file.")},
    {ErrorCode::ForeignStore, kExitFailed, SENTENCE("This database belongs to another program. It was left as it is."),
     nullptr, SENTENCE("%1 is the database of another program. It was left as it is; choose another file.")},
    {ErrorCode::StoreNewer, kExitStoreBusy,
     SENTENCE("The store was written by a newer Regulars. It was left as it is; update the program."), nullptr,
     SENTENCE("The store was written by a newer Regulars (schema %1). It was left as it is; update the program.")},
    {ErrorCode::StoreBusy, kExitStoreBusy,
     SENTENCE("The store is in use by another program. Nothing was changed; try again in a moment.")},
    {ErrorCode::StoreDamaged, kExitFailed,
     SENTENCE("The store is damaged. Stop working with it and restore the newest backup.")},
    {ErrorCode::StoreReadOnly, kExitFailed,
     SENTENCE("The store cannot be written. Check your rights on the file and its folder.")},
    {ErrorCode::StoreIo, kExitFailed,
     SENTENCE("Reading or writing the store failed. Nothing was changed; check the disk and try again."), nullptr,
     SENTENCE("Reading or writing the store failed (%1). Nothing was changed; check the disk and try again.")},
    {ErrorCode::StoreExists, kExitRefused,
     SENTENCE("There is a file at this place already. Choose another name for the new store."), nullptr,
     SENTENCE("%1 exists already. Choose another name for the new store.")},
    {ErrorCode::MigrationChanged, kExitFailed,
     SENTENCE(
         "The store was made by a different build of Regulars. It was left as it is; use the program that made it."),
     nullptr,
     SENTENCE("The store was made by a different build of Regulars (step %1 differs). It was left as it is; use the "
              "program that made it.")},
};

constexpr Row kRuleRows[] = {
    {ErrorCode::NotAllowed, kExitRefused, SENTENCE("You have no right to do this. Ask the manager."), nullptr,
     SENTENCE("You have no right to do this (%1). Ask the manager.")},
    {ErrorCode::NotFound, kExitNotFound, SENTENCE("What was asked for does not exist. Check the spelling."),
     SENTENCE("There is no such %1. Check the spelling."), SENTENCE("“%1” does not exist. Check the spelling."),
     SENTENCE("There is no %1 “%2”. Check the spelling.")},
    {ErrorCode::AlreadyExists, kExitRefused,
     SENTENCE("This exists already. Use the existing one or choose another name."),
     SENTENCE("This %1 is taken already. Use the existing one or choose another."),
     SENTENCE("“%1” exists already. Use the existing one or choose another name."),
     SENTENCE("The %1 “%2” is taken already. Use the existing one or choose another.")},
    {ErrorCode::Required, kExitUsage, SENTENCE("A value is missing. Fill it in and try again."),
     SENTENCE("A value for “%1” is missing. Fill it in and try again."),
     SENTENCE("A value is missing: %1. Fill it in and try again."),
     SENTENCE("A value for “%1” is missing (%2). Fill it in and try again.")},
    {ErrorCode::Invalid, kExitUsage, SENTENCE("A value cannot be understood. Correct it and try again."),
     SENTENCE("The value for “%1” cannot be understood. Correct it and try again."),
     SENTENCE("A value cannot be understood. Expected: %1"),
     SENTENCE("The value for “%1” cannot be understood. Expected: %2")},
    {ErrorCode::OutOfRange, kExitUsage, SENTENCE("A number is too small or too large. Correct it and try again."),
     SENTENCE("The number for “%1” is too small or too large. Correct it and try again."),
     SENTENCE("A number is outside its limits. Allowed: %1"),
     SENTENCE("The number for “%1” is outside its limits. Allowed: %2")},
    {ErrorCode::TooLong, kExitUsage, SENTENCE("A text is too long. Shorten it and try again."),
     SENTENCE("The text for “%1” is too long. Shorten it and try again."),
     SENTENCE("A text is too long. Shorten it to at most %1 characters."),
     SENTENCE("The text for “%1” is too long. Shorten it to at most %2 characters.")},
    {ErrorCode::InsufficientPoints, kExitRefused,
     SENTENCE("The customer does not have that many points. Redeem fewer."), nullptr,
     SENTENCE("The customer does not have that many points; the balance is %1. Redeem fewer.")},
    {ErrorCode::BelowMinimum, kExitRefused, SENTENCE("That is fewer points than can be redeemed at once. Redeem more."),
     nullptr, SENTENCE("That is fewer points than can be redeemed at once. Redeem at least %1.")},
    {ErrorCode::NothingToRedeem, kExitRefused,
     SENTENCE("No points can be redeemed on this purchase. Record it without points.")},
    {ErrorCode::RefundExceeds, kExitRefused, SENTENCE("That is more than is left of the purchase. Refund less."),
     nullptr, SENTENCE("That is more than is left of the purchase. Refund at most %1."),
     SENTENCE("That is more than is left of the purchase (%1). Refund at most %2.")},
    {ErrorCode::AlreadyRefunded, kExitRefused,
     SENTENCE("This purchase has been refunded already; nothing is left of it. Check the receipt's number.")},
    {ErrorCode::OtherCustomer, kExitRefused,
     SENTENCE("This purchase belongs to another customer. Check the receipt's number.")},
    {ErrorCode::ReasonRequired, kExitRefused, SENTENCE("This needs a reason. Say why, in a few words.")},
    {ErrorCode::LimitExceeded, kExitRefused, SENTENCE("That is above the limit of your role. Ask the manager."),
     nullptr, SENTENCE("That is above the limit of your role (%1). Ask the manager.")},
    {ErrorCode::EmptyOrder, kExitRefused, SENTENCE("A purchase needs at least one line. Add what was bought.")},
    {ErrorCode::CustomerErased, kExitRefused,
     SENTENCE("This customer's file was erased on request; nothing can be added to it. Open a new file if the customer "
              "wishes.")},
    {ErrorCode::LadderInvalid, kExitRefused,
     SENTENCE("The tier rules contradict each other. Correct them and try again."), nullptr,
     SENTENCE("The tier rules contradict each other: %1. Correct them and try again.")},
    {ErrorCode::EndDateRequired, kExitRefused, SENTENCE("A pinned tier needs an end date in the future. Choose one.")},
    {ErrorCode::HasHistory, kExitRefused,
     SENTENCE("This cannot be taken back: something was recorded on it since. Correct it with a new entry.")},
};

constexpr Row kFileRows[] = {
    {ErrorCode::UnknownEncoding, kExitUsage, SENTENCE("The encoding is not known. Try UTF-8, GB18030 or Big5."),
     nullptr, SENTENCE("The encoding “%1” is not known. Try UTF-8, GB18030 or Big5.")},
    {ErrorCode::UndecodableText, kExitFailed,
     SENTENCE("The file holds bytes that its encoding does not have. Choose another encoding."), nullptr,
     SENTENCE("The file holds bytes that %1 does not have. Choose another encoding.")},
    {ErrorCode::UnknownColumn, kExitUsage, SENTENCE("The file has no such column. Check the headings."), nullptr,
     SENTENCE("The file has no column “%1”. Check the headings."),
     SENTENCE("The file has no column “%2” for “%1”. Check the headings.")},
    {ErrorCode::UnknownField, kExitUsage, SENTENCE("There is no such field. Check the spelling."),
     SENTENCE("There is no field “%1”. Check the spelling."), SENTENCE("There is no field “%1”. Check the spelling."),
     SENTENCE("There is no field “%1”. Known are: %2")},
    {ErrorCode::MissingColumn, kExitUsage, SENTENCE("A required column is missing. Say which column holds it."),
     SENTENCE("No column holds “%1”. Say which one does."), SENTENCE("No column holds “%1”. Say which one does."),
     SENTENCE("No column holds “%1” (%2). Say which one does.")},
    {ErrorCode::TooManyColumns, kExitFailed, SENTENCE("The file has too many columns. Check the delimiter."), nullptr,
     SENTENCE("The file has more than %1 columns. Check the delimiter.")},
    {ErrorCode::UnclosedQuote, kExitFailed, SENTENCE("A quoted field never ends. Correct the file and try again."),
     nullptr, SENTENCE("The quoted field that begins in line %1 never ends. Correct the file and try again.")},
    {ErrorCode::EmptyFile, kExitFailed, SENTENCE("The file has no rows. Choose another one."), nullptr,
     SENTENCE("The file %1 has no rows. Choose another one.")},
    {ErrorCode::UnknownKind, kExitUsage,
     SENTENCE("There is no such kind of data. Run “regularsctl help” for the list."), nullptr,
     SENTENCE("There is no kind of data “%1”. Run “regularsctl help” for the list.")},
    {ErrorCode::BackupDamaged, kExitFailed, SENTENCE("The backup is damaged or not complete. Use another one."),
     nullptr, SENTENCE("The backup %1 is damaged or not complete. Use another one.")},
};

#undef SENTENCE

const Row &rowOf(ErrorCode code)
{
    const auto find = [code](const auto &rows) -> const Row * {
        for (const Row &row : rows) {
            if (row.code == code)
                return &row;
        }
        return nullptr;
    };
    for (const Row *found : {find(kMachineRows), find(kStoreRows), find(kRuleRows), find(kFileRows)}) {
        if (found)
            return *found;
    }
    return kMachineRows[0];
}

struct FieldRow {
    const char *field;
    const char *name;
};

#define NAME(text) QT_TRANSLATE_NOOP("FieldName", text)
constexpr FieldRow kFieldNames[] = {
    {"address", NAME("address")},
    {"amount", NAME("amount")},
    {"birthday", NAME("birthday")},
    {"card", NAME("card number")},
    {"category", NAME("category")},
    {"channel", NAME("channel")},
    {"consent", NAME("consent")},
    {"coupon", NAME("coupon")},
    {"currency", NAME("currency")},
    {"customer", NAME("customer")},
    {"customers", NAME("number of customers")},
    {"date", NAME("date")},
    {"day", NAME("day")},
    {"email", NAME("e-mail address")},
    {"encoding", NAME("encoding")},
    {"file", NAME("file")},
    {"gender", NAME("gender")},
    {"language", NAME("language")},
    {"limit", NAME("limit")},
    {"line", NAME("line")},
    {"login", NAME("login")},
    {"manager", NAME("manager")},
    {"name", NAME("name")},
    {"note", NAME("note")},
    {"notes", NAME("notes")},
    {"now", NAME("point in time")},
    {"number", NAME("number")},
    {"operator", NAME("operator")},
    {"order", NAME("order number")},
    {"phone", NAME("phone number")},
    {"points", NAME("points")},
    {"price", NAME("price")},
    {"product", NAME("product")},
    {"purchase", NAME("purchase")},
    {"purse", NAME("purse")},
    {"quantity", NAME("quantity")},
    {"reason", NAME("reason")},
    {"referrer", NAME("referrer")},
    {"refund", NAME("refund")},
    {"region", NAME("region")},
    {"registered_on", NAME("registration date")},
    {"reward", NAME("reward")},
    {"role", NAME("role")},
    {"setting", NAME("setting")},
    {"shop", NAME("shop")},
    {"sku", NAME("product code")},
    {"source", NAME("source")},
    {"tag", NAME("tag")},
    {"tags", NAME("tags")},
    {"tier", NAME("tier")},
    {"timezone", NAME("time zone")},
    {"unit_price", NAME("unit price")},
    {"until", NAME("end date")},
    {"years", NAME("number of years")},
};
#undef NAME

} // namespace

ErrorText errorText(const Error &error)
{
    const Row &row = rowOf(error.code);
    const auto sentence = [](const char *text) { return QCoreApplication::translate("ErrorText", text); };
    const bool hasField = !error.field.isEmpty();
    const bool hasDetail = !error.detail.isEmpty();
    if (hasField && hasDetail && row.withBoth)
        return {sentence(row.withBoth).arg(fieldName(error.field), error.detail), row.exitStatus};
    if (hasDetail && row.withDetail)
        return {sentence(row.withDetail).arg(error.detail), row.exitStatus};
    if (hasField && row.withField)
        return {sentence(row.withField).arg(fieldName(error.field)), row.exitStatus};
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

#include "texts/key_text.h"

#include <QCoreApplication>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

struct Row {
    const char *key;
    const char *name;
};

constexpr Row kRights[] = {
    {"LookUp", QT_TRANSLATE_NOOP("KeyText", "find customers")},
    {"SeeFullPhone", QT_TRANSLATE_NOOP("KeyText", "see whole phone numbers")},
    {"RecordSale", QT_TRANSLATE_NOOP("KeyText", "record sales")},
    {"RecordRefund", QT_TRANSLATE_NOOP("KeyText", "give refunds")},
    {"EditCustomer", QT_TRANSLATE_NOOP("KeyText", "change customers")},
    {"EraseCustomer", QT_TRANSLATE_NOOP("KeyText", "erase customers")},
    {"AdjustPoints", QT_TRANSLATE_NOOP("KeyText", "adjust points")},
    {"PinTier", QT_TRANSLATE_NOOP("KeyText", "pin tiers")},
    {"RedeemReward", QT_TRANSLATE_NOOP("KeyText", "hand out rewards")},
    {"IssueCoupon", QT_TRANSLATE_NOOP("KeyText", "issue coupons")},
    {"ManageCoupons", QT_TRANSLATE_NOOP("KeyText", "manage kinds of coupons")},
    {"UseBenefit", QT_TRANSLATE_NOOP("KeyText", "record used benefits")},
    {"MergeCustomers", QT_TRANSLATE_NOOP("KeyText", "merge customers")},
    {"EditRules", QT_TRANSLATE_NOOP("KeyText", "change rules and settings")},
    {"EditLimits", QT_TRANSLATE_NOOP("KeyText", "change what a role may adjust")},
    {"OpenBalances", QT_TRANSLATE_NOOP("KeyText", "take over opening balances")},
    {"ImportData", QT_TRANSLATE_NOOP("KeyText", "import data")},
    {"ExportData", QT_TRANSLATE_NOOP("KeyText", "export data")},
    {"Maintain", QT_TRANSLATE_NOOP("KeyText", "check, back up and restore the store")},
};

constexpr Row kLadderFaults[] = {
    {"empty", QT_TRANSLATE_NOOP("KeyText", "there is no tier")},
    {"first threshold", QT_TRANSLATE_NOOP("KeyText", "the first tier must begin at 0")},
    {"name", QT_TRANSLATE_NOOP("KeyText", "every tier needs a name of its own")},
    {"rank", QT_TRANSLATE_NOOP("KeyText", "the order of the tiers has a gap")},
    {"threshold", QT_TRANSLATE_NOOP("KeyText", "each threshold must be above the one before")},
    {"multiplier", QT_TRANSLATE_NOOP("KeyText", "a multiplier must be above 0 and at most 100")},
};

constexpr Row kChoices[] = {
    {"female", QT_TRANSLATE_NOOP("KeyText", "female")},
    {"male", QT_TRANSLATE_NOOP("KeyText", "male")},
    {"other", QT_TRANSLATE_NOOP("KeyText", "other")},
    {"sms", QT_TRANSLATE_NOOP("KeyText", "text message")},
    {"email", QT_TRANSLATE_NOOP("KeyText", "e-mail")},
    {"wechat", QT_TRANSLATE_NOOP("KeyText", "WeChat")},
    {"phone", QT_TRANSLATE_NOOP("KeyText", "phone")},
    {"app", QT_TRANSLATE_NOOP("KeyText", "app")},
    {"post", QT_TRANSLATE_NOOP("KeyText", "post")},
    {"all", QT_TRANSLATE_NOOP("KeyText", "all channels")},
    {"clerk", QT_TRANSLATE_NOOP("KeyText", "clerk")},
    {"marketer", QT_TRANSLATE_NOOP("KeyText", "marketer")},
    {"manager", QT_TRANSLATE_NOOP("KeyText", "manager")},
    {"administrator", QT_TRANSLATE_NOOP("KeyText", "administrator")},
};

/// What a value should look like: as a rule writes it into its error, and in words.

constexpr Row kExpected[] = {
    {"5–20", QT_TRANSLATE_NOOP("KeyText", "a number of 5 to 20 digits")},
    {"YYYY-MM-DD, --MM-DD", QT_TRANSLATE_NOOP("KeyText", "a day up to today such as 1990-05-17, or --05-17 without the year")},
    {"Asia/Shanghai", QT_TRANSLATE_NOOP("KeyText", "a continent and a city such as Asia/Shanghai")},
    {"CNY", QT_TRANSLATE_NOOP("KeyText", "the three letters of a currency such as CNY")},
    {"name@example.com", QT_TRANSLATE_NOOP("KeyText", "an address such as name@example.com")},
    {"ABC-12345", QT_TRANSLATE_NOOP("KeyText", "a word without spaces such as ABC-12345")},
    {"12.50", QT_TRANSLATE_NOOP("KeyText", "an amount such as 12.50")},
    {"whole path", QT_TRANSLATE_NOOP("KeyText", "the whole path of a folder, from the root or the drive on")},
    {"YYYY-MM-DD", QT_TRANSLATE_NOOP("KeyText", "a day such as 2026-01-31")},
    {"2026-01-31T09:30:00Z", QT_TRANSLATE_NOOP("KeyText", "a point in time such as 2026-01-31T09:30:00Z")},
    {"MM-DD", QT_TRANSLATE_NOOP("KeyText", "a day without its year such as 12-31")},
};

QString translated(const char *text) { return QCoreApplication::translate("KeyText", text); }

template <size_t size>
QString nameOf(const Row (&rows)[size], const QString &key)
{
    for (const Row &row : rows) {
        if (key == QString::fromUtf8(row.key))
            return translated(row.name);
    }
    return key;
}

QString choicesText(const QString &detail)
{
    QStringList names;
    for (const QString &key : detail.split(u", "_s)) {
        const QString name = nameOf(kChoices, key);
        names << (name == key ? key : translated(QT_TRANSLATE_NOOP("KeyText", "%1 (%2)")).arg(name, key));
    }
    return names.join(translated(QT_TRANSLATE_NOOP("KeyText", ", ")));
}

} // namespace

QString rightText(const QString &right) { return nameOf(kRights, right); }

QString detailText(const Error &error)
{
    if (error.code == ErrorCode::NotAllowed)
        return rightText(error.detail);
    if (error.code == ErrorCode::LadderInvalid)
        return nameOf(kLadderFaults, error.detail);
    const bool isChoice = error.field == u"gender" || error.field == u"channel" || error.field == u"role";
    if (error.code == ErrorCode::Invalid && isChoice)
        return choicesText(error.detail);
    return error.code == ErrorCode::Invalid ? nameOf(kExpected, error.detail) : error.detail;
}

} // namespace regulars

// Words of the command line that are shown in the user's language.
#include "app/cli/command.h"

#include <QCoreApplication>

namespace regulars::cli {
namespace {

// Listed for the translators; label() looks any name up.
[[maybe_unused]] constexpr const char *kLabels[] = {
    QT_TRANSLATE_NOOP("FieldLabel", "address"),
    QT_TRANSLATE_NOOP("FieldLabel", "amount"),
    QT_TRANSLATE_NOOP("FieldLabel", "at"),
    QT_TRANSLATE_NOOP("FieldLabel", "average"),
    QT_TRANSLATE_NOOP("FieldLabel", "balance"),
    QT_TRANSLATE_NOOP("FieldLabel", "birthday"),
    QT_TRANSLATE_NOOP("FieldLabel", "by"),
    QT_TRANSLATE_NOOP("FieldLabel", "card"),
    QT_TRANSLATE_NOOP("FieldLabel", "channel"),
    QT_TRANSLATE_NOOP("FieldLabel", "completeness"),
    QT_TRANSLATE_NOOP("FieldLabel", "consent"),
    QT_TRANSLATE_NOOP("FieldLabel", "coverage"),
    QT_TRANSLATE_NOOP("FieldLabel", "credits"),
    QT_TRANSLATE_NOOP("FieldLabel", "currency"),
    QT_TRANSLATE_NOOP("FieldLabel", "customer"),
    QT_TRANSLATE_NOOP("FieldLabel", "customers"),
    QT_TRANSLATE_NOOP("FieldLabel", "deficit"),
    QT_TRANSLATE_NOOP("FieldLabel", "direction"),
    QT_TRANSLATE_NOOP("FieldLabel", "discount"),
    QT_TRANSLATE_NOOP("FieldLabel", "email"),
    QT_TRANSLATE_NOOP("FieldLabel", "erased"),
    QT_TRANSLATE_NOOP("FieldLabel", "expiring"),
    QT_TRANSLATE_NOOP("FieldLabel", "gender"),
    QT_TRANSLATE_NOOP("FieldLabel", "health"),
    QT_TRANSLATE_NOOP("FieldLabel", "imported"),
    QT_TRANSLATE_NOOP("FieldLabel", "last_visit"),
    QT_TRANSLATE_NOOP("FieldLabel", "limit"),
    QT_TRANSLATE_NOOP("FieldLabel", "lunar_birthday"),
    QT_TRANSLATE_NOOP("FieldLabel", "manager"),
    QT_TRANSLATE_NOOP("FieldLabel", "member_orders"),
    QT_TRANSLATE_NOOP("FieldLabel", "minutes"),
    QT_TRANSLATE_NOOP("FieldLabel", "missing"),
    QT_TRANSLATE_NOOP("FieldLabel", "name"),
    QT_TRANSLATE_NOOP("FieldLabel", "net_revenue"),
    QT_TRANSLATE_NOOP("FieldLabel", "new_customers"),
    QT_TRANSLATE_NOOP("FieldLabel", "next_done"),
    QT_TRANSLATE_NOOP("FieldLabel", "next_due"),
    QT_TRANSLATE_NOOP("FieldLabel", "next_step"),
    QT_TRANSLATE_NOOP("FieldLabel", "next_tier"),
    QT_TRANSLATE_NOOP("FieldLabel", "notes"),
    QT_TRANSLATE_NOOP("FieldLabel", "number"),
    QT_TRANSLATE_NOOP("FieldLabel", "orders"),
    QT_TRANSLATE_NOOP("FieldLabel", "outcome"),
    QT_TRANSLATE_NOOP("FieldLabel", "payable"),
    QT_TRANSLATE_NOOP("FieldLabel", "phone"),
    QT_TRANSLATE_NOOP("FieldLabel", "pinyin"),
    QT_TRANSLATE_NOOP("FieldLabel", "points"),
    QT_TRANSLATE_NOOP("FieldLabel", "points_earned"),
    QT_TRANSLATE_NOOP("FieldLabel", "points_given"),
    QT_TRANSLATE_NOOP("FieldLabel", "points_outstanding"),
    QT_TRANSLATE_NOOP("FieldLabel", "points_restored"),
    QT_TRANSLATE_NOOP("FieldLabel", "points_reversed"),
    QT_TRANSLATE_NOOP("FieldLabel", "points_spent"),
    QT_TRANSLATE_NOOP("FieldLabel", "points_used"),
    QT_TRANSLATE_NOOP("FieldLabel", "purchase_lines"),
    QT_TRANSLATE_NOOP("FieldLabel", "purchases"),
    QT_TRANSLATE_NOOP("FieldLabel", "referrer"),
    QT_TRANSLATE_NOOP("FieldLabel", "refunded"),
    QT_TRANSLATE_NOOP("FieldLabel", "region"),
    QT_TRANSLATE_NOOP("FieldLabel", "registered_on"),
    QT_TRANSLATE_NOOP("FieldLabel", "returns"),
    QT_TRANSLATE_NOOP("FieldLabel", "sales"),
    QT_TRANSLATE_NOOP("FieldLabel", "schema"),
    QT_TRANSLATE_NOOP("FieldLabel", "shop"),
    QT_TRANSLATE_NOOP("FieldLabel", "spend"),
    QT_TRANSLATE_NOOP("FieldLabel", "stage"),
    QT_TRANSLATE_NOOP("FieldLabel", "summary"),
    QT_TRANSLATE_NOOP("FieldLabel", "tags"),
    QT_TRANSLATE_NOOP("FieldLabel", "target"),
    QT_TRANSLATE_NOOP("FieldLabel", "tier"),
    QT_TRANSLATE_NOOP("FieldLabel", "tier_after"),
    QT_TRANSLATE_NOOP("FieldLabel", "tier_until"),
    QT_TRANSLATE_NOOP("FieldLabel", "times"),
    QT_TRANSLATE_NOOP("FieldLabel", "to_next"),
    QT_TRANSLATE_NOOP("FieldLabel", "total"),
    QT_TRANSLATE_NOOP("FieldLabel", "upgrades"),
    QT_TRANSLATE_NOOP("FieldLabel", "voided"),
    QT_TRANSLATE_NOOP("FieldLabel", "walk_ins"),
    QT_TRANSLATE_NOOP("FieldLabel", "with_core"),
};

} // namespace

QString tr(const char *text) { return QCoreApplication::translate("regulars::cli", text); }

QString label(const QString &field) { return QCoreApplication::translate("FieldLabel", field.toUtf8().constData()); }

} // namespace regulars::cli

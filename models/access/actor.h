// Who acts, and what that person may do.
//
// Purpose: every service takes an Actor and asks `require` before it writes; buttons only mirror the answer.
// Until the log-in page exists the owner acts.
#pragma once

#include "base/id.h"
#include "base/result.h"

#include <QString>

namespace regulars {

enum class Role { Clerk, Marketer, Manager, Administrator };

/// One right per kind of deed that a shop wants to keep apart.
enum class Right {
    LookUp,          ///< find customers, see their card
    SeeFullPhone,
    RecordSale,      ///< purchases and redemption for money
    RecordRefund,
    EditCustomer,
    EraseCustomer,
    AdjustPoints,    ///< up to the role's limit, see points.adjust_limit.*
    PinTier,
    RedeemReward,    ///< hand rewards out and take them back
    IssueCoupon,     ///< to one customer
    ManageCoupons,   ///< templates, batches, voiding
    UseBenefit,      ///< log what a customer had of a tier's benefits
    MergeCustomers,
    EditRules,       ///< settings, earning, ladder
    EditLimits,      ///< what a role may do at most, by itself: points.adjust_limit.*
    OpenBalances,    ///< take over points from an older system, by a file: no limit of a role applies
    ImportData,
    ExportData,
    Maintain,        ///< verify, repair, backup, restore, night run by hand
};

QString roleName(Role role);
QString rightName(Right right);
Result<Role> roleFromName(const QString &name);

struct Actor {
    OperatorId id{1};
    Role role = Role::Administrator;
    QString name;

    /// The shop's owner: acts until operators log in.
    static Actor owner();
};

[[nodiscard]] bool can(Role role, Right right);
/// NotAllowed with the right's name, or ok.
Status require(const Actor &actor, Right right);

} // namespace regulars

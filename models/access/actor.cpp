#include "access/actor.h"

#include <array>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

struct RightRow {
    Right right;
    const char *name;
    bool clerk;
    bool marketer;
    bool manager; // an administrator may do everything
};

constexpr std::array kRights{
    RightRow{Right::LookUp, "LookUp", true, true, true},
    RightRow{Right::SeeFullPhone, "SeeFullPhone", false, true, true},
    RightRow{Right::RecordSale, "RecordSale", true, true, true},
    RightRow{Right::RecordRefund, "RecordRefund", true, false, true},
    RightRow{Right::EditCustomer, "EditCustomer", true, true, true},
    RightRow{Right::EraseCustomer, "EraseCustomer", false, false, true},
    RightRow{Right::AdjustPoints, "AdjustPoints", true, true, true},
    RightRow{Right::PinTier, "PinTier", false, false, true},
    RightRow{Right::RedeemReward, "RedeemReward", true, true, true},
    RightRow{Right::IssueCoupon, "IssueCoupon", false, true, true},
    RightRow{Right::ManageCoupons, "ManageCoupons", false, true, true},
    RightRow{Right::UseBenefit, "UseBenefit", true, true, true},
    RightRow{Right::MergeCustomers, "MergeCustomers", false, false, true},
    RightRow{Right::EditRules, "EditRules", false, false, true},
    RightRow{Right::EditLimits, "EditLimits", false, false, false},
    RightRow{Right::OpenBalances, "OpenBalances", false, false, false},
    RightRow{Right::ImportData, "ImportData", false, true, true},
    RightRow{Right::ExportData, "ExportData", false, true, true},
    RightRow{Right::Maintain, "Maintain", false, false, true},
};

const RightRow &rowOf(Right right)
{
    for (const RightRow &row : kRights) {
        if (row.right == right)
            return row;
    }
    Q_UNREACHABLE();
}

} // namespace

QString roleName(Role role)
{
    switch (role) {
    case Role::Clerk:
        return u"clerk"_s;
    case Role::Marketer:
        return u"marketer"_s;
    case Role::Manager:
        return u"manager"_s;
    case Role::Administrator:
        return u"administrator"_s;
    }
    Q_UNREACHABLE();
}

QString rightName(Right right) { return QString::fromLatin1(rowOf(right).name); }

Result<Role> roleFromName(const QString &name)
{
    for (const Role role : {Role::Clerk, Role::Marketer, Role::Manager, Role::Administrator}) {
        if (roleName(role) == name)
            return role;
    }
    return fail(ErrorCode::Invalid, u"role"_s, u"clerk, marketer, manager, administrator"_s);
}

Actor Actor::owner() { return {}; }

bool can(Role role, Right right)
{
    const RightRow &row = rowOf(right);
    switch (role) {
    case Role::Clerk:
        return row.clerk;
    case Role::Marketer:
        return row.marketer;
    case Role::Manager:
        return row.manager;
    case Role::Administrator:
        return true;
    }
    Q_UNREACHABLE();
}

Status require(const Actor &actor, Right right)
{
    if (!can(actor.role, right))
        return fail(ErrorCode::NotAllowed, {}, rightName(right));
    return ok();
}

} // namespace regulars

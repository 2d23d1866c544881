// How much of a customer is known (画像完整度), and when a file counts as one (电子档案); pure.
//
// Thread: any. Source: rules.md 6.8: file coverage = customers with the core fields filled ÷ customers; profile
// completeness = mean share of what is asked that is known per customer.
// What is asked: name (not just the card), phone, e-mail, gender, birthday, region, address, channel, and one tag of
// each group of tags. The core: name, phone, gender, birthday.
#pragma once

#include "customers/customer.h"
#include "directory/profile.h"

namespace regulars::directory {

/// By the names of customer_fields.
[[nodiscard]] const QStringList &profileFields();
[[nodiscard]] const QStringList &coreFields();

/// `groups`: names of all tag groups; `knownGroups`: of those the customer has a tag of.
[[nodiscard]] Profile profileOf(const Customer &customer, const QStringList &groups, const QStringList &knownGroups);

} // namespace regulars::directory

// What a user reads, and a script gets, when something went wrong.
//
// Purpose: one translated sentence per error code, saying what happened and what to do, and the exit status of
// regularsctl. Thread: any. Invariants: no sentence is put together from pieces; %1 is the field's name or the
// detail, %2 the detail beside a field.
#pragma once

#include "base/error.h"

#include <QString>

namespace regulars {

/// Exit statuses of regularsctl; 6 (done with rejected rows) is no error and is given by the import itself.
enum ExitStatus {
    kExitDone = 0,
    kExitFailed = 1,
    kExitUsage = 2,
    kExitRefused = 3,
    kExitNotFound = 4,
    kExitStoreBusy = 5,
    kExitRejectedRows = 6
};

struct ErrorText {
    QString sentence;
    int exitStatus = kExitFailed;
};

/// In the language of the application's translators.
[[nodiscard]] ErrorText errorText(const Error &error);

/// The name of a field as a user knows it ("phone number" for "phone"); a setting's key and whatever is not
/// listed come back unchanged.
[[nodiscard]] QString fieldName(const QString &field);

} // namespace regulars

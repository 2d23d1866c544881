// One code's sentence in its forms; the tables of error_text are made of these.
#pragma once

#include "texts/error_text.h"

namespace regulars::texts {

/// Null where a form is never needed; the sentences are marked for translation in the context ErrorText.
struct Row {
    ErrorCode code;
    int exitStatus;
    const char *plain;
    const char *withField = nullptr;  ///< %1 = field
    const char *withDetail = nullptr; ///< %1 = detail
    const char *withBoth = nullptr;   ///< %1 = field, %2 = detail
};

} // namespace regulars::texts

// Result<T>: a value or an Error. A dropped Result is a compiler warning, and warnings are errors.
#pragma once

#include "base/error.h"

#include <tl/expected.hpp>

#include <utility>

namespace regulars {

template <class T>
class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using tl::expected<T, Error>::expected;
};

/// A Result without a value.
using Status = Result<void>;

/// The failure branch of any Result.
[[nodiscard]] inline tl::unexpected<Error> fail(ErrorCode code, QString field = {}, QString detail = {})
{
    return tl::unexpected<Error>(Error{code, std::move(field), std::move(detail)});
}

[[nodiscard]] inline Status ok() { return Status{}; }

} // namespace regulars

#define REGULARS_CONCAT_INNER(a, b) a##b
#define REGULARS_CONCAT(a, b) REGULARS_CONCAT_INNER(a, b)

/// Returns the error of `expression` from the enclosing function, if it is one.
#define TRY(expression)                                                                                                \
    do {                                                                                                               \
        if (auto tryStatus = (expression); !tryStatus)                                                                 \
            return tl::unexpected<regulars::Error>(std::move(tryStatus).error());                                      \
    } while (false)

/// Declares `declaration` with the value of `expression`, or returns its error.
#define TRY_LET(declaration, expression) TRY_LET_INNER(REGULARS_CONCAT(tryResult, __LINE__), declaration, expression)
#define TRY_LET_INNER(result, declaration, expression)                                                                 \
    auto result = (expression);                                                                                        \
    if (!result)                                                                                                       \
        return tl::unexpected<regulars::Error>(std::move(result).error());                                             \
    declaration = std::move(*result)

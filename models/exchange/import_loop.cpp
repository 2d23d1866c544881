#include "exchange/import_loop.h"

namespace regulars::exchange {

bool isRowError(ErrorCode code)
{
    switch (code) {
    case ErrorCode::NotFound:
    case ErrorCode::AlreadyExists:
    case ErrorCode::Required:
    case ErrorCode::Invalid:
    case ErrorCode::OutOfRange:
    case ErrorCode::TooLong:
    case ErrorCode::InsufficientPoints:
    case ErrorCode::BelowMinimum:
    case ErrorCode::RefundExceeds:
    case ErrorCode::AlreadyRefunded:
    case ErrorCode::OtherCustomer:
    case ErrorCode::LimitExceeded:
    case ErrorCode::EmptyOrder:
    case ErrorCode::CustomerErased:
        return true;
    default:
        return false;
    }
}

} // namespace regulars::exchange

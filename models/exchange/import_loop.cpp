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
    case ErrorCode::CapExceeded:
    case ErrorCode::DiscountExceeds:
    case ErrorCode::EmptyOrder:
    case ErrorCode::CustomerErased:
    case ErrorCode::FutureDate:
        return true;
    default:
        return false;
    }
}

void warnOf(ImportReport &report, ErrorCode code, qint64 count)
{
    if (count > 0)
        report.warnings.append({code, {}, QString::number(count)});
}

} // namespace regulars::exchange

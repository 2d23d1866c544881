#include "exchange/import_report.h"

#include <algorithm>

namespace regulars::exchange {

QList<ReasonCount> reasonsOf(const std::vector<Reject> &rejects)
{
    QList<ReasonCount> reasons;
    QHash<std::pair<int, QString>, qsizetype> places;
    for (const Reject &reject : rejects) {
        const std::pair key(static_cast<int>(reject.error.code), reject.column);
        if (!places.contains(key)) {
            places.insert(key, reasons.size());
            reasons.append({reject.error.code, reject.column, 0, reject});
        }
        ++reasons[places.value(key)].rows;
    }
    std::stable_sort(reasons.begin(), reasons.end(), [](const ReasonCount &a, const ReasonCount &b) { return a.rows > b.rows; });
    return reasons;
}

void noteSample(ImportReport &report, SampleRow row)
{
    if (static_cast<qint64>(report.sample.size()) < report.sampleRows)
        report.sample.push_back(std::move(row));
}

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

void takeReject(ImportReport &report, const Reject &reject)
{
    noteSample(report, {reject.line, RowOutcome::Rejected, {}, {}, reject.column, reject.error});
    report.rejects.push_back(reject);
    ++report.rejected;
}

void takeRemark(ImportReport &report, Reject remark)
{
    ++report.remarked;
    if (report.remarks.size() < kMostRemarks)
        report.remarks.push_back(std::move(remark));
}

std::vector<Reject> leftOutOf(const ImportReport &report)
{
    std::vector<Reject> all = report.rejects;
    all.insert(all.end(), report.remarks.begin(), report.remarks.end());
    return all;
}

void warnOf(ImportReport &report, ErrorCode code, qint64 count, const QString &field)
{
    if (count > 0)
        report.warnings.append({code, field, QString::number(count)});
}

} // namespace regulars::exchange

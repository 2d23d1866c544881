#include "ui/exchange/import_outcome.h"

#include "texts/error_text.h"

#include <QCoreApplication>

namespace regulars::ui {

SharedOutcome summedUp(exchange::ImportReport report)
{
    auto outcome = std::make_shared<ImportOutcome>();
    for (const exchange::ReasonCount &reason : exchange::reasonsOf(report.rejects))
        outcome->reasons.append({Error{reason.code, reason.example.error.field, {}}, reason.column, reason.rows});
    for (const exchange::ReasonCount &remark : exchange::reasonsOf(report.remarks))
        outcome->remarks.append({Error{remark.code, remark.example.error.field, {}}, remark.column, remark.rows});
    outcome->report = std::move(report);
    return outcome;
}

QString shortReason(const Error &error)
{
    const auto words = [](const char *text) { return QCoreApplication::translate("RejectReason", text); };
    const QString field = fieldName(error.field);
    if (!error.field.isEmpty()) {
        switch (error.code) {
        case ErrorCode::Required:
            return words(QT_TRANSLATE_NOOP("RejectReason", "“%1” is empty")).arg(field);
        case ErrorCode::Invalid:
            return words(QT_TRANSLATE_NOOP("RejectReason", "“%1” cannot be understood")).arg(field);
        case ErrorCode::NotFound:
            return words(QT_TRANSLATE_NOOP("RejectReason", "“%1” is unknown")).arg(field);
        case ErrorCode::OutOfRange:
            return words(QT_TRANSLATE_NOOP("RejectReason", "“%1” is outside its limits")).arg(field);
        case ErrorCode::TooLong:
            return words(QT_TRANSLATE_NOOP("RejectReason", "“%1” is too long")).arg(field);
        case ErrorCode::AlreadyExists:
            if (error.field == u"order")
                return words(QT_TRANSLATE_NOOP("RejectReason", "Order number of another purchase"));
            if (error.field == u"tier")
                return words(QT_TRANSLATE_NOOP("RejectReason", "Another tier than here"));
            return words(QT_TRANSLATE_NOOP("RejectReason", "“%1” is taken already")).arg(field);
        case ErrorCode::FutureDate:
            return words(QT_TRANSLATE_NOOP("RejectReason", "“%1” is still to come")).arg(field);
        case ErrorCode::OtherCustomer:
            if (error.field == u"phone")
                return words(QT_TRANSLATE_NOOP("RejectReason", "“%1” of a customer with another name")).arg(field);
            break;
        default:
            break;
        }
    }
    switch (error.code) {
    case ErrorCode::DiscountExceeds:
        return words(QT_TRANSLATE_NOOP("RejectReason", "Discount above the price"));
    case ErrorCode::CustomerErased:
        return words(QT_TRANSLATE_NOOP("RejectReason", "Customer was erased"));
    case ErrorCode::OtherCustomer:
        return words(QT_TRANSLATE_NOOP("RejectReason", "Order of another customer"));
    case ErrorCode::CutOff:
        return words(QT_TRANSLATE_NOOP("RejectReason", "Row is cut off"));
    default:
        return errorText(error).sentence;
    }
}

QString longReason(const Error &error)
{
    return errorText(error).sentence;
}

} // namespace regulars::ui

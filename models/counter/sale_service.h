// Recording what was put together at the counter, and taking it back at once.
//
// Thread: that of the session. One transaction with the till's audit row. Errors: those of the till and of products.
#pragma once

#include "counter/sale_draft.h"
#include "till/till_service.h"

namespace regulars::counter {

class SaleService {
public:
    explicit SaleService(const Clock &clock) : m_clock(clock) {}

    /// The till's order for a draft; products still to be made stand without one.
    static Result<till::PurchaseBooking> bookingOf(const SaleDraft &draft, const Currency &currency);

    /// Makes the products that the draft names and the catalogue lacks, then records the sale.
    Result<till::BookedPurchase> record(db::WriteSession &session, const Actor &actor, const SaleDraft &draft,
                                        const Currency &currency);
    /// Takes the whole purchase back. The note of such a refund is kUndoNote.
    Result<till::BookedRefund> undo(db::WriteSession &session, const Actor &actor, const QString &number);

private:
    Result<ProductId> productFor(db::WriteSession &session, const SaleLine &line);

    const Clock &m_clock;
};

/// Note of a refund that took a sale back right after it was recorded.
inline constexpr char16_t kUndoNote[] = u"undo";

} // namespace regulars::counter

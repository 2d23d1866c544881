// Takes purchases and returns out of a till's file and books them in order of their instant.
//
// Purpose: the part of ImportService for purchases; does not audit and does not ask for the right.
// Thread: that of the session. Invariants: the same file again adds nothing: the lines of an order that are booked
// already are matched as a multiset of (product, quantity, unit price, amount), only the surplus is booked.
// A row's shop is the one it names; else its order's; else the request's; times are read in the zone of the last.
// An order number stands for one purchase: of one day, one customer and, where the file or the request names one, one shop. Lines that
// say otherwise are rejected, whether the purchase is booked or stands in the file above.
// A document that a rule refuses is rejected whole, with the lines it was to bring; the rest is taken.
// A row of a day after today's is rejected.
// Errors: those of ImportTable and DateParser; Cancelled; NotFound(shop; choiceDetail) also per row; whatever stops the
// store; per row those of PurchaseCellReader and
// the till's booking, AlreadyExists(order) and OtherCustomer(customer), both with orderDetail.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/job_control.h"
#include "customers/customer_service.h"
#include "exchange/purchase_rows.h"
#include "products/product_service.h"
#include "shops/shop.h"
#include "till/booking.h"

#include <array>

namespace regulars::exchange {

class PurchaseImportService {
public:
    PurchaseImportService(const Clock &clock, const Actor &actor, const ImportRequest &request, JobControl &job);

    Status run(db::WriteSession &session, ImportReport &report);

private:
    // A customer named in the file: known, to be created, or refused.
    struct CustomerSlot {
        quint32 number = 0; ///< of the first text that means the same card; its slot is the one that counts
        CustomerId id;
        bool isErased = false; ///< keeps its books, takes no new lines
        std::optional<qint64> openingAtMs; ///< when an opening balance was taken over
        bool isTwice = false;              ///< a purchase from before then earned points now
        std::optional<Error> refusal;
    };
    struct ProductSlot {
        quint32 number = 0; ///< of the first text that means the same SKU
        ProductId id;
        std::optional<Error> refusal;
        QString name;
        QString category;
    };
    struct ShopSlot {
        quint32 number = 0; ///< of the first text that names the same shop
        ShopId id;
        QString name;
        std::optional<Error> refusal;
    };

    Status readRows(db::WriteSession &session, ImportTable &table, ImportReport &report);
    /// The shop whose name stands in every row, as it does with `--set shop=NAME`.
    Status takeShop(db::ReadSession &session, const ImportTable &table);
    [[nodiscard]] ShopSlot findShop(const QString &name) const;
    quint32 shopNumber(std::string_view name);
    /// Where the document was booked: as its rows say, else where the request does.
    [[nodiscard]] ShopId shopOf(const PurchaseDocument &document) const;
    Result<CustomerSlot> findCustomer(db::ReadSession &session, std::string_view text) const;
    Result<ProductSlot> findProduct(db::ReadSession &session, const QString &sku) const;
    Result<quint32> customerNumber(db::ReadSession &session, std::string_view text);
    Result<quint32> productNumber(db::ReadSession &session, std::string_view sku);
    Status takeRow(db::ReadSession &session, ImportTable &table, const PurchaseCells &cells, ImportReport &report);

    Status bookDocument(db::WriteSession &session, const PurchaseDocument &document, ImportReport &report);
    Status bookPurchase(db::WriteSession &session, const PurchaseDocument &document, const std::vector<quint32> &fresh,
                        const std::optional<Purchase> &known, ImportReport &report);
    Status bookReturn(db::WriteSession &session, const PurchaseDocument &document, const std::vector<quint32> &fresh,
                      const std::optional<Refund> &known, ImportReport &report);
    Result<CustomerId> ensureCustomer(db::WriteSession &session, quint32 number, qint64 atMs, ShopId shop, ImportReport &report);
    Result<ProductId> ensureProduct(db::WriteSession &session, quint32 number, ImportReport &report);
    Result<std::vector<till::BookingLine>> bookingLines(db::WriteSession &session, const std::vector<quint32> &lines,
                                                        ImportReport &report);
    [[nodiscard]] std::vector<quint32> linesOf(const PurchaseDocument &document) const;
    [[nodiscard]] std::vector<quint32> surplus(const PurchaseDocument &document,
                                               const std::vector<std::array<qint64, 4>> &booked) const;
    [[nodiscard]] bool mayBeRefused(const std::vector<quint32> &lines) const;
    [[nodiscard]] Status checkCustomer(quint32 number, std::optional<CustomerId> booked) const;
    /// What keeps the document out: a booked purchase or return that has its number and is another one.
    Result<std::optional<Error>> otherDocument(db::ReadSession &session, const PurchaseDocument &document, ShopId shop, EpochDay day,
                                               CustomerId customer) const;
    [[nodiscard]] Error strayError(const StrayLine &stray) const;
    void noteOutcome(quint32 line, RowOutcome outcome);
    void forgetOutcome(quint32 line);
    void gatherSample(ImportReport &report) const;
    void forgetCreated();
    void reject(const std::vector<quint32> &lines, const Error &error, ImportReport &report) const;

    const Clock &m_clock;
    customers::CustomerService m_customerService;
    products::ProductService m_productService;
    Actor m_actor;
    ImportRequest m_request;
    JobControl &m_job;
    std::optional<till::Booking> m_booking;
    ShopId m_shop;
    BusinessTime m_time;
    EpochDay m_today = 0;
    qint64 m_tomorrowMs = 0; ///< rows from here on are still to come
    PurchaseRows m_rows;
    quint32 m_lastCustomer = 0;                  // number of the text in the row before
    bool m_hasOpenings = false;
    std::vector<CustomerSlot> m_customers;       // by the number of the text
    std::vector<ProductSlot> m_products;         // by the number of the SKU
    QHash<QString, quint32> m_cards;             // normal card → number of its first text
    QHash<QString, quint32> m_skus;
    QList<Shop> m_knownShops;
    std::vector<ShopSlot> m_shops;               // by the number of the name
    QHash<QString, QString> m_columns;           // field → column, for rejects while booking
    std::vector<quint32> m_justCreatedCustomers; // within the savepoint
    std::vector<quint32> m_justCreatedProducts;
    std::vector<std::optional<RowOutcome>> m_sample; // of the first rows that were read
};

} // namespace regulars::exchange

// Purchases and returns on their way from the order of customers into the order of time.
//
// Purpose: an external bucket sort. Events are put away by day into buckets of some ten thousand, beyond a
// hundred kilobytes each in a temporary file, and come back bucket by bucket, each sorted by time.
// Thread: add() from one thread, then load() from one. Errors: DiskFull, FileUnwritable, FileUnreadable.
// Invariant: of equal instants a purchase comes before a return, then the lower id.
#pragma once

#include "demo/customer_books_rules.h"
#include "demo/schedule_rules.h"

#include <QByteArray>
#include <QTemporaryDir>

#include <memory>

namespace regulars::demo {

/// What one bucket holds, in order of time.
struct EventBucket {
    struct Order {
        qint64 atMs = 0;
        bool isRefund = false;
        qint64 id = 0;
        size_t index = 0; ///< into purchases or refunds
    };
    std::vector<Order> order;
    std::vector<PurchaseEntry> purchases;
    std::vector<RefundEntry> refunds;
};

class EventSpillStore {
public:
    /// `folder`: where temporary files may grow to the size of the store.
    EventSpillStore(const QString &folder, const Seasons &seasons, const DaySchedule &purchases);
    ~EventSpillStore();

    Status add(const PurchaseEntry &entry);
    Status add(const RefundEntry &entry);
    [[nodiscard]] int buckets() const { return static_cast<int>(m_buckets.size()); }
    /// Reads a bucket and lets its memory and file go.
    Result<EventBucket> load(int bucket);

private:
    struct Bucket;

    Bucket &bucketOf(EpochDay day);
    Status put(Bucket &bucket, const QByteArray &record);
    Status flush(Bucket &bucket);

    QString m_folder;
    std::unique_ptr<QTemporaryDir> m_files;
    EpochDay m_firstDay;
    std::vector<int> m_bucketOfDay;
    std::vector<std::unique_ptr<Bucket>> m_buckets;
    QByteArray m_record; // kept for its memory
};

} // namespace regulars::demo

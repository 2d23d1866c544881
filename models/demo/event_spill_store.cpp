#include "demo/event_spill_store.h"

#include <QDir>
#include <QFile>

#include <algorithm>
#include <cstring>
#include <tuple>

using namespace Qt::StringLiterals;

namespace regulars::demo {
namespace {

constexpr qint64 kEventsPerBucket = 50'000;
constexpr qsizetype kBufferBytes = 128 * 1024;

// The records never leave this process: the machine's own byte order and sizes will do.
struct PurchaseHead {
    qint64 id, customer, shop, atMs;
    qint64 gross, discount, paid, eligible, earned, spent;
    qint64 refunded, refundedEligible, refundedPaid, reversed, restored;
    qint64 tierBefore;
    qint32 day;
    qint32 lines;
    qint32 isFullyRefunded;
    qint32 unused; // no padding that was never written
};
struct RefundHead {
    qint64 id, purchase, customer, shop, atMs;
    qint64 amount, reversed, restored;
    qint32 day;
    qint32 lines;
};
struct LineRecord {
    qint64 product, quantity, price, amount, discount, eligible, paid, refundedQuantity, refunded;
};
struct LinkRecord {
    qint64 product, quantity, price, amount, eligible, paid;
    qint32 lineNo, purchaseLineNo;
};

template <class Record>
void append(QByteArray &bytes, const Record &record)
{
    bytes.append(reinterpret_cast<const char *>(&record), sizeof record);
}

template <class Record>
Record next(const char *&at)
{
    Record record;
    std::memcpy(&record, at, sizeof record);
    at += sizeof record;
    return record;
}

enum class Tag : qint64 { Purchase = 1, Refund = 2 };

PurchaseEntry readPurchase(const char *&at)
{
    const auto head = next<PurchaseHead>(at);
    PurchaseEntry entry;
    Purchase &p = entry.purchase;
    p.id = PurchaseId(head.id);
    p.customerId = CustomerId(head.customer);
    p.shopId = ShopId(head.shop);
    p.atMs = head.atMs;
    p.day = head.day;
    p.grossMinor = head.gross;
    p.discountMinor = head.discount;
    p.pointsPaidMinor = head.paid;
    p.eligibleMinor = head.eligible;
    p.pointsEarned = head.earned;
    p.pointsSpent = head.spent;
    p.refundedMinor = head.refunded;
    p.refundedEligibleMinor = head.refundedEligible;
    p.refundedPointsPaidMinor = head.refundedPaid;
    p.pointsReversed = head.reversed;
    p.pointsRestored = head.restored;
    p.isFullyRefunded = head.isFullyRefunded != 0;
    p.tierBeforeId = TierId(head.tierBefore);
    p.operatorId = OperatorId(1);
    for (int i = 0; i < head.lines; ++i) {
        const auto line = next<LineRecord>(at);
        entry.lines.push_back({i + 1, ProductId(line.product), line.quantity, line.price, line.amount, line.discount, line.eligible,
                               line.paid, line.refundedQuantity, line.refunded});
    }
    return entry;
}

RefundEntry readRefund(const char *&at)
{
    const auto head = next<RefundHead>(at);
    RefundEntry entry;
    Refund &r = entry.refund;
    r.id = RefundId(head.id);
    r.purchaseId = PurchaseId(head.purchase);
    r.customerId = CustomerId(head.customer);
    r.shopId = ShopId(head.shop);
    r.atMs = head.atMs;
    r.day = head.day;
    r.amountMinor = head.amount;
    r.pointsReversed = head.reversed;
    r.pointsRestored = head.restored;
    r.operatorId = OperatorId(1);
    for (int i = 0; i < head.lines; ++i) {
        const auto link = next<LinkRecord>(at);
        entry.lines.push_back({link.lineNo, ProductId(link.product), link.quantity, link.price, link.amount});
        entry.links.push_back({link.lineNo, r.purchaseId, link.purchaseLineNo, link.quantity, link.amount, link.eligible, link.paid});
    }
    return entry;
}

} // namespace

struct EventSpillStore::Bucket {
    QByteArray buffer;
    std::unique_ptr<QFile> file;
};

EventSpillStore::EventSpillStore(const QString &folder, const Seasons &seasons, const DaySchedule &purchases)
    : m_folder(folder), m_firstDay(seasons.firstDay())
{
    qint64 inBucket = 0;
    for (EpochDay day = seasons.firstDay(); day <= seasons.lastDay(); ++day) {
        if (m_buckets.empty() || inBucket >= kEventsPerBucket) {
            m_buckets.push_back(std::make_unique<Bucket>());
            inBucket = 0;
        }
        inBucket += purchases.happenOn(day);
        m_bucketOfDay.push_back(static_cast<int>(m_buckets.size()) - 1);
    }
}

EventSpillStore::~EventSpillStore() = default;

EventSpillStore::Bucket &EventSpillStore::bucketOf(EpochDay day)
{
    return *m_buckets[static_cast<size_t>(m_bucketOfDay[static_cast<size_t>(day - m_firstDay)])];
}

Status EventSpillStore::add(const PurchaseEntry &entry)
{
    const Purchase &p = entry.purchase;
    m_record.clear();
    append(m_record, Tag::Purchase);
    append(m_record, PurchaseHead{p.id.value(), p.customerId.value(), p.shopId.value(), p.atMs, p.grossMinor, p.discountMinor,
                                  p.pointsPaidMinor, p.eligibleMinor, p.pointsEarned, p.pointsSpent, p.refundedMinor,
                                  p.refundedEligibleMinor, p.refundedPointsPaidMinor, p.pointsReversed, p.pointsRestored,
                                  p.tierBeforeId.value(), p.day, static_cast<qint32>(entry.lines.size()), p.isFullyRefunded ? 1 : 0, 0});
    for (const PurchaseLine &line : entry.lines)
        append(m_record, LineRecord{line.productId.value(), line.quantityMilli, line.unitPriceE4, line.amountMinor, line.discountMinor,
                                    line.eligibleMinor, line.pointsPaidMinor, line.refundedMilli, line.refundedMinor});
    return put(bucketOf(p.day), m_record);
}

Status EventSpillStore::add(const RefundEntry &entry)
{
    const Refund &r = entry.refund;
    m_record.clear();
    append(m_record, Tag::Refund);
    append(m_record, RefundHead{r.id.value(), r.purchaseId.value(), r.customerId.value(), r.shopId.value(), r.atMs, r.amountMinor,
                                r.pointsReversed, r.pointsRestored, r.day, static_cast<qint32>(entry.lines.size())});
    for (size_t i = 0; i < entry.lines.size(); ++i) {
        const RefundLine &line = entry.lines[i];
        const RefundLink &link = entry.links[i];
        append(m_record, LinkRecord{line.productId.value(), line.quantityMilli, line.unitPriceE4, line.amountMinor, link.eligibleMinor,
                                    link.pointsPaidMinor, line.lineNo, link.purchaseLineNo});
    }
    return put(bucketOf(r.day), m_record);
}

Status EventSpillStore::put(Bucket &bucket, const QByteArray &record)
{
    bucket.buffer.append(record);
    return bucket.buffer.size() >= kBufferBytes ? flush(bucket) : ok();
}

Status EventSpillStore::flush(Bucket &bucket)
{
    if (!bucket.file) {
        if (!m_files) {
            m_files = std::make_unique<QTemporaryDir>(m_folder + u"/demo-XXXXXX"_s);
            if (!m_files->isValid())
                return fail(ErrorCode::FileUnwritable, {}, m_folder);
        }
        bucket.file = std::make_unique<QFile>(m_files->filePath(QString::number(quintptr(&bucket), 16)));
        if (!bucket.file->open(QIODevice::ReadWrite | QIODevice::Unbuffered))
            return fail(ErrorCode::FileUnwritable, {}, bucket.file->fileName());
    }
    if (bucket.file->write(bucket.buffer) != bucket.buffer.size()) {
        const bool isFull = bucket.file->error() == QFileDevice::ResourceError;
        return fail(isFull ? ErrorCode::DiskFull : ErrorCode::FileUnwritable, {}, bucket.file->fileName());
    }
    bucket.buffer.resize(0); // keeps the memory
    return ok();
}

Result<EventBucket> EventSpillStore::load(int index)
{
    std::unique_ptr<Bucket> bucket = std::exchange(m_buckets[static_cast<size_t>(index)], nullptr);
    QByteArray bytes = std::move(bucket->buffer);
    if (bucket->file) {
        if (!bucket->file->seek(0))
            return fail(ErrorCode::FileUnreadable, {}, bucket->file->fileName());
        QByteArray all = bucket->file->readAll();
        if (all.size() != bucket->file->size())
            return fail(ErrorCode::FileUnreadable, {}, bucket->file->fileName());
        bytes = all.append(bytes);
        bucket->file->remove();
    }
    EventBucket events;
    const char *at = bytes.constData();
    for (const char *const end = at + bytes.size(); at < end;) {
        if (next<Tag>(at) == Tag::Purchase) {
            events.purchases.push_back(readPurchase(at));
            const Purchase &p = events.purchases.back().purchase;
            events.order.push_back({p.atMs, false, p.id.value(), events.purchases.size() - 1});
        } else {
            events.refunds.push_back(readRefund(at));
            const Refund &r = events.refunds.back().refund;
            events.order.push_back({r.atMs, true, r.id.value(), events.refunds.size() - 1});
        }
    }
    std::sort(events.order.begin(), events.order.end(), [](const EventBucket::Order &a, const EventBucket::Order &b) {
        return std::tie(a.atMs, a.isRefund, a.id) < std::tie(b.atMs, b.isRefund, b.id);
    });
    return events;
}

} // namespace regulars::demo

// What a committed write changed, so that item models refetch just that.
//
// Thread: filled in the writer's thread, then copied. Invariant: once `everything` is set, ids no longer matter.
#pragma once

#include <QList>
#include <QMetaType>
#include <QSet>

namespace regulars::db {

enum class Topic { Shops, Settings, Customers, Products, Purchases, Points, Tiers, Audit, Interactions, Tags, Rewards, Coupons, Benefits, Referrals, MemberDays };

class ChangeSet {
public:
    /// A customer whose file, purchases, points or tier changed; 0 for none in particular.
    void add(Topic topic, qint64 customerId = 0)
    {
        m_topics.insert(topic);
        if (customerId > 0 && m_customers.size() < kMaxCustomers)
            m_customers.insert(customerId);
        else if (customerId > 0)
            m_many = true;
    }
    /// A bulk job: refetch all.
    void addEverything() { m_many = true; m_everything = true; }

    [[nodiscard]] bool isEmpty() const { return m_topics.isEmpty() && !m_everything; }
    [[nodiscard]] bool touches(Topic topic) const { return m_everything || m_topics.contains(topic); }
    [[nodiscard]] bool touchesCustomer(qint64 id) const { return m_many || m_customers.contains(id); }

private:
    static constexpr qsizetype kMaxCustomers = 1000;
    QSet<Topic> m_topics;
    QSet<qint64> m_customers;
    bool m_many = false;
    bool m_everything = false;
};

inline size_t qHash(Topic topic, size_t seed = 0) { return ::qHash(static_cast<int>(topic), seed); }

} // namespace regulars::db

Q_DECLARE_METATYPE(regulars::db::ChangeSet)

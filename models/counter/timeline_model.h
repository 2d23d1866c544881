// The events of one customer, newest first, fetched page by page.
//
// Thread: GUI. Invariants: rows arrive by key, never by offset; answers about another customer are dropped; while a
// refreshed first page is on its way the rows shown stay.
#pragma once

#include "base/error.h"
#include "counter/timeline_query.h"
#include "db/database.h"

#include <QAbstractListModel>

#include <functional>

namespace regulars::counter {

class TimelineModel : public QAbstractListModel {
    Q_OBJECT

public:
    static constexpr int kPage = 50;

    enum Role {
        KindRole = Qt::UserRole + 1, ///< int(EventKind)
        DayRole,                     ///< QDate of the shop
        DocumentRole,                ///< QString, number of the purchase or refund
        AmountRole,                  ///< qint64, minor units; invalid where no money moved
        PointsRole,                  ///< qint64; invalid where no points moved
    };

    TimelineModel(db::Database &database, QObject *parent = nullptr);

    /// An invalid id clears. `time` is the shop's.
    void setCustomer(CustomerId customer, const BusinessTime &time);
    /// Narrows the list to some kinds of events.
    void setKinds(EventKinds kinds);
    [[nodiscard]] EventKinds kinds() const { return m_kinds; }
    [[nodiscard]] CustomerId customer() const { return m_customer; }
    /// What a screen reader says of an event (Qt::AccessibleTextRole); the words are the list's.
    void setSpoken(std::function<QString(const TimelineEvent &)> spoken) { m_spoken = std::move(spoken); }
    /// Reads the first page again.
    void refresh();
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    /// Of all events of the kinds shown, also those not fetched yet.
    [[nodiscard]] qint64 count() const { return m_count; }
    [[nodiscard]] const TimelineEvent &eventAt(int row) const { return m_events[size_t(row)]; }
    /// The event of a contact among those fetched; nullptr where it is not.
    [[nodiscard]] const TimelineEvent *contactWith(InteractionId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

signals:
    /// A page arrived.
    void loaded();
    void failed(const regulars::Error &error);

private:
    struct Answer {
        TimelinePage page;
        qint64 count = 0;
    };
    void ask(const std::optional<TimelineKey> &after);
    void take(const std::optional<TimelineKey> &after, const Answer &answer);

    db::Database &m_database;
    CustomerId m_customer;
    BusinessTime m_time;
    std::vector<TimelineEvent> m_events;
    std::function<QString(const TimelineEvent &)> m_spoken;
    EventKinds m_kinds = kAllEvents;
    qint64 m_count = 0;
    quint64 m_generation = 0;
    bool m_isLast = true;
    bool m_waiting = false;
};

} // namespace regulars::counter

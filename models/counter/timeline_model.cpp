#include "counter/timeline_model.h"

#include "counter/when_done.h"

namespace regulars::counter {

TimelineModel::TimelineModel(db::Database &database, QObject *parent) : QAbstractListModel(parent), m_database(database)
{
}

void TimelineModel::setCustomer(CustomerId customer, const BusinessTime &time)
{
    m_time = time;
    if (customer != m_customer) {
        beginResetModel();
        m_customer = customer;
        m_events.clear();
        m_count = 0;
        m_isLast = true;
        endResetModel();
    }
    refresh();
}

void TimelineModel::setKinds(EventKinds kinds)
{
    if (kinds == m_kinds)
        return;
    m_kinds = kinds;
    refresh();
}

void TimelineModel::refresh()
{
    if (m_customer.isValid()) {
        ask(std::nullopt);
        return;
    }
    ++m_generation;
    m_waiting = false;
    emit loaded();
}

void TimelineModel::ask(const std::optional<TimelineKey> &after)
{
    const quint64 generation = ++m_generation;
    m_waiting = true;
    auto asked =
        m_database.read([customer = m_customer, time = m_time, kinds = m_kinds, after](db::ReadSession &session) -> Result<Answer> {
            Answer answer;
            TRY_LET(answer.page, timelinePage(session, customer, time, after, kPage, kinds));
            TRY_LET(answer.count, timelineCount(session, customer, kinds));
            return answer;
        });
    whenDone(this, asked, [this, generation, after](const Result<Answer> &answer) {
        if (generation != m_generation)
            return;
        m_waiting = false;
        if (answer)
            take(after, *answer);
        else
            emit failed(answer.error());
    });
}

void TimelineModel::take(const std::optional<TimelineKey> &after, const Answer &answer)
{
    m_count = answer.count;
    m_isLast = answer.page.isLast;
    if (!after) {
        beginResetModel();
        m_events = answer.page.events;
        endResetModel();
    } else if (!answer.page.events.empty()) {
        const int first = int(m_events.size());
        beginInsertRows({}, first, first + int(answer.page.events.size()) - 1);
        m_events.insert(m_events.end(), answer.page.events.begin(), answer.page.events.end());
        endInsertRows();
    }
    emit loaded();
}

const TimelineEvent *TimelineModel::contactWith(InteractionId id) const
{
    for (const TimelineEvent &event : m_events) {
        if (event.key.kind == EventKind::Contact && event.contact.id == id)
            return &event;
    }
    return nullptr;
}

int TimelineModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_events.size()); }

bool TimelineModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_isLast && !m_waiting && !m_events.empty();
}

void TimelineModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(m_events.back().key);
}

QVariant TimelineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const TimelineEvent &event = m_events[size_t(index.row())];
    switch (role) {
    case Qt::AccessibleTextRole:
        return m_spoken ? m_spoken(event) : QVariant();
    case KindRole:
        return int(event.key.kind);
    case DayRole:
        return toDate(event.day);
    case Qt::DisplayRole:
    case DocumentRole:
        return event.document;
    case AmountRole:
        return event.amountMinor ? QVariant(*event.amountMinor) : QVariant();
    case PointsRole:
        return event.points ? QVariant(*event.points) : QVariant();
    default:
        return {};
    }
}

} // namespace regulars::counter

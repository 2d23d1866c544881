#include "counter/lookup_model.h"

#include "counter/when_done.h"
#include "search/lookup_query.h"
#include "tiers/tier_service.h"

using namespace Qt::StringLiterals;

namespace regulars::counter {

LookupModel::LookupModel(db::Database &database, QObject *parent) : QAbstractListModel(parent), m_database(database) {}

void LookupModel::lookUp(const QString &text)
{
    m_text = text.trimmed();
    refresh();
}

void LookupModel::refresh()
{
    const quint64 generation = ++m_generation;
    if (m_text.isEmpty()) {
        m_waiting = false;
        take({});
        emit answered(m_text);
        return;
    }
    m_waiting = true;
    auto asked = m_database.read([text = m_text](db::ReadSession &session) -> Result<Answer> {
        Answer answer;
        TRY_LET(answer.result, search::lookup(session, text));
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        for (const Tier &tier : ladder.tiers)
            answer.ranks.insert(tier.id, tier.rank);
        return answer;
    });
    whenDone(this, asked, [this, generation](const Result<Answer> &answer) {
        if (generation != m_generation)
            return;
        m_waiting = false;
        if (!answer) {
            take({});
            emit failed(answer.error());
            return;
        }
        take(*answer);
        emit answered(m_text);
    });
}

void LookupModel::take(const Answer &answer)
{
    beginResetModel();
    m_result = answer.result;
    m_rows.clear();
    std::optional<search::LookupGroup> group;
    for (int i = 0; i < int(m_result.rows.size()); ++i) {
        const search::LookupRow &found = m_result.rows[i];
        if (group != found.group) {
            group = found.group;
            int count = -1;
            for (int g = 0; g < int(m_result.groups.size()); ++g) {
                if (m_result.groups[g].group == found.group)
                    count = g;
            }
            if (!m_result.isScanned)
                m_rows.push_back({true, found.group, count, 0});
        }
        m_rows.push_back({false, found.group, i, answer.ranks.value(found.tierId, 0)});
    }
    endResetModel();
}

int LookupModel::nextChoice(int row, int step) const
{
    for (int at = row + step; at >= 0 && at < int(m_rows.size()); at += step) {
        if (!m_rows[size_t(at)].isHead)
            return at;
    }
    return -1;
}

CustomerId LookupModel::customerAt(int row) const
{
    if (row < 0 || row >= int(m_rows.size()) || m_rows[size_t(row)].isHead)
        return {};
    return m_result.rows[m_rows[size_t(row)].at].id;
}

int LookupModel::rowOf(CustomerId id) const
{
    for (int row = 0; row < int(m_rows.size()); ++row) {
        if (!m_rows[size_t(row)].isHead && customerAt(row) == id)
            return row;
    }
    return -1;
}

int LookupModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

Qt::ItemFlags LookupModel::flags(const QModelIndex &index) const
{
    if (!index.isValid() || index.row() >= int(m_rows.size()))
        return Qt::NoItemFlags;
    if (m_rows[size_t(index.row())].isHead)
        return Qt::ItemIsEnabled | Qt::ItemNeverHasChildren;
    return Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemNeverHasChildren;
}

QVariant LookupModel::headData(const Row &row, int role) const
{
    if (role != CountRole || row.at < 0)
        return {};
    const search::LookupCount &count = m_result.groups[row.at];
    return QString::number(count.count) + (count.isCapped ? u"+"_s : QString());
}

QVariant LookupModel::matches(const search::LookupRow &found) const
{
    QVariantList all;
    for (const search::MatchSpan &span : found.matches)
        all.append(QVariant(QVariantList{int(span.field), int(span.start), int(span.length)}));
    return all;
}

QVariant LookupModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    if (role == IsHeadRole)
        return row.isHead;
    if (role == GroupRole)
        return int(row.group);
    if (row.isHead)
        return headData(row, role);
    const search::LookupRow &found = m_result.rows[row.at];
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return found.name;
    case CustomerRole:
        return found.id.value();
    case PhoneRole:
        return found.phone;
    case CardRole:
        return found.cardNo;
    case TierNameRole:
        return found.tierName;
    case TierRankRole:
        return row.tierRank;
    case LastVisitRole:
        return found.lastVisitOn ? toDate(*found.lastVisitOn) : QDate();
    case PurchaseNumberRole:
        return found.purchaseNumber;
    case PurchaseMinorRole:
        return found.purchaseMinor;
    case MatchesRole:
        return matches(found);
    default:
        return {};
    }
}

} // namespace regulars::counter

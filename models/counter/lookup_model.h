// What the search box found, in groups with their heads.
//
// Thread: GUI. Invariants: an answer to an older text is dropped; rows stand in the order of the query, each group
// under one head row; head rows cannot be chosen. While an answer is awaited the rows of the text before stay.
#pragma once

#include "base/error.h"
#include "db/database.h"
#include "search/lookup.h"

#include <QAbstractListModel>

#include <optional>

namespace regulars::counter {

class LookupModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        IsHeadRole = Qt::UserRole + 1, ///< bool
        GroupRole,                     ///< int(search::LookupGroup)
        CountRole,                     ///< head rows: QString, "4" or "1000+"
        CustomerRole,                  ///< qint64 id; 0 on head rows and on purchases without a customer
        NameRole,                      ///< QString, also Qt::DisplayRole
        PhoneRole,                     ///< QString, whole
        CardRole,                      ///< QString
        TierNameRole,                  ///< QString; empty without tiers
        TierRankRole,                  ///< int, 0 the first
        LastVisitRole,                 ///< QDate of the shop; invalid: never
        PurchaseNumberRole,            ///< QString; group PurchaseNumber only
        PurchaseMinorRole,             ///< qint64, minor units
        MatchesRole,                   ///< QVariantList of (field, start, length) triples as QVariantList
    };

    explicit LookupModel(db::Database &database, QObject *parent = nullptr);

    /// Asks for `text`; an empty one clears at once.
    void lookUp(const QString &text);
    /// Asks again with the same text.
    void refresh();
    [[nodiscard]] QString text() const { return m_text; }
    /// True while the answer to the newest text is on its way.
    [[nodiscard]] bool isWaiting() const { return m_waiting; }
    /// Customers found; -1 while there is no text.
    [[nodiscard]] int total() const { return m_text.isEmpty() ? -1 : m_result.total; }
    [[nodiscard]] bool isScanned() const { return m_result.isScanned; }
    /// The first row that can be chosen after (step 1) or before (step -1) `row`; -1 when there is none.
    [[nodiscard]] int nextChoice(int row, int step) const;
    [[nodiscard]] CustomerId customerAt(int row) const;
    [[nodiscard]] int rowOf(CustomerId id) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    /// The answer to `text` stands in the model.
    void answered(const QString &text);
    void failed(const regulars::Error &error);

private:
    struct Row {
        bool isHead = false;
        search::LookupGroup group = search::LookupGroup::Name;
        int at = 0; ///< index in rows, or in groups for a head
        int tierRank = 0;
    };
    struct Answer {
        search::LookupResult result;
        QHash<TierId, int> ranks;
    };
    void take(const Answer &answer);
    QVariant headData(const Row &row, int role) const;
    QVariant matches(const search::LookupRow &found) const;

    db::Database &m_database;
    QString m_text;
    quint64 m_generation = 0;
    bool m_waiting = false;
    search::LookupResult m_result;
    std::vector<Row> m_rows;
};

} // namespace regulars::counter

// The work list as a table: what is open, or what was done today, of one kind or of all, with ticks.
//
// Thread: GUI. Invariants: ticks survive a refresh where their item is still shown; ticked() is in the order of rows.
#pragma once

#include "today/work_item.h"

#include <QAbstractTableModel>

#include <optional>

namespace regulars::today {

class WorkListModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum class Column {
        Kind,     ///< int(WorkKind); carries the tick
        Customer, ///< QString
        Tier,     ///< QString
        Text,     ///< QString; empty where the kind says it all
        Owner,    ///< QString
        Due,      ///< QDate
        Action,   ///< nothing: the view's words
    };
    static constexpr int kColumns = 7;
    enum Role {
        KindRole = Qt::UserRole + 1, ///< int(WorkKind)
        CustomerRole,                ///< qint64 id
        TierRankRole,                ///< int
        LunarRole,                   ///< bool
        DueRole,                     ///< QDate
        DoneRole,                    ///< bool
    };

    explicit WorkListModel(QObject *parent = nullptr) : QAbstractTableModel(parent) {}

    void setList(WorkList list);
    /// Shows one kind, or all.
    void setKind(std::optional<WorkKind> kind);
    void setDoneShown(bool isDoneShown);
    [[nodiscard]] const WorkList &list() const { return m_list; }
    [[nodiscard]] const WorkItem &itemAt(int row) const { return *m_shown[static_cast<std::size_t>(row)]; }
    [[nodiscard]] std::vector<WorkKey> ticked() const;
    void tickAll(bool isTicked);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void tickedChanged();

private:
    void choose();
    [[nodiscard]] bool isTicked(const WorkKey &key) const;

    WorkList m_list;
    std::vector<const WorkItem *> m_shown; // into m_list
    std::vector<WorkKey> m_ticked;
    std::optional<WorkKind> m_kind;
    bool m_isDoneShown = false;
};

} // namespace regulars::today

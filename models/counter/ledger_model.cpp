#include "counter/ledger_model.h"

#include "counter/when_done.h"

namespace regulars::counter {

LedgerModel::LedgerModel(db::Database &database, QObject *parent) : QAbstractTableModel(parent), m_database(database) {}

void LedgerModel::load(CustomerId customer, Purse purse)
{
    const quint64 generation = ++m_generation;
    m_waiting = true;
    auto asked =
        m_database.read([=](db::ReadSession &session) { return points::ledgerOf(session, customer, purse, kLimit); });
    whenDone(this, asked, [this, generation](const Result<std::vector<points::LedgerRow>> &rows) {
        if (generation != m_generation)
            return;
        m_waiting = false;
        beginResetModel();
        m_rows = rows ? *rows : std::vector<points::LedgerRow>();
        endResetModel();
        if (rows)
            emit loaded();
        else
            emit failed(rows.error());
    });
}

QString LedgerModel::causeText(Cause cause)
{
    switch (cause) {
    case Cause::Purchase:
        return tr("Purchase");
    case Cause::Redemption:
        return tr("Redeemed");
    case Cause::Reversal:
        return tr("Taken back by a refund");
    case Cause::Restoration:
        return tr("Given back by a refund");
    case Cause::Adjustment:
    case Cause::AdjustmentReversal: // its reason says that it is one
        return tr("Adjustment");
    case Cause::Expiry:
        return tr("Expired");
    case Cause::Opening:
        return tr("Opening balance");
    case Cause::Reward:
        return tr("Reward");
    case Cause::Campaign:
        return tr("Campaign");
    case Cause::Referral:
        return tr("Referral");
    case Cause::Merge:
        return tr("Merged file");
    }
    return {};
}

int LedgerModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_rows.size()); }

int LedgerModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant LedgerModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const points::LedgerRow &row = m_rows[size_t(index.row())];
    const auto column = Column(index.column());
    if (role == ValueRole && column == Column::Change)
        return row.entry.delta;
    if (role == ValueRole && column == Column::Balance)
        return row.balanceAfter;
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Day:
        return toDate(row.entry.day);
    case Column::Cause:
        return causeText(row.entry.cause);
    case Column::Document:
        return row.document.isEmpty() ? row.entry.reason : row.document;
    case Column::Change:
        return QString::number(row.entry.delta);
    case Column::Balance:
        return QString::number(row.balanceAfter);
    }
    return {};
}

QVariant LedgerModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto column = Column(section);
    if (role == Qt::TextAlignmentRole)
        return int((column == Column::Change || column == Column::Balance ? Qt::AlignRight : Qt::AlignLeft) |
                   Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Day:
        return tr("Day");
    case Column::Cause:
        return tr("Cause");
    case Column::Document:
        return tr("Document or reason");
    case Column::Change:
        return tr("Change");
    case Column::Balance:
        return tr("Balance");
    }
    return {};
}

} // namespace regulars::counter

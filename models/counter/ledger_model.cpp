#include "counter/ledger_model.h"

#include "access/actor.h"
#include "counter/sale_service.h"
#include "counter/when_done.h"

namespace regulars::counter {

LedgerModel::LedgerModel(db::Database &database, QObject *parent) : QAbstractTableModel(parent), m_database(database) {}

void LedgerModel::load(CustomerId customer, Purse purse)
{
    const quint64 generation = ++m_generation;
    m_waiting = true;
    auto asked = m_database.read([=](db::ReadSession &session) -> Result<Answer> {
        Answer answer;
        TRY_LET(answer.rows, points::ledgerOf(session, customer, purse, kLimit));
        TRY_LET(answer.notes, ledgerNotes(session, customer));
        return answer;
    });
    whenDone(this, asked, [this, generation](const Result<Answer> &answer) {
        if (generation != m_generation)
            return;
        m_waiting = false;
        beginResetModel();
        m_rows = answer ? answer->rows : std::vector<points::LedgerRow>();
        m_notes = answer ? answer->notes : LedgerNotes();
        endResetModel();
        if (answer)
            emit loaded();
        else
            emit failed(answer.error());
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
    case Cause::ImportUndo:
        return tr("Import undone");
    }
    return {};
}

QString LedgerModel::reasonOf(const points::LedgerRow &row) const
{
    const QString reason =
        row.entry.reason.isEmpty() ? m_notes.refundReasons.value(row.document) : row.entry.reason;
    return reason == QString::fromUtf16(kUndoNote) ? tr("Undone") : reason;
}

QString LedgerModel::operatorOf(const points::LedgerRow &row) const
{
    // Points expire by themselves, whoever is at the counter when it is noticed.
    if (row.entry.cause == Cause::Expiry)
        return {};
    const QString name = m_notes.operators.value(row.entry.operatorId);
    return name.isEmpty() && row.entry.operatorId == Actor::owner().id ? tr("Owner") : name;
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
        return row.document;
    case Column::Reason:
        return reasonOf(row);
    case Column::Operator:
        return operatorOf(row);
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
        return tr("Document");
    case Column::Reason:
        return tr("Reason");
    case Column::Operator:
        return tr("Operator");
    case Column::Change:
        return tr("Change");
    case Column::Balance:
        return tr("Balance");
    }
    return {};
}

} // namespace regulars::counter

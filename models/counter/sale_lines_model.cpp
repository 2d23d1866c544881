#include "counter/sale_lines_model.h"

using namespace Qt::StringLiterals;

namespace regulars::counter {
namespace {

constexpr qint64 kMostQuantityMilli = 1'000'000'000; // a million pieces

} // namespace

SaleLinesModel::SaleLinesModel(QObject *parent) : QAbstractTableModel(parent) {}

void SaleLinesModel::setCurrency(const Currency &currency)
{
    m_currency = currency;
    if (!m_lines.empty())
        emit dataChanged(index(0, 0), index(rowCount() - 1, kColumns - 1));
}

Result<int> SaleLinesModel::add(const Product &product, qint64 quantityMilli, qint64 unitPriceE4)
{
    for (int row = 0; row < int(m_lines.size()); ++row) {
        const SaleLine &line = m_lines[size_t(row)];
        if (line.productId == product.id && line.sku == product.sku && line.unitPriceE4 == unitPriceE4) {
            TRY(setQuantity(row, line.quantityMilli + quantityMilli));
            return row;
        }
    }
    if (int(m_lines.size()) >= kMostLines)
        return fail(ErrorCode::OutOfRange, u"line"_s, QString::number(kMostLines));
    if (quantityMilli <= 0 || quantityMilli > kMostQuantityMilli)
        return fail(ErrorCode::OutOfRange, u"quantity"_s, scaledText(kMostQuantityMilli, kQuantityDigits));
    SaleLine line{product.id, product.sku, product.name, quantityMilli, unitPriceE4, 0};
    TRY_LET(line.amountMinor, lineAmountMinor(quantityMilli, unitPriceE4, m_currency));
    const int row = int(m_lines.size());
    beginInsertRows({}, row, row);
    m_lines.push_back(std::move(line));
    endInsertRows();
    emit changed();
    return row;
}

Status SaleLinesModel::setQuantity(int row, qint64 quantityMilli)
{
    if (quantityMilli <= 0 || quantityMilli > kMostQuantityMilli)
        return fail(ErrorCode::OutOfRange, u"quantity"_s, scaledText(kMostQuantityMilli, kQuantityDigits));
    SaleLine &line = m_lines[size_t(row)];
    TRY_LET(const qint64 amount, lineAmountMinor(quantityMilli, line.unitPriceE4, m_currency));
    line.quantityMilli = quantityMilli;
    line.amountMinor = amount;
    emit dataChanged(index(row, 0), index(row, kColumns - 1));
    emit changed();
    return ok();
}

void SaleLinesModel::removeLine(int row)
{
    if (row < 0 || row >= int(m_lines.size()))
        return;
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    emit changed();
}

void SaleLinesModel::clear() { setLines({}); }

void SaleLinesModel::setLines(std::vector<SaleLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
    emit changed();
}

qint64 SaleLinesModel::totalMinor() const
{
    qint64 sum = 0;
    for (const SaleLine &line : m_lines)
        sum += line.amountMinor;
    return sum;
}

qint64 SaleLinesModel::piecesMilli() const
{
    qint64 sum = 0;
    for (const SaleLine &line : m_lines)
        sum += line.quantityMilli;
    return sum;
}

int SaleLinesModel::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_lines.size()); }

int SaleLinesModel::columnCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : kColumns; }

Qt::ItemFlags SaleLinesModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags all = QAbstractTableModel::flags(index);
    return index.isValid() && Column(index.column()) == Column::Quantity ? all | Qt::ItemIsEditable : all;
}

QVariant SaleLinesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const SaleLine &line = m_lines[size_t(index.row())];
    if (role == SkuRole)
        return line.sku;
    const bool isText = role == Qt::DisplayRole || role == Qt::EditRole;
    if (!isText && role != ValueRole)
        return {};
    switch (Column(index.column())) {
    case Column::Number:
        return {};
    case Column::Product:
        return line.name;
    case Column::UnitPrice:
        return isText ? QVariant(scaledText(line.unitPriceE4, kPriceDigits, m_currency.digits))
                      : QVariant(line.unitPriceE4);
    case Column::Quantity:
        return isText ? QVariant(scaledText(line.quantityMilli, kQuantityDigits)) : QVariant(line.quantityMilli);
    case Column::Amount:
        return isText ? QVariant(moneyText(line.amountMinor, m_currency)) : QVariant(line.amountMinor);
    case Column::Remove:
        return isText ? QVariant(u"×"_s) : QVariant();
    }
    return {};
}

bool SaleLinesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        Column(index.column()) != Column::Quantity)
        return false;
    const auto quantity = parseScaled(value.toString(), kQuantityDigits);
    return quantity && setQuantity(index.row(), *quantity);
}

QVariant SaleLinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= kColumns)
        return QAbstractTableModel::headerData(section, orientation, role);
    const auto column = Column(section);
    const bool isFigure = column == Column::UnitPrice || column == Column::Quantity || column == Column::Amount;
    if (role == Qt::TextAlignmentRole)
        return int((isFigure ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (column) {
    case Column::Product:
        return tr("Product");
    case Column::UnitPrice:
        return tr("Unit price");
    case Column::Quantity:
        return tr("Quantity");
    case Column::Amount:
        return tr("Amount");
    case Column::Number:
    case Column::Remove:
        return QString();
    }
    return {};
}

} // namespace regulars::counter

#include "ui/loyalty/benefits/matrix_view.h"

#include "ui/kit/badge.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/table/table_style.h"
#include "ui/kit/theme.h"
#include "ui/parts/benefit_words.h"

#include <QHeaderView>
#include <QPainter>
#include <QStandardItemModel>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kNameWidth = 216;
constexpr int kNarrowNameWidth = 168;
constexpr int kActWidth = 96;
constexpr int kLeastTierWidth = 96;

/// Names tiers as badges in their colours.
class TierHeader : public TableHeader {
public:
    using TableHeader::TableHeader;
    void setTiers(int tiers) { m_tiers = tiers; }

protected:
    void paintSection(QPainter *painter, const QRect &rect, int logicalIndex) const override
    {
        const int tier = logicalIndex - MatrixView::kFirstTier;
        if (!model() || tier < 0 || tier >= m_tiers) {
            TableHeader::paintSection(painter, rect, logicalIndex);
            return;
        }
        painter->save();
        painter->fillRect(rect, tokens().surface);
        painter->fillRect(QRect(rect.x(), rect.bottom(), rect.width(), 1), tokens().border);
        Badge::paint(*painter, cellContents(rect, logicalIndex, count()), Badge::tierKind(tier), model()->headerData(logicalIndex, orientation()).toString());
        painter->restore();
    }

private:
    int m_tiers = 0;
};

} // namespace

MatrixView::MatrixView(QWidget *parent) : QWidget(parent)
{
    m_model = new QStandardItemModel(this);
    m_table = new QTableView;
    TableStyle::apply(m_table);
    m_table->setHorizontalHeader(new TierHeader(m_table));
    m_table->setModel(m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setStretchLastSection(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_table);
    connect(m_table, &QTableView::activated, this, &MatrixView::open);
    if (auto *delegate = qobject_cast<RowDelegate *>(m_table->itemDelegate()))
        connect(delegate, &RowDelegate::linkActivated, this, [this](const QModelIndex &index) { emit toggleWanted(index.row()); });
    setFocusProxy(m_table);
}

int MatrixView::actColumn() const { return kFirstTier + int(m_matrix.ladder.tiers.size()); }

void MatrixView::choose(int row, int tier) { m_table->setCurrentIndex(m_model->index(row, columnOfTier(tier))); }

void MatrixView::open(const QModelIndex &index)
{
    if (index.row() < 0 || index.row() >= int(m_matrix.rows.size()))
        return;
    if (index.column() == kName)
        emit benefitWanted(index.row());
    else if (index.column() < actColumn())
        emit cellWanted(index.row(), index.column() - kFirstTier);
    else if (m_mayEdit)
        emit toggleWanted(index.row());
}

void MatrixView::show(const benefits::Matrix &matrix, const QHash<TierId, qint64> &waits, bool mayEdit)
{
    m_matrix = matrix;
    m_waits = waits;
    m_mayEdit = mayEdit;
    const int tiers = int(matrix.ladder.tiers.size());
    if (m_model->columnCount() != actColumn() + 1) {
        m_model->setColumnCount(actColumn() + 1);
        auto *delegate = qobject_cast<RowDelegate *>(m_table->itemDelegate());
        delegate->setColumn(kName, CellKind::Strong);
        for (int tier = 0; tier < tiers; ++tier)
            delegate->setColumn(columnOfTier(tier), CellKind::Text);
        delegate->setColumn(actColumn(), CellKind::Link);
        QHeaderView *header = m_table->horizontalHeader();
        header->setMinimumSectionSize(kLeastTierWidth);
        m_table->setColumnWidth(kName, kNameWidth);
        for (int tier = 0; tier < tiers; ++tier)
            header->setSectionResizeMode(columnOfTier(tier), QHeaderView::Stretch);
        header->setSectionResizeMode(actColumn(), QHeaderView::Interactive);
        m_table->setColumnWidth(actColumn(), kActWidth);
    }
    static_cast<TierHeader *>(m_table->horizontalHeader())->setTiers(tiers);
    retranslate();
}

void MatrixView::retranslate()
{
    QStringList headings{tr("Benefit")};
    for (const Tier &tier : m_matrix.ladder.tiers)
        headings << tier.name;
    headings << QString();
    if (m_model->columnCount() == headings.size())
        m_model->setHorizontalHeaderLabels(headings);
    m_table->setAccessibleName(tr("Benefits by tier"));
    fill();
}

void MatrixView::fill()
{
    const QModelIndex before = m_table->currentIndex();
    m_model->removeRows(0, m_model->rowCount());
    for (const benefits::MatrixRow &row : m_matrix.rows) {
        const bool rests = !row.benefit.isActive;
        auto *name = new QStandardItem(rests ? tr("%1 (withdrawn)", "benefit").arg(row.benefit.name) : row.benefit.name);
        name->setToolTip(row.benefit.note.isEmpty() ? tr("%1: %2", "benefit, kind or note").arg(row.benefit.name, BenefitWords::kind(row.benefit.kind))
                                                    : tr("%1: %2", "benefit, kind or note").arg(row.benefit.name, row.benefit.note));
        QList<QStandardItem *> items{name};
        for (size_t i = 0; i < m_matrix.ladder.tiers.size(); ++i) {
            const Tier &tier = m_matrix.ladder.tiers[i];
            const BenefitCell *cell = row.cells[i] ? &*row.cells[i] : nullptr;
            const auto wait = m_waits.contains(tier.id) ? std::optional(m_waits.value(tier.id)) : std::nullopt;
            auto *item = new QStandardItem(BenefitWords::cell(row.benefit, cell, tier, wait));
            if (rests || (!cell && row.benefit.kind != BenefitKind::Multiplier))
                item->setData(int(Tone::Secondary), RowDelegate::kToneRole);
            if (row.benefit.kind == BenefitKind::CouponPack && cell)
                item->setToolTip(row.couponName.isEmpty() ? tr("This kind of coupon is gone, so that none is given") : row.couponName);
            item->setData(tr("%1, %2: %3", "benefit, tier, what it has").arg(row.benefit.name, tier.name, item->text()), Qt::AccessibleTextRole);
            items << item;
        }
        items << new QStandardItem(!m_mayEdit ? QString() : rests ? tr("Put back") : tr("Withdraw"));
        m_model->appendRow(items);
    }
    if (m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(qBound(0, before.row(), m_model->rowCount() - 1), qMax(0, before.column())));
}

void MatrixView::setNarrow(bool narrow)
{
    if (m_model->columnCount() > actColumn())
        m_table->setColumnHidden(actColumn(), narrow);
    m_table->setColumnWidth(kName, narrow ? kNarrowNameWidth : kNameWidth);
}

} // namespace regulars::ui

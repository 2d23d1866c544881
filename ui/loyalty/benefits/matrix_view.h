// The matrix of benefits: a row each, a column for every tier, and in the cells what the tier has in words.
//
// Thread: GUI. Invariants: shows exactly the matrix last given; a cell is chosen by the arrow keys, and Enter or a double
// click asks to edit it; beside a panel the columns that the panel says give way.
#pragma once

#include "benefits/benefit_query.h"

#include <QHash>
#include <QWidget>

class QStandardItemModel;
class QTableView;

namespace regulars::ui {

class MatrixView : public QWidget {
    Q_OBJECT

public:
    explicit MatrixView(QWidget *parent = nullptr);

    /// `waits`: how many minutes a tier waits at most. `mayEdit`: the last column offers to withdraw.
    void show(const benefits::Matrix &matrix, const QHash<TierId, qint64> &waits, bool mayEdit);
    void retranslate();
    void setNarrow(bool narrow);
    QTableView *table() const { return m_table; }
    int columnOfTier(int rank) const { return kFirstTier + rank; }
    /// Puts the cursor on a cell; `tier` is the index in the ladder.
    void choose(int row, int tier);

    static constexpr int kName = 0;
    static constexpr int kFirstTier = 1;

signals:
    void benefitWanted(int row);
    /// `tier` is the index in the ladder.
    void cellWanted(int row, int tier);
    void toggleWanted(int row);

private:
    [[nodiscard]] int actColumn() const;
    void fill();
    void open(const QModelIndex &index);

    benefits::Matrix m_matrix;
    QHash<TierId, qint64> m_waits;
    bool m_mayEdit = false;
    QStandardItemModel *m_model = nullptr;
    QTableView *m_table = nullptr;
};

} // namespace regulars::ui

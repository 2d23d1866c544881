// What a chart says, as a value: kind, series, categories, target, the period before – and the sentence that says it in words.
//
// Purpose: pages and reports make these; one renderer draws them for the screen, PNG and PDF, the same value fills the
// table twin and the files. Thread: any. Units: values are whole numbers of 10^-digits of `unit`.
// Invariants: every series has one value per category; a heat map's series are its rows, its categories the columns.
#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace regulars::ui {

enum class ChartKind {
    Bars,        ///< side by side
    StackedBars, ///< values below zero hang from the base line
    Lines,
    HeatMap
};

/// Where a series takes its colour from.
enum class ChartInk {
    ByOrder,    ///< the next of the six series colours
    Silver,     ///< the tier series
    Gold,
    Diamond,
    Outlined,   ///< an empty bar with an edge
    Muted       ///< the grey of what is compared with
};

/// How a cell of a heat map is meant; words and figures say the same.
enum class CellInk { Plain, Heat, Warning, Total };

struct ChartSeries {
    QString name;
    std::vector<qint64> values;
    ChartInk ink = ChartInk::ByOrder;
    /// Heat maps: one per value; empty: all Heat.
    std::vector<CellInk> cells = {};

    bool operator==(const ChartSeries &) const = default;
};

struct ChartSpec {
    ChartKind kind = ChartKind::Bars;
    QString title;
    QString unit;              ///< as words: "customers"
    int digits = 0;            ///< of the values behind the point
    QString categoryHeading;   ///< of the first column of the table: "Week until"
    QStringList categories;
    std::vector<ChartSeries> series;
    std::optional<qint64> target;
    QString targetName;
    /// The period before, one per category, in grey; empty: none.
    std::vector<qint64> previous;
    QString previousName;
    bool isLastUnfinished = false; ///< the last category is outlined
    QString sentence;              ///< what the chart says, for screen readers

    [[nodiscard]] bool isEmpty() const { return series.empty() || categories.isEmpty(); }
    [[nodiscard]] int seriesCount() const { return int(series.size()); }
    [[nodiscard]] int categoryCount() const { return int(categories.size()); }
    [[nodiscard]] qint64 valueAt(int seriesIndex, int category) const { return series[size_t(seriesIndex)].values[size_t(category)]; }
    bool operator==(const ChartSpec &) const = default;
};

} // namespace regulars::ui

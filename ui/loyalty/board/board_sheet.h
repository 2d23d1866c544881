// The upgrade board on paper: figures, who is nearest, both charts; one page of A4 across, as PDF.
//
// Thread: GUI, since it draws. Invariants: paper's colours whatever the theme; words are those of the screen.
#pragma once

#include "ui/charts/chart_spec.h"

#include <QByteArray>

#include <utility>

class QPainter;

namespace regulars::ui {

struct BoardSheet {
    QString title;
    QString subtitle;                                ///< shop and period
    QList<std::pair<QString, QString>> figures;      ///< label, and figure with what is compared
    QStringList heads;                               ///< of the rows
    QList<QStringList> rows;                         ///< the nearest first; what does not fit is left out
    QString rest;                                    ///< says how many more there are; may be empty
    ChartSpec weekly;
    ChartSpec flow;
};

/// Draws the sheet into `size`, in px of the painter.
void paintBoardSheet(QPainter &painter, const QSizeF &size, const BoardSheet &sheet);

QByteArray boardPdf(const BoardSheet &sheet);

} // namespace regulars::ui

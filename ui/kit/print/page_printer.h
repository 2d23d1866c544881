// One page on paper: asks for a printer as the system does, and paints.
//
// Thread: GUI; a page takes milliseconds, the spooler works on its own. Invariants: nothing is printed where nobody chose a
// printer. Errors: FileUnwritable(printer) where the printer or its queue takes nothing.
#pragma once

#include "base/result.h"

#include <QString>

#include <functional>

class QPainter;
class QWidget;

namespace regulars::ui {

struct PrintedPage {
    QString title;                                        ///< as the queue of the printer names it
    int dpi = 300;                                        ///< what `paint` counts in
    std::function<void(QPainter &painter, int width)> paint; ///< from the upper left corner within the margins
};

/// Opens the system's dialog and calls `done` with what came of it; not at all when nobody chose a printer.
void askAndPrint(const PrintedPage &page, QWidget *parent, std::function<void(const Status &printed)> done);
/// The same page as a printer would get it, into a PDF file.
Status printIntoFile(const PrintedPage &page, const QString &path);

} // namespace regulars::ui

// Takes a chart out of the house: as a picture, as a page, or its figures as a table.
//
// Thread: GUI; the file is written off it. Invariants: PNG and PDF are drawn by the renderer of the screen, on paper's
// colours; the table holds the figures of the table twin.
#pragma once

#include "exchange/list_export_service.h"
#include "ui/charts/chart_spec.h"
#include "ui/shell/desk.h"

namespace regulars::ui {

class ExportStrip;

/// A file of these bytes, put in place at once: a picture, a page. For ExportStrip::askFor.
Result<exchange::ExportReport> writeWhole(const QByteArray &bytes, const QString &path);

/// Rows of the table twin; `name` stands in the audit trail.
exchange::ListToExport chartList(const ChartSpec &spec, const QString &name);

/// Asks for a file and writes the chart by its suffix: .png, .pdf, .xlsx, .csv.
void exportChart(Desk &desk, ExportStrip &strip, const ChartSpec &spec, const QString &name);

} // namespace regulars::ui

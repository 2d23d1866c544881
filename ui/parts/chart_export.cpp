#include "ui/parts/chart_export.h"

#include "base/output_file.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_renderer.h"
#include "ui/parts/export_strip.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using tables::Cell;
using tables::CellKind;

namespace {

constexpr QSize kPictureSize(720, 360);

Cell figure(const ChartSpec &spec, qint64 value)
{
    return spec.digits > 0 ? Cell{CellKind::Decimal, scaledText(value, spec.digits, spec.digits)} : Cell::ofInteger(value);
}

} // namespace

Result<exchange::ExportReport> writeWhole(const QByteArray &bytes, const QString &path)
{
    OutputFile file(path);
    TRY(file.open());
    TRY(file.write(bytes));
    TRY(file.commit());
    exchange::ExportReport report;
    report.rows = ExportStrip::kNoRows;
    return report;
}

exchange::ListToExport chartList(const ChartSpec &spec, const QString &name)
{
    exchange::ListToExport list;
    list.name = name;
    list.title = spec.title;
    const bool isHeat = spec.kind == ChartKind::HeatMap;
    const CellKind kind = spec.digits > 0 ? CellKind::Decimal : CellKind::Integer;
    list.columns.push_back({spec.categoryHeading});
    for (int i = 0; i < (isHeat ? spec.categoryCount() : spec.seriesCount()); ++i) {
        const QString heading = isHeat ? spec.categories.at(i) : spec.series[size_t(i)].name;
        list.columns.push_back({heading.isEmpty() ? spec.unit : heading, kind});
    }
    if (!spec.previous.empty() && !isHeat)
        list.columns.push_back({spec.previousName, kind});
    list.rows = [spec, isHeat](db::ReadSession &, const exchange::CellVisitor &visit) -> Status {
        for (int row = 0; row < (isHeat ? spec.seriesCount() : spec.categoryCount()); ++row) {
            std::vector<Cell> cells{Cell::ofText(isHeat ? spec.series[size_t(row)].name : spec.categories.at(row))};
            for (int i = 0; i < (isHeat ? spec.categoryCount() : spec.seriesCount()); ++i) {
                const qint64 value = isHeat ? spec.valueAt(row, i) : spec.valueAt(i, row);
                cells.push_back(figure(spec, spec.kind == ChartKind::StackedBars ? std::abs(value) : value));
            }
            if (!spec.previous.empty() && !isHeat)
                cells.push_back(figure(spec, spec.previous[size_t(row)]));
            TRY(visit(cells));
        }
        return ok();
    };
    return list;
}

void exportChart(Desk &desk, ExportStrip &strip, const ChartSpec &spec, const QString &name)
{
    // Pictures are drawn here and now: the renderer belongs to this thread.
    const QByteArray png = chartPng(spec, kPictureSize);
    const QByteArray pdf = chartPdf(spec);
    const auto work = [list = chartList(spec, name), png, pdf, database = desk.database, clock = desk.clock,
                       actor = desk.actor](const QString &path, JobControl &job) -> Result<exchange::ExportReport> {
        const QString suffix = QFileInfo(path).suffix().toLower();
        if (suffix == "png"_L1)
            return writeWhole(png, path);
        if (suffix == "pdf"_L1)
            return writeWhole(pdf, path);
        return exchange::ListExportService(*clock).runJob(*database, actor, list, path, job);
    };
    strip.askFor(work, name, {u"png"_s, u"pdf"_s, u"xlsx"_s, u"csv"_s});
}

} // namespace regulars::ui

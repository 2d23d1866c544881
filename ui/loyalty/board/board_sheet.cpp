#include "ui/loyalty/board/board_sheet.h"

#include "ui/charts/chart_renderer.h"
#include "ui/kit/theme.h"

#include <QBuffer>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace regulars::ui {

namespace {

constexpr double kPaperWidth = 1040; // px across A4
constexpr double kTitleHeight = 48;
constexpr double kFiguresHeight = 64;
constexpr double kRowHeight = 22;
constexpr double kChartShare = 0.5; // of the height below the figures

void paintText(QPainter &painter, const QRectF &place, Qt::Alignment side, TextRole role, const QColor &color, const QString &text)
{
    painter.setFont(fontFor(role));
    painter.setPen(color);
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, int(place.width()));
    painter.drawText(place, side | Qt::AlignVCenter | Qt::TextSingleLine, shown);
}

void paintFigures(QPainter &painter, const QRectF &place, const BoardSheet &sheet, const Tokens &paper)
{
    const double width = place.width() / std::max<qsizetype>(1, sheet.figures.size());
    for (int i = 0; i < int(sheet.figures.size()); ++i) {
        const QRectF cell(place.left() + i * width, place.top(), width - metric::kSpace12, place.height());
        paintText(painter, cell.adjusted(0, 0, 0, -place.height() / 2), Qt::AlignLeft, TextRole::Caption, paper.secondary, sheet.figures.at(i).first);
        paintText(painter, cell.adjusted(0, place.height() / 2 - metric::kSpace8, 0, 0), Qt::AlignLeft, TextRole::CardTitle, paper.text, sheet.figures.at(i).second);
    }
}

void paintRows(QPainter &painter, const QRectF &place, const BoardSheet &sheet, const Tokens &paper)
{
    const double width = place.width() / std::max<qsizetype>(1, sheet.heads.size());
    const auto line = [&](int row, const QStringList &words, TextRole role, const QColor &color) {
        for (int i = 0; i < int(words.size()); ++i) {
            const QRectF cell(place.left() + i * width, place.top() + row * kRowHeight, width - metric::kSpace12, kRowHeight);
            paintText(painter, cell, i < 2 ? Qt::AlignLeft : Qt::AlignRight, role, color, words.at(i));
        }
        painter.fillRect(QRectF(place.left(), place.top() + (row + 1) * kRowHeight - 1, place.width(), 1), paper.grid);
    };
    line(0, sheet.heads, TextRole::CaptionStrong, paper.secondary);
    const int room = std::max(0, int(place.height() / kRowHeight) - 2);
    const int shown = std::min(room, int(sheet.rows.size()));
    for (int row = 0; row < shown; ++row)
        line(row + 1, sheet.rows.at(row), TextRole::Body, paper.text);
    paintText(painter, QRectF(place.left(), place.top() + (shown + 1) * kRowHeight, place.width(), kRowHeight), Qt::AlignLeft, TextRole::Caption,
              paper.secondary, sheet.rest);
}

void paintChartBox(QPainter &painter, const QRectF &place, const ChartSpec &spec, const Tokens &paper)
{
    paintText(painter, QRectF(place.left(), place.top(), place.width(), kRowHeight), Qt::AlignLeft, TextRole::CardTitle, paper.text, spec.title);
    paintText(painter, QRectF(place.left(), place.top(), place.width(), kRowHeight), Qt::AlignRight, TextRole::Caption, paper.secondary, spec.unit);
    paintChart(painter, place.adjusted(0, kRowHeight + metric::kSpace8, 0, 0), spec, paper);
}

} // namespace

void paintBoardSheet(QPainter &painter, const QSizeF &size, const BoardSheet &sheet)
{
    const Tokens &paper = Tokens::lightTheme();
    const QRectF page = QRectF(QPointF(), size).adjusted(metric::kSpace16, metric::kSpace8, -metric::kSpace16, -metric::kSpace8);
    const QRectF title(page.left(), page.top(), page.width(), kTitleHeight);
    paintText(painter, title, Qt::AlignLeft, TextRole::PageTitle, paper.text, sheet.title);
    paintText(painter, title, Qt::AlignRight, TextRole::Body, paper.secondary, sheet.subtitle);
    paintFigures(painter, QRectF(page.left(), title.bottom(), page.width(), kFiguresHeight), sheet, paper);
    const double top = title.bottom() + kFiguresHeight + metric::kSpace8;
    const double charts = page.bottom() - (page.bottom() - top) * kChartShare;
    paintRows(painter, QRectF(page.left(), top, page.width(), charts - top - metric::kSpace16), sheet, paper);
    const double half = page.width() / 2;
    paintChartBox(painter, QRectF(page.left(), charts, half - metric::kSpace24, page.bottom() - charts), sheet.weekly, paper);
    paintChartBox(painter, QRectF(page.left() + half + metric::kSpace24, charts, half - metric::kSpace24, page.bottom() - charts), sheet.flow, paper);
}

QByteArray boardPdf(const BoardSheet &sheet)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageOrientation(QPageLayout::Landscape);
        writer.setTitle(sheet.title);
        QPainter painter(&writer);
        const QSizeF page = writer.pageLayout().paintRectPixels(writer.resolution()).size();
        const double scale = page.width() / kPaperWidth;
        painter.scale(scale, scale);
        paintBoardSheet(painter, page / scale, sheet);
    }
    return bytes;
}

} // namespace regulars::ui

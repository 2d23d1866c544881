#include "ui/loyalty/coupons/coupon_files.h"

#include "base/output_file.h"
#include "tables/csv_writer.h"
#include "ui/loyalty/coupons/qr_code.h"

#include <QFontMetricsF>
#include <QIODevice>
#include <QPainter>
#include <QPdfWriter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kDpi = 300;
constexpr int kColumns = 2;
constexpr int kRows = 5;
// A4 and what a printer leaves free, in mm.
constexpr qreal kPageWidth = 210;
constexpr qreal kPageHeight = 297;
constexpr qreal kMargin = 10;
constexpr qreal kPadding = 4;
constexpr qreal kQrSide = 30;
constexpr qreal kFoot = 11.8;
constexpr int kMostLines = 3;
constexpr int kReportEvery = 64;

qreal px(qreal mm) { return mm * kDpi / 25.4; }

/// Hands what Qt draws to the one writer that knows about full disks.
class OutputDevice : public QIODevice {
public:
    explicit OutputDevice(OutputFile &file) : m_file(file) { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }
    [[nodiscard]] const Status &status() const { return m_status; }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 length) override
    {
        if (m_status)
            m_status = m_file.write(QByteArrayView(data, length));
        return m_status ? length : -1;
    }

private:
    OutputFile &m_file;
    Status m_status = ok();
};

QFont cardFont(const CardWords &words, int pixels, bool isStrong)
{
    QFont font(words.fontFamily);
    font.setPixelSize(pixels);
    font.setBold(isStrong);
    return font;
}

/// Draws one line at the top of `place`, elided, and takes its height off.
void drawLine(QPainter &painter, QRectF &place, const QString &text, const QFont &font, const QColor &ink)
{
    if (text.isEmpty())
        return;
    painter.setFont(font);
    painter.setPen(ink);
    const QFontMetricsF metrics(font, painter.device());
    painter.drawText(place, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine, metrics.elidedText(text, Qt::ElideRight, place.width()));
    place.setTop(place.top() + metrics.height() * 1.25);
}

/// The same for a text that may need several lines.
void drawLines(QPainter &painter, QRectF &place, const QString &text, const QFont &font, const QColor &ink)
{
    painter.setFont(font);
    painter.setPen(ink);
    const QFontMetricsF metrics(font, painter.device());
    const QRectF room(place.x(), place.y(), place.width(), kMostLines * metrics.lineSpacing());
    QRectF used;
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, text, &used);
    place.setTop(place.top() + qMin(used.height(), room.height()) + metrics.height() * 0.25);
}

void drawCard(QPainter &painter, const QRectF &card, const CardWords &words, const CardCode &code)
{
    QPen cut(QColor(u"#878F9B"_s));
    cut.setWidthF(px(0.15));
    cut.setStyle(Qt::DashLine);
    painter.setPen(cut);
    painter.drawRect(card);
    const QRectF inside = card.adjusted(px(kPadding), px(kPadding), -px(kPadding), -px(kPadding));
    const QRectF qr(inside.right() - px(kQrSide), inside.center().y() - px(kQrSide) / 2, px(kQrSide), px(kQrSide));
    QrCode(code.code).paint(painter, qr);
    const QColor ink(u"#1A1E24"_s);
    const QColor quiet(u"#55606E"_s);
    QRectF place = inside.adjusted(0, 0, -px(kQrSide + kPadding), 0);
    drawLine(painter, place, words.shop, cardFont(words, int(px(3)), false), quiet);
    drawLine(painter, place, words.name, cardFont(words, int(px(4.6)), true), ink);
    drawLines(painter, place, words.gives, cardFont(words, int(px(3.4)), false), ink);
    drawLine(painter, place, code.when, cardFont(words, int(px(3)), false), quiet);
    QRectF foot = place;
    foot.setTop(inside.bottom() - px(kFoot));
    drawLine(painter, foot, code.code, cardFont(words, int(px(4.4)), true), ink);
    drawLine(painter, foot, words.hint, cardFont(words, int(px(2.6)), false), quiet);
}

Status drawPages(QIODevice &device, const CardWords &words, const std::vector<CardCode> &codes, JobControl &job)
{
    QPdfWriter writer(&device);
    writer.setResolution(kDpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMargin, kMargin, kMargin, kMargin), QPageLayout::Millimeter);
    writer.setTitle(words.name);
    QPainter painter(&writer);
    const qreal width = px(kPageWidth - 2 * kMargin) / kColumns;
    const qreal height = px(kPageHeight - 2 * kMargin) / kRows;
    for (size_t i = 0; i < codes.size(); ++i) {
        if (i % kReportEvery == 0) {
            TRY(job.checkCancelled());
            job.report(qint64(i), qint64(codes.size()));
        }
        const int onPage = int(i % (kColumns * kRows));
        if (i > 0 && onPage == 0)
            writer.newPage();
        drawCard(painter, QRectF((onPage % kColumns) * width, (onPage / kColumns) * height, width, height), words, codes[i]);
    }
    return ok();
}

} // namespace

Status writeCodeTable(const QString &path, const CardWords &words, const std::vector<CardCode> &codes, JobControl &job)
{
    OutputFile file(path);
    TRY(file.open());
    tables::CsvWriter table([&file](QByteArrayView bytes) { return file.write(bytes); }, true);
    TRY(table.row(words.heads));
    for (size_t i = 0; i < codes.size(); ++i) {
        if (i % kReportEvery == 0) {
            TRY(job.checkCancelled());
            job.report(qint64(i), qint64(codes.size()));
        }
        TRY(table.row({codes[i].code, words.name, words.gives, codes[i].when}));
    }
    TRY(table.flush());
    return file.commit();
}

Status writeCards(const QString &path, const CardWords &words, const std::vector<CardCode> &codes, JobControl &job)
{
    OutputFile file(path);
    TRY(file.open());
    OutputDevice device(file);
    TRY(drawPages(device, words, codes, job));
    TRY(device.status());
    return file.commit();
}

} // namespace regulars::ui

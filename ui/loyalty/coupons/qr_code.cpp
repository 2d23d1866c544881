#include "ui/loyalty/coupons/qr_code.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <exception>

#include <qrcodegen.hpp>

namespace regulars::ui {

namespace {
constexpr int kQuietModules = 4; // ISO/IEC 18004
}

QrCode::QrCode(const QString &ascii)
{
    const bool isAscii = std::all_of(ascii.begin(), ascii.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
    if (ascii.isEmpty() || !isAscii)
        return;
    try {
        const auto code = qrcodegen::QrCode::encodeText(ascii.toLatin1().constData(), qrcodegen::QrCode::Ecc::MEDIUM);
        m_size = code.getSize();
        m_modules.reserve(size_t(m_size * m_size));
        for (int y = 0; y < m_size; ++y) {
            for (int x = 0; x < m_size; ++x)
                m_modules.push_back(code.getModule(x, y));
        }
    } catch (const std::exception &) { // too long for any code
        m_size = 0;
        m_modules.clear();
    }
}

void QrCode::paint(QPainter &painter, const QRectF &square) const
{
    if (isEmpty())
        return;
    const qreal module = square.width() / (m_size + 2 * kQuietModules);
    QPainterPath path;
    path.setFillRule(Qt::WindingFill);
    for (int y = 0; y < m_size; ++y) {
        for (int x = 0; x < m_size;) {
            int end = x;
            while (end < m_size && isDark(end, y))
                ++end;
            if (end > x)
                path.addRect(square.x() + (x + kQuietModules) * module, square.y() + (y + kQuietModules) * module, (end - x) * module, module);
            x = end + 1;
        }
    }
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(square, Qt::white);
    painter.fillPath(path, Qt::black);
    painter.restore();
}

QrPicture::QrPicture(QWidget *parent) : QWidget(parent)
{
    setFixedSize(kSide, kSide);
}

void QrPicture::setText(const QString &ascii)
{
    m_code = QrCode(ascii);
    update();
}

void QrPicture::paintEvent(QPaintEvent *)
{
    if (m_code.isEmpty())
        return;
    QPainter painter(this);
    // Whole pixels to the module, or scanners see a grid that swims.
    const int modules = m_code.size() + 2 * kQuietModules;
    const qreal ratio = devicePixelRatioF();
    const qreal side = std::max(1, int(kSide * ratio) / modules) * modules / ratio;
    painter.fillRect(rect(), Qt::white);
    m_code.paint(painter, QRectF((kSide - side) / 2, (kSide - side) / 2, side, side));
}

} // namespace regulars::ui

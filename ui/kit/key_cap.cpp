#include "ui/kit/key_cap.h"

#include "ui/kit/theme.h"

#include <QFontMetrics>
#include <QPainter>

namespace regulars::ui {

namespace {

constexpr int kPadding = 6;

QRect paintCap(QPainter &painter, const QRect &rect, const QString &key, const QColor &ground, const QColor &edge,
               const QColor &ink)
{
    const QSize wanted = KeyCap::sizeFor(key);
    const QRect box(rect.x(), rect.y() + (rect.height() - wanted.height()) / 2, wanted.width(), wanted.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(edge, 1));
    painter.setBrush(ground.isValid() ? QBrush(ground) : QBrush(Qt::NoBrush));
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), metric::kRadius, metric::kRadius);
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, key);
    painter.restore();
    return box;
}

} // namespace

KeyCap::KeyCap(const QString &key, QWidget *parent) : QWidget(parent), m_key(key)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void KeyCap::setKey(const QString &key)
{
    m_key = key;
    updateGeometry();
    update();
}

QSize KeyCap::sizeFor(const QString &key)
{
    const int advance = QFontMetrics(fontFor(TextRole::Caption)).horizontalAdvance(key);
    return {qMax(advance + 2 * kPadding, metric::kBadge), metric::kBadge};
}

QRect KeyCap::paint(QPainter &painter, const QRect &rect, const QString &key)
{
    return paintCap(painter, rect, key, tokens().subtle, tokens().border, tokens().secondary);
}

QRect KeyCap::paintOutlined(QPainter &painter, const QRect &rect, const QString &key, const QColor &ink)
{
    QColor edge = ink;
    edge.setAlphaF(0.6F);
    return paintCap(painter, rect, key, {}, edge, ink);
}

QSize KeyCap::sizeHint() const
{
    return sizeFor(m_key);
}

void KeyCap::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_key);
}

} // namespace regulars::ui

#include "ui/kit/icons.h"

#include "ui/kit/theme.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPaintDevice>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

QString pathOf(const QString &name)
{
    return u":/icons/%1.svg"_s.arg(name);
}

/// File contents by name; empty for a name without a file.
const QByteArray &source(const QString &name)
{
    static QHash<QString, QByteArray> cache;
    auto found = cache.find(name);
    if (found == cache.end()) {
        QFile file(pathOf(name));
        QByteArray bytes;
        if (file.open(QIODevice::ReadOnly))
            bytes = file.readAll();
        else
            qWarning("No icon named %s", qPrintable(name));
        found = cache.insert(name, bytes);
    }
    return *found;
}

/// Asks the theme for its colour at the moment of painting.
class TokenIconEngine : public QIconEngine
{
public:
    TokenIconEngine(QString name, Tone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        Icons::paint(*painter, rect, m_name, qMin(rect.width(), rect.height()), color(mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return Icons::pixmap(m_name, qMin(size.width(), size.height()), color(mode, state), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // Here `size` is in device pixels.
        const int px = qRound(qMin(size.width(), size.height()) / scale);
        return Icons::pixmap(m_name, px, color(mode, state), scale);
    }

    QIconEngine *clone() const override { return new TokenIconEngine(m_name, m_tone); }
    QString key() const override { return u"regulars"_s; }
    bool isNull() override { return !Icons::exists(m_name); }

private:
    QColor color(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return toneColor(Tone::Disabled);
        if (mode == QIcon::Selected || state == QIcon::On)
            return toneColor(Tone::Accent);
        return toneColor(m_tone);
    }

    QString m_name;
    Tone m_tone;
};

} // namespace

QPixmap Icons::pixmap(const QString &name, int px, const QColor &color, qreal dpr)
{
    const QString key = u"regulars-icon/%1/%2/%3/%4"_s.arg(name).arg(px).arg(color.rgba()).arg(dpr);
    QPixmap made;
    if (QPixmapCache::find(key, &made))
        return made;
    QByteArray svg = source(name);
    if (svg.isEmpty())
        return {};
    svg.replace("currentColor", color.name().toLatin1());
    if (px == metric::kRailIcon)
        svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
    QSvgRenderer renderer(svg);
    const int device = qRound(px * dpr);
    made = QPixmap(device, device);
    made.fill(Qt::transparent);
    QPainter painter(&made);
    painter.setRenderHint(QPainter::Antialiasing);
    renderer.render(&painter, QRectF(0, 0, device, device));
    painter.end();
    made.setDevicePixelRatio(dpr);
    QPixmapCache::insert(key, made);
    return made;
}

QIcon Icons::icon(const QString &name, Tone tone)
{
    return QIcon(new TokenIconEngine(name, tone));
}

void Icons::paint(QPainter &painter, const QRect &rect, const QString &name, int px, const QColor &color)
{
    const QPixmap drawn = pixmap(name, px, color, painter.device()->devicePixelRatio());
    if (drawn.isNull())
        return;
    painter.drawPixmap(rect.x() + (rect.width() - px) / 2, rect.y() + (rect.height() - px) / 2, drawn);
}

bool Icons::exists(const QString &name)
{
    return QFile::exists(pathOf(name));
}

} // namespace regulars::ui

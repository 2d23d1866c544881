#include "ui/kit/badge.h"

#include "ui/kit/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QPainter>

namespace regulars::ui {

namespace {

constexpr int kPadding = 7;

// The shop's choice, made once for every page: like the theme, not a matter of one widget.
QList<int> &tierLooks()
{
    static QList<int> looks;
    return looks;
}

} // namespace

Badge::Badge(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

Badge::Badge(BadgeKind kind, const QString &text, QWidget *parent) : Badge(parent)
{
    set(kind, text);
}

void Badge::set(BadgeKind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void Badge::setTierLooks(const QList<int> &looks) { tierLooks() = looks; }

BadgeKind Badge::tierKind(int rank)
{
    const int chosen = tierLooks().value(rank, 0);
    return rankKind(chosen > 0 ? chosen - 1 : rank);
}

BadgeKind Badge::rankKind(int rank)
{
    switch (rank) {
    case 0:
        return BadgeKind::TierPlain;
    case 1:
        return BadgeKind::TierSilver;
    case 2:
        return BadgeKind::TierGold;
    default:
        return rank < 0 ? BadgeKind::TierPlain : BadgeKind::TierDiamond;
    }
}

BadgeColors Badge::colors(const Tokens &tokens, BadgeKind kind)
{
    switch (kind) {
    case BadgeKind::TierPlain:
        return tokens.tiers[0];
    case BadgeKind::TierSilver:
        return tokens.tiers[1];
    case BadgeKind::TierGold:
        return tokens.tiers[2];
    case BadgeKind::TierDiamond:
        return tokens.tiers[3];
    case BadgeKind::Success:
        return {tokens.successTint, tokens.success, {}};
    case BadgeKind::Warning:
        return {tokens.warningTint, tokens.warning, {}};
    case BadgeKind::Danger:
        return {tokens.dangerTint, tokens.danger, {}};
    case BadgeKind::Accent:
        return {tokens.selected, tokens.accent, {}};
    case BadgeKind::Neutral:
        break;
    }
    return {tokens.hover, tokens.secondary, {}};
}

QSize Badge::sizeFor(const QString &text)
{
    return {QFontMetrics(fontFor(TextRole::Caption)).horizontalAdvance(text) + 2 * kPadding, metric::kBadge};
}

QRect Badge::paint(QPainter &painter, const QRect &rect, BadgeKind kind, const QString &text)
{
    if (text.isEmpty())
        return {};
    const BadgeColors colors = Badge::colors(tokens(), kind);
    const QSize wanted = sizeFor(text);
    const QRect box(rect.x(), rect.y() + (rect.height() - wanted.height()) / 2, qMin(wanted.width(), rect.width()),
                    wanted.height());
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colors.ground);
    painter.setPen(colors.border.isValid() ? QPen(colors.border, 1) : QPen(Qt::NoPen));
    const QRectF edge = colors.border.isValid() ? QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(box);
    painter.drawRoundedRect(edge, metric::kRadius, metric::kRadius);
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(colors.text);
    const QRect words = box.adjusted(kPadding, 0, -kPadding + 1, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text, Qt::ElideRight, words.width()));
    painter.restore();
    return box;
}

QSize Badge::sizeHint() const
{
    return m_text.isEmpty() ? QSize(0, metric::kBadge) : sizeFor(m_text);
}

QSize Badge::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 38), metric::kBadge};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint(painter, rect(), m_kind, m_text);
}

void Badge::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        update();
    }
    QWidget::changeEvent(event);
}

} // namespace regulars::ui

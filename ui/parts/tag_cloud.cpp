#include "ui/parts/tag_cloud.h"

#include "ui/kit/badge.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kDot = 8;
constexpr int kDotRoom = kDot + 6; // left of the words, on the badge
} // namespace

TagCloud::TagCloud(QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QColor TagCloud::colorOf(int color)
{
    return color > 0 && color <= int(tokens().series.size()) ? tokens().series[size_t(color - 1)] : QColor();
}

QSize TagCloud::sizeFor(const Tag &tag)
{
    const QSize words = Badge::sizeFor(tag.name);
    return tag.shownColor() > 0 ? QSize(words.width() + kDotRoom, words.height()) : words;
}

void TagCloud::paintTag(QPainter &painter, const QRect &rect, const Tag &tag)
{
    const QColor color = colorOf(tag.shownColor());
    if (!color.isValid()) {
        Badge::paint(painter, rect, BadgeKind::Neutral, tag.name);
        return;
    }
    const QRect dot(rect.x() + 1, rect.center().y() - kDot / 2 + 1, kDot, kDot);
    Badge::paint(painter, rect.adjusted(kDotRoom, 0, 0, 0), BadgeKind::Neutral, tag.name);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(dot);
    painter.restore();
}

void TagCloud::setTags(const std::vector<Tag> &tags)
{
    m_tags = tags;
    QStringList words;
    for (const Tag &tag : tags)
        words << tag.name;
    setAccessibleName(words.join(u", "_s));
    setVisible(!tags.empty());
    updateGeometry();
    update();
}

int TagCloud::place(int width, QList<QRect> *places) const
{
    int x = 0;
    int y = 0;
    for (const Tag &tag : m_tags) {
        const QSize size = sizeFor(tag).boundedTo({width, metric::kBadge});
        if (x > 0 && x + size.width() > width) {
            x = 0;
            y += metric::kBadge + metric::kSpace8;
        }
        if (places)
            places->append({{x, y}, size});
        x += size.width() + metric::kSpace8;
    }
    return m_tags.empty() ? 0 : y + metric::kBadge;
}

int TagCloud::heightForWidth(int width) const { return place(width, nullptr); }

QSize TagCloud::sizeHint() const { return {200, place(200, nullptr)}; }

void TagCloud::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QList<QRect> places;
    place(width(), &places);
    for (size_t i = 0; i < m_tags.size(); ++i)
        paintTag(painter, places[int(i)], m_tags[i]);
}

bool TagCloud::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    QList<QRect> places;
    place(width(), &places);
    QString group;
    for (size_t i = 0; i < m_tags.size(); ++i) {
        if (places[int(i)].contains(help->pos()))
            group = m_tags[i].groupName;
    }
    QToolTip::showText(help->globalPos(), group, this);
    return true;
}

} // namespace regulars::ui

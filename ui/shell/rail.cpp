#include "ui/shell/rail.h"

#include "ui/kit/format.h"
#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/theme.h"
#include "ui/shell/page_registry.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kEntry = 36;
constexpr int kPitch = 40;
constexpr int kGroupGap = 16;
constexpr int kFirst = 48;
constexpr int kLogoPixels = 16;
constexpr int kWords = 48;
constexpr int kFigureRoom = 48;
} // namespace

Rail::Rail(const PageRegistry &registry, QWidget *parent)
    : QWidget(parent), m_registry(registry), m_counts(registry.entries().size())
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    retranslate();
}

void Rail::setCurrent(int index)
{
    m_current = m_registry.railIndexOf(index);
    m_keyed = m_current;
    retranslate();
    update();
}

void Rail::setCount(int index, int count, bool urgent)
{
    if (index < 0 || index >= int(m_counts.size()))
        return;
    m_counts[std::size_t(index)] = {count, urgent};
    update();
}

QRect Rail::entryRect(int index) const
{
    const auto &entries = m_registry.entries();
    int top = kFirst;
    int foot = height() - 8;
    const std::vector<int> shown = m_registry.railIndices();
    for (const int i : shown)
        foot -= entries[std::size_t(i)].atFoot ? kPitch : 0;
    int group = shown.empty() ? 0 : entries[std::size_t(shown.front())].group;
    for (const int i : shown) {
        const PageEntry &entry = entries[std::size_t(i)];
        int &y = entry.atFoot ? foot : top;
        if (!entry.atFoot && entry.group != group) {
            group = entry.group;
            top += kGroupGap;
        }
        if (i == index)
            return {8, y, width() - 17, kEntry};
        y += kPitch;
    }
    return {};
}

int Rail::entryAt(const QPoint &point) const
{
    for (const int i : m_registry.railIndices()) {
        if (entryRect(i).contains(point))
            return i;
    }
    return -1;
}

void Rail::paintLogo(QPainter &painter) const
{
    QFont face = fontFor(TextRole::CardTitle);
    face.setPixelSize(kLogoPixels);
    const QRect tile(16, 12, 24, 24);
    paintFrame(painter, tile, tokens().accentFill, {});
    QFont seal = face;
    seal.setPixelSize(15);
    painter.setFont(seal);
    painter.setPen(tokens().onAccent);
    // The sign of the shop, the same in every language.
    painter.drawText(tile.adjusted(0, -1, 0, 0), Qt::AlignCenter, u"熟"_s);
    painter.setFont(face);
    painter.setPen(tokens().text);
    const QRect words(48, 12, width() - 48 - 8, 24);
    painter.drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(tr("Regulars", "name of the program"), Qt::ElideRight,
                                                      words.width()));
}

void Rail::paintEntry(QPainter &painter, int index) const
{
    const PageEntry &entry = m_registry.entries()[std::size_t(index)];
    const QRect box = entryRect(index);
    const bool current = index == m_current;
    if (current || index == m_hover)
        paintFrame(painter, box, current ? tokens().selected : tokens().hover, {}, 1, metric::kCardRadius);
    const QColor ink = current ? tokens().accent : tokens().secondary;
    Icons::paint(painter, QRect(16, box.y(), metric::kRailIcon, box.height()), entry.iconName, metric::kRailIcon, ink);
    const Count &count = m_counts[std::size_t(index)];
    int room = box.right() - 48 - 1;
    if (count.figure > 0) {
        painter.setFont(fontFor(count.urgent ? TextRole::CaptionStrong : TextRole::Caption));
        painter.setPen(toneColor(count.urgent ? Tone::Danger : Tone::Secondary));
        const QString figure = count.figure > 999 ? u"999+"_s : Format::points(count.figure);
        painter.drawText(box.adjusted(0, 0, -8, 0), Qt::AlignVCenter | Qt::AlignRight, figure);
        room -= painter.fontMetrics().horizontalAdvance(figure) + 2 * metric::kSpace8;
    }
    painter.setFont(fontFor(current ? TextRole::BodyStrong : TextRole::Body));
    painter.setPen(ink);
    painter.drawText(QRect(48, box.y(), room, box.height()), Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(entry.label(), Qt::ElideRight, room));
    if (hasFocus() && index == m_keyed)
        paintFocus(painter, box, metric::kCardRadius);
}

void Rail::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
    painter.fillRect(QRect(width() - 1, 0, 1, height()), tokens().border);
    paintLogo(painter);
    for (const int i : m_registry.railIndices())
        paintEntry(painter, i);
}

void Rail::mousePressEvent(QMouseEvent *event)
{
    if (const int index = entryAt(event->position().toPoint()); index >= 0 && event->button() == Qt::LeftButton)
        emit chosen(index);
}

void Rail::mouseMoveEvent(QMouseEvent *event)
{
    const int index = entryAt(event->position().toPoint());
    if (index == m_hover)
        return;
    m_hover = index;
    setCursor(index >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    update();
}

void Rail::leaveEvent(QEvent *event)
{
    m_hover = -1;
    update();
    QWidget::leaveEvent(event);
}

void Rail::keyPressEvent(QKeyEvent *event)
{
    const std::vector<int> shown = m_registry.railIndices();
    const auto at = std::find(shown.begin(), shown.end(), m_keyed);
    if (at == shown.end()) {
        QWidget::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Up:
        m_keyed = at == shown.begin() ? m_keyed : *std::prev(at);
        break;
    case Qt::Key_Down:
        m_keyed = std::next(at) == shown.end() ? m_keyed : *std::next(at);
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        emit chosen(m_keyed);
        return;
    default:
        QWidget::keyPressEvent(event);
        return;
    }
    retranslate();
    update();
}

void Rail::focusInEvent(QFocusEvent *event)
{
    m_keyed = m_current;
    update();
    QWidget::focusInEvent(event);
}

void Rail::focusOutEvent(QFocusEvent *event)
{
    update();
    QWidget::focusOutEvent(event);
}

void Rail::fitWidth()
{
    // The look's width holds Chinese words; languages with longer ones take the room they need, with a figure beside.
    const QFontMetrics metrics(fontFor(TextRole::BodyStrong));
    int widest = 0;
    for (const int i : m_registry.railIndices())
        widest = qMax(widest, metrics.horizontalAdvance(m_registry.entries()[std::size_t(i)].label()));
    setFixedWidth(qMax(metric::kRail, kWords + widest + kFigureRoom));
}

void Rail::retranslate()
{
    setAccessibleName(tr("Pages"));
    fitWidth();
    if (const auto &entries = m_registry.entries(); m_keyed >= 0 && m_keyed < int(entries.size()))
        setAccessibleDescription(entries[std::size_t(m_keyed)].label());
    update();
}

void Rail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        fitWidth();
    QWidget::changeEvent(event);
}

bool Rail::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        if (const int index = entryAt(help->pos()); index >= 0)
            QToolTip::showText(help->globalPos(), m_registry.entries()[std::size_t(index)].label(), this);
        return true;
    }
    return QWidget::event(event);
}

} // namespace regulars::ui

#include "ui/exchange/flow_layout.h"

namespace regulars::ui {

FlowLayout::FlowLayout(int gapX, int gapY, QWidget *parent) : QLayout(parent), m_gapX(gapX), m_gapY(gapY) {}

FlowLayout::~FlowLayout()
{
    qDeleteAll(m_items);
}

QLayoutItem *FlowLayout::takeAt(int index)
{
    return index >= 0 && index < m_items.size() ? m_items.takeAt(index) : nullptr;
}

void FlowLayout::setGeometry(const QRect &rect)
{
    QLayout::setGeometry(rect);
    place(rect, true);
}

QSize FlowLayout::minimumSize() const
{
    QSize least;
    for (const QLayoutItem *item : m_items) {
        if (!item->isEmpty())
            least = least.expandedTo(item->sizeHint());
    }
    const QMargins margins = contentsMargins();
    return least + QSize(margins.left() + margins.right(), margins.top() + margins.bottom());
}

int FlowLayout::place(const QRect &rect, bool really) const
{
    const QMargins margins = contentsMargins();
    const QRect room = rect.marginsRemoved(margins);
    int x = room.x();
    int y = room.y();
    int line = 0;
    QList<QLayoutItem *> inLine;
    // What stands in one line is centred to its height.
    const auto finishLine = [&] {
        int left = room.x();
        for (QLayoutItem *item : inLine) {
            const QSize size = item->sizeHint();
            if (really)
                item->setGeometry(QRect(QPoint(left, y + (line - size.height()) / 2), size));
            left += size.width() + m_gapX;
        }
        inLine.clear();
    };
    for (QLayoutItem *item : m_items) {
        if (item->isEmpty())
            continue;
        const QSize size = item->sizeHint();
        if (!inLine.isEmpty() && x + size.width() > room.right() + 1) {
            finishLine();
            y += line + m_gapY;
            x = room.x();
            line = 0;
        }
        inLine.append(item);
        line = qMax(line, size.height());
        x += size.width() + m_gapX;
    }
    finishLine();
    return y + line - rect.y() + margins.bottom();
}

} // namespace regulars::ui

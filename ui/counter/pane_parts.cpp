#include "ui/counter/pane_parts.h"

#include "ui/kit/theme.h"

#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

Rule::Rule(Qt::Orientation orientation, QWidget *parent) : QWidget(parent)
{
    if (orientation == Qt::Horizontal)
        setFixedHeight(1);
    else
        setFixedWidth(1);
}

void Rule::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().border);
}

ContentList::ContentList(int leastRows, QWidget *parent) : QListView(parent), m_leastRows(leastRows)
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setEditTriggers(NoEditTriggers);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
}

void ContentList::setModel(QAbstractItemModel *model)
{
    QListView::setModel(model);
    if (!model)
        return;
    connect(model, &QAbstractItemModel::modelReset, this, &ContentList::refit);
    connect(model, &QAbstractItemModel::rowsInserted, this, &ContentList::refit);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ContentList::refit);
    refit();
}

int ContentList::contentPixels() const
{
    const int rows = model() ? model()->rowCount() : 0;
    return rows == 0 ? 0 : rows * qMax(1, sizeHintForRow(0));
}

void ContentList::refit()
{
    setMaximumHeight(contentPixels());
    updateGeometry();
}

void ContentList::resizeEvent(QResizeEvent *event)
{
    // A list that is cut off ends with a whole row.
    const int row = model() && model()->rowCount() > 0 ? qMax(1, sizeHintForRow(0)) : 1;
    const int rest = height() < contentPixels() ? height() % row : 0;
    if (viewportMargins().bottom() != rest)
        setViewportMargins(0, 0, 0, rest);
    QListView::resizeEvent(event);
}

QSize ContentList::sizeHint() const { return {200, contentPixels()}; }

QSize ContentList::minimumSizeHint() const
{
    const int rows = model() ? qMin(model()->rowCount(), m_leastRows) : 0;
    return {80, rows == 0 ? 0 : rows * sizeHintForRow(0)};
}

} // namespace regulars::ui

#include "ui/exchange/drop_zone.h"

#include "ui/kit/empty_state.h"
#include "ui/kit/theme.h"

#include <QMimeData>
#include <QPainter>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kWordsWidth = 560;
}

DropZone::DropZone(QWidget *parent) : QWidget(parent)
{
    m_state = new EmptyState(u"upload"_s);
    m_state->setMaximumWidth(kWordsWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    row->addStretch();
    row->addWidget(m_state, 1000);
    row->addStretch();
    connect(m_state, &EmptyState::actionTriggered, this, &DropZone::chooseRequested);
}

void DropZone::setWords(const QString &title, const QString &sentence)
{
    m_state->setWords(title, sentence);
}

void DropZone::setAction(const QString &text)
{
    m_state->setAction(text, u"folder-open"_s);
}

void DropZone::setAimed(bool aimed)
{
    m_isAimed = aimed;
    update();
}

QString DropZone::fileOf(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 ? urls.constFirst().toLocalFile() : QString();
}

void DropZone::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen edge(m_isAimed ? tokens().accent : tokens().controlBorder, m_isAimed ? 2 : 1, Qt::DashLine);
    edge.setDashPattern({4, 4});
    painter.setPen(edge);
    painter.setBrush(m_isAimed ? tokens().selected : tokens().subtle);
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), metric::kCardRadius, metric::kCardRadius);
}

} // namespace regulars::ui

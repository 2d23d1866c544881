#include "ui/exchange/file_pane.h"

#include "ui/exchange/drop_zone.h"
#include "ui/exchange/kind_words.h"
#include "ui/exchange/run_list.h"
#include "ui/exchange/watch_panel.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kZoneHeight = 200;
constexpr int kPanelWidth = 320;

} // namespace

FilePane::FilePane(RunList *runs, WatchPanel *watches, QWidget *parent) : QWidget(parent), m_runs(runs), m_watches(watches)
{
    m_kindLabel = new TextLabel(TextRole::Body, Tone::Secondary);
    m_kindLabel->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_kinds = new SegmentedSwitch({});
    m_kinds->setObjectName(u"kinds"_s);
    auto *kind = new PaneBar(metric::kKeyBar);
    kind->row()->addWidget(m_kindLabel);
    kind->row()->addWidget(m_kinds);
    kind->row()->addStretch();
    m_zone = new DropZone;
    m_zone->setFixedHeight(kZoneHeight);
    m_notice = new NoticeStrip;
    auto *zone = new QVBoxLayout;
    zone->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, metric::kSpace16);
    zone->setSpacing(metric::kSpace8);
    zone->addWidget(m_notice);
    zone->addWidget(m_zone);
    auto *left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(kind);
    left->addLayout(zone);
    left->addWidget(new HairLine(Qt::Horizontal));
    left->addWidget(m_runs, 1);
    m_watches->setFixedWidth(kPanelWidth);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addLayout(left, 1);
    row->addWidget(new HairLine(Qt::Vertical));
    row->addWidget(m_watches);
    connect(m_zone, &DropZone::chooseRequested, this, &FilePane::chooseRequested);
    retranslate();
}

void FilePane::setReason(const QString &reason)
{
    m_reason = reason;
    retranslate();
}

std::optional<exchange::ImportKind> FilePane::kind() const
{
    if (m_kinds->current() == 0)
        return {};
    const auto kind = exchange::importKindFromName(exchange::importKindNames().value(m_kinds->current() - 1));
    return kind ? std::optional(*kind) : std::nullopt;
}

void FilePane::setKind(std::optional<exchange::ImportKind> kind)
{
    m_kinds->setCurrent(kind ? int(exchange::importKindNames().indexOf(exchange::importKindName(*kind))) + 1 : 0);
}

void FilePane::setProblem(const QString &sentence)
{
    m_notice->show(NoticeKind::Danger, sentence);
}

QString FilePane::problem() const
{
    return m_notice->text();
}

void FilePane::setAimed(bool aimed)
{
    m_zone->setAimed(aimed);
}

void FilePane::retranslate()
{
    m_kindLabel->setText(tr("The rows are"));
    m_kinds->setAccessibleName(tr("What the rows of the file are"));
    QStringList kinds{tr("As the headings say")};
    for (const QString &name : exchange::importKindNames())
        kinds << kindName(exchange::importKindFromName(name).value_or(exchange::ImportKind::Customers));
    m_kinds->setOptions(kinds);
    m_zone->setWords(m_reason.isEmpty() ? tr("Drop a table here") : m_reason,
                     tr("An Excel sheet (.xlsx), or CSV and text as tills and other programs write it. Encoding and columns are "
                        "recognised, and a trial run comes before anything is written."));
    m_zone->setAction(m_reason.isEmpty() ? tr("Choose a file…") : QString());
    m_runs->retranslate();
    m_watches->retranslate();
}

} // namespace regulars::ui

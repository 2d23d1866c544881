// How the import page is laid out, and its words.
#include "ui/exchange/import_page.h"

#include "ui/exchange/columns_pane.h"
#include "ui/exchange/file_pane.h"
#include "ui/exchange/kind_words.h"
#include "ui/exchange/import_assistant.h"
#include "ui/exchange/outcome_panel.h"
#include "ui/exchange/rows_pane.h"
#include "ui/exchange/run_list.h"
#include "ui/exchange/step_header.h"
#include "ui/exchange/watch_panel.h"
#include "ui/kit/link_button.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/shell/desk_jobs.h"

#include <QFile>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QTemporaryDir>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kPanelWidth = 320;
constexpr int kLinkMargin = 5;
constexpr int kResultWidth = 560;

QScrollArea *scrolled(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(content);
    content->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    return scroll;
}

} // namespace

ImportPage::ImportPage(Desk &desk, QWidget *parent)
    : Page(parent), m_desk(desk), m_jobs(std::make_unique<DeskJobs>(desk)), m_assistant(new ImportAssistant(desk, *m_jobs, this))
{
    setAcceptDrops(true);
    m_runs = new RunList(desk, *m_jobs);
    m_watches = new WatchPanel(desk, *m_jobs);
    m_filePane = new FilePane(m_runs, m_watches);
    m_stack = new QStackedWidget;
    m_stack->addWidget(m_filePane);
    m_stack->addWidget(buildWork());
    m_stack->addWidget(buildResult());
    m_notice = new NoticeStrip;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(buildHead());
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(buildSteps());
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_stack, 1);
    column->addWidget(m_notice);
    column->addWidget(buildFoot());
    connectAssistant();
    connectParts();
    retranslate();
}

ImportPage::~ImportPage() = default;

QWidget *ImportPage::buildHead()
{
    auto *bar = new PaneBar(metric::kPageBar);
    m_back = new LinkButton({});
    m_back->setObjectName(u"back"_s);
    m_slash = new TextLabel(u"/"_s, TextRole::Body, Tone::Secondary);
    m_title = new TextLabel(TextRole::PageTitle);
    m_title->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_keeps = new TextLabel(TextRole::Body, Tone::Secondary);
    m_keeps->setAlignment(Qt::AlignRight);
    // The link has a margin of its own for its focus edge; its words stand under those of the other bars.
    QMargins margins = bar->row()->contentsMargins();
    margins.setLeft(margins.left() - kLinkMargin);
    bar->row()->setContentsMargins(margins);
    bar->row()->addWidget(m_back);
    bar->row()->addWidget(m_slash);
    bar->row()->addWidget(m_title);
    bar->row()->addWidget(m_keeps, 1);
    return bar;
}

QWidget *ImportPage::buildSteps()
{
    auto *bar = new PaneBar(metric::kKeyBar);
    m_steps = new StepHeader;
    m_file = new TextLabel(TextRole::Body, Tone::Secondary);
    m_file->setAlignment(Qt::AlignRight);
    m_file->setElideMode(Qt::ElideMiddle);
    m_other = new LinkButton({});
    m_other->setObjectName(u"other"_s);
    bar->row()->addWidget(m_steps);
    bar->row()->addWidget(m_file, 1);
    bar->row()->addWidget(m_other);
    return bar;
}

QWidget *ImportPage::buildWork()
{
    m_columnsPane = new ColumnsPane(m_desk);
    m_trialPanel = new OutcomePanel;
    m_trialScroll = scrolled(m_trialPanel);
    m_trialScroll->setFixedWidth(kPanelWidth);
    auto *work = new PaneGround;
    auto *row = new QHBoxLayout(work);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    m_rowsPane = new RowsPane;
    m_workStack = new QStackedWidget;
    m_workStack->addWidget(m_columnsPane);
    m_workStack->addWidget(m_rowsPane);
    row->addWidget(m_workStack, 1);
    row->addWidget(new HairLine(Qt::Vertical));
    row->addWidget(m_trialScroll);
    return work;
}

QWidget *ImportPage::buildResult()
{
    m_resultPanel = new OutcomePanel;
    m_resultPanel->setMaximumWidth(kResultWidth);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, metric::kSpace16, 0, 0);
    row->addStretch(1);
    row->addWidget(m_resultPanel, 1000);
    row->addStretch(1);
    m_resultScroll = scrolled(content);
    return m_resultScroll;
}

QWidget *ImportPage::buildFoot()
{
    auto *bar = new PaneBar(metric::kKeyBar);
    m_previous = new PushButton({});
    m_previous->setObjectName(u"previous"_s);
    m_undo = new PushButton({});
    m_undo->setObjectName(u"undo"_s);
    m_undo->setIconName(u"undo-2"_s);
    m_message = new TextLabel(TextRole::Body, Tone::Secondary);
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_message->setWordWrap(true);
    m_cancel = new PushButton({});
    m_cancel->setObjectName(u"cancelImport"_s);
    m_customers = new PushButton({});
    m_customers->setObjectName(u"customers"_s);
    m_write = new PushButton({}, ButtonKind::Primary);
    m_write->setObjectName(u"write"_s);
    m_next = new PushButton({}, ButtonKind::Primary);
    m_next->setObjectName(u"next"_s);
    bar->row()->addWidget(m_previous);
    bar->row()->addWidget(m_undo);
    bar->row()->addWidget(m_message, 1);
    bar->row()->addWidget(m_cancel);
    bar->row()->addWidget(m_customers);
    bar->row()->addWidget(m_write);
    bar->row()->addWidget(m_next);
    auto *foot = new QWidget;
    auto *column = new QVBoxLayout(foot);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(bar);
    m_foot = foot;
    return foot;
}

void ImportPage::retranslate()
{
    m_back->setText(tr("Customers"));
    m_keeps->setText(tr("Leave and come back: everything stays."));
    m_steps->setSteps({tr("Choose a file"), tr("Check encoding and columns"), tr("Write")});
    m_other->setText(tr("Other file"));
    m_previous->setText(tr("Back"));
    m_undo->setText(tr("Undo this import…"));
    m_customers->setText(tr("To the customers"));
    m_cancel->setText(tr("Cancel"));
    m_write->setText(tr("Write"));
    m_trialPanel->setFoot(tr("Rows that cannot be taken name their line, column and reason; the same file again adds nothing."));
    m_resultPanel->setFoot({});
    m_filePane->setReason(m_assistant->whyNot());
    m_columnsPane->retranslate();
    m_trialScroll->setAccessibleName(tr("What would happen"));
    m_resultScroll->setAccessibleName(tr("What happened"));
    m_rowsPane->retranslate();
    m_trialPanel->retranslate();
    m_resultPanel->retranslate();
    follow();
}

QString ImportPage::writeSample(const QString &name)
{
    if (!m_sampleFolder)
        m_sampleFolder = std::make_unique<QTemporaryDir>();
    QFile file(m_sampleFolder->filePath(name));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    // The table on the design card, with rows that cannot be taken.
    QByteArray text = "单号,日期,会员号,货号,品名,类别,数量,单价,实付,收银员,备注\r\n";
    for (int i = 0; i < 240; ++i) {
        const QByteArray number = QByteArray::number(12 + i).rightJustified(4, '0');
        const QByteArray day = QByteArray::number(1 + i % 28);
        const QByteArray date = i % 40 == 7 ? QByteArray("昨天") : "2026/7/" + day + " 10:21";
        const QByteArray quantity(i % 12 == 3 ? "-1" : "1");
        const QByteArray paid(i % 30 == 11 ? "约160" : i % 12 == 3 ? "-168.00" : "168.00");
        text += "20260703-" + number + "," + date + ",1380013" + number + ",TE0108,正山小种 100g,茶叶," + quantity + ",168.00," + paid +
                ",王," + (i % 3 == 1 ? "礼袋" : "") + "\r\n";
    }
    return file.write(text) == text.size() ? file.fileName() : QString();
}

} // namespace regulars::ui

#include "ui/shell/main_window.h"

#include "ui/kit/pane/page_stack.h"
#include "ui/kit/theme.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/job_bar.h"
#include "ui/shell/page.h"
#include "ui/shell/rail.h"
#include "ui/shell/search_box.h"
#include "ui/shell/search_router.h"
#include "ui/shell/search_target.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kMinimumWidth = 1080;
constexpr int kMinimumHeight = 640;
constexpr int kIdleMs = 400;
constexpr int kTickMs = 1000;
} // namespace

MainWindow::MainWindow(PageRegistry registry, Clock clock, const QString &counterId, QWidget *parent)
    : QWidget(parent), m_registry(std::move(registry)), m_clock(std::move(clock)), m_counterId(counterId),
      m_pages(m_registry.entries().size(), nullptr)
{
    setMinimumSize(kMinimumWidth, kMinimumHeight);
    resize(1360, 860);
    buildFrame();
    connectSearch();
    auto *open = new QShortcut(QKeySequence(u"Ctrl+K"_s), this);
    connect(open, &QShortcut::activated, this, [this] { openPalette(); });
    connect(m_rail, &Rail::chosen, this, &MainWindow::showIndex);
    connect(m_topBar, &TopBar::helpRequested, this, [this] { emit helpRequested(currentPageId()); });
    connect(&m_tick, &QTimer::timeout, this, &MainWindow::tick);
    m_tick.start(kTickMs);
    m_idle.setInterval(kIdleMs);
    connect(&m_idle, &QTimer::timeout, this, &MainWindow::makeNextPage);
    tick();
    if (!m_pages.empty())
        showIndex(0);
}

MainWindow::~MainWindow() = default;

void MainWindow::buildFrame()
{
    m_rail = new Rail(m_registry, this);
    m_topBar = new TopBar;
    m_stack = new PageStack;
    m_statusBar = new StatusBar;
    m_palette = new CommandPalette(this);
    auto *column = new QVBoxLayout;
    column->setSpacing(0);
    column->addWidget(m_topBar);
    column->addWidget(m_stack, 1);
    column->addWidget(m_statusBar);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_rail);
    row->addLayout(column, 1);
}

SearchBox *MainWindow::searchBox() const
{
    return m_topBar->searchBox();
}

void MainWindow::connectSearch()
{
    auto *router = new SearchRouter(searchBox(), [this] { return target(); }, this);
    connect(router, &SearchRouter::paletteWanted, this, &MainWindow::openPalette);
    connect(router, &SearchRouter::counterWanted, this, [this](const QString &code) { lookUp(code, true); });
    connect(m_palette, &CommandPalette::lookupRequested, this, [this](const QString &text) { lookUp(text, false); });
}

SearchTarget *MainWindow::target() const
{
    Page *front = currentPage();
    return front ? front->searchTarget() : nullptr;
}

void MainWindow::lookUp(const QString &text, bool scanned)
{
    Page *counter = showPage(m_counterId);
    SearchTarget *answer = counter ? counter->searchTarget() : nullptr;
    if (!answer)
        return;
    searchBox()->setText(text);
    searchBox()->takeFocus(false);
    if (scanned)
        answer->searchScanned(text);
    else
        answer->searchTextEdited(text);
}

void MainWindow::setJobTracker(JobTracker *tracker)
{
    m_statusBar->jobBar()->setTracker(tracker);
}

Page *MainWindow::makePage(int index)
{
    Page *&made = m_pages[std::size_t(index)];
    if (!made) {
        made = m_registry.entries()[std::size_t(index)].make(m_stack);
        Q_ASSERT(made);
        m_stack->addWidget(made);
        connectPage(made, index);
    }
    return made;
}

void MainWindow::makeNextPage()
{
    for (int i = 0; i < int(m_pages.size()); ++i) {
        if (!m_pages[std::size_t(i)]) {
            makePage(i);
            return;
        }
    }
    m_idle.stop();
}

void MainWindow::connectPage(Page *page, int index)
{
    connect(page, &Page::searchCountChanged, this, [this, page](int count) {
        if (page == currentPage())
            searchBox()->setResultCount(count);
    });
    connect(page, &Page::searchTextRequested, this, [this, page, index](const QString &text) {
        if (page == currentPage())
            searchBox()->setText(text);
        else
            m_texts[index] = text;
    });
    connect(page, &Page::searchFocusRequested, this, [this, page] {
        if (page == currentPage())
            searchBox()->takeFocus();
    });
    connect(page, &Page::openRequested, this,
            [this](const QString &id, const QVariantMap &arguments) { showPage(id, arguments); });
    connect(page, &Page::railCountChanged, this,
            [this, index](int count, bool urgent) { m_rail->setCount(index, count, urgent); });
}

void MainWindow::showIndex(int index)
{
    if (index < 0 || index >= int(m_pages.size()))
        return;
    Page *next = makePage(index);
    if (index != m_current) {
        if (Page *before = currentPage()) {
            before->deactivate();
            m_texts[m_current] = searchBox()->text();
        }
        m_current = index;
        m_rail->setCurrent(index);
        m_stack->setCurrentWidget(next);
        // Each page keeps its own words; what is typed at the counter does not follow to the reports.
        SearchTarget *answer = next->searchTarget();
        searchBox()->setText(answer ? m_texts.value(index) : QString());
        searchBox()->setResultCount(-1);
        searchBox()->setPlaceholder(answer ? answer->searchPlaceholder() : QString());
        refreshTitle();
    }
    next->activate();
    if (next->searchTarget())
        searchBox()->takeFocus();
    emit pageChanged(currentPageId());
}

Page *MainWindow::showPage(const QString &id, const QVariantMap &arguments)
{
    const int index = m_registry.indexOf(id);
    if (index < 0)
        return nullptr;
    showIndex(index);
    if (!arguments.isEmpty())
        m_pages[std::size_t(index)]->open(arguments);
    return m_pages[std::size_t(index)];
}

Page *MainWindow::currentPage() const
{
    return m_current < 0 ? nullptr : m_pages[std::size_t(m_current)];
}

QString MainWindow::currentPageId() const
{
    return m_current < 0 ? QString() : m_registry.entries()[std::size_t(m_current)].id;
}

Page *MainWindow::page(const QString &id)
{
    const int index = m_registry.indexOf(id);
    return index < 0 ? nullptr : makePage(index);
}

void MainWindow::addCommand(const Command &command)
{
    m_commands << command;
}

QList<Command> MainWindow::allCommands()
{
    QList<Command> all;
    const std::vector<int> onRail = m_registry.railIndices();
    for (int i = 0; i < int(m_pages.size()); ++i) {
        const PageEntry &entry = m_registry.entries()[std::size_t(i)];
        const auto digit = std::find(onRail.begin(), onRail.end(), i) - onRail.begin() + 1;
        const bool hasDigit = digit <= std::min<std::ptrdiff_t>(9, std::ptrdiff_t(onRail.size()));
        all << Command{u"page.%1"_s.arg(entry.id),
                       tr("Go to %1").arg(entry.label()),
                       u"Go to %1"_s.arg(entry.english),
                       entry.iconName,
                       hasDigit ? u"Ctrl %1"_s.arg(digit) : QString(),
                       [this, i] { showIndex(i); }};
    }
    for (int i = 0; i < int(m_pages.size()); ++i) {
        // A command acts on its page, so the page comes to the front first.
        for (Command command : makePage(i)->commands()) {
            command.run = [this, i, act = command.run] {
                showIndex(i);
                if (act)
                    act();
            };
            all << command;
        }
    }
    return all << m_commands;
}

void MainWindow::openPalette(const QString &text)
{
    m_palette->open(allCommands(), text);
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    if (Page *front = currentPage(); front && front->handleKey(event))
        return;
    if (event->key() == Qt::Key_F1) {
        emit helpRequested(currentPageId());
        return;
    }
    if (event->modifiers() == Qt::ControlModifier && event->key() >= Qt::Key_1 && event->key() <= Qt::Key_9) {
        if (const std::vector<int> onRail = m_registry.railIndices(); event->key() - Qt::Key_1 < int(onRail.size()))
            showIndex(onRail[std::size_t(event->key() - Qt::Key_1)]);
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        searchBox()->takeFocus();
        return;
    }
    QWidget::keyPressEvent(event);
}

void MainWindow::refreshTitle()
{
    if (const Page *front = currentPage())
        setWindowTitle(tr("%1 – Regulars").arg(front->title()));
}

void MainWindow::tick()
{
    m_topBar->setNow(m_clock());
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refreshTitle();
        tick();
        if (SearchTarget *answer = target())
            searchBox()->setPlaceholder(answer->searchPlaceholder());
    }
    QWidget::changeEvent(event);
}

void MainWindow::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_idle.start();
}

} // namespace regulars::ui

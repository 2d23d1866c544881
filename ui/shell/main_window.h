// The one window: rail, top bar, pages, status bar. It leads from one to another and knows nothing of their matter.
//
// Thread: GUI. Invariants: exactly one page is in front; pages are made when first needed, the rest while the window is
// idle; texts in the search box go to the page in front if it takes them, else they open commands or the counter.
#pragma once

#include "ui/shell/command.h"
#include "ui/shell/page_registry.h"

#include <QDateTime>
#include <QHash>
#include <QTimer>
#include <QVariantMap>
#include <QWidget>

#include <functional>
#include <vector>


namespace regulars::ui {

class CommandPalette;
class JobTracker;
class Page;
class PageStack;
class Rail;
class SearchBox;
class SearchTarget;
class StatusBar;
class TopBar;

class MainWindow : public QWidget
{
    Q_OBJECT

public:
    using Clock = std::function<QDateTime()>;

    /// `counterId` names the page that answers look-ups from elsewhere.
    MainWindow(PageRegistry registry, Clock clock, const QString &counterId = QStringLiteral("counter"),
               QWidget *parent = nullptr);
    ~MainWindow() override;

    void setJobTracker(JobTracker *tracker);
    TopBar *topBar() const { return m_topBar; }
    StatusBar *statusBar() const { return m_statusBar; }
    SearchBox *searchBox() const;
    CommandPalette *commandPalette() const { return m_palette; }
    const PageRegistry &registry() const { return m_registry; }

    /// Brings page `id` to the front; unknown ids are ignored. Returns the page, or nullptr.
    Page *showPage(const QString &id, const QVariantMap &arguments = {});
    Page *currentPage() const;
    QString currentPageId() const;
    /// Page `id`, made if it was not yet.
    Page *page(const QString &id);
    /// Commands of the window itself, added to those of the pages.
    void addCommand(const Command &command);
    void openPalette(const QString &text = {});

signals:
    void pageChanged(const QString &id);
    void helpRequested(const QString &pageId);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildFrame();
    void connectSearch();
    Page *makePage(int index);
    void makeNextPage();
    void connectPage(Page *page, int index);
    void showIndex(int index);
    QList<Command> allCommands();
    SearchTarget *target() const;
    /// Hands words typed elsewhere to the counter.
    void lookUp(const QString &text, bool scanned);
    void refreshTitle();
    void tick();

    PageRegistry m_registry;
    Clock m_clock;
    QString m_counterId;
    std::vector<Page *> m_pages;
    QList<Command> m_commands;
    Rail *m_rail = nullptr;
    TopBar *m_topBar = nullptr;
    PageStack *m_stack = nullptr;
    StatusBar *m_statusBar = nullptr;
    CommandPalette *m_palette = nullptr;
    QHash<int, QString> m_texts;
    QTimer m_tick;
    QTimer m_idle;
    int m_current = -1;
};

} // namespace regulars::ui

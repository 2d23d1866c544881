// G11, G15: from starting the program to its first painted rows; memory of the running window.
//
// The program starts itself as the window (--child FILE), which says "painted" once the first page shows its data; the peer is
// empty_window. Times run from the start of the process to that word. Answers: the page lists whom the shop served today.
#include "app/app_context.h"
#include "support/bench_support.h"
#include "ui/counter/lookup_pane.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"

#include <QApplication>
#include <QProcess>
#include <QStandardPaths>

#include <cstdio>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using namespace regulars;
using namespace regulars::bench;

namespace {

constexpr double kMostStart = 1.3;
constexpr double kMostMegabytes = 300;

// The window until its first rows are painted; then, where wanted, every page once, for the memory; ends when its input does.
int child(const QString &store, bool isWalked)
{
    app::AppOptions options;
    options.storePath = store;
    options.nowMs = kNowMs;
    options.theme = u"light"_s;
    options.language = u"zh_CN"_s;
    options.isPicture = true;
    app::AppContext context(options);
    context.applyLook();
    if (const Status opened = context.open(); !opened)
        return fails(u"opening the window"_s, opened.error());
    ui::MainWindow *window = context.window();
    window->resize(1280, 720);
    window->show();
    const auto settle = [window] {
        while (!window->currentPage() || !window->currentPage()->isSettled())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
    };
    settle();
    const auto *pane = window->findChild<ui::LookupPane *>();
    std::printf("painted %d\n", pane ? pane->recent()->rowCount() : -1);
    std::fflush(stdout);
    for (const ui::PageEntry &entry : isWalked ? window->registry().entries() : std::vector<ui::PageEntry>()) {
        window->showPage(entry.id);
        settle();
    }
    std::puts("walked");
    std::fflush(stdout);
    while (std::getchar() != EOF) {
    }
    return 0;
}

// Processor time of all children that have ended, ms; 0 where the system does not tell.
double childrensMs()
{
#ifdef Q_OS_UNIX
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    return 1e3 * static_cast<double>(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           static_cast<double>(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e3;
#else
    return 0;
#endif
}

struct Start {
    double ms = 0;
    QByteArray said;
    double megabytes = 0;
};

Start start(const QString &program, const QStringList &arguments, bool isWalked)
{
    Start result;
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    const auto readLine = [&] {
        while (!process.canReadLine() && process.waitForReadyRead(-1)) {
        }
        return process.readLine().trimmed();
    };
    result.ms = timed([&] {
        process.start(program, arguments);
        result.said = readLine();
    });
    if (isWalked && readLine() == "walked")
        result.megabytes = static_cast<double>(residentBytes(process.processId())) / 1e6;
    process.closeWriteChannel();
    process.waitForFinished(-1);
    return result;
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    ui::Theme::beforeApplication();
    const QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.value(1) == u"--child")
        return child(arguments.value(2), arguments.value(3) == u"--walk");
    const Options options = optionsOf(arguments);
    const auto store = demoStore(options);
    if (!store)
        return fails(u"making the demo store"_s, store.error());
    const QString empty = QCoreApplication::applicationDirPath() + u"/empty_window"_s;
    const QStringList window{u"--child"_s, *store};
    const Start first = start(QCoreApplication::applicationFilePath(), window + QStringList{u"--walk"_s}, true); // warm, and for the memory
    if (!first.said.startsWith("painted ") || first.said == "painted -1" || (!options.isTiny() && first.said == "painted 0"))
        return differ(u"customers served today"_s, QString::fromUtf8(first.said), u"at least one"_s);
    if (const Start peer = start(empty, {}, false); peer.said != "painted")
        return differ(u"the empty window"_s, QString::fromUtf8(peer.said), u"painted"_s);
    std::vector<double> ourWork;
    std::vector<double> peerWork;
    const auto worked = [](std::vector<double> &work, const QString &program, const QStringList &words) {
        const double before = childrensMs();
        const double ms = start(program, words, false).ms;
        work.push_back(childrensMs() - before);
        return ms;
    };
    const auto [ours, peer] = alternate(
        std::max(options.rounds, options.isTiny() ? 1 : 9), [&] { return worked(ourWork, QCoreApplication::applicationFilePath(), window); },
        [&] { return worked(peerWork, empty, {}); });
    Table table(u"start on a store of %1 customers, offscreen"_s.arg(options.customers()));
    table.atMost(u"G11 start to first painted rows"_s, u"empty window of widgets"_s, peer, ours, kMostStart);
    table.atMost(u"G11 processor time until the end (no goal)"_s, u"empty window of widgets"_s, median(peerWork), median(ourWork), kMostStart);
    table.note(u"G11 against DB Browser for SQLite"_s,
               QStandardPaths::findExecutable(u"sqlitebrowser"_s).isEmpty() ? u"it is not installed here"_s
                                                                            : u"it says nothing when it has painted: to be timed by hand"_s);
    if (first.megabytes > 0)
        table.atMost(u"G15 memory after a walk over all pages"_s, u"limit"_s, kMostMegabytes, first.megabytes, 1.0, u"MB"_s);
    return 0;
}

#include "ui/shell/snapshot.h"

#include "ui/kit/theme.h"
#include "ui/shell/language.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page.h"

#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QPixmap>
#include <QThread>

#include <cstdio>
#include <cstring>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr qint64 kPatienceMs = 10'000;
/// Rounds of events after a page says it is settled: layouts and replies in the queue still have their turn.
constexpr int kRounds = 3;
constexpr qint64 kFocusMs = 1000;

bool settle(const Page &page)
{
    QElapsedTimer waited;
    waited.start();
    while (!page.isSettled() && waited.elapsed() < kPatienceMs) {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QThread::msleep(2);
    }
    for (int i = 0; i < kRounds; ++i)
        QCoreApplication::processEvents();
    return page.isSettled();
}

bool readSize(const QString &text, QSize *size)
{
    const QStringList parts = text.split(u'x');
    if (parts.size() != 2)
        return false;
    *size = QSize(parts[0].toInt(), parts[1].toInt());
    return size->width() >= 320 && size->height() >= 240 && size->width() <= 8192 && size->height() <= 8192;
}

/// The focus ring is part of the picture; without a window system the window becomes active a little later.
void waitForFocus(const QWidget &window)
{
    QElapsedTimer waited;
    waited.start();
    while (!window.isActiveWindow() && waited.elapsed() < kFocusMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

int save(QWidget &shown, const SnapshotOptions &options, const QString &name)
{
    const QString language = Language::instance() ? Language::instance()->current() : options.language;
    const QString file =
        QDir(options.folder).filePath(u"%1-%2-%3.png"_s.arg(name, options.theme, language.isEmpty() ? u"en"_s : language));
    if (!shown.grab().save(file)) {
        std::fprintf(stderr, "cannot write %s\n", qPrintable(file));
        return 1;
    }
    std::printf("%s\n", qPrintable(file));
    return 0;
}

int picture(MainWindow &window, const Page &page, const SnapshotOptions &options, const QString &name)
{
    const bool settled = settle(page);
    if (!settled)
        std::fprintf(stderr, "not settled: %s\n", qPrintable(name));
    return save(window, options, name) | (settled ? 0 : 1);
}

int pictureRest(MainWindow &window, const SnapshotOptions &options)
{
    int status = 0;
    for (const PageEntry &entry : window.registry().entries()) {
        emit window.helpRequested(entry.id);
        QCoreApplication::processEvents();
        for (QWidget *shown : QApplication::topLevelWidgets()) {
            if (shown != &window && shown->isVisible()) {
                status |= save(*shown, options, u"help-"_s + entry.id);
                shown->hide();
            }
        }
    }
    window.activateWindow();
    waitForFocus(window);
    window.openPalette();
    QCoreApplication::processEvents();
    return status | save(window, options, u"palette"_s);
}

} // namespace

void applySnapshotScale(int argc, char **argv)
{
    bool snapshot = false;
    const char *scale = nullptr;
    for (int i = 1; i < argc; ++i) {
        snapshot = snapshot || std::strcmp(argv[i], "--snapshot") == 0;
        if (std::strcmp(argv[i], "--scale") == 0 && i + 1 < argc)
            scale = argv[i + 1];
    }
    if (!snapshot)
        return;
    if (scale && QByteArray(scale).toDouble() > 0)
        qputenv("QT_SCALE_FACTOR", scale);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

std::optional<SnapshotOptions> snapshotOptions(const QStringList &arguments, QString *error)
{
    SnapshotOptions options;
    error->clear();
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &name = arguments[i];
        const bool known = QStringList{u"--snapshot"_s, u"--page"_s,  u"--size"_s,
                                       u"--scale"_s,    u"--theme"_s, u"--language"_s}
                               .contains(name);
        if (!known)
            continue;
        const QString value = arguments.value(++i);
        bool fine = !value.isEmpty();
        if (name == "--snapshot"_L1)
            options.folder = value;
        else if (name == "--page"_L1)
            options.pages << value;
        else if (name == "--size"_L1)
            fine = readSize(value, &options.size);
        else if (name == "--scale"_L1)
            fine = (options.scale = value.toDouble()) > 0;
        else if (name == "--theme"_L1)
            fine = (options.theme = value) == "light"_L1 || value == "dark"_L1;
        else
            fine = Language::codes().contains(options.language = value);
        if (!fine) {
            *error = u"%1: bad value '%2'"_s.arg(name, value);
            return std::nullopt;
        }
    }
    if (options.folder.isEmpty())
        return std::nullopt;
    return options;
}

int renderSnapshots(MainWindow &window, const SnapshotOptions &options)
{
    if (!QDir().mkpath(options.folder)) {
        std::fprintf(stderr, "cannot make %s\n", qPrintable(options.folder));
        return 1;
    }
    if (Language::instance() && !options.language.isEmpty())
        Language::instance()->apply(options.language);
    if (Theme::instance())
        Theme::instance()->apply(options.theme == "dark"_L1 ? Theme::Mode::Dark : Theme::Mode::Light);
    // A cursor that blinks would make equal pages differ.
    QApplication::setCursorFlashTime(0);
    window.resize(options.size);
    window.show();
    window.activateWindow();
    waitForFocus(window);
    int status = 0;
    QStringList wanted = options.pages;
    if (wanted.isEmpty()) {
        for (const PageEntry &entry : window.registry().entries())
            wanted << entry.id;
    }
    for (const QString &id : wanted) {
        Page *page = window.showPage(id);
        if (!page) {
            std::fprintf(stderr, "no page named %s\n", qPrintable(id));
            status = 1;
            continue;
        }
        status |= picture(window, *page, options, id);
        for (const QString &state : page->snapshotStates()) {
            page->showSnapshotState(state);
            status |= picture(window, *page, options, u"%1-%2"_s.arg(id, state));
        }
    }
    return options.pages.isEmpty() ? status | pictureRest(window, options) : status;
}

} // namespace regulars::ui

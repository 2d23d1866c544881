// regulars: the application.
#include "app/app_context.h"
#include "app/start_words.h"
#include "texts/error_text.h"
#include "ui/shell/main_window.h"
#include "ui/shell/snapshot.h"

#include <QApplication>
#include <QIcon>
#include <QMessageBox>
#include <QTextStream>

using namespace regulars;

namespace {

int refuse(const Error &error, bool isPicture)
{
    if (error.code == ErrorCode::Cancelled) // asked what to open, somebody left
        return 0;
    const QString sentence = errorText(error).sentence;
    QTextStream(stderr) << sentence << Qt::endl;
    if (!isPicture)
        QMessageBox::warning(nullptr, QStringLiteral("Regulars"), sentence);
    return errorText(error).exitStatus;
}

} // namespace

int main(int argc, char **argv)
{
    if (app::answersWithoutWindow(argc, argv))
        return 0;
    ui::applySnapshotScale(argc, argv);
    ui::Theme::beforeApplication();
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("regulars"));
    QApplication::setApplicationVersion(QStringLiteral(REGULARS_VERSION));
    QApplication::setDesktopFileName(QStringLiteral(REGULARS_APP_ID));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/mark/regulars.ico")));

    if (const auto wish = app::startWish(QApplication::arguments()); !wish)
        return app::refuseWords(wish.error());
    const auto options = app::appOptions(QApplication::arguments());
    if (!options)
        return refuse(options.error(), true);
    QString problem;
    const auto pictures = ui::snapshotOptions(QApplication::arguments(), &problem);
    if (!problem.isEmpty())
        return app::refuseWords({ErrorCode::Usage, {}, problem});

    app::AppContext context(*options);
    context.applyLook();
    if (const auto opened = context.open(); !opened)
        return refuse(opened.error(), options->isPicture);
    if (pictures)
        return ui::renderSnapshots(*context.window(), *pictures);
    context.window()->show();
    return QApplication::exec();
}

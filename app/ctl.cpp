// regularsctl: the services without a window.
#include "app/cli/cli_runner.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    QTextStream err(stderr);
    return regulars::cli::run(QCoreApplication::arguments().mid(1), out, err);
}

// Entry of a test binary of ui/ and app/: an offscreen window system.
#include "support/test_registry.h"

#include <QApplication>

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    return regulars::tests::runAllTests(argc, argv);
}

// Entry of a test binary of models/: no screen, no widgets.
#include "support/test_registry.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    return regulars::tests::runAllTests(argc, argv);
}

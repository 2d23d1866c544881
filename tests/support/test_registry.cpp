#include "support/test_registry.h"

#include <QTest>

#include <vector>

namespace regulars::tests {
namespace {

struct Entry {
    const char *name;
    std::function<std::unique_ptr<QObject>()> factory;
};

std::vector<Entry> &entries()
{
    static std::vector<Entry> all;
    return all;
}

} // namespace

bool registerTest(const char *name, std::function<std::unique_ptr<QObject>()> factory)
{
    entries().push_back({name, std::move(factory)});
    return true;
}

int runAllTests(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    QString only;
    if (arguments.size() > 1) {
        for (const Entry &entry : entries()) {
            if (arguments.at(1) == QLatin1String(entry.name))
                only = arguments.takeAt(1);
        }
    }
    int failures = 0;
    for (const Entry &entry : entries()) {
        if (!only.isEmpty() && only != QLatin1String(entry.name))
            continue;
        const auto test = entry.factory();
        failures += QTest::qExec(test.get(), arguments);
    }
    if (entries().empty())
        qFatal("This binary holds no tests.");
    return failures;
}

} // namespace regulars::tests

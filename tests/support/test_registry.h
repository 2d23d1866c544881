// Registers Qt Test classes so that one binary can hold all tests of a feature.
//
// Thread: main. A test file ends with `REGULARS_TEST(ClassName)` and its moc include.
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace regulars::tests {

/// Adds a factory to the list that main() runs, in order of registration.
bool registerTest(const char *name, std::function<std::unique_ptr<QObject>()> factory);

/// Runs every registered class; a first argument that names a class runs only that one.
/// Returns the number of failed functions.
int runAllTests(int argc, char **argv);

} // namespace regulars::tests

#define REGULARS_TEST(Class)                                                                                           \
    [[maybe_unused]] static const bool registered##Class =                                                             \
        regulars::tests::registerTest(#Class, [] { return std::make_unique<Class>(); });

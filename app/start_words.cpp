#include "app/start_words.h"

#include "app/cli/cli_language.h"
#include "texts/error_text.h"

#include <QCoreApplication>
#include <QTextStream>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace regulars::app {
namespace {

struct Option {
    const char *name;
    const char *value; ///< null: a flag
    const char *words;
};

constexpr Option kOptions[] = {
    {"--store", "FILE", QT_TRANSLATE_NOOP("StartWords", "open this store")},
    {"--language", "zh_CN|zh_TW|en", QT_TRANSLATE_NOOP("StartWords", "speak this language, this time only")},
    {"--theme", "system|light|dark", QT_TRANSLATE_NOOP("StartWords", "look like this, this time only")},
    {"--now", "INSTANT", QT_TRANSLATE_NOOP("StartWords", "stand the clock still, such as at 2026-01-31T09:30:00Z")},
    {"--snapshot", "FOLDER", QT_TRANSLATE_NOOP("StartWords", "draw the pages into PNG files and end")},
    {"--page", "NAME", QT_TRANSLATE_NOOP("StartWords", "draw this page only; may be repeated")},
    {"--size", "WIDTHxHEIGHT", QT_TRANSLATE_NOOP("StartWords", "size of the pictures, such as 1280x720")},
    {"--scale", "FACTOR", QT_TRANSLATE_NOOP("StartWords", "scale of the display, such as 1.5")},
    {"--help", nullptr, QT_TRANSLATE_NOOP("StartWords", "say this and end")},
    {"--version", nullptr, QT_TRANSLATE_NOOP("StartWords", "say the version and end")},
};

QString translated(const char *text) { return QCoreApplication::translate("StartWords", text); }

const Option *optionOf(const QString &word)
{
    const auto found = std::find_if(std::begin(kOptions), std::end(kOptions), [&](const Option &option) { return word == QLatin1String(option.name); });
    return found == std::end(kOptions) ? nullptr : found;
}

StartWish wishOf(const QString &word)
{
    if (word == u"--help" || word == u"-h")
        return StartWish::Help;
    return word == u"--version" || word == u"-v" ? StartWish::Version : StartWish::Window;
}

} // namespace

Result<StartWish> startWish(const QStringList &arguments)
{
    const cli::SpokenLanguage language(cli::systemLanguage()); // no store and no choice of a desk has been read yet
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (const StartWish wish = wishOf(word); wish != StartWish::Window)
            return wish;
        const Option *option = optionOf(word);
        if (!option)
            return fail(ErrorCode::Usage, {}, translated(word.startsWith(u'-') ? QT_TRANSLATE_NOOP("StartWords", "unknown option %1")
                                                                               : QT_TRANSLATE_NOOP("StartWords", "unexpected word “%1”")).arg(word));
        if (!option->value)
            continue;
        if (++i == arguments.size())
            return fail(ErrorCode::Usage, {}, translated(QT_TRANSLATE_NOOP("StartWords", "%1 needs a value")).arg(word));
        if (word == u"--theme" && !QString::fromLatin1(option->value).split(u'|').contains(arguments.at(i)))
            return fail(ErrorCode::Usage, {}, u"--theme %1"_s.arg(QLatin1String(option->value)));
    }
    return StartWish::Window;
}

QString startHelp()
{
    constexpr int kWidth = 32;
    QString text = u"regulars [OPTION]…\n\n"_s;
    for (const Option &option : kOptions) {
        const QString name = option.value ? u"%1 %2"_s.arg(QLatin1String(option.name), QLatin1String(option.value)) : QString::fromLatin1(option.name);
        text += u"  %1%2\n"_s.arg(name.leftJustified(kWidth), translated(option.words));
    }
    return text;
}

int refuseWords(const Error &error)
{
    const cli::SpokenLanguage language(cli::systemLanguage());
    QTextStream(stderr) << "regulars: " << error.detail << "\n\n" << startHelp();
    return errorText(error).exitStatus;
}

bool answersWithoutWindow(int argc, char **argv)
{
    // Options of the toolkit are not ours to know here: they are taken out only by an application with a display.
    StartWish wish = StartWish::Window;
    for (int i = 1; i < argc && wish == StartWish::Window; ++i) {
        const QString word = QString::fromLocal8Bit(argv[i]);
        wish = wishOf(word);
        if (const Option *option = optionOf(word); option && option->value)
            ++i;
    }
    if (wish == StartWish::Window)
        return false;
    const QCoreApplication application(argc, argv);
    const cli::SpokenLanguage language(cli::systemLanguage());
    QTextStream out(stdout);
    if (wish == StartWish::Help)
        out << startHelp();
    else
        out << "regulars " << QStringLiteral(REGULARS_VERSION) << '\n';
    return true;
}

} // namespace regulars::app

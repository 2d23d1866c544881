#include "app/cli/cli_runner.h"

#include "app/app_paths.h"
#include "app/cli/cli_language.h"
#include "app/cli/command.h"
#include "base/business_time.h"
#include "texts/error_text.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

struct Globals {
    QString store;
    QString as;
    QString passwordFile;
    std::optional<qint64> nowMs;
    bool json = false;
    bool quiet = false;
    bool help = false;
    bool version = false;
    QString language;
    QStringList rest;
};

Result<Globals> parseGlobals(const QStringList &arguments)
{
    Globals globals;
    qsizetype i = 0;
    const auto valueOf = [&](const QString &name) -> Result<QString> {
        if (i + 1 >= arguments.size())
            return fail(ErrorCode::Usage, {}, tr("%1 needs a value").arg(name));
        return arguments.at(++i);
    };
    for (; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        if (word == u"--json") {
            globals.json = true;
        } else if (word == u"--quiet") {
            globals.quiet = true;
        } else if (word == u"--help" || word == u"-h" || word == u"help") {
            globals.help = true;
        } else if (word == u"--version") {
            globals.version = true;
        } else if (word == u"--store") {
            TRY_LET(globals.store, valueOf(word));
        } else if (word == u"--as") {
            TRY_LET(globals.as, valueOf(word));
        } else if (word == u"--password-file") {
            TRY_LET(globals.passwordFile, valueOf(word));
        } else if (word == u"--language") {
            TRY_LET(const QString name, valueOf(word));
            TRY_LET(globals.language, languageFromName(name));
        } else if (word == u"--now") {
            TRY_LET(const QString text, valueOf(word));
            const auto instant = parseInstant(text);
            if (!instant)
                return fail(ErrorCode::Usage, {}, tr("--now takes an instant such as 2026-01-31T09:30:00Z"));
            globals.nowMs = *instant;
        } else if (word.startsWith(u"--")) {
            return fail(ErrorCode::Usage, {}, tr("unknown option %1").arg(word));
        } else {
            break; // options end at the command
        }
    }
    globals.rest = arguments.mid(i);
    return globals;
}

QString usageOf(const Command &command)
{
    return QStringList{u"regularsctl"_s, command.family, command.verb, command.usage}.join(u' ').simplified();
}

/// The commands that begin with `words`; all of them for none, or where nothing begins so.
void printHelp(QTextStream &stream, const QStringList &words)
{
    stream << "regularsctl [--store FILE] [--now INSTANT] [--language zh_CN|zh_TW|en] [--json] [--quiet] COMMAND …\n\n";
    QList<Command> commands = allCommands();
    const auto keep = [&commands](const auto &isMeant) {
        QList<Command> kept;
        std::copy_if(commands.cbegin(), commands.cend(), std::back_inserter(kept), isMeant);
        if (!kept.isEmpty())
            commands = kept;
    };
    if (!words.isEmpty())
        keep([&](const Command &command) { return command.family == words.at(0); });
    if (words.size() > 1)
        keep([&](const Command &command) { return command.family == words.at(0) && command.verb == words.at(1); });
    for (const Command &command : commands)
        stream << "  " << usageOf(command) << '\n';
    stream.flush();
}

/// The command asked about by "X --help"; nothing where help is not asked for. A value may be called "-h", hardly "--help".
std::optional<QStringList> helpWanted(const QStringList &words)
{
    const qsizetype at = words.indexOf(u"--help"_s);
    const bool isVerb = words.size() == 2 && words.last() == u"help";
    const bool isShort = (words.size() == 2 || words.size() == 3) && words.last() == u"-h";
    if (at < 0 && !isVerb && !isShort)
        return std::nullopt;
    return words.mid(0, std::min<qsizetype>(2, at < 0 ? words.size() - 1 : at));
}

const Command *findCommand(const QList<Command> &commands, const QStringList &words, qsizetype *used)
{
    for (const Command &command : commands) {
        if (words.value(0) != command.family)
            continue;
        if (command.verb.isEmpty()) {
            *used = 1;
            return &command;
        }
        if (words.value(1) == command.verb) {
            *used = 2;
            return &command;
        }
    }
    return nullptr;
}

Result<int> execute(const Globals &globals, const Command &command, const QStringList &words, QTextStream &out, QTextStream &err)
{
    std::unique_ptr<Clock> clock;
    if (globals.nowMs)
        clock = std::make_unique<FixedClock>(*globals.nowMs);
    else
        clock = std::make_unique<SystemClock>();
    Context context;
    context.arguments = words;
    context.storePath = globals.store.isEmpty() ? app::defaultStorePath() : globals.store;
    context.clock = clock.get();
    context.actor = Actor::owner();
    context.json = globals.json;
    context.quiet = globals.quiet;
    context.out = &out;
    context.err = &err;
    if (!globals.as.isEmpty() || !globals.passwordFile.isEmpty())
        return fail(ErrorCode::NotFound, u"operator"_s, globals.as);
    // What is in a store is personal: who may not look people up reads none of it, whatever the command.
    if (command.store == StoreNeed::Open)
        TRY(require(context.actor, Right::LookUp));
    std::unique_ptr<db::Database> database;
    if (command.store == StoreNeed::Open) {
        db::Database::Options options;
        options.nowMs = clock->nowMs();
        options.readers = 1;
        options.isReadingEnough = true; // a command that writes gets the reason when it does
        TRY_LET(database, db::Database::open(context.storePath, options));
        context.database = database.get();
    }
    return command.run(context);
}

} // namespace

int run(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    SpokenLanguage language(systemLanguage());
    const auto explain = [&err](const Error &error, const Command *command) {
        const ErrorText text = errorText(error);
        err << text.sentence << Qt::endl;
        if (error.code == ErrorCode::Usage && command)
            err << usageOf(*command) << Qt::endl;
        return text.exitStatus;
    };
    const auto globals = parseGlobals(arguments);
    if (!globals)
        return explain(globals.error(), nullptr);
    if (!globals->language.isEmpty())
        language.speak(globals->language);
    if (globals->version) {
        out << "regularsctl " << REGULARS_VERSION << Qt::endl;
        return 0;
    }
    if (globals->help) {
        printHelp(out, globals->rest.mid(0, 2));
        return 0;
    }
    if (const auto asked = helpWanted(globals->rest)) {
        printHelp(out, *asked);
        return 0;
    }
    const auto commands = allCommands();
    qsizetype used = 0;
    const Command *command = findCommand(commands, globals->rest, &used);
    if (!command) {
        const QString asked = globals->rest.isEmpty() ? tr("no command") : globals->rest.mid(0, 2).join(u' ');
        const int status = explain({ErrorCode::Usage, {}, asked}, nullptr);
        printHelp(err, globals->rest.mid(0, 1));
        return status;
    }
    const auto result = execute(*globals, *command, globals->rest.mid(used), out, err);
    out.flush();
    if (!result)
        return explain(result.error(), command);
    if (out.status() != QTextStream::Ok) // a full disk behind standard output
        return explain({ErrorCode::FileUnwritable, {}, u"stdout"_s}, command);
    return *result;
}

} // namespace regulars::cli

// The shape of a regularsctl command family.
//
// Purpose: one cmd_<noun>.cpp per family registers its commands; the runner parses global options, opens the
// store, and turns errors into a sentence on standard error and an exit status.
// Thread: main. A command writes data to `out` (or `document` under --json) and messages to `err`.
#pragma once

#include "access/actor.h"
#include "base/clock.h"
#include "base/result.h"
#include "db/database.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>
#include <QTextStream>

#include <functional>
#include <memory>

namespace regulars::cli {

/// What a command works with. `database` is null for commands that do without a store.
struct Context {
    QStringList arguments;          ///< the words after the command
    QString storePath;
    db::Database *database = nullptr;
    const Clock *clock = nullptr;
    Actor actor;
    bool json = false;
    bool quiet = false;
    QTextStream *out = nullptr;
    QTextStream *err = nullptr;

    /// Prints the document (indented) to out.
    void print(const QJsonDocument &document) const;
    /// A line to out.
    void line(const QString &text) const;
    /// The rows as one document under --json, else the line that `lineOf` makes of each.
    void list(const QJsonArray &rows, const std::function<QString(const QJsonObject &)> &lineOf) const;
    /// A remark to err; nothing with --quiet.
    void note(const QString &text) const;
    /// A line to out: a JSON field's label, padded to `width` columns, and its value.
    void field(const QString &name, const QString &value, int width) const;
    /// Progress on err: nothing with --quiet, a bar on a terminal, a line per 5 % otherwise. Thread-safe.
    std::function<void(qint64, qint64)> progress(const QString &title) const;
};

/// `value`, its error naming `field` where it names none.
template <class T>
Result<T> inField(Result<T> value, const QString &field)
{
    if (!value && value.error().field.isEmpty())
        value.error().field = field;
    return value;
}

/// A translated sentence of the command line.
QString tr(const char *text);
/// The name of a JSON field as a person reads it; in English the name itself.
QString label(const QString &field);

enum class StoreNeed { None, Open };

struct Command {
    QString family;   ///< "store"
    QString verb;     ///< "info"; empty where the family itself is the command (import)
    QString usage;    ///< one line after the words, "[--limit N] TEXT"
    StoreNeed store = StoreNeed::Open;
    /// The exit status on success (0, or 6 for rejected rows).
    std::function<Result<int>(Context &)> run;
};

/// All commands, by family.
QList<Command> allCommands();

/// Options of one command: `--name value` pairs and flags taken out of the arguments, the rest in order.
/// Global options end at the command, so "-501" or "--" stay values where no option is asked for.
class Arguments {
public:
    /// `valued` options take a value and may repeat; `flags` take none. Usage: unknown option, missing value.
    static Result<Arguments> parse(const QStringList &words, const QStringList &valued, const QStringList &flags = {});

    [[nodiscard]] const QStringList &positional() const { return m_positional; }
    [[nodiscard]] QStringList values(const QString &name) const { return m_values.value(name); }
    [[nodiscard]] QString value(const QString &name, const QString &fallback = {}) const;
    [[nodiscard]] bool has(const QString &name) const { return m_values.contains(name); }
    /// The positional word at `index`, or Usage naming what is missing.
    Result<QString> require(qsizetype index, const QString &what) const;
    /// Usage when more than `count` positional words stand there.
    Status atMost(qsizetype count) const;
    /// FIELD=VALUE words from `from` on. Usage: a word without "=".
    Result<QList<std::pair<QString, QString>>> assignments(qsizetype from) const;

private:
    QStringList m_positional;
    QHash<QString, QStringList> m_values;
};

} // namespace regulars::cli

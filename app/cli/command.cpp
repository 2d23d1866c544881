#include "app/cli/command.h"

#include "app/cli/commands.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QMutex>

#include <memory>
#include <numeric>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

bool isTerminal()
{
#ifdef Q_OS_UNIX
    return isatty(STDERR_FILENO) != 0;
#else
    return false;
#endif
}

QString timeLeft(qint64 elapsedMs, qint64 done, qint64 total)
{
    if (done <= 0 || total <= 0)
        return {};
    const qint64 seconds = elapsedMs * (total - done) / done / 1000;
    return u"%1:%2"_s.arg(seconds / 60).arg(seconds % 60, 2, 10, QLatin1Char('0'));
}

// `sentence` with %1 for what is wrong.
tl::unexpected<Error> usageError(const char *sentence, const QString &what)
{
    return fail(ErrorCode::Usage, {}, tr(sentence).arg(what));
}

// What one progress line remembers between reports.
struct Progress {
    QMutex mutex;
    QElapsedTimer timer;
    qint64 lastStep = -1;
};

} // namespace

void Context::print(const QJsonDocument &document) const
{
    *out << QString::fromUtf8(document.toJson(QJsonDocument::Indented));
    out->flush();
}

void Context::line(const QString &text) const
{
    *out << text << Qt::endl;
}

void Context::list(const QJsonArray &rows, const std::function<QString(const QJsonObject &)> &lineOf) const
{
    if (json) {
        print(QJsonDocument(rows));
        return;
    }
    for (const QJsonValue row : rows)
        line(lineOf(row.toObject()));
}

void Context::note(const QString &text) const
{
    if (!quiet)
        *err << text << Qt::endl;
}

void Context::field(const QString &name, const QString &value, int width) const
{
    const QString text = label(name);
    // Chinese signs take two columns of a terminal.
    const auto columns = std::accumulate(text.begin(), text.end(), 0, [](int sum, QChar c) {
        return sum + (c.script() == QChar::Script_Han ? 2 : 1);
    });
    *out << text << QString(qMax(0, width - columns), u' ') << value << Qt::endl;
}

std::function<void(qint64, qint64)> Context::progress(const QString &title) const
{
    if (quiet)
        return [](qint64, qint64) {};
    auto state = std::make_shared<Progress>();
    state->timer.start();
    const bool bar = isTerminal();
    QTextStream *stream = err;
    return [state, stream, title, bar](qint64 done, qint64 total) {
        const QMutexLocker lock(&state->mutex);
        const qint64 percent = total > 0 ? done * 100 / total : 0;
        const qint64 step = bar ? percent : percent / 5;
        if (step == state->lastStep)
            return;
        state->lastStep = step;
        const QString left = timeLeft(state->timer.elapsed(), done, total);
        const QString text = left.isEmpty() ? u"%1 %2%"_s.arg(title).arg(percent) : u"%1 %2% (%3)"_s.arg(title).arg(percent).arg(left);
        if (bar) {
            const auto filled = static_cast<qsizetype>(percent * 30 / 100);
            *stream << u"\r[%1%2] %3"_s.arg(QString(filled, u'#'), QString(30 - filled, u'.'), text.leftJustified(40));
            if (percent >= 100)
                *stream << Qt::endl;
        } else {
            *stream << text << u'\n';
        }
        stream->flush();
    };
}

QList<Command> allCommands()
{
    return storeCommands() + todayCommands() + importHistoryCommands() + exchangeCommands() + customerCommands() + customerListCommands() + mergeCommands() + interactionCommands() + tagCommands() + couponCommands() + productCommands() + shopCommands() + purchaseCommands() +
           pointsCommands() + pointsRuleCommands() + rewardCommands() + benefitCommands() + benefitUseCommands() + memberDayCommands() + referralCommands() + referralProgramCommands() + tierCommands() + settingsCommands() + auditCommands();
}

Result<Arguments> Arguments::parse(const QStringList &words, const QStringList &valued, const QStringList &flags)
{
    Arguments arguments;
    for (qsizetype i = 0; i < words.size(); ++i) {
        const QString &word = words.at(i);
        if (!word.startsWith(u"--") || word.size() == 2) {
            arguments.m_positional.append(word);
            continue;
        }
        const qsizetype equals = word.indexOf(u'=');
        const QString name = equals < 0 ? word.mid(2) : word.mid(2, equals - 2);
        if (flags.contains(name)) {
            arguments.m_values[name].append(u"true"_s);
        } else if (valued.contains(name)) {
            if (equals < 0 && i + 1 >= words.size())
                return usageError(QT_TRANSLATE_NOOP("regulars::cli", "%1 needs a value"), u"--"_s + name);
            arguments.m_values[name].append(equals < 0 ? words.at(++i) : word.mid(equals + 1));
        } else {
            return usageError(QT_TRANSLATE_NOOP("regulars::cli", "unknown option %1"), u"--"_s + name);
        }
    }
    return arguments;
}

QString Arguments::value(const QString &name, const QString &fallback) const
{
    const QStringList found = m_values.value(name);
    return found.isEmpty() ? fallback : found.last();
}

Result<QString> Arguments::require(qsizetype index, const QString &what) const
{
    if (index >= m_positional.size())
        return usageError(QT_TRANSLATE_NOOP("regulars::cli", "%1 is missing"), what);
    return m_positional.at(index);
}

Status Arguments::atMost(qsizetype count) const
{
    if (m_positional.size() > count)
        return usageError(QT_TRANSLATE_NOOP("regulars::cli", "unexpected word “%1”"), m_positional.at(count));
    return ok();
}

Result<QList<std::pair<QString, QString>>> Arguments::assignments(qsizetype from) const
{
    QList<std::pair<QString, QString>> pairs;
    for (qsizetype i = from; i < m_positional.size(); ++i) {
        const QString &word = m_positional.at(i);
        const qsizetype equals = word.indexOf(u'=');
        if (equals <= 0)
            return usageError(QT_TRANSLATE_NOOP("regulars::cli", "“%1” is not FIELD=VALUE"), word);
        pairs.append({word.first(equals), word.mid(equals + 1)});
    }
    return pairs;
}

} // namespace regulars::cli

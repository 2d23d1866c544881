#include "app/cli/words/filter_words.h"

#include "directory/saved_filter_service.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace regulars::cli {
namespace {

// Whoever writes a filter by hand wants to know which word was wrong.
Result<directory::CustomerFilter> filterFromText(const QString &text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    QStringList known;
    for (const directory::Field field : directory::allFields())
        known << directory::fieldName(field);
    const QJsonArray conditions = object.value(u"conditions"_s).toArray();
    for (const QJsonValue condition : conditions) {
        const QString name = condition[u"field"_s].toString();
        if (!known.contains(name))
            return fail(ErrorCode::UnknownField, name, known.join(u", "_s));
    }
    return directory::filterFromJson(object);
}

} // namespace

Result<directory::CustomerFilter> filterFrom(db::ReadSession &session, const QString &text)
{
    if (text.trimmed().isEmpty())
        return directory::CustomerFilter();
    if (text.trimmed().startsWith(u'{'))
        return filterFromText(text);
    TRY_LET(const auto saved, directory::SavedFilterService::all(session));
    for (const directory::SavedFilter &each : saved) {
        if (each.name == text.trimmed())
            return each.filter;
    }
    return fail(ErrorCode::NotFound, u"filter"_s, text);
}

} // namespace regulars::cli

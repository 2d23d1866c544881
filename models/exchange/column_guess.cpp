#include "exchange/column_guess.h"

#include <QFile>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

const ImportField *findField(ImportKind kind, const QString &name)
{
    for (const ImportField &field : importFields(kind)) {
        if (field.name == name)
            return &field;
    }
    return nullptr;
}

// By name, else without case and punctuation, else by position.
Result<int> findColumn(const QStringList &names, const QString &column)
{
    qsizetype at = names.indexOf(column.trimmed());
    if (at < 0 && column.startsWith(u'#')) {
        bool isNumber = false;
        const int number = column.mid(1).toInt(&isNumber);
        if (isNumber && number >= 1 && number <= names.size())
            at = number - 1;
    }
    for (qsizetype i = 0; at < 0 && i < names.size(); ++i) {
        if (!normalHeading(column).isEmpty() && normalHeading(names.at(i)) == normalHeading(column))
            at = i;
    }
    if (at < 0)
        return fail(ErrorCode::UnknownColumn, {}, column);
    return static_cast<int>(at);
}

tl::unexpected<Error> unknownField(ImportKind kind, const QString &field)
{
    QStringList known;
    for (const ImportField &each : importFields(kind))
        known.append(each.name);
    return fail(ErrorCode::UnknownField, field, known.join(u", "));
}

// An export of ours: the columns of the kind by the very headings we write, in one language.
bool isOwnFile(ImportKind kind, const QStringList &names)
{
    const auto &fields = importFields(kind);
    const auto &languages = headingLanguages();
    return std::any_of(languages.begin(), languages.end(), [&](const QString &language) {
        return std::all_of(fields.begin(), fields.end(), [&](const ImportField &field) {
            return !field.isExported || names.contains(ownHeading(importKindName(kind), field.name, language));
        });
    });
}

constexpr qint64 kMaxMappingBytes = 1 << 20;

} // namespace

QHash<QString, int> guessColumns(ImportKind kind, const QStringList &names)
{
    QHash<QString, int> byHeading;
    for (int i = 0; i < static_cast<int>(names.size()); ++i) {
        const QString heading = normalHeading(names.at(i));
        if (!heading.isEmpty() && !byHeading.contains(heading))
            byHeading.insert(heading, i);
    }
    QHash<QString, int> guessed;
    QSet<int> used;
    for (const ImportField &field : importFields(kind)) {
        if (field.isOwn && !isOwnFile(kind, names))
            continue;
        for (const QString &heading : field.headings) {
            const auto column = byHeading.constFind(normalHeading(heading));
            if (column == byHeading.constEnd() || used.contains(*column))
                continue;
            guessed.insert(field.name, *column);
            used.insert(*column);
            break;
        }
    }
    return guessed;
}

Result<ColumnMapping> resolveMapping(ImportKind kind, const QStringList &names, const MappingRequest &request)
{
    ColumnMapping mapping;
    QSet<int> asked;
    for (const auto &[field, column] : request.map) {
        if (!findField(kind, field))
            return unknownField(kind, field);
        TRY_LET(const int at, findColumn(names, column));
        mapping.columns.insert(field, at);
        asked.insert(at);
    }
    for (const auto &[field, value] : request.set) {
        if (!findField(kind, field))
            return unknownField(kind, field);
        mapping.constants.insert(field, value);
        mapping.columns.remove(field);
    }
    const auto guessed = guessColumns(kind, names);
    for (auto it = guessed.cbegin(); it != guessed.cend(); ++it) {
        if (!mapping.columns.contains(it.key()) && !mapping.constants.contains(it.key()) && !asked.contains(it.value()))
            mapping.columns.insert(it.key(), it.value());
    }
    for (const ImportField &field : importFields(kind)) {
        if (field.isRequired && !mapping.columns.contains(field.name) && !mapping.constants.contains(field.name))
            return fail(ErrorCode::MissingColumn, field.name, field.name);
    }
    return mapping;
}

Status checkHeadings(const QStringList &headings, const MappingRequest &request, const ColumnMapping &mapping)
{
    QHash<QString, QStringList> columnsOf;
    for (qsizetype i = 0; i < headings.size(); ++i)
        columnsOf[headings.at(i).simplified().toCaseFolded()].append(QString::number(i + 1));
    for (auto it = mapping.columns.cbegin(); it != mapping.columns.cend(); ++it) {
        const QString heading = headings.value(it.value()).simplified();
        const QStringList columns = columnsOf.value(heading.toCaseFolded());
        // "#2" and "heading (2)" say which one is meant; the heading itself and a guess do not.
        const bool isSaid = std::any_of(request.map.begin(), request.map.end(), [&](const Assignment &asked) {
            const QString column = asked.second.simplified();
            return asked.first == it.key() &&
                   (column.startsWith(u'#') || (column.startsWith(heading + u" ("_s) && column != heading));
        });
        if (columns.size() > 1 && !heading.isEmpty() && !isSaid)
            return fail(ErrorCode::DuplicateHeading, heading, columns.join(u", "));
    }
    return ok();
}

Result<MappingRequest> mappingFromJson(const QJsonObject &object)
{
    MappingRequest request;
    for (const auto &[key, target] : {std::pair{u"map"_s, &request.map}, std::pair{u"set"_s, &request.set}}) {
        const QJsonObject entries = object.value(key).toObject();
        for (auto it = entries.begin(); it != entries.end(); ++it) {
            if (!it.value().isString())
                return fail(ErrorCode::Invalid, u"mapping"_s, u"{\"map\":{\"order\":\"InvoiceNo\"}}"_s);
            target->append({it.key(), it.value().toString()});
        }
    }
    return request;
}

Result<MappingRequest> readMappingFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::FileNotFound, {}, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {}, path);
    const QJsonDocument document = QJsonDocument::fromJson(file.read(kMaxMappingBytes));
    if (!document.isObject())
        return fail(ErrorCode::Invalid, u"mapping"_s, u"{\"map\":{\"order\":\"InvoiceNo\"}}"_s);
    return mappingFromJson(document.object());
}

QJsonObject mappingToJson(const MappingRequest &request)
{
    QJsonObject map;
    for (const auto &[field, column] : request.map)
        map.insert(field, column);
    QJsonObject set;
    for (const auto &[field, value] : request.set)
        set.insert(field, value);
    return {{u"map"_s, map}, {u"set"_s, set}};
}

Result<Assignment> assignmentFromWord(const QString &word)
{
    const qsizetype at = word.indexOf(u'=');
    if (at <= 0)
        return fail(ErrorCode::Usage, {}, word);
    return Assignment{word.left(at).trimmed(), word.mid(at + 1)};
}

} // namespace regulars::exchange

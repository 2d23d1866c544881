#include "exchange/import_mapping.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace regulars::exchange {
namespace {

constexpr qint64 kMaxMappingBytes = 1 << 20;

tl::unexpected<Error> invalid() { return fail(ErrorCode::Invalid, u"mapping"_s, u"{\"map\":{\"order\":\"InvoiceNo\"}}"_s); }

struct TextOption {
    const char *key;
    QString ImportMapping::*member;
};
constexpr TextOption kTexts[] = {{"encoding", &ImportMapping::encoding},
                                 {"delimiter", &ImportMapping::delimiter},
                                 {"date_format", &ImportMapping::dateFormat},
                                 {"sheet", &ImportMapping::sheet}};

struct Flag {
    const char *key;
    bool ImportMapping::*member;
    bool isNegated;
};
constexpr Flag kFlags[] = {{"no_header", &ImportMapping::hasHeader, true},
                           {"create_customers", &ImportMapping::createCustomers, false},
                           {"create_products", &ImportMapping::createProducts, false},
                           {"update_names", &ImportMapping::updateNames, false}};

} // namespace

ImportMapping mappingOf(const ImportRequest &request)
{
    return {request.mapping, request.encoding,  request.delimiter,       request.dateFormat,
            request.sheet,   request.hasHeader, request.createCustomers, request.createProducts,
            request.updateNames};
}

void applyMapping(const ImportMapping &mapping, ImportRequest &request)
{
    request.mapping = mapping.columns;
    request.encoding = mapping.encoding;
    request.delimiter = mapping.delimiter;
    request.dateFormat = mapping.dateFormat;
    request.sheet = mapping.sheet;
    request.hasHeader = mapping.hasHeader;
    request.createCustomers = mapping.createCustomers;
    request.createProducts = mapping.createProducts;
    request.updateNames = mapping.updateNames;
}

ImportMapping settledMapping(const ImportRequest &request, const ImportReport &report)
{
    ImportMapping mapping = mappingOf(request);
    mapping.columns.map = report.columns;
    mapping.updateNames = false; // asked for once; a mapping saved by name may ask for it always
    return mapping;
}

QJsonObject importMappingToJson(const ImportMapping &mapping)
{
    QJsonObject object = mappingToJson(mapping.columns);
    for (const TextOption &option : kTexts) {
        if (!(mapping.*option.member).isEmpty())
            object.insert(QLatin1String(option.key), mapping.*option.member);
    }
    for (const Flag &flag : kFlags) {
        if (mapping.*flag.member != flag.isNegated)
            object.insert(QLatin1String(flag.key), true);
    }
    return object;
}

Result<ImportMapping> importMappingFromJson(const QJsonObject &object)
{
    ImportMapping mapping;
    TRY_LET(mapping.columns, mappingFromJson(object));
    for (const TextOption &option : kTexts) {
        const QJsonValue value = object.value(QLatin1String(option.key));
        if (!value.isUndefined() && !value.isString())
            return invalid();
        mapping.*option.member = value.toString();
    }
    for (const Flag &flag : kFlags) {
        const QJsonValue value = object.value(QLatin1String(flag.key));
        if (!value.isUndefined() && !value.isBool())
            return invalid();
        mapping.*flag.member = value.toBool() != flag.isNegated;
    }
    return mapping;
}

Result<ImportMapping> readImportMapping(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return fail(ErrorCode::FileNotFound, {}, path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::FileUnreadable, {}, path);
    const QJsonDocument document = QJsonDocument::fromJson(file.read(kMaxMappingBytes));
    if (!document.isObject())
        return invalid();
    return importMappingFromJson(document.object());
}

QString headingSignature(const QStringList &headings, qsizetype columns)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArray::number(columns));
    for (const QString &heading : headings) {
        hash.addData(QByteArrayView("\n"));
        hash.addData(normalHeading(heading).toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace regulars::exchange

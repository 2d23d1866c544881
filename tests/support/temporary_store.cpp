#include "support/temporary_store.h"

#include "shops/shop_service.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace regulars::tests {
namespace {

Status makeTemplate(const QString &path)
{
    const FixedClock clock(kTestNowMs);
    db::Database::Options options;
    options.create = true;
    options.readers = 1;
    options.nowMs = clock.nowMs();
    TRY_LET(const auto database, db::Database::open(path, options));
    return database->writeNow([&](db::WriteSession &session) -> Status {
        Shop shop;
        shop.name = u"Test shop"_s;
        TRY(shops::ShopService(clock).add(session, Actor::owner(), shop));
        return ok();
    });
}

// The template's path; empty when it could not be made.
const QString &templatePath()
{
    static const QTemporaryDir folder;
    static const QString path = [] {
        const QString made = folder.filePath(u"template.regulars"_s);
        const Status status = makeTemplate(made);
        if (!status)
            qWarning("template store: %s %s", qUtf8Printable(errorName(status.error().code)),
                     qUtf8Printable(status.error().detail));
        return status ? made : QString();
    }();
    return path;
}

} // namespace

TemporaryStore::TemporaryStore()
{
    if (templatePath().isEmpty() || !m_folder.isValid() || !QFile::copy(templatePath(), path()))
        return;
    auto opened = db::Database::open(path(), {});
    if (opened)
        m_database = *std::move(opened);
}

TemporaryStore::~TemporaryStore() = default;

Actor TemporaryStore::actor(Role role)
{
    Actor actor;
    actor.role = role;
    return actor;
}

QString TemporaryStore::path() const { return m_folder.filePath(u"test.regulars"_s); }

qint64 TemporaryStore::number(std::string_view sql)
{
    const auto value = read([sql](db::ReadSession &session) -> Result<std::optional<qint64>> {
        return session.prepare(sql).firstInt();
    });
    return value ? value->value_or(-1) : -1;
}

} // namespace regulars::tests

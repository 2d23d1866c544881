#include "db/bulk_load.h"

namespace regulars::db {

Status BulkLoad::begin()
{
    // The sorter may use both cores; the cache holds the right edges of all trees.
    for (const std::string_view pragma :
         {"PRAGMA foreign_keys=OFF", "PRAGMA secure_delete=OFF", "PRAGMA journal_mode=OFF", "PRAGMA locking_mode=EXCLUSIVE",
          "PRAGMA cache_size=-65536", "PRAGMA threads=2"})
        TRY(m_connection.execute(pragma));
    QStringList names;
    {
        auto select = m_connection.prepare("SELECT name,sql FROM sqlite_schema WHERE type='index' AND sql IS NOT NULL ORDER BY name");
        for (;;) {
            TRY_LET(const bool row, select.step());
            if (!row)
                break;
            names.append(select.textAt(0));
            m_indexes.append(select.textAt(1));
        }
    }
    // A name cannot be bound; these are the schema's own.
    for (const QString &name : names)
        TRY(m_connection.execute("DROP INDEX \"" + name.toStdString() + '"'));
    return ok();
}

Status BulkLoad::rebuildIndexes(const std::function<void(qsizetype, qsizetype)> &progress)
{
    for (qsizetype i = 0; i < m_indexes.size(); ++i) {
        TRY(m_connection.execute(m_indexes.at(i).toStdString()));
        progress(i + 1, m_indexes.size());
    }
    return ok();
}

Status BulkLoad::finish()
{
    for (const std::string_view pragma : {"PRAGMA locking_mode=NORMAL", "PRAGMA journal_mode=WAL"})
        TRY(m_connection.execute(pragma));
    return ok();
}

} // namespace regulars::db

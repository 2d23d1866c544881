// A migrated store in a temporary folder, for tests that write.
//
// Purpose: copies a template that is made once per process (schema, one shop "Test shop" in Asia/Shanghai) and
// opens a Database on the copy. Thread: main. The file goes when the object does.
#pragma once

#include "access/actor.h"
#include "audit/audit_log.h"
#include "base/clock.h"
#include "db/database.h"

#include <QTemporaryDir>

#include <memory>

namespace regulars::tests {

/// 2026-11-23 10:00 in Shanghai, the instant at which a TemporaryStore's clock starts.
inline constexpr qint64 kTestNowMs = 1'795'399'200'000;

class TemporaryStore {
public:
    TemporaryStore();
    ~TemporaryStore();

    /// False when the store could not be made; QVERIFY it first.
    [[nodiscard]] bool isOpen() const { return m_database != nullptr; }
    [[nodiscard]] db::Database &database() { return *m_database; }
    [[nodiscard]] FixedClock &clock() { return m_clock; }
    [[nodiscard]] const Actor &owner() const { return m_owner; }
    [[nodiscard]] static Actor actor(Role role);
    [[nodiscard]] ShopId shopId() const { return ShopId(1); }
    [[nodiscard]] QString path() const;
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    /// fn(WriteSession&) -> Result<T> in one transaction; fn writes its own audit row.
    template <class F>
    auto write(F fn)
    {
        return m_database->writeNow(std::move(fn));
    }
    /// The same with an audit row added, for stores and unaudited services.
    template <class F>
    auto writeUnaudited(F fn)
    {
        return m_database->writeNow([this, fn = std::move(fn)](db::WriteSession &session) mutable {
            using R = decltype(fn(session));
            R result = fn(session);
            if (!result)
                return result;
            if (auto status = audit::append(session, m_owner, m_clock.nowMs(), {QStringLiteral("test"), {}, 0, {}}); !status)
                return R(tl::unexpected<Error>(status.error()));
            return result;
        });
    }
    template <class F>
    auto read(F fn)
    {
        return m_database->readNow(std::move(fn));
    }
    /// The first column of the first row of a statement without parameters; -1 when there is none.
    qint64 number(std::string_view sql);

private:
    QTemporaryDir m_folder;
    FixedClock m_clock{kTestNowMs};
    Actor m_owner = Actor::owner();
    std::unique_ptr<db::Database> m_database;
};

} // namespace regulars::tests

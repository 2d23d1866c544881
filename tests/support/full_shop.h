// A demo shop in which every table that names a customer has rows, and those columns by name.
//
// Purpose: tests that ask of each such table what becomes of it (merges, dossier) and fail when a new one comes. Thread: main.
#pragma once

#include "audit/audit_log.h"
#include "db/database.h"
#include "demo/demo_service.h"
#include "support/temporary_store.h"

#include <QTemporaryDir>

#include <memory>

namespace regulars::tests {

class FullShop {
public:
    FixedClock clock{kTestNowMs};
    std::unique_ptr<db::Database> store;

    /// 600 customers, two years until 2026-11-22, and one row each of what the demo has none of; customer 9 has the gift.
    Status open()
    {
        const QString path = m_folder.filePath(QStringLiteral("demo.regulars"));
        demo::DemoPlan plan;
        plan.customers = 600;
        plan.years = 2;
        plan.until = toEpochDay({2026, 11, 22});
        TRY(demo::DemoService(clock).create(path, plan, nullptr));
        TRY_LET(store, db::Database::open(path, {}));
        return store->writeNow([](db::WriteSession &session) -> Status {
            for (const std::string_view sql :
                 {"INSERT INTO member_day(id,name,weekdays,month_day,first_on,last_on,percent_bp,amount_minor,multiplier_bp,updated_at_ms) "
                  "VALUES(90,'every day',127,0,0,2932896,0,0,10000,0)",
                  "INSERT INTO member_day_claim(member_day_id,day,customer_id,purchase_id,place,at_ms,gift) "
                  "SELECT 90,day,customer_id,id,1,at_ms,'cup' FROM purchase WHERE customer_id=9 ORDER BY id LIMIT 1",
                  "INSERT INTO referral_milestone(id,name,friends,gives,points,updated_at_ms) VALUES(90,'ten',1,'points',0,0)",
                  "INSERT INTO referral_milestone_given(id,milestone_id,referrer_id,referral_id,day,at_ms,points) SELECT 9000,90,referrer_id,id,1,1,0 "
                  "FROM referral LIMIT 1",
                  "INSERT INTO customer_consent(customer_id,channel,is_in,source,at_ms) VALUES(9,'sms',1,'form',1),(9,'sms',0,'call',2)",
                  "INSERT INTO duplicate_aside(first_id,second_id,at_ms,operator_id) VALUES(3,4,1,1)"})
                TRY(session.prepare(sql).run());
            return audit::append(session, Actor::owner(), kTestNowMs, {QStringLiteral("test"), {}, 0, {}});
        });
    }

    [[nodiscard]] qint64 number(const QString &sql) const
    {
        const auto found = store->readNow([&](db::ReadSession &session) { return session.prepare(sql.toStdString()).firstInt(); });
        return found ? found->value_or(0) : -1;
    }

    /// "purchase.customer_id" …, sorted.
    [[nodiscard]] QStringList columnsOfCustomers() const
    {
        const auto found = store->readNow([](db::ReadSession &session) -> Result<QStringList> {
            QStringList names;
            auto select = session.prepare("SELECT t.name||'.'||f.\"from\" FROM sqlite_schema t JOIN pragma_foreign_key_list(t.name) f WHERE "
                                          "t.type='table' AND f.\"table\"='customer' ORDER BY 1");
            for (;;) {
                TRY_LET(const bool row, select.step());
                if (!row)
                    return names;
                names.append(select.textAt(0));
            }
        });
        return found.value_or(QStringList());
    }

private:
    QTemporaryDir m_folder;
};

} // namespace regulars::tests

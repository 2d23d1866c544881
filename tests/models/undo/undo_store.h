// A store that imports, sells and undoes, and can be compared with what it was.
#pragma once

#include "models/exchange/import_fixture.h"
#include "settings/setting_service.h"
#include "till/till_service.h"
#include "undo/import_undo_service.h"

namespace regulars::tests {

class UndoStore : public ImportFixture {
public:
    using ImportFixture::ImportFixture;

    /// Every fact and every figure that an import may touch, row by row.
    QStringList everything()
    {
        struct Table {
            std::string_view sql;
            int columns;
        };
        constexpr Table kTables[] = {
            {"SELECT 'customer',id,card_no,name,phone,email,gender,birthday,is_birthday_lunar,region,address,channel,referrer_id,manager,notes,"
             "registered_on,shop_id,pinyin,initials FROM customer ORDER BY id", 19},
            {"SELECT 'tag',* FROM customer_tag ORDER BY 2,3", 3},
            {"SELECT 'consent',* FROM customer_consent ORDER BY 2,3,4", 6},
            {"SELECT 'product',* FROM product ORDER BY id", 10},
            {"SELECT 'purchase',* FROM purchase ORDER BY id", 23},
            {"SELECT 'line',* FROM purchase_line ORDER BY 2,3", 12},
            {"SELECT 'refund',* FROM refund ORDER BY id", 15},
            {"SELECT 'back',* FROM refund_line ORDER BY 2,3", 7},
            {"SELECT 'link',* FROM refund_link ORDER BY 2,3,4,5", 8},
            {"SELECT 'summary',* FROM customer_summary ORDER BY 2", 8},
            {"SELECT 'day',* FROM day_rollup ORDER BY 2,3", 14},
            {"SELECT 'month',* FROM month_rollup ORDER BY 2,3", 13},
            {"SELECT 'ledger',* FROM points_ledger ORDER BY id", 12},
            {"SELECT 'lot',* FROM points_lot ORDER BY 2,3,4,5", 10},
            {"SELECT 'use',* FROM points_lot_use ORDER BY 2,3", 5},
            {"SELECT 'account',* FROM points_account ORDER BY 2,3", 6},
            {"SELECT 'state',* FROM tier_state ORDER BY 2", 9},
            {"SELECT 'change',* FROM tier_change ORDER BY id", 15},
            {"SELECT 'tiers',* FROM tier_counter WHERE customers<>0 ORDER BY 2", 3}};
        QStringList all;
        for (const Table &table : kTables)
            all += rows(table.sql, table.columns);
        return all;
    }

    Status set(const QString &key, const QString &value)
    {
        return database->writeNow([&](db::WriteSession &session) {
            return settings::SettingService(clock).set(session, Actor::owner(), key, value);
        });
    }

    Result<till::BookedPurchase> sell(CustomerId customer, qint64 amountMinor, qint64 redeem = 0)
    {
        till::PurchaseBooking order;
        order.customerId = customer;
        order.lines.push_back({{}, kQuantityOne, amountMinor * 100, amountMinor});
        order.redeemPoints = redeem;
        return database->writeNow([&](db::WriteSession &session) { return till::TillService(clock).record(session, Actor::owner(), order); });
    }
    Result<till::BookedRefund> takeBack(const QString &number)
    {
        return database->writeNow(
            [&](db::WriteSession &session) { return till::TillService(clock).refund(session, Actor::owner(), {number, {}, {}, {}}); });
    }

    CustomerId customer(const QString &card)
    {
        const auto id = database->readNow([&](db::ReadSession &session) -> Result<std::optional<qint64>> {
            return session.prepare("SELECT id FROM customer WHERE card_no=?").bind(card).firstInt();
        });
        return CustomerId(id && *id ? **id : 0);
    }
    qint64 balance(const QString &card)
    {
        const auto sum = database->readNow([&](db::ReadSession &session) -> Result<std::optional<qint64>> {
            return session
                .prepare("SELECT COALESCE((SELECT balance FROM points_account WHERE purse=0 AND customer_id=(SELECT id FROM customer WHERE card_no=?)),0)")
                .bind(card)
                .firstInt();
        });
        return sum && *sum ? **sum : -1;
    }

    Result<exchange::UndoReport> undo(exchange::ImportRunId run, bool isTrial = false, JobControl *job = nullptr)
    {
        JobControl unwatched;
        return regulars::undo::ImportUndoService(clock).runJob(*database, Actor::owner(), run, isTrial, job ? *job : unwatched);
    }
};

/// What stands in one list and not in the other, so that a failure is short.
inline QString difference(const QStringList &before, const QStringList &after)
{
    QStringList lines;
    for (const QString &row : before) {
        if (!after.contains(row))
            lines.append(u'-' + row);
    }
    for (const QString &row : after) {
        if (!before.contains(row))
            lines.append(u'+' + row);
    }
    return lines.mid(0, 12).join(u'\n');
}

} // namespace regulars::tests

// A desk with a temporary store and the import page on it, shown offscreen.
//
// Thread: GUI.
#pragma once

#include "shops/shop_query.h"
#include "support/temporary_store.h"
#include "tiers/tier_service.h"
#include "ui/exchange/column_list.h"
#include "ui/exchange/columns_pane.h"
#include "ui/exchange/import_assistant.h"
#include "ui/exchange/import_page.h"
#include "ui/exchange/outcome_panel.h"
#include "ui/shell/job_tracker.h"

#include <QFile>
#include <QTest>

#include <memory>

namespace regulars::tests {

struct ImportDesk {
    explicit ImportDesk(Role role = Role::Administrator)
    {
        const Status laddered = store.writeUnaudited([this](db::WriteSession &session) {
            return tiers::TierService(store.clock()).createDefaults(session, QStringLiteral("en"));
        });
        Q_ASSERT(laddered);
        Q_UNUSED(laddered)
        desk.database = &store.database();
        desk.clock = &store.clock();
        desk.jobs = &jobs;
        desk.actor = TemporaryStore::actor(role);
        desk.time = BusinessTime::fromName(QStringLiteral("Asia/Shanghai")).value_or(BusinessTime());
        const auto shops = store.read([](db::ReadSession &session) { return shops::allShops(session); });
        if (shops && !shops->isEmpty())
            desk.shop = shops->constFirst();
        page = std::make_unique<ui::ImportPage>(desk);
        page->resize(1144, 644); // what a window of 1280 × 720 leaves
        page->show();
        page->activate();
    }

    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("table.csv")) const
    {
        QFile file(store.folder() + QLatin1Char('/') + name);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write the table");
        return file.fileName();
    }
    /// Waits for whatever the page has asked for, the trial included.
    bool settle() const
    {
        return QTest::qWaitFor([this] { return page->isSettled(); }, 20'000);
    }
    /// Opens a table and waits for its trial.
    bool open(const QByteArray &bytes, const QString &name = QStringLiteral("table.csv"))
    {
        page->openFile(write(bytes, name));
        return settle();
    }
    ui::ColumnList *columns() const { return page->columnsPane()->columns(); }
    ui::OutcomePanel *trial() const { return page->trialPanel(); }
    ui::OutcomePanel *result() const { return page->resultPanel(); }
    qint64 count(std::string_view sql) { return store.number(sql); }

    TemporaryStore store;
    ui::JobTracker jobs;
    ui::Desk desk;
    std::unique_ptr<ui::ImportPage> page;
};

} // namespace regulars::tests

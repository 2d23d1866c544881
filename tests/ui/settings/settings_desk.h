// A desk with a temporary store and the settings page on it, shown offscreen.
//
// Thread: GUI.
#pragma once

#include "settings/setting_service.h"
#include "shops/shop_query.h"
#include "support/temporary_store.h"
#include "tiers/tier_service.h"
#include "ui/settings/settings_page.h"
#include "ui/settings/settings_section.h"
#include "ui/shell/job_tracker.h"

#include <QTest>

#include <memory>

namespace regulars::tests {

struct SettingsDesk {
    explicit SettingsDesk(Role role = Role::Administrator, const ui::SettingsHooks &hooks = {})
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
        page = std::make_unique<ui::SettingsPage>(desk, hooks);
        page->resize(1224, 784);
        page->show();
        page->activate();
    }

    /// The section `id`, in front and with its data.
    template <class Section>
    Section *section(const QString &id)
    {
        auto *found = qobject_cast<Section *>(page->showSection(id));
        const bool settled = QTest::qWaitFor([this] { return page->isSettled(); });
        return settled ? found : nullptr;
    }

    QString setting(const QString &key)
    {
        const auto values = store.read([](db::ReadSession &session) { return settings::SettingService::values(session); });
        return values ? values->text(key) : QString();
    }

    TemporaryStore store;
    ui::JobTracker jobs;
    ui::Desk desk;
    std::unique_ptr<ui::SettingsPage> page;
};

} // namespace regulars::tests

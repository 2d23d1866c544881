#include "app/app_context.h"

#include "app/app_paths.h"
#include "app/jobs/backup_watch.h"
#include "app/jobs/folder_watch.h"
#include "app/jobs/night_watch.h"
#include "app/missing_store.h"
#include "audit/audit_log.h"
#include "counter/customer_card_query.h"
#include "db/when_done.h"
#include "demo/demo_service.h"
#include "settings/setting_service.h"
#include "shops/shop_query.h"
#include "shops/shop_service.h"
#include "texts/error_text.h"
#include "tiers/standing_service.h"
#include "ui/counter/counter_entry.h"
#include "ui/customers/customers_entry.h"
#include "ui/dashboard/today_entry.h"
#include "ui/exchange/import_entry.h"
#include "ui/kit/badge.h"
#include "ui/loyalty/loyalty_entry.h"
#include "ui/help/help_window.h"
#include "ui/settings/settings_entry.h"
#include "ui/shell/desk_jobs.h"
#include "ui/shell/main_window.h"
#include "ui/shell/status_bar.h"
#include "ui/shell/top_bar.h"
#include "ui/welcome/welcome_entry.h"
#include "upkeep/store_setup_service.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QMessageBox>
#include <QTimeZone>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace regulars::app {
namespace {

constexpr int kSetupSteps = 4; // those of ui/welcome

ui::Theme::Mode modeFrom(const QString &name)
{
    return name == u"dark" ? ui::Theme::Mode::Dark : name == u"light" ? ui::Theme::Mode::Light : ui::Theme::Mode::System;
}

} // namespace

Result<AppOptions> appOptions(const QStringList &arguments)
{
    AppOptions options;
    for (qsizetype i = 1; i < arguments.size(); ++i) {
        const QString &word = arguments.at(i);
        const bool hasValue = i + 1 < arguments.size();
        if (word == u"--snapshot")
            options.isPicture = true;
        if (word != u"--store" && word != u"--now" && word != u"--theme" && word != u"--language")
            continue;
        if (!hasValue)
            return fail(ErrorCode::Usage, {}, u"%1 needs a value"_s.arg(word));
        const QString value = arguments.at(++i);
        if (word == u"--store") {
            options.storePath = value;
        } else if (word == u"--theme") {
            options.theme = value;
        } else if (word == u"--language") {
            options.language = value;
        } else {
            TRY_LET(options.nowMs, parseInstant(value));
        }
    }
    return options;
}

AppContext::AppContext(AppOptions options) : m_options(std::move(options))
{
    if (m_options.nowMs)
        m_clock = std::make_unique<FixedClock>(*m_options.nowMs);
    else
        m_clock = std::make_unique<SystemClock>();
}

AppContext::~AppContext()
{
    m_folderWatch.reset();
    m_backupWatch.reset();
    m_nightWatch.reset();
    m_work.reset();
    m_window.reset(); // pages go before the store they read
}

QString AppContext::storePath() const
{
    if (!m_options.storePath.isEmpty())
        return m_options.storePath;
    if (qEnvironmentVariableIsSet("REGULARS_STORE") || m_settings.lastStore().isEmpty())
        return defaultStorePath();
    return m_settings.lastStore();
}

void AppContext::applyLook(const QString &storeLanguage)
{
    QString language = m_options.language;
    if (language.isEmpty() && !m_options.isPicture)
        language = m_settings.language();
    if (language.isEmpty())
        language = storeLanguage.isEmpty() ? u"zh_CN"_s : storeLanguage;
    m_language.apply(ui::Language::nearest(language));
    m_theme.setLanguage(m_language.current());
    QString theme = m_options.theme;
    if (theme.isEmpty())
        theme = m_options.isPicture ? u"light"_s : m_settings.theme();
    m_theme.apply(modeFrom(theme));
    const bool isComfortable = !m_options.isPicture && m_settings.density() == u"comfortable";
    m_density.set(isComfortable ? ui::TableStyle::Density::Comfortable : ui::TableStyle::Density::Dense);
}

Status AppContext::open()
{
    QString path = storePath();
    const bool isNamed = !m_options.storePath.isEmpty() || qEnvironmentVariableIsSet("REGULARS_STORE");
    if (m_options.isPicture || isNamed || QFileInfo::exists(path))
        return openStore(path);
    if (path != defaultStorePath()) {
        const auto instead = askForStore(path, defaultStorePath());
        if (!instead)
            return fail(ErrorCode::Cancelled);
        path = *instead;
    }
    if (!QFileInfo::exists(path))
        TRY(makeStore(path));
    return openStore(path);
}

Status AppContext::makeStore(const QString &path) const
{
    upkeep::StoreSetup setup;
    setup.shop = QCoreApplication::translate("AppContext", "My shop");
    setup.language = m_language.current();
    // A machine on Etc/UTC, or on an old alias, is in no zone of a shop: the usual one stands until it is chosen.
    if (const QByteArray zone = QTimeZone::systemTimeZoneId(); BusinessTime::fromName(QString::fromUtf8(zone)))
        setup.timezone = QString::fromUtf8(zone);
    setup.currency = setup.language == u"zh_TW" ? u"TWD"_s : u"CNY"_s;
    QDir().mkpath(QFileInfo(path).absolutePath());
    return upkeep::createStore(path, setup, *m_clock);
}

void AppContext::openDemo()
{
    const QString path = QFileInfo(defaultStorePath()).dir().filePath(u"demo.regulars"_s);
    if (QFileInfo::exists(path)) {
        switchStore(path);
        return;
    }
    QDir().mkpath(QFileInfo(path).absolutePath());
    demo::DemoPlan plan;
    plan.language = m_language.current();
    m_work->aside(QCoreApplication::translate("AppContext", "Demo shop"), m_window.get(),
                  [path, plan, clock = m_clock.get()](std::shared_ptr<JobControl> job) {
                      return demo::DemoService(*clock).create(path, plan, std::move(job));
                  },
                  [this, path](const Result<demo::DemoReport> &made) {
                      // Whoever has gone on to something else is not torn out of it; the door opens it later.
                      if (made && m_window->currentPageId() == u"welcome")
                          switchStore(path);
                  });
}

Status AppContext::openStore(const QString &path)
{
    db::Database::Options options;
    options.nowMs = m_clock->nowMs();
    // The old one goes only when the new one stands.
    TRY_LET(auto opened, db::Database::open(path, options));
    m_folderWatch.reset();
    m_backupWatch.reset();
    m_nightWatch.reset();
    m_work.reset();
    m_window.reset();
    m_jobs.forgetAll(); // whoever would have told of their end is gone
    m_database = std::move(opened);
    TRY(fillDesk());
    applyLook(m_storeLanguage);
    buildWindow();
    m_work = std::make_unique<ui::DeskJobs>(m_desk);
    if (m_options.isPicture)
        return ok();
    if (m_isNewShop)
        m_window->showPage(u"welcome"_s);
    m_settings.setLastStore(m_database->path());
    m_nightWatch = std::make_unique<NightWatch>(m_desk);
    m_nightWatch->start();
    m_backupWatch = std::make_unique<BackupWatch>(m_desk);
    QObject::connect(m_backupWatch.get(), &BackupWatch::backupMade, m_window.get(), [this](const QString &, const QDateTime &at) { noteBackup(at); });
    m_backupWatch->start();
    m_folderWatch = std::make_unique<FolderWatch>(m_desk);
    m_folderWatch->start();
    return ok();
}

void AppContext::switchStore(const QString &path)
{
    // Asked for by a page of the window that is about to go.
    QTimer::singleShot(0, &m_theme, [this, path] {
        if (QFileInfo(path) == QFileInfo(m_database->path()))
            return;
        const QRect place = m_window->geometry();
        const QString before = m_database->path();
        const auto opened = openStore(path);
        if (!opened && !m_window) // a store, but without a shop in it: back to what was
            static_cast<void>(openStore(before));
        if (!m_window) {
            QCoreApplication::exit(1);
            return;
        }
        m_window->setGeometry(place);
        m_window->show();
        if (opened)
            return;
        // Not exec(): a nested loop could take this window away under its own message.
        auto *box = new QMessageBox(QMessageBox::Warning, QCoreApplication::applicationName(), errorText(opened.error()).sentence,
                                    QMessageBox::Ok, m_window.get());
        box->setAttribute(Qt::WA_DeleteOnClose);
        box->open();
    });
}

void AppContext::noteBackup(const QDateTime &at)
{
    m_settings.setLastBackup(m_database->path(), at);
    m_window->statusBar()->setBackup(at, toDate(m_desk.today()));
}

QDateTime AppContext::lastBackup() const
{
    const QDateTime here = m_settings.lastBackup(m_database->path());
    return m_backupInStore.isValid() && (!here.isValid() || here < m_backupInStore) ? m_backupInStore : here;
}

void AppContext::askForBackups()
{
    const auto asked = m_database->readLong([](db::ReadSession &session) { return audit::newestAtMs(session, u"store.backup"_s); });
    db::whenDone(m_window.get(), asked, [this](const Result<std::optional<qint64>> &atMs) {
        if (!atMs || !*atMs)
            return;
        m_backupInStore = m_desk.time.local(**atMs);
        m_window->statusBar()->setBackup(lastBackup(), toDate(m_desk.today()));
    });
}

Status AppContext::fillDesk()
{
    m_desk.database = m_database.get();
    m_desk.clock = m_clock.get();
    m_desk.jobs = &m_jobs;
    m_desk.actor = Actor::owner();
    return m_database->readNow([this](db::ReadSession &session) -> Status {
        TRY_LET(const auto values, settings::SettingService::values(session));
        m_storeLanguage = values.text(u"store.language"_s);
        m_desk.currency = values.currency();
        TRY_LET(const bool isEmpty, counter::hasNoCustomers(session));
        m_isNewShop = isEmpty && values.integer(u"setup.step"_s) < kSetupSteps;
        TRY_LET(m_savedAtMs, audit::newestAtMs(session));
        TRY(require(m_desk.actor, Right::LookUp)); // the whole window shows files
        TRY_LET(m_desk.shop, shops::ShopService(*m_clock).defaultShop(session)); // the one the command line means too
        TRY_LET(m_desk.time, BusinessTime::fromName(m_desk.shop.timezone));
        return ok();
    });
}

ui::SettingsHooks AppContext::settingsHooks()
{
    ui::SettingsHooks hooks;
    hooks.themeChosen = [this](const QString &theme) { m_settings.setTheme(theme); };
    hooks.languageChosen = [this](const QString &language) { m_settings.setLanguage(language); };
    hooks.densityChosen = [this](const QString &density) { m_settings.setDensity(density); };
    hooks.backupMade = [this](const QString &, const QDateTime &at) { noteBackup(at); };
    hooks.storeWanted = [this](const QString &path) { switchStore(path); };
    hooks.lastBackup = [this] { return lastBackup(); };
    hooks.shopsChanged = [this] { refreshShop(); };
    return hooks;
}

void AppContext::refreshShop()
{
    const ShopId id = m_desk.shop.id;
    const auto asked = m_database->read([id, clock = m_clock.get()](db::ReadSession &session) -> Result<Shop> {
        TRY_LET(const auto shop, shops::shopById(session, id));
        if (shop && shop->isActive)
            return *shop;
        return shops::ShopService(*clock).defaultShop(session);
    });
    db::whenDone(m_window.get(), asked, [this](const Result<Shop> &shop) {
        if (!shop)
            return;
        m_desk.shop = *shop;
        m_desk.time = BusinessTime::fromName(m_desk.shop.timezone).value_or(m_desk.time);
        m_window->topBar()->setShops({m_desk.shop.name}, 0);
    });
}

// The colours of the shop's tiers, for every badge of every page.
void AppContext::readTierLooks()
{
    const auto asked = m_database->read([](db::ReadSession &session) { return tiers::loadLadder(session); });
    db::whenDone(m_window.get(), asked, [window = m_window.get()](const Result<Ladder> &ladder) {
        if (!ladder)
            return; // a store without a ladder yet
        QList<int> looks;
        for (const Tier &tier : ladder->tiers)
            looks.append(tier.color);
        ui::Badge::setTierLooks(looks);
        window->update();
    });
}

void AppContext::buildWindow()
{
    ui::PageRegistry registry;
    ui::addCounterPage(registry, m_desk);
    ui::addTodayPage(registry, m_desk);
    ui::addCustomersPage(registry, m_desk);
    ui::addLoyaltyPage(registry, m_desk);
    ui::addWelcomePage(registry, m_desk, {[this] { refreshShop(); }, [this] { openDemo(); }});
    ui::addSettingsPage(registry, m_desk, settingsHooks());
    ui::addImportPage(registry, m_desk);
    const auto now = [this] { return m_desk.time.local(m_clock->nowMs()); };
    m_window = std::make_unique<ui::MainWindow>(std::move(registry), now);
    m_window->setJobTracker(&m_jobs);
    m_window->topBar()->setShops({m_desk.shop.name}, 0);
    auto *help = new ui::HelpWindow(m_window.get());
    QObject::connect(m_window.get(), &ui::MainWindow::helpRequested, help,
                     [this, help](const QString &pageId) { help->open(pageId, m_language.current()); });
    ui::StatusBar *status = m_window->statusBar();
    if (m_savedAtMs)
        status->setSaved(m_desk.time.local(*m_savedAtMs));
    m_backupInStore = {};
    status->setBackup(lastBackup(), toDate(m_desk.today()));
    askForBackups();
    QObject::connect(m_database.get(), &db::Database::committed, status, [status, now] { status->setSaved(now()); });
    readTierLooks();
    QObject::connect(m_database.get(), &db::Database::committed, m_window.get(), [this](const db::ChangeSet &changes) {
        if (changes.touches(db::Topic::Settings)) // the ladder is a rule, too
            readTierLooks();
    });
}

} // namespace regulars::app

#include "ui/welcome/shop_step.h"

#include "settings/setting_service.h"
#include "shops/shop_query.h"
#include "shops/shop_service.h"
#include "texts/error_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/tokens.h"
#include "ui/shell/desk_jobs.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr const char *kCurrencies[] = {"CNY", "TWD", "HKD", "MOP", "USD", "EUR", "GBP", "SGD", "MYR", "AUD", "CAD"};
constexpr int kLongestName = 200;

/// Names of places; abbreviations and offsets are left out.
QStringList zoneNames()
{
    QStringList names;
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        if (id.contains('/') && !id.startsWith("Etc/"))
            names.append(QString::fromLatin1(id));
    }
    return names;
}

} // namespace

ShopStep::ShopStep(Desk &desk, DeskJobs &jobs, QWidget *parent) : WelcomeStep(desk, jobs, parent)
{
    m_name = new QLineEdit;
    m_name->setMaxLength(kLongestName);
    m_currency = new QComboBox;
    m_zone = new QComboBox;
    m_zone->setEditable(true);
    m_zone->addItems(zoneNames());
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_nameRow = new FormRow({}, m_name);
    m_currencyRow = new FormRow({}, m_currency);
    m_zoneRow = new FormRow({}, m_zone);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(metric::kSpace24, metric::kSpace16, metric::kSpace24, metric::kSpace16);
    grid->setHorizontalSpacing(metric::kSpace24);
    grid->setVerticalSpacing(metric::kSpace16);
    grid->addWidget(m_nameRow, 0, 0, 1, 2);
    grid->addWidget(m_currencyRow, 1, 0, Qt::AlignTop);
    grid->addWidget(m_zoneRow, 1, 1, Qt::AlignTop);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(2, 1);
    connect(m_name, &QLineEdit::textChanged, this, [this] { m_nameRow->clearMessage(); });
    retranslate();
}

QString ShopStep::words() const { return tr("It stands on receipts, reports and at the top of this window. Everything can be changed later."); }

QString ShopStep::summary() const
{
    const QString place = m_desk.shop.timezone.section(u'/', -1).replace(u'_', u' ');
    return tr("%1 · %2 · %3 time", "shop, currency, place").arg(m_desk.shop.name, m_desk.currency.code, place);
}

void ShopStep::activate()
{
    m_name->setText(m_desk.shop.name);
    fillCurrencies();
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(m_desk.currency.code)));
    m_zone->setCurrentText(m_desk.shop.timezone);
    m_jobs.ask(this, [](db::ReadSession &session) { return settings::SettingService::isCurrencyFixed(session); },
               [this](const Result<bool> &isFixed) {
                   m_currency->setEnabled(isFixed && !*isFixed);
                   m_currencyRow->setHint(isFixed && *isFixed ? tr("Amounts are recorded in it, so it stays.") : QString());
               });
    m_name->setFocus();
    m_name->selectAll();
}

void ShopStep::fillCurrencies()
{
    const QSignalBlocker quiet(m_currency);
    const QString chosen = m_currency->currentData().toString();
    m_currency->clear();
    for (const char *code : kCurrencies) {
        const QString name = QString::fromLatin1(code);
        m_currency->addItem(tr("%1 %2", "currency sign and code").arg(Format::currencySign(name), name), name);
    }
    if (m_currency->findData(m_desk.currency.code) < 0)
        m_currency->addItem(m_desk.currency.code, m_desk.currency.code);
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(chosen)));
}

void ShopStep::save(const std::function<void()> &then)
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty()) {
        m_nameRow->setError(tr("Give the shop a name; it stands on receipts and reports."));
        m_name->setFocus();
        return;
    }
    Shop shop = m_desk.shop;
    shop.name = name;
    shop.timezone = m_zone->currentText().trimmed();
    const QString currency = m_currency->currentData().toString();
    const bool setsCurrency = m_currency->isEnabled() && currency != m_desk.currency.code;
    m_jobs.change(this,
                  [shop, currency, setsCurrency, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Result<Currency> {
                      TRY(shops::ShopService(*clock).update(session, actor, shop));
                      if (setsCurrency)
                          TRY(settings::SettingService(*clock).set(session, actor, u"store.currency"_s, currency));
                      TRY_LET(const auto values, settings::SettingService::values(session));
                      return values.currency();
                  },
                  [this, shop, then](const Result<Currency> &written) {
                      if (!written) {
                          const Error &error = written.error();
                          FormRow *row = error.field == u"timezone" ? m_zoneRow : error.field == u"name" ? m_nameRow : m_currencyRow;
                          row->setError(errorText(error).sentence);
                          return;
                      }
                      m_desk.shop = shop;
                      m_desk.currency = *written;
                      emit shopChanged();
                      then();
                  });
}

void ShopStep::retranslate()
{
    m_nameRow->setLabel(tr("Name of the shop"));
    m_currencyRow->setLabel(tr("Currency"));
    m_zoneRow->setLabel(tr("Time zone"));
    fillCurrencies();
}

} // namespace regulars::ui

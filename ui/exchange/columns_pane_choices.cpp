// What the choices of the second step offer: kinds, encodings, dates, shops, mappings that are kept.
#include "ui/exchange/columns_pane.h"

#include "ui/exchange/column_list.h"
#include "ui/exchange/kind_words.h"
#include "ui/exchange/labelled.h"
#include "ui/exchange/name_panel.h"
#include "ui/kit/link_button.h"

#include <QCheckBox>
#include <QComboBox>
#include <QSignalBlocker>

#include <utility>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kPatternRow = 3;

void addChoice(QComboBox *combo, int at, const QString &words, const QString &value)
{
    if (at < combo->count())
        combo->setItemText(at, words);
    else
        combo->addItem(words, value);
}

} // namespace

exchange::ImportMapping ColumnsPane::mapping() const
{
    exchange::ImportMapping mapping;
    if (const auto wanted = request())
        mapping = exchange::mappingOf(*wanted);
    mapping.columns = m_columns->mapping();
    return mapping;
}

void ColumnsPane::setDateFormat(const QString &format)
{
    if (format.isEmpty()) {
        m_dates->setCurrentIndex(0);
        return;
    }
    while (m_dates->count() > kPatternRow)
        m_dates->removeItem(kPatternRow);
    m_dates->addItem(format, format);
    m_dates->setCurrentIndex(kPatternRow);
}

void ColumnsPane::applyMapping(const exchange::ImportMapping &mapping)
{
    m_quiet = true;
    m_columns->apply(mapping.columns);
    setDateFormat(mapping.dateFormat);
    m_createCustomers->setChecked(mapping.createCustomers);
    m_createProducts->setChecked(mapping.createProducts);
    m_updateNames->setChecked(mapping.updateNames);
    m_quiet = false;
    changeRequest();
}

void ColumnsPane::fillMappings()
{
    const QSignalBlocker quiet(m_mapping);
    const QVariant current = m_mapping->currentData();
    m_mapping->clear();
    m_mapping->addItem(tr("Guess from headings"), qint64(0));
    if (m_preview.remembered)
        m_mapping->addItem(tr("As the last time"), kLastTime);
    for (const exchange::SavedMapping &saved : std::as_const(m_preview.mappings))
        m_mapping->addItem(saved.name, saved.id.value());
    m_mapping->setCurrentIndex(qMax(0, m_mapping->findData(current)));
    m_mappingField->setVisible(m_mapping->count() > 1);
}

void ColumnsPane::fillShops()
{
    const QSignalBlocker quiet(m_shop);
    const QVariant current = m_shop->currentData();
    m_shop->clear();
    for (const Shop &shop : std::as_const(m_preview.shops))
        m_shop->addItem(shop.name, shop.id.value());
    m_shop->setCurrentIndex(qMax(0, m_shop->findData(current)));
}

void ColumnsPane::chooseMapping()
{
    if (m_quiet)
        return;
    const qint64 chosen = m_mapping->currentData().toLongLong();
    if (chosen == kLastTime && m_preview.remembered) {
        applyMapping(m_preview.remembered->mapping);
        return;
    }
    for (const exchange::SavedMapping &saved : std::as_const(m_preview.mappings)) {
        if (saved.id.value() == chosen) {
            applyMapping(saved.mapping);
            return;
        }
    }
    m_quiet = true;
    m_columns->load(m_preview);
    setDateFormat({});
    m_quiet = false;
    changeRequest();
}

void ColumnsPane::addMapping(const exchange::SavedMapping &mapping)
{
    if (mapping.kind != m_preview.kind)
        return;
    m_preview.mappings.removeIf([&mapping](const exchange::SavedMapping &one) { return one.id == mapping.id; });
    m_preview.mappings.append(mapping);
    fillMappings();
    const QSignalBlocker quiet(m_mapping);
    m_mapping->setCurrentIndex(m_mapping->findData(mapping.id.value()));
}

void ColumnsPane::askMappingName()
{
    const bool isNamed = m_mapping->currentData().toLongLong() > 0;
    auto *panel = new NamePanel(tr("Name of this mapping"), tr("Save"), isNamed ? m_mapping->currentText() : QString(), this);
    connect(panel, &NamePanel::taken, this, &ColumnsPane::saveRequested);
    panel->openUnder(m_saveMapping);
}

void ColumnsPane::fillDates()
{
    const QSignalBlocker quiet(m_dates);
    QString found = tr("As recognised");
    switch (m_preview.dates.value(m_columns->dateColumn(), DateStyle::None)) {
    case DateStyle::YearFirst:
        found = tr("Year/month/day");
        break;
    case DateStyle::DayFirst:
        found = tr("Day/month/year");
        break;
    case DateStyle::MonthFirst:
        found = tr("Month/day/year");
        break;
    case DateStyle::Ambiguous:
        found = tr("Please choose");
        break;
    case DateStyle::None:
        break;
    }
    addChoice(m_dates, 0, found, {});
    addChoice(m_dates, 1, tr("Day first"), u"day"_s);
    addChoice(m_dates, 2, tr("Month first"), u"month"_s);
}

void ColumnsPane::fillChoices()
{
    const QSignalBlocker kind(m_kind), encoding(m_encoding), delimiter(m_delimiter);
    int at = 0;
    for (const QString &name : exchange::importKindNames()) {
        addChoice(m_kind, at, kindName(exchange::importKindFromName(name).value_or(exchange::ImportKind::Customers)), name);
        ++at;
    }
    addChoice(m_encoding, 0, m_preview.encoding.isEmpty() ? tr("As recognised") : tr("%1 (recognised)").arg(m_preview.encoding), {});
    at = 1;
    for (const QString &code : {u"UTF-8"_s, u"GB18030"_s, u"Big5"_s, u"UTF-16LE"_s, u"UTF-16BE"_s, u"windows-1252"_s})
        addChoice(m_encoding, at++, code, code);
    if (m_encoding->currentIndex() > 0)
        addChoice(m_encoding, 0, tr("As recognised"), {});
    addChoice(m_delimiter, 0, tr("Comma"), u","_s);
    addChoice(m_delimiter, 1, tr("Semicolon"), u";"_s);
    addChoice(m_delimiter, 2, tr("Tab"), u"tab"_s);
    addChoice(m_delimiter, 3, tr("Vertical bar"), u"|"_s);
    addChoice(m_delimiter, 4, tr("Blanks"), u"whitespace"_s);
    if (!m_preview.delimiter.isEmpty() && m_delimiter->findData(m_preview.delimiter) < 0)
        m_delimiter->addItem(m_preview.delimiter, m_preview.delimiter);
    fillDates();
}

} // namespace regulars::ui

#include "ui/loyalty/points/rule_panel.h"

#include "points/earning_query.h"
#include "points/earning_service.h"
#include "products/product_query.h"
#include "texts/error_text.h"
#include "tiers/standing_service.h"
#include "ui/kit/chip.h"
#include "ui/kit/date_edit.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/theme.h"
#include "ui/loyalty/points/earning_words.h"
#include "ui/loyalty/weekday_row.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QRegularExpression>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kFactorDigits = 4;
constexpr int kDaysSought = 400;
constexpr ProductId kAnyOfThem(1); // stands for the products of the rule in the example

QStringList wordsOf(const QLineEdit *edit)
{
    static const QRegularExpression between(u"[,，、;；]"_s);
    QStringList words;
    for (const QString &word : edit->text().split(between, Qt::SkipEmptyParts)) {
        if (!word.trimmed().isEmpty())
            words << word.trimmed();
    }
    return words;
}

Result<std::vector<ProductId>> productsOf(db::ReadSession &session, const QStringList &skus, const QString &field)
{
    std::vector<ProductId> ids;
    for (const QString &sku : skus) {
        TRY_LET(const auto product, products::productBySku(session, sku));
        if (!product)
            return fail(ErrorCode::NotFound, field, sku);
        ids.push_back(product->id);
    }
    return ids;
}

Result<QStringList> skusOf(db::ReadSession &session, const std::vector<ProductId> &ids)
{
    QStringList skus;
    for (const ProductId id : ids) {
        TRY_LET(const auto product, products::productById(session, id));
        if (product)
            skus << product->sku;
    }
    return skus;
}

} // namespace

RulePanel::RulePanel(Desk &desk, DeskJobs &jobs, const EarningRule &rule, QWidget *parent) : DeedForm(desk, jobs, parent), m_rule(rule)
{
    build();
    retranslate();
    readLore();
}

void RulePanel::build()
{
    m_kind = new SegmentedSwitch({QString(), QString(), QString()});
    m_name = new QLineEdit;
    m_unit = new MoneyEdit;
    m_unit->setCurrency(m_desk.currency.code, m_desk.currency.digits);
    m_points = new PointsEdit;
    m_multiplier = new QLineEdit;
    m_multiplier->setAlignment(Qt::AlignRight);
    m_week = new WeekdayRow;
    m_tierBox = new QWidget;
    auto *tiers = new QHBoxLayout(m_tierBox);
    tiers->setContentsMargins(0, 0, 0, 0);
    tiers->setSpacing(metric::kSpace4);
    m_from = new DateEdit;
    m_until = new DateEdit;
    m_products = new QLineEdit;
    m_categories = new QLineEdit;
    m_exceptProducts = new QLineEdit;
    m_exceptCategories = new QLineEdit;
    m_priority = new PointsEdit;
    m_exclusive = new QCheckBox;
    m_active = new QCheckBox;
    m_example = new NoticeStrip;
    content()->addWidget(m_kind, 0, Qt::AlignLeft);
    content()->addWidget(m_example);
    const std::pair<QString, QWidget *> fields[] = {{u"name"_s, m_name},
                                                    {u"unit"_s, m_unit},
                                                    {u"points"_s, m_points},
                                                    {u"multiplier"_s, m_multiplier},
                                                    {u"weekdays"_s, m_week},
                                                    {u"tiers"_s, m_tierBox},
                                                    {u"from"_s, m_from},
                                                    {u"end"_s, m_until},
                                                    {u"categories"_s, m_categories},
                                                    {u"products"_s, m_products},
                                                    {u"exceptCategories"_s, m_exceptCategories},
                                                    {u"exceptProducts"_s, m_exceptProducts},
                                                    {u"priority"_s, m_priority}};
    for (const auto &[field, widget] : fields) {
        addField(field, widget);
        if (auto *edit = qobject_cast<QLineEdit *>(widget))
            connect(edit, &QLineEdit::textChanged, this, &RulePanel::follow);
    }
    content()->addWidget(m_exclusive);
    content()->addWidget(m_active);
    content()->addStretch(1);
    connect(m_kind, &SegmentedSwitch::currentChanged, this, &RulePanel::follow);
    connect(m_week, &WeekdayRow::edited, this, &RulePanel::follow);
    connect(m_exclusive, &QCheckBox::toggled, this, &RulePanel::follow);
    connect(m_active, &QCheckBox::toggled, this, &RulePanel::follow);
    primary()->setEnabled(false);
}

void RulePanel::readLore()
{
    const auto read = [rule = m_rule](db::ReadSession &session) -> Result<Lore> {
        Lore lore;
        TRY_LET(lore.ladder, tiers::loadLadder(session));
        TRY_LET(lore.policy, points::policyOf(session));
        TRY_LET(lore.products, skusOf(session, rule.scope.products));
        TRY_LET(lore.exceptProducts, skusOf(session, rule.scope.exceptProducts));
        return lore;
    };
    m_jobs.ask(this, read, [this](const Result<Lore> &lore) {
        m_isLoaded = true;
        if (!lore) {
            showError(lore.error());
            return;
        }
        m_lore = *lore;
        fill();
    });
}

void RulePanel::fill()
{
    m_isFilling = true;
    m_kind->setCurrent(m_rule.isMultiplier ? Factor : m_rule.unitMinor > 0 ? Rate : Fixed);
    m_name->setText(m_rule.name);
    m_unit->setMinor(m_rule.unitMinor > 0 ? m_rule.unitMinor : minorPerMajor(m_desk.currency));
    m_points->setPoints(qMax<qint64>(m_rule.points, 1));
    m_multiplier->setText(scaledText(m_rule.isMultiplier ? m_rule.multiplierBp : 20'000, kFactorDigits));
    m_week->setWeekdays(m_rule.time.weekdays);
    for (const Tier &tier : m_lore.ladder.tiers) {
        auto *chip = new Chip(tier.name);
        chip->setActive(std::find(m_rule.time.tiers.begin(), m_rule.time.tiers.end(), tier.id) != m_rule.time.tiers.end());
        connect(chip, &QAbstractButton::clicked, this, [this, chip] {
            chip->setActive(!chip->isActive());
            follow();
        });
        m_tierBox->layout()->addWidget(chip);
        m_tiers << chip;
    }
    static_cast<QHBoxLayout *>(m_tierBox->layout())->addStretch(1);
    m_from->setReferenceDay(toDate(m_desk.today()));
    m_until->setReferenceDay(toDate(m_desk.today()));
    m_from->setDate(m_rule.time.fromOn ? std::optional(toDate(*m_rule.time.fromOn)) : std::nullopt);
    m_until->setDate(m_rule.time.endOn ? std::optional(toDate(*m_rule.time.endOn - 1)) : std::nullopt);
    m_products->setText(m_lore.products.join(u", "_s));
    m_exceptProducts->setText(m_lore.exceptProducts.join(u", "_s));
    m_categories->setText(m_rule.scope.categories.join(u", "_s));
    m_exceptCategories->setText(m_rule.scope.exceptCategories.join(u", "_s));
    m_priority->setPoints(m_rule.priority);
    m_exclusive->setChecked(m_rule.isExclusive);
    m_active->setChecked(m_rule.isActive);
    m_isFilling = false;
    primary()->setEnabled(can(m_desk.actor.role, Right::EditRules));
    follow();
}

void RulePanel::retranslate()
{
    setTitle(m_rule.id.isValid() ? tr("Earning rule") : tr("New earning rule"));
    primary()->setText(tr("Save rule"));
    m_kind->setOptions({tr("By amount"), tr("Fixed number"), tr("Multiplier")});
    m_kind->setAccessibleName(tr("Kind of rule"));
    row(u"name"_s)->setLabel(tr("Name (required)"));
    row(u"unit"_s)->setLabel(tr("For every full"));
    row(u"points"_s)->setLabel(tr("Points"));
    row(u"multiplier"_s)->setLabel(tr("Times"));
    row(u"multiplier"_s)->setHint(tr("1.5 makes 100 points 150; multiplied with the tier’s"));
    row(u"weekdays"_s)->setLabel(tr("On these weekdays"));
    row(u"tiers"_s)->setLabel(tr("For these tiers (none chosen: all)"));
    row(u"from"_s)->setLabel(tr("First day (empty: at once)"));
    row(u"end"_s)->setLabel(tr("Last day (empty: for good)"));
    row(u"categories"_s)->setLabel(tr("Only for these categories"));
    row(u"products"_s)->setLabel(tr("Only for these product numbers"));
    row(u"products"_s)->setHint(tr("Several parted by commas; both empty: everything"));
    row(u"exceptCategories"_s)->setLabel(tr("Not for these categories"));
    row(u"exceptProducts"_s)->setLabel(tr("Not for these product numbers"));
    row(u"priority"_s)->setLabel(tr("Priority among exclusive rules"));
    m_exclusive->setText(tr("Exclusive: where it counts, the other rules give nothing"));
    m_active->setText(tr("In use"));
    m_week->retranslate();
}

void RulePanel::takeFocus() { m_name->setFocus(Qt::ShortcutFocusReason); }

std::optional<EarningRule> RulePanel::typed()
{
    EarningRule rule = m_rule;
    rule.name = m_name->text();
    rule.isMultiplier = m_kind->current() == Factor;
    if (rule.isMultiplier) {
        const auto factor = parseScaled(m_multiplier->text(), kFactorDigits);
        if (!factor) {
            row(u"multiplier"_s)->setError(tr("A number such as 1.5"));
            return std::nullopt;
        }
        rule.multiplierBp = *factor;
    } else {
        const qint64 unit = m_unit->minor().value_or(0);
        if (m_kind->current() == Rate && unit <= 0) {
            row(u"unit"_s)->setError(tr("An amount above zero"));
            return std::nullopt;
        }
        rule.unitMinor = m_kind->current() == Rate ? unit : 0;
        rule.points = m_points->points().value_or(0);
    }
    rule.time.weekdays = m_week->weekdays();
    rule.time.tiers.clear();
    for (int i = 0; i < m_tiers.size(); ++i) {
        if (m_tiers[i]->isActive())
            rule.time.tiers.push_back(m_lore.ladder.tiers[size_t(i)].id);
    }
    if (!isReadable(u"from"_s, m_from) || !isReadable(u"end"_s, m_until))
        return std::nullopt;
    const auto from = m_from->date();
    const auto until = m_until->date();
    rule.time.fromOn = from ? std::optional(toEpochDay(*from)) : std::nullopt;
    rule.time.endOn = until ? std::optional(toEpochDay(*until) + 1) : std::nullopt;
    rule.scope = {};
    rule.scope.categories = wordsOf(m_categories);
    rule.scope.exceptCategories = wordsOf(m_exceptCategories);
    rule.priority = int(std::clamp<qint64>(m_priority->points().value_or(0), 0, 1'000'000));
    rule.isExclusive = m_exclusive->isChecked();
    rule.isActive = m_active->isChecked();
    return rule;
}

void RulePanel::follow()
{
    if (m_isFilling || !m_isLoaded)
        return;
    clearErrors();
    const int kind = m_kind->current();
    row(u"unit"_s)->setVisible(kind == Rate);
    row(u"points"_s)->setVisible(kind != Factor);
    row(u"multiplier"_s)->setVisible(kind == Factor);
    for (const QString &field : {u"categories"_s, u"products"_s, u"exceptCategories"_s, u"exceptProducts"_s, u"priority"_s})
        row(field)->setVisible(kind != Factor);
    m_exclusive->setVisible(kind != Factor);
    m_example->clear();
    if (const auto rule = typed())
        showExample(*rule);
}

void RulePanel::showExample(const EarningRule &draft)
{
    if (m_lore.ladder.tiers.empty())
        return;
    EarningRule rule = draft;
    points::EarningExample example;
    example.amountMinor = 100 * minorPerMajor(m_desk.currency);
    if (!wordsOf(m_products).isEmpty()) {
        rule.scope.products = {kAnyOfThem};
        example.productId = kAnyOfThem;
    }
    if (!rule.scope.categories.isEmpty())
        example.category = rule.scope.categories.front();
    // The tier and the day for which the rule is meant, as near as there is one.
    const Tier *tier = &m_lore.ladder.base();
    if (!rule.time.tiers.empty())
        tier = &m_lore.ladder.tierOf(rule.time.tiers.front());
    example.tierId = tier->id;
    example.tierMultiplierBp = tier->multiplierBp;
    example.tierName = tier->name;
    example.day = qMax(m_desk.today(), rule.time.fromOn.value_or(m_desk.today()));
    for (int i = 0; i < kDaysSought && (rule.time.weekdays >> (toDate(example.day).dayOfWeek() - 1) & 1) == 0; ++i)
        ++example.day;
    const auto earning = points::exampleOf(example, m_lore.policy, rule);
    if (!earning) {
        m_example->show(NoticeKind::Warning, errorText(earning.error()).sentence);
        return;
    }
    m_example->show(NoticeKind::Info,
                    tr("A purchase of %1 by a customer of the tier %2 on %3 (%4) earns %5 points.")
                        .arg(Format::money(example.amountMinor, m_desk.currency.code, m_desk.currency.digits), tier->name,
                             dayText(example.day), QLocale().standaloneDayName(toDate(example.day).dayOfWeek()),
                             Format::points(earning->points)));
}

QString RulePanel::example() const { return m_example->text(); }

void RulePanel::finish()
{
    if (!begins())
        return;
    if (m_name->text().trimmed().isEmpty()) {
        row(u"name"_s)->setError(tr("A name is needed"));
        takeFocus();
        return;
    }
    if (auto rule = typed())
        save(std::move(*rule));
}

void RulePanel::save(EarningRule rule)
{
    const bool isMultiplier = rule.isMultiplier;
    const QStringList only = isMultiplier ? QStringList() : wordsOf(m_products);
    const QStringList except = isMultiplier ? QStringList() : wordsOf(m_exceptProducts);
    const auto work = [rule, only, except, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Result<EarningRuleId> {
        EarningRule resolved = rule;
        TRY_LET(resolved.scope.products, productsOf(session, only, u"products"_s));
        TRY_LET(resolved.scope.exceptProducts, productsOf(session, except, u"exceptProducts"_s));
        points::EarningService service(*clock);
        if (!resolved.id.isValid())
            return service.add(session, actor, resolved);
        TRY(service.change(session, actor, resolved));
        return resolved.id;
    };
    carryOut(work, [name = rule.name.simplified(), before = m_rule, clock = m_desk.clock, actor = m_desk.actor](EarningRuleId id) {
        return deedOf(tr("Rule “%1” saved").arg(name), [before, id, clock, actor](db::WriteSession &session) -> Status {
            points::EarningService service(*clock);
            return before.id.isValid() ? service.change(session, actor, before) : service.remove(session, actor, id);
        });
    });
}

} // namespace regulars::ui

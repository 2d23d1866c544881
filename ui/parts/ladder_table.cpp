#include "ui/parts/ladder_table.h"

#include "ui/kit/badge.h"
#include "ui/kit/format.h"
#include "ui/kit/inline_error.h"
#include "ui/kit/link_button.h"
#include "ui/kit/text_label.h"

#include <QComboBox>
#include <QGridLayout>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum GridColumn { BadgeColumn, NameColumn, ColorColumn, ThresholdColumn, MultiplierColumn, CustomersColumn, RemoveColumn };
constexpr qint64 kDecimal = 10'000;
constexpr qint64 kMostMultiplier = 100 * kDecimal;
constexpr int kBadgeWidth = 64;
constexpr int kLooks = 4;
constexpr BadgeKind kLookKinds[kLooks] = {BadgeKind::TierPlain, BadgeKind::TierSilver, BadgeKind::TierGold, BadgeKind::TierDiamond};
constexpr int kFigureWidth = 112;
constexpr int kMultiplierWidth = 80;

} // namespace

LadderTable::LadderTable(QWidget *parent) : QWidget(parent)
{
    m_grid = new QGridLayout;
    m_grid->setHorizontalSpacing(metric::kSpace12);
    m_grid->setVerticalSpacing(metric::kSpace8);
    m_grid->setColumnMinimumWidth(BadgeColumn, kBadgeWidth);
    m_grid->setColumnMinimumWidth(CustomersColumn, 64);
    m_grid->setColumnStretch(NameColumn, 1);
    for (int column = BadgeColumn; column <= CustomersColumn; ++column) {
        auto *head = new TextLabel(TextRole::CaptionStrong, Tone::Secondary);
        if (column >= ThresholdColumn)
            head->setAlignment(Qt::AlignRight);
        m_heads.append(head);
        m_grid->addWidget(head, 0, column);
    }
    m_error = new InlineError;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::kSpace8);
    column->addLayout(m_grid);
    column->addWidget(m_error);
    retranslate();
}

LadderTable::Row LadderTable::makeRow(const Tier &tier)
{
    Row row;
    row.tier = tier;
    row.badge = new Badge;
    row.name = new QLineEdit(tier.name);
    row.name->setMaxLength(40);
    row.color = new QComboBox;
    for (int look = 0; look <= kLooks; ++look)
        row.color->addItem({}, look);
    row.color->setCurrentIndex(std::max(0, row.color->findData(tier.color)));
    connect(row.color, &QComboBox::currentIndexChanged, this, &LadderTable::noticeEdit);
    row.threshold = new DecimalEdit;
    row.threshold->setFixedWidth(kFigureWidth);
    row.multiplier = new DecimalEdit;
    row.multiplier->setFixedWidth(kMultiplierWidth);
    row.multiplier->setPrefix(u"×"_s);
    row.customers = new TextLabel(TextRole::Body, Tone::Secondary);
    row.customers->setAlignment(Qt::AlignRight);
    row.remove = new LinkButton({});
    row.multiplier->setDecimal(tier.multiplierBp);
    showThreshold(row);
    for (QLineEdit *line : {row.name, static_cast<QLineEdit *>(row.threshold), static_cast<QLineEdit *>(row.multiplier)})
        connect(line, &QLineEdit::textChanged, this, &LadderTable::noticeEdit);
    connect(row.remove, &LinkButton::clicked, this, [this, remove = row.remove] {
        for (size_t i = 0; i < m_rows.size(); ++i) {
            if (m_rows[i].remove == remove) {
                removeRow(int(i));
                return;
            }
        }
    });
    return row;
}

void LadderTable::showThreshold(Row &row)
{
    row.threshold->setPrefix(m_metric == TierMetric::Spend ? Format::currencySign(m_currency.code) : QString());
    const qint64 per = m_metric == TierMetric::Spend ? minorPerMajor(m_currency) : 1;
    if (row.tier.threshold >= 0)
        row.threshold->setDecimal(mulDiv(row.tier.threshold, kDecimal, per, Rounding::Floor).value_or(0));
}

qint64 LadderTable::thresholdOf(const Row &row) const
{
    const auto number = row.threshold->value();
    if (!number)
        return -1;
    const qint64 per = m_metric == TierMetric::Spend ? minorPerMajor(m_currency) : 1;
    const auto scaled = mulDiv(*number, per, kDecimal, Rounding::Floor);
    // A part of a cent or of a purchase is no threshold.
    return scaled && mulDiv(*scaled, kDecimal, per, Rounding::Floor) == number ? *scaled : -1;
}

void LadderTable::load(const std::vector<Tier> &tiers, TierMetric metric, const QHash<TierId, qint64> &holders)
{
    m_quiet = true;
    m_metric = metric;
    m_holders = holders;
    clearRows();
    for (const Tier &tier : tiers)
        m_rows.push_back(makeRow(tier));
    place();
    setError({});
    m_quiet = false;
}

void LadderTable::setMetric(TierMetric metric)
{
    if (metric == m_metric)
        return;
    m_quiet = true;
    m_metric = metric;
    for (Row &row : m_rows)
        row.threshold->setPrefix(metric == TierMetric::Spend ? Format::currencySign(m_currency.code) : QString());
    m_quiet = false;
    refreshWords();
    check();
}

std::vector<Tier> LadderTable::tiers() const
{
    std::vector<Tier> all;
    for (const Row &row : m_rows) {
        Tier tier = row.tier;
        tier.rank = int(all.size());
        tier.name = row.name->text().trimmed();
        tier.color = row.color->currentData().toInt();
        tier.threshold = thresholdOf(row);
        tier.multiplierBp = row.multiplier->value().value_or(-1);
        all.push_back(tier);
    }
    return all;
}

void LadderTable::addRow()
{
    Tier tier;
    tier.threshold = -1;
    m_rows.push_back(makeRow(tier));
    place();
    m_rows.back().name->setFocus();
    emit edited();
}

void LadderTable::removeRow(int row)
{
    if (row <= 0 || row >= rowCount() || holdersOf(m_rows[size_t(row)].tier) > 0)
        return;
    drop(m_rows[size_t(row)]);
    m_rows.erase(m_rows.begin() + row);
    place();
    noticeEdit();
}

void LadderTable::drop(Row &row)
{
    for (QWidget *widget : {static_cast<QWidget *>(row.badge), static_cast<QWidget *>(row.name), static_cast<QWidget *>(row.color),
                            static_cast<QWidget *>(row.threshold), static_cast<QWidget *>(row.multiplier),
                            static_cast<QWidget *>(row.customers), static_cast<QWidget *>(row.remove)}) {
        m_grid->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
}

void LadderTable::clearRows()
{
    for (Row &row : m_rows)
        drop(row);
    m_rows.clear();
}

void LadderTable::place()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const int at = int(i) + 1;
        m_grid->addWidget(row.badge, at, BadgeColumn, Qt::AlignLeft | Qt::AlignVCenter);
        m_grid->addWidget(row.name, at, NameColumn);
        m_grid->addWidget(row.color, at, ColorColumn);
        m_grid->addWidget(row.threshold, at, ThresholdColumn);
        m_grid->addWidget(row.multiplier, at, MultiplierColumn);
        m_grid->addWidget(row.customers, at, CustomersColumn);
        m_grid->addWidget(row.remove, at, RemoveColumn);
    }
    refreshWords();
}

qint64 LadderTable::holdersOf(const Tier &tier) const
{
    return tier.id.isValid() ? m_holders.value(tier.id) : 0;
}

void LadderTable::refreshWords()
{
    m_heads[BadgeColumn]->setText(tr("Tier"));
    m_heads[NameColumn]->setText(tr("Name"));
    m_heads[ColorColumn]->setText(tr("Colour"));
    m_heads[ThresholdColumn]->setText(m_metric == TierMetric::Spend    ? tr("From spending")
                                      : m_metric == TierMetric::Orders ? tr("From purchases")
                                                                       : tr("From points"));
    m_heads[MultiplierColumn]->setText(tr("Points ×", "column: by how much points are multiplied"));
    m_heads[CustomersColumn]->setText(tr("Customers"));
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const QString name = row.name->text().trimmed();
        const qint64 holders = holdersOf(row.tier);
        const int look = row.color->currentData().toInt();
        row.badge->set(look > 0 ? kLookKinds[look - 1] : Badge::rankKind(int(i)), name.isEmpty() ? tr("New") : name);
        const QStringList looks{tr("By rank"), tr("Plain"), tr("Silver", "a colour"), tr("Gold", "a colour"), tr("Diamond", "a colour")};
        for (int choice = 0; choice <= kLooks; ++choice)
            row.color->setItemText(choice, looks.at(choice));
        row.color->setMinimumWidth(row.color->sizeHint().width());
        row.color->setAccessibleName(tr("Colour of tier %1").arg(i + 1));
        row.color->setEnabled(m_editable);
        row.name->setAccessibleName(tr("Name of tier %1").arg(i + 1));
        row.threshold->setAccessibleName(tr("Threshold of tier %1").arg(i + 1));
        row.multiplier->setAccessibleName(tr("Multiplier of tier %1").arg(i + 1));
        row.customers->setText(Format::points(holders));
        row.remove->setText(i == 0 ? QString() : tr("Remove"));
        row.remove->setAccessibleName(tr("Remove %1").arg(name));
        row.remove->setToolTip(holders > 0 ? tr("Customers hold this tier.") : QString());
        row.remove->setVisible(i > 0);
        row.remove->setMinimumWidth(row.remove->sizeHint().width());
        row.remove->setEnabled(m_editable && holders == 0);
        row.name->setEnabled(m_editable);
        row.threshold->setEnabled(m_editable && i > 0);
        row.multiplier->setEnabled(m_editable);
    }
}

bool LadderTable::isRight() const
{
    QSet<QString> names;
    qint64 below = -1;
    for (const Tier &tier : tiers()) {
        const bool isRise = tier.threshold > below;
        if (tier.name.isEmpty() || names.contains(tier.name) || !isRise || tier.multiplierBp <= 0 || tier.multiplierBp > kMostMultiplier)
            return false;
        names.insert(tier.name);
        below = tier.threshold;
    }
    return true;
}

bool LadderTable::check()
{
    QString first;
    QSet<QString> names;
    const auto mark = [&first](QWidget *field, bool wrong, const QString &why) {
        InlineError::mark(field, wrong ? FieldState::Danger : FieldState::Fine);
        if (wrong && first.isEmpty())
            first = why;
    };
    qint64 below = -1;
    for (const Row &row : m_rows) {
        const QString name = row.name->text().trimmed();
        mark(row.name, name.isEmpty() || names.contains(name),
             name.isEmpty() ? tr("Every tier needs a name.") : tr("Two tiers are called %1.").arg(name));
        names.insert(name);
        const qint64 threshold = thresholdOf(row);
        const QString why = threshold < 0 ? tr("The threshold of %1 is no number that can be reached.").arg(name)
                                          : tr("The threshold of %1 must be above that of the tier before it.").arg(name);
        mark(row.threshold, threshold <= below, why);
        below = qMax(below, threshold);
        const qint64 multiplier = row.multiplier->value().value_or(-1);
        mark(row.multiplier, multiplier <= 0 || multiplier > kMostMultiplier,
             tr("The multiplier of %1 must be above 0 and at most 100.").arg(name));
    }
    setError(first);
    return first.isEmpty();
}

void LadderTable::setError(const QString &text)
{
    m_error->show(text.isEmpty() ? FieldState::Fine : FieldState::Danger, text);
}

QString LadderTable::errorText() const
{
    return m_error->text();
}

void LadderTable::setEditable(bool editable)
{
    m_editable = editable;
    refreshWords();
}

void LadderTable::noticeEdit()
{
    if (m_quiet)
        return;
    refreshWords();
    check();
    emit edited();
}

void LadderTable::retranslate()
{
    refreshWords();
}

} // namespace regulars::ui

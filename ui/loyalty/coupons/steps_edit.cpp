#include "ui/loyalty/coupons/steps_edit.h"

#include "ui/kit/link_button.h"
#include "ui/kit/money_edit.h"
#include "ui/kit/text_label.h"

#include <QGridLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

StepsEdit::StepsEdit(const Currency &currency, QWidget *parent)
    : QWidget(parent), m_currency(currency), m_grid(new QGridLayout), m_spendHead(new TextLabel(TextRole::Caption, Tone::Secondary)),
      m_saveHead(new TextLabel(TextRole::Caption, Tone::Secondary)), m_add(new LinkButton({}))
{
    m_grid->setHorizontalSpacing(metric::kSpace12);
    m_grid->setVerticalSpacing(metric::kSpace8);
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    m_grid->addWidget(m_spendHead, 0, 0);
    m_grid->addWidget(m_saveHead, 0, 1);
    m_add->setIconName(u"plus"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metric::kSpace8);
    column->addLayout(m_grid);
    column->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &LinkButton::clicked, this, &StepsEdit::addRow);
    load({});
}

void StepsEdit::makeRow(const SaveStep &step)
{
    Row row;
    for (MoneyEdit **edit : {&row.spend, &row.save}) {
        *edit = new MoneyEdit;
        (*edit)->setCurrency(m_currency.code, m_currency.digits);
        connect(*edit, &NumberEdit::valueChanged, this, &StepsEdit::edited);
    }
    row.spend->setValue(step.spendMinor == 0 ? std::nullopt : std::optional(step.spendMinor));
    row.save->setValue(step.saveMinor == 0 ? std::nullopt : std::optional(step.saveMinor));
    row.remove = new LinkButton({});
    connect(row.remove, &LinkButton::clicked, this, [this, remove = row.remove] {
        const auto at = std::find_if(m_rows.begin(), m_rows.end(), [remove](const Row &each) { return each.remove == remove; });
        if (at != m_rows.end())
            removeRow(int(at - m_rows.begin()));
    });
    m_rows.push_back(row);
}

void StepsEdit::load(const std::vector<SaveStep> &steps)
{
    for (const Row &row : m_rows) {
        for (QWidget *widget : {static_cast<QWidget *>(row.spend), static_cast<QWidget *>(row.save), static_cast<QWidget *>(row.remove)}) {
            widget->hide();
            widget->deleteLater();
        }
    }
    m_rows.clear();
    for (const SaveStep &step : steps)
        makeRow(step);
    if (m_rows.empty())
        makeRow({});
    place();
}

Result<std::vector<SaveStep>> StepsEdit::steps() const
{
    std::vector<SaveStep> all;
    for (const Row &row : m_rows) {
        if (row.spend->text().trimmed().isEmpty() && row.save->text().trimmed().isEmpty())
            continue;
        const auto spend = row.spend->value();
        const auto save = row.save->value();
        if (!spend || !save)
            return fail(ErrorCode::Invalid, u"steps"_s);
        all.push_back({*spend, *save});
        if (m_isSingle)
            break;
    }
    return all;
}

void StepsEdit::setSingle(bool single)
{
    m_isSingle = single;
    place();
}

void StepsEdit::addRow()
{
    if (m_isSingle || rowCount() >= kMostRows)
        return;
    makeRow({});
    place();
    m_rows.back().spend->setFocus();
    emit edited();
}

void StepsEdit::removeRow(int row)
{
    if (row < 0 || row >= rowCount() || rowCount() == 1)
        return;
    const Row gone = m_rows[size_t(row)];
    m_rows.erase(m_rows.begin() + row);
    for (QWidget *widget : {static_cast<QWidget *>(gone.spend), static_cast<QWidget *>(gone.save), static_cast<QWidget *>(gone.remove)}) {
        m_grid->removeWidget(widget);
        widget->hide();
        widget->deleteLater();
    }
    place();
    emit edited();
}

void StepsEdit::place()
{
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const Row &row = m_rows[i];
        const int at = int(i) + 1;
        m_grid->addWidget(row.spend, at, 0);
        m_grid->addWidget(row.save, at, 1);
        m_grid->addWidget(row.remove, at, 2);
        const bool isShown = i == 0 || !m_isSingle;
        row.spend->setVisible(isShown);
        row.save->setVisible(isShown);
        row.remove->setVisible(isShown && !m_isSingle && m_rows.size() > 1);
    }
    m_add->setVisible(!m_isSingle);
    m_add->setEnabled(rowCount() < kMostRows);
    retranslate();
}

void StepsEdit::retranslate()
{
    m_spendHead->setText(m_isSingle ? tr("For every") : tr("From"));
    m_saveHead->setText(tr("Save"));
    m_add->setText(tr("Another step"));
    for (size_t i = 0; i < m_rows.size(); ++i) {
        m_rows[i].spend->setAccessibleName(tr("Spend of step %1").arg(i + 1));
        m_rows[i].save->setAccessibleName(tr("Saving of step %1").arg(i + 1));
        m_rows[i].remove->setText(tr("Remove"));
        m_rows[i].remove->setAccessibleName(tr("Remove step %1").arg(i + 1));
    }
}

} // namespace regulars::ui

#include "ui/loyalty/ladder/ladder_editor.h"

#include "texts/error_text.h"
#include "tiers/standing_service.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/theme.h"
#include "ui/parts/ladder_table.h"
#include "ui/parts/setting_field.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kColumns = 3;
} // namespace

LadderEditor::LadderEditor(QWidget *parent) : Card({}, parent)
{
    m_form = new SettingForm(this);
    m_table = new LadderTable;
    m_add = new PushButton({});
    m_add->setObjectName(u"addTier"_s);
    m_add->setControlSize(ControlSize::Bar);
    m_add->setIconName(u"plus"_s);
    addHeadWidget(m_add);
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metric::kSpace16);
    grid->setVerticalSpacing(metric::kSpace8);
    const QStringList keys{u"tier.metric"_s,          u"tier.window"_s,     u"tier.window_days"_s,
                           u"tier.validity_months"_s, u"tier.grace_days"_s, u"tier.downgrade"_s};
    for (int i = 0; i < keys.size(); ++i)
        grid->addWidget(m_form->add(keys.at(i)), i / kColumns, i % kColumns, Qt::AlignTop);
    for (int i = 0; i < kColumns; ++i)
        grid->setColumnStretch(i, 1);
    contentLayout()->setSpacing(metric::kSpace12);
    contentLayout()->addWidget(m_table);
    contentLayout()->addWidget(new HairLine(Qt::Horizontal));
    contentLayout()->addLayout(grid);
    connect(m_add, &PushButton::clicked, m_table, &LadderTable::addRow);
    connect(m_table, &LadderTable::edited, this, [this] { emit edited(); });
    connect(m_form, &SettingForm::edited, this, [this] {
        follow();
        emit edited();
    });
    retranslate();
}

void LadderEditor::show(const StoredRules &stored)
{
    const bool wasBlocked = blockSignals(true); // one answer for all fields
    m_stored = stored;
    m_isLoaded = true;
    m_table->setCurrency(stored.values.currency());
    m_table->load(stored.ladder.tiers, stored.ladder.metric, stored.holders);
    m_form->load(stored.values);
    follow();
    blockSignals(wasBlocked);
    emit edited();
}

bool LadderEditor::isChanged() const { return m_isLoaded && (m_form->isDirty() || m_table->tiers() != m_stored.ladder.tiers); }

std::optional<Ladder> LadderEditor::wanted() const
{
    if (!m_isLoaded || !m_table->isRight() || !m_form->isRight())
        return std::nullopt;
    return tiers::ladderOf(m_form->current(), m_table->tiers());
}

bool LadderEditor::check()
{
    const bool isLadderRight = m_table->check();
    return m_form->check() && isLadderRight;
}

bool LadderEditor::showError(const Error &error)
{
    if (error.code == ErrorCode::LadderInvalid || error.code == ErrorCode::HasHistory) {
        m_table->setError(errorText(error).sentence);
        return true;
    }
    return m_form->showError(error);
}

void LadderEditor::setEditable(bool editable)
{
    m_isEditable = editable;
    follow();
}

void LadderEditor::follow()
{
    const bool may = m_isLoaded && m_isEditable;
    m_form->setEnabled(may);
    m_form->field(u"tier.window_days"_s)->setEnabled(may && m_form->field(u"tier.window"_s)->value() == "rolling"_L1);
    m_table->setEditable(may);
    m_add->setEnabled(may);
    if (m_isLoaded)
        m_table->setMetric(tiers::ladderOf(m_form->current(), {}).metric);
}

void LadderEditor::retranslate()
{
    setTitle(tr("The ladder and its rules"));
    m_add->setText(tr("Add a tier"));
    m_table->retranslate();
    m_form->retranslate();
    follow();
}

} // namespace regulars::ui

#include "ui/loyalty/benefits/cell_form.h"

#include "benefits/benefit_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/text_label.h"
#include "ui/loyalty/coupons/percent_edit.h"
#include "ui/parts/benefit_words.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

CellForm::CellForm(Desk &desk, DeskJobs &jobs, const Benefit &benefit, const Tier &tier, const std::optional<BenefitCell> &cell, QWidget *parent)
    : DeedForm(desk, jobs, parent), m_benefit(benefit), m_tier(tier), m_before(cell)
{
    build();
    retranslate();
}

QString CellForm::valueField() const
{
    switch (m_benefit.kind) {
    case BenefitKind::TierPrice:
        return u"percent"_s;
    case BenefitKind::CouponPack:
        return u"coupons"_s;
    case BenefitKind::Trial:
        return u"days"_s;
    default:
        return {};
    }
}

void CellForm::build()
{
    m_sentence = new TextLabel(TextRole::Body, Tone::Secondary);
    m_sentence->setWordWrap(true);
    content()->addWidget(m_sentence);
    m_has = new SegmentedSwitch({QString(), QString()});
    addField(u"has"_s, m_has);
    if (!valueField().isEmpty()) {
        m_value = m_benefit.kind == BenefitKind::TierPrice ? static_cast<NumberEdit *>(new PercentEdit) : new PointsEdit;
        if (m_before)
            m_value->setValue(m_before->value);
        addField(valueField(), m_value);
        connect(m_value, &NumberEdit::entered, this, [this] { finish(); });
    }
    if (isRecorded(m_benefit.kind)) {
        m_quota = new PointsEdit;
        if (m_before)
            m_quota->setPoints(m_before->quota);
        addField(u"quota"_s, m_quota);
        connect(m_quota, &NumberEdit::entered, this, [this] { finish(); });
    }
    content()->addStretch(1);
    connect(m_has, &SegmentedSwitch::currentChanged, this, &CellForm::showFields);
    primary()->setEnabled(can(m_desk.actor.role, Right::EditRules));
}

void CellForm::showFields(int index)
{
    m_has->setCurrent(index);
    for (const QString &field : {valueField(), u"quota"_s}) {
        if (FormRow *shown = row(field))
            shown->setVisible(index == 0);
    }
}

void CellForm::retranslate()
{
    setTitle(tr("%1: %2", "tier, benefit").arg(m_tier.name, m_benefit.name));
    m_sentence->setText(BenefitWords::sentence(m_benefit.kind));
    primary()->setText(tr("Save"));
    const int chosen = m_has->current();
    m_has->setOptions({tr("Has it"), tr("Does not")});
    m_has->setCurrent(chosen);
    row(u"has"_s)->setLabel(tr("This tier"));
    m_has->setAccessibleName(tr("This tier"));
    if (FormRow *value = row(valueField()))
        value->setLabel(m_benefit.kind == BenefitKind::TierPrice    ? tr("Share off the price (required)")
                        : m_benefit.kind == BenefitKind::CouponPack ? tr("How many coupons (required)")
                                                                    : tr("For how many days (required)"));
    if (m_quota) {
        const QString usual = BenefitWords::quota(m_benefit.quota, m_benefit.period);
        row(u"quota"_s)->setLabel(tr("How often (empty: as the benefit says)"));
        row(u"quota"_s)->setHint(usual.isEmpty() ? tr("The benefit says: as often as wished. 0 means no limit.")
                                                 : tr("The benefit says: %1. 0 means no limit.").arg(usual));
    }
    showFields(chosen);
}

void CellForm::takeFocus()
{
    if (m_value)
        m_value->setFocus(Qt::ShortcutFocusReason);
    else
        m_has->setFocus(Qt::ShortcutFocusReason);
}

std::optional<BenefitCell> CellForm::typed()
{
    for (const auto &[edit, field] : {std::pair<NumberEdit *, QString>(m_value, valueField()), {m_quota, u"quota"_s}}) {
        if (edit && !isReadable(field, edit))
            return std::nullopt;
    }
    BenefitCell cell{m_benefit.id, m_tier.id, std::nullopt, 0};
    if (m_value && !m_value->value()) {
        row(valueField())->setError(tr("Say how much the tier has"));
        m_value->setFocus();
        return std::nullopt;
    }
    if (m_value)
        cell.value = *m_value->value();
    if (m_quota)
        cell.quota = m_quota->points();
    return cell;
}

void CellForm::finish()
{
    if (!begins())
        return;
    const bool hasIt = m_has->current() == 0;
    std::optional<BenefitCell> wanted;
    if (hasIt) {
        wanted = typed();
        if (!wanted)
            return;
    }
    const auto put = [id = m_benefit.id, tier = m_tier.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session,
                                                                                                       const std::optional<BenefitCell> &cell) {
        benefits::BenefitService service(*clock);
        return cell ? service.setCell(session, actor, *cell) : service.clearCell(session, actor, id, tier);
    };
    const QString words = tr("“%1” of %2 saved", "benefit, tier").arg(m_benefit.name, m_tier.name);
    carryOut([put, wanted](db::WriteSession &session) { return put(session, wanted); }, [put, words, before = m_before] {
        return deedOf(words, [put, before](db::WriteSession &session) { return put(session, before); });
    });
}

} // namespace regulars::ui

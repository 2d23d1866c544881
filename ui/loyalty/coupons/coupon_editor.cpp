#include "ui/loyalty/coupons/coupon_editor.h"

#include "coupons/coupon_desk_query.h"
#include "coupons/coupon_service.h"
#include "tiers/standing_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/coupon_words.h"
#include "ui/loyalty/coupons/gives_form.h"
#include "ui/loyalty/coupons/limits_form.h"
#include "ui/loyalty/coupons/validity_form.h"

#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <limits>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

/// What the panel looks up: words to choose from.
struct Choices {
    QStringList categories;
    std::vector<Tier> tiers;
};

} // namespace

CouponEditor::CouponEditor(Desk &desk, DeskJobs &jobs, const CouponTemplate &plan, QWidget *parent)
    : DeedForm(desk, jobs, parent), m_before(plan)
{
    m_gives = new GivesForm(desk.currency);
    m_validity = new ValidityForm(desk.currency, toDate(desk.today()));
    m_limits = new LimitsForm(desk.currency);
    m_validityTitle = new TextLabel(TextRole::CardTitle);
    m_limitsTitle = new TextLabel(TextRole::CardTitle);
    m_out = new TextLabel(TextRole::Caption, Tone::Warning);
    m_out->setWordWrap(true);
    content()->addWidget(m_out);
    m_out->setVisible(plan.issued > 0); // within the panel: alone it would be a window
    content()->addWidget(m_gives);
    content()->addSpacing(metric::kSpace8);
    content()->addWidget(m_validityTitle);
    content()->addWidget(m_validity);
    content()->addSpacing(metric::kSpace8);
    content()->addWidget(m_limitsTitle);
    content()->addWidget(m_limits);
    content()->addStretch(1);
    const QList<CouponForm *> forms{m_gives, m_validity, m_limits};
    for (CouponForm *form : forms) {
        for (const auto &[field, made] : form->rows())
            nameField(field, made);
        form->load(plan);
        connect(form, &CouponForm::edited, this, &CouponEditor::follow);
    }
    retranslate();
    follow();
    readChoices();
}

void CouponEditor::readChoices()
{
    m_isReading = true;
    const auto read = [](db::ReadSession &session) -> Result<Choices> {
        Choices choices;
        TRY_LET(choices.categories, coupons::categories(session));
        TRY_LET(const Ladder ladder, tiers::loadLadder(session));
        choices.tiers = ladder.tiers;
        return choices;
    };
    m_jobs.ask(this, read, [this](const Result<Choices> &choices) {
        m_isReading = false;
        if (choices) {
            m_validity->setCategories(choices->categories);
            m_limits->setTiers(choices->tiers);
        }
        m_loaded = plan() ? std::optional(*plan()) : std::nullopt;
    });
}

Result<CouponTemplate> CouponEditor::plan() const
{
    CouponTemplate plan = m_before;
    TRY(m_gives->store(plan));
    TRY(m_validity->store(plan));
    TRY(m_limits->store(plan));
    return plan;
}

void CouponEditor::follow()
{
    m_isWarned = false;
    clearErrors();
    // The example looks at what it gives alone: a typing error in the hours does not take it away.
    CouponTemplate tried;
    const bool isReadable = m_gives->store(tried).has_value();
    if (tried.basis == CouponBasis::CampaignTotal)
        tried.usesPerCoupon = 0;
    m_gives->tryOn(isReadable ? tried : CouponTemplate());
}

bool CouponEditor::isDirty() const
{
    if (m_isReading)
        return false;
    const auto now = plan();
    return now ? !m_loaded || *m_loaded != *now : m_loaded.has_value() || !m_gives->name()->text().isEmpty();
}

bool CouponEditor::mayClose()
{
    if (m_isWarned || !isDirty())
        return true;
    m_isWarned = true;
    warn(tr("What was typed is not saved. Close once more to give it up."));
    return false;
}

void CouponEditor::takeFocus() { m_gives->name()->setFocus(); }

void CouponEditor::refuse(const Error &error)
{
    setBusy(false);
    FormRow *beside = row(error.field);
    if (!beside) {
        showError(error);
        return;
    }
    beside->setError(CouponWords::refusal(error));
    beside->field()->setFocus();
    // The form is longer than the window; who saves at its head must see what is wrong at its foot.
    for (QWidget *at = beside->parentWidget(); at; at = at->parentWidget()) {
        if (auto *scroll = qobject_cast<QScrollArea *>(at)) {
            QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
            scroll->ensureWidgetVisible(beside);
            return;
        }
    }
}

void CouponEditor::finish()
{
    if (!isSettled())
        return;
    clearErrors();
    const auto wanted = plan();
    if (!wanted) {
        refuse(wanted.error());
        return;
    }
    const auto save = [clock = m_desk.clock, actor = m_desk.actor](const CouponTemplate &kind) {
        return [=](db::WriteSession &session) -> Result<CouponTemplateId> {
            TRY(coupons::checkGoods(session, kind.goods));
            return coupons::CouponService(*clock).save(session, actor, kind);
        };
    };
    carryOut(save(*wanted), [this, wanted = *wanted, save](CouponTemplateId id) {
        m_loaded = wanted;
        emit saved(id);
        if (!isNew())
            return deedOf(tr("“%1” is changed.").arg(wanted.name), [back = save(m_before)](db::WriteSession &session) -> Status {
                TRY(back(session));
                return ok();
            });
        return deedOf(tr("“%1” is made.").arg(wanted.name), [id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            return coupons::CouponService(*clock).remove(session, actor, id);
        });
    });
}

void CouponEditor::retranslate()
{
    setTitle(isNew() ? tr("New coupon") : tr("Change “%1”").arg(m_before.name));
    primary()->setText(isNew() ? tr("Make it") : tr("Save"));
    m_out->setText(tr("%n coupons of this kind have been issued: what you change here changes what those still open are worth. Their days stay as they are.", nullptr,
                      static_cast<int>(qMin<qint64>(m_before.issued, std::numeric_limits<int>::max()))));
    m_validityTitle->setText(tr("When and for what"));
    m_limitsTitle->setText(tr("How often and for whom"));
    m_gives->retranslate();
    m_validity->retranslate();
    m_limits->retranslate();
}

} // namespace regulars::ui

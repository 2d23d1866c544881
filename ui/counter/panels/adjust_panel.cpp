#include "ui/counter/panels/adjust_panel.h"

#include "counter/when_done.h"
#include "points/points_service.h"
#include "settings/setting_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

AdjustPanel::AdjustPanel(Desk &desk, CustomerId customer, QWidget *parent)
    : SidePanel(desk, parent), m_customer(customer)
{
    m_purse = new SegmentedSwitch({QString(), QString()});
    m_direction = new SegmentedSwitch({QString(), QString()});
    m_points = new PointsEdit;
    m_reason = new QLineEdit;
    auto *points = new FormRow({}, m_points);
    auto *reason = new FormRow({}, m_reason);
    nameField(u"points"_s, points);
    nameField(u"reason"_s, reason);
    content()->addWidget(m_purse, 0, Qt::AlignLeft);
    content()->addWidget(m_direction, 0, Qt::AlignLeft);
    content()->addWidget(points);
    content()->addWidget(reason);
    content()->addStretch();
    connect(m_points, &NumberEdit::valueChanged, this, [this] { row(u"points"_s)->clearMessage(); });
    connect(m_reason, &QLineEdit::textEdited, this, [this] { row(u"reason"_s)->clearMessage(); });
    connect(m_points, &NumberEdit::entered, m_reason, qOverload<>(&QWidget::setFocus));
    connect(m_reason, &QLineEdit::returnPressed, this, &AdjustPanel::finish);
    retranslate();
    readLimit();
}

void AdjustPanel::readLimit()
{
    auto asked =
        m_desk.database->read([role = m_desk.actor.role](db::ReadSession &session) -> Result<std::optional<qint64>> {
            if (role == Role::Administrator)
                return std::optional<qint64>();
            TRY_LET(const auto values, settings::SettingService::values(session));
            return std::optional<qint64>(values.integer(u"points.adjust_limit."_s + roleName(role)));
        });
    counter::whenDone(this, asked, [this](const Result<std::optional<qint64>> &limit) {
        m_hasLimit = true;
        if (!limit) {
            showError(limit.error());
            return;
        }
        m_limit = *limit;
        primary()->setEnabled(!m_limit || *m_limit > 0);
        retranslate();
    });
}

void AdjustPanel::retranslate()
{
    setTitle(tr("Adjust points"));
    primary()->setText(tr("Book adjustment"));
    m_purse->setOptions({tr("Points"), tr("Service credits")});
    m_purse->setAccessibleName(tr("Purse"));
    m_direction->setOptions({tr("Add"), tr("Take")});
    m_direction->setAccessibleName(tr("Add or take"));
    row(u"points"_s)->setLabel(tr("How many"));
    row(u"reason"_s)->setLabel(tr("Reason (required)"));
    if (m_limit && *m_limit == 0)
        row(u"points"_s)->setHint(tr("Your role may not adjust points"));
    else if (m_limit)
        row(u"points"_s)->setHint(tr("Your role may book up to %1 at a time").arg(Format::points(*m_limit)));
}

void AdjustPanel::takeFocus() { m_points->setFocus(Qt::ShortcutFocusReason); }

void AdjustPanel::finish()
{
    if (!isSettled() || !primary()->isEnabled())
        return;
    clearErrors();
    const auto points = m_points->points();
    if (!points || *points <= 0) {
        row(u"points"_s)->setError(tr("A whole number above zero"));
        takeFocus();
        return;
    }
    const qint64 delta = m_direction->current() == 1 ? -*points : *points;
    const Purse purse = m_purse->current() == 1 ? Purse::Credits : Purse::Points;
    const QString reason = m_reason->text();
    setBusy(true);
    const auto book = [customer = m_customer, purse, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today(),
                       delta, reason](db::WriteSession &session) {
        return points::PointsService(*clock).adjust(session, actor, customer, purse, delta, today, reason);
    };
    counter::whenDone(this, m_desk.database->write(book), [this, delta, reason](const Result<LedgerId> &entry) {
        if (!entry) {
            showError(entry.error());
            return;
        }
        setBusy(false);
        Deed deed;
        deed.words = tr("%1 points booked").arg(Format::signedPoints(delta));
        deed.undo = [row = *entry, clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today(),
                     why = tr("Undone: %1", "reason of the adjustment").arg(reason)](db::WriteSession &session) -> Status {
            TRY(points::PointsService(*clock).reverse(session, actor, row, today, why));
            return ok();
        };
        emit done(deed);
    });
}

} // namespace regulars::ui

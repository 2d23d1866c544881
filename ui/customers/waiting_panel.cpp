#include "ui/customers/waiting_panel.h"

#include "counter/when_done.h"
#include "interactions/interaction_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/points_edit.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kMostMinutes = 24 * 60;
}

WaitingPanel::WaitingPanel(Desk &desk, QWidget *parent) : SidePanel(desk, parent)
{
    m_intro = new TextLabel(TextRole::Body, Tone::Secondary);
    m_intro->setWordWrap(true);
    m_rows = new QVBoxLayout;
    m_rows->setSpacing(metric::kSpace12);
    content()->addWidget(m_intro);
    content()->addLayout(m_rows);
    content()->addStretch();
    retranslate();
    auto asked = m_desk.database->read([today = m_desk.today()](db::ReadSession &session) {
        return interactions::waitingFigures(session, today - kDays + 1, today);
    });
    counter::whenDone(this, asked, [this](const Result<std::vector<interactions::WaitingFigure>> &figures) {
        m_isLoaded = true;
        if (figures)
            take(*figures);
        else
            showError(figures.error());
    });
}

void WaitingPanel::take(const std::vector<interactions::WaitingFigure> &figures)
{
    m_figures = figures;
    const bool mayEdit = can(m_desk.actor.role, Right::EditRules);
    for (const interactions::WaitingFigure &figure : m_figures) {
        auto *limit = new PointsEdit;
        limit->setRange(1, kMostMinutes);
        limit->setValue(figure.limitMinutes);
        limit->setEnabled(mayEdit);
        auto *made = new FormRow({}, limit);
        nameField(u"tier %1"_s.arg(figure.rank), made);
        m_rows->addWidget(made);
        m_limits << limit;
        connect(limit, &NumberEdit::entered, this, [this] { finish(); });
    }
    primary()->setEnabled(mayEdit);
    retranslate();
    takeFocus();
}

QString WaitingPanel::wordsOf(const interactions::WaitingFigure &figure) const
{
    if (figure.waits == 0)
        return tr("Nobody waited in %n days", nullptr, kDays);
    const QString average = tr("%n waits, %1 min on average", nullptr, int(figure.waits)).arg(figure.averageMinutes);
    const auto share = figure.shareBp();
    return share ? tr("%1; %2 within the limit", "waits, share").arg(average, Format::percent(double(*share) / 10'000, 0)) : average;
}

QStringList WaitingPanel::words() const
{
    QStringList all;
    for (const interactions::WaitingFigure &figure : m_figures)
        all << wordsOf(figure);
    return all;
}

void WaitingPanel::retranslate()
{
    setTitle(tr("Waiting times"));
    primary()->setText(tr("Save limits"));
    m_intro->setText(tr("How many minutes a customer should wait at most, by tier. Waits are recorded with F7."));
    for (const interactions::WaitingFigure &figure : m_figures) {
        FormRow *made = row(u"tier %1"_s.arg(figure.rank));
        made->setLabel(tr("%1: minutes at most", "tier").arg(figure.tierName));
        made->setHint(wordsOf(figure));
    }
}

void WaitingPanel::takeFocus()
{
    if (!m_limits.isEmpty())
        m_limits.first()->setFocus(Qt::ShortcutFocusReason);
}

void WaitingPanel::finish()
{
    if (!isSettled() || !primary()->isEnabled())
        return;
    clearErrors();
    std::vector<std::pair<TierId, std::optional<qint64>>> wanted;
    std::vector<std::pair<TierId, std::optional<qint64>>> before;
    for (size_t i = 0; i < m_figures.size(); ++i) {
        const PointsEdit *limit = m_limits[int(i)];
        const bool isEmpty = limit->text().trimmed().isEmpty();
        if (!isEmpty && !limit->isAcceptable()) {
            row(u"tier %1"_s.arg(m_figures[i].rank))->setError(tr("Minutes from 1 to %1, or nothing").arg(kMostMinutes));
            m_limits[int(i)]->setFocus();
            return;
        }
        const auto minutes = isEmpty ? std::nullopt : limit->value();
        if (minutes == m_figures[i].limitMinutes)
            continue;
        wanted.emplace_back(m_figures[i].tierId, minutes);
        before.emplace_back(m_figures[i].tierId, m_figures[i].limitMinutes);
    }
    if (wanted.empty()) {
        emit closeRequested();
        return;
    }
    const auto set = [clock = m_desk.clock, actor = m_desk.actor](const auto &limits) {
        return [=](db::WriteSession &session) -> Status {
            for (const auto &[tier, minutes] : limits)
                TRY(interactions::InteractionService(*clock).setWaitingLimit(session, actor, tier, minutes));
            return ok();
        };
    };
    setBusy(true);
    counter::whenDone(this, m_desk.database->write(set(wanted)), [this, undo = set(before)](const Status &status) {
        if (!status) {
            showError(status.error());
            return;
        }
        setBusy(false);
        Deed deed;
        deed.words = tr("Limits of waiting saved");
        deed.undo = undo;
        emit done(deed);
    });
}

} // namespace regulars::ui

#include "ui/loyalty/ladder/evaluate_offer.h"

#include "texts/error_text.h"
#include "ui/kit/format.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/customer_words.h"
#include "ui/shell/desk_jobs.h"

#include <QHBoxLayout>

namespace regulars::ui {

EvaluateOffer::EvaluateOffer(Desk &desk, DeskJobs &jobs, QWidget *parent) : QWidget(parent), m_desk(desk), m_jobs(jobs)
{
    m_words = new TextLabel(TextRole::Body);
    m_words->setWordWrap(true);
    m_button = new PushButton({});
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    row->setSpacing(metric::kSpace12);
    row->addWidget(m_words, 1);
    row->addWidget(m_button, 0, Qt::AlignVCenter);
    connect(m_button, &PushButton::clicked, this, &EvaluateOffer::evaluate);
    retranslate();
}

void EvaluateOffer::offer(qint64 customers)
{
    m_customers = customers;
    if (customers > 0)
        m_done.reset();
    follow();
}

void EvaluateOffer::clear()
{
    m_customers = 0;
    m_done.reset();
    follow();
}

void EvaluateOffer::evaluate()
{
    m_isRunning = true;
    m_done.reset();
    follow();
    m_jobs.write(tr("Evaluate tiers"), this,
                 [clock = m_desk.clock, actor = m_desk.actor, today = m_desk.today()](db::WriteSession &session, JobControl &job) {
                     return tiers::TierService(*clock).evaluateAll(session, actor, today, &job);
                 },
                 [this](const Result<tiers::Evaluation> &done) {
                     m_isRunning = false;
                     m_done = done;
                     m_customers = done ? 0 : m_customers;
                     follow();
                 });
}

void EvaluateOffer::follow()
{
    const QString refusal = CustomerWords::refusal(m_desk.actor, Right::Maintain);
    m_button->setVisible(m_customers > 0);
    m_button->setEnabled(refusal.isEmpty() && !m_isRunning);
    m_button->setToolTip(refusal);
    if (m_isRunning)
        m_words->setText(tr("Running; the bar at the foot shows how far and can stop it."));
    else if (m_done && !*m_done)
        m_words->setText(errorText(m_done->error()).sentence);
    else if (m_done)
        m_words->setText(tr("%1 customers checked: %2 rose, %3 fell, %4 renewed.")
                             .arg(Format::points((*m_done)->checked), Format::points((*m_done)->upgraded), Format::points((*m_done)->downgraded),
                                  Format::points((*m_done)->renewed)));
    else
        m_words->setText(tr("%n customer(s) move once all are judged by these rules. That is not taken back with the rules.", nullptr, int(m_customers)));
    m_words->setTone(m_done && !*m_done ? Tone::Danger : Tone::Normal);
    setVisible(m_isRunning || m_done || m_customers > 0);
}

QString EvaluateOffer::words() const { return isHidden() ? QString() : m_words->text(); }

void EvaluateOffer::retranslate()
{
    m_button->setText(tr("Evaluate now"));
    follow();
}

} // namespace regulars::ui

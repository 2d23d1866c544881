#include "ui/welcome/welcome_page.h"

#include "settings/setting_service.h"
#include "texts/error_text.h"
#include "ui/kit/frame.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/shell/desk_jobs.h"
#include "ui/welcome/backup_step.h"
#include "ui/welcome/doors_step.h"
#include "ui/welcome/rules_step.h"
#include "ui/welcome/shop_step.h"
#include "ui/welcome/step_list.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kCardWidth = 1000;
constexpr int kCardHeight = 456;
constexpr int kListWidth = 296;
constexpr int kHeadHeight = 96;

/// The card of the page: subtle ground at the left, surface at the right, one border around.
class WelcomeCard : public QWidget
{
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        paintFrame(painter, rect(), tokens().surface, tokens().border, 1, metric::kCardRadius);
        painter.save();
        painter.setClipRect(QRect(1, 1, kListWidth, height() - 2));
        paintFrame(painter, rect(), tokens().subtle, tokens().border, 1, metric::kCardRadius);
        painter.restore();
        painter.fillRect(QRect(kListWidth, 1, 1, height() - 2), tokens().border);
    }
};

} // namespace

WelcomePage::WelcomePage(Desk &desk, const WelcomeHooks &hooks, QWidget *parent)
    : Page(parent), m_desk(desk), m_jobs(std::make_unique<DeskJobs>(desk))
{
    auto *card = new WelcomeCard;
    card->setFixedSize(kCardWidth, kCardHeight);
    auto *row = new QHBoxLayout(card);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(0);
    row->addWidget(buildList());
    row->addWidget(buildContent(), 1);
    m_promise = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_promise->setAlignment(Qt::AlignCenter);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(metric::kSpace16);
    column->addStretch(1);
    column->addWidget(card, 0, Qt::AlignHCenter);
    column->addWidget(m_promise);
    column->addStretch(1);
    addStep(new ShopStep(desk, *m_jobs));
    addStep(new RulesStep(desk, *m_jobs));
    addStep(new DoorsStep(desk, *m_jobs));
    addStep(new BackupStep(desk, *m_jobs));
    for (WelcomeStep *step : m_steps) {
        connect(step, &WelcomeStep::summaryChanged, this, &WelcomePage::refresh);
        connect(step, &WelcomeStep::openRequested, this, &Page::openRequested);
        if (hooks.shopChanged)
            connect(step, &WelcomeStep::shopChanged, this, hooks.shopChanged);
        if (hooks.demoWanted)
            connect(step, &WelcomeStep::demoWanted, this, hooks.demoWanted);
    }
    connect(m_list, &StepList::chosen, this, &WelcomePage::showStep);
    connect(m_back, &PushButton::clicked, this, [this] { showStep(m_current - 1); });
    connect(m_skip, &PushButton::clicked, this, &WelcomePage::goOn);
    connect(m_next, &PushButton::clicked, this, [this] { m_steps[std::size_t(m_current)]->save([this] { goOn(); }); });
    retranslate();
}

WelcomePage::~WelcomePage() = default;

QWidget *WelcomePage::buildList()
{
    auto *side = new QWidget;
    side->setFixedWidth(kListWidth - 1); // the line beside it is the card's
    m_welcome = new TextLabel(TextRole::PageTitle);
    m_intro = new TextLabel(TextRole::Body, Tone::Secondary);
    m_list = new StepList;
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metric::kSpace24, metric::kSpace24, metric::kSpace24, metric::kSpace16);
    head->setSpacing(metric::kSpace4);
    head->addWidget(m_welcome);
    head->addWidget(m_intro);
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_list);
    column->addStretch(1);
    return side;
}

QWidget *WelcomePage::buildContent()
{
    auto *content = new QWidget;
    m_question = new TextLabel(TextRole::PageTitle);
    m_words = new TextLabel(TextRole::Body, Tone::Secondary);
    m_words->setWordWrap(true);
    auto *headBox = new QWidget;
    headBox->setFixedHeight(kHeadHeight);
    auto *head = new QVBoxLayout(headBox);
    head->setContentsMargins(metric::kSpace24, metric::kSpace24, metric::kSpace24, metric::kSpace8);
    head->setSpacing(metric::kSpace4);
    head->addWidget(m_question);
    head->addWidget(m_words);
    head->addStretch(1);
    m_notice = new NoticeStrip;
    m_notice->clear();
    m_stack = new QStackedWidget;
    m_back = new PushButton({});
    m_skip = new PushButton({}, ButtonKind::Quiet);
    m_next = new PushButton({}, ButtonKind::Primary);
    m_next->setDefault(true);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(metric::kSpace24, metric::kSpace16, metric::kSpace24, metric::kSpace16);
    foot->setSpacing(metric::kSpace8);
    foot->addWidget(m_back);
    foot->addStretch(1);
    foot->addWidget(m_skip);
    foot->addWidget(m_next);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(headBox);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_notice);
    column->addWidget(m_stack, 1);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addLayout(foot);
    return content;
}

void WelcomePage::addStep(WelcomeStep *step)
{
    m_steps.push_back(step);
    m_stack->addWidget(step);
}

QString WelcomePage::title() const { return tr("Welcome"); }

void WelcomePage::activate()
{
    if (m_isLoaded) {
        m_steps[std::size_t(m_current)]->activate();
        return;
    }
    m_isLoaded = true;
    m_jobs->ask(this, [](db::ReadSession &session) { return settings::SettingService::values(session); },
                [this](const Result<settings::SettingValues> &values) {
                    m_reached = values ? int(values->integer(u"setup.step"_s)) : 0;
                    for (int i = 0; i < std::min(m_reached, int(m_steps.size())); ++i)
                        m_steps[std::size_t(i)]->activate();
                    showStep(m_wanted >= 0 ? m_wanted : m_reached < int(m_steps.size()) ? m_reached : 0);
                });
}

void WelcomePage::open(const QVariantMap &arguments)
{
    const int step = int(snapshotStates().indexOf(arguments.value(u"step"_s).toString())) + 1;
    if (step == 0)
        return;
    m_wanted = step;
    if (m_jobs->isIdle())
        showStep(step);
}

void WelcomePage::showStep(int index)
{
    m_current = std::clamp(index, 0, int(m_steps.size()) - 1);
    m_notice->clear();
    m_stack->setCurrentIndex(m_current);
    refresh();
    m_steps[std::size_t(m_current)]->activate();
}

void WelcomePage::goOn()
{
    const int next = m_current + 1;
    if (next > m_reached)
        remember(next);
    if (next < int(m_steps.size()))
        showStep(next);
    else
        emit openRequested(u"counter"_s, {});
}

void WelcomePage::remember(int step)
{
    m_reached = step;
    refresh();
    m_jobs->change(this,
                   [step, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                       return settings::SettingService(*clock).set(session, actor, u"setup.step"_s, QString::number(step));
                   },
                   [this](const Status &done) {
                       if (!done)
                           m_notice->show(NoticeKind::Danger, errorText(done.error()).sentence);
                   });
}

void WelcomePage::refresh()
{
    std::vector<StepList::Entry> entries;
    for (int i = 0; i < int(m_steps.size()); ++i) {
        const WelcomeStep *step = m_steps[std::size_t(i)];
        entries.push_back({step->name(), step->summary(), i < m_reached});
    }
    m_list->setSteps(std::move(entries), m_current, m_reached);
    const WelcomeStep *step = m_steps[std::size_t(m_current)];
    const bool isLast = m_current == int(m_steps.size()) - 1;
    m_question->setText(step->question());
    m_words->setText(step->words());
    m_back->setVisible(m_current > 0);
    m_skip->setVisible(m_current > 0);
    m_skip->setText(isLast ? tr("Finish without") : tr("Skip this step"));
    m_next->setText(isLast ? tr("Finish") : tr("Next"));
}

QList<Command> WelcomePage::commands() const
{
    auto *self = const_cast<WelcomePage *>(this);
    return {{u"welcome.open"_s, tr("Set up the shop step by step"), u"Set up the shop step by step"_s, u"store"_s, {},
             [self] { emit self->openRequested(u"welcome"_s, {}); }}};
}

QStringList WelcomePage::snapshotStates() const { return {u"rules"_s, u"doors"_s, u"backup"_s}; }

void WelcomePage::showSnapshotState(const QString &state)
{
    const int index = int(snapshotStates().indexOf(state)) + 1;
    m_reached = index;
    for (int i = 0; i < index; ++i)
        m_steps[std::size_t(i)]->activate();
    showStep(index);
}

// Cards stand on the window's ground, not on a pane.
void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
}

bool WelcomePage::isSettled() const { return m_jobs->isIdle(); }

void WelcomePage::retranslate()
{
    m_welcome->setText(tr("Welcome to Regulars"));
    m_intro->setText(tr("%n steps, and all can be changed later", nullptr, int(m_steps.size())));
    m_back->setText(tr("Back"));
    m_promise->setText(tr("All data stay on this computer; no connection is needed"));
    for (WelcomeStep *step : m_steps)
        step->retranslate();
    refresh();
}

} // namespace regulars::ui

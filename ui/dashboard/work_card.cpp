#include "ui/dashboard/work_card.h"

#include "ui/dashboard/today_words.h"
#include "ui/dashboard/work_table.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

using today::WorkKind;

namespace {
constexpr int kFootHeight = 40;
} // namespace

WorkCard::WorkCard(Desk &desk, QWidget *parent) : Card({}, parent), m_model(new today::WorkListModel(this))
{
    setTitle(tr("To do"));
    for (int i = 0; i <= today::kWorkKinds; ++i) {
        auto *chip = new Chip({});
        addHeadWidget(chip);
        connect(chip, &Chip::clicked, this, [this, i] { chooseKind(i); });
        m_chips.push_back(chip);
    }
    m_table = new WorkTable(desk, m_model);
    m_empty = new EmptyState(u"circle-check"_s);
    m_doneWords = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_doneWords->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_showDone = new LinkButton({});
    m_showDone->setRole(TextRole::Caption);
    m_done = new PushButton({}, ButtonKind::Normal);
    m_done->setControlSize(ControlSize::Bar);
    m_done->setIconName(u"check"_s);
    auto *foot = new QWidget;
    foot->setFixedHeight(kFootHeight);
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    row->setSpacing(metric::kSpace8);
    row->addWidget(m_doneWords);
    row->addWidget(m_showDone);
    row->addStretch(1);
    row->addWidget(m_done);
    contentLayout()->setContentsMargins(0, metric::kSpace4, 0, 0);
    contentLayout()->setSpacing(0);
    contentLayout()->addWidget(m_table, 1);
    contentLayout()->addWidget(m_empty, 1);
    contentLayout()->addWidget(foot);
    connect(m_table, &WorkTable::actionWanted, this, [this](int at) {
        const today::WorkItem &item = m_model->itemAt(at);
        if (item.doneAtMs)
            emit reopenWanted({item.key});
        else
            emit contactWanted(item.customer);
    });
    connect(m_table, &WorkTable::opened, this, &WorkCard::contactWanted);
    connect(m_model, &today::WorkListModel::tickedChanged, this, &WorkCard::refreshWords);
    connect(m_showDone, &LinkButton::clicked, this, [this] { showDone(!m_isDoneShown); });
    connect(m_done, &PushButton::clicked, this, [this] {
        const auto keys = m_model->ticked();
        if (m_isDoneShown)
            emit reopenWanted(keys);
        else
            emit doneWanted(keys);
    });
    retranslate();
}

void WorkCard::setList(today::WorkList list)
{
    if (m_isDoneShown && list.done.empty())
        m_isDoneShown = false;
    m_model->setDoneShown(m_isDoneShown);
    m_model->setList(std::move(list));
    refreshWords();
}

void WorkCard::chooseKind(int index)
{
    m_kind = index;
    m_model->setKind(index == 0 ? std::nullopt : std::optional(WorkKind(index - 1)));
    refreshWords();
}

void WorkCard::showDone(bool isDoneShown)
{
    m_isDoneShown = isDoneShown;
    m_model->setDoneShown(isDoneShown);
    refreshWords();
}

void WorkCard::refreshWords()
{
    const today::WorkList &list = m_model->list();
    for (int i = 0; i <= today::kWorkKinds; ++i) {
        Chip *chip = m_chips[std::size_t(i)];
        chip->setText(i == 0 ? tr("All") : TodayWords::kind(WorkKind(i - 1)));
        chip->setCount(Format::points(i == 0 ? list.openTotal() : list.openCount[i - 1]));
        chip->setActive(i == m_kind);
    }
    const bool hasRows = m_model->rowCount() > 0;
    m_table->setVisible(hasRows);
    m_empty->setVisible(!hasRows);
    m_empty->setWords(tr("Nothing left to do"), tr("Birthdays, and the next steps promised in contact notes, stand here on their day."));
    m_doneWords->setText(tr("%n done today", nullptr, int(list.done.size())));
    m_showDone->setText(m_isDoneShown ? tr("Back to what is open") : tr("Show"));
    m_showDone->setVisible(m_isDoneShown || !list.done.empty());
    const auto ticked = int(m_model->ticked().size());
    m_done->setVisible(ticked > 0);
    m_done->setText(m_isDoneShown ? tr("Reopen %n", nullptr, ticked) : tr("Mark %n as done", nullptr, ticked));
}

void WorkCard::retranslate()
{
    setTitle(tr("To do"));
    m_table->retranslate();
    refreshWords();
}

} // namespace regulars::ui

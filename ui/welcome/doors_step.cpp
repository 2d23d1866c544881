#include "ui/welcome/doors_step.h"

#include "ui/kit/push_button.h"
#include "ui/kit/tokens.h"
#include "ui/welcome/door_row.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

DoorsStep::DoorsStep(Desk &desk, DeskJobs &jobs, QWidget *parent) : WelcomeStep(desk, jobs, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto add = [&](const QString &icon, const QString &buttonIcon) {
        auto *door = new DoorRow(icon, m_doors.empty());
        door->button()->setIconName(buttonIcon);
        column->addWidget(door);
        m_doors.push_back(door);
        return door->button();
    };
    PushButton *import = add(u"upload"_s, u"folder-open"_s);
    PushButton *first = add(u"user-plus"_s, {});
    PushButton *demo = add(u"store"_s, {});
    first->setKeyCap(u"F2"_s);
    column->addStretch(1);
    connect(import, &PushButton::clicked, this, [this] { emit openRequested(u"import"_s, {{u"kind"_s, u"customers"_s}}); });
    connect(first, &PushButton::clicked, this, [this] { emit openRequested(u"counter"_s, {{u"action"_s, u"new"_s}}); });
    connect(demo, &PushButton::clicked, this, &DoorsStep::demoWanted);
    retranslate();
}

void DoorsStep::retranslate()
{
    m_doors[0]->setWords(tr("Import the list you have"),
                         tr("Excel or CSV. Columns are recognised, and tried out first."),
                         tr("Whatever the till, WeChat or the old members' system exports"));
    m_doors[0]->button()->setText(tr("Choose a file"));
    m_doors[1]->setWords(tr("Register the first customer"), tr("A name or a phone number is enough; the rest can follow."),
                         tr("At the counter, F2 does it at any time"));
    m_doors[1]->button()->setText(tr("New member"));
    m_doors[2]->setWords(tr("Look at a demo shop first"), tr("1,200 customers, three years of purchases, kept apart."),
                         tr("Takes a few seconds; delete its file and it is gone"));
    m_doors[2]->button()->setText(tr("Open the demo shop"));
}

} // namespace regulars::ui

// The third step: three doors through which the first customers come.
//
// Thread: GUI. Invariant: one door is recommended; each leads on by itself, the step can be left without any.
#pragma once

#include "ui/welcome/welcome_step.h"

#include <vector>

namespace regulars::ui {

class DoorRow;

class DoorsStep : public WelcomeStep
{
    Q_OBJECT

public:
    DoorsStep(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    QString name() const override { return tr("Where customers come from"); }
    QString question() const override { return tr("Where do the first customers come from?"); }
    QString words() const override { return tr("There are none yet. Choose a beginning; the other two can be done at any time."); }
    void retranslate() override;

private:
    std::vector<DoorRow *> m_doors;
};

} // namespace regulars::ui

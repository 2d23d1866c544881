// Welcome (欢迎): a new shop in four steps, each of which can be left for later.
//
// Thread: GUI. Invariants: one step is in front; steps before the furthest one reached are ticked and can be gone back
// to; how far the shop has come is kept in the store (setup.step), so that the next start goes on there.
#pragma once

#include "ui/shell/desk.h"
#include "ui/shell/page.h"

#include <functional>
#include <memory>
#include <vector>

class QStackedWidget;

namespace regulars::ui {

class DeskJobs;
class NoticeStrip;
class PushButton;
class StepList;
class TextLabel;
class WelcomeStep;

/// What the page asks of the composition root.
struct WelcomeHooks {
    std::function<void()> shopChanged;
    /// Makes or opens the demo store in place of this one.
    std::function<void()> demoWanted;
};

class WelcomePage : public Page
{
    Q_OBJECT

public:
    WelcomePage(Desk &desk, const WelcomeHooks &hooks, QWidget *parent = nullptr);
    ~WelcomePage() override;

    QString title() const override;
    void activate() override;
    /// {"step", "doors"} goes to the doors, whatever was reached.
    void open(const QVariantMap &arguments) override;
    QList<Command> commands() const override;
    void retranslate() override;
    QStringList snapshotStates() const override;
    void showSnapshotState(const QString &state) override;
    bool isSettled() const override;

    int current() const { return m_current; }
    WelcomeStep *step(int index) const { return m_steps[std::size_t(index)]; }
    PushButton *nextButton() const { return m_next; }
    PushButton *skipButton() const { return m_skip; }
    PushButton *backButton() const { return m_back; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *buildList();
    QWidget *buildContent();
    void addStep(WelcomeStep *step);
    void showStep(int index);
    void goOn();
    void remember(int step);
    void refresh();

    Desk &m_desk;
    std::unique_ptr<DeskJobs> m_jobs;
    std::vector<WelcomeStep *> m_steps;
    StepList *m_list = nullptr;
    TextLabel *m_welcome = nullptr;
    TextLabel *m_intro = nullptr;
    TextLabel *m_question = nullptr;
    TextLabel *m_words = nullptr;
    NoticeStrip *m_notice = nullptr;
    QStackedWidget *m_stack = nullptr;
    PushButton *m_back = nullptr;
    PushButton *m_skip = nullptr;
    PushButton *m_next = nullptr;
    TextLabel *m_promise = nullptr;
    int m_current = 0;
    int m_reached = 0;
    int m_wanted = -1; ///< asked for by another page
    bool m_isLoaded = false;
};

} // namespace regulars::ui

// Offers to judge all customers by the rules as they are kept, where that would move somebody.
//
// Purpose: a saved ladder moves nobody by itself; here is the way to it, beside what it would come to. Thread: GUI; the
// evaluation runs in the writer, with its row in the job bar. Invariants: shown only while there is somebody to move, or
// something to say of an evaluation.
#pragma once

#include "tiers/tier_service.h"
#include "ui/shell/desk.h"

#include <QWidget>

namespace regulars::ui {

class DeskJobs;
class PushButton;
class TextLabel;

class EvaluateOffer : public QWidget {
    Q_OBJECT

public:
    EvaluateOffer(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr);

    /// So many would rise or fall at once; 0 leaves only the words of an evaluation before.
    void offer(qint64 customers);
    /// Other rules are being tried: nothing of the kept ones is said.
    void clear();
    void retranslate();
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    PushButton *button() const { return m_button; }
    [[nodiscard]] QString words() const;

private:
    void evaluate();
    void follow();

    Desk &m_desk;
    DeskJobs &m_jobs;
    TextLabel *m_words = nullptr;
    PushButton *m_button = nullptr;
    qint64 m_customers = 0;
    std::optional<Result<tiers::Evaluation>> m_done;
    bool m_isRunning = false;
};

} // namespace regulars::ui

// What an import would do, or has done: progress, counts, and the reasons for rows that cannot be taken with what helps.
//
// Thread: GUI. Invariants: says in words whether anything was written.
#pragma once

#include "ui/exchange/import_outcome.h"

#include <QElapsedTimer>
#include <QTimer>
#include <QWidget>

#include <memory>

class QGridLayout;

namespace regulars {
class JobControl;
}

namespace regulars::ui {

class HairLine;
class LinkButton;
class NoticeStrip;
class ProgressBar;
class TextLabel;

/// What the user can do about a reason.
enum class Remedy { SeeRows, ChooseDates, CreateCustomers, CreateProducts };

class OutcomePanel : public QWidget
{
    Q_OBJECT

public:
    explicit OutcomePanel(QWidget *parent = nullptr);

    /// Nothing tried: `sentence` says what is missing for it.
    void clear(const QString &sentence = {});
    /// Follows a running import.
    void follow(std::shared_ptr<JobControl> job, bool isTrial);
    void showOutcome(SharedOutcome outcome, bool isTrial);
    /// Stopped or refused: `sentence` says why; the trial can be begun again.
    void showFailure(const QString &sentence, bool isTrial);
    /// The import that was written has been taken back, wholly or as far as it could be; `sentence` says what of it.
    void showUndone(const QString &sentence, bool isWhole);
    /// Which remedies the choices still leave open.
    void setRemedies(const QList<Remedy> &remedies);
    /// Beneath the reasons, such as where the rejected rows were saved.
    void setNote(const QString &text);
    /// The sentence at the foot.
    void setFoot(const QString &text);

    bool isRunning() const { return m_state == State::Running; }
    /// Words of the figures, as they are read out: "Can be added 12".
    QStringList figures() const;
    QString title() const;
    QString sentence() const;
    QString note() const { return m_noteText; }
    /// What was taken but should be looked at, one sentence a line; empty when there is nothing.
    QString warnings() const;
    /// Words of the reasons and of the link beside each.
    QStringList reasons() const;
    void takeRemedy(int reason);
    void retranslate();

signals:
    void cancelRequested();
    void retryRequested();
    void saveRejectsRequested();
    void remedyRequested(regulars::ui::Remedy remedy, const regulars::ui::RejectReason &reason);
    /// What becomes of the first rows, one by one.
    void rowsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class State { Empty, Running, Done, Failed, Undone };
    struct Line {
        TextLabel *words = nullptr;
        TextLabel *figure = nullptr;
        LinkButton *link = nullptr;
    };
    struct Figure {
        QString words;
        qint64 rows = 0;
        bool isReject = false;
        bool isPart = false; ///< counted in another one already
    };

    void build();
    QWidget *buildProgress();
    QWidget *buildReasons();
    void refresh();
    void tick();
    void showFigures();
    void showReasons();
    QString timeLeft(double fraction) const;
    Remedy remedyOf(const Error &error) const;
    static QString wordsOf(Remedy remedy);
    QList<Figure> figureRows() const;

    State m_state = State::Empty;
    bool m_isTrial = true;
    bool m_isUndoneWhole = true;
    SharedOutcome m_outcome;
    QString m_sentenceText;
    QString m_noteText;
    QList<Remedy> m_remedies;
    std::shared_ptr<JobControl> m_job;
    QTimer m_timer;
    QElapsedTimer m_since;
    TextLabel *m_title = nullptr;
    TextLabel *m_sentence = nullptr;
    LinkButton *m_retry = nullptr;
    ProgressBar *m_bar = nullptr;
    QWidget *m_progress = nullptr;
    TextLabel *m_percent = nullptr;
    LinkButton *m_cancel = nullptr;
    LinkButton *m_seeRows = nullptr;
    HairLine *m_figureLine = nullptr;
    QGridLayout *m_figureGrid = nullptr;
    QList<Line> m_figureLines;
    NoticeStrip *m_warnings = nullptr;
    QWidget *m_reasonBox = nullptr;
    TextLabel *m_reasonTitle = nullptr;
    LinkButton *m_save = nullptr;
    QGridLayout *m_reasonGrid = nullptr;
    QList<Line> m_reasonLines;
    TextLabel *m_note = nullptr;
    TextLabel *m_foot = nullptr;
};

} // namespace regulars::ui

// What an import would do, or has done: progress, counts, and the reasons for rows that cannot be taken.
//
// Thread: GUI. Invariants: says in words whether anything was written.
#pragma once

#include "exchange/import_report.h"

#include <QTimer>
#include <QWidget>

#include <memory>

class QGridLayout;

namespace regulars {
class JobControl;
}

namespace regulars::ui {

class LinkButton;
class NoticeStrip;
class ProgressBar;
class TextLabel;

/// An import that came to its end, summed up where it ran: there may be a million rejects.
struct ImportOutcome {
    exchange::ImportReport report;
    /// Code and field, how many rows; the most frequent first.
    QList<std::pair<Error, qint64>> reasons;
};

ImportOutcome summedUp(exchange::ImportReport report);

class TrialPanel : public QWidget
{
    Q_OBJECT

public:
    explicit TrialPanel(QWidget *parent = nullptr);

    /// Nothing tried yet.
    void clear();
    /// Follows a running import.
    void follow(std::shared_ptr<JobControl> job, bool isTrial);
    void showOutcome(std::shared_ptr<const ImportOutcome> outcome, bool isTrial);
    /// Stopped or refused: `sentence` says why.
    void showFailure(const QString &sentence);
    /// Beneath the reasons, such as where the rejected rows were saved.
    void setNote(const QString &text);
    /// Words of the figures, as they are read out: "Can be added 12".
    QStringList figures() const;
    QString note() const;
    /// What was taken but should be looked at, one sentence a line; empty when there is nothing.
    QString warnings() const;
    void retranslate();

signals:
    void cancelRequested();
    void saveRejectsRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    enum class State { Empty, Running, Done, Failed };
    struct Line {
        TextLabel *words = nullptr;
        TextLabel *figure = nullptr;
    };

    void refresh();
    void tick();
    void setLines(QGridLayout *grid, QList<Line> &lines, const QList<std::pair<QString, qint64>> &rows, bool areReasons);
    QList<std::pair<QString, qint64>> figureRows() const;
    QList<std::pair<QString, qint64>> reasonRows() const;

    State m_state = State::Empty;
    bool m_isTrial = true;
    std::shared_ptr<const ImportOutcome> m_outcome;
    QString m_failure;
    QString m_noteText;
    std::shared_ptr<JobControl> m_job;
    QTimer m_timer;
    TextLabel *m_title = nullptr;
    TextLabel *m_sentence = nullptr;
    ProgressBar *m_bar = nullptr;
    QWidget *m_progress = nullptr;
    TextLabel *m_percent = nullptr;
    LinkButton *m_cancel = nullptr;
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

// The foot of the window: what is saved, backed up and synchronised at the left, background jobs at the right.
//
// Thread: GUI. Invariants: 28 px high; an entry that was never told is not shown.
#pragma once

#include <QDateTime>
#include <QWidget>

namespace regulars::ui {

class JobBar;
class TextLabel;

class StatusBar : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBar(QWidget *parent = nullptr);

    JobBar *jobBar() const { return m_jobs; }
    /// Instant of the last commit, to the second.
    void setSaved(const QDateTime &at);
    /// Instant of the last backup; an invalid one warns that there is none.
    void setBackup(const QDateTime &at, QDate today);
    /// Already in words, such as "Synchronised 2 minutes ago"; `trouble` writes it in warning. Empty hides it.
    void setSync(const QString &text, bool trouble = false);

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    class Item;

    void retranslate();

    Item *m_saved = nullptr;
    Item *m_backup = nullptr;
    Item *m_sync = nullptr;
    JobBar *m_jobs = nullptr;
    QDateTime m_savedAt;
    QDateTime m_backupAt;
    QDate m_today;
};

} // namespace regulars::ui

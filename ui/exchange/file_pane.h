// First step: choose or drop a file; what was imported lately, and which folders are watched.
//
// Thread: GUI. Invariants: a file that cannot be read is said here, where it was chosen, and not in a dialog.
#pragma once

#include "exchange/import_kind.h"

#include <QWidget>

#include <optional>

class QComboBox;

namespace regulars::ui {

class DropZone;
class NoticeStrip;
class RunList;
class SegmentedSwitch;
class TextLabel;
class WatchPanel;

class FilePane : public QWidget
{
    Q_OBJECT

public:
    /// Takes the lists over.
    FilePane(RunList *runs, WatchPanel *watches, QWidget *parent = nullptr);

    /// Why nothing can be imported; empty when allowed.
    void setReason(const QString &reason);
    /// What the user says the file holds; nothing leaves it to the headings.
    std::optional<exchange::ImportKind> kind() const;
    void setKind(std::optional<exchange::ImportKind> kind);
    /// A file that cannot be read; empty takes the sentence away.
    void setProblem(const QString &sentence);
    QString problem() const;
    void setAimed(bool aimed);
    void retranslate();

signals:
    void chooseRequested();

private:
    QString m_reason;
    TextLabel *m_kindLabel = nullptr;
    SegmentedSwitch *m_kinds = nullptr;
    DropZone *m_zone = nullptr;
    NoticeStrip *m_notice = nullptr;
    RunList *m_runs = nullptr;
    WatchPanel *m_watches = nullptr;
};

} // namespace regulars::ui

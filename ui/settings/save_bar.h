// The foot of a section with something to save: what stands unsaved or went wrong, Discard, Save; the undo bar after it.
//
// Thread: GUI. Invariants: Save and Discard are enabled only while there is something to save and the actor may; a
// reason why not stands beside them.
#pragma once

#include "ui/settings/settings_section.h"

namespace regulars::ui {

class PushButton;
class TextLabel;
class UndoBar;

class SaveBar : public PaneBar
{
    Q_OBJECT

public:
    explicit SaveBar(QWidget *parent = nullptr);

    void setDirty(bool dirty);
    /// A write is on its way.
    void setBusy(bool busy);
    /// Why nothing can be saved here; empty when it can.
    void setReason(const QString &reason);
    /// What went wrong; empty clears it.
    void setError(const QString &text);
    QString message() const;
    UndoBar *undoBar() const { return m_undo; }
    PushButton *saveButton() const { return m_save; }
    PushButton *discardButton() const { return m_discard; }
    void retranslate();

signals:
    void saveRequested();
    void discardRequested();

private:
    void refresh();

    TextLabel *m_message = nullptr;
    UndoBar *m_undo = nullptr;
    PushButton *m_discard = nullptr;
    PushButton *m_save = nullptr;
    QString m_reason;
    QString m_error;
    bool m_dirty = false;
    bool m_busy = false;
};

} // namespace regulars::ui

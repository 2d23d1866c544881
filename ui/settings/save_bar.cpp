#include "ui/settings/save_bar.h"

#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/undo_bar.h"

#include <QHBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

SaveBar::SaveBar(QWidget *parent) : PaneBar(metric::kKeyBar, parent)
{
    m_undo = new UndoBar;
    m_message = new TextLabel(TextRole::Body, Tone::Secondary);
    m_discard = new PushButton({});
    m_discard->setObjectName(u"discard"_s);
    m_save = new PushButton({}, ButtonKind::Primary);
    m_save->setObjectName(u"save"_s);
    row()->addWidget(m_undo);
    row()->addWidget(m_message, 1);
    row()->addWidget(m_discard);
    row()->addWidget(m_save);
    connect(m_save, &PushButton::clicked, this, &SaveBar::saveRequested);
    connect(m_discard, &PushButton::clicked, this, &SaveBar::discardRequested);
    retranslate();
}

void SaveBar::setDirty(bool dirty)
{
    m_dirty = dirty;
    refresh();
}

void SaveBar::setBusy(bool busy)
{
    m_busy = busy;
    refresh();
}

void SaveBar::setReason(const QString &reason)
{
    m_reason = reason;
    refresh();
}

void SaveBar::setError(const QString &text)
{
    m_error = text;
    refresh();
}

QString SaveBar::message() const
{
    return m_message->text();
}

void SaveBar::retranslate()
{
    m_discard->setText(tr("Discard"));
    m_save->setText(tr("Save"));
    refresh();
}

void SaveBar::refresh()
{
    const bool can = m_reason.isEmpty() && m_dirty && !m_busy;
    m_save->setEnabled(can);
    m_discard->setEnabled(can);
    m_message->setTone(m_error.isEmpty() ? Tone::Secondary : Tone::Danger);
    if (!m_error.isEmpty())
        m_message->setText(m_error);
    else if (!m_reason.isEmpty())
        m_message->setText(m_reason);
    else
        m_message->setText(m_dirty ? tr("There are changes that are not saved.") : QString());
    m_message->setAlignment(m_undo->isOffering() ? Qt::AlignRight : Qt::AlignLeft);
}

} // namespace regulars::ui

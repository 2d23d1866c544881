#include "ui/counter/key_bar.h"

#include "ui/kit/key_cap.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>

namespace regulars::ui {

namespace {

QWidget *hintWidget(const KeyBar::Hint &hint)
{
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(metric::kSpace8, 0, metric::kSpace8, 0);
    row->setSpacing(metric::kSpace8);
    row->addWidget(new KeyCap(hint.key));
    row->addWidget(new TextLabel(hint.text, TextRole::Body));
    return box;
}

} // namespace

KeyBar::KeyBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(metric::kKeyBar);
    m_row = new QHBoxLayout(this);
    m_row->setContentsMargins(metric::kSpace16, 1, metric::kSpace16, 0);
    m_row->setSpacing(metric::kSpace8);
}

void KeyBar::set(const QList<Action> &actions, const QList<Hint> &leftHints, const QList<Hint> &rightHints)
{
    QStringList shown;
    for (const Action &action : actions)
        shown << action.id << action.key << action.text << action.refusal << action.whole;
    for (const QList<Hint> *hints : {&leftHints, &rightHints}) {
        shown << QString();
        for (const Hint &hint : *hints)
            shown << hint.key << hint.text;
    }
    if (shown == m_shown)
        return;
    m_shown = shown;
    m_buttons.clear();
    while (QLayoutItem *item = m_row->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    for (const Action &action : actions) {
        auto *made = new PushButton(action.text, action.isPrimary ? ButtonKind::Primary : ButtonKind::Normal);
        made->setObjectName(action.id);
        if (!action.key.isEmpty())
            made->setKeyCap(action.key, true);
        made->setEnabled(action.refusal.isEmpty());
        made->setToolTip(action.refusal.isEmpty() ? action.whole : action.refusal);
        if (!action.whole.isEmpty())
            made->setAccessibleName(action.whole);
        made->setAccessibleDescription(action.refusal);
        made->setFocusPolicy(Qt::TabFocus);
        connect(made, &QAbstractButton::clicked, this, action.run);
        m_row->addWidget(made);
        m_buttons.append(made);
    }
    QString refusal;
    for (const Action &action : actions)
        refusal = refusal.isEmpty() ? action.refusal : refusal;
    if (!refusal.isEmpty())
        m_row->addWidget(new TextLabel(refusal, TextRole::Caption, Tone::Secondary));
    for (const Hint &hint : leftHints)
        m_row->addWidget(hintWidget(hint));
    m_row->addStretch();
    for (const Hint &hint : rightHints)
        m_row->addWidget(hintWidget(hint));
}

PushButton *KeyBar::button(const QString &id) const
{
    for (PushButton *made : m_buttons) {
        if (made->objectName() == id)
            return made;
    }
    return nullptr;
}

void KeyBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.fillRect(QRect(0, 0, width(), 1), tokens().border);
}

} // namespace regulars::ui

#include "ui/exchange/confirm_panel.h"

#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kWidth = 400;
}

ConfirmPanel::ConfirmPanel(const QString &title, const QString &sentence, const QString &action, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setObjectName(u"popup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(kWidth);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    auto *head = new TextLabel(title, TextRole::CardTitle);
    head->setWordWrap(true);
    auto *words = new TextLabel(sentence, TextRole::Body);
    words->setWordWrap(true);
    auto *leave = new PushButton(tr("Cancel"));
    m_button = new PushButton(action, ButtonKind::Danger);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kSpace8);
    buttons->addStretch();
    buttons->addWidget(leave);
    buttons->addWidget(m_button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace16, metric::kSpace16, metric::kSpace16, metric::kSpace16);
    column->setSpacing(metric::kSpace12);
    column->addWidget(head);
    column->addWidget(words);
    column->addLayout(buttons);
    connect(leave, &PushButton::clicked, this, &ConfirmPanel::close);
    connect(m_button, &PushButton::clicked, this, [this] {
        emit confirmed();
        close();
    });
}

void ConfirmPanel::openCentred()
{
    adjustSize();
    const QWidget *around = parentWidget() ? parentWidget()->window() : this;
    move(around->mapToGlobal(around->rect().center()) - rect().center());
    show();
    m_button->setFocus();
}

} // namespace regulars::ui

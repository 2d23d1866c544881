#include "ui/customers/word_panel.h"

#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"

#include <QCompleter>
#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kWidth = 288;
}

WordPanel::WordPanel(const QString &label, const QString &action, QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(u"popup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(kWidth);
    m_text = new QLineEdit;
    auto *row = new FormRow(label, m_text);
    auto *button = new PushButton(action, ButtonKind::Primary);
    button->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace12, metric::kSpace12, metric::kSpace12, metric::kSpace12);
    column->setSpacing(metric::kSpace8);
    column->addWidget(row);
    column->addWidget(button, 0, Qt::AlignRight);
    connect(m_text, &QLineEdit::textChanged, button, [button](const QString &text) { button->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_text, &QLineEdit::returnPressed, this, &WordPanel::take);
    connect(button, &PushButton::clicked, this, &WordPanel::take);
}

void WordPanel::take()
{
    const QString text = m_text->text().trimmed();
    if (text.isEmpty())
        return;
    emit taken(text);
    close();
}

void WordPanel::setWords(const QStringList &words)
{
    auto *completer = new QCompleter(words, m_text);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_text->setCompleter(completer);
}

void WordPanel::openUnder(QWidget *place)
{
    adjustSize();
    move(place->mapToGlobal(QPoint(place->width() - width() - metric::kSpace16, place->height())));
    show();
    m_text->setFocus();
}

void WordPanel::openAbove(QWidget *place)
{
    adjustSize();
    move(place->mapToGlobal(QPoint(0, -height() - metric::kSpace4)));
    show();
    m_text->setFocus();
}

} // namespace regulars::ui

#include "ui/exchange/name_panel.h"

#include "exchange/mapping_service.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"

#include <QLineEdit>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kWidth = 288;
}

NamePanel::NamePanel(const QString &label, const QString &action, const QString &name, QWidget *parent) : QFrame(parent, Qt::Popup)
{
    setObjectName(u"popup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(kWidth);
    m_name = new QLineEdit(name);
    m_name->setMaxLength(int(exchange::kMaxMappingName));
    auto *row = new FormRow(label, m_name);
    auto *button = new PushButton(action, ButtonKind::Primary);
    button->setEnabled(!name.trimmed().isEmpty());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace12, metric::kSpace12, metric::kSpace12, metric::kSpace12);
    column->setSpacing(metric::kSpace8);
    column->addWidget(row);
    column->addWidget(button, 0, Qt::AlignRight);
    connect(m_name, &QLineEdit::textChanged, button, [button](const QString &text) { button->setEnabled(!text.trimmed().isEmpty()); });
    connect(m_name, &QLineEdit::returnPressed, this, &NamePanel::take);
    connect(button, &PushButton::clicked, this, &NamePanel::take);
}

void NamePanel::take()
{
    const QString name = m_name->text().trimmed();
    if (name.isEmpty())
        return;
    emit taken(name);
    close();
}

void NamePanel::openUnder(QWidget *place)
{
    adjustSize();
    move(place->mapToGlobal(QPoint(place->width() - width(), place->height() + metric::kSpace4)));
    show();
    m_name->setFocus();
    m_name->selectAll();
}

} // namespace regulars::ui

#include "ui/kit/empty_state.h"

#include "ui/kit/icons.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace regulars::ui {

class EmptyState::Picture : public QWidget
{
public:
    explicit Picture(QString name) : m_name(std::move(name)) { setFixedHeight(metric::kLargeIcon); }

    void setName(const QString &name)
    {
        m_name = name;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Icons::paint(painter, rect(), m_name, metric::kLargeIcon, toneColor(Tone::Secondary));
    }

private:
    QString m_name;
};

EmptyState::EmptyState(const QString &iconName, QWidget *parent) : QWidget(parent)
{
    m_picture = new Picture(iconName);
    m_title = new TextLabel(TextRole::BodyStrong);
    m_title->setAlignment(Qt::AlignHCenter);
    m_sentence = new TextLabel(TextRole::Body, Tone::Secondary);
    m_sentence->setAlignment(Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    m_action = new PushButton({});
    m_action->setVisible(false);
    connect(m_action, &PushButton::clicked, this, &EmptyState::actionTriggered);
    m_second = new PushButton({}, ButtonKind::Quiet);
    m_second->setVisible(false);
    connect(m_second, &PushButton::clicked, this, &EmptyState::secondTriggered);
    auto *actions = new QHBoxLayout;
    actions->setSpacing(metric::kSpace8);
    actions->addStretch();
    actions->addWidget(m_action);
    actions->addWidget(m_second);
    actions->addStretch();

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    column->setSpacing(metric::kSpace4);
    column->addStretch();
    column->addWidget(m_picture);
    column->addSpacing(metric::kSpace8);
    column->addWidget(m_title);
    column->addWidget(m_sentence);
    column->addSpacing(metric::kSpace4);
    column->addLayout(actions);
    column->addStretch();
}

void EmptyState::setIconName(const QString &iconName)
{
    m_picture->setName(iconName);
}

void EmptyState::setWords(const QString &title, const QString &sentence)
{
    m_title->setText(title);
    m_sentence->setText(sentence);
    m_sentence->setVisible(!sentence.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(sentence);
}

void EmptyState::setAction(const QString &text, const QString &iconName)
{
    m_action->setText(text);
    m_action->setIconName(iconName);
    m_action->setVisible(!text.isEmpty());
}

void EmptyState::setSecondAction(const QString &text, const QString &iconName)
{
    m_second->setText(text);
    m_second->setIconName(iconName);
    m_second->setVisible(!text.isEmpty());
}

void EmptyState::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange)
        m_picture->update();
    QWidget::changeEvent(event);
}

} // namespace regulars::ui

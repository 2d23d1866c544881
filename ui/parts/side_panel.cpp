#include "ui/parts/side_panel.h"

#include "texts/error_text.h"
#include "ui/kit/form_row.h"
#include "ui/kit/notice_strip.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

SidePanel::SidePanel(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    setFixedWidth(kWidth);
    m_title = new TextLabel(TextRole::PageTitle);
    m_close = new PushButton({}, ButtonKind::Quiet);
    m_close->setControlSize(ControlSize::Bar);
    m_close->setIconName(u"x"_s);
    m_close->setKeyCap(u"Esc"_s);
    m_close->setFocusPolicy(Qt::TabFocus);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(metric::kSpace24, metric::kSpace12, metric::kSpace12, metric::kSpace8);
    head->addWidget(m_title, 1);
    head->addWidget(m_close);

    auto *inside = new QWidget;
    m_content = new QVBoxLayout(inside);
    m_content->setContentsMargins(metric::kSpace24, metric::kSpace4, metric::kSpace24, metric::kSpace12);
    m_content->setSpacing(metric::kSpace12);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(inside);
    inside->setAutoFillBackground(false);

    m_notice = new NoticeStrip;
    m_primary = new PushButton({}, ButtonKind::Primary);
    m_primary->setKeyCap(u"Ctrl Enter"_s);
    m_cancel = new PushButton({});
    m_foot = new QWidget;
    auto *foot = new QVBoxLayout(m_foot);
    foot->setContentsMargins(metric::kSpace24, metric::kSpace12, metric::kSpace24, metric::kSpace16);
    foot->setSpacing(metric::kSpace8);
    foot->addWidget(m_notice);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(metric::kSpace8);
    buttons->addWidget(m_primary);
    buttons->addWidget(m_cancel);
    buttons->addStretch();
    foot->addLayout(buttons);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(scroll, 1);
    column->addWidget(m_foot);
    connect(m_close, &QAbstractButton::clicked, this, &SidePanel::closeRequested);
    connect(m_cancel, &QAbstractButton::clicked, this, &SidePanel::closeRequested);
    connect(m_primary, &QAbstractButton::clicked, this, [this] { finish(); });
    m_cancel->setText(tr("Cancel"));
    m_close->setAccessibleName(tr("Close"));
}

void SidePanel::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void SidePanel::hideActions() { m_foot->setVisible(false); }

void SidePanel::setBusy(bool busy)
{
    m_isBusy = busy;
    m_primary->setEnabled(!busy);
}

void SidePanel::clearErrors()
{
    m_notice->clear();
    for (FormRow *row : std::as_const(m_rows))
        row->clearMessage();
}

void SidePanel::nameField(const QString &field, FormRow *row) { m_rows.insert(field, row); }

FormRow *SidePanel::row(const QString &field) const { return m_rows.value(field); }

void SidePanel::showError(const Error &error)
{
    setBusy(false);
    const QString words = errorText(error).sentence;
    if (FormRow *row = m_rows.value(error.field)) {
        row->setError(words);
        row->field()->setFocus();
        return;
    }
    m_notice->show(NoticeKind::Danger, words);
}

void SidePanel::warn(const QString &words) { m_notice->show(NoticeKind::Warning, words); }

void SidePanel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.fillRect(QRect(0, 0, 1, height()), tokens().border);
}

void SidePanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        m_cancel->setText(tr("Cancel"));
        m_close->setAccessibleName(tr("Close"));
        retranslate();
    }
    QWidget::changeEvent(event);
}

} // namespace regulars::ui

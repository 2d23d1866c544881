#include "ui/kit/notice_strip.h"

#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/link_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

struct Look {
    QColor ground;
    Tone tone;
    QString icon;
};

Look lookOf(NoticeKind kind)
{
    const Tokens &t = tokens();
    switch (kind) {
    case NoticeKind::Success:
        return {t.successTint, Tone::Success, u"circle-check"_s};
    case NoticeKind::Warning:
        return {t.warningTint, Tone::Warning, u"triangle-alert"_s};
    case NoticeKind::Danger:
        return {t.dangerTint, Tone::Danger, u"circle-alert"_s};
    case NoticeKind::Info:
        break;
    }
    return {t.selected, Tone::Accent, u"info"_s};
}

} // namespace

NoticeStrip::NoticeStrip(QWidget *parent) : QWidget(parent)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kSpace12 + metric::kIcon + metric::kSpace8, 6, metric::kSpace12, 6);
    row->setSpacing(metric::kSpace12);
    m_text = new TextLabel(TextRole::Body);
    m_text->setWordWrap(true);
    m_action = new LinkButton({});
    m_action->setVisible(false);
    row->addWidget(m_text, 1);
    row->addWidget(m_action);
    connect(m_action, &LinkButton::clicked, this, &NoticeStrip::actionTriggered);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &NoticeStrip::clear);
    setMinimumHeight(metric::kControl);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setVisible(false);
}

void NoticeStrip::show(NoticeKind kind, const QString &text)
{
    m_kind = kind;
    m_text->setText(text);
    m_text->setTone(lookOf(kind).tone);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    m_timer.stop();
    if (m_patience > 0 && !text.isEmpty())
        m_timer.start(m_patience);
    update();
}

void NoticeStrip::setAction(const QString &text)
{
    m_action->setText(text);
    m_action->setVisible(!text.isEmpty());
}

QString NoticeStrip::text() const
{
    return m_text->text();
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Look look = lookOf(m_kind);
    paintFrame(painter, rect(), look.ground, {});
    Icons::paint(painter, QRect(metric::kSpace12, 0, metric::kIcon, metric::kControl), look.icon, metric::kIcon,
                 toneColor(look.tone));
}

} // namespace regulars::ui

#include "ui/shell/status_bar.h"

#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/shell/job_bar.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

/// Icon and words.
class StatusBar::Item : public QWidget
{
public:
    explicit Item(QString icon, Tone iconTone) : m_icon(std::move(icon)), m_iconTone(iconTone)
    {
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Expanding);
        setVisible(false);
    }

    void set(const QString &text, const QString &icon, Tone iconTone, Tone textTone)
    {
        m_text = text;
        m_icon = icon;
        m_iconTone = iconTone;
        m_textTone = textTone;
        setAccessibleName(text);
        setVisible(!text.isEmpty());
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        return {metric::kIcon + 8 + QFontMetrics(fontFor(TextRole::Caption)).horizontalAdvance(m_text) + 1, 20};
    }
    QSize minimumSizeHint() const override { return {metric::kIcon + 24, 20}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Icons::paint(painter, QRect(0, 0, metric::kIcon, height()), m_icon, metric::kIcon, toneColor(m_iconTone));
        painter.setFont(fontFor(TextRole::Caption));
        painter.setPen(toneColor(m_textTone));
        const int left = metric::kIcon + 8;
        painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width() - left));
    }

private:
    QString m_text;
    QString m_icon;
    Tone m_iconTone;
    Tone m_textTone = Tone::Secondary;
};

StatusBar::StatusBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(metric::kStatusBar);
    m_saved = new Item(u"circle-check"_s, Tone::Success);
    m_backup = new Item(u"hard-drive"_s, Tone::Secondary);
    m_sync = new Item(u"refresh-cw"_s, Tone::Secondary);
    m_jobs = new JobBar;
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kSpace16, 1, metric::kSpace16, 0);
    row->setSpacing(metric::kSpace24);
    row->addWidget(m_saved);
    row->addWidget(m_backup);
    row->addWidget(m_sync);
    row->addWidget(m_jobs, 1);
}

void StatusBar::setSaved(const QDateTime &at)
{
    m_savedAt = at;
    const QString clock = at.isValid() ? at.time().toString(u"HH:mm:ss") : QString();
    m_saved->set(clock.isEmpty() ? QString() : tr("Saved %1").arg(clock), u"circle-check"_s, Tone::Success,
                 Tone::Secondary);
}

void StatusBar::setBackup(const QDateTime &at, QDate today)
{
    m_backupAt = at;
    m_today = today;
    if (at.isValid())
        m_backup->set(tr("Last backup %1").arg(Format::moment(at, today)), u"hard-drive"_s, Tone::Secondary,
                      Tone::Secondary);
    else
        m_backup->set(tr("No backup yet"), u"triangle-alert"_s, Tone::Warning, Tone::Warning);
}

void StatusBar::setSync(const QString &text, bool trouble)
{
    m_sync->set(text, trouble ? u"cloud-off"_s : u"refresh-cw"_s, trouble ? Tone::Warning : Tone::Secondary,
                trouble ? Tone::Warning : Tone::Secondary);
}

void StatusBar::retranslate()
{
    setSaved(m_savedAt);
    if (m_today.isValid())
        setBackup(m_backupAt, m_today);
}

void StatusBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void StatusBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().window);
    painter.fillRect(QRect(0, 0, width(), 1), tokens().border);
}

} // namespace regulars::ui

#include "ui/kit/undo_bar.h"

#include "ui/kit/frame.h"
#include "ui/kit/key_cap.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QAbstractButton>
#include <QApplication>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <QTextDocument>
#include <QTextEdit>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr auto kKey = "Ctrl Z"_L1;

/// Text whose own undo the user would expect Ctrl+Z to mean.
bool hasOwnUndo(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return line->isUndoAvailable();
    if (const auto *plain = qobject_cast<const QPlainTextEdit *>(widget))
        return plain->document()->isUndoAvailable();
    if (const auto *rich = qobject_cast<const QTextEdit *>(widget))
        return rich->document()->isUndoAvailable();
    return false;
}

} // namespace

/// The word Undo with its key, in the colours of the bar.
class UndoBar::Link : public QAbstractButton
{
public:
    explicit Link(QWidget *parent) : QAbstractButton(parent)
    {
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    }

    QSize sizeHint() const override
    {
        return {wordWidth() + metric::kSpace8 + KeyCap::sizeFor(kKey).width() + 8, metric::kRowControl};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor ink = tokens().inverseAccent;
        painter.setFont(fontFor(TextRole::BodyStrong));
        painter.setPen(ink);
        painter.drawText(rect().adjusted(4, 0, 0, 0), Qt::AlignVCenter | Qt::TextSingleLine, text());
        KeyCap::paintOutlined(painter, rect().adjusted(4 + wordWidth() + metric::kSpace8, 0, 0, 0), kKey, ink);
        if (hasFocus())
            paintFrame(painter, rect(), {}, ink, 2);
    }

private:
    int wordWidth() const { return QFontMetrics(fontFor(TextRole::BodyStrong)).horizontalAdvance(text()) + 1; }
};

UndoBar::UndoBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(metric::kControl);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kSpace12, 0, metric::kSpace8, 0);
    row->setSpacing(metric::kSpace16 + 4);
    m_text = new TextLabel(TextRole::Body, Tone::OnAccent);
    m_link = new Link(this);
    row->addWidget(m_text, 1);
    row->addWidget(m_link);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        if (underMouse() || m_link->hasFocus())
            m_timer.start(qMax(1, m_patience / 4));
        else
            finish(false);
    });
    connect(m_link, &QAbstractButton::clicked, this, &UndoBar::accept);
    retranslate();
    setVisible(false);
}

void UndoBar::offer(const QString &text)
{
    if (m_offering)
        finish(false);
    m_offering = true;
    m_text->setText(text);
    setAccessibleName(text);
    setVisible(true);
    raise();
    qApp->installEventFilter(this);
    m_timer.start(m_patience);
}

void UndoBar::dismiss()
{
    if (m_offering)
        finish(false);
}

void UndoBar::accept()
{
    if (m_offering)
        finish(true);
}

void UndoBar::finish(bool undone)
{
    m_offering = false;
    m_timer.stop();
    qApp->removeEventFilter(this);
    setVisible(false);
    if (undone)
        emit undo();
    else
        emit expired();
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (m_offering && isVisible() && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        auto *widget = qobject_cast<QWidget *>(watched);
        if (widget && widget->window() == window() && key->matches(QKeySequence::Undo) && !hasOwnUndo(widget)) {
            accept();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void UndoBar::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    // A page that is left takes its offer with it: later Ctrl+Z could surprise.
    if (m_offering && !event->spontaneous())
        finish(false);
}

void UndoBar::retranslate()
{
    m_link->setText(tr("Undo"));
    m_link->setAccessibleName(tr("Undo"));
    m_link->updateGeometry();
}

void UndoBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintFrame(painter, rect(), tokens().inverse, tokens().inverseBorder, 1, metric::kCardRadius);
}

} // namespace regulars::ui

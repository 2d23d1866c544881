#include "ui/shell/search_box.h"

#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_cap.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kTextLeft = 31;
constexpr int kPageRows = 8;

bool isPrintable(const QKeyEvent *key)
{
    const auto held = key->modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    return !held && !key->text().isEmpty() && key->text().front().isPrint();
}

} // namespace

SearchBox::SearchBox(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(metric::kControl);
    m_field = new QLineEdit(this);
    m_field->setProperty("bare", true);
    m_field->setFrame(false);
    m_field->installEventFilter(this);
    setFocusProxy(m_field);
    setCursor(Qt::IBeamCursor);
    m_clock.start();
    m_hold.setSingleShot(true);
    m_hold.setInterval(int(ScanDetector::kAverageMs));
    connect(&m_hold, &QTimer::timeout, this, &SearchBox::flush);
    // textChanged and not textEdited: clearing by key, undo and committed compositions count as well.
    connect(m_field, &QLineEdit::textChanged, this, &SearchBox::noticeText);
    retranslate();
}

QString SearchBox::text() const
{
    return m_field->text();
}

void SearchBox::setText(const QString &text)
{
    m_quiet = true;
    m_field->setText(text);
    m_quiet = false;
    m_hold.stop();
    m_scan.reset();
    m_sent = text;
    place();
}

void SearchBox::setPlaceholder(const QString &text)
{
    m_placeholder = text;
    retranslate();
}

void SearchBox::setResultCount(int count)
{
    m_count = count;
    place();
}

void SearchBox::takeFocus(bool select)
{
    m_field->setFocus(Qt::ShortcutFocusReason);
    if (select)
        m_field->selectAll();
    else
        m_field->end(false);
}

QSize SearchBox::sizeHint() const
{
    return {480, metric::kControl};
}

QSize SearchBox::minimumSizeHint() const
{
    return {240, metric::kControl};
}

void SearchBox::noticeText()
{
    place();
    if (m_quiet || m_composing)
        return;
    // A person's key is looked up at once; one that may be a scanner's waits until it is clear that no more follow.
    if (m_fast)
        m_hold.start();
    else
        flush();
}

void SearchBox::flush()
{
    m_hold.stop();
    if (m_composing || m_sent == text())
        return;
    m_sent = text();
    emit textEdited(m_sent);
}

bool SearchBox::takeKey(QKeyEvent *key)
{
    if (m_composing)
        return false;
    // The event's own time tells when the key went down, even if the window was busy and reads it late.
    const qint64 ms = key->timestamp() ? qint64(key->timestamp()) : m_clock.elapsed();
    switch (key->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (key->modifiers() & Qt::ControlModifier)
            return false;
        takeEnter(ms);
        return true;
    case Qt::Key_Up:
    case Qt::Key_Down:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown: {
        m_scan.reset();
        flush();
        const int step = key->key() == Qt::Key_Up || key->key() == Qt::Key_Down ? 1 : kPageRows;
        emit moved(key->key() == Qt::Key_Up || key->key() == Qt::Key_PageUp ? -step : step);
        return true;
    }
    case Qt::Key_Escape:
        m_scan.reset();
        m_hold.stop();
        emit escaped();
        return true;
    default:
        break;
    }
    m_fast = false;
    if (key->isAutoRepeat())
        m_scan.reset();
    else if (isPrintable(key))
        m_fast = m_scan.type(key->text(), ms);
    else if (!key->text().isEmpty())
        m_scan.reset();
    return false;
}

void SearchBox::takeEnter(qint64 ms)
{
    m_fast = false;
    if (const std::optional<QString> code = m_scan.enter(ms)) {
        setText(*code);
        emit scanned(*code);
        return;
    }
    flush();
    emit entered(text());
}

void SearchBox::takeComposition(const QInputMethodEvent *composition)
{
    m_scan.reset();
    m_fast = false;
    m_hold.stop();
    m_composing = !composition->preeditString().isEmpty();
}

bool SearchBox::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::KeyPress:
        return takeKey(static_cast<QKeyEvent *>(event));
    case QEvent::InputMethod:
        // Noted before the field takes it: its textChanged then knows whether the composition goes on.
        takeComposition(static_cast<QInputMethodEvent *>(event));
        break;
    case QEvent::FocusOut:
        m_composing = false;
        m_scan.reset();
        [[fallthrough]];
    case QEvent::FocusIn:
        place();
        break;
    default:
        break;
    }
    return QWidget::eventFilter(watched, event);
}

QString SearchBox::keyCap() const
{
    return m_field->hasFocus() || !m_field->text().isEmpty() ? u"Esc"_s : u"Ctrl K"_s;
}

int SearchBox::rightRoom() const
{
    int room = KeyCap::sizeFor(keyCap()).width() + 9 + metric::kSpace8;
    if (m_count >= 0)
        room += QFontMetrics(fontFor(TextRole::Caption)).horizontalAdvance(tr("%n found", nullptr, m_count)) + 8;
    return room;
}

void SearchBox::place()
{
    m_field->setGeometry(kTextLeft, 4, qMax(20, width() - kTextLeft - rightRoom()), height() - 8);
    update();
}

void SearchBox::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const bool focused = m_field->hasFocus();
    paintFrame(painter, rect(), tokens().surface, focused ? tokens().accent : tokens().controlBorder, focused ? 2 : 1);
    Icons::paint(painter, QRect(9, 0, metric::kIcon, height()), u"search"_s, metric::kIcon,
                 focused ? tokens().accent : tokens().secondary);
    const QString key = keyCap();
    const int keyLeft = width() - 9 - KeyCap::sizeFor(key).width();
    KeyCap::paint(painter, QRect(keyLeft, 0, width() - keyLeft, height()), key);
    if (m_count >= 0) {
        painter.setFont(fontFor(TextRole::Caption));
        painter.setPen(tokens().secondary);
        painter.drawText(QRect(0, 0, keyLeft - metric::kSpace8, height()), Qt::AlignVCenter | Qt::AlignRight,
                         tr("%n found", nullptr, m_count));
    }
}

void SearchBox::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void SearchBox::mousePressEvent(QMouseEvent *event)
{
    Q_UNUSED(event)
    m_field->setFocus(Qt::MouseFocusReason);
}

void SearchBox::retranslate()
{
    m_field->setPlaceholderText(m_placeholder.isEmpty() ? tr("Search customers, commands, reports") : m_placeholder);
    m_field->setAccessibleName(tr("Search"));
    place();
}

void SearchBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        place();
    QWidget::changeEvent(event);
}

} // namespace regulars::ui

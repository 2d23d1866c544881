#include "ui/customers/tag_panel.h"

#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/parts/tag_cloud.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kWidth = 288;
constexpr int kListHeight = 220;
constexpr int kBeforeRole = Qt::UserRole;     // Qt::CheckState it began with
constexpr int kNameRole = Qt::UserRole + 1;   // QString

QIcon dotOf(int color)
{
    QPixmap picture(12, 12);
    picture.fill(Qt::transparent);
    if (const QColor ink = TagCloud::colorOf(color); ink.isValid()) {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(2, 2, 8, 8);
    }
    return QIcon(picture);
}

} // namespace

TagPanel::TagPanel(const std::vector<Tag> &all, const QStringList &held, bool isMany, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_isMany(isMany), m_text(new QLineEdit), m_list(new QListWidget), m_take(new PushButton(tr("Apply"), ButtonKind::Primary)),
      m_new(new LinkButton({})), m_manage(new LinkButton(tr("Manage tags…")))
{
    setObjectName(u"popup"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setFixedWidth(kWidth);
    m_text->setPlaceholderText(tr("Find a tag, or write a new one"));
    m_text->setAccessibleName(m_text->placeholderText());
    m_text->installEventFilter(this);
    m_list->setFixedHeight(kListHeight);
    m_list->setAccessibleName(tr("Tags"));
    m_list->installEventFilter(this);
    m_new->hide();
    auto *hint = new TextLabel(tr("A half tick leaves every customer as they are."), TextRole::Caption, Tone::Secondary);
    hint->setWordWrap(true);
    hint->setVisible(isMany);
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_manage);
    foot->addStretch(1);
    foot->addWidget(m_take);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace12, metric::kSpace12, metric::kSpace12, metric::kSpace12);
    column->setSpacing(metric::kSpace8);
    column->addWidget(m_text);
    column->addWidget(m_new, 0, Qt::AlignLeft);
    column->addWidget(m_list);
    column->addWidget(hint);
    column->addLayout(foot);
    fill(all, held, isMany);
    connect(m_text, &QLineEdit::textChanged, this, &TagPanel::narrow);
    connect(m_new, &QAbstractButton::clicked, this, &TagPanel::addTyped);
    connect(m_take, &QAbstractButton::clicked, this, &TagPanel::take);
    connect(m_manage, &QAbstractButton::clicked, this, [this] {
        emit manageWanted();
        close();
    });
}

QListWidgetItem *TagPanel::addItem(const Tag &tag, Qt::CheckState state)
{
    auto *item = new QListWidgetItem(dotOf(tag.shownColor()), tag.groupName.isEmpty() ? tag.name : tr("%1 · %2", "tag, group").arg(tag.name, tag.groupName));
    item->setData(kBeforeRole, int(state));
    item->setData(kNameRole, tag.name);
    // Ticking is ours: a half tick takes part in it.
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(state);
    return item;
}

void TagPanel::fill(const std::vector<Tag> &all, const QStringList &held, bool isMany)
{
    for (const Tag &tag : all)
        m_list->addItem(addItem(tag, isMany ? Qt::PartiallyChecked : held.contains(tag.name) ? Qt::Checked : Qt::Unchecked));
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_list->viewport()->installEventFilter(this);
}

void TagPanel::narrow(const QString &text)
{
    const QString wanted = text.trimmed();
    bool isThere = wanted.isEmpty();
    QListWidgetItem *first = nullptr;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem *item = m_list->item(row);
        const QString name = item->data(kNameRole).toString();
        isThere = isThere || name.compare(wanted, Qt::CaseInsensitive) == 0;
        item->setHidden(!item->text().contains(wanted, Qt::CaseInsensitive));
        if (!item->isHidden() && !first)
            first = item;
    }
    m_list->setCurrentItem(first);
    m_new->setText(tr("New tag “%1”").arg(wanted));
    m_new->setVisible(!isThere);
    adjustSize();
}

void TagPanel::cycle(QListWidgetItem *item)
{
    if (!item)
        return;
    const Qt::CheckState now = item->checkState();
    const bool isHalfKnown = item->data(kBeforeRole).toInt() == Qt::PartiallyChecked;
    if (now == Qt::Unchecked)
        item->setCheckState(isHalfKnown ? Qt::PartiallyChecked : Qt::Checked);
    else
        item->setCheckState(now == Qt::PartiallyChecked ? Qt::Checked : Qt::Unchecked);
}

void TagPanel::addTyped()
{
    Tag tag;
    tag.name = m_text->text().trimmed();
    if (tag.name.isEmpty())
        return;
    QListWidgetItem *item = addItem(tag, m_isMany ? Qt::PartiallyChecked : Qt::Unchecked);
    m_list->insertItem(0, item);
    item->setCheckState(Qt::Checked);
    m_text->clear();
    m_list->setCurrentItem(item);
}

void TagPanel::take()
{
    QStringList add;
    QStringList remove;
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        const int before = item->data(kBeforeRole).toInt();
        if (item->checkState() == before)
            continue;
        if (item->checkState() == Qt::Checked)
            add << item->data(kNameRole).toString();
        else if (item->checkState() == Qt::Unchecked)
            remove << item->data(kNameRole).toString();
    }
    if (!add.isEmpty() || !remove.isEmpty())
        emit taken(add, remove);
    close();
}

// Typed words, then Enter: ticks the one tag that is left, or makes the new one; a second Enter applies.
bool TagPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonRelease && watched == m_list->viewport()) {
        cycle(m_list->itemAt(static_cast<QMouseEvent *>(event)->position().toPoint()));
        return true;
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent *>(event)->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (watched == m_list && key == Qt::Key_Space) {
        cycle(m_list->currentItem());
        return true;
    }
    if (watched == m_text && key == Qt::Key_Down) {
        m_list->setFocus();
        return true;
    }
    if (!isEnter)
        return QFrame::eventFilter(watched, event);
    if (watched == m_text && !m_text->text().trimmed().isEmpty()) {
        if (!m_new->isHidden()) {
            addTyped();
        } else {
            cycle(m_list->currentItem());
            m_text->clear();
        }
    } else {
        take();
    }
    return true;
}

void TagPanel::openAt(QPoint place)
{
    adjustSize();
    if (const QScreen *where = parentWidget() ? parentWidget()->screen() : nullptr) {
        const QRect room = where->availableGeometry();
        place.setX(qBound(room.left(), place.x(), qMax(room.left(), room.right() - width())));
        place.setY(qBound(room.top(), place.y(), qMax(room.top(), room.bottom() - height())));
    }
    move(place);
    show();
    m_text->setFocus();
}

void TagPanel::openUnder(QWidget *place)
{
    adjustSize();
    openAt(place->mapToGlobal(QPoint(place->width() - width(), place->height() + metric::kSpace4)));
}

void TagPanel::openAbove(QWidget *place)
{
    adjustSize();
    openAt(place->mapToGlobal(QPoint(0, -height() - metric::kSpace4)));
}

} // namespace regulars::ui

#include "ui/shell/command_palette.h"

#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/key_cap.h"
#include "ui/kit/theme.h"
#include "ui/shell/command_match.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kWidth = 560;
constexpr int kTop = 56;
constexpr int kMostRows = 10;
constexpr int kRow = 36;
constexpr int kIndexRole = Qt::UserRole + 1;
constexpr int kIconRole = Qt::UserRole + 2;
constexpr int kKeysRole = Qt::UserRole + 3;
/// kIndexRole of the row that hands the words to the counter.
constexpr int kLookup = -1;

} // namespace

class CommandPalette::RowPainter : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {kWidth - 2, kRow}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        const bool chosen = option.state & QStyle::State_Selected;
        const QRect box = option.rect.adjusted(4, 0, -4, 0);
        if (chosen)
            paintFrame(*painter, box, tokens().selected, {});
        const QColor ink = chosen ? tokens().accent : tokens().text;
        Icons::paint(*painter, QRect(box.x() + 8, box.y(), metric::kIcon, box.height()),
                     index.data(kIconRole).toString(), metric::kIcon, chosen ? ink : tokens().secondary);
        QRect words = box.adjusted(8 + metric::kIcon + 12, 0, -12, 0);
        if (const QString keys = index.data(kKeysRole).toString(); !keys.isEmpty()) {
            const int width = KeyCap::sizeFor(keys).width();
            KeyCap::paint(*painter, QRect(words.right() - width + 1, box.y(), width, box.height()), keys);
            words.setRight(words.right() - width - metric::kSpace8);
        }
        painter->setFont(fontFor(TextRole::Body));
        painter->setPen(ink);
        painter->drawText(words, Qt::AlignVCenter | Qt::TextSingleLine,
                          painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, words.width()));
        painter->restore();
    }
};

CommandPalette::CommandPalette(QWidget *window) : QWidget(window)
{
    m_field = new QLineEdit;
    m_field->installEventFilter(this);
    m_model = new QStandardItemModel(this);
    m_list = new QListView;
    m_list->setModel(m_model);
    m_list->setItemDelegate(new RowPainter(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setUniformItemSizes(true);
    // The list stands on the palette's own ground.
    m_list->setStyleSheet(u"background: transparent;"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 5);
    column->setSpacing(4);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(11, 11, 11, 4);
    top->addWidget(m_field);
    column->addLayout(top);
    column->addWidget(m_list, 1);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { run(index.row()); });
    window->installEventFilter(this);
    retranslate();
    setVisible(false);
}

void CommandPalette::open(const QList<Command> &commands, const QString &text)
{
    m_commands = commands;
    if (!isVisible())
        m_before = QApplication::focusWidget();
    m_field->setText(text);
    filter();
    setVisible(true);
    raise();
    m_field->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::close()
{
    if (!isVisible())
        return;
    const bool ours = m_field->hasFocus();
    setVisible(false);
    if (ours && m_before)
        m_before->setFocus(Qt::PopupFocusReason);
}

QStringList CommandPalette::listedIds() const
{
    QStringList ids;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const int at = m_model->index(row, 0).data(kIndexRole).toInt();
        ids << (at == kLookup ? QString() : m_commands[at].id);
    }
    return ids;
}

void CommandPalette::filter()
{
    const QString query = m_field->text().trimmed();
    struct Hit {
        int score;
        int at;
    };
    std::vector<Hit> hits;
    for (int at = 0; at < m_commands.size(); ++at) {
        if (const int score = matchScore(query, m_commands[at].title, m_commands[at].english); score > 0)
            hits.push_back({score, at});
    }
    std::stable_sort(hits.begin(), hits.end(), [](const Hit &a, const Hit &b) { return a.score > b.score; });
    m_model->clear();
    const auto add = [this](const QString &title, int at, const QString &icon, const QString &keys) {
        auto *item = new QStandardItem(title);
        item->setData(at, kIndexRole);
        item->setData(icon, kIconRole);
        item->setData(keys, kKeysRole);
        m_model->appendRow(item);
    };
    for (const Hit &hit : hits) {
        const Command &command = m_commands[hit.at];
        add(command.title, hit.at, command.iconName.isEmpty() ? u"arrow-right"_s : command.iconName, command.keys);
    }
    if (!query.isEmpty())
        add(tr("Look up at the counter: %1").arg(query), kLookup, u"search"_s, {});
    if (m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    place();
}

void CommandPalette::place()
{
    const QWidget *window = parentWidget();
    const int width = qMin(kWidth, window->width() - 32);
    const int rows = qBound(1, m_model->rowCount(), kMostRows);
    const int head = 11 + metric::kControl + 4 + 4 + 2;
    setGeometry((window->width() - width) / 2, kTop, width, head + rows * kRow + 5);
}

void CommandPalette::step(int rows)
{
    const int count = m_model->rowCount();
    if (count == 0)
        return;
    const int at = qBound(0, m_list->currentIndex().row() + rows, count - 1);
    m_list->setCurrentIndex(m_model->index(at, 0));
}

void CommandPalette::run(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const int at = m_model->index(row, 0).data(kIndexRole).toInt();
    const QString text = m_field->text().trimmed();
    close();
    if (at == kLookup) {
        emit lookupRequested(text);
    } else if (const std::function<void()> act = m_commands[at].run) {
        // A copy: the command may open the palette anew and replace the list.
        act();
    }
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible())
        place();
    if (watched != m_field)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut && isVisible()) {
        // A menu or an input method's window over the field is no reason to go.
        if (static_cast<QFocusEvent *>(event)->reason() == Qt::MouseFocusReason ||
            static_cast<QFocusEvent *>(event)->reason() == Qt::TabFocusReason)
            close();
    }
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_PageUp:
        step(-kMostRows);
        return true;
    case Qt::Key_PageDown:
        step(kMostRows);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        run(m_list->currentIndex().row());
        return true;
    case Qt::Key_Escape:
        close();
        return true;
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void CommandPalette::retranslate()
{
    m_field->setPlaceholderText(tr("Type a command"));
    m_field->setAccessibleName(tr("Command"));
    m_list->setAccessibleName(tr("Commands"));
    setAccessibleName(tr("Commands"));
}

void CommandPalette::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    // The corners stand on whatever is below; without shadow the border alone parts the two.
    paintFrame(painter, rect(), tokens().raised, tokens().controlBorder, 1, metric::kCardRadius);
}

} // namespace regulars::ui

#include "ui/shell/top_bar.h"

#include "ui/kit/format.h"
#include "ui/kit/frame.h"
#include "ui/kit/icons.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/shell/language.h"
#include "ui/shell/search_box.h"

#include <QAbstractButton>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kShopMost = 160;

/// The thin upright line between groups.
class Divider : public QWidget
{
public:
    Divider() { setFixedSize(1, 16); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), tokens().border);
    }
};

} // namespace

/// Shop icon, its name and, where there is a choice, a chevron.
class TopBar::ShopButton : public QAbstractButton
{
public:
    explicit ShopButton(QWidget *parent) : QAbstractButton(parent)
    {
        setAttribute(Qt::WA_Hover);
        setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    }

    void setChoice(bool choice)
    {
        m_choice = choice;
        setFocusPolicy(choice ? Qt::StrongFocus : Qt::NoFocus);
        setEnabled(true);
        updateGeometry();
        update();
    }

    QSize sizeHint() const override
    {
        const int words = qMin(kShopMost, QFontMetrics(fontFor(TextRole::Body)).horizontalAdvance(text()) + 1);
        return {6 + metric::kIcon + 4 + words + (m_choice ? 4 + metric::kIcon : 0) + 6, metric::kBarControl};
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        if (m_choice && underMouse())
            paintFrame(painter, rect(), tokens().hover, {});
        Icons::paint(painter, QRect(6, 0, metric::kIcon, height()), u"store"_s, metric::kIcon, tokens().text);
        const int left = 6 + metric::kIcon + 4;
        const int right = m_choice ? metric::kIcon + 10 : 6;
        const int room = width() - left - right;
        painter.setFont(fontFor(TextRole::Body));
        painter.setPen(tokens().text);
        painter.drawText(QRect(left, 0, room, height()), Qt::AlignVCenter | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
        if (m_choice)
            Icons::paint(painter, QRect(width() - metric::kIcon - 6, 0, metric::kIcon, height()), u"chevron-down"_s,
                         metric::kIcon, tokens().secondary);
        if (hasFocus())
            paintFocus(painter, rect());
    }

private:
    bool m_choice = false;
};

TopBar::TopBar(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(metric::kTopBar);
    m_search = new SearchBox;
    m_clock = new TextLabel(TextRole::Body, Tone::Secondary);
    m_clock->setAlignment(Qt::AlignRight);
    m_shop = new ShopButton(this);
    m_shop->setVisible(false);
    m_help = new PushButton({}, ButtonKind::Quiet);
    m_help->setIconName(u"circle-question-mark"_s);
    m_lock = new PushButton({}, ButtonKind::Quiet);
    m_lock->setIconName(u"lock"_s);
    for (PushButton *button : {m_help, m_lock}) {
        button->setControlSize(ControlSize::Normal);
        button->setFixedWidth(metric::kControl);
    }
    m_operator = new TextLabel(TextRole::Body);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(metric::kSpace16, 1, 20, 0);
    row->setSpacing(0);
    row->addWidget(m_search, 0);
    row->addSpacing(metric::kSpace16);
    row->addStretch(1);
    row->addWidget(m_clock);
    row->addSpacing(metric::kSpace12);
    row->addWidget(new Divider);
    row->addSpacing(10);
    row->addWidget(m_shop);
    row->addSpacing(10);
    row->addWidget(new Divider);
    row->addSpacing(8);
    row->addWidget(m_help);
    row->addWidget(m_lock);
    row->addSpacing(8);
    row->addWidget(m_operator);
    connect(m_shop, &QAbstractButton::clicked, this, &TopBar::openShops);
    connect(m_help, &PushButton::clicked, this, &TopBar::helpRequested);
    connect(m_lock, &PushButton::clicked, this, &TopBar::lockRequested);
    setOperator({}, {});
}

void TopBar::setNow(const QDateTime &now)
{
    m_now = now;
    const QString language = Language::instance() ? Language::instance()->current() : QString();
    m_clock->setText(Format::dayAndClock(now, language));
}

void TopBar::setShops(const QStringList &names, int current)
{
    m_shops = names;
    m_currentShop = current;
    m_shop->setText(names.value(current));
    m_shop->setChoice(names.size() > 1);
    m_shop->setVisible(!names.isEmpty());
    retranslate();
}

void TopBar::setOperator(const QString &name, const QString &role)
{
    m_operatorName = name;
    m_operatorRole = role;
    m_operator->setVisible(!name.isEmpty());
    m_lock->setVisible(!name.isEmpty());
    retranslate();
}

void TopBar::openShops()
{
    if (m_shops.size() < 2)
        return;
    QMenu menu(this);
    for (int i = 0; i < m_shops.size(); ++i) {
        QAction *action = menu.addAction(m_shops[i]);
        action->setCheckable(true);
        action->setChecked(i == m_currentShop);
        connect(action, &QAction::triggered, this, [this, i] { emit shopChosen(i); });
    }
    menu.exec(m_shop->mapToGlobal(QPoint(0, m_shop->height() + 4)));
}

void TopBar::retranslate()
{
    m_shop->setAccessibleName(tr("Shop: %1").arg(m_shops.value(m_currentShop)));
    m_help->setAccessibleName(tr("Help"));
    m_help->setToolTip(tr("Help (F1)"));
    m_lock->setAccessibleName(tr("Lock"));
    m_lock->setToolTip(tr("Lock the window"));
    m_operator->setText(m_operatorRole.isEmpty() ? m_operatorName
                                                 : tr("%1, %2", "operator and role").arg(m_operatorName, m_operatorRole));
    if (m_now.isValid())
        setNow(m_now);
}

void TopBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void TopBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), tokens().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens().border);
}

} // namespace regulars::ui

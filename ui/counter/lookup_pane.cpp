#include "ui/counter/lookup_pane.h"

#include "ui/counter/lookup_delegate.h"
#include "ui/counter/pane_parts.h"
#include "ui/kit/busy_line.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kPaneWidth = 359;
constexpr int kLeastMatches = 4;
constexpr int kLeastServed = 2;

class ScanIcon : public QWidget {
public:
    ScanIcon() { setFixedSize(metric::kIcon, metric::kIcon + 4); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Icons::paint(painter, rect(), u"scan-line"_s, metric::kIcon, tokens().secondary);
    }
};

} // namespace

LookupPane::LookupPane(Desk &desk, QWidget *parent)
    : QWidget(parent), m_desk(desk), m_lookup(new counter::LookupModel(*desk.database, this)),
      m_recent(new counter::RecentCustomersModel(*desk.database, this))
{
    setFixedWidth(kPaneWidth);
    build();
    connect(m_lookup, &counter::LookupModel::answered, this, &LookupPane::takeAnswer);
    connect(m_lookup, &counter::LookupModel::failed, this, &LookupPane::takeAnswer);
    connect(m_recent, &counter::RecentCustomersModel::loaded, this, &LookupPane::showCurrent);
    for (ContentList *list : {m_matches, m_served}) {
        list->setFocusPolicy(Qt::NoFocus);
        connect(list, &QAbstractItemView::clicked, this, [this, list](const QModelIndex &index) {
            const CustomerId customer =
                list == m_matches ? m_lookup->customerAt(index.row()) : m_recent->customerAt(index.row());
            if (customer.isValid())
                emit chosen(customer);
        });
    }
    retranslate();
    takeAnswer();
}

void LookupPane::build()
{
    m_busy = new BusyLine;
    m_nothing = new TextLabel(TextRole::Body, Tone::Secondary);
    m_nothing->setWordWrap(true);
    m_nothing->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    m_matches = new ContentList(kLeastMatches);
    m_matches->setModel(m_lookup);
    m_matches->setItemDelegate(new LookupDelegate(LookupDelegate::Source::Lookup, m_desk, m_matches));
    m_rule = new Rule(Qt::Horizontal);
    m_recentHead = new QWidget;
    m_recentTitle = new TextLabel(TextRole::CaptionStrong, Tone::Secondary);
    m_recentCount = new TextLabel(TextRole::CaptionStrong, Tone::Secondary);
    auto *head = new QHBoxLayout(m_recentHead);
    head->setContentsMargins(metric::kSpace16, metric::kSpace12, metric::kSpace16, metric::kSpace4);
    head->addWidget(m_recentTitle, 1);
    head->addWidget(m_recentCount);
    m_served = new ContentList(kLeastServed);
    m_served->setModel(m_recent);
    m_served->setItemDelegate(new LookupDelegate(LookupDelegate::Source::Recent, m_desk, m_served));
    m_hint = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_hint->setWordWrap(true);
    auto *hintRow = new QHBoxLayout;
    hintRow->setContentsMargins(metric::kSpace16, metric::kSpace8, metric::kSpace16, metric::kSpace8);
    hintRow->setSpacing(metric::kSpace8);
    hintRow->addWidget(new ScanIcon, 0, Qt::AlignTop);
    hintRow->addWidget(m_hint, 1);

    auto *nothing = new QHBoxLayout;
    nothing->setContentsMargins(metric::kSpace16, 0, metric::kSpace16, 0);
    nothing->addWidget(m_nothing);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_busy);
    column->addLayout(nothing);
    column->addWidget(m_matches);
    column->addSpacing(metric::kSpace8);
    column->addWidget(m_rule);
    column->addWidget(m_recentHead);
    column->addWidget(m_served);
    column->addLayout(hintRow);
    column->addStretch(1);
}

void LookupPane::reload()
{
    m_recent->load(m_desk.shop.id, m_desk.time, m_desk.today());
    if (!m_lookup->text().isEmpty())
        m_lookup->refresh();
}

void LookupPane::takeAnswer()
{
    const bool hasText = !m_lookup->text().isEmpty();
    if (m_text != m_lookup->text()) {
        m_text = m_lookup->text();
        m_picked = {};
        m_isResting = false;
    }
    m_busy->setBusy(m_lookup->isWaiting());
    m_matches->setVisible(m_lookup->rowCount() > 0);
    m_nothing->setVisible(hasText && m_lookup->rowCount() == 0);
    m_nothing->setText(tr("Nobody found for “%1”. F2 makes a new member.").arg(m_lookup->text()));
    m_rule->setVisible(hasText);
    m_matches->setCurrentIndex({});
    showCurrent();
}

void LookupPane::showOpen(CustomerId customer)
{
    m_open = customer;
    m_picked = {};
    m_isResting = false;
    showCurrent();
}

void LookupPane::showCurrent()
{
    m_recentCount->setText(Format::points(m_recent->count()));
    const bool hasServed = m_recent->rowCount() > 0;
    m_recentHead->setVisible(hasServed);
    m_served->setVisible(hasServed);
    const CustomerId wanted = m_picked.isValid() ? m_picked : m_open;
    if (m_isResting) {
        m_matches->setCurrentIndex({});
        m_served->setCurrentIndex({});
    } else if (!m_lookup->text().isEmpty()) {
        m_served->setCurrentIndex({});
        int row = wanted.isValid() ? m_lookup->rowOf(wanted) : -1;
        if (row < 0)
            row = m_lookup->nextChoice(-1, 1);
        m_matches->setCurrentIndex(m_lookup->index(qMax(row, 0)));
    } else {
        QModelIndex served;
        for (int row = 0; row < m_recent->rowCount() && wanted.isValid(); ++row) {
            if (m_recent->customerAt(row) == wanted)
                served = m_recent->index(row);
        }
        m_served->setCurrentIndex(served);
    }
    emit highlightChanged();
}

void LookupPane::rest()
{
    m_isResting = true;
    m_picked = {};
    showCurrent();
}

void LookupPane::move(int rows)
{
    const int step = rows < 0 ? -1 : 1;
    m_isResting = false;
    if (!m_lookup->text().isEmpty()) {
        int row = m_matches->currentIndex().isValid() ? m_matches->currentIndex().row() : -1;
        for (int i = 0; i < qAbs(rows); ++i) {
            const int next = m_lookup->nextChoice(row, step);
            if (next < 0)
                break;
            row = next;
        }
        if (row >= 0)
            m_matches->setCurrentIndex(m_lookup->index(row));
        // The head above the first match comes into view with it.
        if (row == m_lookup->nextChoice(-1, 1))
            m_matches->scrollToTop();
        m_picked = current();
        emit highlightChanged();
        return;
    }
    if (m_recent->rowCount() == 0)
        return;
    const int row = m_served->currentIndex().isValid() ? m_served->currentIndex().row() + rows
                    : rows > 0                         ? 0
                                                       : m_recent->rowCount() - 1;
    m_served->setCurrentIndex(m_recent->index(qBound(0, row, m_recent->rowCount() - 1)));
    m_picked = current();
    emit highlightChanged();
}

QModelIndex LookupPane::currentIndex() const
{
    return m_lookup->text().isEmpty() ? m_served->currentIndex() : m_matches->currentIndex();
}

CustomerId LookupPane::current() const
{
    const int row = currentIndex().row();
    return m_lookup->text().isEmpty() ? m_recent->customerAt(row) : m_lookup->customerAt(row);
}

QString LookupPane::currentName() const
{
    return current().isValid() ? currentIndex().data(Qt::DisplayRole).toString() : QString();
}

void LookupPane::retranslate()
{
    m_recentTitle->setText(tr("Served today"));
    m_hint->setText(
        tr("A scanned member code opens at once; names can be typed by their pinyin initials, such as xjy"));
    m_matches->setAccessibleName(tr("Customers found"));
    m_served->setAccessibleName(tr("Customers served today"));
}

void LookupPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        takeAnswer();
    }
    QWidget::changeEvent(event);
}

} // namespace regulars::ui

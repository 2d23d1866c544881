#include "ui/customers/customer_detail.h"

#include "db/when_done.h"
#include "ui/customers/filter_words.h"
#include "ui/kit/badge.h"
#include "ui/kit/figure_block.h"
#include "ui/kit/format.h"
#include "ui/kit/progress_bar.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/parts/customer_words.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

enum Figure { Points, Visit, Year, Ever, kFigures };
constexpr int kFactName = 96;
constexpr int kScrollBar = 12;

} // namespace

CustomerDetail::CustomerDetail(Desk &desk, QWidget *parent) : PaneGround(parent), m_desk(desk)
{
    setFixedWidth(kMostWidth);
    build();
    retranslate();
    show(CustomerId());
}

void CustomerDetail::build()
{
    m_content = new PaneGround;
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(0, 0, 0, metric::kSpace16);
    column->setSpacing(0);
    buildHead(column);
    buildBody(column);
    column->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(m_content);
    auto *foot = new PaneBar(metric::kPageBar);
    m_counter = new PushButton({}, ButtonKind::Normal);
    m_counter->setIconName(u"monitor-smartphone"_s);
    m_counter->setKeyCap(u"Enter"_s);
    foot->row()->addStretch(1);
    foot->row()->addWidget(m_counter);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    whole->addWidget(scroll, 1);
    whole->addWidget(new HairLine(Qt::Horizontal));
    whole->addWidget(foot);
    connect(m_counter, &PushButton::clicked, this, [this] { emit counterWanted(m_customer); });
}

void CustomerDetail::buildHead(QVBoxLayout *column)
{
    m_name = new TextLabel(TextRole::PageTitle);
    m_name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_tier = new Badge;
    m_stage = new Badge;
    m_line = new TextLabel(TextRole::Body, Tone::Secondary);
    m_line->setWordWrap(true);
    m_gap = new TextLabel(TextRole::BodyStrong);
    m_gap->setWordWrap(true);
    m_bar = new ProgressBar;
    auto *first = new QHBoxLayout;
    first->setSpacing(metric::kSpace8);
    first->addWidget(m_name);
    first->addWidget(m_tier);
    first->addWidget(m_stage);
    first->addStretch(1);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(metric::kSpace16, metric::kSpace12, metric::kSpace16, metric::kSpace12);
    head->setSpacing(metric::kSpace8);
    head->addLayout(first);
    head->addWidget(m_line);
    head->addWidget(m_gap);
    head->addWidget(m_bar);
    column->addLayout(head);
    column->addWidget(new HairLine(Qt::Horizontal));
}

void CustomerDetail::buildBody(QVBoxLayout *column)
{
    m_figureGrid = new QGridLayout;
    m_figureGrid->setSpacing(0);
    for (int i = 0; i < kFigures; ++i)
        m_figures.append(new FigureBlock({}));
    arrangeFigures();
    column->addLayout(m_figureGrid);
    column->addWidget(new HairLine(Qt::Horizontal));
    auto *words = new QVBoxLayout;
    words->setContentsMargins(metric::kSpace16, metric::kSpace12, metric::kSpace16, 0);
    words->setSpacing(metric::kSpace8);
    m_tagTitle = new TextLabel(TextRole::CardTitle);
    m_tags = new TextLabel(TextRole::Body);
    m_tags->setWordWrap(true);
    m_factTitle = new TextLabel(TextRole::CardTitle);
    m_facts = new QGridLayout;
    m_facts->setHorizontalSpacing(metric::kSpace12);
    m_facts->setVerticalSpacing(metric::kSpace8);
    m_facts->setColumnMinimumWidth(0, kFactName);
    m_facts->setColumnStretch(1, 1);
    words->addWidget(m_tagTitle);
    words->addWidget(m_tags);
    words->addSpacing(metric::kSpace8);
    words->addWidget(m_factTitle);
    words->addLayout(m_facts);
    column->addLayout(words);
}

void CustomerDetail::show(CustomerId customer)
{
    m_customer = customer;
    const quint64 generation = ++m_generation;
    m_counter->setEnabled(customer.isValid());
    if (!customer.isValid()) {
        m_hasCard = false;
        m_content->hide();
        return;
    }
    ++m_pending;
    const auto asked = m_desk.database->read(
        [customer, today = m_desk.today()](db::ReadSession &session) { return counter::customerCard(session, customer, today); });
    db::whenDone(this, asked, [this, generation](const Result<counter::CustomerCard> &card) {
        --m_pending;
        if (generation != m_generation)
            return;
        if (card)
            take(*card);
        else
            m_content->hide();
    });
}

void CustomerDetail::refresh() { show(m_customer); }

void CustomerDetail::take(const counter::CustomerCard &card)
{
    m_card = card;
    m_hasCard = true;
    showHead();
    showFigures();
    showFacts();
    m_content->show();
}

void CustomerDetail::showHead()
{
    const Customer &customer = m_card.customer;
    m_name->setText(customer.name);
    m_tier->set(Badge::tierKind(m_card.progress.tier.rank), m_card.progress.tier.name);
    m_stage->set(CustomerWords::stageBadge(m_card.stage), CustomerWords::stage(m_card.stage));
    QStringList parts;
    if (!customer.phone.isEmpty())
        parts << CustomerWords::phone(customer.phone, can(m_desk.actor.role, Right::SeeFullPhone)).text;
    parts << tr("Card %1").arg(CustomerWords::card(customer.cardNo));
    if (!customer.manager.isEmpty())
        parts << tr("Manager %1").arg(customer.manager);
    m_line->setText(parts.join(u" · "_s));
    m_gap->setText(CustomerWords::gap(m_card, m_desk.currency));
    const qint64 full = m_card.progress.next ? m_card.progress.next->threshold : m_card.ladder.tiers.back().threshold;
    m_bar->setFraction(full > 0 ? qBound(0.0, double(m_card.progress.metric) / double(full), 1.0) : 1.0);
    m_bar->setAccessibleName(m_gap->text());
}

void CustomerDetail::showFigures()
{
    const Currency &currency = m_desk.currency;
    const QDate today = toDate(m_desk.today());
    m_figures[Points]->setFigure(Format::points(m_card.points));
    const bool isEnding = !m_card.expiring.empty() && m_card.expiring.front().on < kNeverDay;
    m_figures[Points]->setCaption(isEnding ? tr("%1 until %2", "points, day")
                                                 .arg(Format::points(m_card.expiring.front().points),
                                                      Format::date(toDate(m_card.expiring.front().on), today))
                                           : tr("none ends soon"));
    m_figures[Visit]->setFigure(m_card.lastOn ? FilterWords::away(toDate(*m_card.lastOn), today) : tr("Never"));
    m_figures[Visit]->setCaption(m_card.lastOn ? Format::date(toDate(*m_card.lastOn), today) : tr("no purchase yet"));
    m_figures[Year]->setFigure(Format::moneyShort(m_card.year.spendMinor, currency.code, currency.digits));
    m_figures[Year]->setCaption(tr("%n orders", nullptr, int(m_card.year.orders)));
    m_figures[Ever]->setFigure(Format::moneyShort(m_card.spendMinor, currency.code, currency.digits));
    m_figures[Ever]->setCaption(tr("%n orders", nullptr, int(m_card.orders)));
    arrangeFigures();
}

void CustomerDetail::arrangeFigures()
{
    // Two beside each other only where none of their words would be cut.
    int widest = 0;
    for (const FigureBlock *figure : std::as_const(m_figures))
        widest = std::max(widest, figure->sizeHint().width());
    const int columns = width() >= 2 * widest + kScrollBar ? 2 : 1;
    if (columns == m_figureColumns)
        return;
    m_figureColumns = columns;
    for (int i = 0; i < kFigures; ++i) {
        m_figureGrid->removeWidget(m_figures[i]);
        m_figureGrid->addWidget(m_figures[i], i / columns, i % columns);
    }
    m_figureGrid->setColumnStretch(0, 1);
    m_figureGrid->setColumnStretch(1, columns - 1);
}

void CustomerDetail::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrangeFigures();
}

void CustomerDetail::addFact(const QString &name, const QString &value)
{
    if (value.isEmpty())
        return;
    const int row = m_facts->rowCount();
    auto *left = new TextLabel(name, TextRole::Body, Tone::Secondary);
    auto *right = new TextLabel(value, TextRole::Body);
    right->setWordWrap(true);
    m_facts->addWidget(left, row, 0, Qt::AlignTop);
    m_facts->addWidget(right, row, 1);
}

void CustomerDetail::showFacts()
{
    m_tags->setText(m_card.tags.isEmpty() ? tr("No tags yet. Tick customers and choose “Tag” beneath the list.") : m_card.tags.join(u" · "_s));
    while (QLayoutItem *item = m_facts->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const Customer &customer = m_card.customer;
    addFact(tr("Gender"), CustomerWords::gender(customer.gender));
    const QString born = customer.birthday.startsWith(u"--") ? customer.birthday.mid(2) : customer.birthday;
    addFact(tr("Birthday"), customer.isBirthdayLunar && !born.isEmpty() ? tr("%1 (lunar)").arg(born) : born);
    addFact(tr("E-mail"), customer.email);
    addFact(tr("Region"), customer.region);
    addFact(tr("Address"), customer.address);
    addFact(tr("Channel"), customer.channel);
    addFact(tr("Member since"), dayText(customer.registeredOn));
    QStringList reach;
    for (const customers::Consent &consent : m_card.consents) {
        if (consent.isIn)
            reach << CustomerWords::channel(consent.channel);
    }
    addFact(tr("May be reached by"), reach.join(u" · "_s));
    addFact(tr("Notes"), customer.notes);
}

void CustomerDetail::retranslate()
{
    m_counter->setText(tr("Open at the counter"));
    m_figures[Points]->setLabel(tr("Points"));
    m_figures[Visit]->setLabel(tr("Last visit"));
    m_figures[Year]->setLabel(tr("Spent in 365 days"));
    m_figures[Ever]->setLabel(tr("Spent in all"));
    m_tagTitle->setText(tr("Tags"));
    m_factTitle->setText(tr("File"));
    if (m_hasCard)
        take(m_card);
}

} // namespace regulars::ui

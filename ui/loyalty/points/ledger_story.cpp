#include "ui/loyalty/points/ledger_story.h"

#include "texts/error_text.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/loyalty/points/earning_words.h"

#include <QVBoxLayout>

namespace regulars::ui {

namespace {
constexpr int kWidth = 352;
}

LedgerStory::LedgerStory(Desk &desk, QWidget *parent) : PaneGround(parent), m_desk(desk)
{
    setFixedWidth(kWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace16, metric::kSpace12, metric::kSpace16, metric::kSpace16);
    column->setSpacing(metric::kSpace8);
    m_title = new TextLabel(TextRole::CardTitle);
    m_change = new TextLabel(TextRole::CounterFigure);
    m_open = new LinkButton({});
    m_lines = new QVBoxLayout;
    m_lines->setSpacing(metric::kSpace4);
    column->addWidget(m_title);
    column->addWidget(m_change);
    column->addLayout(m_lines);
    column->addWidget(m_open, 0, Qt::AlignLeft);
    column->addStretch(1);
    connect(m_open, &QAbstractButton::clicked, this, [this] { emit customerWanted(m_customer); });
    m_open->hide();
}

void LedgerStory::retranslate()
{
    m_title->setText(tr("Why did the balance change?"));
    m_open->setText(tr("Open the customer"));
}

void LedgerStory::clear()
{
    m_change->setText({});
    m_open->hide();
    while (QLayoutItem *item = m_lines->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
}

void LedgerStory::add(const QString &words, bool isStrong)
{
    auto *line = new TextLabel(words, isStrong ? TextRole::BodyStrong : TextRole::Body, isStrong ? Tone::Normal : Tone::Secondary);
    line->setWordWrap(true);
    m_lines->addWidget(line);
}

void LedgerStory::say(const Error &error)
{
    clear();
    add(errorText(error).sentence);
}

void LedgerStory::tell(const points::LedgerExplanation &told)
{
    clear();
    const LedgerEntry &entry = told.row.entry;
    m_change->setText(Format::signedPoints(entry.delta));
    m_customer = entry.customerId;
    add(told.row.customerName, true);
    add(EarningWords::cause(told.row));
    add(entry.purse == Purse::Credits ? tr("Service credits after it: %1").arg(Format::points(told.balanceAfter))
                                      : tr("Balance after it: %1").arg(Format::points(told.balanceAfter)));
    if (!told.row.operatorName.isEmpty() && entry.cause != Cause::Expiry)
        add(tr("Booked by %1").arg(told.row.operatorName));
    tellEarning(told);
    if (!told.lots.empty()) {
        add(entry.delta < 0 ? tr("Taken from") : tr("Went into"), true);
        for (const points::LotMove &move : told.lots)
            add(EarningWords::move(move));
    }
    m_open->show();
}

void LedgerStory::tellEarning(const points::LedgerExplanation &told)
{
    if (!told.earning && told.row.entry.cause != Cause::Purchase)
        return;
    add(tr("How it was earned"), true);
    if (!told.earning) {
        add(tr("%1 of it earned points. The rules of that day were not kept.")
                .arg(Format::money(told.eligibleMinor, m_desk.currency.code, m_desk.currency.digits)));
        return;
    }
    for (const EarnedPart &part : told.earning->parts)
        add(EarningWords::part(part, told.eligibleMinor, m_desk.currency));
    for (const Multiplier &multiplier : told.earning->multipliers)
        add(EarningWords::multiplier(multiplier));
    if (told.earning->trimmed > 0)
        add(tr("%1 beyond the cap of the day were left out").arg(Format::points(told.earning->trimmed)));
}

QStringList LedgerStory::lines() const
{
    QStringList lines{m_change->text()};
    for (int i = 0; i < m_lines->count(); ++i) {
        if (const auto *label = qobject_cast<const TextLabel *>(m_lines->itemAt(i)->widget()))
            lines << label->text();
    }
    return lines;
}

} // namespace regulars::ui

#include "ui/parts/prompt_list.h"

#include "ui/parts/customer_words.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/link_button.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kBirthdayDays = 7;
constexpr int kExpiryDays = 30;
constexpr int kCloseShare = 5; // missing at most a fifth of the way

class IconLabel : public QWidget {
public:
    IconLabel(const QString &name, Tone tone) : m_name(name), m_tone(tone)
    {
        setFixedSize(metric::kIcon, metric::kRowComfortable);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Icons::paint(painter, rect(), m_name, metric::kIcon, toneColor(m_tone));
    }

private:
    QString m_name;
    Tone m_tone;
};

void addDebts(QList<Prompt> &prompts, const counter::CustomerCard &card)
{
    if (card.deficit > 0) {
        prompts.append(
            {u"triangle-alert"_s, Tone::Danger, PromptList::tr("%1 points owed").arg(Format::points(card.deficit)),
             PromptList::tr("from a refund; the next points pay them first"), u"ledger"_s, PromptList::tr("Ledger")});
    }
    if (card.progress.isInGrace) {
        prompts.append({u"clock"_s,
                        Tone::Warning,
                        PromptList::tr("%1 in grace until %2", "tier, day")
                            .arg(card.progress.tier.name, dayText(card.graceEndsOn)),
                        PromptList::tr("after that the tier is lowered"),
                        {},
                        {}});
    }
}

} // namespace

PromptList::PromptList(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(metric::kSpace24, metric::kSpace8, metric::kSpace12, metric::kSpace8);
    column->setSpacing(0);
    m_rows = column;
}

QList<Prompt> PromptList::promptsFor(const counter::CustomerCard &card, const Currency &currency, EpochDay today)
{
    QList<Prompt> prompts;
    addDebts(prompts, card);
    if (card.nextBirthdayOn && *card.nextBirthdayOn - today <= kBirthdayDays) {
        const QDate day = toDate(*card.nextBirthdayOn);
        const int left = *card.nextBirthdayOn - today;
        const QString title = left == 0   ? tr("Birthday today")
                              : left == 1 ? tr("Birthday tomorrow")
                                          : tr("Birthday in %n days", nullptr, left);
        prompts.append({u"cake"_s, Tone::Accent, title, Format::date(day, toDate(today)), {}, {}});
    }
    if (!card.expiring.empty() && card.expiring.front().on - today <= kExpiryDays && card.points > 0) {
        const points::Expiring &first = card.expiring.front();
        prompts.append(
            {u"coins"_s, Tone::Warning,
             tr("%1 points expire on %2", "points, day")
                 .arg(Format::points(qMin(first.points, card.points)), Format::date(toDate(first.on), toDate(today))),
             tr("%1 can be spent today").arg(Format::points(card.points)), u"redeem"_s, tr("Redeem F4")});
    }
    const tiers::Progress &held = card.progress;
    if (held.next && held.toNext > 0 && !held.isPinned) {
        const qint64 way = held.next->threshold - held.tier.threshold;
        if (way > 0 && held.toNext * kCloseShare <= way) {
            prompts.append({u"crown"_s,
                            Tone::Accent,
                            tr("%1 to %2", "amount missing, tier")
                                .arg(CustomerWords::metric(held.toNext, held.kind, currency), held.next->name),
                            tr("points then count × %1").arg(scaledText(held.next->multiplierBp, 4)),
                            {},
                            {}});
        }
    }
    return prompts;
}

void PromptList::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    const int side = isNarrow ? metric::kSpace16 : metric::kSpace24;
    m_rows->setContentsMargins(side, metric::kSpace8, isNarrow ? side : metric::kSpace12, metric::kSpace8);
}

void PromptList::setPrompts(const QList<Prompt> &prompts)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        if (QWidget *old = item->widget()) {
            old->hide();
            old->deleteLater();
        }
        delete item;
    }
    setVisible(!prompts.isEmpty());
    if (prompts.isEmpty())
        return;
    auto *title = new TextLabel(tr("Good to know"), TextRole::CardTitle);
    title->setFixedHeight(28);
    m_rows->addWidget(title);
    for (const Prompt &prompt : prompts) {
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(metric::kSpace12);
        row->addWidget(new IconLabel(prompt.iconName, prompt.tone));
        auto *name = new TextLabel(prompt.title, TextRole::BodyStrong);
        auto *text = new TextLabel(prompt.text, TextRole::Body, Tone::Secondary);
        if (m_isNarrow) {
            name->setWordWrap(true);
            text->setWordWrap(true);
            auto *words = new QVBoxLayout;
            words->setContentsMargins(0, metric::kSpace4, 0, metric::kSpace4);
            words->setSpacing(0);
            words->addWidget(name);
            words->addWidget(text);
            row->addLayout(words, 1);
        } else {
            name->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
            row->addWidget(name);
            row->addWidget(text, 1);
        }
        if (!prompt.actionText.isEmpty()) {
            auto *link = new LinkButton(prompt.actionText);
            link->setAccessibleName(tr("%1: %2", "prompt, action").arg(prompt.title, prompt.actionText));
            connect(link, &QAbstractButton::clicked, this, [this, id = prompt.actionId] { emit actionTriggered(id); });
            row->addWidget(link);
        }
        m_rows->addWidget(line);
    }
}

} // namespace regulars::ui

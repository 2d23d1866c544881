#include "ui/loyalty/ladder/impact_view.h"

#include "ui/kit/badge.h"
#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/link_button.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"

#include <QGridLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kFigureWidth = 52;
constexpr int kBarWidth = 48;
constexpr int kBarHeight = 12;
constexpr int kRow = metric::kRowDense;

/// A bar to the right for more, to the left for fewer, from one line in the middle.
class ChangeBar : public QWidget
{
public:
    ChangeBar(qint64 change, qint64 most, QWidget *parent = nullptr) : QWidget(parent), m_change(change), m_most(most)
    {
        setFixedHeight(kRow);
        setMinimumWidth(kBarWidth);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const int middle = width() / 2;
        if (m_change != 0 && m_most > 0) {
            const int wide = std::max(2, int(double(std::abs(m_change)) / double(m_most) * (width() / 2 - 2)));
            const int left = m_change > 0 ? middle + 1 : middle - wide;
            painter.fillRect(QRect(left, (height() - kBarHeight) / 2, wide, kBarHeight), m_change > 0 ? tokens().bar : tokens().previous);
        }
        painter.fillRect(QRect(middle, (height() - 16) / 2, 1, 16), tokens().controlBorder);
    }

private:
    qint64 m_change;
    qint64 m_most;
};

class ArrowMark : public QWidget
{
public:
    ArrowMark() { setFixedSize(metric::kIcon, kRow); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        Icons::paint(painter, rect(), u"arrow-right"_s, metric::kIcon, tokens().secondary);
    }
};

TextLabel *figureLabel(const QString &text, TextRole role, Tone tone = Tone::Normal)
{
    auto *label = new TextLabel(text, role, tone);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    label->setFixedHeight(kRow);
    return label;
}

// Grids are filled anew in a widget of their own: a QGridLayout never forgets a row.
QWidget *freshGrid(QVBoxLayout *column, QWidget *old, QGridLayout *&grid)
{
    auto *box = new QWidget;
    grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(metric::kSpace12);
    grid->setVerticalSpacing(0);
    if (old) {
        column->replaceWidget(old, box);
        old->hide();
        old->deleteLater();
    } else {
        column->addWidget(box);
    }
    return box;
}

} // namespace

ImpactView::ImpactView(QWidget *parent) : QWidget(parent)
{
    m_title = new TextLabel(TextRole::CardTitle);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(metric::kSpace8);
    m_column->addWidget(m_title);
    m_tierBox = freshGrid(m_column, nullptr, m_tiers);
    m_column->addWidget(new HairLine(Qt::Horizontal));
    m_moveBox = freshGrid(m_column, nullptr, m_moves);
}

void ImpactView::setPreview(const tiers::Preview &preview, bool isPresent)
{
    m_preview = preview;
    m_isPresent = isPresent;
    fill();
}

void ImpactView::retranslate() { fill(); }

void ImpactView::fill()
{
    const QString all = Format::points(m_preview.customers);
    m_title->setText(m_isPresent ? tr("All %1 customers by the present rules").arg(all) : tr("All %1 customers after the change").arg(all));
    m_tierBox = freshGrid(m_column, m_tierBox, m_tiers);
    m_moveBox = freshGrid(m_column, m_moveBox, m_moves);
    if (m_preview.changed.tiers.empty())
        return;
    m_tiers->setColumnStretch(0, 1);
    m_tiers->setColumnStretch(4, 1);
    const QStringList heads{tr("Tier"), tr("Now"), tr("After"), tr("Change")};
    for (int column = 0; column < int(heads.size()); ++column) {
        auto *head = new TextLabel(heads.at(column), TextRole::CaptionStrong, Tone::Secondary);
        head->setAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
        m_tiers->addWidget(head, 0, column);
        if (column > 0)
            m_tiers->setColumnMinimumWidth(column, kFigureWidth);
    }
    for (const Tier &tier : m_preview.changed.tiers)
        addTier(tier.rank + 1, tier);
    m_moves->setColumnStretch(3, 1);
    auto *who = new TextLabel(tr("Customers whose tier would change"), TextRole::Body, Tone::Secondary);
    who->setFixedHeight(kRow);
    m_moves->addWidget(who, 0, 0, 1, 4);
    m_moves->addWidget(figureLabel(Format::points(m_preview.moved), TextRole::BodyStrong), 0, 4);
    for (int row = 0; row < int(m_preview.moves.size()); ++row)
        addMove(row + 1, m_preview.moves[size_t(row)]);
    if (m_preview.comesAnyway == 0)
        return;
    auto *anyway = new TextLabel(tr("With or without the change, %1 are lowered when what they hold ends.").arg(Format::points(m_preview.comesAnyway)),
                                 TextRole::Caption, Tone::Secondary);
    anyway->setWordWrap(true);
    m_moves->addWidget(anyway, int(m_preview.moves.size()) + 1, 0, 1, 6);
}

void ImpactView::addTier(int row, const Tier &tier)
{
    const auto nowOf = [this](const Tier &wanted) {
        qint64 now = 0;
        for (const Tier &held : m_preview.present.tiers)
            now += held.id == wanted.id && wanted.id.isValid() ? m_preview.now[size_t(held.rank)] : 0;
        return now;
    };
    qint64 most = 0;
    for (const Tier &each : m_preview.changed.tiers)
        most = std::max(most, std::abs(m_preview.after[size_t(each.rank)] - nowOf(each)));
    const qint64 now = nowOf(tier);
    const qint64 after = m_preview.after[size_t(tier.rank)];
    m_tiers->addWidget(new Badge(Badge::tierKind(tier.rank), tier.name), row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_tiers->addWidget(figureLabel(Format::points(now), TextRole::Body, Tone::Secondary), row, 1);
    m_tiers->addWidget(figureLabel(Format::points(after), TextRole::BodyStrong), row, 2);
    m_tiers->addWidget(figureLabel(Format::signedPoints(after - now), TextRole::Body), row, 3);
    m_tiers->addWidget(new ChangeBar(after - now, most), row, 4);
}

void ImpactView::addMove(int row, const tiers::Move &move)
{
    const Tier &from = m_preview.present.tiers[size_t(move.fromRank)];
    const Tier &to = m_preview.changed.tiers[size_t(move.toRank)];
    m_moves->addWidget(new Badge(Badge::tierKind(from.rank), from.name), row, 0, Qt::AlignLeft | Qt::AlignVCenter);
    m_moves->addWidget(new ArrowMark, row, 1);
    m_moves->addWidget(new Badge(Badge::tierKind(to.rank), to.name), row, 2, Qt::AlignLeft | Qt::AlignVCenter);
    if (move.waiting > 0) {
        const QString words = move.waiting == move.customers ? tr("when it ends", "what a customer holds")
                                                             : tr("%1 when it ends", "what a customer holds").arg(Format::points(move.waiting));
        auto *waits = new TextLabel(words, TextRole::Caption, Tone::Secondary);
        waits->setToolTip(tr("They keep what they hold until its validity and the grace after it end."));
        m_moves->addWidget(waits, row, 3);
    }
    m_moves->addWidget(figureLabel(Format::points(move.customers), TextRole::BodyStrong), row, 4);
    auto *link = new LinkButton(tr("See the list"));
    link->setAccessibleName(tr("See the list: %1 to %2").arg(from.name, to.name));
    link->setFixedHeight(kRow);
    connect(link, &LinkButton::clicked, this, [this, move] { emit moveWanted(move); });
    m_moves->addWidget(link, row, 5);
}

} // namespace regulars::ui

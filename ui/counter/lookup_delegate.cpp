#include "ui/counter/lookup_delegate.h"

#include "counter/lookup_model.h"
#include "counter/recent_customers_model.h"
#include "ui/parts/customer_words.h"
#include "ui/kit/format.h"
#include "ui/kit/theme.h"

#include <QAbstractItemView>
#include <QMouseEvent>
#include <QPainter>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kMargin = 16;
constexpr int kNumberAt = 88;
constexpr int kTierAt = 204;
constexpr int kGap = 8;

/// Draws `text` from `x` on with its marked stretches in bold accent; returns where it ended.
int drawMarked(QPainter &painter, QRect place, const PhoneText &text, TextRole role, Tone tone)
{
    int at = 0;
    int x = place.x();
    const auto draw = [&](const QString &part, bool isMarked) {
        if (part.isEmpty() || x > place.right())
            return;
        const bool strong = isMarked || role == TextRole::BodyStrong;
        painter.setFont(fontFor(strong ? TextRole::BodyStrong : TextRole::Body));
        painter.setPen(toneColor(isMarked ? Tone::Accent : tone));
        const int room = place.right() + 1 - x;
        const QString shown = painter.fontMetrics().elidedText(part, Qt::ElideRight, room);
        painter.drawText(QRect(x, place.y(), room, place.height()), Qt::AlignVCenter | Qt::TextSingleLine, shown);
        x += painter.fontMetrics().horizontalAdvance(shown);
    };
    for (const auto &[start, length] : text.marks) {
        draw(text.text.mid(at, start - at), false);
        draw(text.text.mid(start, length), true);
        at = start + length;
    }
    draw(text.text.mid(at), false);
    return x;
}

QList<std::pair<int, int>> marksOf(const QVariantList &matches, search::MatchField field)
{
    QList<std::pair<int, int>> marks;
    for (const QVariant &match : matches) {
        const QVariantList triple = match.toList();
        if (triple.size() == 3 && triple[0].toInt() == int(field))
            marks.append({triple[1].toInt(), triple[2].toInt()});
    }
    return marks;
}

} // namespace

LookupDelegate::LookupDelegate(Source source, const Desk &desk, QAbstractItemView *view)
    : QStyledItemDelegate(view), m_source(source), m_desk(desk), m_view(view)
{
    view->viewport()->setMouseTracking(true);
    view->viewport()->installEventFilter(this);
}

QSize LookupDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {200, metric::kRowComfortable};
}

QString LookupDelegate::groupText(int group)
{
    switch (search::LookupGroup(group)) {
    case search::LookupGroup::PhoneEnd:
        return tr("Customers by last digits");
    case search::LookupGroup::PhoneOther:
        return tr("Customers by phone");
    case search::LookupGroup::Card:
        return tr("Card number");
    case search::LookupGroup::Name:
        return tr("Customers by name");
    case search::LookupGroup::Pinyin:
        return tr("Customers by pinyin");
    case search::LookupGroup::Initials:
        return tr("Customers by initials");
    case search::LookupGroup::PurchaseNumber:
        return tr("Purchase number");
    }
    return {};
}

void LookupDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    const bool isHead = m_source == Source::Lookup && index.data(counter::LookupModel::IsHeadRole).toBool();
    QColor ground = tokens().surface;
    if (!isHead && (option.state & QStyle::State_Selected))
        ground = tokens().selected;
    else if (!isHead && index.row() == m_hoverRow)
        ground = tokens().hover;
    painter->fillRect(option.rect, ground);
    const QRect rect = option.rect.adjusted(kMargin, 0, -kMargin, 0);
    if (isHead)
        paintHead(*painter, rect, index);
    else if (m_source == Source::Recent)
        paintRecent(*painter, rect, index);
    else if (index.data(counter::LookupModel::GroupRole).toInt() == int(search::LookupGroup::PurchaseNumber))
        paintPurchase(*painter, rect, index);
    else
        paintLookup(*painter, rect, index);
    painter->restore();
}

void LookupDelegate::paintHead(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    painter.setFont(fontFor(TextRole::CaptionStrong));
    painter.setPen(toneColor(Tone::Secondary));
    const QRect line = rect.adjusted(0, 8, 0, 0);
    painter.drawText(line, Qt::AlignVCenter | Qt::AlignRight, index.data(counter::LookupModel::CountRole).toString());
    painter.drawText(line.adjusted(0, 0, -48, 0), Qt::AlignVCenter | Qt::AlignLeft,
                     groupText(index.data(counter::LookupModel::GroupRole).toInt()));
}

void LookupDelegate::paintCells(QPainter &painter, const QRect &rect, const PhoneText &name, const PhoneText &number,
                                const QString &tier, int tierRank, const QString &end) const
{
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(toneColor(Tone::Secondary));
    const int endWidth = painter.fontMetrics().horizontalAdvance(end) + 1;
    painter.drawText(rect, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine, end);
    const int left = rect.x() - kMargin;
    drawMarked(painter, QRect(rect.x(), rect.y(), kNumberAt - kMargin - kGap, rect.height()), name,
               TextRole::BodyStrong, Tone::Normal);
    drawMarked(painter, QRect(left + kNumberAt, rect.y(), kTierAt - kNumberAt - kGap, rect.height()), number,
               TextRole::Body, Tone::Normal);
    const int room = rect.right() - endWidth - kGap - (left + kTierAt);
    if (room > 24)
        Badge::paint(painter, QRect(left + kTierAt, rect.y(), room, rect.height()), Badge::tierKind(tierRank), tier);
}

void LookupDelegate::paintLookup(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    using Model = counter::LookupModel;
    const QVariantList matches = index.data(Model::MatchesRole).toList();
    const PhoneText name{index.data(Model::NameRole).toString(), marksOf(matches, search::MatchField::Name)};
    const auto inPhone = marksOf(matches, search::MatchField::Phone);
    const auto inCard = marksOf(matches, search::MatchField::Card);
    const QString phone = index.data(Model::PhoneRole).toString();
    PhoneText number;
    if ((inPhone.isEmpty() && !inCard.isEmpty()) || phone.isEmpty())
        number = {index.data(Model::CardRole).toString(), inCard};
    else if (inPhone.isEmpty())
        number = CustomerWords::phone(phone, false);
    else
        number = CustomerWords::phone(phone, false, inPhone.first().first, inPhone.first().second);
    const QDate visit = index.data(Model::LastVisitRole).toDate();
    const QString seen = visit.isValid() ? Format::relativeDay(visit, toDate(m_desk.today())) : tr("Never visited");
    paintCells(painter, rect, name, number, index.data(Model::TierNameRole).toString(),
               index.data(Model::TierRankRole).toInt(), seen);
}

void LookupDelegate::paintPurchase(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    using Model = counter::LookupModel;
    const PhoneText number{index.data(Model::PurchaseNumberRole).toString(),
                           marksOf(index.data(Model::MatchesRole).toList(), search::MatchField::PurchaseNumber)};
    const int end = drawMarked(painter, rect, number, TextRole::Body, Tone::Normal);
    painter.setFont(fontFor(TextRole::Caption));
    painter.setPen(toneColor(Tone::Secondary));
    const QString money =
        Format::money(index.data(Model::PurchaseMinorRole).toLongLong(), m_desk.currency.code, m_desk.currency.digits);
    const QString who = tr("%1 %2", "customer, amount").arg(index.data(Model::NameRole).toString(), money);
    const QRect rest(end + kGap, rect.y(), rect.right() + 1 - end - kGap, rect.height());
    painter.drawText(rest, Qt::AlignVCenter | Qt::AlignRight | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(who, Qt::ElideLeft, rest.width()));
}

void LookupDelegate::paintRecent(QPainter &painter, const QRect &rect, const QModelIndex &index) const
{
    using Model = counter::RecentCustomersModel;
    const QString phone = index.data(Model::PhoneRole).toString();
    const PhoneText number =
        phone.isEmpty() ? PhoneText{index.data(Model::CardRole).toString(), {}} : CustomerWords::phone(phone, false);
    paintCells(painter, rect, {index.data(Model::NameRole).toString(), {}}, number,
               index.data(Model::TierNameRole).toString(), index.data(Model::TierRankRole).toInt(),
               Format::clock(index.data(Model::TimeRole).toTime()));
}

bool LookupDelegate::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave) {
        int row = -1;
        if (event->type() == QEvent::MouseMove)
            row = m_view->indexAt(static_cast<QMouseEvent *>(event)->position().toPoint()).row();
        if (row != m_hoverRow) {
            m_hoverRow = row;
            m_view->viewport()->update();
        }
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

} // namespace regulars::ui

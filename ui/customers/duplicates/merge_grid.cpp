#include "ui/customers/duplicates/merge_grid.h"

#include "texts/error_text.h"
#include "ui/kit/format.h"
#include "ui/kit/pane/pane.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/parts/customer_words.h"
#include "ui/shell/desk.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kLeastValue = 112; // a phone number
constexpr int kButton = 24; // of a choice, beside its words
enum ValueColumn { KeepValue, OtherValue };
enum FigureColumn { Name, Keep, Other, Together };

QString headed(QString name)
{
    if (!name.isEmpty())
        name[0] = name.at(0).toUpper();
    return name;
}

QString oneLine(QString text)
{
    return text.replace(u'\n', u' ');
}

QString shownValue(const QString &field, const QString &value)
{
    if (field == u"gender" && !value.isEmpty())
        return CustomerWords::gender(value == u"female" ? Gender::Female : value == u"male" ? Gender::Male : Gender::Other);
    return oneLine(value);
}

} // namespace

MergeGrid::MergeGrid(Desk &desk, QWidget *parent) : QWidget(parent), m_desk(desk)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
}

void MergeGrid::clear()
{
    if (m_sheet) {
        m_sheet->hide();
        m_sheet->deleteLater();
    }
    m_rows.clear();
    m_next = 0;
    m_sheet = new QWidget;
    m_grid = new QGridLayout(m_sheet);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(metric::kSpace8);
    m_grid->setVerticalSpacing(metric::kSpace4 / 2);
    m_grid->setColumnStretch(KeepValue, 1);
    m_grid->setColumnStretch(OtherValue, 1);
    layout()->addWidget(m_sheet);
}

void MergeGrid::show(const merges::MergePreview &preview)
{
    clear();
    addReferrals(preview); // what goes back is read before anything is chosen
    addHeads(preview);
    // What both say alike needs no choice; the name tells whom it is about.
    for (const merges::FieldMerge &field : preview.fields) {
        if (field.differs() || field.field == u"name")
            addField(field);
    }
    addFigures(preview);
}

void MergeGrid::addHeads(const merges::MergePreview &preview)
{
    const auto head = [this](const QString &words, int column) {
        auto *label = new TextLabel(words, TextRole::CaptionStrong, Tone::Secondary);
        label->setWordWrap(true); // a card number is read whole
        m_grid->addWidget(label, m_next, column);
    };
    head(tr("Stays: %1").arg(preview.keep.cardNo), KeepValue);
    head(tr("Goes into it: %1").arg(preview.other.cardNo), OtherValue);
    ++m_next;
}

int MergeGrid::valueWidth() const
{
    return qMax(kLeastValue, (width() - metric::kSpace8) / 2);
}

QRadioButton *MergeGrid::addChoice(const merges::FieldMerge &field, merges::Side side, int column)
{
    const QString value = shownValue(field.field, side == merges::Side::Keep ? field.keep : side == merges::Side::Other ? field.other : field.result);
    auto *choice = new QRadioButton;
    const QString shown = side == merges::Side::Both ? tr("Both, one below the other") : value.isEmpty() ? tr("Nothing", "value of a field") : value;
    choice->setText(choice->fontMetrics().elidedText(shown, Qt::ElideRight, valueWidth() - kButton).replace(u'&', u"&&"_s));
    choice->setToolTip(value);
    choice->setAccessibleName(tr("%1: %2").arg(fieldName(field.field), shown));
    choice->setObjectName(u"%1-%2"_s.arg(field.field).arg(static_cast<int>(side)));
    choice->setChecked(field.side == side);
    connect(choice, &QRadioButton::clicked, this, [this, name = field.field, side] { m_choices.insert(name, side); });
    m_grid->addWidget(choice, m_next, column);
    return choice;
}

void MergeGrid::addField(const merges::FieldMerge &field)
{
    const QString name = headed(fieldName(field.field));
    m_rows.append(u"%1: %2 | %3"_s.arg(field.field, oneLine(field.keep), oneLine(field.other)));
    m_grid->setRowMinimumHeight(m_next++, metric::kSpace4); // apart from the values of the field above
    m_grid->addWidget(new TextLabel(name, TextRole::Caption, Tone::Secondary), m_next++, KeepValue, 1, 2);
    if (!field.differs()) {
        auto *value = new TextLabel(shownValue(field.field, field.keep.isEmpty() ? field.other : field.keep), TextRole::Body);
        value->setElideMode(Qt::ElideRight);
        m_grid->addWidget(value, m_next++, KeepValue, 1, 2);
        return;
    }
    auto *group = new QButtonGroup(m_sheet);
    group->addButton(addChoice(field, merges::Side::Keep, KeepValue));
    group->addButton(addChoice(field, merges::Side::Other, OtherValue));
    ++m_next;
    if (field.field == u"notes" && !field.keep.isEmpty()) {
        group->addButton(addChoice(field, merges::Side::Both, KeepValue));
        ++m_next;
    }
}

void MergeGrid::addFigureRow(const QStringList &cells, TextRole role, Tone tone)
{
    const int row = m_figures->rowCount();
    for (int column = Name; column <= Together; ++column) {
        auto *cell = new TextLabel(cells.at(column), column == Name ? TextRole::Caption : role, column == Name ? Tone::Secondary : tone);
        if (column != Name)
            cell->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        m_figures->addWidget(cell, row, column);
    }
}

void MergeGrid::addFigure(const QString &name, const QString &keep, const QString &other, const QString &after)
{
    m_rows.append(u"%1: %2 | %3 | %4"_s.arg(name, keep, other, after));
    addFigureRow({name, keep, other, after}, TextRole::Body, Tone::Normal);
}

void MergeGrid::addFigures(const merges::MergePreview &preview)
{
    m_grid->addWidget(new HairLine(Qt::Horizontal), m_next++, KeepValue, 1, 2);
    m_figures = new QGridLayout;
    m_figures->setHorizontalSpacing(metric::kSpace8);
    m_figures->setVerticalSpacing(metric::kSpace4);
    m_figures->setColumnStretch(Name, 1);
    m_grid->addLayout(m_figures, m_next++, KeepValue, 1, 2);
    addFigureRow({QString(), preview.keep.cardNo, preview.other.cardNo, tr("Together")}, TextRole::CaptionStrong, Tone::Secondary);
    const merges::Standing &keep = preview.ofKeep;
    const merges::Standing &other = preview.ofOther;
    const merges::Standing &after = preview.after;
    const auto money = [this](qint64 minor) { return Format::moneyShort(minor, m_desk.currency.code, m_desk.currency.digits); };
    addFigure(tr("Tier"), keep.tier, other.tier, after.tier);
    addFigure(tr("Points"), Format::points(keep.points), Format::points(other.points), Format::points(after.points));
    if (after.credits != 0)
        addFigure(tr("Credits"), Format::points(keep.credits), Format::points(other.credits), Format::points(after.credits));
    addFigure(tr("Spend"), money(keep.spendMinor), money(other.spendMinor), money(after.spendMinor));
    addFigure(tr("Orders"), Format::points(keep.orders), Format::points(other.orders), Format::points(after.orders));
    if (after.contacts > 0)
        addFigure(tr("Contacts"), Format::points(keep.contacts), Format::points(other.contacts), Format::points(after.contacts));
    if (after.coupons > 0)
        addFigure(tr("Coupons"), Format::points(keep.coupons), Format::points(other.coupons), Format::points(after.coupons));
}

void MergeGrid::addReferrals(const merges::MergePreview &preview)
{
    for (const merges::ReferralBack &back : preview.referralsBack) {
        const bool isOwn = back.referrerId == preview.keep.id || back.referrerId == preview.other.id;
        const QString points = Format::points(back.referrerPoints + back.referredPoints);
        const QString words = isOwn ? tr("Nobody refers themselves: the %1 points paid for that go back.").arg(points)
                                    : tr("Referred twice: the %1 points paid for the referral by %2 go back.")
                                          .arg(points, back.referrerName.isEmpty() ? back.referrerCard : back.referrerName);
        m_rows.append(words);
        auto *note = new TextLabel(words, TextRole::Caption, Tone::Warning);
        note->setWordWrap(true);
        m_grid->addWidget(note, m_next++, KeepValue, 1, 2);
    }
    m_grid->setRowMinimumHeight(m_next++, metric::kSpace4);
}

QRadioButton *MergeGrid::button(const QString &field, merges::Side side) const
{
    return m_sheet ? m_sheet->findChild<QRadioButton *>(u"%1-%2"_s.arg(field).arg(static_cast<int>(side))) : nullptr;
}

} // namespace regulars::ui

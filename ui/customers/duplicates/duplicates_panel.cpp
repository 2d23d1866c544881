#include "ui/customers/duplicates/duplicates_panel.h"

#include "counter/when_done.h"
#include "merges/duplicate_query.h"
#include "merges/merge_query.h"
#include "merges/merge_service.h"
#include "ui/customers/duplicates/merge_grid.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_delegate.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/parts/customer_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QListWidget>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kMostGroups = 200;
constexpr int kMostMerges = 100;
constexpr int kShownRows = 3;
constexpr int kRowHeight = 44; // two lines
constexpr int kComboLetters = 8;

QString fileWords(const Customer &customer)
{
    return customer.name == customer.cardNo ? customer.cardNo : u"%1 %2"_s.arg(customer.name, customer.cardNo);
}

} // namespace

DuplicatesPanel::DuplicatesPanel(Desk &desk, QWidget *parent) : SidePanel(desk, parent)
{
    build();
    reload();
}

DuplicatesPanel::~DuplicatesPanel()
{
    if (m_search)
        m_search->cancel();
}

void DuplicatesPanel::build()
{
    m_switch = new SegmentedSwitch({});
    m_intro = new TextLabel(TextRole::Body, Tone::Secondary);
    m_intro->setWordWrap(true);
    m_list = new QListWidget;
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_list->setItemDelegate(new RowDelegate(m_list));
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_keep = new QComboBox;
    m_other = new QComboBox;
    for (QComboBox *box : {m_keep, m_other}) {
        box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        box->setMinimumContentsLength(kComboLetters);
    }
    m_swap = new LinkButton({});
    m_swap->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_pair = new QWidget;
    auto *pair = new QGridLayout(m_pair);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setHorizontalSpacing(metric::kSpace12);
    pair->setVerticalSpacing(metric::kSpace8);
    m_keepHead = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_otherHead = new TextLabel(TextRole::Caption, Tone::Secondary);
    pair->addWidget(m_keepHead, 0, 0);
    pair->addWidget(m_keep, 0, 1);
    pair->addWidget(m_swap, 0, 2);
    pair->addWidget(m_otherHead, 1, 0);
    pair->addWidget(m_other, 1, 1);
    m_aside = new LinkButton({});
    m_aside->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    pair->addWidget(m_aside, 2, 1, 1, 2, Qt::AlignLeft);
    pair->setColumnStretch(1, 1);
    m_grid = new MergeGrid(m_desk);
    m_scroll = new QScrollArea;
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_grid);
    m_grid->setAutoFillBackground(false); // the panel's own ground
    m_scroll->viewport()->setAutoFillBackground(false);
    content()->addWidget(m_switch, 0, Qt::AlignLeft);
    content()->addWidget(m_intro);
    content()->addWidget(m_list);
    content()->addWidget(m_pair);
    content()->addWidget(m_scroll, 1);
    content()->addStretch(0); // with nothing to compare the words stay at the top
    connect(m_switch, &SegmentedSwitch::currentChanged, this, [this](int index) { showList(static_cast<List>(index)); });
    connect(m_list, &QListWidget::currentRowChanged, this, [this] {
        if (!m_isFilling)
            choose();
    });
    for (QComboBox *box : {m_keep, m_other}) {
        connect(box, &QComboBox::activated, this, [this, box] {
            // One file cannot be both.
            QComboBox *second = box == m_keep ? m_other : m_keep;
            if (second->currentIndex() == box->currentIndex())
                second->setCurrentIndex(box->currentIndex() == 0 ? 1 : 0);
            m_grid->resetChoices();
            compare();
        });
    }
    connect(m_aside, &QAbstractButton::clicked, this, [this] { setAside(); });
    connect(m_swap, &QAbstractButton::clicked, this, [this] {
        const int keep = m_keep->currentIndex();
        m_keep->setCurrentIndex(m_other->currentIndex());
        m_other->setCurrentIndex(keep);
        m_grid->resetChoices();
        compare();
    });
    retranslate();
}

void DuplicatesPanel::reload()
{
    if (m_search)
        m_search->cancel();
    m_search = std::make_shared<JobControl>();
    m_isLooking = true;
    retranslate();
    struct Lists {
        QList<merges::Duplicates> groups;
        QList<merges::Merge> made;
        QList<merges::SetAside> aside;
    };
    ++m_pending;
    auto asked = m_desk.database->readLong([job = m_search](db::ReadSession &session) -> Result<Lists> {
        Lists lists;
        TRY_LET(lists.groups, merges::findDuplicates(session, kMostGroups, *job));
        TRY_LET(lists.made, merges::mergesMade(session, kMostMerges));
        TRY_LET(lists.aside, merges::pairsSetAside(session, kMostMerges));
        return lists;
    });
    counter::whenDone(this, asked, [this, job = m_search](const Result<Lists> &lists) {
        --m_pending;
        if (job != m_search)
            return;
        m_isLooking = false;
        if (!lists) {
            showError(lists.error());
            return;
        }
        m_groups = lists->groups;
        m_merges = lists->made;
        m_pairs = lists->aside;
        fill();
    });
}

void DuplicatesPanel::showList(List list)
{
    m_shown = list;
    m_switch->setCurrent(static_cast<int>(list));
    fill();
}

void DuplicatesPanel::fill()
{
    m_isFilling = true;
    m_list->clear();
    switch (m_shown) {
    case List::MayBeOne:
        fillDuplicates();
        break;
    case List::Merged:
        fillMade();
        break;
    case List::SetAside:
        fillAside();
        break;
    }
    m_isFilling = false;
    m_list->setFixedHeight(qBound(1, m_list->count(), kShownRows) * kRowHeight + metric::kSpace4);
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    choose();
}

void DuplicatesPanel::addRow(const QString &who, const QString &why)
{
    auto *item = new QListWidgetItem(who + u'\n' + why, m_list);
    item->setSizeHint({0, kRowHeight});
    item->setToolTip(item->text());
}

void DuplicatesPanel::fillDuplicates()
{
    for (const merges::Duplicates &group : std::as_const(m_groups)) {
        QStringList names;
        for (const Customer &customer : group.customers)
            names.append(fileWords(customer));
        addRow(names.join(tr(", ")), signWords(group.signs));
    }
}

void DuplicatesPanel::fillMade()
{
    for (const merges::Merge &merge : std::as_const(m_merges)) {
        const QString day = Format::date(toDate(m_desk.time.dayOf(merge.atMs)), toDate(m_desk.today()));
        addRow(tr("%1 %2 went into %3 %4").arg(merge.otherName, merge.otherCard, merge.keepName, merge.keepCard),
               merge.partedAtMs ? tr("%1, parted again").arg(day) : day);
    }
}

void DuplicatesPanel::fillAside()
{
    for (const merges::SetAside &pair : std::as_const(m_pairs)) {
        const QString day = Format::date(toDate(m_desk.time.dayOf(pair.atMs)), toDate(m_desk.today()));
        addRow(tr("%1 and %2", "two customers").arg(fileWords(pair.first), fileWords(pair.second)), day);
    }
}

// The one who bought the most stays, until somebody says otherwise.
void DuplicatesPanel::choose()
{
    clearErrors();
    m_preview.reset();
    m_grid->resetChoices();
    m_grid->clear();
    const int row = m_list->currentRow();
    const bool hasPair = m_shown == List::MayBeOne && row >= 0 && row < m_groups.size();
    m_keep->clear();
    m_other->clear();
    if (hasPair) {
        m_chosen = m_groups.at(row);
        for (const Customer &customer : std::as_const(m_chosen.customers)) {
            m_keep->addItem(fileWords(customer));
            m_other->addItem(fileWords(customer));
        }
        m_other->setCurrentIndex(1);
    }
    retranslate();
    if (hasPair)
        compare();
}

void DuplicatesPanel::compare()
{
    const Customer keep = m_chosen.customers.value(m_keep->currentIndex());
    const Customer other = m_chosen.customers.value(m_other->currentIndex());
    if (!can(m_desk.actor.role, Right::MergeCustomers) || !keep.id.isValid() || keep.id == other.id)
        return;
    ++m_pending;
    const quint64 asked = ++m_asked;
    auto answer = m_desk.database->read([keep = keep.id, other = other.id, clock = m_desk.clock, actor = m_desk.actor,
                                         choices = m_grid->choices()](db::ReadSession &session) {
        return merges::MergeService(*clock).preview(session, actor, keep, other, choices);
    });
    counter::whenDone(this, answer, [this, asked](const Result<merges::MergePreview> &preview) {
        --m_pending;
        if (asked != m_asked)
            return;
        if (!preview) {
            showError(preview.error());
            return;
        }
        m_preview = *preview;
        m_grid->show(*preview);
        followRights();
    });
}

void DuplicatesPanel::takeFocus() { m_list->setFocus(Qt::ShortcutFocusReason); }

void DuplicatesPanel::finish()
{
    if (!SidePanel::isSettled() || !primary()->isEnabled())
        return;
    clearErrors();
    switch (m_shown) {
    case List::MayBeOne:
        merge();
        break;
    case List::Merged:
        part();
        break;
    case List::SetAside:
        lookAgain();
        break;
    }
}

void DuplicatesPanel::merge()
{
    if (!m_preview)
        return;
    setBusy(true);
    const CustomerId keep = m_preview->keep.id;
    const QString words = tr("%1 is now part of %2").arg(fileWords(m_preview->other), fileWords(m_preview->keep));
    auto written = m_desk.database->write([keep, other = m_preview->other.id, choices = m_grid->choices(), clock = m_desk.clock,
                                           actor = m_desk.actor](db::WriteSession &session) {
        return merges::MergeService(*clock).merge(session, actor, keep, other, choices);
    });
    counter::whenDone(this, written, [this, words, keep](const Result<MergeId> &made) {
        if (!made) {
            showError(made.error());
            return;
        }
        setBusy(false);
        Deed deed;
        deed.words = words;
        deed.customer = keep;
        deed.undo = [id = *made, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            return merges::MergeService(*clock).unmerge(session, actor, id);
        };
        reload();
        emit done(deed);
    });
}

void DuplicatesPanel::part()
{
    const merges::Merge merge = m_merges.value(m_list->currentRow());
    if (!merge.id.isValid())
        return;
    Deed deed;
    deed.words = tr("%1 and %2 are two customers again").arg(merge.keepCard, merge.otherCard);
    write([id = merge.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
        return merges::MergeService(*clock).unmerge(session, actor, id);
    }, deed);
}

void DuplicatesPanel::setAside()
{
    if (!SidePanel::isSettled() || !m_preview)
        return;
    clearErrors();
    const auto say = [first = m_preview->keep.id, second = m_preview->other.id, clock = m_desk.clock, actor = m_desk.actor](bool isAside) {
        return [=](db::WriteSession &session) {
            const merges::MergeService service(*clock);
            return isAside ? service.setAside(session, actor, first, second) : service.lookAgain(session, actor, first, second);
        };
    };
    Deed deed;
    deed.words = tr("%1 and %2 are two people").arg(fileWords(m_preview->keep), fileWords(m_preview->other));
    deed.undo = say(false);
    write(say(true), deed);
}

void DuplicatesPanel::lookAgain()
{
    const int row = m_list->currentRow();
    if (row < 0 || row >= m_pairs.size())
        return;
    const merges::SetAside &pair = m_pairs.at(row);
    Deed deed;
    deed.words = tr("%1 and %2 are looked at again").arg(fileWords(pair.first), fileWords(pair.second));
    write([first = pair.first.id, second = pair.second.id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
        return merges::MergeService(*clock).lookAgain(session, actor, first, second);
    }, deed);
}

void DuplicatesPanel::write(std::function<Status(db::WriteSession &)> work, const Deed &deed)
{
    setBusy(true);
    counter::whenDone(this, m_desk.database->write(std::move(work)), [this, deed](const Status &written) {
        if (!written) {
            showError(written.error());
            return;
        }
        setBusy(false);
        reload();
        emit done(deed);
    });
}

QString DuplicatesPanel::signWords(int signs)
{
    using merges::Sign;
    const auto hasOne = [signs](std::initializer_list<Sign> wanted) {
        return std::any_of(wanted.begin(), wanted.end(), [signs](Sign sign) { return (signs & static_cast<int>(sign)) != 0; });
    };
    QStringList words;
    if (hasOne({Sign::Email}))
        words.append(tr("same e-mail address"));
    if (hasOne({Sign::NameBirthday, Sign::NamePhoneEnd}))
        words.append(tr("same name"));
    else if (hasOne({Sign::ReadingBirthday, Sign::ReadingPhoneEnd}))
        words.append(tr("name sounds the same"));
    if (hasOne({Sign::NameBirthday, Sign::ReadingBirthday}))
        words.append(tr("same birthday"));
    if (hasOne({Sign::NamePhoneEnd, Sign::ReadingPhoneEnd}))
        words.append(tr("phone ends alike"));
    return words.join(tr(", "));
}

QString DuplicatesPanel::introWords() const
{
    if (m_isLooking)
        return tr("Looking for files that may be one person's…");
    if (m_shown == List::SetAside)
        return m_pairs.isEmpty() ? tr("Nothing was set aside yet.") : tr("These look alike and are two people each. Looked at again, they stand in the first list.");
    if (m_shown == List::Merged)
        return m_merges.isEmpty() ? tr("Nothing was merged yet.") : tr("Parting brings both files back as they were; what was recorded since stays with the one that was kept.");
    return m_groups.isEmpty() ? tr("No two files look like one person's.")
                              : tr("%n files or groups may be one person's, the likeliest first. Merging adds up everything and can be undone.", nullptr,
                                   int(m_groups.size()));
}

void DuplicatesPanel::followRights()
{
    const QString refusal = CustomerWords::refusal(m_desk.actor, Right::MergeCustomers);
    const int row = m_list->currentRow();
    const bool hasWork = m_shown == List::Merged     ? row >= 0 && row < m_merges.size() && !m_merges.at(row).partedAtMs
                         : m_shown == List::SetAside ? row >= 0 && row < m_pairs.size()
                                                     : m_preview.has_value();
    primary()->setEnabled(refusal.isEmpty() && hasWork);
    primary()->setToolTip(refusal);
    m_aside->setEnabled(refusal.isEmpty() && m_preview.has_value());
    m_aside->setToolTip(refusal);
}

void DuplicatesPanel::retranslate()
{
    setTitle(tr("One person, two files"));
    m_switch->setOptions({tr("May be one"), tr("Merged before"), tr("Set aside")});
    m_switch->setAccessibleName(tr("Which list"));
    primary()->setText(m_shown == List::Merged ? tr("Part again") : m_shown == List::SetAside ? tr("Look again") : tr("Merge"));
    m_intro->setText(introWords());
    m_list->setAccessibleName(m_shown == List::Merged     ? tr("Merges so far")
                              : m_shown == List::SetAside ? tr("Files that are two people's")
                                                          : tr("Files that may be one person's"));
    m_list->setVisible(m_list->count() > 0);
    const bool hasPair = m_shown == List::MayBeOne && m_keep->count() > 1;
    m_pair->setVisible(hasPair);
    m_scroll->setVisible(hasPair);
    m_keep->setAccessibleName(tr("The file that stays"));
    m_other->setAccessibleName(tr("The file that goes into it"));
    m_keepHead->setText(tr("Stays"));
    m_otherHead->setText(tr("Goes into it"));
    m_swap->setText(tr("Swap"));
    m_aside->setText(tr("These are two people"));
    followRights();
}

} // namespace regulars::ui

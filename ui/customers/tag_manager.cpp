#include "ui/customers/tag_manager.h"

#include "counter/when_done.h"
#include "directory/tag_change_service.h"
#include "tags/tag_query.h"
#include "ui/kit/form_row.h"
#include "ui/kit/format.h"
#include "ui/kit/link_button.h"
#include "ui/kit/push_button.h"
#include "ui/kit/theme.h"
#include "ui/parts/customer_words.h"
#include "ui/parts/tag_cloud.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

constexpr int kListHeight = 232;
constexpr int kNameRole = Qt::UserRole;
constexpr int kGroupRole = Qt::UserRole + 1; // bool: the row is a group

QIcon dotOf(int color)
{
    QPixmap picture(12, 12);
    picture.fill(Qt::transparent);
    if (const QColor ink = TagCloud::colorOf(color); ink.isValid()) {
        QPainter painter(&picture);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(2, 2, 8, 8);
    }
    return QIcon(picture);
}

} // namespace

TagManager::TagManager(Desk &desk, QWidget *parent) : SidePanel(desk, parent)
{
    build();
    showChosen();
    reload();
}

void TagManager::build()
{
    m_newTag = new LinkButton({});
    m_newGroup = new LinkButton({});
    auto *makes = new QHBoxLayout;
    makes->setSpacing(metric::kSpace16);
    makes->addWidget(m_newTag);
    makes->addWidget(m_newGroup);
    makes->addStretch(1);
    m_list = new QListWidget;
    m_list->setFixedHeight(kListHeight);
    m_list->setFrameShape(QFrame::StyledPanel);
    m_name = new QLineEdit;
    m_group = new QComboBox;
    m_color = new QComboBox;
    for (int color = 0; color <= kTagColors; ++color)
        m_color->addItem(dotOf(color), QString());
    m_into = new QComboBox;
    m_merge = new LinkButton({});
    m_remove = new LinkButton({});
    m_remove->setTone(Tone::Danger);
    content()->addLayout(makes);
    content()->addWidget(m_list);
    const auto add = [this](const QString &field, QWidget *widget) {
        auto *made = new FormRow({}, widget);
        SidePanel::nameField(field, made);
        content()->addWidget(made);
    };
    add(u"name"_s, m_name);
    add(u"group"_s, m_group);
    add(u"color"_s, m_color);
    add(u"into"_s, m_into);
    auto *ways = new QHBoxLayout;
    ways->setSpacing(metric::kSpace16);
    ways->addWidget(m_merge);
    ways->addWidget(m_remove);
    ways->addStretch(1);
    content()->addLayout(ways);
    content()->addStretch();
    connect(m_newTag, &QAbstractButton::clicked, this, [this] { begin(Kind::NewTag, {}); });
    connect(m_newGroup, &QAbstractButton::clicked, this, [this] { begin(Kind::NewGroup, {}); });
    connect(m_list, &QListWidget::currentItemChanged, this, [this](QListWidgetItem *item) {
        if (item && !m_isFilling)
            begin(item->data(kGroupRole).toBool() ? Kind::Group : Kind::Tag, item->data(kNameRole).toString());
    });
    connect(m_name, &QLineEdit::returnPressed, this, &TagManager::finish);
    connect(m_name, &QLineEdit::textEdited, this, [this] { row(u"name"_s)->clearMessage(); });
    connect(m_into, &QComboBox::currentIndexChanged, this, [this] { m_merge->setEnabled(m_into->currentIndex() > 0); });
    connect(m_merge, &QAbstractButton::clicked, this, &TagManager::merge);
    connect(m_remove, &QAbstractButton::clicked, this, &TagManager::remove);
}

const Tag *TagManager::tagNamed(const QString &name) const
{
    const auto found = std::find_if(m_tags.begin(), m_tags.end(), [&](const Tag &each) { return each.name == name; });
    return found == m_tags.end() ? nullptr : &*found;
}

const TagGroup *TagManager::groupNamed(const QString &name) const
{
    const auto found = std::find_if(m_groups.begin(), m_groups.end(), [&](const TagGroup &each) { return each.name == name; });
    return found == m_groups.end() ? nullptr : &*found;
}

void TagManager::reload()
{
    ++m_pending;
    struct Lists {
        std::vector<Tag> tags;
        std::vector<TagGroup> groups;
    };
    auto asked = m_desk.database->read([](db::ReadSession &session) -> Result<Lists> {
        Lists lists;
        TRY_LET(lists.tags, tags::allTags(session));
        TRY_LET(lists.groups, tags::allGroups(session));
        return lists;
    });
    counter::whenDone(this, asked, [this](const Result<Lists> &lists) {
        --m_pending;
        if (!lists) {
            showError(lists.error());
            return;
        }
        m_tags = lists->tags;
        m_groups = lists->groups;
        fill();
    });
}

void TagManager::fill()
{
    m_isFilling = true;
    m_list->clear();
    const auto add = [this](const QString &words, const QString &name, int color, bool isGroup) {
        auto *item = new QListWidgetItem(dotOf(color), words, m_list);
        item->setData(kNameRole, name);
        item->setData(kGroupRole, isGroup);
        if (isGroup)
            item->setFont(fontFor(TextRole::CaptionStrong));
        const bool isChosen = name == m_chosen && isGroup == (m_kind == Kind::Group);
        if (isChosen && (m_kind == Kind::Group || m_kind == Kind::Tag))
            m_list->setCurrentItem(item);
    };
    const auto addTags = [&](TagGroupId group) {
        for (const Tag &tag : m_tags) {
            if (tag.groupId == group)
                add(tr("%1 · %n customers", "tag", int(tag.customers)).arg(tag.name), tag.name, tag.shownColor(), false);
        }
    };
    for (const TagGroup &group : m_groups) {
        add(group.name, group.name, group.color, true);
        addTags(group.id);
    }
    if (!m_groups.empty())
        add(tr("In no group"), {}, 0, true);
    addTags({});
    const QString group = m_group->currentText();
    m_group->clear();
    m_group->addItem(tr("None", "group of tags"), QVariant::fromValue(qint64{0}));
    for (const TagGroup &each : m_groups)
        m_group->addItem(each.name, each.id.value());
    m_group->setCurrentIndex(qMax(0, m_group->findText(group)));
    m_isFilling = false;
    if (m_kind == Kind::Tag && !tagNamed(m_chosen))
        begin(Kind::NewTag, {});
    else if (m_kind == Kind::Group && !groupNamed(m_chosen))
        begin(Kind::NewTag, {});
    else if (m_kind == Kind::Tag || m_kind == Kind::Group)
        showChosen();
}

void TagManager::begin(Kind kind, const QString &name)
{
    if (kind == Kind::Group && name.isEmpty()) // the heading of those in no group
        kind = Kind::NewTag;
    m_kind = kind;
    m_chosen = name;
    showChosen();
    if (kind == Kind::NewTag || kind == Kind::NewGroup)
        m_name->setFocus();
}

void TagManager::chooseTag(const QString &name) { begin(name.isEmpty() ? Kind::NewTag : Kind::Tag, name); }

void TagManager::showChosen()
{
    clearErrors();
    const Tag *tag = m_kind == Kind::Tag ? tagNamed(m_chosen) : nullptr;
    const TagGroup *group = m_kind == Kind::Group ? groupNamed(m_chosen) : nullptr;
    const bool isGroup = m_kind == Kind::Group || m_kind == Kind::NewGroup;
    m_name->setText(m_chosen);
    row(u"group"_s)->setVisible(!isGroup);
    m_group->setCurrentIndex(tag ? qMax(0, m_group->findData(tag->groupId.value())) : 0);
    m_color->setCurrentIndex(tag ? tag->color : group ? group->color : 0);
    row(u"into"_s)->setVisible(tag != nullptr && m_tags.size() > 1);
    m_merge->setVisible(tag != nullptr && m_tags.size() > 1);
    m_remove->setVisible(tag || group);
    m_into->clear();
    m_into->addItem(tr("Choose a tag"));
    for (const Tag &each : m_tags) {
        if (each.name != m_chosen)
            m_into->addItem(each.name);
    }
    const QString refusal = CustomerWords::refusal(m_desk.actor, Right::EditRules);
    m_merge->setEnabled(false);
    m_into->setEnabled(refusal.isEmpty());
    m_into->setToolTip(refusal);
    m_remove->setEnabled(refusal.isEmpty());
    m_remove->setToolTip(refusal);
    retranslate();
}

void TagManager::takeFocus() { m_name->setFocus(Qt::ShortcutFocusReason); }

void TagManager::finish()
{
    if (!SidePanel::isSettled())
        return;
    clearErrors();
    if (m_name->text().trimmed().isEmpty()) {
        row(u"name"_s)->setError(tr("A name is needed"));
        m_name->setFocus();
        return;
    }
    if (m_kind == Kind::Group || m_kind == Kind::NewGroup)
        saveGroup();
    else
        saveTag();
}

void TagManager::run(std::function<Result<tags::TagUndo>(db::WriteSession &)> work, const QString &words, const QString &chosen)
{
    setBusy(true);
    auto written = m_desk.database->write(std::move(work));
    counter::whenDone(this, written, [this, words, chosen](const Result<tags::TagUndo> &undo) {
        if (!undo) {
            showError(undo.error().field == u"tag" || undo.error().field == u"tag_group" ? Error{undo.error().code, u"name"_s, undo.error().detail}
                                                                                         : undo.error());
            return;
        }
        setBusy(false);
        m_chosen = chosen;
        m_kind = chosen.isEmpty() ? Kind::NewTag : m_kind == Kind::NewTag ? Kind::Tag : m_kind == Kind::NewGroup ? Kind::Group : m_kind;
        reload();
        Deed deed;
        deed.words = words;
        deed.undo = [before = *undo, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            return directory::TagChangeService(*clock).undo(session, actor, before);
        };
        emit done(deed);
    });
}

void TagManager::saveTag()
{
    Tag wanted;
    wanted.name = m_name->text().simplified();
    wanted.groupId = TagGroupId(m_group->currentData().toLongLong());
    wanted.color = m_color->currentIndex();
    const Tag *old = m_kind == Kind::Tag ? tagNamed(m_chosen) : nullptr;
    const std::optional<Tag> before = old ? std::optional(*old) : std::nullopt;
    run(
        [wanted, before, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Result<tags::TagUndo> {
            tags::TagService service(*clock);
            tags::TagUndo undo;
            if (!before) {
                TRY(service.add(session, actor, wanted));
                undo.tag = wanted;
                undo.isNew = true;
                return undo;
            }
            Tag changed = wanted;
            changed.name = before->name;
            TRY(service.update(session, actor, changed));
            if (wanted.name != before->name) {
                TRY_LET(undo, directory::TagChangeService(*clock).rename(session, actor, before->name, wanted.name));
            }
            undo.tag = before;
            return undo;
        },
        tr("Tag “%1” saved").arg(wanted.name), wanted.name);
}

void TagManager::saveGroup()
{
    TagGroup wanted;
    wanted.name = m_name->text().simplified();
    wanted.color = m_color->currentIndex();
    const TagGroup *old = m_kind == Kind::Group ? groupNamed(m_chosen) : nullptr;
    const std::optional<TagGroup> before = old ? std::optional(*old) : std::nullopt;
    wanted.id = before ? before->id : TagGroupId();
    run(
        [wanted, before, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Result<tags::TagUndo> {
            tags::TagUndo undo;
            undo.group = before ? *before : wanted;
            undo.isNew = !before;
            TRY_LET(undo.group->id, tags::TagService(*clock).saveGroup(session, actor, wanted));
            return undo;
        },
        tr("Group “%1” saved").arg(wanted.name), wanted.name);
}

void TagManager::merge()
{
    const QString from = m_chosen;
    const QString into = m_into->currentText();
    if (m_into->currentIndex() <= 0 || !SidePanel::isSettled())
        return;
    run(
        [from, into, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            return directory::TagChangeService(*clock).merge(session, actor, from, into);
        },
        tr("“%1” is now part of “%2”").arg(from, into), into);
}

void TagManager::remove()
{
    if (!SidePanel::isSettled())
        return;
    const QString name = m_chosen;
    const TagGroup *group = m_kind == Kind::Group ? groupNamed(name) : nullptr;
    const TagGroupId id = group ? group->id : TagGroupId();
    run(
        [name, id, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
            tags::TagService service(*clock);
            return id.isValid() ? service.removeGroup(session, actor, id) : service.remove(session, actor, name);
        },
        id.isValid() ? tr("Group “%1” removed").arg(name) : tr("Tag “%1” removed").arg(name), {});
}

void TagManager::retranslate()
{
    const bool isGroup = m_kind == Kind::Group || m_kind == Kind::NewGroup;
    setTitle(tr("Tags"));
    primary()->setText(m_kind == Kind::NewTag ? tr("Add tag") : m_kind == Kind::NewGroup ? tr("Add group") : tr("Save"));
    m_newTag->setText(tr("New tag"));
    m_newGroup->setText(tr("New group"));
    m_list->setAccessibleName(tr("Tags and groups"));
    row(u"name"_s)->setLabel(isGroup ? tr("Name of the group") : tr("Name of the tag"));
    row(u"group"_s)->setLabel(tr("Group", "of tags"));
    row(u"color"_s)->setLabel(tr("Colour"));
    row(u"into"_s)->setLabel(tr("Means the same as"));
    const QStringList colors{isGroup ? tr("None", "colour") : tr("The group's", "colour"), tr("Blue"), tr("Orange"), tr("Green"), tr("Violet"), tr("Light blue"), tr("Brown")};
    for (int i = 0; i < int(colors.size()); ++i)
        m_color->setItemText(i, colors[i]);
    m_merge->setText(tr("Merge"));
    m_merge->setAccessibleName(tr("Merge into the tag chosen"));
    m_remove->setText(isGroup ? tr("Remove group") : tr("Remove tag"));
}

} // namespace regulars::ui

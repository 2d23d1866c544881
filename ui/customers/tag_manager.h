// All tags and their groups: names, colours, two that mean one thing, those no longer wanted.
//
// Thread: GUI. Invariants: what is chosen in the list stands in the fields beneath; every change is a Deed that can be
// taken back; who may not do something sees the action at rest with the reason as its tool tip.
#pragma once

#include "tags/tag_service.h"
#include "ui/parts/side_panel.h"

#include <vector>

class QComboBox;
class QLineEdit;
class QListWidget;

namespace regulars::ui {

class LinkButton;
class TextLabel;

class TagManager : public SidePanel {
    Q_OBJECT

public:
    explicit TagManager(Desk &desk, QWidget *parent = nullptr);

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("tags"); }
    bool isSettled() const override { return SidePanel::isSettled() && m_pending == 0; }
    /// Reads the lists again, keeping what is chosen.
    void reload();
    /// Chooses a tag; an empty name begins a new one.
    void chooseTag(const QString &name);

    QListWidget *list() const { return m_list; }
    QLineEdit *nameField() const { return m_name; }
    QComboBox *groupBox() const { return m_group; }
    QComboBox *colorBox() const { return m_color; }
    QComboBox *mergeBox() const { return m_into; }
    LinkButton *mergeLink() const { return m_merge; }
    LinkButton *removeLink() const { return m_remove; }

protected:
    void retranslate() override;

private:
    enum class Kind { Tag, Group, NewTag, NewGroup };

    void build();
    void fill();
    void showChosen();
    void begin(Kind kind, const QString &name);
    void saveTag();
    void saveGroup();
    void merge();
    void remove();
    /// Runs a change and tells it as a Deed with its way back.
    void run(std::function<Result<tags::TagUndo>(db::WriteSession &)> work, const QString &words, const QString &chosen);
    [[nodiscard]] const Tag *tagNamed(const QString &name) const;
    [[nodiscard]] const TagGroup *groupNamed(const QString &name) const;

    std::vector<Tag> m_tags;
    std::vector<TagGroup> m_groups;
    Kind m_kind = Kind::NewTag;
    QString m_chosen;
    int m_pending = 0;
    bool m_isFilling = false;
    QListWidget *m_list = nullptr;
    LinkButton *m_newTag = nullptr;
    LinkButton *m_newGroup = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_group = nullptr;
    QComboBox *m_color = nullptr;
    QComboBox *m_into = nullptr;
    LinkButton *m_merge = nullptr;
    LinkButton *m_remove = nullptr;
};

} // namespace regulars::ui

// Files that may be one person's, those that were made one, and those that were said to be two people's.
//
// Thread: GUI. Invariants: what is chosen in the list stands side by side beneath it; nothing is written before "Merge"; a
// merge is a Deed that parts again, and so is the word that two files are two people's. Who may not merge sees the list and, on the button at rest, why.
#pragma once

#include "base/job_control.h"
#include "merges/merge.h"
#include "ui/parts/side_panel.h"

#include <functional>
#include <memory>

class QComboBox;
class QListWidget;
class QScrollArea;

namespace regulars::ui {

class LinkButton;
class MergeGrid;
class SegmentedSwitch;
class TextLabel;

class DuplicatesPanel : public SidePanel {
    Q_OBJECT

public:
    static constexpr int kWide = 520; ///< two files side by side

    /// The lists, in the order of the switch.
    enum class List { MayBeOne, Merged, SetAside };

    explicit DuplicatesPanel(Desk &desk, QWidget *parent = nullptr);
    ~DuplicatesPanel() override;

    void takeFocus() override;
    void finish() override;
    QString name() const override { return QStringLiteral("duplicates"); }
    bool isSettled() const override { return SidePanel::isSettled() && m_pending == 0; }
    /// Looks for duplicates and reads the list of merges anew.
    void reload();
    void showList(List list);
    /// What stands chosen is two people's; in the list of those, they are looked at again.
    void setAside();

    QListWidget *list() const { return m_list; }
    MergeGrid *grid() const { return m_grid; }
    QComboBox *keepBox() const { return m_keep; }
    QComboBox *otherBox() const { return m_other; }
    LinkButton *asideLink() const { return m_aside; }

protected:
    void retranslate() override;

private:
    void build();
    void fill();
    void fillDuplicates();
    void addRow(const QString &who, const QString &why);
    void fillMade();
    void fillAside();
    void choose();
    void compare();
    void merge();
    void part();
    void lookAgain();
    /// Writes, tells the page, and reads the lists anew.
    void write(std::function<Status(db::WriteSession &)> work, const Deed &deed);
    void followRights();
    [[nodiscard]] QString introWords() const;
    static QString signWords(int signs);

    std::shared_ptr<JobControl> m_search;
    QList<merges::Duplicates> m_groups;
    QList<merges::Merge> m_merges;
    QList<merges::SetAside> m_pairs;
    merges::Duplicates m_chosen;
    std::optional<merges::MergePreview> m_preview;
    int m_pending = 0;
    quint64 m_asked = 0; ///< the newest question; answers to older ones are dropped
    List m_shown = List::MayBeOne;
    bool m_isLooking = true;
    bool m_isFilling = false;
    SegmentedSwitch *m_switch = nullptr;
    TextLabel *m_intro = nullptr;
    QListWidget *m_list = nullptr;
    QWidget *m_pair = nullptr;
    TextLabel *m_keepHead = nullptr;
    TextLabel *m_otherHead = nullptr;
    QComboBox *m_keep = nullptr;
    QComboBox *m_other = nullptr;
    LinkButton *m_swap = nullptr;
    LinkButton *m_aside = nullptr;
    QScrollArea *m_scroll = nullptr;
    MergeGrid *m_grid = nullptr;
};

} // namespace regulars::ui

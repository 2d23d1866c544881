// Tags on badges with the dot of their colour, one after the other, in as many lines as needed.
//
// Thread: GUI. Invariants: the word says it, the dot only groups; the tool tip names the group.
#pragma once

#include "tags/tag.h"

#include <QWidget>

#include <vector>

class QPainter;

namespace regulars::ui {

class TagCloud : public QWidget {
    Q_OBJECT

public:
    explicit TagCloud(QWidget *parent = nullptr);
    void setTags(const std::vector<Tag> &tags);

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override;

    /// Width of one tag, and the tag itself: for lists and panels that show the same.
    static QSize sizeFor(const Tag &tag);
    static void paintTag(QPainter &painter, const QRect &rect, const Tag &tag);
    /// The colour of a tag in the theme; invalid for none.
    static QColor colorOf(int color);

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    /// Places of the badges in `width`, and the height taken.
    int place(int width, QList<QRect> *places) const;

    std::vector<Tag> m_tags;
};

} // namespace regulars::ui

// Where a file is dropped, or chosen by a button.
//
// Thread: GUI. Invariants: says in words what it takes; the edge turns to the accent while a file hovers over the page.
#pragma once

#include <QWidget>

class QMimeData;

namespace regulars::ui {

class EmptyState;

class DropZone : public QWidget
{
    Q_OBJECT

public:
    explicit DropZone(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &sentence);
    /// An empty text hides the button.
    void setAction(const QString &text);
    /// A file hovers over the page.
    void setAimed(bool aimed);

    /// The one local file that is dragged; empty for anything else.
    static QString fileOf(const QMimeData *data);

signals:
    void chooseRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    EmptyState *m_state = nullptr;
    bool m_isAimed = false;
};

} // namespace regulars::ui

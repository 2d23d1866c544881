// Help in the application: one page of resources/help per rail entry, in the user's language.
//
// Thread: GUI. Invariants: not modal, so that it can stand beside the work; Esc closes it.
#pragma once

#include <QDialog>

class QTextBrowser;

namespace regulars::ui {

class HelpWindow : public QDialog
{
    Q_OBJECT

public:
    explicit HelpWindow(QWidget *parent = nullptr);
    /// Shows the help of `pageId` in `language`; falls back to English, then to a sentence that there is none.
    void open(const QString &pageId, const QString &language);

private:
    QTextBrowser *m_text = nullptr;
};

} // namespace regulars::ui

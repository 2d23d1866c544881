#include "ui/help/help_window.h"

#include "ui/help/help_text.h"
#include "ui/kit/theme.h"

#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {
namespace {

constexpr int kMargin = 24;

QString helpFile(const QString &pageId, const QString &language)
{
    for (const QString &code : {language, u"en"_s}) {
        QFile file(u":/help/%1/%2.md"_s.arg(code, pageId));
        if (file.open(QIODevice::ReadOnly))
            return QString::fromUtf8(file.readAll());
    }
    return {};
}

} // namespace

HelpWindow::HelpWindow(QWidget *parent) : QDialog(parent)
{
    constexpr QSize kSize(640, 720);
    resize(kSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text = new QTextBrowser;
    m_text->setFrameShape(QFrame::NoFrame);
    // The one thing in the window needs no ring to say that the keys go to it.
    m_text->setStyleSheet(u"QTextBrowser, QTextBrowser:focus { border: 0; padding: 0; }"_s);
    layout->addWidget(m_text);
}

void HelpWindow::open(const QString &pageId, const QString &language)
{
    setWindowTitle(tr("Help"));
    m_text->setAccessibleName(tr("Help"));
    const QString text = helpFile(pageId, language);
    m_text->setFont(fontFor(TextRole::Body));
    m_text->setMarkdown(text.isEmpty() ? tr("There is no help for this page yet.") : flowingText(text));
    layOut(*m_text->document());
    m_text->document()->setDocumentMargin(kMargin);
    show();
    raise();
    activateWindow();
}

} // namespace regulars::ui

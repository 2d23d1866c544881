#include "ui/help/help_window.h"

#include "ui/kit/theme.h"

#include <QFile>
#include <QTextBrowser>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {
namespace {

QString helpText(const QString &pageId, const QString &language)
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
    constexpr QSize kSize(640, 640);
    resize(kSize);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text = new QTextBrowser;
    m_text->setFrameShape(QFrame::NoFrame);
    m_text->document()->setDocumentMargin(24);
    layout->addWidget(m_text);
}

void HelpWindow::open(const QString &pageId, const QString &language)
{
    setWindowTitle(tr("Help"));
    m_text->setAccessibleName(tr("Help"));
    const QString text = helpText(pageId, language);
    m_text->setFont(fontFor(TextRole::Body));
    m_text->setMarkdown(text.isEmpty() ? tr("There is no help for this page yet.") : text);
    show();
    raise();
    activateWindow();
}

} // namespace regulars::ui

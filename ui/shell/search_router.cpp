#include "ui/shell/search_router.h"

#include "ui/shell/search_box.h"
#include "ui/shell/search_target.h"

namespace regulars::ui {

SearchRouter::SearchRouter(SearchBox *box, std::function<SearchTarget *()> front, QObject *parent)
    : QObject(parent), m_box(box), m_front(std::move(front))
{
    connect(box, &SearchBox::textEdited, this, [this](const QString &text) {
        if (SearchTarget *page = m_front())
            page->searchTextEdited(text);
        else
            m_box->setResultCount(-1);
    });
    connect(box, &SearchBox::entered, this, [this](const QString &text) {
        if (SearchTarget *page = m_front())
            page->searchEntered(text);
        else if (!text.trimmed().isEmpty())
            emit paletteWanted(text.trimmed());
    });
    connect(box, &SearchBox::scanned, this, [this](const QString &code) {
        if (SearchTarget *page = m_front())
            page->searchScanned(code);
        else
            emit counterWanted(code);
    });
    connect(box, &SearchBox::moved, this, [this](int rows) {
        if (SearchTarget *page = m_front())
            page->searchMoved(rows);
    });
    connect(box, &SearchBox::escaped, this, [this] {
        if (SearchTarget *page = m_front())
            page->searchEscaped();
        else
            m_box->setText({});
    });
}

} // namespace regulars::ui

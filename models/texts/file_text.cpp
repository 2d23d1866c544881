#include "texts/file_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace regulars {

QString fileText(const QString &name, const QString &mergedInto)
{
    if (!name.isEmpty())
        return name;
    return mergedInto.isEmpty() ? QCoreApplication::translate("FileText", "erased", "a customer's file") : u"→ "_s + mergedInto;
}

} // namespace regulars

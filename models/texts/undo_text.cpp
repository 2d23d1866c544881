#include "texts/undo_text.h"

#include "texts/error_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

struct Row {
    const char *key;
    const char *words;
};

constexpr Row kSubjects[] = {
    {"customer", QT_TRANSLATE_NOOP("UndoText", "Customer %1")},
    {"product", QT_TRANSLATE_NOOP("UndoText", "Product %1")},
    {"purchase", QT_TRANSLATE_NOOP("UndoText", "Purchase %1")},
    {"return", QT_TRANSLATE_NOOP("UndoText", "Return %1")},
};

constexpr Row kReasons[] = {
    {"bought", QT_TRANSLATE_NOOP("UndoText", "has other purchases")},
    {"changed", QT_TRANSLATE_NOOP("UndoText", "was changed since")},
    {"contact", QT_TRANSLATE_NOOP("UndoText", "has contacts")},
    {"documents", QT_TRANSLATE_NOOP("UndoText", "has purchases or returns that stay")},
    {"erased", QT_TRANSLATE_NOOP("UndoText", "was erased since")},
    {"extended", QT_TRANSLATE_NOOP("UndoText", "a later import added lines to it")},
    {"linked", QT_TRANSLATE_NOOP("UndoText", "belongs to a return that stays")},
    {"points", QT_TRANSLATE_NOOP("UndoText", "points or tier moved since")},
    {"referrer", QT_TRANSLATE_NOOP("UndoText", "is named as somebody's referrer")},
    {"returned", QT_TRANSLATE_NOOP("UndoText", "goods of it came back since")},
    {"sold", QT_TRANSLATE_NOOP("UndoText", "was sold")},
    {"taken", QT_TRANSLATE_NOOP("UndoText", "the value from before belongs to somebody else by now")},
};

const char *wordsOf(const QString &key, const Row *rows, size_t count)
{
    for (size_t i = 0; i < count; ++i) {
        if (key == QLatin1String(rows[i].key))
            return rows[i].words;
    }
    return nullptr;
}

QString translated(const char *text) { return QCoreApplication::translate("UndoText", text); }

} // namespace

QString keptSubject(const QString &kind, const QString &name, const QString &holder)
{
    if (kind == u"field")
        return translated(QT_TRANSLATE_NOOP("UndoText", "%1 of %2")).arg(fieldName(holder), name);
    const char *words = wordsOf(kind, kSubjects, std::size(kSubjects));
    const QString subject = words ? translated(words).arg(name) : name;
    return holder.isEmpty() ? subject : translated(QT_TRANSLATE_NOOP("UndoText", "%1, card %2")).arg(subject, holder);
}

QString keptReason(const QString &why)
{
    const char *words = wordsOf(why, kReasons, std::size(kReasons));
    return words ? translated(words) : why;
}

QString keptText(const QString &kind, const QString &name, const QString &holder, const QString &why)
{
    return translated(QT_TRANSLATE_NOOP("UndoText", "%1: %2")).arg(keptSubject(kind, name, holder), keptReason(why));
}

} // namespace regulars

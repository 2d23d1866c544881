// Words for what an undo of an import left in place.
//
// Thread: any. The keys are those of exchange::UndoKept.
#pragma once

#include <QString>

namespace regulars {

/// "Purchase 20260110-0001 of card C1"; a field's `holder` is its name.
QString keptSubject(const QString &kind, const QString &name, const QString &holder);
/// "goods of it came back since".
QString keptReason(const QString &why);
/// Both in a sentence.
QString keptText(const QString &kind, const QString &name, const QString &holder, const QString &why);

} // namespace regulars

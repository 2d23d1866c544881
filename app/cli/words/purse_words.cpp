#include "app/cli/words/purse_words.h"

using namespace Qt::StringLiterals;

namespace regulars::cli {

Result<Purse> purseFrom(const Arguments &arguments)
{
    const QString name = arguments.value(u"purse"_s, u"points"_s);
    if (name == u"points")
        return Purse::Points;
    if (name == u"credits")
        return Purse::Credits;
    return fail(ErrorCode::Usage, {}, tr("--purse takes points or credits"));
}

} // namespace regulars::cli

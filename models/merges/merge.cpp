#include "merges/merge.h"

using namespace Qt::StringLiterals;

namespace regulars::merges {
namespace {

struct NamedSign {
    Sign sign;
    const char *name;
};
constexpr NamedSign kSigns[] = {{Sign::Email, "email"},
                                {Sign::NameBirthday, "name_birthday"},
                                {Sign::ReadingBirthday, "reading_birthday"},
                                {Sign::NamePhoneEnd, "name_phone_end"},
                                {Sign::ReadingPhoneEnd, "reading_phone_end"}};

} // namespace

QStringList signNames(int signs)
{
    QStringList names;
    for (const auto &[sign, name] : kSigns) {
        if (signs & static_cast<int>(sign))
            names.append(QString::fromLatin1(name));
    }
    return names;
}

Result<Side> sideFromName(const QString &name)
{
    if (name == u"keep")
        return Side::Keep;
    if (name == u"other")
        return Side::Other;
    if (name == u"both")
        return Side::Both;
    return fail(ErrorCode::Invalid, u"choice"_s, u"keep, other, both"_s);
}

} // namespace regulars::merges

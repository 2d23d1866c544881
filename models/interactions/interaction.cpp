#include "interactions/interaction.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace regulars {
namespace {

struct KindName {
    InteractionKind kind;
    const char16_t *name;
};

constexpr std::array kKinds{
    KindName{InteractionKind::Call, u"call"},       KindName{InteractionKind::Visit, u"visit"},
    KindName{InteractionKind::Chat, u"chat"},       KindName{InteractionKind::Service, u"service"},
    KindName{InteractionKind::Waiting, u"waiting"}, KindName{InteractionKind::App, u"app"},
};

} // namespace

QString interactionKindName(InteractionKind kind)
{
    const auto found = std::find_if(kKinds.begin(), kKinds.end(), [kind](const KindName &each) { return each.kind == kind; });
    return QString::fromUtf16(found->name);
}

Result<InteractionKind> interactionKindFromName(const QString &name)
{
    QStringList known;
    for (const KindName &each : kKinds) {
        known << QString::fromUtf16(each.name);
        if (known.last() == name)
            return each.kind;
    }
    return fail(ErrorCode::Invalid, u"kind"_s, known.join(u", "));
}

const QList<InteractionKind> &allInteractionKinds()
{
    static const QList<InteractionKind> all = [] {
        QList<InteractionKind> kinds;
        for (const KindName &each : kKinds)
            kinds << each.kind;
        return kinds;
    }();
    return all;
}

QString directionName(InteractionDirection direction)
{
    switch (direction) {
    case InteractionDirection::In:
        return u"in"_s;
    case InteractionDirection::Out:
        return u"out"_s;
    case InteractionDirection::None:
        break;
    }
    return {};
}

Result<InteractionDirection> directionFromName(const QString &name)
{
    for (const auto each : {InteractionDirection::None, InteractionDirection::In, InteractionDirection::Out}) {
        if (directionName(each) == name)
            return each;
    }
    return fail(ErrorCode::Invalid, u"direction"_s, u"in, out"_s);
}

const QStringList &interactionOutcomes()
{
    static const QStringList all{u"reached"_s, u"no_answer"_s, u"interested"_s, u"declined"_s, u"solved"_s};
    return all;
}

} // namespace regulars

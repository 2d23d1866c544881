#include "ui/customers/list_memory.h"

#include <QJsonDocument>
#include <QSettings>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

// The same file as the desk's other choices (app/app_settings).
constexpr auto kFormat = QSettings::IniFormat;

QString keyOf(OperatorId who) { return u"customers/list-%1"_s.arg(who.value()); }

} // namespace

ListMemory ListMemory::load(OperatorId who)
{
    ListMemory memory;
    const QSettings settings(kFormat, QSettings::UserScope, u"regulars"_s, u"regulars"_s);
    const QByteArray text = settings.value(keyOf(who)).toString().toUtf8();
    const QJsonObject kept = QJsonDocument::fromJson(text).object();
    memory.columns = kept.value(u"layout"_s).toObject();
    memory.isComfortable = kept.value(u"comfortable"_s).toBool();
    if (const auto key = directory::sortKeyFromName(kept.value(u"sort"_s).toString()); key)
        memory.order = {*key, kept.value(u"descending"_s).toBool(true)};
    return memory;
}

void ListMemory::save(OperatorId who) const
{
    const QJsonObject kept{{u"layout"_s, columns},
                           {u"comfortable"_s, isComfortable},
                           {u"sort"_s, directory::sortKeyName(order.key)},
                           {u"descending"_s, order.isDescending}};
    QSettings settings(kFormat, QSettings::UserScope, u"regulars"_s, u"regulars"_s);
    settings.setValue(keyOf(who), QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)));
}

} // namespace regulars::ui

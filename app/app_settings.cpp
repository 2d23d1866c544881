#include "app/app_settings.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;

namespace regulars::app {
namespace {

// Paths hold slashes, which QSettings takes for groups.
QString backupKey(const QString &storePath)
{
    return u"backup/"_s + QString::fromLatin1(QCryptographicHash::hash(storePath.toUtf8(), QCryptographicHash::Sha1).toHex());
}

} // namespace

AppSettings::AppSettings() : m_settings(QSettings::IniFormat, QSettings::UserScope, u"regulars"_s, u"regulars"_s) {}

QString AppSettings::theme() const { return m_settings.value(u"theme"_s, u"system"_s).toString(); }

void AppSettings::setTheme(const QString &theme) { m_settings.setValue(u"theme"_s, theme); }

QString AppSettings::density() const { return m_settings.value(u"density"_s, u"dense"_s).toString(); }

void AppSettings::setDensity(const QString &density) { m_settings.setValue(u"density"_s, density); }

QString AppSettings::language() const { return m_settings.value(u"language"_s).toString(); }

void AppSettings::setLanguage(const QString &language) { m_settings.setValue(u"language"_s, language); }

QString AppSettings::lastStore() const { return m_settings.value(u"store"_s).toString(); }

void AppSettings::setLastStore(const QString &path) { m_settings.setValue(u"store"_s, path); }

QDateTime AppSettings::lastBackup(const QString &storePath) const { return m_settings.value(backupKey(storePath)).toDateTime(); }

void AppSettings::setLastBackup(const QString &storePath, const QDateTime &at) { m_settings.setValue(backupKey(storePath), at); }

} // namespace regulars::app

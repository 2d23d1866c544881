// The language of the interface, changed while the program runs.
//
// Thread: GUI. Invariants: at most one Language lives at a time. Source texts are English; a language without a
// translation file shows them. Widgets hear of a change as a LanguageChange event.
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>

#include <memory>
#include <vector>

class QTranslator;

namespace regulars::ui {

class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    static Language *instance();
    /// "zh_CN", "zh_TW", "en".
    static QStringList codes();
    /// The language's name in itself.
    static QString nativeName(const QString &code);
    /// The nearest code for a name such as "zh-Hant-HK"; zh_CN when nothing is near.
    static QString nearest(const QString &name);

    QString current() const { return m_current; }
    /// Installs the translations of `code` and the face that goes with it.
    void apply(const QString &code);

signals:
    /// After every window has been told.
    void changed(const QString &code);

private:
    void remove();

    QString m_current;
    std::vector<std::unique_ptr<QTranslator>> m_installed;
};

} // namespace regulars::ui

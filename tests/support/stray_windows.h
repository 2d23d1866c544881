// Notices windows that come up although nobody asked: a widget shown before it has its parent flashes on the screen and
// takes the focus away.
//
// Thread: GUI. Header only: tests of the core do not link widgets.
#pragma once

#include <QApplication>
#include <QEvent>
#include <QStringList>
#include <QWidget>

namespace regulars::tests {

class StrayWindows : public QObject {
public:
    StrayWindows() { qApp->installEventFilter(this); }

    /// Class names of windows shown since, beside those of `expected`.
    [[nodiscard]] QStringList seen(const QStringList &expected) const
    {
        QStringList strays;
        for (const QString &name : m_shown) {
            if (!expected.contains(name))
                strays << name;
        }
        return strays;
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *widget = event->type() == QEvent::Show ? qobject_cast<const QWidget *>(watched) : nullptr;
        if (widget && widget->isWindow())
            m_shown << QString::fromLatin1(widget->metaObject()->className());
        return QObject::eventFilter(watched, event);
    }

private:
    QStringList m_shown;
};

} // namespace regulars::tests

// A page of no matter, which notes what the window asks of it.
//
// Thread: GUI.
#pragma once

#include "ui/shell/page.h"
#include "ui/shell/search_target.h"

#include <QKeyEvent>
#include <QStringList>

namespace regulars::tests {

class DemoPage : public ui::Page, public ui::SearchTarget
{
    Q_OBJECT

public:
    DemoPage(QString name, bool searches, QWidget *parent)
        : ui::Page(parent), m_name(std::move(name)), m_searches(searches)
    {
    }

    QString title() const override { return m_name; }
    void activate() override { log << QStringLiteral("activate"); }
    void deactivate() override { log << QStringLiteral("deactivate"); }
    void open(const QVariantMap &arguments) override { log << QStringLiteral("open:") + arguments.firstKey(); }
    bool handleKey(QKeyEvent *event) override
    {
        log << QStringLiteral("key:%1").arg(event->key(), 0, 16);
        return event->key() == Qt::Key_F3;
    }
    QList<ui::Command> commands() const override
    {
        auto *self = const_cast<DemoPage *>(this);
        return {{m_name + QStringLiteral(".new"), QStringLiteral("New %1").arg(m_name),
                 QStringLiteral("New %1").arg(m_name), {}, {}, [self] { self->log << QStringLiteral("command"); }}};
    }
    ui::SearchTarget *searchTarget() override { return m_searches ? this : nullptr; }
    QStringList snapshotStates() const override
    {
        return m_searches ? QStringList{QStringLiteral("lookup")} : QStringList();
    }
    void showSnapshotState(const QString &state) override { log << QStringLiteral("state:") + state; }
    bool isSettled() const override { return settled; }

    void searchTextEdited(const QString &text) override { log << QStringLiteral("text:") + text; }
    void searchEntered(const QString &text) override { log << QStringLiteral("enter:") + text; }
    void searchScanned(const QString &code) override { log << QStringLiteral("scan:") + code; }
    void searchMoved(int rows) override { log << QStringLiteral("move:%1").arg(rows); }
    void searchEscaped() override { log << QStringLiteral("escape"); }

    QStringList log;
    bool settled = true;

private:
    QString m_name;
    bool m_searches;
};

} // namespace regulars::tests

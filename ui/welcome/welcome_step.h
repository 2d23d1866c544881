// One step of setting a new shop up: what it asks, its fields, what was answered.
//
// Thread: GUI. Invariants: a step writes only in save(), which calls `then` once it is written; a step that has nothing
// to write calls it at once. What is wrong stands beside its field and nothing goes on.
#pragma once

#include "ui/shell/desk.h"

#include <QVariantMap>
#include <QWidget>

#include <functional>

namespace regulars::ui {

class DeskJobs;

class WelcomeStep : public QWidget
{
    Q_OBJECT

public:
    WelcomeStep(Desk &desk, DeskJobs &jobs, QWidget *parent = nullptr) : QWidget(parent), m_desk(desk), m_jobs(jobs) {}

    /// On the list of steps.
    virtual QString name() const = 0;
    virtual QString question() const = 0;
    virtual QString words() const = 0;
    /// What was answered, once it was.
    virtual QString summary() const { return {}; }
    virtual void activate() {}
    virtual void save(const std::function<void()> &then) { then(); }
    virtual void retranslate() = 0;

signals:
    void summaryChanged();
    void openRequested(const QString &pageId, const QVariantMap &arguments);
    /// The shop's name, zone or currency changed.
    void shopChanged();
    void demoWanted();

protected:
    Desk &m_desk;
    DeskJobs &m_jobs;
};

} // namespace regulars::ui

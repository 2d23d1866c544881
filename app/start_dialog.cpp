#include "app/start_dialog.h"

#include "base/job_control.h"
#include "db/when_done.h"
#include "demo/demo_service.h"
#include "texts/error_text.h"
#include "ui/kit/busy_line.h"
#include "ui/kit/form_row.h"
#include "ui/kit/push_button.h"
#include "ui/kit/text_label.h"
#include "ui/shell/language.h"
#include "upkeep/store_setup_service.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QThreadPool>
#include <QPromise>
#include <QTimeZone>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::StringLiterals;

namespace regulars::app {
namespace {

class StartDialog : public QDialog {
    Q_DECLARE_TR_FUNCTIONS(StartDialog)
public:
    StartDialog(QString storePath, const Clock &clock) : m_storePath(std::move(storePath)), m_clock(clock)
    {
        constexpr int kWidth = 440;
        setWindowTitle(tr("Welcome to Regulars"));
        setFixedWidth(kWidth);
        auto *layout = new QVBoxLayout(this);
        layout->setContentsMargins(24, 24, 24, 24);
        layout->setSpacing(12);
        layout->addWidget(new ui::TextLabel(tr("Welcome to Regulars"), ui::TextRole::PageTitle, ui::Tone::Normal));
        auto *intro = new ui::TextLabel(tr("Everything stays on this computer. Name your shop to begin, or look around in the demo shop first."),
                                        ui::TextRole::Body, ui::Tone::Secondary);
        intro->setWordWrap(true);
        layout->addWidget(intro);
        m_shop = new QLineEdit;
        m_shop->setAccessibleName(tr("Name of the shop"));
        m_row = new ui::FormRow(tr("Name of the shop"), m_shop);
        layout->addWidget(m_row);
        m_busy = new ui::BusyLine;
        layout->addWidget(m_busy);
        m_create = new ui::PushButton(tr("Open my shop"), ui::ButtonKind::Primary);
        m_demo = new ui::PushButton(tr("Look at the demo shop"), ui::ButtonKind::Normal);
        layout->addWidget(m_create);
        layout->addWidget(m_demo);
        connect(m_create, &QAbstractButton::clicked, this, [this] { create(); });
        connect(m_shop, &QLineEdit::returnPressed, this, [this] { create(); });
        connect(m_demo, &QAbstractButton::clicked, this, [this] { demo(); });
    }

    ~StartDialog() override { stop(); }

    /// Leaving stops what is being made, which then leaves no file; nothing runs on behind a closed dialog.
    void reject() override
    {
        stop();
        QDialog::reject();
    }

private:
    void stop()
    {
        if (m_job)
            m_job->cancel();
        m_pool.waitForDone();
    }

    void create()
    {
        if (m_shop->text().trimmed().isEmpty()) {
            m_row->setError(tr("Give the shop a name; it stands on receipts and reports."));
            return;
        }
        upkeep::StoreSetup setup;
        setup.shop = m_shop->text().trimmed();
        setup.language = ui::Language::instance()->current();
        setup.timezone = QString::fromUtf8(QTimeZone::systemTimeZoneId());
        setup.currency = setup.language == u"zh_TW" ? u"TWD"_s : u"CNY"_s;
        work([path = m_storePath, setup, &clock = m_clock] { return upkeep::createStore(path, setup, clock); });
    }

    void demo()
    {
        m_job = std::make_shared<JobControl>();
        work([path = m_storePath, &clock = m_clock, job = m_job]() -> Status {
            demo::DemoService service(clock);
            TRY(service.create(path, demo::DemoPlan{}, job));
            return ok();
        });
    }

    void work(std::function<Status()> make)
    {
        QDir().mkpath(QFileInfo(m_storePath).absolutePath());
        setWorking(true);
        auto promise = std::make_shared<QPromise<Status>>();
        promise->start();
        db::whenDone(this, promise->future(), [this](const Status &status) {
            setWorking(false);
            if (status)
                accept();
            else
                m_row->setError(errorText(status.error()).sentence);
        });
        m_pool.start([promise, make = std::move(make)] {
            promise->addResult(make());
            promise->finish();
        });
    }

    void setWorking(bool working)
    {
        m_busy->setBusy(working);
        if (!working)
            m_job.reset();
        for (QWidget *widget : std::initializer_list<QWidget *>{m_shop, m_create, m_demo})
            widget->setEnabled(!working);
    }

    QString m_storePath;
    const Clock &m_clock;
    QLineEdit *m_shop = nullptr;
    ui::FormRow *m_row = nullptr;
    ui::BusyLine *m_busy = nullptr;
    ui::PushButton *m_create = nullptr;
    ui::PushButton *m_demo = nullptr;
    std::shared_ptr<JobControl> m_job;
    QThreadPool m_pool; // waits for its work when the dialog goes
};

} // namespace

bool offerStart(const QString &storePath, const Clock &clock)
{
    StartDialog dialog(storePath, clock);
    return dialog.exec() == QDialog::Accepted;
}

} // namespace regulars::app

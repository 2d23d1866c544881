#include "ui/exchange/import_assistant.h"

#include "exchange/import_service.h"
#include "exchange/mapping_service.h"
#include "exchange/rejects_file.h"
#include "texts/error_text.h"
#include "ui/shell/desk_jobs.h"

namespace regulars::ui {

namespace {

/// Long enough for a hand that goes through the choices, short enough to seem at once.
constexpr int kTrialDelayMs = 300;
/// So many rows are told about one by one.
constexpr qint64 kSampleRows = 200;

} // namespace

ImportAssistant::ImportAssistant(Desk &desk, DeskJobs &jobs, QObject *parent) : QObject(parent), m_desk(desk), m_jobs(jobs)
{
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTrialDelayMs);
    connect(&m_delay, &QTimer::timeout, this, &ImportAssistant::tryNow);
}

QString ImportAssistant::whyNot() const
{
    return can(m_desk.actor.role, Right::ImportData) ? QString() : tr("Only a marketer or a manager may import.");
}

void ImportAssistant::open(const QString &path, std::optional<exchange::ImportKind> kind)
{
    if (!whyNot().isEmpty() || m_writing || path.isEmpty())
        return;
    FileReading reading;
    reading.path = path;
    reading.kind = kind;
    read(reading, false);
}

void ImportAssistant::readAs(const FileReading &reading)
{
    if (m_hasFile && !m_writing)
        read(reading, true);
}

void ImportAssistant::close()
{
    if (m_writing)
        return;
    ++m_readGeneration;
    m_isReading = false;
    m_hasFile = false;
    m_isWritten = false;
    m_request.reset();
    m_reading = {};
    m_preview = {};
    forgetTrial();
    emit changed();
}

void ImportAssistant::read(const FileReading &reading, bool again)
{
    const int generation = ++m_readGeneration;
    m_isReading = true;
    m_request.reset();
    forgetTrial();
    emit changed();
    m_jobs.aside({}, this,
                 [reading, fallback = m_preview.kind, database = m_desk.database](const std::shared_ptr<JobControl> &) {
                     return readImportPreview(*database, reading, fallback);
                 },
                 [this, generation, reading, again](const Result<ImportPreview> &preview) {
                     if (generation != m_readGeneration)
                         return;
                     m_isReading = false;
                     if (preview) {
                         m_reading = reading;
                         m_preview = *preview;
                         m_hasFile = true;
                         m_isWritten = false;
                         emit fileRead(again);
                     } else {
                         emit fileRefused(errorText(preview.error()).sentence);
                     }
                     emit changed();
                 });
}

void ImportAssistant::forgetTrial()
{
    m_delay.stop();
    ++m_trialGeneration;
    if (m_trial)
        m_trial->cancel();
    m_trial.reset();
    if (!m_isWritten)
        m_outcome.reset();
    emit trialForgotten();
}

void ImportAssistant::setRequest(const std::optional<exchange::ImportRequest> &request)
{
    if (m_writing)
        return;
    m_isWritten = false;
    m_request = request;
    forgetTrial();
    if (m_request)
        m_delay.start();
    emit changed();
}

std::shared_ptr<JobControl> ImportAssistant::run(const QString &title, bool isTrial, std::function<void(const Outcome &)> done)
{
    exchange::ImportRequest wanted = *m_request;
    wanted.isDryRun = isTrial;
    wanted.sampleRows = isTrial ? kSampleRows : 0;
    m_tried = wanted;
    return m_jobs.aside(title, this,
                        [wanted, database = m_desk.database, clock = m_desk.clock,
                         actor = m_desk.actor](const std::shared_ptr<JobControl> &job) -> Outcome {
                            TRY_LET(auto report, exchange::ImportService(*clock).runJob(*database, actor, wanted, *job, longReason));
                            return summedUp(std::move(report));
                        },
                        std::move(done));
}

void ImportAssistant::tryNow()
{
    if (!m_request || m_writing || m_isReading)
        return;
    forgetTrial();
    const int generation = m_trialGeneration;
    m_trial = run(tr("Trial run"), true, [this, generation](const Outcome &outcome) { endTrial(outcome, generation); });
    emit trialBegan(m_trial);
    emit changed();
}

void ImportAssistant::endTrial(const Outcome &outcome, int generation)
{
    if (generation != m_trialGeneration)
        return;
    m_trial.reset();
    if (outcome) {
        m_outcome = *outcome;
        emit trialEnded(m_outcome);
    } else {
        emit trialFailed(errorText(outcome.error()).sentence);
    }
    emit changed();
}

bool ImportAssistant::canWrite() const
{
    return whyNot().isEmpty() && m_request && m_outcome && !m_isWritten && !m_trial && !m_writing &&
           m_outcome->report.added + m_outcome->report.updated > 0;
}

void ImportAssistant::write()
{
    if (!canWrite())
        return;
    m_writing = run(tr("Import"), false, [this](const Outcome &outcome) { endWriting(outcome); });
    emit writingBegan(m_writing);
    emit changed();
}

void ImportAssistant::endWriting(const Outcome &outcome)
{
    m_writing.reset();
    if (outcome) {
        m_isWritten = true;
        m_outcome = *outcome;
        emit written(m_outcome);
    } else {
        emit writingFailed(errorText(outcome.error()).sentence);
    }
    emit changed();
}

void ImportAssistant::cancel()
{
    if (m_writing)
        m_writing->cancel();
    else if (m_trial)
        m_trial->cancel();
}

void ImportAssistant::saveMapping(const QString &name, const exchange::ImportMapping &mapping)
{
    using Saved = Result<exchange::SavedMapping>;
    m_jobs.change(this,
                  [kind = m_preview.kind, name, mapping, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) -> Saved {
                      TRY_LET(const auto id, exchange::MappingService(*clock).save(session, actor, kind, name, mapping));
                      return exchange::MappingService::byId(session, id);
                  },
                  [this](const Saved &saved) {
                      if (saved)
                          emit mappingSaved(*saved);
                      else
                          emit mappingRefused(errorText(saved.error()).sentence);
                  });
}

void ImportAssistant::saveRejects(const QString &path)
{
    if (!m_outcome)
        return;
    exchange::ImportRequest wanted = m_tried;
    wanted.encoding = m_outcome->report.encoding;
    wanted.rejectsPath = path;
    m_jobs.aside({}, this,
                 [wanted, outcome = m_outcome](const std::shared_ptr<JobControl> &) -> Status {
                     TRY(exchange::checkRejectsPath(wanted));
                     return exchange::writeRejects(wanted, exchange::leftOutOf(outcome->report), longReason);
                 },
                 [this, path](const Status &done) {
                     emit rejectsSaved(path, done ? QString() : errorText(done.error()).sentence);
                 });
}

} // namespace regulars::ui

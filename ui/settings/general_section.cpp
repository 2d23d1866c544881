#include "ui/settings/general_section.h"

#include "texts/error_text.h"
#include "ui/kit/card.h"
#include "ui/kit/tokens.h"
#include "ui/kit/undo_bar.h"
#include "ui/settings/save_bar.h"
#include "ui/settings/setting_field.h"
#include "ui/settings/setting_words.h"
#include "ui/shell/desk_jobs.h"

#include <QGridLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {
constexpr int kColumns = 3;
}

GeneralSection::GeneralSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : SettingsSection(desk, jobs, parent)
{
    m_form = new SettingForm(this);
    m_bar = new SaveBar;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QVBoxLayout *cards = addCardColumn(column);
    m_store = addCard(cards, {u"store.currency"_s, u"store.language"_s, u"birthday.leap_day"_s});
    cards->addStretch(1);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_bar);
    connect(m_form, &SettingForm::edited, this, &GeneralSection::follow);
    connect(m_bar, &SaveBar::saveRequested, this, &GeneralSection::save);
    connect(m_bar, &SaveBar::discardRequested, this, [this] { m_form->load(m_form->loaded()); });
    connect(m_bar->undoBar(), &UndoBar::undo, this, [this] { write(m_before, {}, true); });
    m_form->setEnabled(false);
    retranslate();
}

Card *GeneralSection::addCard(QVBoxLayout *cards, const QStringList &keys)
{
    auto *card = new Card;
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(metric::kSpace24);
    grid->setVerticalSpacing(metric::kSpace16);
    for (int i = 0; i < keys.size(); ++i)
        grid->addWidget(m_form->add(keys.at(i)), i / kColumns, i % kColumns, Qt::AlignTop);
    for (int i = 0; i < kColumns; ++i)
        grid->setColumnStretch(i, 1);
    card->contentLayout()->addLayout(grid);
    cards->addWidget(card);
    return card;
}

QString GeneralSection::name() const
{
    return tr("General");
}

void GeneralSection::activate()
{
    if (!m_form->isDirty() || !m_loaded)
        reload();
}

void GeneralSection::noticeChanges(const db::ChangeSet &changes)
{
    if (m_loaded && changes.touches(db::Topic::Settings) && !m_form->isDirty())
        reload();
}

void GeneralSection::reload()
{
    m_jobs.ask(this,
               [](db::ReadSession &session) -> Result<Answer> {
                   Answer answer;
                   TRY_LET(answer.values, settings::SettingService::values(session));
                   TRY_LET(answer.isCurrencyFixed, settings::SettingService::isCurrencyFixed(session));
                   return answer;
               },
               [this](const Result<Answer> &answer) {
                   if (!answer) {
                       m_bar->setError(errorText(answer.error()).sentence);
                       return;
                   }
                   m_loaded = true;
                   m_isCurrencyFixed = answer->isCurrencyFixed;
                   m_desk.currency = answer->values.currency();
                   m_form->load(answer->values);
               });
}

void GeneralSection::save()
{
    m_bar->setError({});
    if (!m_form->check()) {
        m_bar->setError(tr("Correct what is marked, then save."));
        return;
    }
    const SettingForm::Values changes = m_form->changes();
    write(changes, m_form->loadedOf(changes), false);
}

void GeneralSection::write(const SettingForm::Values &values, const SettingForm::Values &before, bool isUndo)
{
    m_bar->setBusy(true);
    m_jobs.change(this,
                  [values, clock = m_desk.clock, actor = m_desk.actor](db::WriteSession &session) {
                      return SettingForm::write(session, *clock, actor, values);
                  },
                  [this, before, isUndo](const Status &done) {
                      m_bar->setBusy(false);
                      if (!done) {
                          if (done.error().code == ErrorCode::CurrencyFixed)
                              m_form->field(u"store.currency"_s)->setError(errorText(done.error()).sentence);
                          else if (!m_form->showError(done.error()))
                              m_bar->setError(errorText(done.error()).sentence);
                          return;
                      }
                      m_bar->setError({});
                      m_before = before;
                      if (!isUndo)
                          m_bar->undoBar()->offer(tr("The settings are saved."));
                      reload();
                  });
}

void GeneralSection::follow()
{
    const QString reason = whyNot(Right::EditRules);
    m_form->setEnabled(m_loaded && reason.isEmpty());
    SettingField *currency = m_form->field(u"store.currency"_s);
    currency->setEnabled(m_loaded && reason.isEmpty() && !m_isCurrencyFixed);
    currency->setHint(m_isCurrencyFixed ? tr("Amounts are recorded in it, so it stays.")
                                        : settingWords(u"store.currency"_s).hint);
    m_bar->setReason(reason);
    m_bar->setDirty(m_loaded && m_form->isDirty());
}

void GeneralSection::retranslate()
{
    m_store->setTitle(tr("The whole store"));
    m_form->retranslate();
    m_bar->retranslate();
    follow();
}

} // namespace regulars::ui

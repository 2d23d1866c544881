#include "ui/settings/general_section.h"

#include "texts/error_text.h"
#include "ui/kit/card.h"
#include "ui/settings/save_bar.h"
#include "ui/parts/setting_field.h"
#include "ui/settings/setting_saver.h"
#include "ui/parts/setting_words.h"
#include "ui/shell/desk_jobs.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

GeneralSection::GeneralSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : SettingsSection(desk, jobs, parent)
{
    m_form = new SettingForm(this);
    m_bar = new SaveBar;
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    QVBoxLayout *cards = addCardColumn(column);
    m_store = addCard(cards, *m_form, {u"store.currency"_s, u"store.language"_s, u"birthday.leap_day"_s});
    cards->addStretch(1);
    column->addWidget(new HairLine(Qt::Horizontal));
    column->addWidget(m_bar);
    connect(m_form, &SettingForm::edited, this, &GeneralSection::follow);
    connect(new SettingSaver(desk, jobs, m_form, m_bar, this), &SettingSaver::saved, this, &GeneralSection::reload);
    m_form->setEnabled(false);
    retranslate();
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

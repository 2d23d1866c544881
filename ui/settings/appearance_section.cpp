#include "ui/settings/appearance_section.h"

#include "ui/kit/card.h"
#include "ui/kit/segmented_switch.h"
#include "ui/kit/table/row_density.h"
#include "ui/kit/text_label.h"
#include "ui/kit/theme.h"
#include "ui/shell/language.h"

#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace regulars::ui {

namespace {

struct Choice {
    Theme::Mode mode;
    const char16_t *name;
};
constexpr Choice kThemes[] = {{Theme::Mode::System, u"system"}, {Theme::Mode::Light, u"light"}, {Theme::Mode::Dark, u"dark"}};

} // namespace

AppearanceSection::AppearanceSection(Desk &desk, DeskJobs &jobs, QWidget *parent) : SettingsSection(desk, jobs, parent)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    QVBoxLayout *cards = addCardColumn(column);
    m_theme = new SegmentedSwitch({});
    m_density = new SegmentedSwitch({});
    m_language = new SegmentedSwitch({});
    m_themeHint = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_densityHint = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_languageHint = new TextLabel(TextRole::Caption, Tone::Secondary);
    m_version = new TextLabel(TextRole::BodyStrong);
    m_licence = new TextLabel(TextRole::Body, Tone::Secondary);
    m_licence->setWordWrap(true);
    m_parts = new TextLabel(TextRole::Body, Tone::Secondary);
    m_parts->setWordWrap(true);
    m_look = new Card;
    m_look->contentLayout()->addWidget(m_theme, 0, Qt::AlignLeft);
    m_look->contentLayout()->addWidget(m_themeHint);
    m_rows = new Card;
    m_rows->contentLayout()->addWidget(m_density, 0, Qt::AlignLeft);
    m_rows->contentLayout()->addWidget(m_densityHint);
    m_words = new Card;
    m_words->contentLayout()->addWidget(m_language, 0, Qt::AlignLeft);
    m_words->contentLayout()->addWidget(m_languageHint);
    m_about = new Card;
    for (TextLabel *label : {m_version, m_licence, m_parts})
        m_about->contentLayout()->addWidget(label);
    for (Card *card : {m_look, m_rows, m_words, m_about})
        cards->addWidget(card);
    cards->addStretch(1);
    connect(m_theme, &SegmentedSwitch::currentChanged, this, &AppearanceSection::chooseTheme);
    connect(m_density, &SegmentedSwitch::currentChanged, this, &AppearanceSection::chooseDensity);
    connect(m_language, &SegmentedSwitch::currentChanged, this, &AppearanceSection::chooseLanguage);
    retranslate();
}

QString AppearanceSection::name() const
{
    return tr("Appearance");
}

void AppearanceSection::activate()
{
    const Theme::Mode mode = Theme::instance() ? Theme::instance()->mode() : Theme::Mode::Light;
    for (int i = 0; i < int(std::size(kThemes)); ++i) {
        if (kThemes[i].mode == mode)
            m_theme->setCurrent(i);
    }
    m_density->setCurrent(RowDensity::current() == TableStyle::Density::Comfortable ? 1 : 0);
    const QString language = Language::instance() ? Language::instance()->current() : u"en"_s;
    m_language->setCurrent(qMax(0, int(Language::codes().indexOf(language))));
}

void AppearanceSection::chooseTheme(int index)
{
    const Choice &choice = kThemes[index];
    if (Theme::instance())
        Theme::instance()->apply(choice.mode);
    emit themeChosen(QString::fromUtf16(choice.name));
}

void AppearanceSection::chooseDensity(int index)
{
    const bool isComfortable = index == 1;
    if (RowDensity::instance())
        RowDensity::instance()->set(isComfortable ? TableStyle::Density::Comfortable : TableStyle::Density::Dense);
    emit densityChosen(isComfortable ? u"comfortable"_s : u"dense"_s);
}

void AppearanceSection::chooseLanguage(int index)
{
    const QString code = Language::codes().at(index);
    if (Language::instance())
        Language::instance()->apply(code);
    emit languageChosen(code);
}

void AppearanceSection::retranslate()
{
    m_look->setTitle(tr("Theme"));
    m_theme->setAccessibleName(tr("Theme"));
    m_theme->setOptions({tr("As the system"), tr("Light"), tr("Dark")});
    m_themeHint->setText(tr("Applies at once, on this computer."));
    m_rows->setTitle(tr("Rows of lists"));
    m_density->setAccessibleName(tr("Rows of lists"));
    m_density->setOptions({tr("Dense"), tr("Comfortable")});
    m_densityHint->setText(tr("Dense shows more at once; comfortable is easier to hit and to read from afar."));
    m_words->setTitle(tr("Language"));
    m_language->setAccessibleName(tr("Language"));
    QStringList names;
    for (const QString &code : Language::codes())
        names << Language::nativeName(code);
    m_language->setOptions(names);
    m_languageHint->setText(tr("Applies at once, on this computer. Names and notes stay as they were written."));
    m_about->setTitle(tr("About Regulars"));
    m_version->setText(tr("Version %1").arg(QStringLiteral(REGULARS_VERSION)));
    m_licence->setText(tr("Regulars is free software: you may use, study, share and change it under the GNU General Public License, "
                          "version 3 or later. It comes without any warranty. The file LICENSE holds the full text."));
    m_parts->setText(tr("Built with Qt, SQLite, ICU and tl::expected; icons by Lucide (ISC)."));
}

} // namespace regulars::ui

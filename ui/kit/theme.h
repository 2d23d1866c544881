// The application's look: Fusion, palette, style sheet and fonts, all made from Tokens.
//
// Thread: GUI. Invariants: at most one Theme lives at a time (the composition root owns it); without one, tokens()
// and fontFor() answer with the light theme, so that a widget can be tested alone. Widgets read tokens() while painting:
// a change of theme reaches them as a StyleChange event and needs no connection.
#pragma once

#include "ui/kit/tokens.h"

#include <QFont>
#include <QObject>
#include <QPalette>
#include <QString>

namespace regulars::ui {

class Theme : public QObject
{
    Q_OBJECT

public:
    enum class Mode { Light, Dark, System };

    explicit Theme(QObject *parent = nullptr);
    ~Theme() override;

    /// To be called by main() before QApplication is made: evens out the weight of text in both themes.
    static void beforeApplication();
    /// The living theme, or nullptr.
    static Theme *instance();

    Mode mode() const { return m_mode; }
    bool isDark() const { return m_dark; }
    const Tokens &tokens() const { return m_dark ? Tokens::darkTheme() : Tokens::lightTheme(); }

    /// Applies style, palette, fonts and style sheet to the application.
    void apply(Mode mode);
    /// Language of the interface, such as "zh_TW": decides which CJK face is preferred.
    void setLanguage(const QString &language);

    /// Palette made from `tokens`.
    static QPalette paletteFor(const Tokens &tokens);
    /// The style sheet with every @token@ replaced.
    static QString styleSheetFor(const Tokens &tokens);
    /// The first installed face fit for `language`.
    static QString preferredFamily(const QString &language);

signals:
    /// After every part of the new look is in place.
    void changed();

private:
    void refresh();
    bool systemIsDark() const;

    Mode m_mode = Mode::Light;
    bool m_dark = false;
    bool m_applied = false;
    bool m_startedDark = false;
    QString m_language;
    QString m_family;
};

/// Colours of the current theme.
const Tokens &tokens();
/// Font of `role` in the application's face.
QFont fontFor(TextRole role);
/// Colour of `tone` in the current theme.
QColor toneColor(Tone tone);

} // namespace regulars::ui

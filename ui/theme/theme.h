#pragma once

#include "core/base/enum_table.h"
#include "ui/theme/colours.h"

#include <QObject>

class QSettings;

namespace rollcall {

// The View menu's choice.
enum class Appearance { System, Light, Dark };

inline constexpr EnumTable<Appearance, 3> appearanceNames{{{
    {Appearance::System, "system"},
    {Appearance::Light, "light"},
    {Appearance::Dark, "dark"},
}}};

// Gives the application Rollcall's style, palette and icons. Make one, in main, before the first
// window. Follows the system's choice live from Qt 6.5 on; with Qt 6.4 the system's palette at the
// start tells.
class Theme final : public QObject
{
    Q_OBJECT

public:
    // Applies the appearance that was chosen last, which is kept under "window/". The settings must
    // outlive the theme.
    explicit Theme(QSettings &settings, QObject *parent = nullptr);

    Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance); // applied at once and kept for the next run

    Scheme scheme() const;

Q_SIGNALS:
    void appearanceChanged();

private:
    Scheme systemScheme() const;
    void apply();

    QSettings &m_settings;
    Scheme m_schemeAtStart;
    Appearance m_appearance = Appearance::System;
};

} // namespace rollcall

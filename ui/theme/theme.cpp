#include "ui/theme/theme.h"

#include "ui/theme/icons.h"
#include "ui/theme/rollcall_style.h"

#include <QApplication>
#include <QSettings>
#include <QStyleHints>
#include <QToolTip>

namespace rollcall {

namespace {

QString settingsKey()
{
    return QStringLiteral("window/appearance");
}

Appearance storedAppearance(const QSettings &settings)
{
    const QByteArray name = settings.value(settingsKey()).toString().toUtf8();
    return appearanceNames.value(name).value_or(Appearance::System);
}

} // namespace

Theme::Theme(QSettings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
    , m_schemeAtStart(schemeOf(QGuiApplication::palette()))
    , m_appearance(storedAppearance(settings))
{
    QApplication::setStyle(new RollcallStyle);
    QApplication::setWindowIcon(applicationIcon());
    QIcon::setThemeSearchPaths({QStringLiteral(":/icons")});
    QIcon::setThemeName(QStringLiteral("rollcall"));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, &Theme::apply);
#endif
    apply();
}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance == appearance)
        return;
    m_appearance = appearance;
    m_settings.setValue(settingsKey(), QString::fromLatin1(appearanceNames.name(appearance)));
    apply();
    Q_EMIT appearanceChanged();
}

Scheme Theme::scheme() const
{
    switch (m_appearance) {
    case Appearance::Light:
        return Scheme::Light;
    case Appearance::Dark:
        return Scheme::Dark;
    case Appearance::System:
        break;
    }
    return systemScheme();
}

Scheme Theme::systemScheme() const
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    switch (QGuiApplication::styleHints()->colorScheme()) {
    case Qt::ColorScheme::Light:
        return Scheme::Light;
    case Qt::ColorScheme::Dark:
        return Scheme::Dark;
    case Qt::ColorScheme::Unknown:
        break;
    }
#endif
    return m_schemeAtStart;
}

void Theme::apply()
{
    const QPalette palette = schemePalette(scheme());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

} // namespace rollcall

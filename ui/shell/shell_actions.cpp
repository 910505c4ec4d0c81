#include "ui/shell/shell_actions.h"

#include "ui/theme/icons.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QActionGroup>
#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ShellActions)
};

QAction *make(QObject *owner, const char *name, const QString &symbol, const QString &text,
              const QString &tip, const QKeySequence &shortcut = {})
{
    auto *action = new QAction(text, owner);
    action->setObjectName(QLatin1String(name));
    if (!symbol.isEmpty())
        action->setIcon(icon(symbol));
    action->setStatusTip(tip);
    action->setShortcut(shortcut);
    return action;
}

QString appearanceText(Appearance appearance)
{
    switch (appearance) {
    case Appearance::System:
        return Text::tr("&System");
    case Appearance::Light:
        return Text::tr("&Light");
    case Appearance::Dark:
        return Text::tr("&Dark");
    }
    return {};
}

} // namespace

ShellActions::ShellActions(QObject *owner)
    : connectAccount(make(
          owner, "shell.connect", QStringLiteral("plus"), Text::tr("&Connect a Zoom account…"),
          Text::tr("Adds an account through its Server-to-Server OAuth app"), Qt::CTRL | Qt::Key_N))
    , openPractice(make(owner, "shell.practice", QStringLiteral("practice"),
                        Text::tr("Open the &practice account"),
                        Text::tr("Opens an account of made-up users on this machine")))
    , editConnection(make(owner, "shell.edit", QStringLiteral("settings"),
                          Text::tr("&Edit this connection…"),
                          Text::tr("Changes the name, colour, addresses or secret")))
    , closeAccount(make(owner, "shell.close", {}, Text::tr("C&lose account"),
                        Text::tr("Goes back to the choice of accounts"), Qt::CTRL | Qt::Key_W))
    , quit(make(owner, "shell.quit", QStringLiteral("quit"), Text::tr("&Quit"),
                Text::tr("Closes Rollcall"), Qt::CTRL | Qt::Key_Q))
    , palette(make(owner, "shell.palette", QStringLiteral("command"), Text::tr("Command &palette"),
                   Text::tr("Runs any command by its name"), Qt::CTRL | Qt::Key_K))
    , about(make(owner, "shell.about", QStringLiteral("info"), Text::tr("&About Rollcall"),
                 Text::tr("Version, licence and who is not behind it")))
{
    quit->setMenuRole(QAction::QuitRole);
    about->setMenuRole(QAction::AboutRole);
}

QActionGroup *appearanceActions(Theme &theme, QObject *owner)
{
    auto *group = new QActionGroup(owner);
    for (const Appearance appearance : {Appearance::System, Appearance::Light, Appearance::Dark}) {
        QAction *action = group->addAction(appearanceText(appearance));
        action->setObjectName(QStringLiteral("shell.appearance.") +
                              QLatin1String(appearanceNames.name(appearance)));
        action->setCheckable(true);
        action->setChecked(theme.appearance() == appearance);
        QObject::connect(action, &QAction::triggered, &theme,
                         [&theme, appearance] { theme.setAppearance(appearance); });
    }
    return group;
}

} // namespace rollcall

#include "app/window_program.h"

#include "app/app_workspace.h"
#include "app/termination_signals.h"
#include "app/translations.h"
#include "core/account/keychain_secret_store.h"
#include "core/account/profile_store.h"
#include "core/base/clock.h"
#include "core/base/logging.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QSettings>
#include <QStandardPaths>

#include <cstdio>
#include <string_view>

namespace rollcall {

namespace {

// Qt would end the process in a way that looks like a crash.
bool hasDisplay()
{
#ifdef Q_OS_LINUX
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("DISPLAY") ||
           qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

struct WindowOptions
{
    bool practice = false;
    sandbox::SandboxOptions sandbox;
};

// Nothing for two words: the window is asked for nothing else by people.
WindowOptions windowOptions()
{
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("practice"), {}},
                       {QStringLiteral("practice-users"), {}, QStringLiteral("N")}});
    parser.parse(QCoreApplication::arguments());
    WindowOptions options;
    options.sandbox.stateFolder = PracticeAccount::stateFolder();
    options.practice = parser.isSet(QStringLiteral("practice"));
    if (const int users = parser.value(QStringLiteral("practice-users")).toInt(); users > 0)
        options.sandbox.users = users;
    return options;
}

QString settingsFile()
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation));
    return folder.filePath(QStringLiteral("window.ini"));
}

} // namespace

bool isWindowCall(int argc, char *argv[])
{
    return argc == 1 || std::string_view(argv[1]).starts_with("--practice");
}

int runWindowProgram(int argc, char *argv[])
{
    if (!hasDisplay()) {
        std::fputs("There is no display to open a window on. The commands of "
                   "\"rollcall --help\" need none.\n",
                   stderr);
        return 1;
    }
    QApplication application(argc, argv);
    installTranslations(application);
    const WindowOptions options = windowOptions();
    const TerminationSignals signals;

    SystemClock clock;
    QSettings settings(settingsFile(), QSettings::IniFormat);
    Theme theme(settings);
    ProfileStore profiles;
    if (const auto loaded = profiles.load(); !loaded)
        qCWarning(lcAccount) << loaded.error().sentence;
    KeychainSecretStore secrets(clock);
    AppWorkspace workspace(profiles, secrets, clock, options.sandbox);
    MainWindow window(workspace, theme, settings, clock);
    QObject::connect(&signals, &TerminationSignals::terminated, &window, &MainWindow::stopAndClose);
    window.show();
    if (options.practice)
        workspace.openPracticeAccount();
    return QApplication::exec();
}

} // namespace rollcall

#pragma once

#include "app/app_workspace.h"
#include "app/sandbox/sandbox_server.h"
#include "core/account/profile_store.h"
#include "core/account/secret_store.h"
#include "core/base/clock.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"

#include <QHash>
#include <QSettings>
#include <QTemporaryDir>

namespace rollcall {

// A keyring that lasts as long as the tour, so that nobody's own is touched.
class TourSecrets final : public SecretStore
{
public:
    QCoro::Task<Result<std::optional<QByteArray>>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override;
    QCoro::Task<Result<void>> remove(QString key) override;
    QCoro::Task<SecretStoreState> probe() override;

private:
    QHash<QString, QByteArray> m_secrets;
};

// Everything that the tour's pictures need: the real windows over a practice server that can be
// told to misbehave, with settings and profiles in a folder that goes with it.
class TourStage
{
public:
    explicit TourStage(QString folder);

    Result<void> setUp();

    sandbox::SandboxServer &server() { return m_server; }
    AppWorkspace &workspace() { return m_workspace; }
    Theme &theme() { return m_theme; }
    MainWindow &window() { return *m_window; }

    // The account on the practice server; `reachable` false: nobody listens at its address.
    AccountProfile account(bool reachable = true) const;
    QByteArray secret() const;
    void openAccount(bool reachable = true);

    // A new window, as large as every other.
    void raiseCurtain();
    // The widget as it is now, with the popups that are open over it.
    Result<void> shoot(const QString &name, QWidget &widget);
    void note(const QString &path) { m_files += path; }

    QString path(const QString &file) const;
    const QStringList &files() const { return m_files; }

private:
    QString m_folder;
    QStringList m_files;
    QTemporaryDir m_home;
    SystemClock m_clock;
    QSettings m_settings;
    Theme m_theme;
    ProfileStore m_profiles;
    TourSecrets m_secrets;
    sandbox::SandboxServer m_server;
    AppWorkspace m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace rollcall

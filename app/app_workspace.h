#pragma once

#include "app/account_session.h"
#include "app/practice_account.h"
#include "app/sandbox/sandbox_server.h"
#include "core/base/task_scope.h"
#include "ui/workspace.h"

#include <memory>

namespace rollcall {

// The application behind the windows: opens one account at a time.
class AppWorkspace final : public Workspace
{
    Q_OBJECT

public:
    // What is referred to must outlive the workspace. `journals`: see AccountSession.
    AppWorkspace(ProfileStore &profiles, SecretStore &secrets, Clock &clock,
                 sandbox::SandboxOptions practiceOptions, QString journals = {},
                 QObject *parent = nullptr);
    ~AppWorkspace() override;

    ProfileStore &profiles() override { return m_profiles; }
    SecretStore &secrets() override { return m_secrets; }
    std::optional<AccountProfile> account() const override;
    Directory *directory() const override;
    ChangeDesk *changes() const override;

    void openPracticeAccount() override;
    void openProfile(const QString &profileId) override;
    void openProfile(const AccountProfile &profile, const QByteArray &secret) override;
    void closeAccount() override;

    QCoro::Task<zoom::ConnectionReport> testConnection(AccountProfile profile, QByteArray secret,
                                                       CancelToken cancel) override;

private:
    void replaceAccount(std::unique_ptr<PracticeAccount> practice,
                        std::unique_ptr<AccountSession> session);
    void openWithStoredSecret(const AccountProfile &profile,
                              const Result<std::optional<QByteArray>> &secret);

    ProfileStore &m_profiles;
    SecretStore &m_secrets;
    Clock &m_clock;
    sandbox::SandboxOptions m_practiceOptions;
    QString m_journals;
    std::unique_ptr<PracticeAccount> m_practice; // behind the session, so it goes after it
    std::unique_ptr<AccountSession> m_session;
    TaskScope m_opening; // the profile that is being opened; a new one drops it
};

} // namespace rollcall

#pragma once

#include "core/account/profile_store.h"
#include "core/base/deferred.h"
#include "tests/support/fake_secret_store.h"
#include "ui/workspace.h"

#include <QTemporaryDir>

namespace rollcall {

// A workspace without a network: notes what is asked of it, and tests connections when it is told
// what shall come out. Its profiles are in a folder of their own.
class FakeWorkspace final : public Workspace
{
public:
    FakeWorkspace() { Q_ASSERT(m_profiles.load()); }
    ~FakeWorkspace() override
    {
        // Tests that nobody waits for any more; the real ones end when they are cancelled.
        for (const auto &unanswered : std::as_const(m_reports))
            unanswered.set({});
    }

    ProfileStore &profiles() override { return m_profiles; }
    FakeSecretStore &secrets() override { return m_secrets; }
    std::optional<AccountProfile> account() const override { return m_account; }
    Directory *directory() const override { return nullptr; }
    ChangeDesk *changes() const override { return desk; }

    void openPracticeAccount() override
    {
        AccountProfile practice;
        practice.name = QStringLiteral("Practice account");
        practice.practice = true;
        replace(practice);
    }
    // Opens nothing by itself: call open() or fail().
    void openProfile(const QString &profileId) override { askedFor = profileId; }
    void openProfile(const AccountProfile &profile, const QByteArray &secret) override
    {
        openedWith = secret;
        replace(profile);
    }
    void closeAccount() override { replace(std::nullopt); }

    void fail(const Error &error) { Q_EMIT openFailed(askedFor, error); }

    QCoro::Task<zoom::ConnectionReport> testConnection(AccountProfile profile, QByteArray secret,
                                                       CancelToken) override
    {
        testedProfile = profile;
        testedSecret = secret;
        ++tests;
        const Deferred<zoom::ConnectionReport> answer = report = {};
        m_reports += answer;
        co_return co_await answer;
    }

    ChangeDesk *desk = nullptr; // what changes() gives
    QString askedFor;
    QByteArray openedWith;
    AccountProfile testedProfile;
    QByteArray testedSecret;
    int tests = 0;
    Deferred<zoom::ConnectionReport> report; // of the latest test; set() it

private:
    void replace(std::optional<AccountProfile> account)
    {
        Q_EMIT accountAboutToChange();
        m_account = std::move(account);
        Q_EMIT accountChanged();
    }

    QTemporaryDir m_folder;
    ProfileStore m_profiles{m_folder.path()};
    FakeSecretStore m_secrets;
    std::optional<AccountProfile> m_account;
    QList<Deferred<zoom::ConnectionReport>> m_reports;
};

} // namespace rollcall

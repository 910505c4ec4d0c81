#include "app/app_workspace.h"

#include "core/account/profile_store.h"
#include "core/account/secret_store.h"

namespace rollcall {

namespace {

// The session belongs to the test, so the workspace may die meanwhile.
QCoro::Task<zoom::ConnectionReport> testOn(std::shared_ptr<AccountSession> session,
                                           CancelToken cancel)
{
    co_return co_await session->testConnection(cancel);
}

} // namespace

AppWorkspace::AppWorkspace(ProfileStore &profiles, SecretStore &secrets, Clock &clock,
                           sandbox::SandboxOptions practiceOptions, QString journals,
                           QObject *parent)
    : Workspace(parent)
    , m_profiles(profiles)
    , m_secrets(secrets)
    , m_clock(clock)
    , m_practiceOptions(std::move(practiceOptions))
    , m_journals(std::move(journals))
{
}

AppWorkspace::~AppWorkspace() = default;

std::optional<AccountProfile> AppWorkspace::account() const
{
    return m_session ? std::optional(m_session->profile()) : std::nullopt;
}

Directory *AppWorkspace::directory() const
{
    return m_session ? &m_session->directory() : nullptr;
}

ChangeDesk *AppWorkspace::changes() const
{
    return m_session ? &m_session->changes() : nullptr;
}

void AppWorkspace::openPracticeAccount()
{
    m_opening.cancel();
    auto practice = std::make_unique<PracticeAccount>(m_practiceOptions);
    if (const auto started = practice->start(); !started) {
        Q_EMIT openFailed(QString(), started.error());
        return;
    }
    auto session = std::make_unique<AccountSession>(practice->profile(), practice->secret(),
                                                    m_clock, m_journals);
    replaceAccount(std::move(practice), std::move(session));
}

void AppWorkspace::openProfile(const QString &profileId)
{
    m_opening.cancel();
    const auto profile = m_profiles.profile(profileId);
    if (!profile) {
        Q_EMIT openFailed(
            profileId, localError(ErrorKind::Usage, tr("This account is no longer stored here.")));
        return;
    }
    m_opening.start(m_secrets.read(profile->secretKey()),
                    [this, profile = *profile](const Result<std::optional<QByteArray>> &secret) {
                        openWithStoredSecret(profile, secret);
                    });
}

void AppWorkspace::openWithStoredSecret(const AccountProfile &profile,
                                        const Result<std::optional<QByteArray>> &secret)
{
    if (!secret) {
        Q_EMIT openFailed(profile.id, secret.error());
    } else if (!secret->has_value()) {
        //: %1 is the name of an account.
        const QString sentence =
            tr("The keyring holds no secret for “%1”. Enter the client secret to go on.");
        Q_EMIT openFailed(profile.id, localError(ErrorKind::Keyring, sentence.arg(profile.name)));
    } else {
        openProfile(profile, **secret);
    }
}

void AppWorkspace::openProfile(const AccountProfile &profile, const QByteArray &secret)
{
    m_opening.cancel();
    replaceAccount(nullptr, std::make_unique<AccountSession>(profile, secret, m_clock, m_journals));
}

void AppWorkspace::closeAccount()
{
    m_opening.cancel();
    if (m_session)
        replaceAccount(nullptr, nullptr);
}

QCoro::Task<zoom::ConnectionReport>
AppWorkspace::testConnection(AccountProfile profile, QByteArray secret, CancelToken cancel)
{
    return testOn(std::make_shared<AccountSession>(std::move(profile), secret, m_clock),
                  std::move(cancel));
}

void AppWorkspace::replaceAccount(std::unique_ptr<PracticeAccount> practice,
                                  std::unique_ptr<AccountSession> session)
{
    Q_EMIT accountAboutToChange();
    m_session = std::move(session);
    m_practice = std::move(practice);
    Q_EMIT accountChanged();
}

} // namespace rollcall

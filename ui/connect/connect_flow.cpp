#include "ui/connect/connect_flow.h"

#include "core/account/profile_store.h"
#include "core/account/profile_validation.h"
#include "ui/workspace.h"

#include <utility>

namespace rollcall {

namespace {

using Finding = std::pair<zoom::ConnectionReport, SecretStoreState>;

// Both tasks are running when they come here, so they take as long as the longer one.
QCoro::Task<Finding> both(QCoro::Task<zoom::ConnectionReport> test,
                          QCoro::Task<SecretStoreState> probe)
{
    zoom::ConnectionReport report = co_await std::move(test);
    const SecretStoreState keyring = co_await std::move(probe);
    co_return Finding{std::move(report), keyring};
}

} // namespace

ConnectFlow::ConnectFlow(Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_workspace(workspace)
{
}

void ConnectFlow::test(const AccountProfile &profile, const QByteArray &secret)
{
    m_scope.cancel();
    if (!secret.isEmpty()) {
        testWith(profile, secret);
        return;
    }
    m_scope.start(m_workspace.secrets().read(profile.secretKey()),
                  [this, profile](const Result<std::optional<QByteArray>> &read) {
                      if (!read)
                          Q_EMIT secretUnreadable(read.error());
                      else if (!read->has_value())
                          Q_EMIT secretUnreadable(std::nullopt);
                      else
                          testWith(profile, m_readSecret = **read);
                  });
}

void ConnectFlow::testWith(const AccountProfile &profile, const QByteArray &secret)
{
    m_scope.start(both(m_workspace.testConnection(profile, secret, m_scope.token()),
                       m_workspace.secrets().probe()),
                  [this](const Finding &found) { Q_EMIT tested(found.first, found.second); });
}

void ConnectFlow::save(const AccountProfile &profile, const QByteArray &typed, bool memoryOnly)
{
    m_scope.cancel();
    const auto stored = store(profile);
    if (!stored) {
        Q_EMIT profileRefused(stored.error());
        return;
    }
    const bool unchanged = typed.isEmpty();
    const QByteArray secret = unchanged ? m_readSecret : typed;
    if (memoryOnly || unchanged) {
        Q_EMIT saved(*stored, secret);
        return;
    }
    m_scope.start(m_workspace.secrets().write(stored->secretKey(), secret),
                  [this, profile = *stored, secret](const Result<void> &written) {
                      if (written)
                          Q_EMIT saved(profile, secret);
                      else
                          Q_EMIT secretRefused(written.error());
                  });
}

Result<AccountProfile> ConnectFlow::store(const AccountProfile &profile)
{
    ProfileStore &profiles = m_workspace.profiles();
    AccountProfile wanted = normalised(profile);
    if (wanted.id.isEmpty())
        wanted.id = m_storedId;
    if (wanted.id.isEmpty()) {
        auto added = profiles.add(wanted);
        if (added)
            m_storedId = added->id;
        return added;
    }
    if (const auto updated = profiles.update(wanted); !updated)
        return updated.error();
    return wanted;
}

void ConnectFlow::cancel()
{
    m_scope.cancel();
}

} // namespace rollcall

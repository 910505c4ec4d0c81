#include "app/account_session.h"

#include <QDir>

#include <utility>

namespace rollcall {

AccountSession::AccountSession(AccountProfile profile, const QByteArray &secret, Clock &clock,
                               QString journals)
    : m_profile(std::move(profile))
    , m_journals(std::move(journals))
    , m_clock(clock)
    , m_transport(clock)
    , m_tokens(m_profile, secret, m_transport, clock)
    , m_client({m_profile.apiUrl, rateLimitsOf(m_profile.plan)}, m_transport, m_tokens, clock)
    , m_directory(m_client, clock)
{
}

AccountChanges &AccountSession::changes()
{
    if (!m_changes) {
        const QString folder = m_journals.isEmpty() ? AccountChanges::folderOf(m_profile.id)
                                                    : QDir(m_journals).filePath(m_profile.id);
        m_changes = std::make_unique<AccountChanges>(
            AccountChanges::Setup{.profile = m_profile, .folder = folder}, m_client, m_directory,
            m_clock);
    }
    return *m_changes;
}

QCoro::Task<zoom::ConnectionReport> AccountSession::testConnection(CancelToken cancel)
{
    return zoom::testConnection(
        m_client, [this] { return m_tokens.grantedScopes(); }, std::move(cancel));
}

} // namespace rollcall

#include "app/account_session.h"

#include <utility>

namespace rollcall {

AccountSession::AccountSession(AccountProfile profile, const QByteArray &secret, Clock &clock)
    : m_profile(std::move(profile))
    , m_transport(clock)
    , m_tokens(m_profile, secret, m_transport, clock)
    , m_client({m_profile.apiUrl, rateLimitsOf(m_profile.plan)}, m_transport, m_tokens, clock)
    , m_directory(m_client, clock)
{
}

QCoro::Task<zoom::ConnectionReport> AccountSession::testConnection(CancelToken cancel)
{
    return zoom::testConnection(
        m_client, [this] { return m_tokens.grantedScopes(); }, std::move(cancel));
}

} // namespace rollcall

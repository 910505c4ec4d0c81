#pragma once

#include "core/account/account_profile.h"
#include "core/account/server_to_server_oauth.h"
#include "core/directory/directory.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "core/zoom/connection_test.h"

#include <QByteArray>

namespace rollcall {

// Everything that one open account consists of, from the wire up. Its secret stays inside.
// Destroying it cancels what is under way. One thread.
class AccountSession
{
public:
    // The clock must outlive the session.
    AccountSession(AccountProfile profile, const QByteArray &secret, Clock &clock);
    Q_DISABLE_COPY_MOVE(AccountSession)

    const AccountProfile &profile() const { return m_profile; }
    ApiClient &client() { return m_client; }
    Directory &directory() { return m_directory; }

    // Which features of Rollcall this account has; changes nothing in it. The session must live
    // until the task has ended or was cancelled.
    QCoro::Task<zoom::ConnectionReport> testConnection(CancelToken cancel);

private:
    AccountProfile m_profile;
    Transport m_transport;
    ServerToServerOAuth m_tokens;
    ApiClient m_client;
    Directory m_directory;
};

} // namespace rollcall

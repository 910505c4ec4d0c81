#pragma once

#include "core/account/account_profile.h"
#include "core/account/server_to_server_oauth.h"
#include "core/changes/account_changes.h"
#include "core/directory/directory.h"
#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "core/zoom/connection_test.h"

#include <QByteArray>

#include <memory>

namespace rollcall {

// Everything that one open account consists of, from the wire up. Its secret stays inside.
// Destroying it cancels what is under way. One thread.
class AccountSession
{
public:
    // The clock must outlive the session. `journals`: the folder that holds a folder with the
    // journal of each profile; empty: this application's.
    AccountSession(AccountProfile profile, const QByteArray &secret, Clock &clock,
                   QString journals = {});
    Q_DISABLE_COPY_MOVE(AccountSession)

    const AccountProfile &profile() const { return m_profile; }
    ApiClient &client() { return m_client; }
    Directory &directory() { return m_directory; }
    // Made by the first call, which takes the pen: a session that only reads needs none.
    AccountChanges &changes();

    // Which features of Rollcall this account has; changes nothing in it. The session must live
    // until the task has ended or was cancelled.
    QCoro::Task<zoom::ConnectionReport> testConnection(CancelToken cancel);

private:
    AccountProfile m_profile;
    QString m_journals;
    Clock &m_clock;
    Transport m_transport;
    ServerToServerOAuth m_tokens;
    ApiClient m_client;
    Directory m_directory;
    std::unique_ptr<AccountChanges> m_changes;
};

} // namespace rollcall

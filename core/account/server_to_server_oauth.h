#pragma once

#include "core/account/account_profile.h"
#include "core/base/clock.h"
#include "core/http/token_source.h"
#include "core/http/transport.h"

#include <QStringList>

#include <memory>

namespace rollcall {

// Tokens for an account by Zoom's "Server-to-Server OAuth": the app's own credentials buy a token
// of about an hour, without a person and without a refresh token (zoom docs, "Server-to-Server
// OAuth").
//
// - One token at a time, one token request at a time, whoever asks. It goes on when a caller gives
//   up, since others may wait for it.
// - A token is replaced 60 s before it ends, by elapsed time; the wall clock has no say.
// - A token request is repeated (3 attempts in all) like a read when the answer got lost or the
//   server failed: it changes nothing in the account, and a token that never arrived is missed by
//   nobody. It takes no part in rate limits.
// - Two tokens in a row that are refused as soon as they are used: SignIn for 30 s without asking
//   again, so that a revoked app isn't hammered.
//
// Errors: SignIn where Zoom refuses the credentials, with what to check; else what Transport says,
// RateLimited, Server, Redirected and NotZoom.
class ServerToServerOAuth final : public TokenSource
{
public:
    // Transport and clock must outlive this object. Destroying it ends every wait as Cancelled.
    ServerToServerOAuth(const AccountProfile &profile, const QByteArray &clientSecret,
                        Transport &transport, Clock &clock);
    ~ServerToServerOAuth() override;

    QCoro::Task<Result<QByteArray>> accessToken(CancelToken cancel) override;
    void rejectToken(const QByteArray &token) override;

    // As the newest token was granted them; empty before the first.
    QStringList grantedScopes() const;
    // The API address of the account's own region, as Zoom named it with the newest token. Every
    // other API address works too.
    QUrl regionalApiUrl() const;

private:
    class Private;
    std::shared_ptr<Private> d; // token requests keep it until they have ended
};

} // namespace rollcall

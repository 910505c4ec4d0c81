#pragma once

#include "core/base/result.h"
#include "core/http/response.h"

#include <QByteArray>
#include <QStringList>
#include <QUrl>

#include <chrono>

namespace rollcall {

// What a token endpoint gives out.
struct TokenGrant
{
    QByteArray token;
    std::chrono::seconds lifetime{3600};
    QStringList scopes;
    QUrl apiUrl; // of the account's region; empty if Zoom didn't say
};

// Reads the answer of Zoom's token endpoint, which speaks OAuth ("error", "reason") and now and
// then Zoom's own envelope ("code", "message").
Result<TokenGrant> readTokenResponse(const Response &response, const QUrl &tokenUrl);

// An error of the connection to the token endpoint, in words that name the host.
Error tokenConnectionError(Error error, const QUrl &tokenUrl);

} // namespace rollcall

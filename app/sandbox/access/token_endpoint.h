#pragma once

#include "app/sandbox/http/http_types.h"

#include <string>

namespace rollcall::sandbox {

class AccessTokens;

// What an app of the practice account is registered with.
struct Credentials
{
    std::string accountId;
    std::string clientId;
    std::string clientSecret;
};

// POST /oauth/token of Server-to-Server OAuth: client id and secret in a Basic header; grant type
// and account id in the query or in a form. Refuses in OAuth's shape. Thread-safe.
class TokenEndpoint
{
public:
    // `tokens` must outlive the endpoint.
    TokenEndpoint(Credentials credentials, AccessTokens &tokens);

    const Credentials &credentials() const { return m_credentials; }
    // `apiUrl`: told to clients as the home of their data.
    Answer answer(const Call &call, const std::string &apiUrl) const;

private:
    Credentials m_credentials;
    AccessTokens &m_tokens;
};

} // namespace rollcall::sandbox

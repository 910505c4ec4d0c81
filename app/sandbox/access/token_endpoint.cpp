#include "app/sandbox/access/token_endpoint.h"

#include "app/sandbox/access/access_tokens.h"
#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/refusals.h"

#include <QByteArray>

namespace rollcall::sandbox {

namespace {

// "id:secret" out of a Basic header; empty if it is none.
std::string basicCredentials(const std::string &authorization)
{
    constexpr std::string_view scheme = "Basic ";
    if (!authorization.starts_with(scheme))
        return {};
    const QByteArray encoded = QByteArray::fromStdString(authorization.substr(scheme.size()));
    return QByteArray::fromBase64(encoded).toStdString();
}

std::string scopeList(const Scopes &scopes)
{
    std::string list;
    for (const std::string &scope : scopes)
        list += (list.empty() ? "" : " ") + scope;
    return list;
}

} // namespace

TokenEndpoint::TokenEndpoint(Credentials credentials, AccessTokens &tokens)
    : m_credentials(std::move(credentials))
    , m_tokens(tokens)
{
}

Answer TokenEndpoint::answer(const Call &call, const std::string &apiUrl) const
{
    if (call.method != "POST")
        return oauthRefusal("invalid_request", "Only POST is supported");
    const std::string expected = m_credentials.clientId + ':' + m_credentials.clientSecret;
    if (basicCredentials(call.authorization) != expected)
        return oauthRefusal("invalid_client", "Invalid client_id or client_secret");
    if (call.param("grant_type") != "account_credentials")
        return oauthRefusal("unsupported_grant_type", "unsupported grant type");
    if (call.param("account_id") != m_credentials.accountId)
        return oauthRefusal("invalid_grant", "Invalid Token!");

    const auto issued = m_tokens.issue(std::chrono::steady_clock::now());
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("access_token", issued.token);
    json.member("token_type", "bearer");
    // Whole seconds; a shorter life than one is for tests and is not announced.
    json.member("expires_in", std::chrono::ceil<std::chrono::seconds>(issued.lifetime).count());
    json.member("scope", scopeList(*issued.scopes));
    json.member("api_url", apiUrl);
    json.closeObject();
    return answer;
}

} // namespace rollcall::sandbox

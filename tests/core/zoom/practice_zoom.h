#pragma once

#include "core/account/server_to_server_oauth.h"
#include "core/http/api_client.h"
#include "core/zoom/json_call.h"
#include "core/zoom/users.h"
#include "tests/support/await.h"
#include "tests/support/sandbox_fixture.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace rollcall::test {

// A door to a practice account, for what calls do to each other. Its rules are changed over its
// control calls, see app/sandbox/README.md.
struct PracticeZoom
{
    PracticeZoom() { QLoggingCategory::setFilterRules(QStringLiteral("rollcall.*=false")); }

    QString control(const QByteArray &path, const QByteArray &json)
    {
        Request request;
        request.verb = Verb::Post;
        request.path = path;
        request.body = json;
        const auto result = await(controls.send(request));
        return result.ok() ? QString() : result.error().details();
    }

    // Active users; the first is the owner.
    QList<zoom::User> users() { return *await(zoom::listAllUsers(client, {})); }

    static AccountProfile profileOf(const sandbox::SandboxAddress &address)
    {
        AccountProfile profile;
        profile.accountId = address.accountId;
        profile.clientId = address.clientId;
        profile.apiUrl = address.baseUrl;
        profile.tokenUrl = address.tokenUrl;
        return profile;
    }

    SandboxFixture fixture;
    sandbox::SandboxAddress address = fixture.address();
    SystemClock clock;
    Transport transport{clock};
    ServerToServerOAuth tokens{profileOf(address), address.clientSecret.toUtf8(), transport, clock};
    ApiClient client{{address.baseUrl, noRateLimits(), 7}, transport, tokens, clock};
    ApiClient controls{
        {address.baseUrl.resolved(QUrl(QStringLiteral("/sandbox"))), noRateLimits(), 7},
        transport,
        tokens,
        clock};
};

// Zoom's code, or 0 for success.
template <typename T>
int codeOf(const Result<T> &result)
{
    return result.ok() ? 0 : result.error().zoomCode;
}

template <typename T>
QString trouble(const Result<T> &result)
{
    return result.ok() ? QString() : result.error().details();
}

} // namespace rollcall::test

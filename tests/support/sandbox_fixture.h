#pragma once

#include "app/sandbox/sandbox_server.h"

#include <QTest>

#include <algorithm>
#include <utility>

namespace rollcall::test {

// A practice account for one test: small, without rate limits, and without gzip so that bodies can
// be read in a packet trace. Link rollcall_sandbox.
//
//     SandboxFixture sandbox;                                  // or SandboxFixture({.users = 900})
//     ApiClient client({sandbox.address().baseUrl, …}, …);
//     …
//     QCOMPARE(sandbox.count("GET", "/v2/users"), 3);
class SandboxFixture
{
public:
    static sandbox::SandboxOptions smallAccount()
    {
        sandbox::SandboxOptions options;
        options.users = 30;
        options.plan = sandbox::SandboxPlan::Unlimited;
        options.gzip = false;
        return options;
    }

    explicit SandboxFixture(sandbox::SandboxOptions options = smallAccount())
        : m_server(std::move(options))
    {
        if (!m_server.start())
            qFatal("%s", qPrintable(m_server.errorString()));
    }

    sandbox::SandboxServer &server() { return m_server; }
    sandbox::SandboxAddress address() const { return m_server.address(); }

    // Requests that reached the server, whatever became of them.
    int count(QLatin1StringView method, QLatin1StringView path) const
    {
        const auto requests = m_server.requests();
        return static_cast<int>(std::ranges::count_if(requests, [&](const auto &request) {
            return request.method == method && request.path == path;
        }));
    }
    int count(const char *method, const char *path) const
    {
        return count(QLatin1StringView(method), QLatin1StringView(path));
    }

private:
    sandbox::SandboxServer m_server;
};

} // namespace rollcall::test

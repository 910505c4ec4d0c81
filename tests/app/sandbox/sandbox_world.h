#pragma once

#include "tests/app/sandbox/http_probe.h"
#include "tests/support/sandbox_fixture.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonValue>

namespace rollcall::test {

// A small practice account and a client that is signed in, for tests of single operations.
class SandboxWorld
{
public:
    explicit SandboxWorld(sandbox::SandboxOptions options = SandboxFixture::smallAccount())
        : sandbox(std::move(options))
        , probe(sandbox.address())
    {
        probe.signIn();
    }

    // POST /sandbox/account and POST /sandbox/users/{key}.
    void setRules(const QByteArray &json);
    void setUser(const QByteArray &key, const QByteArray &json);
    // GET /sandbox/users/{key} and GET /users/{key}.
    QJsonObject state(const QByteArray &key);
    QJsonObject user(const QByteArray &key);
    void advance(int seconds);

    // POST /users of an active user; the id.
    QByteArray addUser(const QByteArray &email, int type = 2);
    // "204", or "400/1107": what a call is answered with.
    QByteArray outcome(const QByteArray &verb, const QByteArray &path, const QByteArray &body = {});
    QByteArray emailOf(const char *listing); // of the first user in it: "/users?status=pending"

    SandboxFixture sandbox;
    HttpProbe probe;
};

} // namespace rollcall::test

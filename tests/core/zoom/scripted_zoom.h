#pragma once

#include "core/http/api_client.h"
#include "core/http/transport.h"
#include "tests/support/await.h"
#include "tests/support/fast_clock.h"
#include "tests/support/fixed_tokens.h"
#include "tests/support/scripted_server.h"

#include <QLoggingCategory>
#include <QTest>

namespace rollcall::test {

// A door to a server that answers as a test says, for what is asserted byte by byte.
struct ScriptedZoom
{
    explicit ScriptedZoom(QList<Script> scripts)
    {
        QLoggingCategory::setFilterRules(QStringLiteral("rollcall.*=false"));
        server.play(std::move(scripts));
    }
    explicit ScriptedZoom(int status, const QByteArray &body = {})
        : ScriptedZoom({answer(status, body)})
    {
    }

    // "PUT /users/u/status", of the n-th request.
    QByteArray line(int number = 0) const
    {
        const ReceivedRequest request = server.received().value(number);
        return request.verb + ' ' + request.target.mid(3); // without "/v2"
    }
    QByteArray body(int number = 0) const { return server.received().value(number).body; }
    QByteArray type(int number = 0) const
    {
        return server.received().value(number).headers.value("content-type");
    }

    ScriptedServer server;
    FastClock clock;
    FixedTokens tokens;
    Transport transport{clock};
    ApiClient client{{server.url("/v2/"), noRateLimits(), 7}, transport, tokens, clock};
};

// What became of a call, for QCOMPARE: "" or Zoom's code and our kind.
template <typename T>
QString trouble(const Result<T> &result)
{
    return result.ok() ? QString() : result.error().details();
}

// "a b" as the list of its words.
inline QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

inline QByteArray envelope(int code)
{
    return "{\"code\":" + QByteArray::number(code) + ",\"message\":\"As it is.\"}";
}

} // namespace rollcall::test

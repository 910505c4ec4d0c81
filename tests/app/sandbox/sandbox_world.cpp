#include "tests/app/sandbox/sandbox_world.h"

namespace rollcall::test {

void SandboxWorld::setRules(const QByteArray &json)
{
    QCOMPARE(probe.control("POST", "/sandbox/account", json).status, 200);
}

void SandboxWorld::setUser(const QByteArray &key, const QByteArray &json)
{
    QCOMPARE(probe.control("POST", ("/sandbox/users/" + key).constData(), json).status, 200);
}

QJsonObject SandboxWorld::state(const QByteArray &key)
{
    return probe.control("GET", ("/sandbox/users/" + key).constData()).json();
}

QJsonObject SandboxWorld::user(const QByteArray &key)
{
    return probe.get(("/users/" + key).constData()).json();
}

void SandboxWorld::advance(int seconds)
{
    const QByteArray json = "{\"advance_s\": " + QByteArray::number(seconds) + "}";
    QCOMPARE(probe.control("POST", "/sandbox/clock", json).status, 200);
}

QByteArray SandboxWorld::addUser(const QByteArray &email, int type)
{
    const Received received =
        probe.send("POST", "/users",
                   "{\"action\": \"ssoCreate\", \"user_info\": {\"email\": \"" + email +
                       "\", \"type\": " + QByteArray::number(type) + "}}");
    return received.json()[QLatin1StringView("id")].toString().toLatin1();
}

QByteArray SandboxWorld::outcome(const QByteArray &verb, const QByteArray &path,
                                 const QByteArray &body)
{
    const Received received = probe.send(verb, path.constData(), body);
    const QByteArray status = QByteArray::number(received.status);
    return received.status < 400 ? status : status + '/' + QByteArray::number(received.code());
}

QByteArray SandboxWorld::emailOf(const char *listing)
{
    const QJsonObject json = probe.get(listing).json();
    return json[QLatin1StringView("users")][0][QLatin1StringView("email")].toString().toUtf8();
}

} // namespace rollcall::test

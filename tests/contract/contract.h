#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <map>
#include <memory>
#include <utility>

namespace rollcall::test {

// A request as it stood on the wire, below the base URL.
struct WireRequest
{
    QByteArray verb;
    QByteArray target; // "/users/a%40b.example/assistants?x=y"
    QByteArray contentType;
    QByteArray body;
};

struct WireAnswer
{
    int status = 0;
    QByteArray body;
};

// What Zoom's reference says of the Users API (tests/contract/users_api.json: facts only), as a
// judge of both ends; rows of the users' list also have three members that the reference leaves out
// and a real answer of 2024 had. It is neither core's table nor the sandbox's, and knows nothing of
// them.
//
// Strict on purpose: a member, parameter, status or error code that the reference doesn't name is
// a complaint. Complaints are sentences for a developer; none: an empty list.
class Contract
{
public:
    Contract();
    ~Contract();

    QStringList operations() const; // "ListUsers", …
    QStringList methods() const;    // of the client library of the mission, "get_page", …
    // The operation that a request is for; empty: none.
    QString operationOf(const QByteArray &verb, const QByteArray &target) const;
    // Of an operation: {HTTP status, Zoom code}.
    QList<std::pair<int, int>> errorsOf(const QString &operation) const;

    QStringList complaints(const WireRequest &request) const;
    QStringList complaints(const QString &operation, const WireAnswer &answer) const;

private:
    struct Schemas;

    QStringList againstSchema(const QString &name, const QByteArray &json) const;

    std::map<QString, QJsonObject> m_operations;
    QStringList m_order;
    std::unique_ptr<Schemas> m_schemas;
};

} // namespace rollcall::test

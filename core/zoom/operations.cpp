#include "core/zoom/operations.h"

#include <algorithm>
#include <array>

namespace rollcall::zoom {

namespace {

constexpr std::array<OperationFacts, 3> facts{{
    {Operation::ListUsers, Verb::Get, "/users", RateLabel::Medium, "user:read:admin",
     "user:read:list_users:admin", "User:Read"},
    {Operation::GetUser, Verb::Get, "/users/{userId}", RateLabel::Light, "user:read:admin",
     "user:read:user:admin", "User:Read"},
    {Operation::ListRoles, Verb::Get, "/roles", RateLabel::Medium, "role:read:admin",
     "role:read:list_roles:admin", "Role:Read"},
}};

QByteArray filledIn(QByteArrayView path, const QList<QByteArray> &segments)
{
    QByteArray filled = path.toByteArray();
    for (const QByteArray &segment : segments) {
        const qsizetype open = filled.indexOf('{');
        const qsizetype close = filled.indexOf('}', open);
        Q_ASSERT(open >= 0 && close > open);
        filled.replace(open, close - open + 1, encodedSegment(segment));
    }
    Q_ASSERT(!filled.contains('{'));
    return filled;
}

} // namespace

const OperationFacts &factsOf(Operation operation)
{
    const auto row = std::ranges::find(facts, operation, &OperationFacts::operation);
    Q_ASSERT(row != facts.end());
    return *row;
}

Request requestFor(Operation operation, const QList<QByteArray> &segments)
{
    const OperationFacts &row = factsOf(operation);
    Request request;
    request.verb = row.verb;
    request.path = filledIn(row.path, segments);
    request.label = row.label;
    request.operation = verbNames.name(row.verb).toByteArray() + ' ' + row.path.toByteArray();
    return request;
}

} // namespace rollcall::zoom

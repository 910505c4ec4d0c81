#pragma once

#include "app/sandbox/access/rate_limiter.h"
#include "app/sandbox/http/http_types.h"
#include "app/sandbox/operations/fields.h"

#include <QJsonObject>

#include <chrono>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::sandbox {

class Account;
class PageTokens;

// What an operation works on. The account's mutex is held while it runs: shared for reading, alone
// for writing.
struct OperationContext
{
    using Moment = std::chrono::sys_time<std::chrono::milliseconds>;

    Account &account;
    PageTokens &pageTokens;
    std::vector<std::string> pathValues; // of the {…} in the path, in order, decoded
    QJsonObject body;                    // right by the operation's table; empty without one
    // The account's own time, the only one that an operation may ask for: the control calls can
    // move it, and a journal that is played again brings its own.
    Moment now;
    SandboxPlan plan = SandboxPlan::Unlimited;

    std::int64_t seconds() const
    {
        return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    }
};

// What an operation understands; declared beside its function.
struct FieldTables
{
    std::span<const Field> query = {};
    std::span<const Field> body = {}; // none: the body is not read as JSON, but for checkBody
};

// One operation of the API. To add one is to write its function and its row in operations.cpp.
// Query and body are checked against the tables before the function is called: what is wrong is
// refused with 400/300 and errors[], what is unknown is counted.
struct Operation
{
    std::string_view method;
    std::string_view path; // below /v2: "/users/{userId}"
    RateLabel label;
    std::string_view classicScope; // one of the two is needed
    std::string_view granularScope;
    bool writes;
    Answer (*perform)(const OperationContext &context, const Call &call);
    FieldTables (*fields)() = nullptr;
    // For a body that no table can describe, as it depends on the call; instead of one.
    void (*checkBody)(const Call &call, const QJsonObject &body, FieldFindings &findings) = nullptr;
};

std::span<const Operation> operations();

// The operation that answers this method below /v2, with its path values. A path without {…} goes
// before one with: /users/email is not a user.
struct Match
{
    const Operation *operation;
    std::vector<std::string> pathValues;
};
std::optional<Match> findOperation(std::string_view method, std::span<const std::string> segments);

} // namespace rollcall::sandbox

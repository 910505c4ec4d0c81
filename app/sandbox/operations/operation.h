#pragma once

#include "app/sandbox/access/rate_limiter.h"
#include "app/sandbox/http/http_types.h"

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
    Account &account;
    PageTokens &pageTokens;
    std::vector<std::string> pathValues; // of the {…} in the path, in order, decoded
};

// One operation of the API. To add one is to write its function and its row in operations.cpp.
struct Operation
{
    std::string_view method;
    std::string_view path; // below /v2: "/users/{userId}"
    RateLabel label;
    std::string_view classicScope; // one of the two is needed
    std::string_view granularScope;
    bool writes;
    Answer (*perform)(const OperationContext &context, const Call &call);
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

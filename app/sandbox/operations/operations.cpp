#include "app/sandbox/operations/operation.h"
#include "app/sandbox/operations/role_operations.h"
#include "app/sandbox/operations/user_operations.h"

#include <array>

namespace rollcall::sandbox {

namespace {

constexpr auto table = std::to_array<Operation>({
    {"GET", "/users", RateLabel::Medium, "user:read:admin", "user:read:list_users:admin", false,
     listUsers, listUsersFields},
    {"GET", "/users/{userId}", RateLabel::Light, "user:read:admin", "user:read:user:admin", false,
     getUser, getUserFields},
    {"GET", "/roles", RateLabel::Medium, "role:read:admin", "role:read:list_roles:admin", false,
     listRoles, listRolesFields},
});

std::optional<std::vector<std::string>> pathValues(std::string_view pattern,
                                                   std::span<const std::string> segments)
{
    std::vector<std::string> values;
    for (const std::string &segment : segments) {
        if (pattern.empty())
            return std::nullopt;
        pattern.remove_prefix(1); // the slash
        const std::string_view expected = pattern.substr(0, pattern.find('/'));
        if (expected.starts_with('{') && !segment.empty())
            values.push_back(segment);
        else if (expected != segment)
            return std::nullopt;
        pattern.remove_prefix(expected.size());
    }
    if (!pattern.empty())
        return std::nullopt;
    return values;
}

} // namespace

std::span<const Operation> operations()
{
    return table;
}

std::optional<Match> findOperation(std::string_view method, std::span<const std::string> segments)
{
    std::optional<Match> best;
    for (const Operation &operation : table) {
        if (operation.method != method)
            continue;
        auto values = pathValues(operation.path, segments);
        if (values && (!best || values->size() < best->pathValues.size()))
            best = Match{&operation, std::move(*values)};
    }
    return best;
}

} // namespace rollcall::sandbox

#pragma once

#include "core/directory/user_batch.h"
#include "core/zoom/user.h"

#include <string>
#include <vector>

namespace rollcall {

// A user as a test makes it up: UserView with strings of its own.
struct MadeUser
{
    std::string id;
    std::string email;
    std::string firstName;
    std::string lastName;
    std::string displayName;
    std::string status = "active";
    std::string roleId = "2";
    std::string dept;
    std::string clientVersion;
    std::string employeeId;
    std::string groupIds;
    std::int64_t pmi = 0;
    std::int64_t createdAt = 0;
    std::int64_t lastLogin = 0;
    int type = 1;
    int verified = -1;

    zoom::UserView view() const
    {
        zoom::UserView user;
        user.id = id;
        user.email = email;
        user.firstName = firstName;
        user.lastName = lastName;
        user.displayName = displayName;
        user.status = status;
        user.roleId = roleId;
        user.dept = dept;
        user.lastClientVersion = clientVersion;
        user.employeeUniqueId = employeeId;
        user.groupIds = groupIds;
        user.pmi = pmi;
        user.createdAt = createdAt;
        user.lastLoginTime = lastLogin;
        user.type = type;
        user.verified = verified;
        return user;
    }
};

inline UserBatch batchOf(const std::vector<MadeUser> &users)
{
    UserBatch batch;
    for (const MadeUser &user : users)
        batch.add(user.view());
    return batch;
}

} // namespace rollcall

#pragma once

#include "app/sandbox/state/account_memory.h"
#include "app/sandbox/state/account_rules.h"
#include "app/sandbox/state/delegations.h"
#include "app/sandbox/state/presences.h"
#include "app/sandbox/state/user.h"
#include "app/sandbox/state/user_files.h"
#include "app/sandbox/state/user_generator.h"
#include "app/sandbox/state/user_settings.h"

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace rollcall::sandbox {

// The state of the practice account: who is in it. Not locked by itself: whoever reads or writes
// holds mutex() meanwhile, shared or alone, and lets go of every pointer before the mutex.
class Account
{
public:
    // `users` of them, the first being the owner. The same seed makes the same users.
    Account(std::uint64_t seed, int users);

    std::shared_mutex &mutex() { return m_mutex; }

    const std::string &id() const { return m_id; }
    const std::vector<Role> &roles() const { return m_roles; }
    // The name of a role; empty if there is none of this id.
    std::string_view roleName(std::string_view roleId) const;
    int membersOf(std::string_view roleId) const;

    // By id, or by e-mail in any case. Null: not in this account.
    const User *find(std::string_view idOrEmail) const;
    const User &owner() const { return *m_owner; }
    const std::vector<Group> &groups() const { return m_generator.groups(); }
    bool hasGroup(std::string_view groupId) const;

    // Null: the personal link is free.
    const User *findByVanityName(const std::string &name) const;
    // The first user of whom test(user) holds, or null. Looks at one after the other.
    template <typename Test>
    const User *findIf(Test test) const;
    template <typename Test>
    int countIf(Test test) const;
    // Users of this type who are active or invited: those that hold a seat.
    int seatsTaken(int type) const;

    AccountRules &rules() { return m_rules; }
    AccountMemory &memory() { return m_memory; }
    UserSettings &settings() { return m_settings; }
    Delegations &delegations() { return m_delegations; }
    Presences &presences() { return m_presences; }
    UserFiles &files() { return m_files; }
    const UserFiles &files() const { return m_files; }

    // A stretch of the listing of one status. It keeps the order of arrival, so a user removed
    // while somebody lists moves all that follow forward by one, as offset paging does.
    struct Slice
    {
        std::vector<const User *> users;
        std::size_t total = 0; // in the whole listing
    };
    Slice list(Status status, std::string_view roleId, std::size_t offset, std::size_t limit) const;

    // Adds users at the end of their listings: the generator's next ones.
    void addUsers(int count);
    // Lets `edit` change the user, then files the user anew under e-mail and status. The id stays.
    template <typename Edit>
    void change(const User &user, Edit edit)
    {
        User &mine = *m_byId.at(user.id);
        const std::string email = mine.email;
        const Status status = mine.status;
        count(mine, -1);
        m_byVanityName.erase(mine.vanityName);
        edit(mine);
        count(mine, +1);
        if (!mine.vanityName.empty())
            m_byVanityName[mine.vanityName] = &mine;
        refile(mine, email, status);
    }
    // A user who is not in the account yet, at the end of the listing.
    const User &add(std::unique_ptr<User> user);
    // For ever. The owner stays in.
    void remove(const User &user);
    // Removes active users from the front of the listing; the owner stays.
    void removeUsers(int count);

private:
    void count(const User &user, int step);
    void forget(const User &user);
    void refile(User &user, const std::string &oldEmail, Status oldStatus);

    std::shared_mutex m_mutex;
    UserGenerator m_generator;
    int m_generated = 0;
    std::string m_id;
    std::vector<Role> m_roles;
    std::unordered_map<std::string, std::unique_ptr<User>> m_byEmail; // lower case
    std::unordered_map<std::string, User *> m_byId;
    std::unordered_map<std::string, User *> m_byVanityName;
    std::array<std::vector<User *>, statusCount> m_listed; // by Status, in order of arrival
    User *m_owner = nullptr;
    std::unordered_map<int, int> m_seats;           // by type
    std::unordered_map<std::string, int> m_members; // by role
    AccountRules m_rules;
    AccountMemory m_memory;
    UserSettings m_settings;
    Delegations m_delegations;
    Presences m_presences;
    UserFiles m_files;
};

template <typename Test>
const User *Account::findIf(Test test) const
{
    for (const auto &listed : m_listed) {
        for (const User *user : listed) {
            if (test(*user))
                return user;
        }
    }
    return nullptr;
}

template <typename Test>
int Account::countIf(Test test) const
{
    int count = 0;
    for (const auto &listed : m_listed) {
        for (const User *user : listed)
            count += test(*user) ? 1 : 0;
    }
    return count;
}

} // namespace rollcall::sandbox

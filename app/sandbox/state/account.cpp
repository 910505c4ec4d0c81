#include "app/sandbox/state/account.h"

#include "app/sandbox/state/random.h"
#include "app/sandbox/state/user_json.h"

#include <algorithm>

namespace rollcall::sandbox {

namespace {

std::string withNumber(const std::string &email, int number)
{
    std::string numbered = email;
    return numbered.insert(email.find('@'), "." + std::to_string(number));
}

} // namespace

std::string_view statusName(Status status)
{
    static constexpr std::array<std::string_view, statusCount> names{"active", "inactive",
                                                                     "pending"};
    return names[static_cast<std::size_t>(status)];
}

Account::Account(std::uint64_t seed, int users)
    : m_generator(seed)
    , m_roles(m_generator.roles())
    , m_memory(seed)
    , m_files(seed)
{
    Random random(seed ^ 0xacc0);
    m_id = makeIdentifier(random);
    m_byEmail.reserve(static_cast<std::size_t>(users));
    m_byId.reserve(static_cast<std::size_t>(users));
    addUsers(users);
}

std::string_view Account::roleName(std::string_view roleId) const
{
    const auto role = std::ranges::find(m_roles, roleId, &Role::id);
    return role == m_roles.end() ? std::string_view() : role->name;
}

int Account::membersOf(std::string_view roleId) const
{
    const auto found = m_members.find(std::string(roleId));
    return found == m_members.end() ? 0 : found->second;
}

const User *Account::find(std::string_view idOrEmail) const
{
    if (const auto byId = m_byId.find(std::string(idOrEmail)); byId != m_byId.end())
        return byId->second;
    const auto byEmail = m_byEmail.find(emailKey(idOrEmail));
    return byEmail == m_byEmail.end() ? nullptr : byEmail->second.get();
}

const User *Account::findByVanityName(const std::string &name) const
{
    const auto found = m_byVanityName.find(name);
    return found == m_byVanityName.end() ? nullptr : found->second;
}

bool Account::hasGroup(std::string_view groupId) const
{
    return std::ranges::find(groups(), groupId, &Group::id) != groups().end();
}

int Account::seatsTaken(int type) const
{
    const auto found = m_seats.find(type);
    return found == m_seats.end() ? 0 : found->second;
}

Account::Slice Account::list(Status status, std::string_view roleId, std::size_t offset,
                             std::size_t limit) const
{
    const auto &listed = m_listed[static_cast<std::size_t>(status)];
    Slice slice;
    if (roleId.empty()) {
        slice.total = listed.size();
        const auto begin = listed.begin() + static_cast<long>(std::min(offset, listed.size()));
        const auto left = static_cast<std::size_t>(listed.end() - begin);
        slice.users.assign(begin, begin + static_cast<long>(std::min(limit, left)));
        return slice;
    }
    for (const User *user : listed) {
        if (user->roleId != roleId)
            continue;
        if (slice.total >= offset && slice.users.size() < limit)
            slice.users.push_back(user);
        ++slice.total;
    }
    return slice;
}

void Account::addUsers(int count)
{
    for (const int end = m_generated + count; m_generated < end; ++m_generated) {
        auto user = std::make_unique<User>(m_generator.make(m_generated));
        if (m_byEmail.contains(user->email))
            user->email = withNumber(user->email, m_generated);
        add(std::move(user));
    }
}

void Account::removeUsers(int count)
{
    auto &active = m_listed[static_cast<std::size_t>(Status::Active)];
    std::vector<User *> removed;
    std::erase_if(active, [&](User *user) {
        if (static_cast<int>(removed.size()) >= count || user == m_owner)
            return false;
        removed.push_back(user);
        return true;
    });
    for (const User *user : removed)
        forget(*user);
}

const User &Account::add(std::unique_ptr<User> user)
{
    user->row = listRow(*user);
    if (user->roleId == ownerRole)
        m_owner = user.get();
    m_byId.emplace(user->id, user.get());
    count(*user, +1);
    m_memory.joined(*user);
    m_listed[static_cast<std::size_t>(user->status)].push_back(user.get());
    std::string key = emailKey(user->email);
    return *m_byEmail.emplace(std::move(key), std::move(user)).first->second;
}

void Account::remove(const User &user)
{
    if (&user == m_owner)
        return;
    std::erase(m_listed[static_cast<std::size_t>(user.status)], &user);
    forget(user);
}

void Account::forget(const User &user)
{
    count(user, -1);
    m_memory.left(user);
    m_delegations.left(user.id);
    m_settings.left(user.id);
    m_byVanityName.erase(user.vanityName);
    m_files.left(user.id);
    m_presences.left(user.id);
    m_byId.erase(user.id);
    m_byEmail.erase(emailKey(user.email));
}

void Account::count(const User &user, int step)
{
    if (user.status != Status::Inactive)
        m_seats[user.type] += step;
    m_members[user.roleId] += step;
}

void Account::refile(User &user, const std::string &oldEmail, Status oldStatus)
{
    user.row = listRow(user);
    if (user.status != oldStatus) {
        std::erase(m_listed[static_cast<std::size_t>(oldStatus)], &user);
        m_listed[static_cast<std::size_t>(user.status)].push_back(&user);
    }
    const std::string oldKey = emailKey(oldEmail);
    std::string key = emailKey(user.email);
    if (key == oldKey)
        return;
    auto filed = m_byEmail.extract(oldKey);
    filed.key() = std::move(key);
    m_byEmail.insert(std::move(filed));
}

} // namespace rollcall::sandbox

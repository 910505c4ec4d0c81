#include "tests/support/sample_users.h"

#include <array>

namespace rollcall {

namespace {

std::string_view view(const QByteArray &bytes)
{
    return {bytes.constData(), std::size_t(bytes.size())};
}

constexpr std::array<const char *, 16> firstNames{
    "Maria", "Liam", "Aïcha", "Chen",   "Olga", "Søren", "Priya", "Mateo",
    "Hana",  "Emma", "Yusuf", "Марина", "愛",   "José",  "Zoë",   "Markus"};
constexpr std::array<const char *, 20> lastNames{
    "Sato",     "Garcia",   "Müller", "Okafor", "Ivanova", "Nguyen",   "Haddad",
    "Kowalski", "Rossi",    "Smith",  "Larsen", "Marsh",   "Öztürk",   "Costa",
    "Dubois",   "Марченко", "田中",   "O'Neil", "Singh",   "Andersson"};
constexpr std::array<const char *, 12> depts{
    "Sales",    "Marketing",  "Engineering", "Finance",         "Legal", "Support",
    "Research", "Operations", "Design",      "Human resources", "IT",    ""};

// Spreads neighbouring numbers over the lists, always in the same way.
unsigned mixed(unsigned n)
{
    n = (n ^ (n >> 16)) * 0x45d9f3bU;
    n = (n ^ (n >> 16)) * 0x45d9f3bU;
    return n ^ (n >> 16);
}

} // namespace

UserBatch sampleBatch(const QList<SampleUser> &users)
{
    UserBatch batch;
    for (const SampleUser &user : users) {
        zoom::UserView one;
        one.id = view(user.id);
        one.email = view(user.email);
        one.firstName = view(user.firstName);
        one.lastName = view(user.lastName);
        one.status = view(user.status);
        one.roleId = view(user.roleId);
        one.dept = view(user.dept);
        one.timezone = "Europe/Berlin";
        one.language = "en-US";
        one.type = user.type;
        one.lastLoginTime = user.lastLogin;
        one.createdAt = user.created;
        batch.add(one);
    }
    return batch;
}

QList<SampleUser> fewUsers(const QDateTime &now)
{
    constexpr qint64 hour = 3600;
    const qint64 seconds = now.toSecsSinceEpoch();
    const qint64 created = QDateTime({2021, 5, 4}, {9, 30}, Qt::UTC).toSecsSinceEpoch();
    return {
        {"u1", "maria.sato@example.com", "Maria", "Sato", "active", "0", "Research", 2,
         seconds - 2 * hour, created},
        {"u2", "liam@example.com", "Liam", "O'Neil", "active", "2", "Sales", 1, seconds - 26 * hour,
         created},
        {"u3", "ai.tanaka@example.com", "愛", "田中", "active", "1", "Sales", 2,
         seconds - 90 * 24 * hour, created},
        {"u4", "gone@example.com", "Zoë", "Gone", "inactive", "2", "Legal", 1, 0, created},
        {"", "New.Hire@example.com", "", "", "pending", "2", "", 1, 0, created},
    };
}

QList<SampleUser> manyUsers(int count, int first)
{
    QList<SampleUser> users;
    users.reserve(count);
    for (int n = first; n < first + count; ++n) {
        const unsigned random = mixed(unsigned(n) + 1);
        const QByteArray number = QByteArray::number(n);
        SampleUser user;
        user.id = "u" + number;
        user.firstName = firstNames[random % firstNames.size()];
        user.lastName = lastNames[random / 16 % lastNames.size()];
        user.email = "user" + QByteArray::number(random % 1000000) + '.' + number + "@example.com";
        user.dept = depts[random / 512 % depts.size()];
        user.roleId = QByteArray::number(random / 7 % 40 == 0 ? 1 : 2);
        user.status = n % 12 == 11 ? "inactive" : n % 30 == 29 ? "pending" : "active";
        user.type = random % 3 == 0 ? 2 : 1;
        user.created = 1'500'000'000 + random % 200'000'000;
        user.lastLogin = random % 9 == 0 ? 0 : 1'700'000'000 + random % 70'000'000;
        users += user;
    }
    return users;
}

} // namespace rollcall

#include "app/sandbox/state/user_generator.h"

#include "app/sandbox/state/cultures.h"
#include "app/sandbox/state/hostile_texts.h"
#include "app/sandbox/state/random.h"

#include <algorithm>
#include <array>

namespace rollcall::sandbox {

namespace {

// The bits that Zoom names for license_option.
constexpr auto licenceBits = std::to_array<int>(
    {25, 27, 28, 29, 30, 32, 33, 34, 35, 36, 37, 38, 39, 40, 41, 42, 54, 56, 57, 59});

constexpr std::int64_t day = 86'400;
constexpr int hostileEvery = 97; // users
constexpr int hostileFirst = 7;  // the number of the first, so that small accounts have some

// The front ones are the larger departments.
constexpr std::array<std::string_view, 28> departments{"Customer Support",
                                                       "Engineering",
                                                       "Sales",
                                                       "Operations",
                                                       "Field Service",
                                                       "Finance",
                                                       "Marketing",
                                                       "People & Culture",
                                                       "IT",
                                                       "Logistics",
                                                       "Quality",
                                                       "Procurement",
                                                       "Vertrieb",
                                                       "Ressources humaines",
                                                       "Legal",
                                                       "Research",
                                                       "Design",
                                                       "Data Platform",
                                                       "Security",
                                                       "Facilities",
                                                       "Бухгалтерія",
                                                       "営業部",
                                                       "التسويق",
                                                       "Forschung & Entwicklung",
                                                       "Learning",
                                                       "Press Office",
                                                       "Works Council",
                                                       "Executive Board"};
constexpr std::array<std::string_view, 16> jobs{"Account Manager", "Analyst",
                                                "Buyer",           "Controller",
                                                "Designer",        "Developer",
                                                "Field Engineer",  "Head of Department",
                                                "Lawyer",          "Operations Manager",
                                                "Recruiter",       "Scientist",
                                                "Support Agent",   "System Administrator",
                                                "Trainer",         "Working Student"};
constexpr std::array<std::string_view, 9> clients{
    "6.2.11.43611(win)",   "6.2.11.43613(mac)",     "6.2.10.4983(linux)",
    "6.1.6.22013(iphone)", "6.1.0.20876(android)",  "5.17.11.34827(win)",
    "5.15.2.4260(mac)",    "5.13.0.13815(android)", "4.4.55383.0716(win)"};
constexpr std::array<std::string_view, 4> pronouns{"she/her", "he/him", "they/them", "xe/xem"};
constexpr std::array<std::string_view, 4> countries{"Portugal", "Kenya", "Canada", "Nepal"};

const Culture &pickCulture(Random &random)
{
    int all = 0;
    for (const Culture &culture : cultures())
        all += culture.weight;
    auto dice = static_cast<int>(random.below(static_cast<std::uint64_t>(all)));
    for (const Culture &culture : cultures()) {
        dice -= culture.weight;
        if (dice < 0)
            return culture;
    }
    return cultures().front();
}

std::string digits(Random &random, int count)
{
    std::string digits(1, static_cast<char>('1' + random.below(9)));
    while (static_cast<int>(digits.size()) < count)
        digits += static_cast<char>('0' + random.below(10));
    return digits;
}

std::string displayName(const User &user, const Culture &culture)
{
    const std::string &first = culture.familyFirst ? user.lastName : user.firstName;
    const std::string &second = culture.familyFirst ? user.firstName : user.lastName;
    const bool spaced = culture.spaced && !first.empty() && !second.empty();
    return first + (spaced ? " " : "") + second;
}

void nameUser(User &user, const Culture &culture, Random &random)
{
    const Name &given = random.oneOf(culture.given);
    const Name &family = random.oneOf(culture.family);
    user.firstName = given.native;
    user.lastName = family.native;
    user.displayName = displayName(user, culture);
    user.email = std::string(given.ascii) + '.' + std::string(family.ascii) + "@practice.example";
    user.language = culture.language;
    user.timezone = culture.timezone;
    user.location = culture.place;
}

void placeInCompany(User &user, const Culture &culture, Random &random)
{
    // The smallest of three throws: the front departments are the large ones.
    if (!random.percent(8))
        user.department = departments[std::min({random.below(departments.size()),
                                                random.below(departments.size()),
                                                random.below(departments.size())})];
    user.jobTitle = random.oneOf(jobs);
    user.company = "Practice Ltd";
    user.costCenter = random.percent(60) ? "CC-" + digits(random, 4) : "";
    user.employeeId = random.percent(70) ? "E" + digits(random, 7) : "";
    user.pronouns = random.percent(25) ? random.oneOf(pronouns) : "";
    user.pronounsOption = user.pronouns.empty() ? 3 : 1;
    if (random.percent(50))
        user.phones.push_back({std::string(culture.country), std::string(culture.phoneCode),
                               digits(random, 9), "Office"});
    if (random.percent(20))
        user.customAttributes.push_back(
            {"cb3674544gexq", "Country of citizenship", std::string(random.oneOf(countries))});
    if (random.percent(10))
        user.customAttributes.push_back({"badge_no", "Badge", digits(random, 5)});
}

Status pickStatus(Random &random)
{
    const auto dice = random.below(100);
    return dice < 91 ? Status::Active : dice < 97 ? Status::Inactive : Status::Pending;
}

// Inactive users have lost their licence.
int pickType(Status status, Random &random)
{
    const auto dice = random.below(100);
    if (status == Status::Inactive)
        return dice < 80 ? 1 : 4;
    return dice < 62 ? 2 : dice < 95 ? 1 : dice < 99 ? 4 : 99;
}

void licenseUser(User &user, Random &random)
{
    user.type = pickType(user.status, random);
    user.loginType = user.type == 99 || random.percent(60) ? 101 : 100;
    if (user.type != 2)
        return;
    user.hostKey = digits(random, 6);
    if (random.percent(4))
        user.planUnitedType = std::to_string(1U << random.below(18));
    if (random.percent(6))
        user.licenses.push_back({"ZOOM_WORKPLACE_BUNDLE",
                                 std::int64_t{1} << licenceBits[random.below(licenceBits.size())],
                                 {}});
}

void dateUser(User &user, Random &random)
{
    constexpr auto upTo = [](std::int64_t most, Random &dice) {
        return static_cast<std::int64_t>(dice.below(static_cast<std::uint64_t>(most)));
    };
    user.userCreatedAt = UserGenerator::latestDay - 30 * day - upTo(9 * 365 * day, random);
    user.createdAt = user.userCreatedAt;
    if (random.percent(10)) // came back with another way to sign in
        user.createdAt += upTo(UserGenerator::latestDay - user.userCreatedAt, random);
    const std::int64_t age = UserGenerator::latestDay - user.createdAt;
    const std::int64_t quiet = user.status == Status::Inactive || random.percent(15)
                                   ? upTo(age, random)
                                   : upTo(std::min(age, 30 * day), random);
    if (!random.percent(12)) {
        user.lastLogin = UserGenerator::latestDay - quiet;
        user.clientVersion = random.oneOf(clients);
    }
    user.verified = user.lastLogin != 0;
    user.pmi = random.percent(95) ? std::stoll(digits(random, 10)) : 0;
}

// What the user leaves to somebody else, or loses, on going. One host in eight has webinars.
void giveContents(User &user, Random &random)
{
    const auto give = [&](Content content, std::uint64_t limit) {
        user.contents[static_cast<std::size_t>(content)] = static_cast<int>(random.below(limit));
    };
    give(Content::Meetings, 12);
    give(Content::Whiteboards, 4);
    give(Content::Notes, 3);
    if (user.type != 2)
        return;
    give(Content::Recordings, 9);
    if (random.below(8) == 0) {
        user.webinarSeats = 500;
        give(Content::Webinars, 5);
    }
}

// An invitation that nobody has answered yet.
void unmakeForPending(User &user)
{
    user.createdAt = 0;
    user.userCreatedAt = 0;
    user.lastLogin = 0;
    user.pmi = 0;
    user.verified = false;
    user.clientVersion.clear();
    user.hostKey.clear();
    user.contents = {};
}

void makeHostile(User &user, const Culture &culture, int number)
{
    const auto texts = hostileTexts();
    const HostileText &text = texts[static_cast<std::size_t>(number / hostileEvery) % texts.size()];
    user.firstName = text.firstName;
    user.lastName = text.lastName;
    user.displayName = displayName(user, culture);
    user.department = text.department;
}

} // namespace

UserGenerator::UserGenerator(std::uint64_t seed)
    : m_seed(seed)
{
    Random random(seed ^ 0x601e5);
    m_roles = {{std::string(ownerRole), "Owner", "Holds the account; can do everything in it."},
               {std::string(adminRole), "Admin", "Manages users, settings and devices."},
               {std::string(memberRole), "Member", "Holds and joins meetings, manages nothing."},
               {makeIdentifier(random), "Help desk", "Looks after users, not after settings."},
               {makeIdentifier(random), "Auditor", "Sees everything, changes nothing."}};
    for (const char *name :
         {"Sales", "Support", "Engineering", "Finance", "People", "Legal", "Marketing",
          "Production", "Purchasing", "Research", "Interns", "Contractors"})
        m_groups.push_back({makeIdentifier(random), name});
}

User UserGenerator::make(int number) const
{
    Random random(scrambled(m_seed) + static_cast<std::uint64_t>(number));
    const Culture &culture = pickCulture(random);
    User user;
    user.id = makeIdentifier(random);
    user.status = number == 0 ? Status::Active : pickStatus(random);
    user.roleId = number == 0 ? std::string(ownerRole) : pickRole(number, random);
    nameUser(user, culture, random);
    placeInCompany(user, culture, random);
    licenseUser(user, random);
    dateUser(user, random);
    joinGroups(user, random);
    giveContents(user, random);
    if (user.status == Status::Pending)
        unmakeForPending(user);
    if (number == 0)
        user.type = 2;
    if (number % hostileEvery == hostileFirst)
        makeHostile(user, culture, number);
    return user;
}

void UserGenerator::joinGroups(User &user, Random &random) const
{
    const auto first = random.below(m_groups.size());
    if (random.percent(30))
        user.groupIds.push_back(m_groups[first].id);
    if (random.percent(5))
        user.groupIds.push_back(m_groups[(first + 1) % m_groups.size()].id);
}

std::string UserGenerator::pickRole(int number, Random &random) const
{
    // The second user is an admin, so that an account of two has one.
    if (number == 1 || random.below(400) == 0)
        return std::string(adminRole);
    const auto dice = random.below(100);
    return dice == 0 ? m_roles[3].id : dice == 1 ? m_roles[4].id : std::string(memberRole);
}

} // namespace rollcall::sandbox

#pragma once

#include "app/sandbox/state/user_marks.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::sandbox {

enum class Status : std::uint8_t { Active, Inactive, Pending };
inline constexpr std::size_t statusCount = 3;

std::string_view statusName(Status status);

struct CustomAttribute
{
    std::string key;
    std::string name;
    std::string value;
};

struct Phone
{
    std::string country;
    std::string code;
    std::string number;
    std::string label;
};

struct License
{
    std::string type;
    std::int64_t option = 0; // a bit, up to 2^59
    std::string subscription;
};

// One user of the practice account. Empty strings, zeros and empty lists are fields that Zoom
// would leave out. Times are seconds since 1970.
struct User
{
    std::string id; // of pending users too, though listings hide it
    std::string email;
    std::string firstName;
    std::string lastName;
    std::string displayName;
    std::string roleId;
    std::string department;
    std::string timezone;
    std::string language;
    std::string clientVersion;
    std::string employeeId;
    std::string hostKey;
    std::string planUnitedType;
    std::string jobTitle;
    std::string company;
    std::string location;
    std::string costCenter;
    std::string manager; // e-mail
    std::string pronouns;
    std::string vanityName;
    std::string cmsUserId;
    std::string aboutMe;
    std::string linkedinUrl;
    std::vector<std::string> groupIds;
    std::vector<std::string> divisionIds;
    std::vector<CustomAttribute> customAttributes;
    std::vector<Phone> phones;
    std::vector<License> licenses;
    std::int64_t pmi = 0;
    std::int64_t createdAt = 0;
    std::int64_t userCreatedAt = 0;
    std::int64_t lastLogin = 0;
    std::int64_t invitationExpires = 0; // of pending users; 0: never
    std::int64_t zoomOneType = 0;
    int type = 1;
    int loginType = 100;
    int pronounsOption = 3;
    int webinarSeats = 0; // 0: no webinar licence
    Status status = Status::Active;
    bool verified = false;
    bool usePmi = false;
    bool zoomPhone = false;
    Marks marks;
    Contents contents{};

    // The user as a row of the listing, made by listRow(); without the closing bracket, so that
    // fields on request can follow.
    std::string row;
};

struct Role
{
    std::string id;
    std::string name;
    std::string description;
};

struct Group
{
    std::string id;
    std::string name;
};

inline constexpr std::string_view ownerRole = "0";
inline constexpr std::string_view adminRole = "1";
inline constexpr std::string_view memberRole = "2";

} // namespace rollcall::sandbox

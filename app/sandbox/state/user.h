#pragma once

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
    std::string phoneCountry;
    std::string phoneCode;
    std::string phoneNumber;
    std::string pronouns;
    std::vector<std::string> groupIds;
    std::vector<CustomAttribute> customAttributes;
    std::int64_t pmi = 0;
    std::int64_t createdAt = 0;
    std::int64_t userCreatedAt = 0;
    std::int64_t lastLogin = 0;
    std::int64_t invitationExpires = 0; // of pending users; 0: never
    std::int64_t licenseOption = 0;     // a bit, up to 2^59
    int type = 1;
    int loginType = 100;
    Status status = Status::Active;
    bool verified = false;

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

inline constexpr std::string_view ownerRole = "0";
inline constexpr std::string_view adminRole = "1";
inline constexpr std::string_view memberRole = "2";

} // namespace rollcall::sandbox

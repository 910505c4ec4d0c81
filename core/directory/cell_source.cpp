#include "core/directory/cell_source.h"

#include <array>

namespace rollcall {

namespace {

using Kind = CellSource::Kind;

constexpr CellSource own(UserColumn column, OwnText text)
{
    return {column, Kind::Own, text};
}

constexpr CellSource shared(UserColumn column, SharedText text)
{
    return {column, Kind::Shared, OwnText(), text};
}

constexpr CellSource number(UserColumn column, std::int64_t (*read)(const UserRecord &),
                            std::int64_t absent = 0)
{
    return {column, Kind::Number, OwnText(), SharedText(), read, absent};
}

constexpr CellSource time(UserColumn column, std::int64_t (*read)(const UserRecord &))
{
    return {column, Kind::Number, OwnText(), SharedText(), read, 0, true};
}

constexpr std::array<CellSource, userColumnCount> sources{{
    {UserColumn::Name, Kind::Name},
    {UserColumn::Email, Kind::Email},
    number(
        UserColumn::Status, [](const UserRecord &user) { return std::int64_t(user.status); }, -1),
    number(UserColumn::Licence, [](const UserRecord &user) { return std::int64_t(user.type); }),
    shared(UserColumn::Role, SharedText::Role),
    shared(UserColumn::Department, SharedText::Department),
    time(UserColumn::LastSignIn,
         [](const UserRecord &user) { return std::int64_t(user.lastLogin); }),
    time(UserColumn::Created, [](const UserRecord &user) { return std::int64_t(user.created); }),
    own(UserColumn::FirstName, OwnText::FirstName),
    own(UserColumn::LastName, OwnText::LastName),
    {UserColumn::DisplayName, Kind::DisplayName},
    own(UserColumn::Id, OwnText::Id),
    number(UserColumn::Pmi, [](const UserRecord &user) { return user.pmi; }),
    shared(UserColumn::Timezone, SharedText::Timezone),
    shared(UserColumn::Language, SharedText::Language),
    shared(UserColumn::ClientVersion, SharedText::ClientVersion),
    number(
        UserColumn::Verified, [](const UserRecord &user) { return std::int64_t(user.verified); },
        -1),
    own(UserColumn::EmployeeId, OwnText::EmployeeId),
    shared(UserColumn::Groups, SharedText::Groups),
    shared(UserColumn::Plan, SharedText::Plan),
    time(UserColumn::UserCreated,
         [](const UserRecord &user) { return std::int64_t(user.userCreated); }),
}};

constexpr bool inEnumOrder()
{
    for (std::size_t at = 0; at < sources.size(); ++at) {
        if (sources[at].column != UserColumn(at))
            return false;
    }
    return true;
}
static_assert(inEnumOrder(), "sources are found by the enum's number");

} // namespace

const CellSource &cellSource(UserColumn column)
{
    return sources[std::size_t(column)];
}

} // namespace rollcall

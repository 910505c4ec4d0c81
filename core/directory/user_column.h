#pragma once

#include "core/base/enum_table.h"

#include <QString>

namespace rollcall {

// Every column that the users table can show and an export can write. The order is the order in
// the column chooser; the first eight are shown by default.
enum class UserColumn {
    Name,
    Email,
    Status,
    Licence,
    Role,
    Department,
    LastSignIn,
    Created,
    FirstName,
    LastName,
    DisplayName,
    Id,
    Pmi,
    Timezone,
    Language,
    ClientVersion,
    Verified,
    EmployeeId,
    Groups,
    Plan,
    UserCreated,
};
inline constexpr int userColumnCount = 21;
inline constexpr int defaultUserColumnCount = 8;

// The column's name on the command line, in settings and as a CSV header with field names: Zoom's
// own field name where Zoom has one.
inline constexpr EnumTable<UserColumn, userColumnCount> userColumnNames{{{
    {UserColumn::Name, "name"},
    {UserColumn::Email, "email"},
    {UserColumn::Status, "status"},
    {UserColumn::Licence, "licence"},
    {UserColumn::Role, "role"},
    {UserColumn::Department, "dept"},
    {UserColumn::LastSignIn, "last_login_time"},
    {UserColumn::Created, "created_at"},
    {UserColumn::FirstName, "first_name"},
    {UserColumn::LastName, "last_name"},
    {UserColumn::DisplayName, "display_name"},
    {UserColumn::Id, "id"},
    {UserColumn::Pmi, "pmi"},
    {UserColumn::Timezone, "timezone"},
    {UserColumn::Language, "language"},
    {UserColumn::ClientVersion, "last_client_version"},
    {UserColumn::Verified, "verified"},
    {UserColumn::EmployeeId, "employee_unique_id"},
    {UserColumn::Groups, "group_ids"},
    {UserColumn::Plan, "plan_united_type"},
    {UserColumn::UserCreated, "user_created_at"},
}}};

// The title of the column, translated: "Last sign-in".
QString userColumnTitle(UserColumn column);

} // namespace rollcall

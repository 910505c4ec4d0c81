#include "core/directory/user_column.h"

#include <QCoreApplication>

#include <array>

namespace rollcall {

namespace {

struct Title
{
    UserColumn column;
    const char *text;
};

//: Title of a column in the table of users and in exported files
constexpr std::array<Title, userColumnCount> titles{{
    {UserColumn::Name, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Name")},
    {UserColumn::Email, QT_TRANSLATE_NOOP("rollcall::UserColumn", "E-mail")},
    {UserColumn::Status, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Status")},
    {UserColumn::Licence, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Licence")},
    {UserColumn::Role, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Role")},
    {UserColumn::Department, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Department")},
    {UserColumn::LastSignIn, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Last sign-in")},
    {UserColumn::Created, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Created")},
    {UserColumn::FirstName, QT_TRANSLATE_NOOP("rollcall::UserColumn", "First name")},
    {UserColumn::LastName, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Last name")},
    {UserColumn::DisplayName, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Display name")},
    {UserColumn::Id, QT_TRANSLATE_NOOP("rollcall::UserColumn", "User ID")},
    {UserColumn::Pmi, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Personal meeting ID")},
    {UserColumn::Timezone, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Time zone")},
    {UserColumn::Language, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Language")},
    {UserColumn::ClientVersion, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Zoom app version")},
    {UserColumn::Verified, QT_TRANSLATE_NOOP("rollcall::UserColumn", "E-mail verified")},
    {UserColumn::EmployeeId, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Employee ID")},
    {UserColumn::Groups, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Groups")},
    {UserColumn::Plan, QT_TRANSLATE_NOOP("rollcall::UserColumn", "Plan")},
    {UserColumn::UserCreated, QT_TRANSLATE_NOOP("rollcall::UserColumn", "User created")},
}};

constexpr bool inEnumOrder()
{
    for (std::size_t at = 0; at < titles.size(); ++at) {
        if (titles[at].column != UserColumn(at))
            return false;
    }
    return true;
}
static_assert(inEnumOrder(), "titles are found by the enum's number");

} // namespace

QString userColumnTitle(UserColumn column)
{
    return QCoreApplication::translate("rollcall::UserColumn", titles[std::size_t(column)].text);
}

} // namespace rollcall

#include "ui/models/user_cell.h"

#include "ui/models/time_text.h"
#include "ui/models/visible_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

QString plainText(const UserCell &cell)
{
    return visibleText(cell.store.text(cell.row, cell.column));
}

// Invited users have no name yet. A row that says nothing in its first column cannot be told apart,
// least of all by ear.
QString nameText(const UserCell &cell)
{
    const QString name = plainText(cell);
    return name.isEmpty() ? visibleText(cell.store.text(cell.row, UserColumn::Email)) : name;
}

qint64 moment(const UserCell &cell)
{
    return cell.store.number(cell.row, cell.column);
}

QString signInText(const UserCell &cell)
{
    if (moment(cell) == 0)
        return QCoreApplication::translate("rollcall::UserCell", "Never");
    return ageText(moment(cell), cell.now);
}

QString dayText(const UserCell &cell)
{
    return moment(cell) == 0 ? QString() : dateText(moment(cell));
}

QString flagText(const UserCell &cell)
{
    switch (cell.store.number(cell.row, cell.column)) {
    case 0:
        return QCoreApplication::translate("rollcall::UserCell", "No");
    case 1:
        return QCoreApplication::translate("rollcall::UserCell", "Yes");
    default:
        return {};
    }
}

QString momentToolTip(const UserCell &cell)
{
    return moment(cell) == 0 ? QString() : exactTimeText(moment(cell));
}

QString signInToolTip(const UserCell &cell)
{
    if (moment(cell) != 0)
        return momentToolTip(cell);
    return QCoreApplication::translate(
        "rollcall::UserCell", "Zoom reports no sign-in. A first one can take a day to show.");
}

QString statusIcon(const UserCell &cell)
{
    switch (cell.store.status(cell.row)) {
    case zoom::UserStatus::Active:
        return QStringLiteral("person-active");
    case zoom::UserStatus::Inactive:
        return QStringLiteral("person-inactive");
    case zoom::UserStatus::Pending:
        return QStringLiteral("person-pending");
    case zoom::UserStatus::Unknown:
        return QStringLiteral("help");
    }
    return {};
}

QString licenceIcon(const UserCell &cell)
{
    const auto type = zoom::UserType(cell.store.number(cell.row, cell.column));
    return type == zoom::UserType::Licensed ? QStringLiteral("licence") : QString();
}

struct ColumnRow
{
    UserColumn column = UserColumn::Name;
    int width = 0;
    QString (*text)(const UserCell &) = plainText;
    QString (*toolTip)(const UserCell &) = nullptr;
    QString (*icon)(const UserCell &) = nullptr;
};

constexpr std::array<ColumnRow, userColumnCount> columnTable{{
    {UserColumn::Name, 24, nameText},
    {UserColumn::Email, 31},
    {UserColumn::Status, 13, plainText, nullptr, statusIcon},
    {UserColumn::Licence, 13, plainText, nullptr, licenceIcon},
    {UserColumn::Role, 12},
    {UserColumn::Department, 17},
    {UserColumn::LastSignIn, 13, signInText, signInToolTip},
    {UserColumn::Created, 13, dayText, momentToolTip},
    {UserColumn::FirstName, 18},
    {UserColumn::LastName, 18},
    {UserColumn::DisplayName, 26},
    {UserColumn::Id, 28},
    {UserColumn::Pmi, 16},
    {UserColumn::Timezone, 22},
    {UserColumn::Language, 12},
    {UserColumn::ClientVersion, 22},
    {UserColumn::Verified, 12, flagText},
    {UserColumn::EmployeeId, 18},
    {UserColumn::Groups, 28},
    {UserColumn::Plan, 12},
    {UserColumn::UserCreated, 14, dayText, momentToolTip},
}};

constexpr bool inEnumOrder()
{
    for (std::size_t at = 0; at < columnTable.size(); ++at) {
        if (columnTable[at].column != UserColumn(at))
            return false;
    }
    return true;
}
static_assert(inEnumOrder(), "rows are found by the enum's number");

const ColumnRow &row(UserColumn column)
{
    return columnTable[std::size_t(column)];
}

} // namespace

QString UserCell::text() const
{
    return rollcall::row(column).text(*this);
}

QString UserCell::toolTip() const
{
    const auto toolTip = rollcall::row(column).toolTip;
    return toolTip ? toolTip(*this) : QString();
}

QString UserCell::spoken() const
{
    if (!isTimeColumn(column) || moment(*this) == 0)
        return text();
    return column == UserColumn::LastSignIn
               ? QCoreApplication::translate("rollcall::UserCell", "%1, %2", "age, exact time")
                     .arg(text(), toolTip())
               : toolTip();
}

QString UserCell::icon() const
{
    const auto icon = rollcall::row(column).icon;
    return icon ? icon(*this) : QString();
}

bool isTimeColumn(UserColumn column)
{
    return column == UserColumn::LastSignIn || column == UserColumn::Created ||
           column == UserColumn::UserCreated;
}

int defaultColumnWidth(UserColumn column)
{
    return row(column).width;
}

} // namespace rollcall

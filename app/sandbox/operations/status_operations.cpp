#include "app/sandbox/operations/account_access.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/seats.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"

#include <array>

namespace rollcall::sandbox {

namespace {

std::optional<Answer> refuseAnyChange(const User &user)
{
    if (user.roleId == ownerRole || user.roleId == adminRole || user.marks.has(Mark::Room))
        return refusal(400, 200,
                       "Zoom Room and Admin users' status cannot be activated or deactivated.");
    if (user.marks.has(Mark::Locked))
        return refusal(400, 1000,
                       "This user is force locked. Contact the Zoom Support Team for help");
    return std::nullopt;
}

// Deactivation takes the licence and all that hangs on it.
void deactivate(User &user)
{
    user.status = Status::Inactive;
    if (user.type == 2)
        user.type = 1;
    user.hostKey.clear();
    user.planUnitedType.clear();
    user.licenses.clear();
    user.zoomOneType = 0;
    user.zoomPhone = false;
    user.webinarSeats = 0;
}

} // namespace

FieldTables updateStatusFields()
{
    static constexpr std::array<std::string_view, 4> actions{"activate", "deactivate", "clock_in",
                                                             "clock_out"};
    static constexpr std::array<Field, 1> body{
        {{.name = "action", .required = true, .words = actions}}};
    return {{}, body};
}

Answer updateStatus(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    Account &account = context.account;
    const User &user = *found.user;
    const QString action = context.body[QLatin1StringView("action")].toString();
    const bool on = action == QLatin1StringView("activate");
    const bool off = action == QLatin1StringView("deactivate");
    Answer done;
    done.status = account.rules().statusAnswer == 200 ? 200 : 204;
    if (user.status == Status::Pending || (!on && !off))
        return done; // nothing changes: nobody works in the practice account
    if (auto refused = refuseAnyChange(user))
        return *std::move(refused);
    if (off && user.marks.has(Mark::UpcomingEvents))
        return refusal(400, 300,
                       "You cannot deactivate this user because the user has an upcoming Zoom "
                       "Events scheduled.");
    if (on && user.status == Status::Inactive) {
        if (auto refused = refuseSeat(account, user.type, SeatUse::Activate))
            return *std::move(refused);
        account.change(user, [](User &mine) { mine.status = Status::Active; });
    }
    if (off && user.status == Status::Active)
        account.change(user, deactivate);
    return done;
}

} // namespace rollcall::sandbox

#include "app/sandbox/operations/seats.h"

#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/account.h"

#include <array>
#include <string>

namespace rollcall::sandbox {

namespace {

std::string request(SeatUse use)
{
    static constexpr std::array<std::string_view, 3> words{"to add a user", "to convert this user",
                                                           "to activate this user"};
    return "Your request " + std::string(words[static_cast<std::size_t>(use)]) +
           " was not approved";
}

bool isFull(int taken, int seats)
{
    return seats >= 0 && taken >= seats;
}

Answer outOfSeats(SeatUse use, int seats, const std::string &kind)
{
    return refusal(400, 3412,
                   request(use) +
                       " because your account has reached the permitted maximum number of " +
                       std::to_string(seats) + ' ' + kind + " users.");
}

std::optional<Answer> refuseBasic(Account &account, SeatUse use)
{
    const AccountRules &rules = account.rules();
    const int taken = account.seatsTaken(1);
    if (isFull(taken, rules.basicLimit))
        return refusal(400, 2033,
                       request(use) + " because you have already reached the maximum basic user "
                                      "limit allowed in your account.");
    if (isFull(taken, rules.basicSeats))
        return outOfSeats(use, rules.basicSeats, "basic");
    return std::nullopt;
}

std::optional<Answer> refuseLicensed(Account &account, SeatUse use)
{
    const AccountRules &rules = account.rules();
    const int taken = account.seatsTaken(2);
    if (isFull(taken, rules.licensedLimit))
        return refusal(400, 2034,
                       request(use) +
                           " because your account has reached the permitted maximum number of " +
                           std::to_string(rules.licensedLimit) +
                           " licensed users. Please purchase additional licenses.");
    if (isFull(taken, rules.licensedSeats))
        return outOfSeats(use, rules.licensedSeats, "paying");
    return std::nullopt;
}

} // namespace

std::optional<Answer> refuseSeat(Account &account, int type, SeatUse use)
{
    if (type == 1)
        return refuseBasic(account, use);
    if (type == 2)
        return refuseLicensed(account, use);
    const int seats = account.rules().noMeetingsSeats;
    if (type == 4 && isFull(account.seatsTaken(4), seats))
        return outOfSeats(use, seats, "no-meeting-license");
    return std::nullopt;
}

std::optional<Answer> refuseZoomOneSeat(Account &account, SeatUse use)
{
    const int seats = account.rules().zoomOneSeats;
    const auto holds = [](const User &user) { return user.zoomOneType != 0; };
    if (seats < 0 || account.countIf(holds) < seats)
        return std::nullopt;
    return refusal(400, 2038, request(use) + " because your account has no Zoom One license left.");
}

std::optional<Answer> refusePhoneSeat(Account &account)
{
    const int seats = account.rules().phoneSeats;
    const auto holds = [](const User &user) { return user.zoomPhone; };
    if (seats < 0 || account.countIf(holds) < seats)
        return std::nullopt;
    return refusal(404, 1102,
                   "You cannot enable the **Zoom Phone** feature because you do not have any "
                   "available licenses.");
}

} // namespace rollcall::sandbox

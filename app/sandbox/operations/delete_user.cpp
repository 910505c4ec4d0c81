#include "app/sandbox/operations/addresses.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/operations/user_operations.h"
#include "app/sandbox/state/account.h"

#include <array>

namespace rollcall::sandbox {

namespace {

struct Transfer
{
    const char *parameter;
    Content content;
};

constexpr std::array<Transfer, contentCount> transfers{
    {{"transfer_meeting", Content::Meetings},
     {"transfer_webinar", Content::Webinars},
     {"transfer_recording", Content::Recordings},
     {"transfer_whiteboard", Content::Whiteboards},
     {"transfer_clipfiles", Content::Clips},
     {"transfer_notes", Content::Notes},
     {"transfer_visitors", Content::Visitors},
     {"transfer_docs", Content::Docs}}};

bool isAsked(const Call &call, const char *parameter)
{
    return call.param(parameter) == "true";
}

bool isAdmin(const User &user)
{
    return user.roleId == ownerRole || user.roleId == adminRole;
}

// What stands in the way whatever becomes of the user's things.
std::optional<Answer> refuseToLetGo(Account &account, const User &user, bool unlinks)
{
    if (isAdmin(user))
        return refusal(400, 1117, "You can not disassociate an Admin user.");
    if (user.marks.has(Mark::Room))
        return refusal(400, 200, "Cannot delete a Zoom Rooms user.");
    if (user.marks.has(Mark::Frozen))
        return refusal(400, 200,
                       "Unable to delete this deactivated user. Please contact Zoom support team "
                       "for more information.");
    if (user.marks.has(Mark::CallQueue))
        return refusal(400, 1000,
                       "The user cannot be changed because they are a Call-queue manager or "
                       "Auto-receptionist operator.");
    if (unlinks && user.loginType == 99)
        return refusal(400, 300, "Unable to unlink API user(s).");
    if (unlinks && user.status != Status::Pending && isManaged(account, user.email))
        return refusal(400, 1107, "You can not disassociate a user with managed domain.");
    return std::nullopt;
}

Answer lacksLicense(const std::string &license)
{
    return refusal(400, 300,
                   "The destination user does not have a " + license +
                       " or higher license and cannot receive this data.");
}

std::optional<Answer> refuseReceiver(const User &user, const User &receiver, const Call &call)
{
    if (&receiver == &user)
        return refusal(400, 300,
                       "The transfer-to email address cannot be the same as the unlinked or "
                       "deleted user's email address.");
    if (receiver.status != Status::Active)
        return refusal(404, 1001, "Destination user is not belongs to the same account.");
    if (receiver.marks.has(Mark::Room))
        return refusal(400, 200, "Can not transfer to a Zoom Rooms user.");
    if (isAsked(call, "transfer_recording") && receiver.type != 2)
        return lacksLicense("Licensed");
    if (isAsked(call, "transfer_webinar") && receiver.webinarSeats == 0)
        return lacksLicense("Webinar");
    if (user.marks.has(Mark::PublishedEvents) && !receiver.marks.has(Mark::EventsLicence))
        return refusal(400, 300,
                       "The destination user does not have a Zoom Events license and cannot "
                       "receive this data.");
    return std::nullopt;
}

// The receiver, if there is one, or why there is none.
FoundUser findReceiver(const OperationContext &context, const User &user, const Call &call)
{
    const std::string_view email = call.param("transfer_email");
    if (email.empty()) {
        for (const Transfer &transfer : transfers) {
            if (isAsked(call, transfer.parameter))
                return {nullptr, invalidField("transfer_email")};
        }
        if (user.marks.has(Mark::PublishedEvents))
            return {nullptr, refusal(400, 300,
                                     "This user has published events on Zoom Events and you do "
                                     "not specify a target user to transfer data.")};
        return {nullptr, {}};
    }
    const User *receiver = context.account.find(email);
    if (!receiver)
        return {nullptr,
                refusal(404, 1001, "Destination user is not belongs to the same account.")};
    if (auto refused = refuseReceiver(user, *receiver, call))
        return {nullptr, *std::move(refused)};
    return {receiver, {}};
}

void handOver(Account &account, const User &user, const User &receiver, const Call &call)
{
    account.change(receiver, [&](User &mine) {
        for (const Transfer &transfer : transfers) {
            const auto index = static_cast<std::size_t>(transfer.content);
            if (isAsked(call, transfer.parameter))
                mine.contents[index] += user.contents[index];
        }
    });
}

} // namespace

FieldTables deleteUserFields()
{
    using Type = Field::Type;
    static constexpr std::array<std::string_view, 2> actions{"disassociate", "delete"};
    static constexpr std::array<Field, 11> query{
        {{.name = "action", .words = actions},
         {.name = "transfer_email"},
         {.name = "transfer_meeting", .type = Type::Flag},
         {.name = "transfer_webinar", .type = Type::Flag},
         {.name = "transfer_recording", .type = Type::Flag},
         {.name = "transfer_whiteboard", .type = Type::Flag},
         {.name = "transfer_clipfiles", .type = Type::Flag},
         {.name = "transfer_notes", .type = Type::Flag},
         {.name = "transfer_visitors", .type = Type::Flag},
         {.name = "transfer_docs", .type = Type::Flag},
         {.name = "encrypted_email", .type = Type::Flag}}};
    return {query, {}};
}

Answer deleteUser(const OperationContext &context, const Call &call)
{
    Account &account = context.account;
    if (account.memory().isBeingDeleted(context.pathValues.front(), context.seconds()))
        return refusal(429, 429,
                       "Too many concurrent requests. A request to disassociate this user has "
                       "already been made.");
    const FoundUser found = findUser(context);
    if (!found.user)
        return found.refusal;
    const User &user = *found.user;
    if (auto refused = refuseToLetGo(account, user, call.param("action") != "delete"))
        return *std::move(refused);
    const FoundUser receiver = findReceiver(context, user, call);
    if (receiver.refusal.status >= 400)
        return receiver.refusal;
    if (receiver.user)
        handOver(account, user, *receiver.user, call);
    if (const int seconds = account.rules().deletionSeconds; seconds > 0)
        account.memory().deletionRuns(user, context.seconds() + seconds);
    account.remove(user);
    Answer done;
    done.status = 204;
    return done;
}

} // namespace rollcall::sandbox

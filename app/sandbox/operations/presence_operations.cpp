#include "app/sandbox/operations/presence_operations.h"

#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/user_lookup.h"
#include "app/sandbox/state/account.h"
#include "app/sandbox/state/user_json.h"

#include <algorithm>
#include <array>

namespace rollcall::sandbox {

namespace {

constexpr std::int64_t minute = 60;
constexpr std::int64_t defaultMinutes = 20; // of a user who does not want to be disturbed
constexpr std::int64_t mostMinutes = 1440;
constexpr std::string_view notDisturb = "Do_Not_Disturb";

// Zoom takes other words than it gives.
struct Word
{
    std::string_view sent;
    std::string_view given;
};
constexpr std::array<Word, 10> words{{{"Away", "Away"},
                                      {"Available", "Available"},
                                      {"Do_Not_Disturb", notDisturb},
                                      {"Do_No_Disturb", notDisturb},
                                      {"In_Calendar_Event", "In_A_Calendar_Event"},
                                      {"Presenting", "Presenting"},
                                      {"In_A_Zoom_Meeting", "In_A_Meeting"},
                                      {"On_A_Call", "In_A_Call"},
                                      {"Out_of_Office", "Out_of_Office"},
                                      {"Busy", "Busy"}}};

bool isSignedIn(const User &user)
{
    return user.status == Status::Active && !user.clientVersion.empty() &&
           !user.marks.has(Mark::SignedOut);
}

std::string_view quietStatus(const User &user)
{
    if (!isSignedIn(user))
        return "Offline";
    return user.marks.has(Mark::InMeeting) ? "In_A_Meeting" : "Available";
}

// The word that GET gives for the one that was sent; empty if the account does not take it.
std::string_view givenWord(const std::string &sent, Account &account)
{
    const auto word = std::ranges::find(words, sent, &Word::sent);
    if (word == words.end())
        return {};
    const bool refused =
        word->given == notDisturb && !contains(account.rules().disturbSpellings, sent);
    return refused ? std::string_view() : word->given;
}

} // namespace

Answer getPresence(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    const User &user = *found.user;
    const Presence *said = isSignedIn(user)
                               ? context.account.presences().current(user.id, context.seconds())
                               : nullptr;
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("status", said ? said->status : quietStatus(user));
    // Of oneself only, and that is the owner.
    if (said && said->until != 0 && &user == &context.account.owner()) {
        json.member("end_time", isoTime(said->until));
        json.member("remaining_time", (said->until - context.seconds() + minute - 1) / minute);
    }
    json.closeObject();
    return answer;
}

FieldTables updatePresenceFields()
{
    static constexpr std::array<std::string_view, 10> statuses{
        "Away",       "Available",         "Do_Not_Disturb", "Do_No_Disturb", "In_Calendar_Event",
        "Presenting", "In_A_Zoom_Meeting", "On_A_Call",      "Out_of_Office", "Busy"};
    static constexpr std::array<Field, 2> body{
        {{.name = "status", .required = true, .words = statuses},
         {.name = "duration", .type = Field::Type::Number, .least = 1, .most = mostMinutes}}};
    return {{}, body};
}

Answer updatePresence(const OperationContext &context, const Call &)
{
    const FoundUser found = findJoinedUser(context);
    if (!found.user)
        return found.refusal;
    const User &user = *found.user;
    const std::string sent = context.body[QLatin1StringView("status")].toString().toStdString();
    const std::string_view status = givenWord(sent, context.account);
    if (status.empty())
        return invalidField("status");
    if (user.marks.has(Mark::OwnPresence))
        return refusal(400, 5411,
                       "Unauthorized request. You do not have permission to update the presence "
                       "status of this user.");
    if (!isSignedIn(user))
        return refusal(400, 5301, "Request to update the presence status of this user failed.");
    Presences &presences = context.account.presences();
    const std::int64_t now = context.seconds();
    if (const std::int64_t last = presences.lastSet(user.id); last != 0 && now - last < minute)
        return refusal(429, 429,
                       "You have reached the maximum rate limit for this API: one update of a "
                       "user's presence status in a minute.");
    const std::int64_t minutes =
        context.body[QLatin1StringView("duration")].toInteger(defaultMinutes);
    const std::int64_t until = status == notDisturb ? now + minutes * minute : 0;
    presences.set(user.id, {status, now, until});
    Answer done;
    done.status = 204;
    return done;
}

} // namespace rollcall::sandbox

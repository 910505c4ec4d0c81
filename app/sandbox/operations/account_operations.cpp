#include "app/sandbox/operations/account_operations.h"

#include "app/sandbox/access/page_tokens.h"
#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/paid_plan.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/account.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace rollcall::sandbox {

namespace {

constexpr std::size_t defaultPageSize = 30;

bool isOwn(const OperationContext &context)
{
    const std::string &accountId = context.pathValues.front();
    return accountId == "me" || accountId == context.account.id();
}

// Each user is counted once: those without a person behind them first, then those to come.
struct Summary
{
    int licensed = 0;
    int basic = 0;
    int onPrem = 0;
    int rooms = 0;
    int pending = 0;
    int joinOnly = 0;

    void count(const User &user)
    {
        if (user.marks.has(Mark::Room))
            ++rooms;
        else if (user.status == Status::Pending)
            ++pending;
        else if (user.type == 1)
            ++basic;
        else if (user.type == 2)
            ++licensed;
        else if (user.type == 3)
            ++onPrem;
        else
            ++joinOnly;
    }
    int total() const { return licensed + basic + onPrem + rooms + pending + joinOnly; }
};

std::size_t membersOf(const Account &account, const Group &group)
{
    return static_cast<std::size_t>(account.countIf([&group](const User &user) {
        return std::ranges::find(user.groupIds, group.id) != user.groupIds.end();
    }));
}

Answer writeGroups(const OperationContext &context, std::size_t begin, std::size_t end,
                   const std::string &nextToken)
{
    const Account &account = context.account;
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("total_records", account.groups().size());
    json.member("next_page_token", nextToken);
    json.name("groups");
    json.openArray();
    for (std::size_t i = begin; i < end; ++i) {
        const Group &group = account.groups()[i];
        json.openObject();
        json.member("id", group.id);
        json.member("name", group.name);
        json.member("total_members", membersOf(account, group));
        json.closeObject();
    }
    json.closeArray();
    json.closeObject();
    return answer;
}

// Without a number of seats where there is no end of them.
void writePlan(JsonWriter &json, std::string_view type, int seats, int taken)
{
    json.openObject();
    json.member("type", type);
    if (seats >= 0)
        json.member("hosts", seats);
    json.member("usage", taken);
    json.closeObject();
}

void writeStorage(JsonWriter &json)
{
    json.name("plan_recording");
    json.openObject();
    for (const char *name :
         {"free_storage_usage", "plan_storage", "plan_storage_usage", "plan_storage_exceed"})
        json.member(name, "0");
    json.member("free_storage", "1 GB");
    json.closeObject();
}

} // namespace

Answer summarizeUsers(const OperationContext &context, const Call &)
{
    Summary summary;
    context.account.countIf([&summary](const User &user) {
        summary.count(user);
        return true;
    });
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("licensed_users_count", summary.licensed);
    json.member("basic_users_count", summary.basic);
    json.member("on_prem_users_count", summary.onPrem);
    json.member("room_users_count", summary.rooms);
    json.member("pending_users_count", summary.pending);
    json.member("join_only_users_count", summary.joinOnly);
    json.member("total_users_count", summary.total());
    json.closeObject();
    return answer;
}

FieldTables listGroupsFields()
{
    static constexpr std::array<Field, 2> query{
        {{.name = "page_size", .type = Field::Type::Number, .least = 1, .most = 300},
         {.name = "next_page_token"}}};
    return {query, {}};
}

Answer listGroups(const OperationContext &context, const Call &call)
{
    const bool modern = context.account.rules().freeAnswer == 400;
    if (!isPaid(context))
        return refusal(modern ? 400 : 200, 200, "Only available for paid accounts.");
    const std::string_view given = call.param("page_size");
    std::size_t size = defaultPageSize;
    std::from_chars(given.data(), given.data() + given.size(), size);
    const std::string listing = "groups " + std::to_string(size);
    const auto now = std::chrono::steady_clock::now();
    std::size_t begin = 0;
    if (const std::string_view token = call.param("next_page_token"); !token.empty()) {
        const auto redeemed = context.pageTokens.redeem(token, listing, now);
        if (!redeemed)
            return invalidPageToken();
        begin = *redeemed;
    }
    const std::size_t total = context.account.groups().size();
    const std::size_t end = std::min(begin + size, total);
    return writeGroups(context, begin, end,
                       end < total ? context.pageTokens.issue(listing, end, now) : "");
}

Answer listManagedDomains(const OperationContext &context, const Call &)
{
    if (!isOwn(context))
        return refusal(404, 2001, "Account does not exist: " + context.pathValues.front());
    if (!isPaid(context))
        return refusal(200, 200, "Only available for paid account.");
    const auto &domains = context.account.rules().managedDomains;
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("total_records", domains.size());
    json.name("domains");
    json.openArray();
    for (const std::string &domain : domains) {
        json.openObject();
        json.member("domain", domain);
        json.member("status", "verified");
        json.closeObject();
    }
    json.closeArray();
    json.closeObject();
    return answer;
}

Answer getPlanUsage(const OperationContext &context, const Call &)
{
    if (!isOwn(context))
        return invalidField("accountId");
    if (!isPaid(context))
        return refusal(400, 200, "Only available for paid account.");
    const Account &account = context.account;
    const AccountRules &rules = context.account.rules();
    const auto count = [&account](auto holds) { return account.countIf(holds); };
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.name("plan_base");
    writePlan(json, "yearly", rules.licensedSeats, account.seatsTaken(2));
    json.name("plan_united");
    writePlan(json, "zoom_one_yearly", rules.zoomOneSeats,
              count([](const User &user) { return user.zoomOneType != 0; }));
    json.name("plan_webinar");
    json.openArray();
    writePlan(json, "webinar500_yearly", -1,
              count([](const User &user) { return user.webinarSeats != 0; }));
    json.closeArray();
    json.name("plan_zoom_rooms");
    writePlan(json, "zroom_yearly", -1,
              count([](const User &user) { return user.marks.has(Mark::Room); }));
    writeStorage(json);
    json.closeObject();
    return answer;
}

} // namespace rollcall::sandbox

#include "app/sandbox/access/page_tokens.h"
#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/operations/user_operations.h"
#include "app/sandbox/state/account.h"
#include "app/sandbox/state/user_json.h"

#include <array>
#include <charconv>
#include <chrono>
#include <ctime>
#include <variant>

namespace rollcall::sandbox {

namespace {

// Documented as 300 for years, as 2000 today. The sandbox holds clients to the old figure, which
// every server takes.
constexpr int maxPageSize = 300;
constexpr int defaultPageSize = 30;

struct Listing
{
    Status status = Status::Active;
    std::string roleId;
    std::string license;
    int pageSize = defaultPageSize;
    int pageNumber = 1;
    bool customAttributes = false;
    bool hostKey = false;
    std::string pageToken;

    // All that a page token is bound to.
    std::string identity() const
    {
        return std::to_string(static_cast<int>(status)) + '/' + std::to_string(pageSize) + '/' +
               (customAttributes ? 'c' : '-') + (hostKey ? 'h' : '-') + '/' + license + '/' +
               roleId;
    }
};

// False if the parameter is there and is not a whole number from 1 to `most`.
bool readNumber(const Call &call, const char *name, int most, int &number)
{
    if (!call.params.contains(name))
        return true;
    const std::string_view text = call.param(name);
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= 1 &&
           number <= most;
}

bool readStatus(const Call &call, Status &status)
{
    if (!call.params.contains("status"))
        return true;
    for (const Status candidate : {Status::Active, Status::Inactive, Status::Pending}) {
        if (call.param("status") == statusName(candidate)) {
            status = candidate;
            return true;
        }
    }
    return false;
}

// One field at a time, or several: the parameter may be repeated.
bool readIncludedFields(const Call &call, Listing &listing)
{
    const auto [begin, end] = call.params.equal_range("include_fields");
    for (auto field = begin; field != end; ++field) {
        if (field->second == "custom_attributes")
            listing.customAttributes = true;
        else if (field->second == "host_key")
            listing.hostKey = true;
        else
            return false;
    }
    return true;
}

bool readLicense(const Call &call, std::string &license)
{
    license = call.param("license");
    return license.empty() || license == "zoom_workforce_management" ||
           license == "zoom_compliance_management";
}

std::variant<Listing, Answer> readListing(const Call &call)
{
    Listing listing;
    if (!readStatus(call, listing.status))
        return invalidField("status");
    if (!readNumber(call, "page_size", maxPageSize, listing.pageSize))
        return invalidField("page_size");
    if (!readNumber(call, "page_number", 1'000'000, listing.pageNumber))
        return invalidField("page_number");
    if (!readIncludedFields(call, listing))
        return invalidField("include_fields");
    if (!readLicense(call, listing.license))
        return invalidField("license");
    listing.roleId = call.param("role_id");
    listing.pageToken = call.param("next_page_token");
    return listing;
}

void appendRow(std::string &body, const User &user, const Listing &listing)
{
    body += user.row;
    JsonWriter json(body);
    if (user.status == Status::Pending)
        json.member("created_at", isoTime(std::time(nullptr)));
    if (listing.customAttributes && !user.customAttributes.empty())
        writeCustomAttributes(json, user);
    if (listing.hostKey && !user.hostKey.empty())
        json.member("host_key", user.hostKey);
    json.closeObject();
}

Answer writePage(const Account::Slice &slice, const Listing &listing, std::size_t offset,
                 const std::string &nextToken)
{
    const auto size = static_cast<std::size_t>(listing.pageSize);
    Answer answer;
    answer.body.reserve(slice.users.size() * 800 + 200);
    JsonWriter json(answer.body);
    json.openObject();
    json.member("page_count", (slice.total + size - 1) / size);
    json.member("page_number", offset / size + 1);
    json.member("page_size", size);
    json.member("total_records", slice.total);
    json.member("next_page_token", nextToken);
    json.name("users");
    json.openArray();
    for (const User *user : slice.users) {
        if (user != slice.users.front())
            answer.body += ',';
        appendRow(answer.body, *user, listing);
    }
    json.closeArray();
    json.closeObject();
    return answer;
}

} // namespace

FieldTables listUsersFields()
{
    static constexpr std::array<Field, 7> query{{{.name = "status"},
                                                 {.name = "page_size"},
                                                 {.name = "page_number"},
                                                 {.name = "role_id"},
                                                 {.name = "include_fields"},
                                                 {.name = "license"},
                                                 {.name = "next_page_token"}}};
    return {query, {}};
}

Answer listUsers(const OperationContext &context, const Call &call)
{
    const auto read = readListing(call);
    if (const Answer *refused = std::get_if<Answer>(&read))
        return *refused;
    const Listing &listing = std::get<Listing>(read);
    const auto now = std::chrono::steady_clock::now();
    const auto size = static_cast<std::size_t>(listing.pageSize);
    std::size_t offset = static_cast<std::size_t>(listing.pageNumber - 1) * size;
    if (!listing.pageToken.empty()) {
        const auto redeemed = context.pageTokens.redeem(listing.pageToken, listing.identity(), now);
        if (!redeemed)
            return invalidPageToken();
        offset = *redeemed;
    }
    // Nobody in the practice account has one of the add-ons that can be asked for.
    const Account::Slice slice =
        listing.license.empty() ? context.account.list(listing.status, listing.roleId, offset, size)
                                : Account::Slice();
    const std::size_t end = offset + slice.users.size();
    const bool more = end < slice.total && !slice.users.empty();
    return writePage(slice, listing, offset,
                     more ? context.pageTokens.issue(listing.identity(), end, now) : "");
}

} // namespace rollcall::sandbox

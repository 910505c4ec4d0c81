#include "app/sandbox/operations/addresses.h"

#include "app/sandbox/operations/refusals.h"
#include "app/sandbox/state/account.h"

#include <algorithm>
#include <array>

namespace rollcall::sandbox {

namespace {

// Whoever is invited at one of these is somebody about whom Zoom knows something.
struct TellingDomain
{
    std::string_view domain;
    int status;
    int code;
    std::string_view message;
};

constexpr std::array<TellingDomain, 8> tellingDomains{{
    {"used.example", 409, 1005, "Email \"{}\" has already been used."},
    {"elsewhere.example", 400, 1009, "The user {} already holds an active account."},
    {"blocked.example", 400, 1107, "Email domain is blocked."},
    {"unsafe.example", 400, 11321, "Email domain is blocked by Zoom Trust & Safety."},
    {"call-queue.example", 400, 1000,
     "The user cannot be changed because they are a Call-queue manager or Auto-receptionist "
     "operator."},
    {"cluster.example", 400, 1135, "A user of another cluster has this address already: {}"},
    {"gpa-owner.example", 400, 2036, "Owners of GPA accounts cannot be invited by others."},
    {"forbidden.example", 400, 2037, "Nobody may invite this user."},
}};

std::string domainOf(std::string_view email)
{
    return emailKey(email.substr(email.find('@') + 1));
}

std::string filled(std::string_view message, const std::string &email)
{
    std::string text(message);
    if (const auto gap = text.find("{}"); gap != std::string::npos)
        text.replace(gap, 2, email);
    return text;
}

std::string joined(const AccountRules::Names &names)
{
    std::string text;
    for (const std::string &name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

} // namespace

bool isAddress(std::string_view email)
{
    const auto at = email.find('@');
    const auto isBad = [](char c) {
        return static_cast<unsigned char>(c) <= ' ' || c == '<' || c == '>' || c == '"' ||
               c == '\x7f';
    };
    return at != std::string_view::npos && at > 0 && at == email.rfind('@') &&
           email.find('.', at) > at + 1 && email.find('.', at) != std::string_view::npos &&
           !email.ends_with('.') && std::ranges::none_of(email, isBad);
}

bool isManaged(Account &account, std::string_view email)
{
    return contains(account.rules().managedDomains, domainOf(email));
}

std::optional<Answer> refuseNewAddress(Account &account, const std::string &email)
{
    const std::string domain = domainOf(email);
    const auto *const telling =
        std::ranges::find(tellingDomains, std::string_view(domain), &TellingDomain::domain);
    if (telling != tellingDomains.end())
        return refusal(telling->status, telling->code, filled(telling->message, email));
    const AccountRules &rules = account.rules();
    if (contains(rules.blockedDomains, domain))
        return refusal(400, 1107, "Email domain is blocked.");
    if (!rules.limitedDomains.empty() && !contains(rules.limitedDomains, domain))
        return refusal(400, 1116,
                       "Email address " + email +
                           " doesn't match limited domains: " + joined(rules.limitedDomains));
    return std::nullopt;
}

std::optional<Answer> refuseAddressChange(Account &account, const std::string &email)
{
    const std::string domain = domainOf(email);
    if (contains(account.rules().blockedDomains, domain) || domain == "blocked.example")
        return refusal(400, 1107, "Email domain is blocked");
    if (!isManaged(account, email))
        return refusal(400, 1116,
                       "Domain name doesn't match, please contact Zoom customer support to set "
                       "managed domains for your account");
    return std::nullopt;
}

} // namespace rollcall::sandbox

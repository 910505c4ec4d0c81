#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rollcall::sandbox {

// What the practice account has bought and what it permits. Whoever steers it can change all of
// it (POST /sandbox/account); README.md says which rule leads to which refusal.
struct AccountRules
{
    using Names = std::vector<std::string>;

    Names managedDomains{"managed.practice.example"};
    Names blockedDomains;
    Names limitedDomains; // if any: only these may be invited
    Names forbiddenWords{"forbidden word"};
    Names subscriptions;  // if any: licences come from these only
    Names adminOnly;      // of "name", "email", "host_key", "pmi", "vanity_name", "picture"
    Names lockedSettings; // settings or groups of them: "in_meeting.chat", "recording"
    Names disturbSpellings{"Do_Not_Disturb", "Do_No_Disturb"}; // that PUT presence takes
    Names appPermissions{"User:Read", "User:Edit"};            // of the role that the app acts in
    std::string defaultGroup;                                  // that new users join; empty: none

    bool paid = true;
    bool sso = true;
    bool ssoPreProvision = true;
    bool autoCreate = true;
    bool custCreate = true;
    bool gpa = false;       // such accounts cannot add users
    bool suspended = false; // nor can those that Zoom has told to call
    bool assignLicenses = true;
    bool meIsKnown = true;
    bool legacyTokens = true;

    // -1: no end of them.
    int basicSeats = -1;
    int licensedSeats = -1;
    int noMeetingsSeats = -1;
    int zoomOneSeats = -1;
    int phoneSeats = -1;
    int largeMeetingSeats = -1;
    int webinarSeats = -1;
    // The same, as Zoom refused before it counted seats per subscription.
    int basicLimit = -1;
    int licensedLimit = -1;

    int invitationSeconds = 30 * 86'400;
    int deletionSeconds = 0; // so long a deletion is under way
    int emailChangesPerDay = 3;
    int passwordChangesPerDay = 3;
    int passwordLength = 8;
    int formerPasswords = 3;
    int freeAnswer = 200;   // of GET /groups in a free account: 200 or 400
    int statusAnswer = 204; // of PUT …/status: 204 or 200
};

inline bool contains(const AccountRules::Names &names, std::string_view name)
{
    for (const std::string &one : names) {
        if (one == name)
            return true;
    }
    return false;
}

// All rules with their names in JSON: visit(name, value) for each.
template <typename Rules, typename Visit>
void eachRule(Rules &rules, Visit visit)
{
    visit("managed_domains", rules.managedDomains);
    visit("blocked_domains", rules.blockedDomains);
    visit("limited_domains", rules.limitedDomains);
    visit("forbidden_words", rules.forbiddenWords);
    visit("subscriptions", rules.subscriptions);
    visit("admin_only", rules.adminOnly);
    visit("disturb_spellings", rules.disturbSpellings);
    visit("locked_settings", rules.lockedSettings);
    visit("app_permissions", rules.appPermissions);
    visit("default_group", rules.defaultGroup);
    visit("paid", rules.paid);
    visit("sso", rules.sso);
    visit("sso_pre_provision", rules.ssoPreProvision);
    visit("auto_create", rules.autoCreate);
    visit("cust_create", rules.custCreate);
    visit("gpa", rules.gpa);
    visit("suspended", rules.suspended);
    visit("assign_licenses", rules.assignLicenses);
    visit("me_is_known", rules.meIsKnown);
    visit("legacy_tokens", rules.legacyTokens);
    visit("basic_seats", rules.basicSeats);
    visit("licensed_seats", rules.licensedSeats);
    visit("no_meetings_seats", rules.noMeetingsSeats);
    visit("zoom_one_seats", rules.zoomOneSeats);
    visit("phone_seats", rules.phoneSeats);
    visit("large_meeting_seats", rules.largeMeetingSeats);
    visit("webinar_seats", rules.webinarSeats);
    visit("basic_limit", rules.basicLimit);
    visit("licensed_limit", rules.licensedLimit);
    visit("invitation_s", rules.invitationSeconds);
    visit("deletion_s", rules.deletionSeconds);
    visit("email_changes_per_day", rules.emailChangesPerDay);
    visit("password_changes_per_day", rules.passwordChangesPerDay);
    visit("password_length", rules.passwordLength);
    visit("former_passwords", rules.formerPasswords);
    visit("free_answer", rules.freeAnswer);
    visit("status_answer", rules.statusAnswer);
}

} // namespace rollcall::sandbox

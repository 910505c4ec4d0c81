#include "core/changes/kinds/value_match.h"

#include "core/zoom/json_values.h"
#include "core/zoom/user_values.h"

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::textOf;

// Left out where they are empty, and only then, by listings and GET of one user alike.
constexpr std::array listedTexts{Name("first_name"), Name("last_name"), Name("display_name"),
                                 Name("dept"), Name("plan_united_type")};
constexpr std::array clearableTexts{Name("first_name"), Name("last_name"), Name("dept")};
// Left out by GET of one user, and not known to listings.
constexpr std::array toldMembers{
    Name("job_title"),     Name("company"),           Name("location"),
    Name("manager"),       Name("cost_center"),       Name("pronouns"),
    Name("pmi"),           Name("vanity_url"),        Name("zoom_one_type"),
    Name("phone_numbers"), Name("custom_attributes"), Name("license_info_list"),
};

bool contains(const auto &names, const QString &name)
{
    return std::ranges::find(names, name) != std::ranges::end(names);
}

bool isEmail(const QString &member)
{
    return member == Name("email") || member == Name("manager");
}

// What stands for nothing.
bool isNothing(const QJsonValue &value)
{
    if (value.isArray())
        return value.toArray().isEmpty();
    const QString text = textOf(value);
    return (value.isString() || value.isDouble()) &&
           (text.isEmpty() || text == Name("none") || text == Name("0"));
}

// Only GET of one user names the account, and only that tells of all members.
bool isWhole(const QJsonObject &user)
{
    return user.contains(Name("account_id"));
}

bool isSameText(const QString &member, const QString &wanted, const QString &found)
{
    const auto sensitivity = isEmail(member) ? Qt::CaseInsensitive : Qt::CaseSensitive;
    return wanted.trimmed().compare(found.trimmed(), sensitivity) == 0;
}

bool isSameNumber(const QJsonValue &wanted, const QJsonValue &found)
{
    const auto one = zoom::integerOf(wanted);
    const auto other = zoom::integerOf(found);
    return one && other && zoom::bitValue(*one) == zoom::bitValue(*other);
}

// Every one of the wanted is among the found, and there are no others.
template <typename T, typename Same>
bool areSame(const QList<T> &wanted, const QList<T> &found, Same same)
{
    return wanted.size() == found.size() && std::ranges::all_of(wanted, [&](const T &one) {
               return std::ranges::any_of(found, [&](const T &other) { return same(one, other); });
           });
}

bool isSameNumbers(const QJsonValue &wanted, const QJsonValue &found)
{
    return areSame(zoom::phoneNumbers(wanted), zoom::phoneNumbers(found),
                   [](const zoom::PhoneNumber &one, const zoom::PhoneNumber &other) {
                       return one.number == other.number && one.country == other.country;
                   });
}

bool isSameLicences(const QJsonValue &wanted, const QJsonValue &found)
{
    return areSame(zoom::licenseInfos(wanted), zoom::licenseInfos(found),
                   [](const zoom::LicenseInfo &one, const zoom::LicenseInfo &other) {
                       return one.type == other.type && one.option == other.option;
                   });
}

// A PATCH names some of the account's fields, an answer all of them.
bool hasAttributes(const QJsonValue &wanted, const QJsonValue &found)
{
    const QList<zoom::CustomAttribute> have = zoom::customAttributes(found);
    return std::ranges::all_of(zoom::customAttributes(wanted), [&](const auto &one) {
        return one.value.isEmpty() || std::ranges::any_of(have, [&](const auto &other) {
                   return one.key == other.key && one.value == other.value;
               });
    });
}

bool isSameList(const QString &member, const QJsonValue &wanted, const QJsonValue &found)
{
    if (member == Name("phone_numbers"))
        return isSameNumbers(wanted, found);
    if (member == Name("license_info_list"))
        return isSameLicences(wanted, found);
    if (member == Name("custom_attributes"))
        return hasAttributes(wanted, found);
    return areSame(zoom::textsOf(wanted), zoom::textsOf(found), std::equal_to<>());
}

// What it says that `user` does not have the member. nullopt: nothing.
std::optional<bool> hasMissing(const QJsonObject &user, const QString &name,
                               const QJsonValue &wanted)
{
    const bool whole = isWhole(user);
    if (contains(listedTexts, name) || (whole && contains(toldMembers, name)))
        return isNothing(wanted);
    return whole && isNothing(wanted) ? std::optional(true) : std::nullopt;
}

std::optional<bool> hasVanityName(const QJsonObject &user, const QString &wanted)
{
    const QString url = textOf(user.value(Name("vanity_url")));
    if (url.isEmpty())
        return hasMissing(user, Name("vanity_url"), wanted);
    return QStringView(url).mid(url.lastIndexOf(u'/') + 1).compare(wanted, Qt::CaseInsensitive) ==
           0;
}

// PATCH puts a user into one group, answers name all groups that the user is in.
std::optional<bool> isInGroup(const QJsonObject &user, const QString &wanted)
{
    const QJsonValue groups = user.value(Name("group_ids"));
    if (groups.isArray())
        return zoom::textsOf(groups).contains(wanted);
    return isWhole(user) ? std::optional(false) : std::nullopt;
}

// nullopt: `user` does not tell.
std::optional<bool> hasMember(const QJsonObject &user, const QString &name,
                              const QJsonValue &wanted)
{
    const QJsonValue found = user.value(name);
    if (name == Name("vanity_name")) // never told, but it is the end of a link
        return hasVanityName(user, textOf(wanted));
    if (name == Name("group_id"))
        return isInGroup(user, textOf(wanted));
    if (wanted.isObject()) {
        const Taken taken = takenBy(found.toObject(), wanted.toObject());
        return taken == Taken::Unclear ? std::nullopt : std::optional(taken == Taken::Yes);
    }
    if (!found.isUndefined() && !found.isNull())
        return isSameValue(name, wanted, found);
    return hasMissing(user, name, wanted);
}

} // namespace

bool isLeftOutWhereEmpty(const QString &member)
{
    return contains(clearableTexts, member);
}

bool isSameValue(const QString &member, const QJsonValue &wanted, const QJsonValue &found)
{
    if (wanted.isArray())
        return isSameList(member, wanted, found);
    if (wanted.isBool())
        return zoom::flagOf(found) == wanted.toBool();
    if (isNothing(wanted) || isNothing(found))
        return isNothing(wanted) && isNothing(found);
    if (wanted.isDouble())
        return isSameNumber(wanted, found);
    return isSameText(member, textOf(wanted), textOf(found));
}

Taken takenBy(const QJsonObject &user, const QJsonObject &wanted)
{
    bool allTold = !wanted.isEmpty();
    for (auto member = wanted.begin(); member != wanted.end(); ++member) {
        const auto has = hasMember(user, member.key(), member.value());
        if (has == false)
            return Taken::No;
        allTold = allTold && has;
    }
    return allTold ? Taken::Yes : Taken::Unclear;
}

bool agrees(const QJsonObject &user, const QJsonObject &known)
{
    return takenBy(user, known) != Taken::No;
}

} // namespace rollcall

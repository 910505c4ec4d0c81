#include "core/changes/kinds/update_user.h"

#include "core/changes/kinds/kind_tools.h"
#include "core/changes/kinds/member_words.h"
#include "core/changes/kinds/user_checks.h"
#include "core/changes/kinds/value_match.h"
#include "core/zoom/json_call.h"
#include "core/zoom/json_values.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace rollcall {

namespace {

using Name = QLatin1String;

constexpr Name typeName("type");
constexpr Name groupName("group_id");
constexpr Name groupTitleName("?group"); // for people, who don't know groups by their ids

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UpdateUser)
};

constexpr std::array licenceMembers{Name("type"), Name("plan_united_type"), Name("zoom_one_type"),
                                    Name("license_info_list")};
// Others know them by heart, or have them in invitations.
constexpr std::array addressMembers{Name("pmi"), Name("vanity_name"), Name("host_key")};
// For those who administer, and at most seen on a profile card.
constexpr std::array quietMembers{
    Name("dept"),        Name("job_title"),        Name("company"),     Name("location"),
    Name("manager"),     Name("group_id"),         Name("cost_center"), Name("division_ids"),
    Name("cms_user_id"), Name("custom_attributes")};

// What of `after` is Zoom's.
QJsonObject sentMembers(const Change &change)
{
    QJsonObject members = change.after;
    members.remove(groupTitleName);
    return members;
}

bool isAmong(const auto &names, const QString &name)
{
    return std::ranges::find(names, name) != std::ranges::end(names);
}

bool hasAny(const Change &change, const auto &names)
{
    return std::ranges::any_of(names, [&](Name name) { return change.after.contains(name); });
}

bool hasOnly(const Change &change, const auto &names)
{
    const QStringList members = sentMembers(change).keys();
    return std::ranges::all_of(members,
                               [&](const QString &member) { return isAmong(names, member); });
}

// From a licence that can do more, or that nothing is known of.
bool takesLicence(const Change &change)
{
    const qint64 before = zoom::integerOf(change.before.value(typeName)).value_or(0);
    const qint64 after = zoom::integerOf(change.after.value(typeName)).value_or(0);
    return after != 0 && after != qint64(zoom::UserType::Licensed) && before != after &&
           before != qint64(zoom::UserType::Basic);
}

bool takesPlan(const Change &change)
{
    return zoom::textOf(change.after.value(Name("plan_united_type"))) == Name("none") ||
           zoom::integerOf(change.after.value(Name("zoom_one_type"))) == 0;
}

QString title(const Change &change)
{
    //: What is done to a user; also the name of a button
    return hasOnly(change, licenceMembers) ? Text::tr("Change licence") : Text::tr("Edit profile");
}

// The id stays in sight: only that is sent, and a file may pair it with any name.
QList<FieldChange> fields(const Change &change)
{
    QJsonObject after = sentMembers(change);
    const QString title = zoom::textOf(change.after.value(groupTitleName));
    if (!title.isEmpty() && after.contains(groupName)) {
        //: A group's name and its id
        after[groupName] = Text::tr("%1 (%2)").arg(title, zoom::textOf(after.value(groupName)));
    }
    return memberRows(change.before, after);
}

Risk risk(const Change &change)
{
    if (takesLicence(change) || takesPlan(change) || hasAny(change, addressMembers))
        return Risk::Disruptive;
    return hasOnly(change, quietMembers) ? Risk::Harmless : Risk::Reversible;
}

QStringList consequences(const Change &change)
{
    QStringList sentences;
    if (takesLicence(change) || takesPlan(change)) {
        sentences += Text::tr("What the licence includes, such as long meetings, cloud recording "
                              "and webinars, is no longer there for the user.");
    }
    if (hasAny(change, std::array{Name("pmi"), Name("vanity_name")}))
        sentences += Text::tr("Links and invitations with the old personal meeting ID or personal "
                              "link stop working.");
    if (change.after.contains(Name("host_key")))
        sentences += Text::tr("The old host key stops working.");
    return sentences;
}

Request request(const Change &change)
{
    Request request = zoom::requestOn(zoom::Operation::UpdateUser, {change.target.userId});
    zoom::setJson(request, sentMembers(change));
    return request;
}

Taken judge(const Change &change, const Result<QJsonObject> &answer, const ReadBackContext &)
{
    if (isNotFound(answer))
        return Taken::No;
    return answer ? takenBy(*answer, sentMembers(change)) : Taken::Unclear;
}

bool matchesBefore(const Change &change, const QJsonObject &user)
{
    return agrees(user, change.before);
}

QList<Change> inverse(const Change &change, const QJsonObject &)
{
    if (change.before.isEmpty())
        return {};
    return {changeOf(change.operation, {change.target, {}},
                     membersNamed(change.after, change.before), change.before)};
}

// What is known of the members of `after`. Known is also that a text is empty, which no list names.
QJsonObject valuesBefore(const QJsonObject &known, const QJsonObject &after)
{
    QJsonObject before = membersNamed(known, after);
    for (auto member = after.begin(); member != after.end() && !known.isEmpty(); ++member) {
        if (!before.contains(member.key()) && isLeftOutWhereEmpty(member.key()))
            before.insert(member.key(), QString());
    }
    return before;
}

} // namespace

const ChangeKind updateUserKind{
    .operation = zoom::Operation::UpdateUser,
    .name = "update-user",
    .title = title,
    .fields = fields,
    .risk = risk,
    .consequences = consequences,
    .check = checkUserUpdate,
    .request = request,
    .readBack = {.request = readUser, .judge = judge, .fromListing = true},
    .matchesBefore = matchesBefore,
    .inverse = inverse,
};

Change updateUserChange(const KnownUser &user, const zoom::UserPatch &patch)
{
    const QJsonObject after = patch.toJson();
    return changeOf(zoom::Operation::UpdateUser, user, valuesBefore(user.values, after), after);
}

Change groupChange(const KnownUser &user, const zoom::Group &group)
{
    zoom::UserPatch patch;
    patch.groupId = group.id;
    Change change = updateUserChange(user, patch);
    change.after.insert(groupTitleName, group.name);
    return change;
}

bool changesOnlyGroup(const Change &change)
{
    return change.operation == zoom::Operation::UpdateUser &&
           sentMembers(change).keys() == QStringList{groupName};
}

Change licenceChange(const KnownUser &user, qint64 type)
{
    zoom::UserPatch patch;
    patch.type = type;
    return updateUserChange(user, patch);
}

} // namespace rollcall

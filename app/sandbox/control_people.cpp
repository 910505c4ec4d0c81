#include "app/sandbox/control_answers.h"
#include "app/sandbox/http/json_writer.h"
#include "app/sandbox/service.h"
#include "app/sandbox/state/new_user.h"
#include "app/sandbox/state/user_json.h"

#include <algorithm>
#include <mutex>
#include <shared_mutex>

namespace rollcall::sandbox {

namespace {

constexpr int maxUsers = 100'000;
constexpr int maxNumber = 1'000'000'000;

// Writes one rule; by the type of its value.
class RuleWriter
{
public:
    explicit RuleWriter(JsonWriter &json)
        : m_json(json)
    {
    }

    template <typename Value>
    void operator()(const char *name, const Value &value)
    {
        m_json.member(name, value);
    }
    void operator()(const char *name, const AccountRules::Names &names)
    {
        m_json.name(name);
        m_json.openArray();
        for (const std::string &one : names)
            m_json.value(one);
        m_json.closeArray();
    }

private:
    JsonWriter &m_json;
};

// Reads those rules that are there.
class RuleReader
{
public:
    explicit RuleReader(JsonMembers &members)
        : m_members(members)
    {
    }

    void operator()(const char *name, bool &value) { value = m_members.flag(name, value); }
    void operator()(const char *name, int &value)
    {
        value = m_members.number(name, -1, maxNumber, value);
    }
    void operator()(const char *name, std::string &value)
    {
        value = m_members.text(name, QString::fromStdString(value)).toStdString();
    }
    void operator()(const char *name, AccountRules::Names &names)
    {
        const QStringList texts = m_members.texts(name);
        if (!m_members.has(name))
            return;
        names.clear();
        for (const QString &text : texts)
            names.push_back(text.toStdString());
    }

private:
    JsonMembers &m_members;
};

void writeMarks(JsonWriter &json, const Marks &marks)
{
    json.name("marks");
    json.openArray();
    for (std::size_t i = 0; i < markNames.size(); ++i) {
        if (marks.has(static_cast<Mark>(i)))
            json.value(markNames[i]);
    }
    json.closeArray();
}

// False if one of the names is none.
bool readMarks(const QStringList &names, Marks &marks)
{
    marks.clear();
    return std::ranges::all_of(names, [&marks](const QString &name) {
        const auto found = std::ranges::find(markNames, name.toStdString());
        if (found == markNames.end())
            return false;
        marks.set(static_cast<Mark>(found - markNames.begin()));
        return true;
    });
}

Answer writeUser(Account &account, const User &user)
{
    const UserHistory &history = account.memory().history(user);
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("id", user.id);
    json.member("email", user.email);
    json.member("status", statusName(user.status));
    json.member("type", user.type);
    json.member("login_type", user.loginType);
    json.member("role_id", user.roleId);
    json.member("webinar_seats", user.webinarSeats);
    json.member("about_me", user.aboutMe);
    json.member("linkedin_url", user.linkedinUrl);
    json.member("zoom_phone", user.zoomPhone);
    for (std::size_t i = 0; i < contentCount; ++i)
        json.member(contentNames[i], user.contents[i]);
    if (user.invitationExpires != 0)
        json.member("invitation_expires", isoTime(user.invitationExpires));
    json.member("email_changes", history.emailChanges.size());
    json.member("password_changes", history.passwordChanges.size());
    json.member("revoked_tokens", history.revokedTokens);
    json.name("features");
    json.openObject();
    for (const auto &[type, value] : history.features)
        json.member(type, value);
    json.closeObject();
    writeMarks(json, user.marks);
    json.closeObject();
    return answer;
}

Answer nobody(const std::string &key)
{
    return controlMistake(
        404, QStringLiteral("Nobody is called \"%1\".").arg(QString::fromStdString(key)));
}

// What POST /sandbox/users/{userId} may change.
User changedUser(User user, JsonMembers &members)
{
    const QStringList marks = members.texts("marks");
    if (members.has("marks") && !readMarks(marks, user.marks))
        members.complain("marks", QStringLiteral("a list of names in README.md"));
    user.roleId = members.text("role_id", QString::fromStdString(user.roleId)).toStdString();
    user.loginType = members.number("login_type", 0, 101, user.loginType);
    user.webinarSeats = members.number("webinar_seats", 0, 10'000, user.webinarSeats);
    for (std::size_t i = 0; i < contentCount; ++i)
        user.contents[i] = members.number(contentNames[i].data(), 0, maxNumber, user.contents[i]);
    return user;
}

} // namespace

Answer accountState(Service &service)
{
    Account &account = service.account();
    const std::shared_lock lock(account.mutex());
    Answer answer;
    JsonWriter json(answer.body);
    json.openObject();
    json.member("account_id", account.id());
    json.member("access_tokens", service.accessTokens().issuedCount());
    for (const Status status : {Status::Active, Status::Inactive, Status::Pending})
        json.member(statusName(status), account.list(status, {}, 0, 0).total);
    json.name("ignored");
    json.openObject();
    for (const auto &[name, count] : service.ignored().counts())
        json.member(name, count);
    json.closeObject();
    json.name("rules");
    json.openObject();
    eachRule(account.rules(), RuleWriter(json));
    json.closeObject();
    json.closeObject();
    return answer;
}

Answer changeRules(Service &service, const Call &call)
{
    JsonMembers members = controlMembers(call);
    {
        const std::unique_lock lock(service.account().mutex());
        AccountRules rules = service.account().rules();
        eachRule(rules, RuleReader(members));
        if (const QString error = members.error(); !error.isEmpty())
            return controlMistake(400, error);
        service.account().rules() = std::move(rules);
    }
    return accountState(service);
}

Answer changeUsers(Service &service, const Call &call)
{
    JsonMembers members = controlMembers(call);
    const int added = members.number("add", 0, maxUsers, 0);
    const int removed = members.number("remove", 0, maxUsers, 0);
    if (const QString error = members.error(); !error.isEmpty())
        return controlMistake(400, error);
    {
        const std::unique_lock lock(service.account().mutex());
        service.account().addUsers(added);
        service.account().removeUsers(removed);
    }
    return accountState(service);
}

Answer userState(Service &service, const std::string &key)
{
    Account &account = service.account();
    const std::unique_lock lock(account.mutex());
    const User *user = account.find(key);
    return user ? writeUser(account, *user) : nobody(key);
}

Answer changeUser(Service &service, const std::string &key, const Call &call)
{
    Account &account = service.account();
    const std::unique_lock lock(account.mutex());
    const User *user = account.find(key);
    if (!user)
        return nobody(key);
    JsonMembers members = controlMembers(call);
    User changed = changedUser(*user, members);
    if (const QString error = members.error(); !error.isEmpty())
        return controlMistake(400, error);
    account.change(*user, [&changed](User &mine) { mine = std::move(changed); });
    return writeUser(account, *user);
}

Answer acceptInvitation(Service &service, const std::string &key)
{
    Account &account = service.account();
    const std::unique_lock lock(account.mutex());
    const User *user = account.find(key);
    if (!user)
        return nobody(key);
    if (user->status != Status::Pending)
        return controlMistake(400, QStringLiteral("There is no invitation to accept."));
    const auto now = std::chrono::floor<std::chrono::seconds>(service.now());
    account.change(*user, [now](User &mine) { bringToLife(mine, now.time_since_epoch().count()); });
    return writeUser(account, *user);
}

} // namespace rollcall::sandbox

#include "core/directory/user_batch.h"

#include "core/directory/byte_hash.h"
#include "core/directory/folded_text.h"
#include "core/directory/utf8_cut.h"
#include "core/zoom/iso_time.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <limits>

namespace rollcall {

namespace {

constexpr std::size_t usersOnAPage = 300;

std::uint32_t seconds(std::int64_t time)
{
    return time > 0 && time <= std::numeric_limits<std::uint32_t>::max() ? std::uint32_t(time) : 0;
}

// ["a","b"] as "a, b"; anything but a list of plain strings as it came.
std::string groupList(std::string_view json)
{
    if (json.find('\\') != std::string_view::npos || json.find('{') != std::string_view::npos)
        return std::string(json);
    std::string list;
    bool inside = false;
    for (const char byte : json) {
        if (byte == '"')
            inside = !inside;
        else if (inside)
            list += byte;
        else if (byte == ',')
            list += ", ";
    }
    return list;
}

std::int64_t secondsOf(const QString &isoTime)
{
    return zoom::secondsOfIsoTime(isoTime.toStdString()).value_or(0);
}

QByteArray jsonList(const QStringList &texts)
{
    if (texts.isEmpty())
        return {};
    return QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
}

} // namespace

UserBatch::UserBatch()
{
    m_users.reserve(usersOnAPage);
    m_blocks.reserve(usersOnAPage * 80);
    m_keys.reserve(usersOnAPage * 24);
    m_entries.reserve(usersOnAPage * 100);
}

void UserBatch::add(const zoom::UserView &user)
{
    m_fullName.clear();
    appendFullName(m_fullName, user.firstName, user.lastName);
    const std::string_view full = m_fullName;
    const std::string_view shown = user.displayName.empty() ? full : user.displayName;

    User added{};
    added.entry = std::uint32_t(m_entries.size());
    SearchEntry::write(m_entries,
                       {user.email, shown, shown == full ? std::string_view() : full, user.id});
    added.entryLength = std::uint32_t(m_entries.size()) - added.entry;

    UserRecord &record = added.record;
    record.pmi = user.pmi;
    record.created = seconds(user.createdAt);
    record.userCreated = seconds(user.userCreatedAt);
    record.lastLogin = seconds(user.lastLoginTime);
    record.type = user.type;
    record.status = zoom::userStatus(user.status);
    record.verified = std::int8_t(user.verified);
    record.fullNameShown = !full.empty() && user.displayName == full;
    record.exists = true;
    setWords(record, user);

    const std::string_view entry = std::string_view(m_entries).substr(added.entry);
    const bool emailInEntry = user.email == SearchEntry::emailOf(entry);
    const bool unknownStatus = record.status == zoom::UserStatus::Unknown;
    record.block = std::uint32_t(m_blocks.size());
    OwnTexts::write(m_blocks,
                    {user.id, user.firstName, user.lastName,
                     record.fullNameShown ? std::string_view() : user.displayName,
                     emailInEntry ? std::string_view() : user.email, user.employeeUniqueId,
                     unknownStatus ? user.status : std::string_view()});

    added.blockLength = std::uint32_t(m_blocks.size()) - record.block;

    added.key = std::uint32_t(m_keys.size());
    appendUserKey(m_keys, user.id, user.email, std::string_view(m_blocks).substr(record.block));
    const std::string_view key = std::string_view(m_keys).substr(added.key);
    added.keyLength = std::uint32_t(key.size());
    added.hash = userKeyHash(key);
    m_users.push_back(added);
}

void UserBatch::add(const zoom::User &user)
{
    using Member = QString zoom::User::*;
    using ViewMember = std::string_view zoom::UserView::*;
    constexpr std::array<std::pair<Member, ViewMember>, 12> texts{{
        {&zoom::User::email, &zoom::UserView::email},
        {&zoom::User::firstName, &zoom::UserView::firstName},
        {&zoom::User::lastName, &zoom::UserView::lastName},
        {&zoom::User::displayName, &zoom::UserView::displayName},
        {&zoom::User::status, &zoom::UserView::status},
        {&zoom::User::roleId, &zoom::UserView::roleId},
        {&zoom::User::dept, &zoom::UserView::dept},
        {&zoom::User::timezone, &zoom::UserView::timezone},
        {&zoom::User::language, &zoom::UserView::language},
        {&zoom::User::lastClientVersion, &zoom::UserView::lastClientVersion},
        {&zoom::User::employeeUniqueId, &zoom::UserView::employeeUniqueId},
        {&zoom::User::planUnitedType, &zoom::UserView::planUnitedType},
    }};
    std::array<std::string, texts.size()> bytes;
    zoom::UserView view;
    for (std::size_t at = 0; at < texts.size(); ++at) {
        bytes[at] = (user.*texts[at].first).toStdString();
        view.*texts[at].second = bytes[at];
    }
    const bool isPending = view.status == "pending";
    const std::string id = isPending ? std::string() : user.id.toStdString();
    const QByteArray groups = jsonList(user.groupIds);
    view.id = id;
    view.groupIds = {groups.constData(), std::size_t(groups.size())};
    view.pmi = user.pmi;
    view.type = int(user.type);
    view.verified = user.verified ? int(*user.verified) : -1;
    view.createdAt = secondsOf(user.createdAt);
    view.userCreatedAt = secondsOf(user.userCreatedAt);
    view.lastLoginTime = secondsOf(user.lastLoginTime);
    add(view);
}

void UserBatch::setWords(UserRecord &record, const zoom::UserView &user)
{
    record.word(SharedText::Role) = m_words.add(user.roleId);
    record.word(SharedText::Department) = m_words.add(user.dept);
    record.word(SharedText::Timezone) = m_words.add(user.timezone);
    record.word(SharedText::Language) = m_words.add(user.language);
    record.word(SharedText::ClientVersion) = m_words.add(user.lastClientVersion);
    record.word(SharedText::Plan) = m_words.add(user.planUnitedType);
    if (!user.groupIds.empty())
        record.word(SharedText::Groups) = m_words.add(groupList(user.groupIds));
}

std::string fullName(std::string_view first, std::string_view last)
{
    std::string name;
    appendFullName(name, first, last);
    return name;
}

void appendFullName(std::string &out, std::string_view first, std::string_view last)
{
    out += first;
    if (!first.empty() && !last.empty())
        out += ' ';
    out += last;
}

std::string userKey(std::string_view id, std::string_view email, std::string_view ownTexts)
{
    std::string key;
    appendUserKey(key, id, email, ownTexts);
    return key;
}

void appendUserKey(std::string &out, std::string_view id, std::string_view email,
                   std::string_view ownTexts)
{
    if (!id.empty())
        out += cutUtf8(id, maxOwnText);
    else if (!email.empty())
        out += lowered(cutUtf8(email, maxOwnText));
    else
        out += "#" + std::to_string(userKeyHash(ownTexts));
}

std::size_t userKeyHash(std::string_view key)
{
    return byteHash(key);
}

} // namespace rollcall

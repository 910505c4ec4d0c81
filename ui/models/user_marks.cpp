#include "ui/models/user_marks.h"

#include "core/changes/change_kind.h"
#include "ui/models/user_selection.h"
#include "ui/models/visible_text.h"

#include <algorithm>
#include <chrono>

namespace rollcall {

namespace {

constexpr std::chrono::seconds look{1}; // this long in sight is seen
// A run alters up to eighty users a second; each telling paints the whole table.
constexpr std::chrono::milliseconds gather{100};

// The column that shows a member of a change, named as Zoom names it.
std::optional<UserColumn> columnOf(const QString &member)
{
    if (member == QLatin1String("type"))
        return UserColumn::Licence;
    return userColumnNames.value(member.toLatin1());
}

UserMarks::Staged whatIsStaged(const Change &change)
{
    switch (change.operation) {
    case zoom::Operation::CreateUser:
        return UserMarks::Staged::Created;
    case zoom::Operation::DeleteUser:
        return UserMarks::Staged::Removed;
    default:
        return UserMarks::Staged::Edited;
    }
}

QString line(const FieldChange &field)
{
    const QString after = visibleText(field.after);
    if (field.before.isEmpty()) {
        //: A value that will be set: its name, the new value
        return UserMarks::tr("%1: %2").arg(field.label, after);
    }
    //: A value that will be another: its name, old value, new value
    return UserMarks::tr("%1: %2 → %3").arg(field.label, visibleText(field.before), after);
}

void add(UserMarks::Staging &staging, const Change &change)
{
    staging.what = std::max(staging.what, whatIsStaged(change));
    const QStringList members = change.after.keys();
    for (const QString &member : members) {
        if (const auto column = columnOf(member))
            staging.columns[std::size_t(*column)] = true;
    }
    const ChangeKind &kind = kindOf(change);
    const QList<FieldChange> fields = kind.fields(change);
    for (const FieldChange &field : fields)
        staging.lines += line(field);
    if (fields.isEmpty())
        staging.lines += kind.title(change);
}

} // namespace

UserMarks::UserMarks(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
    m_tell.setSingleShot(true);
    m_tell.setInterval(gather);
    connect(&m_tell, &QTimer::timeout, this, &UserMarks::changed);
}

void UserMarks::setStore(const UserStore *users)
{
    m_users = users;
    m_altered.clear();
    m_staged.clear();
    m_inSight.clear();
    m_visible.clear();
    tellSoon();
}

void UserMarks::markAltered(const QString &userKey, bool removed)
{
    const auto user = removed ? std::nullopt : rowOf(userKey);
    if (!user)
        return;
    m_altered.insert(*user, m_selection && m_selection->contains(*user));
    m_inSight.remove(*user); // once more: looked at from now on
    if (std::find(m_visible.cbegin(), m_visible.cend(), *user) != m_visible.cend())
        m_inSight.insert(*user, m_clock.now());
    tellSoon();
}

std::optional<UserRow> UserMarks::rowOf(const QString &userKey) const
{
    if (!m_users)
        return std::nullopt;
    const auto row = m_users->find(userKey);
    if (row || !userKey.contains(u'@'))
        return row;
    return m_users->findByEmail(userKey);
}

void UserMarks::setStaged(const QList<Change> &changes)
{
    if (changes.isEmpty() && m_staged.isEmpty())
        return;
    m_staged.clear();
    for (const Change &change : changes) {
        if (const auto user = m_users ? m_users->find(change.target.key()) : std::nullopt)
            add(m_staged[*user], change);
    }
    tellSoon();
}

const UserMarks::Staging *UserMarks::staging(UserRow user) const
{
    const auto found = m_staged.constFind(user);
    return found == m_staged.cend() ? nullptr : &*found;
}

QString UserMarks::spoken(UserRow user) const
{
    QStringList parts;
    if (const Staging *staged = staging(user)) {
        //: For screen readers: what will change about a user, once it is applied
        parts += tr("staged: %1").arg(staged->lines.join(QStringLiteral("; ")));
    }
    if (isAltered(user)) {
        //: For screen readers: a user whom Rollcall has changed just now
        parts += tr("changed");
    }
    return parts.join(QStringLiteral(", "));
}

void UserMarks::setInSight(const std::vector<UserRow> &users)
{
    m_visible = users;
    if (m_altered.isEmpty())
        return;
    QHash<UserRow, Clock::Moment> inSight;
    const Clock::Moment now = m_clock.now();
    for (const UserRow user : users) {
        if (m_altered.contains(user))
            inSight.insert(user, m_inSight.value(user, now));
    }
    const auto before = std::exchange(m_inSight, inSight);
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!m_inSight.contains(it.key()) && now - it.value() >= look)
            see(it.key());
    }
}

void UserMarks::setSelected(const UserSelection &selection)
{
    m_selection = &selection;
    std::vector<UserRow> seen;
    for (auto it = m_altered.begin(); it != m_altered.end(); ++it) {
        const bool selected = selection.contains(it.key());
        if (selected && !it.value())
            seen.push_back(it.key());
        it.value() = selected;
    }
    for (const UserRow user : seen)
        see(user);
}

void UserMarks::tellSoon()
{
    if (!m_tell.isActive())
        m_tell.start();
}

void UserMarks::see(UserRow user)
{
    m_altered.remove(user);
    m_inSight.remove(user);
    tellSoon();
}

} // namespace rollcall

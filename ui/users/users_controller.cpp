#include "ui/users/users_controller.h"

#include "core/base/clock.h"
#include "core/changes/change_desk.h"
#include "ui/models/visible_text.h"

#include <algorithm>

namespace rollcall {

namespace {

// While pages arrive: often enough to see the list grow, seldom enough to leave the machine to
// whoever types and scrolls.
constexpr int gatherMs = 100;
constexpr int minuteMs = 60'000;

} // namespace

UsersController::UsersController(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_marks(clock)
{
    m_table.setMarks(&m_marks);
    m_marks.setSelected(m_selection);
    connect(&m_selection, &UserSelection::usersChanged, &m_marks,
            [this] { m_marks.setSelected(m_selection); });
    m_gather.setSingleShot(true);
    connect(&m_gather, &QTimer::timeout, this, &UsersController::select);
    m_table.setNow(now());
    m_minute.start(minuteMs);
    connect(&m_minute, &QTimer::timeout, this, [this] {
        m_table.setNow(now());
        Q_EMIT listingChanged();
    });
}

void UsersController::setDirectory(Directory *directory)
{
    if (m_directory) {
        m_directory->disconnect(this);
        disconnect(m_directory);
    }
    m_directory = directory;
    setUsers(directory ? &directory->users() : nullptr);
    setListing(directory ? directory->state() : ListingState());
    setRoles(directory ? directory->roles() : QList<Role>());
    if (!directory)
        return;
    connect(directory, &Directory::usersChanged, this, &UsersController::usersChanged);
    connect(directory, &Directory::stateChanged, this,
            [this] { setListing(m_directory->state()); });
    connect(directory, &Directory::rolesChanged, this, [this] {
        setRoles(m_directory->roles());
        usersChanged();
    });
    connect(this, &UsersController::refreshWanted, directory, &Directory::refresh);
    connect(this, &UsersController::resumeWanted, directory, &Directory::resume);
    connect(this, &UsersController::stopWanted, directory, &Directory::stop);
    if (directory->state().phase == ListingState::Phase::Never)
        directory->refresh();
}

void UsersController::setChangeDesk(ChangeDesk *desk)
{
    if (m_desk) {
        m_desk->disconnect(&m_marks);
        m_desk->staged().disconnect(&m_marks);
    }
    m_desk = desk;
    if (!desk)
        return;
    connect(desk, &ChangeDesk::userChanged, &m_marks, &UserMarks::markAltered);
    connect(&desk->staged(), &StagedChanges::changed, &m_marks,
            [this] { m_marks.setStaged(m_desk->staged().changes()); });
    m_marks.setStaged(desk->staged().changes());
}

void UsersController::setUsers(const UserStore *users)
{
    m_gather.stop();
    const UserQuery before = m_query;
    m_query = UserQuery();
    m_query.sortBy = before.sortBy;
    m_query.descending = before.descending;
    m_marks.setStore(users);
    m_table.setStore(users);
    m_selection.forget();
    Q_EMIT storeReplaced();
    Q_EMIT queryChanged();
    select();
}

void UsersController::setListing(const ListingState &state)
{
    const bool ended = m_listing.phase == ListingState::Phase::Listing &&
                       state.phase != ListingState::Phase::Listing;
    m_listing = state;
    // The end of a listing is told together with the rows that it ended with.
    if (ended && m_gather.isActive())
        select();
    else
        count();
    Q_EMIT listingChanged();
}

void UsersController::setRoles(const QList<Role> &roles)
{
    m_roles.setRoles(roles);
}

void UsersController::usersChanged()
{
    if (m_gather.isActive())
        return;
    const qint64 since = m_sinceSelect.isValid() ? m_sinceSelect.elapsed() : gatherMs;
    m_gather.start(int(std::max<qint64>(0, gatherMs - since)));
}

QDateTime UsersController::now() const
{
    return m_clock.wallClock();
}

void UsersController::setQuery(const UserQuery &query)
{
    if (query == m_query)
        return;
    m_query = query;
    Q_EMIT queryChanged();
    select();
}

void UsersController::search(const QString &text)
{
    UserQuery query = m_query;
    query.text = text;
    setQuery(query);
}

void UsersController::setStatus(std::optional<zoom::UserStatus> status)
{
    UserQuery query = m_query;
    query.status = status;
    setQuery(query);
}

void UsersController::setRole(const std::optional<QString> &roleId)
{
    UserQuery query = m_query;
    query.roleId = roleId;
    setQuery(query);
}

void UsersController::sort(UserColumn column, bool descending)
{
    UserQuery query = m_query;
    query.sortBy = column;
    query.descending = descending;
    setQuery(query);
}

bool UsersController::isFiltered() const
{
    return m_query.status || m_query.roleId || !m_query.text.trimmed().isEmpty();
}

void UsersController::clearFilters()
{
    UserQuery query;
    query.sortBy = m_query.sortBy;
    query.descending = m_query.descending;
    setQuery(query);
}

QStringList UsersController::filterTexts() const
{
    QStringList texts;
    if (!m_query.text.trimmed().isEmpty())
        texts += tr("“%1”", "search text").arg(visibleText(m_query.text.trimmed()));
    if (m_query.status)
        texts += tr("Status: %1").arg(StatusListModel::title(m_query.status));
    if (m_query.roleId)
        texts += tr("Role: %1").arg(m_roles.name(*m_query.roleId));
    return texts;
}

std::vector<UserRow> UsersController::everyone() const
{
    if (!users())
        return {};
    UserQuery query;
    query.sortBy = m_query.sortBy;
    query.descending = m_query.descending;
    return users()->select(query);
}

void UsersController::goTo(UserRow user)
{
    const UserQuery before = m_query;
    if (m_table.rowOf(user) < 0)
        clearFilters();
    m_selection.setUser(user);
    if (before != m_query)
        Q_EMIT filtersDropped(before, user);
}

void UsersController::select()
{
    m_gather.stop();
    m_table.setOrder(users() ? users()->select(m_query) : std::vector<UserRow>());
    count();
    m_sinceSelect.start();
    Q_EMIT rowsChanged();
}

void UsersController::count()
{
    m_statuses.setCounts(users() ? users()->counts() : StatusCounts(),
                         knowsEverybody() ? StatusListModel::Coverage::Whole
                                          : StatusListModel::Coverage::Partial);
}

} // namespace rollcall

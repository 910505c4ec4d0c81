#pragma once

#include "core/directory/directory.h"
#include "core/directory/user_query.h"
#include "ui/models/role_list_model.h"
#include "ui/models/status_list_model.h"
#include "ui/models/user_marks.h"
#include "ui/models/user_selection.h"
#include "ui/models/user_table_model.h"

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>

namespace rollcall {

class ChangeDesk;
class Clock;

// Stands between the directory and the users page: knows the query, keeps the models in step with
// the store, and passes on what people want of the listing. Shows nothing itself.
class UsersController : public QObject
{
    Q_OBJECT

public:
    explicit UsersController(Clock &clock, QObject *parent = nullptr);

    UserTableModel &table() { return m_table; }
    UserSelection &selection() { return m_selection; }
    StatusListModel &statuses() { return m_statuses; }
    RoleListModel &roles() { return m_roles; }
    UserMarks &marks() { return m_marks; }

    // Another account, or none; forgets selection and filters. The directory must live until the
    // next call. One that was never listed is told to.
    void setDirectory(Directory *directory);

    // Whose changes the marks tell about; nullptr: nobody's. After setDirectory. The desk must live
    // until the next call of either.
    void setChangeDesk(ChangeDesk *desk);

    // The same, piece by piece. What is told here is at once in the models, except usersChanged:
    // pages may come faster than anybody can read, so those are gathered for up to 100 ms.
    void setUsers(const UserStore *users);
    void setListing(const ListingState &state);
    void setRoles(const QList<Role> &roles);
    void usersChanged();

    const UserStore *users() const { return m_table.store(); }
    const ListingState &listing() const { return m_listing; }
    // Whether that there are no users, or none of a kind, is a fact: only a whole listing tells.
    bool knowsEverybody() const { return users() && m_listing.finished; }
    QDateTime now() const;

    const UserQuery &query() const { return m_query; }
    void setQuery(const UserQuery &query);
    void search(const QString &text);
    void setStatus(std::optional<zoom::UserStatus> status);
    void setRole(const std::optional<QString> &roleId);
    void sort(UserColumn column, bool descending);

    bool isFiltered() const; // by search, status or role
    void clearFilters();
    // The filters in words: `“sato”`, `Status: Pending`.
    QStringList filterTexts() const;

    // All users of the account in the table's order, whatever the filters say.
    std::vector<UserRow> everyone() const;

    // Selects a user, without the filters if they hide it; then filtersDropped tells what they
    // were.
    void goTo(UserRow user);

Q_SIGNALS:
    // Wishes, which setDirectory passes on to the directory.
    void refreshWanted();
    void resumeWanted();
    void stopWanted();

    void storeReplaced(); // another account, or none
    void queryChanged();
    void rowsChanged();    // other users, or others of them, are in the table
    void listingChanged(); // listing() changed, or the time went on
    void filtersDropped(const rollcall::UserQuery &before, rollcall::UserRow user);

private:
    void select();
    void count();

    Clock &m_clock;
    QPointer<Directory> m_directory;
    QPointer<ChangeDesk> m_desk;
    UserMarks m_marks;
    UserTableModel m_table;
    UserSelection m_selection{&m_table};
    StatusListModel m_statuses;
    RoleListModel m_roles;
    UserQuery m_query;
    ListingState m_listing;
    QTimer m_gather;
    QElapsedTimer m_sinceSelect;
    QTimer m_minute;
};

} // namespace rollcall

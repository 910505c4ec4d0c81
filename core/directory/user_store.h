#pragma once

#include "core/directory/user_column.h"
#include "core/directory/user_query.h"
#include "core/zoom/user.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace rollcall {

// A row of the store. Given to one user for the store's lifetime and never to another, so it may
// be kept over a wait where the store is the same; exists() says whether the user is still there.
using UserRow = std::uint32_t;

struct StatusCounts
{
    int all = 0;
    int active = 0;
    int inactive = 0;
    int pending = 0;
};

class UserBatch; // users parsed off-thread, ready to be merged

// Every user of the account in compact form: texts as UTF-8 in arenas, repeated ones interned,
// folded ones for search and sort, no QString per cell (≤ 250 bytes a user). One thread; no I/O.
class UserStore
{
public:
    UserStore();
    ~UserStore();
    UserStore(const UserStore &) = delete;
    UserStore &operator=(const UserStore &) = delete;

    int size() const; // users that exist
    bool exists(UserRow row) const;
    UserRow endRow() const; // every row is smaller; grows
    StatusCounts counts() const;
    qsizetype memoryUse() const; // bytes, capacity not length

    // A listing reads every user of the account anew, in one pass for each status or in several
    // where one has to be repeated. begin, merge its pages, and only if it was complete drop the
    // users that it did not name.
    using Pass = std::uint32_t;
    void beginListing();
    Pass beginPass(); // without one, beginListing has begun the first
    struct Merged
    {
        int newInPass = 0;    // distinct users that this pass had not named before
        int newInListing = 0; // that no pass of this listing had named before
    };
    // Adds or updates by key; the last word counts.
    Merged merge(const UserBatch &batch);
    // Adds or updates users of whom something became known beside a listing; one that is under way
    // goes on as if nothing had been said.
    void put(const UserBatch &batch);
    void drop(const QString &key);
    // Drops the users that none of the later passes named again. Both return how many.
    int dropUnrepeated(Pass pass);
    int dropUnlisted();

    // The user's key: the id; for pending users the lower-cased e-mail.
    QString key(UserRow row) const;
    std::optional<UserRow> find(const QString &key) const;
    // Whatever its case; of several the first. As quick as find() but where many users have changed
    // since the last time: then it costs like select().
    std::optional<UserRow> findByEmail(const QString &email) const;

    // The cell in exact, locale-free form: ISO 8601 UTC for times, Zoom's number for unknown types,
    // 0 or 1 for Verified, "id, id" for Groups. Words (status, licence) are translated; a status
    // that this version does not know is Zoom's word.
    QString text(UserRow row, UserColumn column) const;
    // Seconds for times (0: absent), the number of numeric columns (Verified: -1 where absent), 0
    // for texts.
    std::int64_t number(UserRow row, UserColumn column) const;
    zoom::UserStatus status(UserRow row) const;
    QString roleId(UserRow row) const;

    QStringList roleIds() const; // of all users, each once, in no order
    void setRoleName(const QString &roleId, const QString &name);

    // All rows that match, sorted; equal cells are in the order of the e-mails, also descending.
    // Called for every keystroke, and every few pages of a listing, on a frame's budget of 16 ms.
    // So the whole order by the column asked for last is kept, patched as users are merged, and
    // filtered: 100,000 users take a few ms, and only a new column costs a sort (some 10 ms).
    std::vector<UserRow> select(const UserQuery &query) const;

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rollcall

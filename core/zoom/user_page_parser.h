#pragma once

#include "core/base/result.h"
#include "core/zoom/user.h"

#include <QByteArray>

#include <functional>
#include <memory>

namespace rollcall::zoom {

// What a page of GET /users says of itself.
struct UserPageInfo
{
    QByteArray nextPageToken;       // empty: the last page
    std::int64_t totalRecords = -1; // of this status, as counted just now; -1: not said
    int pageSize = 0;               // as the server understood it
    int pageNumber = 0;             // from 1; 0: not said
    int users = 0;                  // on this page
};

// Reads pages of GET /users. Keeps its buffers from page to page: make one and use it again.
// One thread at a time.
//
// Lenient about each user: a missing or null member is absent, a number may come as text and the
// other way round, and what has an unexpected type or name is kept in UserView::unknownJson. Strict
// about the page: JSON that is cut, damaged or no user page at all is ErrorKind::Transport.
class UserPageParser
{
public:
    using Sink = std::function<void(const UserView &)>;

    UserPageParser();
    ~UserPageParser();

    // Calls `sink` for each user, in order. After an error everything that the sink was given must
    // be thrown away. `listedStatus` fills in where a user has no status. A page that nobody else
    // holds, and that has a little room behind it, is read where it lies.
    Result<UserPageInfo> parse(QByteArray page, UserStatus listedStatus, const Sink &sink);

    // Only the page token, so that the next page can be asked for before this one is read. nullopt
    // if the page is damaged as far as that can be seen.
    std::optional<QByteArray> nextPageToken(const QByteArray &page);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rollcall::zoom

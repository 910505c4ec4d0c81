#pragma once

#include "core/base/clock.h"
#include "core/base/error.h"
#include "core/directory/user_store.h"
#include "core/zoom/user_page_parser.h"

#include <QByteArray>
#include <QSet>

#include <array>
#include <optional>
#include <vector>

namespace rollcall {

// Where a listing of the whole account is, and what it has learned on the way. Only bookkeeping:
// pages come from UserLister.
//
// The account is listed status by status, since Zoom lists one at a time. A status is walked in a
// pass from its first page to its last; a pass is repeated from the first page when the server's
// count says that users came or went while it was walked (rows shift from page to page then, and
// one could be missed).
//
// When a page token dies, the pass goes on with the number of the page that is due: so it comes to
// its end however short the tokens live. Zoom still answers page numbers but calls them
// deprecated; where they are refused or ignored, the pass starts over from its first page.
class ListingWalk
{
public:
    static constexpr std::array statuses{zoom::UserStatus::Active, zoom::UserStatus::Inactive,
                                         zoom::UserStatus::Pending};

    explicit ListingWalk(UserStore &store);

    bool atEnd() const { return m_at >= statuses.size(); }
    zoom::UserStatus status() const { return statuses[m_at]; }
    const QByteArray &token() const { return m_token; } // of the page to be asked for
    int pageNumber() const { return m_pageNumber; }     // to be asked for instead; 0: none
    int listed() const { return m_listed; }             // distinct users
    int restarts() const { return m_restarts; }
    bool changedMeanwhile() const { return m_changed; }
    bool severalPages() const { return m_severalPages; } // some status needed more than one
    // Whether nothing came, went or moved while the last pass of any status was walked: only then
    // is a user gone whom no page has named.
    bool isUndisturbed() const { return m_undisturbed == std::array{true, true, true}; }

    // What the server counts in all; -1 while it has not said so for every status.
    int expected() const;
    bool knowsTotal(std::size_t status) const { return m_totals[status] >= 0; }
    void setTotal(std::size_t status, std::int64_t total);

    // Merges the page that token() stands for. An error if the walk would never end: the listing
    // repeats itself, or goes on without users or far beyond its own count.
    std::optional<Error> take(const zoom::UserPageInfo &page, const UserBatch &users,
                              Clock::Moment now);

    // After the last page of a pass.
    enum class PassEnd {
        StatusDone,
        PassDue,      // another one
        UsersMissing, // every pass ended before it had named all users that the server counts
    };
    PassEnd settlePass();
    Error usersMissing() const; // after that
    // The page token was refused. False if going on leads nowhere.
    bool restart();
    // The page number was refused.
    void startOver();
    // Before a walk goes on that was stopped or failed: does without its token if that must be
    // dead, and begins another pass where going on with this one leads nowhere.
    void prepareToResume(Clock::Moment now);

    // Zoom's count of a status that was walked before, asked for at the very end. If it is not
    // what it was, users moved from one status to another behind the walk's back, and that status
    // is walked again, once.
    void recheck(std::size_t status, std::int64_t total);

private:
    void beginPass();
    void beginStatus(std::size_t status);
    std::size_t firstDue() const;
    std::int64_t missing() const;
    Error endless();
    void dropVanished();

    UserStore &m_store;
    std::size_t m_at = 0;
    std::array<bool, 3> m_done{};
    std::array<bool, 3> m_rechecked{};
    std::array<bool, 3> m_undisturbed{};
    std::array<std::vector<UserStore::Pass>, 3> m_passes; // the last one counts
    std::array<std::int64_t, 3> m_totals{-1, -1, -1};

    // This status
    int m_repeats = 0;

    // This pass
    QByteArray m_token;
    int m_pageNumber = 0;
    Clock::Moment m_tokenSince{};
    QSet<QByteArray> m_usedTokens;
    std::int64_t m_firstTotal = -1;
    std::int64_t m_users = 0;
    int m_pages = 0;
    int m_emptyPages = 0;

    // The listing
    int m_listed = 0;
    int m_listedAtRestart = -1;
    int m_vainRestarts = 0;
    int m_restarts = 0;
    bool m_changed = false;
    bool m_severalPages = false;
    bool m_numbersWork = true;
    bool m_deadEnd = false; // this pass can't be gone on with
};

} // namespace rollcall

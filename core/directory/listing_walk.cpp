#include "core/directory/listing_walk.h"

#include "core/directory/user_batch.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cstdlib>
#include <numeric>
#include <utility>

namespace rollcall {

namespace {

constexpr int maxRepeats = 2;      // of one status, in an account that won't hold still
constexpr int maxVainRestarts = 3; // in a row, none of which brought a new user
constexpr int maxEmptyPages = 3;
constexpr int sparePages = 10;
// Zoom's page tokens live 15 minutes.
constexpr std::chrono::minutes tokenLife{14};

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::ListingWalk)
};

// Zoom has answered, but with nonsense.
Error badList(const QString &sentence)
{
    Error error = localError(ErrorKind::Transport, sentence);
    error.delivery = Delivery::Answered;
    return error;
}

} // namespace

ListingWalk::ListingWalk(UserStore &store)
    : m_store(store)
{
    m_store.beginListing();
    beginStatus(0);
}

int ListingWalk::expected() const
{
    if (std::ranges::any_of(m_totals, [](std::int64_t total) { return total < 0; }))
        return -1;
    return int(std::accumulate(m_totals.begin(), m_totals.end(), std::int64_t(0)));
}

void ListingWalk::setTotal(std::size_t status, std::int64_t total)
{
    m_totals[status] = total;
}

std::optional<Error> ListingWalk::take(const zoom::UserPageInfo &page, const UserBatch &users,
                                       Clock::Moment now)
{
    if (m_pageNumber > 0 && page.pageNumber != m_pageNumber)
        startOver(); // with this page
    m_pageNumber = 0;
    const UserStore::Merged merged = m_store.merge(users);
    m_users += merged.newInPass;
    m_listed += merged.newInListing;
    ++m_pages;
    if (page.totalRecords >= 0) {
        if (m_firstTotal < 0)
            m_firstTotal = page.totalRecords;
        m_totals[m_at] = page.totalRecords;
    }
    m_usedTokens += m_token;
    m_token = page.nextPageToken;
    m_tokenSince = now;
    if (m_token.isEmpty())
        return std::nullopt;

    m_severalPages = true;
    m_emptyPages = page.users == 0 ? m_emptyPages + 1 : 0;
    const std::int64_t pageSize = std::max(page.users, 1);
    const bool farTooMany = m_firstTotal >= 0 &&
                            m_pages > 2 * m_firstTotal / pageSize + sparePages &&
                            merged.newInPass == 0;
    if (m_usedTokens.contains(m_token) || m_emptyPages > maxEmptyPages || farTooMany)
        return endless();
    return std::nullopt;
}

Error ListingWalk::endless()
{
    m_deadEnd = true;
    return badList(
        Text::tr("Zoom's list of users does not come to an end: its pages repeat or are empty. The "
                 "users listed so far are kept, and some may be missing. Refresh to try again."));
}

ListingWalk::PassEnd ListingWalk::settlePass()
{
    const std::int64_t total = m_totals[m_at];
    const bool changed = m_firstTotal != total;
    const bool countDiffers = total >= 0 && m_users != total;
    m_changed = m_changed || changed;
    if ((changed || countDiffers) && m_repeats < maxRepeats) {
        ++m_repeats;
        beginPass();
        return PassEnd::PassDue;
    }
    // Of so many as came or went, one each may have slipped from a page that was due to one before.
    if (missing() > std::abs(m_firstTotal - total)) {
        m_deadEnd = true;
        return PassEnd::UsersMissing;
    }
    // Only a pass that nothing disturbed may say that somebody is gone.
    m_undisturbed[m_at] = !changed && !countDiffers;
    if (m_undisturbed[m_at])
        dropVanished();
    else
        m_changed = true;
    m_done[m_at] = true;
    beginStatus(firstDue());
    return PassEnd::StatusDone;
}

// Of those who were there all the while.
std::int64_t ListingWalk::missing() const
{
    return std::max(std::int64_t(0), std::min(m_firstTotal, m_totals[m_at]) - m_users);
}

Error ListingWalk::usersMissing() const
{
    const QLocale locale;
    //: Both are numbers
    return badList(Text::tr("Zoom counts %1 users of a status, but its list names only %2 of them, "
                            "also when asked again. The others are missing here. Refresh to try "
                            "again.")
                       .arg(locale.toString(m_totals[m_at]), locale.toString(m_users)));
}

void ListingWalk::dropVanished()
{
    std::vector<UserStore::Pass> &passes = m_passes[m_at];
    int dropped = 0;
    for (const UserStore::Pass pass : passes) {
        if (pass != passes.back())
            dropped += m_store.dropUnrepeated(pass);
    }
    m_listed -= dropped;
    m_changed = m_changed || dropped > 0;
}

bool ListingWalk::restart()
{
    m_vainRestarts = m_listed > m_listedAtRestart ? 0 : m_vainRestarts + 1;
    if (m_vainRestarts >= maxVainRestarts)
        return false;
    m_listedAtRestart = m_listed;
    ++m_restarts;
    m_token.clear();
    if (m_numbersWork && m_pages > 0)
        m_pageNumber = m_pages + 1;
    else
        beginPass();
    return true;
}

void ListingWalk::startOver()
{
    m_numbersWork = false;
    beginPass();
}

void ListingWalk::prepareToResume(Clock::Moment now)
{
    m_vainRestarts = 0;
    if (std::exchange(m_deadEnd, false)) {
        m_repeats = 0;
        beginPass();
    } else if (!m_token.isEmpty() && now - m_tokenSince > tokenLife) {
        restart();
    }
}

void ListingWalk::recheck(std::size_t status, std::int64_t total)
{
    if (total < 0 || total == m_totals[status] || m_rechecked[status])
        return;
    m_rechecked[status] = true;
    m_changed = true;
    m_done[status] = false;
    beginStatus(firstDue());
}

void ListingWalk::beginPass()
{
    m_passes[m_at].push_back(m_store.beginPass());
    m_token.clear();
    m_pageNumber = 0;
    m_usedTokens.clear();
    m_firstTotal = -1;
    m_users = 0;
    m_pages = 0;
    m_emptyPages = 0;
}

void ListingWalk::beginStatus(std::size_t status)
{
    m_at = status;
    m_repeats = 0;
    if (!atEnd())
        beginPass();
}

std::size_t ListingWalk::firstDue() const
{
    return std::size_t(std::ranges::find(m_done, false) - m_done.begin());
}

} // namespace rollcall

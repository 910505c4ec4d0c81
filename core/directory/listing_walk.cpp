#include "core/directory/listing_walk.h"

#include "core/directory/user_batch.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace rollcall {

namespace {

constexpr int maxRepeats = 2;      // of one status, in an account that won't hold still
constexpr int maxVainRestarts = 3; // in a row, none of which brought a new user
constexpr int maxEmptyPages = 3;
constexpr int sparePages = 10;
// Zoom's page tokens live 15 minutes.
constexpr std::chrono::minutes tokenLife{14};

Error endless()
{
    Error error = localError(
        ErrorKind::Transport,
        QCoreApplication::translate(
            "rollcall::ListingWalk",
            "Zoom's list of users does not come to an end: its pages repeat or are empty. The "
            "users listed so far are kept, and some may be missing. Refresh to try again."));
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

bool ListingWalk::settlePass()
{
    const std::int64_t total = m_totals[m_at];
    const bool changed = m_firstTotal != total;
    const bool countDiffers = total >= 0 && m_users != total;
    m_changed = m_changed || changed;
    if ((changed || countDiffers) && m_repeats < maxRepeats) {
        ++m_repeats;
        beginPass();
        return false;
    }
    // Only a pass that nothing disturbed may say that somebody is gone.
    if (changed || countDiffers)
        m_changed = true;
    else
        dropVanished();
    m_done[m_at] = true;
    beginStatus(firstDue());
    return true;
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
    if (!m_token.isEmpty() && now - m_tokenSince > tokenLife)
        restart();
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

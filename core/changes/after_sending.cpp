#include "core/changes/after_sending.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr int usersOnAPage = 300;
constexpr int statusCount = 3; // a listing has a last page for each

} // namespace

int listingCalls(int users)
{
    return users / usersOnAPage + statusCount;
}

bool isListedAfter(int changes, int users)
{
    return changes > std::max(mostSingleLooks, listingCalls(users));
}

} // namespace rollcall

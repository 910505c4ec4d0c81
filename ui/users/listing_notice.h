#pragma once

#include "core/directory/directory.h"
#include "ui/widgets/notice.h"

#include <QDateTime>

namespace rollcall {

// What is to be done about the state of the list.
enum class ListingRemedy { None, Load, Stop, Resume, Refresh };

struct ListingNotice
{
    Notice notice; // empty: nothing to tell, the list is complete and fresh
    ListingRemedy remedy = ListingRemedy::None;
};

// The state of the list in words. `users` is how many are shown or could be: with 0 the notice
// stands in the table's place.
ListingNotice listingNotice(const ListingState &state, int users, const QDateTime &now);

} // namespace rollcall

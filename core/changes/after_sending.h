#pragma once

namespace rollcall {

// How the account is looked at when a run is sent, to see whether it took what Zoom said yes to.

// Up to so many changes are looked at one by one, as that is sooner told.
inline constexpr int mostSingleLooks = 30;

// Calls of a listing of so many users (GET /users).
int listingCalls(int users);

// Whether one listing is the way for so many changes that a list of users shows, in an account of
// so many users: where it takes fewer calls than they are.
bool isListedAfter(int changes, int users);

} // namespace rollcall

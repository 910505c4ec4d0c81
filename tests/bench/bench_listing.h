#pragma once

namespace rollcall::bench {

class PracticeProcess;

// Lists the whole account through Directory, as the app does, and by libcurl in a plain loop.
void benchListing(const PracticeProcess &practice);

} // namespace rollcall::bench

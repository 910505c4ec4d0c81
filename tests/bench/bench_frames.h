#pragma once

namespace rollcall::bench {

class PracticeProcess;

// How long the GUI thread is busy at a stretch while the whole account is listed into a table that
// is shown, beside the listing alone.
void benchFrames(const PracticeProcess &practice);

} // namespace rollcall::bench

#pragma once

#include "core/changes/verdict.h"

namespace rollcall {

// When a run has to hold because the others would fare no better: at once for troubles that concern
// everything; after five troubles of the network or server in a row; after twenty equal refusals in
// a row, which a person should look at first.
class TroubleWatch
{
public:
    static constexpr int mostPassingTroubles = 5;
    static constexpr int mostEqualRefusals = 20;

    enum class Advice {
        GoOn,
        HoldAndProbe, // it passes by itself: ask the server from time to time
        HoldAndAsk,   // only a person can say that it is over
    };

    Advice refused(const Error &error, const Verdict &verdict);
    void succeeded();

    void reset(); // the trouble is over

private:
    int m_passing = 0;
    int m_equal = 0;
    ErrorKind m_kind = ErrorKind::Cancelled;
    int m_code = 0;
};

} // namespace rollcall

#include "core/changes/trouble_watch.h"

namespace rollcall {

TroubleWatch::Advice TroubleWatch::refused(const Error &error, const Verdict &verdict)
{
    if (error.kind == ErrorKind::Cancelled)
        return Advice::GoOn;
    if (verdict.reach == Verdict::Reach::Everything)
        return verdict.passing ? Advice::HoldAndProbe : Advice::HoldAndAsk;
    if (verdict.passing) {
        m_equal = 0;
        return ++m_passing >= mostPassingTroubles ? Advice::HoldAndProbe : Advice::GoOn;
    }
    m_passing = 0;
    if (verdict.reach != Verdict::Reach::ThisChange || verdict.outcome != Outcome::Failed)
        return Advice::GoOn;
    const bool isEqual = m_equal > 0 && error.kind == m_kind && error.zoomCode == m_code;
    m_equal = isEqual ? m_equal + 1 : 1;
    m_kind = error.kind;
    m_code = error.zoomCode;
    return m_equal >= mostEqualRefusals ? Advice::HoldAndAsk : Advice::GoOn;
}

void TroubleWatch::succeeded()
{
    m_passing = 0;
    m_equal = 0;
}

void TroubleWatch::reset()
{
    *this = TroubleWatch();
}

} // namespace rollcall

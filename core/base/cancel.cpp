#include "core/base/cancel.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace rollcall {

struct CancelToken::State
{
    using Callback = std::function<void()>;

    bool cancelled = false;
    std::vector<std::weak_ptr<Callback>> callbacks; // in order of registration
    size_t sweepAt = 16;

    void add(const std::shared_ptr<Callback> &callback)
    {
        // Swept only when it has doubled: thousands may wait for one token.
        if (callbacks.size() >= sweepAt) {
            std::erase_if(callbacks, [](const auto &held) { return held.expired(); });
            sweepAt = std::max<size_t>(16, callbacks.size() * 2);
        }
        callbacks.push_back(callback);
    }
};

bool CancelToken::isCancelled() const
{
    return m_state && m_state->cancelled;
}

CancelToken::Registration CancelToken::onCancel(std::function<void()> onCancel) const
{
    auto callback = std::make_shared<std::function<void()>>(std::move(onCancel));
    if (isCancelled()) {
        (*callback)();
    } else if (m_state) {
        m_state->add(callback);
    }
    return callback;
}

CancelSource::CancelSource()
    : m_state(std::make_shared<CancelToken::State>())
{
}

CancelToken CancelSource::token() const
{
    return CancelToken(m_state);
}

bool CancelSource::isCancelled() const
{
    return m_state->cancelled;
}

void CancelSource::cancel()
{
    const auto state = m_state; // a callback may destroy this source
    if (std::exchange(state->cancelled, true))
        return;
    // A callback may drop other registrations: each is looked up only when its turn comes.
    for (const auto &weak : std::exchange(state->callbacks, {})) {
        if (const auto callback = weak.lock())
            (*callback)();
    }
}

LinkedCancel::LinkedCancel(const CancelToken &first, const CancelToken &second)
    : m_first(first.onCancel([source = m_source]() mutable { source.cancel(); }))
    , m_second(second.onCancel([source = m_source]() mutable { source.cancel(); }))
{
}

} // namespace rollcall

#pragma once

#include <functional>
#include <memory>

namespace rollcall {

// Says "stop" to work that is under way. QCoro tasks cannot be cancelled by dropping them, so
// every asynchronous call of core takes a CancelToken and ends early, with ErrorKind::Cancelled,
// once its source was cancelled. Copies share one state. One thread.
//
// A default-made token is never cancelled.
class CancelToken
{
public:
    CancelToken() = default;

    bool isCancelled() const;

    // Keeps `onCancel` registered until the returned handle dies. Called at most once,
    // synchronously from cancel(); at once if already cancelled. The callback may destroy handles.
    using Registration = std::shared_ptr<void>;
    [[nodiscard]] Registration onCancel(std::function<void()> onCancel) const;

private:
    friend class CancelSource;
    struct State;
    explicit CancelToken(std::shared_ptr<State> state)
        : m_state(std::move(state))
    {
    }
    std::shared_ptr<State> m_state;
};

// The other end of a token. Its destruction does not cancel: see TaskScope for that.
class CancelSource
{
public:
    CancelSource();

    CancelToken token() const;
    bool isCancelled() const;
    void cancel();

private:
    std::shared_ptr<CancelToken::State> m_state;
};

// A token that is cancelled by whichever of two others comes first: a call's own and that of the
// object which serves the call. Stops following them when it dies.
class LinkedCancel
{
public:
    LinkedCancel(const CancelToken &first, const CancelToken &second);

    CancelToken token() const { return m_source.token(); }
    bool isCancelled() const { return m_source.isCancelled(); }

private:
    CancelSource m_source;
    CancelToken::Registration m_first;
    CancelToken::Registration m_second;
};

} // namespace rollcall

#pragma once

#include <QtGlobal>

#include <coroutine>
#include <memory>
#include <optional>
#include <utility>

namespace rollcall {

// One value that comes later, from an event to the one coroutine that awaits it. Copies share one
// state, so the event's side may keep a copy that outlives the coroutine.
//
// set() resumes the coroutine at once, on the stack of the caller: whatever called set() must be
// ready for its own destruction, and never be inside a signal of Qt's network classes. A Deferred
// that is awaited must be set some time, or the coroutine never ends. One thread.
template <typename T>
class Deferred
{
public:
    Deferred()
        : m_state(std::make_shared<State>())
    {
    }

    // The first value wins.
    void set(T value) const
    {
        const auto state = m_state; // resuming may destroy this object
        if (state->value)
            return;
        state->value.emplace(std::move(value));
        if (const auto waiter = std::exchange(state->waiter, {}))
            waiter.resume();
    }

    bool isSet() const { return m_state->value.has_value(); }

    auto operator co_await() const
    {
        struct Awaiter
        {
            std::shared_ptr<State> state;
            bool await_ready() const noexcept { return state->value.has_value(); }
            void await_suspend(std::coroutine_handle<> waiter) const noexcept
            {
                Q_ASSERT(!state->waiter);
                state->waiter = waiter;
            }
            T await_resume() const { return std::move(*state->value); }
        };
        return Awaiter{m_state};
    }

private:
    struct State
    {
        std::optional<T> value;
        std::coroutine_handle<> waiter;
    };
    std::shared_ptr<State> m_state;
};

} // namespace rollcall

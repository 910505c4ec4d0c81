#pragma once

#include "core/base/cancel.h"

#include <QCoroTask>

#include <memory>
#include <type_traits>
#include <utility>

namespace rollcall {

// Owns what a page, dialog or controller has started. When the scope is cancelled or dies, its
// token is cancelled, so replies are aborted; the tasks then run to their end by themselves, and
// no continuation is called any more. So a continuation may capture `this` of the scope's owner:
// it runs only while the scope, a member of that owner, lives. One thread.
//
// Declare it as the last member, so that it dies first.
class TaskScope
{
public:
    TaskScope()
        : m_source(std::make_shared<CancelSource>())
    {
    }
    ~TaskScope() { m_source->cancel(); }
    TaskScope(const TaskScope &) = delete;
    TaskScope &operator=(const TaskScope &) = delete;

    // To be handed to every call whose task is given to start().
    CancelToken token() const { return m_source->token(); }

    // Cancels what runs and makes the scope ready for new work.
    void cancel()
    {
        const auto old = std::exchange(m_source, std::make_shared<CancelSource>());
        old->cancel();
    }

    // Calls done(result), or done() after a Task<void>, when the task ends, unless the scope was
    // cancelled or died before. A task that has ended already calls it at once. `done` may cancel
    // or destroy the scope.
    template <typename T, typename Done>
    void start(QCoro::Task<T> task, Done done)
    {
        follow(std::move(task), std::move(done), m_source->token());
    }

private:
    // A static coroutine with everything by value: it touches the owner only through `done`.
    template <typename T, typename Done>
    static QCoro::Task<void> follow(QCoro::Task<T> task, Done done, CancelToken token)
    {
        if constexpr (std::is_void_v<T>) {
            co_await std::move(task);
            if (!token.isCancelled())
                done();
        } else {
            T result = co_await std::move(task);
            if (!token.isCancelled())
                done(std::move(result));
        }
    }

    std::shared_ptr<CancelSource> m_source;
};

} // namespace rollcall

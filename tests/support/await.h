#pragma once

#include "core/base/task_scope.h"

#include <QEventLoop>
#include <QTimer>

#include <optional>

namespace rollcall {

// Runs the event loop until the task has ended. For tests only: the product has no nested loops.
// Gives up, loudly, after a time that no test needs.
template <typename T>
T await(QCoro::Task<T> task)
{
    std::optional<T> result;
    QEventLoop loop;
    TaskScope scope;
    scope.start(std::move(task), [&](T value) {
        result.emplace(std::move(value));
        loop.quit();
    });
    QTimer::singleShot(std::chrono::seconds(60), &loop, [] { qFatal("The task never ended"); });
    if (!result)
        loop.exec();
    return std::move(*result);
}

} // namespace rollcall

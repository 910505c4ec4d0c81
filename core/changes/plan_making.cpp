#include "core/changes/plan_making.h"

#include "core/base/slices.h"

namespace rollcall {

QCoro::Task<ChangePlan> makeChanges(ChangePlan begun, const UserStore &users,
                                    std::vector<UserRow> rows, ChangeMaker maker,
                                    CancelToken cancel)
{
    std::size_t next = 0;
    begun.changes.reserve(begun.changes.size() + qsizetype(rows.size()));
    const auto makeNext = [&] {
        if (next == rows.size())
            return false;
        const UserRow row = rows[next++];
        if (users.exists(row))
            begun.changes += maker(knownUser(users, row));
        return true;
    };
    co_await inSlices(makeNext, cancel);
    co_return std::move(begun);
}

} // namespace rollcall

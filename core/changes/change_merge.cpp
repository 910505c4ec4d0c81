#include "core/changes/change_merge.h"

#include "core/changes/respects.h"

namespace rollcall {

namespace {

using zoom::Operation;

constexpr QLatin1String optionName("?option"); // of settings

bool isEdit(const Change &change)
{
    return change.operation == Operation::UpdateUser ||
           change.operation == Operation::UpdateSettings;
}

} // namespace

bool areOneChange(const Change &earlier, const Change &later)
{
    if (earlier.operation != later.operation || earlier.target.key() != later.target.key())
        return false;
    if (isEdit(later))
        return earlier.after.value(optionName) == later.after.value(optionName);
    return respectsOf(earlier) == respectsOf(later);
}

void mergeInto(Change &earlier, const Change &later)
{
    if (!isEdit(later))
        earlier.after = {};
    for (auto member = later.after.begin(); member != later.after.end(); ++member)
        earlier.after.insert(member.key(), member.value());
    for (auto member = later.before.begin(); member != later.before.end(); ++member) {
        if (!earlier.before.contains(member.key()))
            earlier.before.insert(member.key(), member.value());
    }
    if (!later.secret.isEmpty())
        earlier.secret = later.secret;
}

} // namespace rollcall

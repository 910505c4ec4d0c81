#include "app/sandbox/faults/fault_rules.h"

#include <algorithm>
#include <utility>

namespace rollcall::sandbox {

namespace {

bool matchesQuery(const Call &call, const FaultRule::QueryPattern &wanted)
{
    const auto found = call.params.find(wanted.name);
    if (found == call.params.end())
        return !wanted.value;
    return wanted.value && matchesPattern(found->second, *wanted.value);
}

bool concerns(const FaultRule &rule, const Call &call)
{
    return (rule.method.empty() || rule.method == call.method) &&
           matchesPattern(call.path, rule.path) &&
           std::ranges::all_of(rule.query,
                               [&](const auto &wanted) { return matchesQuery(call, wanted); });
}

bool isDue(const FaultRule &rule, int seen, int struck)
{
    return (rule.nth.empty() || std::ranges::find(rule.nth, seen) != rule.nth.end()) &&
           seen > rule.after && (seen - rule.after) % rule.every == 0 &&
           (rule.count == 0 || struck < rule.count);
}

} // namespace

void FaultRules::set(std::vector<FaultRule> rules)
{
    const std::lock_guard lock(m_mutex);
    m_rules.clear();
    for (FaultRule &rule : rules)
        m_rules.push_back({std::move(rule)});
}

std::optional<Fault> FaultRules::strike(const Call &call)
{
    const std::lock_guard lock(m_mutex);
    std::optional<Fault> strike;
    for (Counted &counted : m_rules) {
        if (!concerns(counted.rule, call))
            continue;
        ++counted.seen;
        if (!strike && isDue(counted.rule, counted.seen, counted.struck)) {
            ++counted.struck;
            strike = counted.rule.fault;
        }
    }
    return strike;
}

std::vector<FaultRules::Tally> FaultRules::tallies() const
{
    const std::lock_guard lock(m_mutex);
    std::vector<Tally> tallies;
    tallies.reserve(m_rules.size());
    for (const Counted &counted : m_rules)
        tallies.push_back({counted.rule.fault.name, counted.seen, counted.struck});
    return tallies;
}

bool matchesPattern(std::string_view text, std::string_view pattern)
{
    if (pattern.empty())
        return text.empty();
    if (pattern.front() != '*')
        return !text.empty() && text.front() == pattern.front() &&
               matchesPattern(text.substr(1), pattern.substr(1));
    const bool anything = pattern.starts_with("**");
    const std::string_view rest = pattern.substr(anything ? 2 : 1);
    for (;; text.remove_prefix(1)) {
        if (matchesPattern(text, rest))
            return true;
        if (text.empty() || (text.front() == '/' && !anything))
            return false;
    }
}

} // namespace rollcall::sandbox

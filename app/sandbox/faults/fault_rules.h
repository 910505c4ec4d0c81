#pragma once

#include "app/sandbox/faults/fault.h"

#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::sandbox {

// The faults in force. Thread-safe.
class FaultRules
{
public:
    void set(std::vector<FaultRule> rules); // instead of all before; counting begins anew

    // What shall befall this call. Every rule that matches counts it; the first whose turn it is
    // strikes.
    std::optional<Fault> strike(const Call &call);

    struct Tally
    {
        std::string name;
        int seen = 0;   // calls that matched
        int struck = 0; // and that it befell
    };
    std::vector<Tally> tallies() const;

private:
    struct Counted
    {
        FaultRule rule;
        int seen = 0;
        int struck = 0;
    };
    mutable std::mutex m_mutex;
    std::vector<Counted> m_rules;
};

// "*" stands for any run of characters but "/", "**" for any run at all.
bool matchesPattern(std::string_view text, std::string_view pattern);

} // namespace rollcall::sandbox

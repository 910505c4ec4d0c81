#pragma once

#include "app/sandbox/http/http_types.h"

#include <chrono>
#include <cstdint>
#include <deque>
#include <map>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace rollcall::sandbox {

// Is a parameter or member of this name something that nobody may write down?
bool isSecret(std::string_view name);
// A query in which such values are struck out.
std::string withoutSecrets(std::string_view query);

// Every request that reached the server whole, in order of arrival. Holds no header and no body,
// so no token, and strikes secrets out of queries. Keeps the last 200,000; totals go on.
// Thread-safe.
class RequestLog
{
public:
    using Moment = std::chrono::steady_clock::time_point;

    struct Entry
    {
        std::uint64_t number = 0; // 1, 2, 3 … since the last clearing
        std::uint64_t connection = 0;
        std::string method;
        std::string path;
        std::string query;
        std::size_t bodyBytes = 0;
        Moment received;
        std::chrono::microseconds took{0}; // until the answer was ready to be written
        int status = 0;                    // 0: not answered yet, or never
        std::string fault;
    };

    // A ticket names the entry, also across clear().
    using Ticket = std::uint64_t;
    Ticket add(const Call &call, Moment now);
    void setFault(Ticket ticket, const std::string &name);
    void setAnswered(Ticket ticket, int status, Moment now);

    std::vector<Entry> entries() const;
    std::map<std::string, std::uint64_t> totals() const; // "GET /v2/users": 334
    std::uint64_t count() const;
    Moment started() const { return m_started; }
    void clear();

private:
    Entry *find(Ticket ticket);

    const Moment m_started = std::chrono::steady_clock::now();
    mutable std::mutex m_mutex;
    std::deque<Entry> m_entries;
    std::uint64_t m_nextTicket = 1; // never goes back
    std::uint64_t m_clearedTo = 0;  // last ticket before the last clearing
    std::map<std::string, std::uint64_t> m_totals;
};

} // namespace rollcall::sandbox

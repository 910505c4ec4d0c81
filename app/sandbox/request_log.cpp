#include "app/sandbox/request_log.h"

#include <algorithm>
#include <array>

namespace rollcall::sandbox {

namespace {

constexpr std::size_t capacity = 200'000;

} // namespace

bool isSecret(std::string_view name)
{
    static constexpr std::array<std::string_view, 5> secrets{"access_token", "client_secret",
                                                             "password", "refresh_token", "token"};
    return std::ranges::find(secrets, name) != secrets.end();
}

std::string withoutSecrets(std::string_view query)
{
    std::string kept;
    while (!query.empty()) {
        const std::string_view part = query.substr(0, query.find('&'));
        query.remove_prefix(std::min(part.size() + 1, query.size()));
        const std::string_view name = part.substr(0, part.find('='));
        if (!kept.empty())
            kept += '&';
        kept += isSecret(name) ? std::string(name) + "=***" : std::string(part);
    }
    return kept;
}

RequestLog::Ticket RequestLog::add(const Call &call, Moment now)
{
    const std::lock_guard lock(m_mutex);
    const Ticket ticket = m_nextTicket++;
    m_entries.push_back({.number = ticket - m_clearedTo,
                         .connection = call.connection,
                         .method = call.method,
                         .path = call.path,
                         .query = withoutSecrets(call.query),
                         .bodyBytes = call.body.size(),
                         .received = now,
                         .fault = {}});
    if (m_entries.size() > capacity)
        m_entries.pop_front();
    ++m_totals[call.method + ' ' + call.path];
    return ticket;
}

void RequestLog::setFault(Ticket ticket, const std::string &name)
{
    const std::lock_guard lock(m_mutex);
    if (Entry *entry = find(ticket))
        entry->fault = name;
}

void RequestLog::setAnswered(Ticket ticket, int status, Moment now)
{
    const std::lock_guard lock(m_mutex);
    if (Entry *entry = find(ticket)) {
        entry->status = status;
        entry->took = std::chrono::duration_cast<std::chrono::microseconds>(now - entry->received);
    }
}

std::vector<RequestLog::Entry> RequestLog::entries() const
{
    const std::lock_guard lock(m_mutex);
    return {m_entries.begin(), m_entries.end()};
}

std::map<std::string, std::uint64_t> RequestLog::totals() const
{
    const std::lock_guard lock(m_mutex);
    return m_totals;
}

std::uint64_t RequestLog::count() const
{
    const std::lock_guard lock(m_mutex);
    return m_nextTicket - 1 - m_clearedTo;
}

void RequestLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_entries.clear();
    m_totals.clear();
    m_clearedTo = m_nextTicket - 1;
}

RequestLog::Entry *RequestLog::find(Ticket ticket)
{
    if (ticket <= m_clearedTo || m_entries.empty())
        return nullptr;
    const std::uint64_t number = ticket - m_clearedTo;
    const std::uint64_t first = m_entries.front().number;
    return number < first ? nullptr : &m_entries[number - first];
}

} // namespace rollcall::sandbox

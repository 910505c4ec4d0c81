#include "app/sandbox/state/delegations.h"

namespace rollcall::sandbox {

namespace {

template <typename Map>
void eraseOne(Map &map, const std::string &key, const std::string &member)
{
    const auto found = map.find(key);
    if (found == map.end())
        return;
    found->second.erase(member);
    if (found->second.empty())
        map.erase(found);
}

} // namespace

bool Delegations::isAssistant(const std::string &assistant, const std::string &host) const
{
    const auto found = m_assistants.find(host);
    return found != m_assistants.end() && found->second.contains(assistant);
}

std::vector<Delegations::Assistant> Delegations::assistantsOf(const std::string &host) const
{
    std::vector<Assistant> assistants;
    const auto found = m_assistants.find(host);
    if (found == m_assistants.end())
        return assistants;
    assistants.reserve(found->second.size());
    for (const auto &[id, managesPrivateEvents] : found->second)
        assistants.push_back({id, managesPrivateEvents});
    return assistants;
}

std::vector<std::string> Delegations::hostsOf(const std::string &assistant) const
{
    const auto found = m_hosts.find(assistant);
    if (found == m_hosts.end())
        return {};
    return {found->second.begin(), found->second.end()};
}

void Delegations::add(const std::string &host, const Assistant &assistant)
{
    m_assistants[host][assistant.id] = assistant.managesPrivateEvents;
    m_hosts[assistant.id].insert(host);
}

void Delegations::remove(const std::string &host, const std::string &assistant)
{
    eraseOne(m_assistants, host, assistant);
    eraseOne(m_hosts, assistant, host);
}

void Delegations::removeAssistantsOf(const std::string &host)
{
    for (const Assistant &assistant : assistantsOf(host))
        remove(host, assistant.id);
}

void Delegations::removeHostsOf(const std::string &assistant)
{
    for (const std::string &host : hostsOf(assistant))
        remove(host, assistant);
}

void Delegations::left(const std::string &user)
{
    removeAssistantsOf(user);
    removeHostsOf(user);
}

} // namespace rollcall::sandbox

#pragma once

#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace rollcall::sandbox {

// Who schedules for whom: one relation, seen from both of its sides. People are named by id; rows
// come in the order of ids. Guarded by the account's mutex.
class Delegations
{
public:
    struct Assistant
    {
        std::string id;
        bool managesPrivateEvents = false;
    };

    bool isAssistant(const std::string &assistant, const std::string &host) const;
    std::vector<Assistant> assistantsOf(const std::string &host) const;
    std::vector<std::string> hostsOf(const std::string &assistant) const;

    void add(const std::string &host, const Assistant &assistant);
    void remove(const std::string &host, const std::string &assistant);
    void removeAssistantsOf(const std::string &host);
    void removeHostsOf(const std::string &assistant);
    // Who is gone neither has assistants nor is one.
    void left(const std::string &user);

private:
    std::map<std::string, std::map<std::string, bool>> m_assistants; // by host
    std::map<std::string, std::set<std::string>> m_hosts;            // by assistant
};

} // namespace rollcall::sandbox

#pragma once

#include <QNetworkAccessManager>

#include <memory>
#include <vector>

namespace rollcall {

// The network managers of one Transport. There are several only because one opens no more than six
// connections to a host (HTTP/1.1): further requests would wait inside Qt for an answer to others.
//
// Each place goes to the first manager that still has a connection for it, so that few requests
// under way share few connections, however many managers there are by then.
class ManagerPool
{
    struct Entry
    {
        QNetworkAccessManager manager;
        int underWay = 0;
    };

public:
    static constexpr int connectionsOfOne = 6; // to a host; Qt's own figure
    static constexpr int mostManagers = 5;

    // A request's claim on a manager, for as long as it is under way.
    class Place
    {
    public:
        explicit Place(Entry &entry)
            : m_entry(entry)
        {
            ++m_entry.underWay;
        }
        ~Place() { --m_entry.underWay; }
        Q_DISABLE_COPY_MOVE(Place)

        QNetworkAccessManager &manager() const { return m_entry.manager; }

    private:
        Entry &m_entry;
    };

    // Must not outlive the pool. Where every connection is taken, the request waits in the manager
    // that has the fewest.
    Place place() { return Place(freest()); }

private:
    Entry &freest();
    Entry &addEntry();

    std::vector<std::unique_ptr<Entry>> m_entries; // made when needed
};

} // namespace rollcall

#include "core/http/manager_pool.h"

#include "core/http/transport.h"

#include <QNetworkProxyFactory>

#include <algorithm>

namespace rollcall {

namespace {

// The system's proxy, but never for this computer itself: a proxy elsewhere could not reach it,
// and would be shown the practice account's token.
//
// For this computer DefaultProxy means none, whatever proxy the application has: Qt sees to it. To
// say NoProxy instead would make Qt read from an unbuffered socket, and then it reads the head of
// an answer byte by byte, each with a call of the system (measured with 6.4.2: 300 a page, which
// more than doubles what a page costs). With https the socket is buffered in any case.
class SystemProxies final : public QNetworkProxyFactory
{
public:
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery &query) override
    {
        if (isLoopback(query.peerHostName()))
            return {QNetworkProxy(QNetworkProxy::DefaultProxy)};
        return systemProxyForQuery(query);
    }
};

} // namespace

ManagerPool::Entry &ManagerPool::freest()
{
    const auto hasRoom = [](const auto &entry) { return entry->underWay < connectionsOfOne; };
    const auto roomy = std::ranges::find_if(m_entries, hasRoom);
    if (roomy != m_entries.end())
        return **roomy;
    if (m_entries.size() < mostManagers)
        return addEntry();
    return **std::ranges::min_element(m_entries, {}, &Entry::underWay);
}

ManagerPool::Entry &ManagerPool::addEntry()
{
    Entry &entry = *m_entries.emplace_back(std::make_unique<Entry>());
    entry.manager.setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    entry.manager.setProxyFactory(new SystemProxies); // owned by the manager
    return entry;
}

} // namespace rollcall

#pragma once

#include "core/base/cancel.h"
#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/directory/listing_walk.h"
#include "core/directory/page_reader.h"

#include <QCoroTask>

#include <functional>
#include <memory>

namespace rollcall {

class ApiClient;

// Lists a whole account into a UserStore over GET /users. The next page is asked for while this one
// still arrives, and the one after it before this one is taken. One run at a time.
//
// A run ends well when every status was walked to its end; what the walk then says of itself is
// true of the store. It ends with an error when Zoom refused, the network is gone, or `cancel` was
// cancelled; the walk is then kept, and resume() goes on from there.
class UserLister
{
public:
    // All references must outlive the lister.
    UserLister(ApiClient &client, Clock &clock, UserStore &store);
    // Runs under way end with ErrorKind::Cancelled and touch nothing any more.
    ~UserLister();

    // `onPage` is called after each merged page; it may cancel.
    QCoro::Task<Result<void>> start(CancelToken cancel, std::function<void()> onPage);
    QCoro::Task<Result<void>> resume(CancelToken cancel, std::function<void()> onPage);

    const ListingWalk *walk() const; // null before the first start

private:
    class Run;

    ApiClient &m_client;
    Clock &m_clock;
    UserStore &m_store;
    std::shared_ptr<ListingWalk> m_walk;
    CancelSource m_death;
    PageReader m_reader;
};

} // namespace rollcall

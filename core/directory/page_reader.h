#pragma once

#include "core/base/deferred.h"
#include "core/base/result.h"
#include "core/directory/user_batch.h"
#include "core/zoom/user_page_parser.h"

#include <QByteArray>
#include <QCoroTask>
#include <QThread>

#include <memory>

namespace rollcall {

struct ReadPage
{
    zoom::UserPageInfo info;
    UserBatch users;
};

// Parses pages of the listing on one thread of its own, in the order in which they come. Lives on
// the thread that made it; its tasks resume there.
class PageReader
{
public:
    PageReader();
    ~PageReader(); // ends tasks under way with ErrorKind::Cancelled
    PageReader(const PageReader &) = delete;
    PageReader &operator=(const PageReader &) = delete;

    // ErrorKind::Transport if the page is damaged. Nothing of a damaged page is used.
    // A page that nobody else holds need not be copied.
    QCoro::Task<Result<ReadPage>> read(QByteArray page, zoom::UserStatus status);

    // The page's next_page_token, at once; see UserPageParser.
    std::optional<QByteArray> nextPageToken(const QByteArray &page);

private:
    class Worker;
    using Answer = Deferred<Result<ReadPage>>;

    QThread m_thread;
    Worker *m_worker;                // on m_thread, deleted as it ends
    std::unique_ptr<QObject> m_home; // where answers arrive
    QList<Answer> m_waiting;
    zoom::UserPageParser m_tokenParser;
};

} // namespace rollcall

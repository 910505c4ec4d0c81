#include "core/directory/user_lister.h"

#include "core/http/api_client.h"
#include "core/zoom/page_head.h"
#include "core/zoom/users.h"

#include <QCoreApplication>

#include <utility>

namespace rollcall {

namespace {

constexpr int maxDamagedPages = 2; // in a row; the door has tried each of them several times

Error stopped()
{
    return localError(
        ErrorKind::Cancelled,
        QCoreApplication::translate("rollcall::UserLister", "The listing was stopped."));
}

} // namespace

// One run. Its coroutines hold it, and look at `cancel` after each wait before they touch what
// belongs to others.
class UserLister::Run : public std::enable_shared_from_this<UserLister::Run>
{
public:
    Run(UserLister &lister, const CancelToken &cancel, std::function<void()> onPage)
        : m_client(lister.m_client)
        , m_clock(lister.m_clock)
        , m_reader(lister.m_reader)
        , m_walk(lister.m_walk)
        , m_onPage(std::move(onPage))
        , m_cancel(cancel, lister.m_death.token())
    {
    }

    static QCoro::Task<Result<void>> run(std::shared_ptr<Run> self)
    {
        do {
            while (!self->m_walk->atEnd()) {
                const Result<void> walked = co_await walkStatus(self);
                if (!walked)
                    co_return walked;
            }
            const Result<void> counted = co_await recheck(self);
            if (!counted)
                co_return counted;
        } while (!self->m_walk->atEnd());
        co_return {};
    }

private:
    using Answer = QCoro::Task<Result<Response>>;
    using Taking = QCoro::Task<Result<void>>;

    // A page that was asked for.
    struct Call
    {
        Call(QByteArray ofPage, const CancelToken &run)
            : token(std::move(ofPage))
            , cancel(run, drop.token())
        {
        }

        const QByteArray token;
        QByteArray next; // as the start of the body has it, once that is here
        CancelSource drop;
        LinkedCancel cancel;
        Answer answer;
    };

    bool cancelled() const { return m_cancel.isCancelled(); }

    static QCoro::Task<Result<void>> walkStatus(std::shared_ptr<Run> self)
    {
        for (;;) {
            const Result<void> walked = co_await walkPass(self);
            self->dropAhead();
            if (self->cancelled())
                co_return stopped();
            if (walked) {
                const ListingWalk::PassEnd end = self->m_walk->settlePass();
                if (end == ListingWalk::PassEnd::UsersMissing)
                    co_return self->m_walk->usersMissing();
                if (end == ListingWalk::PassEnd::StatusDone)
                    co_return {};
            } else if (!self->goOnAfter(walked.error().kind)) {
                co_return walked;
            }
        }
    }

    static QCoro::Task<Result<void>> walkPass(std::shared_ptr<Run> self)
    {
        do {
            const Result<void> walked = co_await walkOn(self);
            if (!walked)
                co_return walked;
        } while (!self->m_inStep);
        co_return {};
    }

    // Walks from the page that is due to the last of the pass, or until a page is not what its head
    // said: then m_inStep is false, and another page is due than was asked for.
    //
    // While one page is read, the next one arrives and the one after it is asked for.
    static QCoro::Task<Result<void>> walkOn(std::shared_ptr<Run> self)
    {
        self->m_inStep = true;
        self->dropAhead();
        self->m_due = self->askForDue();
        Taking last = takeNothing();
        for (bool more = true; more;) {
            Result<Response> response = co_await std::exchange(self->m_due->answer, Answer());
            if (self->cancelled())
                co_return stopped();
            Taking before = std::exchange(last, takeNothing());
            QByteArray next;
            if (response && self->m_inStep) {
                next = self->m_reader.nextPageToken(response->body).value_or(QByteArray());
                if (!next.isEmpty())
                    self->goOnTo(next);
                last = takePage(self, std::move(response->body), next);
            }
            const Result<void> taken = co_await std::move(before);
            if (!taken)
                co_return taken;
            if (!response && self->m_inStep)
                co_return response.error();
            more = !next.isEmpty() && self->m_inStep;
        }
        co_return co_await std::move(last);
    }

    static Taking takeNothing() { co_return {}; }

    // Pages are read, and so taken, in the order of the calls. One that follows a page which broke
    // the step is not taken.
    static Taking takePage(std::shared_ptr<Run> self, QByteArray body, QByteArray next)
    {
        const Result<ReadPage> page =
            co_await self->m_reader.read(std::move(body), self->m_walk->status());
        if (self->cancelled())
            co_return stopped();
        if (!self->m_inStep)
            co_return {};
        self->m_inStep = false;
        if (!page) {
            if (++self->m_damaged > maxDamagedPages)
                co_return page.error();
            co_return {};
        }
        self->m_damaged = 0;
        const auto endless = self->m_walk->take(page->info, page->users, self->m_clock.now());
        if (endless)
            co_return *endless;
        if (self->m_walk->severalPages())
            self->countTheOthers();
        // A page may hold two tokens; the last one counts.
        self->m_inStep = self->m_walk->token() == next;
        self->m_onPage();
        if (self->cancelled())
            co_return stopped();
        co_return {};
    }

    bool goOnAfter(ErrorKind kind)
    {
        if (kind == ErrorKind::PageToken)
            return m_walk->restart();
        if (kind != ErrorKind::Invalid || m_walk->pageNumber() == 0)
            return false;
        m_walk->startOver();
        return true;
    }

    std::shared_ptr<Call> ask(const QByteArray &token, int pageNumber = 0)
    {
        auto call = std::make_shared<Call>(token, m_cancel.token());
        Request request = zoom::listUsersRequest(
            {.status = m_walk->status(), .nextPageToken = token, .pageNumber = pageNumber});
        request.onBodyStart = [run = weak_from_this(),
                               asked = std::weak_ptr(call)](const QByteArray &start) {
            const auto self = run.lock();
            const auto begun = asked.lock();
            if (!self || !begun || self->cancelled())
                return;
            begun->next = zoom::textInHead(start, "next_page_token").value_or(QByteArray());
            if (begun == self->m_due)
                self->lookAhead();
        };
        call->answer = m_client.send(request, call->cancel.token());
        return call;
    }

    // The page that the walk has to take next.
    std::shared_ptr<Call> askForDue() { return ask(m_walk->token(), m_walk->pageNumber()); }

    // Zoom writes the token of the next page in front of the users, so that page can be asked for
    // as soon as this one begins to arrive. No further: where the line is slow, pages would only
    // hold each other up.
    void lookAhead()
    {
        if (!m_due->next.isEmpty() && !m_ahead && m_inStep)
            m_ahead = ask(m_due->next);
    }

    // What the whole page says counts: its start may have come from an attempt that failed.
    void goOnTo(const QByteArray &token)
    {
        if (!m_ahead || m_ahead->token != token) {
            dropAhead();
            m_ahead = ask(token);
        }
        m_due = std::exchange(m_ahead, nullptr);
        lookAhead();
    }

    void dropAhead()
    {
        if (const auto ahead = std::exchange(m_ahead, nullptr))
            ahead->drop.cancel();
    }

    // So that progress can say "of how many", long before the other statuses have their turn.
    void countTheOthers()
    {
        if (std::exchange(m_counted, true))
            return;
        for (std::size_t status = 0; status < ListingWalk::statuses.size(); ++status) {
            if (!m_walk->knowsTotal(status))
                count(shared_from_this(), status);
        }
    }

    static QCoro::Task<void> count(std::shared_ptr<Run> self, std::size_t status)
    {
        const auto page = co_await countOf(self, status);
        // The walk may be there by now, and knows better.
        if (!self->cancelled() && page && !self->m_walk->knowsTotal(status))
            self->m_walk->setTotal(status, page->totalRecords);
    }

    // Users who moved between two statuses may have been missed in both. A short list took no time.
    static QCoro::Task<Result<void>> recheck(std::shared_ptr<Run> self)
    {
        if (!self->m_walk->severalPages())
            co_return {};
        for (std::size_t status = 0; status + 1 < ListingWalk::statuses.size(); ++status) {
            const auto page = co_await countOf(self, status);
            if (self->cancelled())
                co_return stopped();
            if (!page)
                co_return page.error();
            self->m_walk->recheck(status, page->totalRecords);
        }
        co_return {};
    }

    static QCoro::Task<Result<zoom::UserPage>> countOf(std::shared_ptr<Run> self,
                                                       std::size_t status)
    {
        return zoom::listUsers(self->m_client,
                               {.status = ListingWalk::statuses[status], .pageSize = 1},
                               self->m_cancel.token());
    }

    ApiClient &m_client;
    Clock &m_clock;
    PageReader &m_reader;
    std::shared_ptr<ListingWalk> m_walk;
    std::function<void()> m_onPage;
    LinkedCancel m_cancel;
    std::shared_ptr<Call> m_due;   // of the page that is waited for
    std::shared_ptr<Call> m_ahead; // of the one after it
    bool m_counted = false;
    bool m_inStep = true; // every page so far was what its head said
    int m_damaged = 0;    // pages in a row
};

UserLister::UserLister(ApiClient &client, Clock &clock, UserStore &store)
    : m_client(client)
    , m_clock(clock)
    , m_store(store)
{
}

UserLister::~UserLister()
{
    m_death.cancel();
}

QCoro::Task<Result<void>> UserLister::start(CancelToken cancel, std::function<void()> onPage)
{
    m_walk = std::make_shared<ListingWalk>(m_store);
    return resume(std::move(cancel), std::move(onPage));
}

QCoro::Task<Result<void>> UserLister::resume(CancelToken cancel, std::function<void()> onPage)
{
    if (!m_walk)
        return start(std::move(cancel), std::move(onPage));
    m_walk->prepareToResume(m_clock.now());
    const auto run = std::make_shared<Run>(*this, cancel, std::move(onPage));
    return Run::run(run);
}

const ListingWalk *UserLister::walk() const
{
    return m_walk.get();
}

} // namespace rollcall

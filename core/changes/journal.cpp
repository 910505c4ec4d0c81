#include "core/changes/journal.h"

#include "core/base/deferred.h"
#include "core/changes/journal_database.h"

#include <QCoreApplication>
#include <QObject>
#include <QThread>

#include <algorithm>
#include <deque>
#include <functional>

namespace rollcall {

namespace {

Error gone()
{
    return localError(ErrorKind::Cancelled,
                      QCoreApplication::translate("rollcall::Journal", "Rollcall was closed."));
}

// Looks first: an untouched list is not copied.
void wipeSecrets(ChangePlan &plan)
{
    const bool any = std::any_of(plan.changes.cbegin(), plan.changes.cend(),
                                 [](const Change &change) { return !change.secret.isEmpty(); });
    if (!any)
        return;
    for (Change &change : plan.changes)
        change.secret.clear();
}

} // namespace

// The database lives and dies on the thread; so does this, its place in that thread's event queue.
class JournalWorker : public QObject
{
public:
    explicit JournalWorker(QString folder)
        : m_folder(std::move(folder))
    {
    }

    JournalDatabase &database()
    {
        if (!m_database)
            m_database = std::make_unique<JournalDatabase>(m_folder);
        return *m_database;
    }

private:
    QString m_folder;
    std::unique_ptr<JournalDatabase> m_database;
};

class Journal::Private
{
public:
    explicit Private(const QString &folder)
        : m_worker(new JournalWorker(folder))
        , m_home(std::make_unique<QObject>())
    {
        m_thread.setObjectName(QStringLiteral("rollcall journal"));
        m_worker->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
        m_thread.start();
    }

    ~Private()
    {
        // Behind all that was asked for: it is carried out.
        QMetaObject::invokeMethod(m_worker, [this] { m_thread.quit(); });
        m_thread.wait();
        m_home.reset(); // answers still in the event queue go with it
        for (const auto &giveUp : std::exchange(m_waiting, {}))
            giveUp();
    }

    // What `work` returns of the database, on its thread.
    template <typename Work>
    QCoro::Task<std::invoke_result_t<Work, JournalDatabase &>> ask(Work work)
    {
        using Answer = std::invoke_result_t<Work, JournalDatabase &>;
        const Deferred<Answer> answer;
        m_waiting.push_back([answer] { answer.set(gone()); });
        QMetaObject::invokeMethod(
            m_worker, [=, this, worker = m_worker, home = m_home.get()]() mutable {
                auto result = std::make_shared<Answer>(work(worker->database()));
                QMetaObject::invokeMethod(home, [this, answer, result] {
                    m_waiting.pop_front(); // answers come in the order of the questions
                    answer.set(std::move(*result));
                });
            });
        co_return co_await answer;
    }

private:
    QThread m_thread;
    JournalWorker *m_worker;         // on m_thread, deleted as it ends
    std::unique_ptr<QObject> m_home; // where answers arrive
    std::deque<std::function<void()>> m_waiting;
};

Journal::Journal(QString folder)
    : d(std::make_unique<Private>(folder))
{
}

Journal::~Journal() = default;

QCoro::Task<Result<JournalOpened>> Journal::open(Access access)
{
    return d->ask([access](JournalDatabase &database) { return database.open(access); });
}

QCoro::Task<Result<JournalledRun>> Journal::begin(ChangePlan plan, QString profile, QDateTime now)
{
    wipeSecrets(plan); // they have no business on another thread
    return d->ask([=](JournalDatabase &database) { return database.begin(plan, profile, now); });
}

QCoro::Task<Result<void>> Journal::intend(QList<ChangeId> changes, QDateTime now)
{
    return d->ask([=](JournalDatabase &database) { return database.intend(changes, now); });
}

QCoro::Task<Result<void>> Journal::settle(QList<Settlement> settlements)
{
    return d->ask([=](JournalDatabase &database) { return database.settle(settlements); });
}

QCoro::Task<Result<void>> Journal::end(RunId run, QDateTime now)
{
    return d->ask([=](JournalDatabase &database) { return database.end(run, now); });
}

QCoro::Task<Result<QList<JournalledRun>>> Journal::unended()
{
    return d->ask([](JournalDatabase &database) { return database.unended(); });
}

QCoro::Task<Result<QList<Attempt>>> Journal::attempts(RunId run)
{
    return d->ask([run](JournalDatabase &database) { return database.attempts(run); });
}

QCoro::Task<Result<HistoryPage>> Journal::history(HistoryQuery query)
{
    return d->ask([=](JournalDatabase &database) { return database.history(query); });
}

QCoro::Task<Result<int>> Journal::invitationsSince(QDateTime since)
{
    return d->ask([=](JournalDatabase &database) { return database.invitationsSince(since); });
}

} // namespace rollcall

#include "core/changes/account_changes.h"

#include "core/base/logging.h"
#include "core/base/private_file.h"
#include "core/changes/change_kind.h"
#include "core/directory/directory.h"
#include "core/http/api_client.h"
#include "core/http/http_errors.h"
#include "core/zoom/call_target.h"
#include "core/zoom/json_values.h"
#include "core/zoom/user_email.h"
#include "core/zoom/user_settings.h"
#include "core/zoom/users.h"

#include <QDir>
#include <QStandardPaths>

#include <algorithm>

namespace rollcall {

namespace {

constexpr int historyGatherMs = 300;
constexpr std::chrono::minutes factsLast(10);

// Enough to reach the permitted rate at an answer's usual 300 ms; the limiter spaces them out.
int mostUnderWay(Plan plan)
{
    switch (plan) {
    case Plan::Free:
        return 4;
    case Plan::Pro:
        return 12;
    case Plan::Business:
        break;
    }
    return 28;
}

template <typename T>
std::optional<T> known(const Result<T> &result)
{
    return result ? std::optional<T>(*result) : std::nullopt;
}

QCoro::Task<AccountFacts> askForFacts(ApiClient &client, AccountFacts facts, CancelToken cancel)
{
    auto usage = zoom::getPlanUsage(client, {}, cancel);
    auto domains = zoom::listManagedDomains(client, {}, cancel);
    auto groups = zoom::listAllGroups(client, Lane::Foreground, cancel);
    auto self = zoom::getUser(client, {.userId = zoom::me}, cancel);
    facts.usage = known(co_await std::move(usage));
    facts.domains = known(co_await std::move(domains));
    facts.groups = known(co_await std::move(groups));
    if (const auto user = co_await std::move(self))
        facts.self = user->id;
    co_return facts;
}

std::optional<bool> webinarsIn(const Result<QJsonObject> &settings)
{
    if (!settings)
        return std::nullopt;
    return zoom::flagOf((*settings)[QLatin1String("feature")][QLatin1String("webinar")]);
}

Error cancelled()
{
    return httpError(ErrorKind::Cancelled, Delivery::NotSent);
}

QDateTime startOfDay(const QDateTime &now)
{
    return QDateTime(now.toUTC().date(), QTime(0, 0), Qt::UTC);
}

} // namespace

QString AccountChanges::folderOf(const QString &profileId)
{
    const QDir data(QStandardPaths::writableLocation(QStandardPaths::AppDataLocation));
    return data.filePath(QStringLiteral("journals/") + profileId);
}

AccountChanges::AccountChanges(Setup setup, ApiClient &client, Directory &directory, Clock &clock,
                               QObject *parent)
    : ChangeDesk(parent)
    , m_setup(std::move(setup))
    , m_client(client)
    , m_directory(directory)
    , m_clock(clock)
    , m_lock(m_setup.folder)
    , m_journal(m_setup.folder)
{
    m_historyGather.setSingleShot(true);
    m_historyGather.setInterval(historyGatherMs);
    connect(&m_historyGather, &QTimer::timeout, this, &AccountChanges::historyChanged);
    takePen();
}

AccountChanges::~AccountChanges()
{
    m_scope.cancel();
}

void AccountChanges::setPen(const Pen &pen)
{
    if (pen == m_pen)
        return;
    m_pen = pen;
    Q_EMIT penChanged();
}

void AccountChanges::takePen()
{
    if (m_pen.ours || m_opening)
        return;
    if (const auto made = makePrivateFolder(m_setup.folder); !made) {
        setPen({false, made.error().sentence});
        QMetaObject::invokeMethod(this, &AccountChanges::opened, Qt::QueuedConnection);
    } else if (!m_lock.tryTake()) {
        //: %1: "process 4711 on helpdesk-3"
        setPen({false, tr("Another Rollcall is changing this account: %1. You can look, but not "
                          "apply anything here.")
                           .arg(m_lock.holder())});
        m_scope.start(m_journal.open(Journal::Access::Look),
                      [this](const Result<JournalOpened> &) { Q_EMIT opened(); });
    } else {
        m_opening = true;
        m_scope.start(m_journal.open(),
                      [this](const Result<JournalOpened> &result) { journalOpened(result); });
    }
}

void AccountChanges::journalOpened(const Result<JournalOpened> &result)
{
    if (!result) {
        layPenDown(result.error());
        return;
    }
    setNotice(*result);
    m_scope.start(m_journal.unended(), [this](const Result<QList<JournalledRun>> &runs) {
        if (!runs) {
            layPenDown(runs.error()); // what was under way must be known before more is sent
            return;
        }
        for (const JournalledRun &run : *runs)
            executorOf(*add(run, Run::Phase::Interrupted)); // which knows what it waits for
        m_opening = false;
        setPen({true, {}});
        Q_EMIT opened();
    });
}

void AccountChanges::layPenDown(const Error &error)
{
    m_opening = false;
    m_lock.release();
    setPen({false, error.sentence});
    Q_EMIT opened();
}

void AccountChanges::setNotice(const JournalOpened &journal)
{
    QStringList sentences;
    if (!journal.setAside.isEmpty()) {
        sentences += tr("The journal of changes was damaged and has been set aside as %1. Changes "
                        "that were under way in it may or may not have happened: check those users "
                        "before you change them again.")
                         .arg(QDir::toNativeSeparators(journal.setAside));
    }
    if (journal.unreadable > 0) {
        sentences += tr("%Ln change(s) in the journal were made by a newer Rollcall and can't be "
                        "shown here.",
                        nullptr, journal.unreadable);
    }
    if (sentences.isEmpty())
        return;
    m_notice = sentences.join(u' ');
    Q_EMIT noticeChanged();
}

// ---- runs ------------------------------------------------------------------------------------

QList<Run *> AccountChanges::runs() const
{
    QList<Run *> runs;
    for (const Entry &entry : m_entries)
        runs += entry.run.get();
    return runs;
}

std::optional<Error> AccountChanges::refusal(const ChangePlan &plan) const
{
    const auto usage = [](const QString &sentence) {
        return localError(ErrorKind::Usage, sentence);
    };
    if (!m_pen.ours)
        return usage(m_pen.reason.isEmpty() ? tr("The journal of changes is not open yet. Try "
                                                 "again in a moment.")
                                            : m_pen.reason);
    if (plan.changes.isEmpty())
        return usage(tr("The plan holds no changes."));
    if (!plan.accountId.isEmpty() && plan.accountId != m_setup.profile.accountId)
        return usage(tr("This plan was made for another account. Open that account to apply it."));
    if (plan.needsSecrets())
        return usage(tr("Enter the passwords that the plan needs: they are never kept in a file."));
    return std::nullopt;
}

QCoro::Task<Result<Run *>> AccountChanges::apply(ChangePlan plan)
{
    if (auto refused = refusal(plan))
        co_return std::move(*refused);
    const CancelToken alive = m_scope.token();
    auto begun = co_await m_journal.begin(plan, m_setup.profile.name, m_clock.wallClock());
    if (alive.isCancelled())
        co_return cancelled();
    if (!begun)
        co_return begun.error();
    for (int position = 0; position < plan.changes.size(); ++position) {
        if (const QByteArray &secret = plan.changes.at(position).secret; !secret.isEmpty())
            begun->changes[position].change.secret = secret;
    }
    Run *run = add(std::move(begun).value(), Run::Phase::Running);
    executorOf(*run).start();
    co_return run;
}

Run *AccountChanges::add(JournalledRun journalled, Run::Phase phase)
{
    auto run = std::make_unique<Run>(std::move(journalled), phase);
    Run *added = run.get();
    connect(added, &Run::stateChanged, this, [this] {
        if (!m_historyGather.isActive())
            m_historyGather.start();
    });
    m_entries.push_back({std::move(run), nullptr});
    Q_EMIT runsChanged();
    return added;
}

AccountChanges::Entry *AccountChanges::entryOf(const Run &run)
{
    const auto found = std::ranges::find_if(
        m_entries, [&run](const Entry &entry) { return entry.run.get() == &run; });
    return found == m_entries.end() ? nullptr : &*found;
}

RunExecutor &AccountChanges::executorOf(Run &run)
{
    Entry *entry = entryOf(run);
    Q_ASSERT(entry);
    if (!entry->executor) {
        entry->executor = std::make_unique<RunExecutor>(
            run, RunTools{.client = m_client,
                          .journal = m_journal,
                          .directory = m_directory,
                          .clock = m_clock,
                          .turns = m_turns,
                          .mostUnderWay = mostUnderWay(m_setup.profile.plan),
                          .onStep = m_setup.onStep});
        connect(entry->executor.get(), &RunExecutor::userChanged, this,
                &AccountChanges::userChanged);
        // Seats were taken or given back.
        connect(entry->executor.get(), &RunExecutor::userChanged, this, [this] {
            m_facts.reset();
            ++m_factsAge;
        });
    }
    return *entry->executor;
}

void AccountChanges::pause(Run &run)
{
    executorOf(run).pause();
}

void AccountChanges::resume(Run &run)
{
    if (m_pen.ours)
        executorOf(run).start();
}

void AccountChanges::stop(Run &run)
{
    executorOf(run).stop();
}

void AccountChanges::retry(Run &run, QList<int> positions)
{
    if (m_pen.ours)
        executorOf(run).retry(positions);
}

void AccountChanges::setSecrets(Run &run, QHash<int, QByteArray> secrets)
{
    for (auto secret = secrets.cbegin(); secret != secrets.cend(); ++secret)
        run.setSecret(secret.key(), secret.value());
}

// What was in doubt and is given up stays unknown; what was not sent never will be.
void AccountChanges::dismiss(Run &run)
{
    const Entry *entry = entryOf(run);
    if (!m_pen.ours || (entry->executor && entry->executor->isBusy()))
        return;
    QList<Settlement> settlements;
    for (int position = 0; position < run.size(); ++position) {
        ChangeState state = run.state(position);
        if (isFinal(state.outcome))
            continue;
        state.outcome = state.outcome == Outcome::Sending ? Outcome::Unknown : Outcome::Dropped;
        state.settled = m_clock.wallClock();
        settlements.append({run.changeId(position), state});
    }
    const RunId id = run.id();
    m_scope.start(m_journal.settle(settlements), [this, id](const Result<void> &settled) {
        if (!settled) {
            qCWarning(lcChanges) << settled.error().sentence;
            return;
        }
        m_scope.start(m_journal.end(id, m_clock.wallClock()), [this, id](const Result<void> &) {
            std::erase_if(m_entries, [id](const Entry &gone) { return gone.run->id() == id; });
            Q_EMIT runsChanged();
            Q_EMIT historyChanged();
        });
    });
}

// ---- questions -------------------------------------------------------------------------------

QCoro::Task<AccountFacts> AccountChanges::facts(CancelToken cancel)
{
    const CancelToken alive = m_scope.token();
    const LinkedCancel stop(cancel, alive);
    const int age = m_factsAge;
    AccountFacts facts;
    facts.plan = m_setup.profile.plan;
    facts.accountId = m_setup.profile.accountId;
    if (m_facts && m_clock.now() < m_factsSince + factsLast)
        facts = *m_facts;
    else
        facts = co_await askForFacts(m_client, facts, stop.token());
    if (stop.isCancelled())
        co_return facts;
    const bool isWhole = facts.usage && facts.domains && facts.groups && !facts.self.isEmpty();
    if (isWhole && age == m_factsAge && (!m_facts || m_clock.now() >= m_factsSince + factsLast)) {
        m_facts = facts;
        m_factsSince = m_clock.now();
    }
    if (m_pen.ours) {
        const auto sent = co_await m_journal.invitationsSince(startOfDay(m_clock.wallClock()));
        facts.invitationsToday = sent ? *sent : 0;
    }
    co_return facts;
}

QCoro::Task<Result<bool>> AccountChanges::isRegistered(QString email, CancelToken cancel)
{
    return zoom::checkEmail(m_client, {.email = std::move(email)}, std::move(cancel));
}

QCoro::Task<std::optional<bool>> AccountChanges::mayHoldWebinars(QString userId, CancelToken cancel)
{
    auto settings = zoom::getSettings(m_client, {.userId = std::move(userId)}, std::move(cancel));
    co_return webinarsIn(co_await std::move(settings));
}

QCoro::Task<Result<HistoryPage>> AccountChanges::history(HistoryQuery query)
{
    return m_journal.history(std::move(query));
}

} // namespace rollcall

#pragma once

#include "core/account/account_profile.h"
#include "core/base/task_scope.h"
#include "core/changes/change_desk.h"
#include "core/changes/run_executor.h"
#include "core/changes/user_turns.h"
#include "core/changes/writer_lock.h"

#include <QTimer>

#include <memory>
#include <vector>

namespace rollcall {

// The desk of one account: its pen, journal, runs and what is staged. Runs of an earlier process
// that had not ended are Interrupted; they go on when a person says so.
class AccountChanges final : public ChangeDesk
{
    Q_OBJECT

public:
    struct Setup
    {
        AccountProfile profile;
        QString folder; // of the journal and the lock, one for each profile; made if missing
        std::function<void(const char *step)> onStep; // RunTools::onStep
    };

    // Where a profile's journal is: below AppDataLocation.
    static QString folderOf(const QString &profileId);

    // Client, directory and clock must outlive it. Takes the pen and opens the journal at once.
    AccountChanges(Setup setup, ApiClient &client, Directory &directory, Clock &clock,
                   QObject *parent = nullptr);
    ~AccountChanges() override;

    Pen pen() const override { return m_pen; }
    void takePen() override;
    QString notice() const override { return m_notice; }
    StagedChanges &staged() override { return m_staged; }
    QList<Run *> runs() const override;

    QCoro::Task<Result<Run *>> apply(ChangePlan plan) override;
    void pause(Run &run) override;
    void resume(Run &run) override;
    void stop(Run &run) override;
    void retry(Run &run, QList<int> positions) override;
    void setSecrets(Run &run, QHash<int, QByteArray> secrets) override;
    void dismiss(Run &run) override;

    QCoro::Task<AccountFacts> facts(CancelToken cancel) override;
    QCoro::Task<Result<bool>> isRegistered(QString email, CancelToken cancel) override;
    QCoro::Task<std::optional<bool>> mayHoldWebinars(QString userId, CancelToken cancel) override;
    QCoro::Task<Result<HistoryPage>> history(HistoryQuery query) override;

Q_SIGNALS:
    // The journal has been opened, or can't be: notice, pen and interrupted runs are known.
    void opened();

private:
    struct Entry
    {
        std::unique_ptr<Run> run;
        std::unique_ptr<RunExecutor> executor; // null: nobody has gone on with it yet
    };

    void journalOpened(const Result<JournalOpened> &result);
    void layPenDown(const Error &error);
    void setNotice(const JournalOpened &journal);
    void setPen(const Pen &pen);
    std::optional<Error> refusal(const ChangePlan &plan) const;
    Run *add(JournalledRun journalled, Run::Phase phase);
    Entry *entryOf(const Run &run);
    RunExecutor &executorOf(Run &run);

    const Setup m_setup;
    ApiClient &m_client;
    Directory &m_directory;
    Clock &m_clock;
    Pen m_pen;
    bool m_opening = false; // the lock is ours, the pen not yet
    QString m_notice;
    WriterLock m_lock;
    Journal m_journal;
    StagedChanges m_staged;
    UserTurns m_turns;
    std::vector<Entry> m_entries;
    QTimer m_historyGather;
    std::optional<AccountFacts> m_facts;
    Clock::Moment m_factsSince{};
    int m_factsAge = 0; // counts what outdates facts, also those that are on their way
    TaskScope m_scope;
};

} // namespace rollcall

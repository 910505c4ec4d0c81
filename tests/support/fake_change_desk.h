#pragma once

#include "core/base/deferred.h"
#include "core/changes/change_desk.h"

#include <QHash>

#include <algorithm>
#include <memory>
#include <utility>
#include <vector>

namespace rollcall {

// A desk that sends nothing: notes what is asked of it, and makes Runs that the test moves on with
// setState, setPhase and setHold. Answers at once unless it is told to be slow.
class FakeChangeDesk final : public ChangeDesk
{
public:
    ~FakeChangeDesk() override
    {
        // Who waits for an answer still gets one, while there is something to answer with.
        answerApply();
        answerFacts();
        answerRegistered();
        answerWebinars();
        answerHistory();
    }

    Pen pen() const override { return m_pen; }
    void setPen(const Pen &pen)
    {
        m_pen = pen;
        Q_EMIT penChanged();
    }
    void takePen() override
    {
        ++penAsked;
        setPen(penIsFree ? Pen{true, {}} : m_pen);
    }
    bool penIsFree = false;
    int penAsked = 0;

    QString notice() const override { return m_notice; }
    void setNotice(const QString &notice)
    {
        m_notice = notice;
        Q_EMIT noticeChanged();
    }

    StagedChanges &staged() override { return m_staged; }

    QList<Run *> runs() const override
    {
        QList<Run *> runs;
        for (const auto &run : m_runs)
            runs += run.get();
        return runs;
    }
    Run &addRun(const ChangePlan &plan, Run::Phase phase)
    {
        JournalledRun journalled;
        journalled.id = ++m_lastId;
        journalled.title = plan.title;
        journalled.planHash = "fake";
        journalled.profile = QStringLiteral("Acme");
        journalled.begun = QDateTime(QDate(2026, 11, 25), QTime(9, 30), Qt::UTC);
        for (const Change &change : plan.changes)
            journalled.changes += JournalledChange{++m_lastId, change, {}};
        Run &run = *m_runs.emplace_back(std::make_unique<Run>(std::move(journalled), phase));
        Q_EMIT runsChanged();
        return run;
    }

    // What was asked, oldest first.
    QList<ChangePlan> applied;
    QStringList asked; // "pause 1", "retry 1: 2 3"
    QHash<int, QByteArray> secrets;

    // How apply() ends; slow: only with answerApply().
    std::optional<Error> refusal;
    bool slowApply = false;
    void answerApply() { m_apply.set(true); }

    QCoro::Task<Result<Run *>> apply(ChangePlan plan) override
    {
        applied += plan;
        if (slowApply) {
            const Deferred<bool> answer = m_apply = {};
            co_await answer;
        }
        if (refusal)
            co_return Error(*refusal);
        co_return &addRun(plan, Run::Phase::Running);
    }

    void pause(Run &run) override { note(QStringLiteral("pause"), run); }
    void resume(Run &run) override { note(QStringLiteral("resume"), run); }
    void stop(Run &run) override { note(QStringLiteral("stop"), run); }
    void retry(Run &run, QList<int> positions) override
    {
        QString words = QStringLiteral("retry %1:").arg(run.id());
        for (const int position : positions)
            words += u' ' + QString::number(position);
        asked += words;
    }
    void setSecrets(Run &run, QHash<int, QByteArray> given) override
    {
        note(QStringLiteral("secrets"), run);
        secrets = given;
        for (auto secret = given.begin(); secret != given.end(); ++secret)
            run.setSecret(secret.key(), secret.value());
    }
    void dismiss(Run &run) override
    {
        note(QStringLiteral("dismiss"), run);
        const auto gone = std::ranges::find_if(
            m_runs, [&run](const std::unique_ptr<Run> &other) { return other.get() == &run; });
        const std::unique_ptr<Run> kept = std::move(*gone); // until nobody points at it any more
        m_runs.erase(gone);
        Q_EMIT runsChanged();
    }

    AccountFacts accountFacts;
    bool slowFacts = false; // until answerFacts()
    void answerFacts() { m_facts.set(true); }
    QCoro::Task<AccountFacts> facts(CancelToken) override
    {
        if (slowFacts) {
            const Deferred<bool> answer = m_facts = {};
            co_await answer;
        }
        co_return AccountFacts(accountFacts);
    }

    QStringList registered; // e-mail addresses
    QStringList askedAbout; // "
    std::optional<Error> registeredError;
    bool slowRegistered = false; // until answerRegistered()
    void answerRegistered() { m_isRegistered.set(true); }
    QCoro::Task<Result<bool>> isRegistered(QString email, CancelToken) override
    {
        askedAbout += email;
        if (slowRegistered) {
            const Deferred<bool> answer = m_isRegistered = {};
            co_await answer;
        }
        if (registeredError)
            co_return Error(*registeredError);
        co_return registered.contains(email);
    }

    QHash<QString, bool> webinars; // by user id; who is not in it is not told
    QStringList askedForWebinars;  // ids
    bool slowWebinars = false;     // until answerWebinars()
    void answerWebinars() { m_webinars.set(true); }
    QCoro::Task<std::optional<bool>> mayHoldWebinars(QString userId, CancelToken) override
    {
        askedForWebinars += userId;
        if (slowWebinars) {
            const Deferred<bool> answer = m_webinars = {};
            co_await answer;
        }
        co_return webinars.contains(userId) ? std::optional(webinars.value(userId)) : std::nullopt;
    }

    QList<HistoryEntry> entries; // newest first
    QList<HistoryQuery> queries;
    std::optional<Error> historyError;
    bool slowHistory = false; // until answerHistory(): the latest question first
    void answerHistory()
    {
        const auto waiting = std::exchange(m_history, {});
        for (const Deferred<bool> &answer : waiting)
            answer.set(true);
    }
    QCoro::Task<Result<HistoryPage>> history(HistoryQuery query) override
    {
        queries += query;
        if (slowHistory) {
            const Deferred<bool> answer;
            m_history.prepend(answer);
            co_await answer;
        }
        if (historyError)
            co_return Error(*historyError);
        HistoryPage page;
        for (const HistoryEntry &entry : std::as_const(entries)) {
            const QString text =
                entry.what.target.name + u' ' + entry.what.target.email + u' ' + entry.runTitle;
            if (!text.contains(query.text, Qt::CaseInsensitive) ||
                (query.outcome && entry.state.outcome != *query.outcome) ||
                (query.run && entry.run != *query.run)) {
                continue;
            }
            if (page.total >= query.offset && page.entries.size() < query.limit)
                page.entries += entry;
            ++page.total;
        }
        co_return page;
    }

private:
    void note(const QString &what, const Run &run)
    {
        asked += QStringLiteral("%1 %2").arg(what).arg(run.id());
    }

    Pen m_pen{true, {}};
    QString m_notice;
    StagedChanges m_staged;
    std::vector<std::unique_ptr<Run>> m_runs;
    qint64 m_lastId = 0;
    Deferred<bool> m_apply;
    Deferred<bool> m_facts;
    Deferred<bool> m_isRegistered;
    Deferred<bool> m_webinars;
    QList<Deferred<bool>> m_history; // newest first
};

} // namespace rollcall

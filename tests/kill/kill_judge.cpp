#include "tests/kill/kill_judge.h"

#include "core/changes/change_kind.h"
#include "tests/kill/kill_child.h"

#include <algorithm>
#include <map>

namespace rollcall::kill {

namespace {

using namespace Qt::StringLiterals;

// All changes that the server's log can't tell apart: of one method and path.
struct Group
{
    // By the journal: changes, and what is said of them.
    int changes = 0;
    int done = 0;
    int unknown = 0;
    int notDone = 0; // Already, too: not by this plan
    // By the journal: attempts that were answered, and those of which nothing is known.
    int answered = 0;
    int unclear = 0;
    // By the server: all requests, and those that it carried out.
    int requests = 0;
    int carriedOut = 0;

    QString line() const
    {
        return u"%1 changes, %2 done, %3 unknown, %4 not done; attempts: %5 answered, %6 unclear; "_s
                   .arg(changes)
                   .arg(done)
                   .arg(unknown)
                   .arg(notDone)
                   .arg(answered)
                   .arg(unclear) +
               u"%1 requests, %2 carried out"_s.arg(requests).arg(carriedOut);
    }
};

class Judge
{
public:
    explicit Judge(const Evidence &evidence)
        : m_evidence(evidence)
    {
    }

    Tally verdict()
    {
        for (const HistoryEntry &entry : m_evidence.history)
            addChange(entry);
        for (const Attempt &attempt : m_evidence.attempts)
            addAttempt(attempt);
        for (const sandbox::LoggedRequest &request : m_evidence.requests)
            addRequest(request);
        for (const auto &[line, group] : m_groups)
            weigh(line, group);
        return m_tally;
    }

private:
    void fault(int Tally::*count, int by, const QString &words)
    {
        m_tally.*count += by;
        m_tally.what += words;
    }

    void addChange(const HistoryEntry &entry)
    {
        Change change = entry.what;
        if (lacksSecret(change))
            change.secret = plannedPassword();
        const Request request = kindOf(change).request(change);
        const QString line = QLatin1String(verbNames.name(request.verb)) + u" /v2"_s +
                             QString::fromLatin1(request.path);
        Group &group = m_groups[line];
        m_lines.insert(entry.change, line);
        ++group.changes;
        ++m_tally.changes;
        switch (entry.state.outcome) {
        case Outcome::Done:
            ++group.done;
            ++m_tally.done;
            break;
        case Outcome::Unknown:
            ++group.unknown;
            break;
        default:
            ++group.notDone;
        }
        if (!isFinal(entry.state.outcome)) {
            fault(&Tally::lost, 1,
                  line + u' ' + QLatin1String(outcomeNames.name(entry.state.outcome)));
        }
        const Taken taken = isThere(change, entry.state);
        if (entry.state.outcome == Outcome::Done && taken == Taken::No)
            fault(&Tally::wrong, 1, line + u" is said to be done, and the account is not so"_s);
        if (entry.state.outcome == Outcome::Unknown && taken != Taken::Unclear)
            fault(&Tally::wrong, 1, line + u" is said to be unknown, and the account tells"_s);
    }

    // What the account says; where that is nothing, the server's log has to do.
    Taken isThere(const Change &change, const ChangeState &state) const
    {
        const ReadBack &readBack = kindOf(change).readBack;
        if (!readBack.possible())
            return Taken::Unclear;
        const auto answer = m_evidence.ask(readBack.request(change));
        return readBack.judge(change, answer, {.intended = state.intended, .wasAbsent = true});
    }

    void addAttempt(const Attempt &attempt)
    {
        Group &group = m_groups[m_lines.value(attempt.change)];
        ++m_tally.attempts;
        group.answered += int(attempt.delivery == Delivery::Answered);
        group.unclear += int(attempt.delivery.value_or(Delivery::Unknown) == Delivery::Unknown);
    }

    void addRequest(const sandbox::LoggedRequest &request)
    {
        if (request.method == u"GET" || !request.path.startsWith(u"/v2/"))
            return;
        ++m_tally.requests;
        const QString line = request.method + u' ' + request.path;
        const auto group = m_groups.find(line);
        if (group == m_groups.end()) {
            fault(&Tally::mismatched, 1, u"nobody planned "_s + line);
            return;
        }
        ++group->second.requests;
        group->second.carriedOut += int(request.status / 100 == 2);
    }

    void weigh(const QString &line, const Group &group)
    {
        const QString words = line + u": "_s + group.line();
        m_tally.unknown += group.unknown;
        const int tooMany = group.carriedOut - group.changes;
        if (tooMany > 0)
            fault(&Tally::doubled, tooMany, words);
        // What is done was carried out; what is unknown may have been; nothing else was.
        const int carriedOut = std::min(group.carriedOut, group.changes);
        if (group.done > carriedOut)
            fault(&Tally::wrong, group.done - carriedOut, words);
        else if (carriedOut > group.done + group.unknown)
            fault(&Tally::wrong, carriedOut - group.done - group.unknown, words);
        if (group.requests < group.answered || group.requests > group.answered + group.unclear)
            fault(&Tally::mismatched, 1, words);
    }

    const Evidence &m_evidence;
    Tally m_tally;
    std::map<QString, Group> m_groups; // by method and path
    QHash<ChangeId, QString> m_lines;
};

} // namespace

Tally judged(const Evidence &evidence)
{
    return Judge(evidence).verdict();
}

} // namespace rollcall::kill

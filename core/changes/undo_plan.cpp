#include "core/base/slices.h"
#include "core/changes/change_kind.h"
#include "core/changes/change_merge.h"
#include "core/changes/history.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>
#include <utility>

namespace rollcall {

namespace {

using zoom::Operation;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::UndoPlan)
};

QString whyNoWayBack(const Change &change)
{
    switch (change.operation) {
    case Operation::DeleteUser:
        return Text::tr("Zoom has no way to bring a user back.");
    case Operation::UpdatePassword:
        return Text::tr("The old password is not known.");
    case Operation::RevokeSsoToken:
        return Text::tr("The users have to sign in again themselves.");
    case Operation::SwitchAccount:
        return Text::tr("Only the other account can move a user back.");
    case Operation::UpdatePresence:
        return Text::tr("Zoom and the users themselves change it all the time.");
    case Operation::UploadPicture:
    case Operation::DeletePicture:
    case Operation::DeleteVirtualBackgrounds:
        return Text::tr("Rollcall keeps no pictures that were replaced or removed.");
    default:
        return Text::tr("It is not known what was there before.");
    }
}

// Counts what can't be undone, each reason once.
class Reasons
{
public:
    void add(const QString &what, const QString &why) { ++m_counts[{what, why}]; }

    QStringList sentences() const
    {
        QStringList sentences;
        for (const auto &[reason, count] : m_counts) {
            //: %1 is what was done ("Delete"), %2 a sentence that says why that can't be undone
            sentences +=
                Text::tr("%1, %Ln change(s): %2", nullptr, count).arg(reason.first, reason.second);
        }
        return sentences;
    }

private:
    std::map<std::pair<QString, QString>, int> m_counts;
};

// Of an edit: the inverse knows fewer members.
bool isPartial(const Change &change, const QList<Change> &inverse)
{
    return inverse.size() == 1 && inverse.first().operation == change.operation &&
           inverse.first().after.size() < change.after.size();
}

// Those that say what a user shall be, so that the last of several has the last word. Of others the
// order counts.
bool isMergeable(Operation operation)
{
    return operation == Operation::UpdateUser || operation == Operation::UpdateStatus ||
           operation == Operation::UpdateEmail || operation == Operation::UpdateSettings;
}

// The members that would be set to what they are.
void dropUnaltered(Change &change)
{
    const QStringList members = change.after.keys();
    for (const QString &member : members) {
        if (change.before.value(member) != change.after.value(member))
            continue;
        change.before.remove(member);
        change.after.remove(member);
    }
}

class Inverses
{
public:
    void add(const Change &inverse)
    {
        if (!isMergeable(inverse.operation)) {
            m_changes += inverse;
            return;
        }
        const Subject subject{inverse.target.key(), int(inverse.operation),
                              inverse.after.value(QLatin1String("?option")).toString()};
        const auto [place, isNew] = m_places.try_emplace(subject, m_changes.size());
        if (isNew)
            m_changes += inverse;
        else
            mergeInto(m_changes[place->second], inverse);
    }

    // Moves the next one that changes anything into `changes`; false: there are no more.
    bool moveNextInto(QList<Change> &changes)
    {
        if (m_next == m_changes.size())
            return false;
        Change &change = m_changes[m_next++];
        if (isMergeable(change.operation))
            dropUnaltered(change);
        if (!isMergeable(change.operation) || !change.after.isEmpty())
            changes += std::move(change);
        return true;
    }

private:
    using Subject = std::tuple<QString, int, QString>; // user, operation, option of settings
    QList<Change> m_changes;
    std::map<Subject, qsizetype> m_places;
    qsizetype m_next = 0;
};

class UndoMaking
{
public:
    explicit UndoMaking(QList<HistoryEntry> entries)
        : m_newestFirst(std::move(entries))
    {
        std::ranges::stable_sort(m_newestFirst, std::greater<>(), &HistoryEntry::change);
    }

    // False: all is made.
    bool makeNext()
    {
        if (m_next == m_newestFirst.size())
            return m_inverses.moveNextInto(m_changes);
        add(m_newestFirst[m_next++]);
        return true;
    }

    int undone() const { return m_undone; } // entries that have a way back
    QStringList cannot() const { return m_reasons.sentences(); }
    QList<Change> takeChanges() { return std::exchange(m_changes, {}); }

private:
    void add(const HistoryEntry &entry)
    {
        const ChangeKind &kind = kindOf(entry.what);
        const QString title = kind.title(entry.what);
        if (entry.state.outcome != Outcome::Done) {
            //: %1 is what became of it: "Failed"
            const QString why =
                Text::tr("It did not take effect (%1).").arg(outcomeTitle(entry.state.outcome));
            m_reasons.add(title, why);
            return;
        }
        const QList<Change> inverse = kind.inverse(entry.what, entry.state.result);
        if (inverse.isEmpty()) {
            m_reasons.add(title, whyNoWayBack(entry.what));
            return;
        }
        ++m_undone;
        if (isPartial(entry.what, inverse))
            m_reasons.add(title, Text::tr("Only in part: what was there before is not known of "
                                          "everything."));
        for (const Change &change : inverse)
            m_inverses.add(change);
    }

    QList<HistoryEntry> m_newestFirst;
    qsizetype m_next = 0;
    Inverses m_inverses;
    Reasons m_reasons;
    int m_undone = 0;
    QList<Change> m_changes;
};

} // namespace

QCoro::Task<UndoPlan> undoPlan(QList<HistoryEntry> entries, QString accountId, QDateTime now,
                               CancelToken cancel)
{
    UndoMaking making(std::move(entries));
    const auto makeNext = [&making] { return making.makeNext(); };
    co_await inSlices(makeNext, cancel);
    UndoPlan undo;
    //: Title of a plan
    undo.plan.title = Text::tr("Undo %Ln change(s)", nullptr, making.undone());
    undo.plan.accountId = std::move(accountId);
    undo.plan.madeAt = std::move(now);
    undo.plan.changes = making.takeChanges();
    undo.cannot = making.cannot();
    co_return std::move(undo);
}

} // namespace rollcall

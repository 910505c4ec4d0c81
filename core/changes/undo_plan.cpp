#include "core/changes/change_kind.h"
#include "core/changes/change_merge.h"
#include "core/changes/history.h"

#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <tuple>

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

    QList<Change> changes() const
    {
        QList<Change> changes;
        for (Change change : m_changes) {
            if (isMergeable(change.operation))
                dropUnaltered(change);
            if (!isMergeable(change.operation) || !change.after.isEmpty())
                changes += change;
        }
        return changes;
    }

private:
    using Subject = std::tuple<QString, int, QString>; // user, operation, option of settings
    QList<Change> m_changes;
    std::map<Subject, qsizetype> m_places;
};

} // namespace

UndoPlan undoPlan(const QList<HistoryEntry> &entries, const QString &accountId,
                  const QDateTime &now)
{
    QList<HistoryEntry> newestFirst = entries;
    std::ranges::stable_sort(newestFirst, std::greater<>(), &HistoryEntry::change);
    UndoPlan undo;
    Inverses inverses;
    Reasons reasons;
    for (const HistoryEntry &entry : std::as_const(newestFirst)) {
        const ChangeKind &kind = kindOf(entry.what);
        const QString title = kind.title(entry.what);
        if (entry.state.outcome != Outcome::Done) {
            //: %1 is what became of it: "Failed"
            reasons.add(
                title,
                Text::tr("It did not take effect (%1).").arg(outcomeTitle(entry.state.outcome)));
            continue;
        }
        const QList<Change> inverse = kind.inverse(entry.what, entry.state.result);
        if (inverse.isEmpty())
            reasons.add(title, whyNoWayBack(entry.what));
        for (const Change &change : inverse)
            inverses.add(change);
    }
    undo.plan.changes = inverses.changes();
    undo.cannot = reasons.sentences();
    undo.plan.accountId = accountId;
    undo.plan.madeAt = now;
    undo.plan.title = Text::tr("Undo %Ln change(s)", nullptr, int(entries.size()));
    return undo;
}

} // namespace rollcall

#pragma once

#include "core/changes/preflight.h"

#include <QMap>

#include <map>
#include <vector>

namespace rollcall {

// What preflight() looks for, severest first; in this order it is told.
enum class Rule {
    OtherAccount,
    ProtectedUser,
    OwnUser,
    AdminPassword,
    Twice,
    ReceiverNotActive,
    ReceiverNotLicensed,
    ReceiverIsLeaver,
    ReceiverLeaves,
    PendingDeletion,
    NotInAccount,
    SeatsShort,
    AddressTaken,
    // Warnings
    ListPartial,
    ListOld,
    ManyUsers,
    InvitationsShort,
    ManagedDisassociation,
    UnmanagedDomain,
    PendingUser,
    ChangedSince,
    // Notes
    AlreadySo,
    UncheckedUsers,
    UncheckedSeats,
    UncheckedDomains,
};

// Findings while they are made: positions by what was found.
class Findings
{
public:
    void add(Rule rule) { m_positions[rule]; }
    // In ascending order of positions; the same one again is nothing new.
    void add(Rule rule, int position)
    {
        QList<int> &positions = m_positions[rule];
        if (positions.isEmpty() || positions.last() != position)
            positions += position;
    }
    // What a kind's check() says.
    void addRefusal(const QString &sentence, int position) { m_refusals[sentence] += position; }

    // `users` says of each change which user it is about, as a number below the count of changes.
    QList<Finding> list(const std::vector<int> &users) const;

private:
    std::map<Rule, QList<int>> m_positions;
    QMap<QString, QList<int>> m_refusals;
};

} // namespace rollcall

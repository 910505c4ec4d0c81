#pragma once

#include "core/changes/preflight_findings.h"

#include <QHash>
#include <QSet>

#include <optional>

namespace rollcall {

// One look at a plan: see preflight(). Each change is looked at once.
class PreflightReview
{
public:
    PreflightReview(const ChangePlan &plan, const UserStore &users, const ListingState &listing,
                    const AccountFacts &facts, const QDateTime &now);

    QList<Finding> findings();

private:
    // A change and what the directory knows of its user.
    struct Entry
    {
        const Change &change;
        int position;
        QString key;
        std::optional<UserRow> row;
    };

    void findAddresses();
    void noteLeaver(const Change &change);
    void look(const Entry &entry);
    void lookAtUser(const Entry &entry);
    void lookAtRole(const Entry &entry);
    void lookAtDeletion(const Entry &entry);
    void lookAtReceiver(const Entry &entry);
    void lookAtAddress(const Entry &entry);
    void lookAtValues(const Entry &entry);
    void lookForTwice(const Entry &entry);
    void countSeats(const Entry &entry);
    void lookAtWhole();
    void lookAtListing();
    void lookAtSeats();

    bool isManaged(const QString &email) const;
    bool isPending(const Entry &entry) const;
    std::optional<UserRow> rowOfAddress(const QString &email) const;

    const ChangePlan &m_plan;
    const UserStore &m_users;
    const ListingState &m_listing;
    const AccountFacts &m_facts;
    const QDateTime &m_now;

    bool m_isComplete;
    QHash<QString, UserRow> m_addresses; // lower-cased; those that the plan names
    QSet<QString> m_leavers;             // lower-cased addresses
    QSet<QString> m_respects;
    QSet<QString> m_managedDomains;
    QList<int> m_seatsWanted; // positions
    qint64 m_seatsFreed = 0;
    QList<int> m_invitations; // positions
    QSet<QString> m_changedUsers;
    QSet<QString> m_created; // by changes before the one that is looked at
    Findings m_findings;
};

} // namespace rollcall

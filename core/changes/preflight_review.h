#pragma once

#include "core/changes/preflight_findings.h"

#include <QHash>
#include <QSet>

#include <optional>
#include <vector>

namespace rollcall {

// One look at a plan, step by step: what preflight() does at once. Each change is looked at once;
// users who become known between two steps may be found or not.
class PreflightReview
{
public:
    // `users` must outlive it.
    PreflightReview(ChangePlan plan, const UserStore &users, ListingState listing,
                    AccountFacts facts, QDateTime now);

    // One of them; false: it was the last.
    bool step();
    QList<Finding> findings() const { return m_findings.list(m_userOf); }

private:
    // A change and what the directory knows of its user.
    struct Entry
    {
        const Change &change;
        int position;
        QString key;
        std::optional<UserRow> row;
    };

    void note(const Change &change);
    void findAddress(UserRow row);
    void look(int position);
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
    bool isSelf(UserRow row) const;
    bool isPending(const Entry &entry) const;
    std::optional<UserRow> rowOfAddress(const QString &email) const;

    const ChangePlan m_plan;
    const UserStore &m_users;
    const ListingState m_listing;
    const AccountFacts m_facts;
    const QDateTime m_now;

    bool m_isComplete;
    // How far the steps have come.
    int m_noted = 0;
    UserRow m_searched = 0;
    int m_looked = 0;

    QSet<QString> m_wanted;              // addresses that the plan names, lower-cased
    QHash<QString, UserRow> m_addresses; // those of them that are somebody's
    QSet<QString> m_leavers;             // lower-cased addresses
    QSet<QString> m_respects;
    QSet<QString> m_managedDomains;
    QList<int> m_seatsWanted; // positions
    qint64 m_seatsFreed = 0;
    QList<int> m_invitations;      // positions
    QHash<QString, int> m_numbers; // of users whom the plan is about, by key
    std::vector<int> m_userOf;     // the number of each change's user
    int m_changedUsers = 0;        // who are not created
    QSet<QString> m_created;       // by changes before the one that is looked at
    Findings m_findings;
};

} // namespace rollcall

#include "core/changes/preflight_findings.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

using Fix = Finding::Fix;
using Severity = Finding::Severity;

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::Preflight)
};

QString refusalText(Rule rule)
{
    switch (rule) {
    case Rule::OtherAccount:
        return Text::tr("This plan was made for another account.");
    case Rule::ProtectedUser:
        return Text::tr("Zoom neither deletes, deactivates nor moves the owner of an account or an "
                        "admin. Give them another role first.");
    case Rule::OwnUser:
        return Text::tr("Rollcall's connection acts for this user, so it would end, too. Let "
                        "another admin do this, with a connection of their own.");
    case Rule::AdminPassword:
        return Text::tr("Zoom lets nobody else set the password of an owner or an admin.");
    case Rule::Twice:
        return Text::tr("The plan changes the same thing of the same user twice. The first of "
                        "these changes stays.");
    case Rule::ReceiverNotActive:
        return Text::tr("Who shall get what these users leave behind is no active user of this "
                        "account.");
    case Rule::ReceiverNotLicensed:
        return Text::tr("Who shall get the recordings of these users is not Licensed.");
    case Rule::ReceiverIsLeaver:
        return Text::tr("These users shall get what they leave behind themselves.");
    case Rule::ReceiverLeaves:
        return Text::tr("Who shall get what these users leave behind is deleted or deactivated by "
                        "the same plan.");
    case Rule::PendingDeletion:
        return Text::tr("Pending users are not deleted but disassociated: their invitation is "
                        "taken back.");
    case Rule::NotInAccount:
        return Text::tr("These users are not in the account.");
    case Rule::SeatsShort:
        return Text::tr("There are not enough Licensed seats left for these users.");
    case Rule::AddressTaken:
        return Text::tr("Somebody in the account has this e-mail address already.");
    default:
        return {};
    }
}

QString warningText(Rule rule)
{
    switch (rule) {
    case Rule::ListPartial:
        return Text::tr("Not all users of the account were read, so not all could be checked.");
    case Rule::ListOld:
        return Text::tr("The list of users is older than ten minutes. Read it again to check "
                        "against what is there now.");
    case Rule::ManyUsers:
        return Text::tr("The plan changes more than a fifth of the account.");
    case Rule::InvitationsShort:
        return Text::tr("Zoom will not send all of these invitations today. The rest waits for "
                        "tomorrow, GMT.");
    case Rule::ManagedDisassociation:
        return Text::tr("Zoom does not disassociate users with an address of a domain that the "
                        "account manages. They can be deactivated or deleted.");
    case Rule::UnmanagedDomain:
        return Text::tr("The new address is of a domain that the account does not manage; Zoom is "
                        "likely to refuse it.");
    case Rule::PendingUser:
        return Text::tr("These users have not accepted their invitation. Zoom ignores or refuses "
                        "changes to them.");
    case Rule::ChangedSince:
        return Text::tr("These users are no longer as they were when the plan was made.");
    default:
        return {};
    }
}

QString noteText(Rule rule)
{
    switch (rule) {
    case Rule::AlreadySo:
        return Text::tr("These users are already as the plan wants them.");
    case Rule::UncheckedUsers:
        return Text::tr(
            "These users, or those who shall get what they leave behind, are not in the "
            "part of the account that was read.");
    case Rule::UncheckedSeats:
        return Text::tr("How many Licensed seats are left is not known.");
    case Rule::UncheckedDomains:
        return Text::tr("Which domains the account manages is not known.");
    default:
        return {};
    }
}

Severity severityOf(Rule rule)
{
    if (rule < Rule::ListPartial)
        return Severity::Refused;
    return rule < Rule::AlreadySo ? Severity::Warning : Severity::Note;
}

Fix fixOf(Rule rule)
{
    switch (rule) {
    case Rule::PendingDeletion:
        return Fix::Disassociate;
    case Rule::ManagedDisassociation:
        return Fix::Deactivate;
    case Rule::OtherAccount:
    case Rule::ListPartial:
    case Rule::ListOld:
    case Rule::ManyUsers:
    case Rule::InvitationsShort:
    case Rule::UncheckedUsers:
    case Rule::UncheckedSeats:
    case Rule::UncheckedDomains:
        return Fix::None;
    default:
        return Fix::Drop;
    }
}

Finding findingOf(Rule rule, const QList<int> &positions)
{
    const Severity severity = severityOf(rule);
    QString text = severity == Severity::Refused ? refusalText(rule) : QString();
    if (severity == Severity::Warning)
        text = warningText(rule);
    else if (severity == Severity::Note)
        text = noteText(rule);
    return {severity, fixOf(rule), text, positions};
}

// Of whom the changes at these positions are.
class UserCounter
{
public:
    explicit UserCounter(const std::vector<int> &users)
        : m_users(users)
        , m_countedIn(users.size())
    {
    }

    int count(const QList<int> &positions)
    {
        ++m_time;
        int users = 0;
        for (const int position : positions) {
            int &countedIn = m_countedIn[std::size_t(m_users[std::size_t(position)])];
            users += countedIn == m_time ? 0 : 1;
            countedIn = m_time;
        }
        return users;
    }

private:
    const std::vector<int> &m_users;
    std::vector<int> m_countedIn; // by user: the last time
    int m_time = 0;
};

} // namespace

QList<Finding> Findings::list(const std::vector<int> &users) const
{
    QList<Finding> findings;
    for (auto refusal = m_refusals.begin(); refusal != m_refusals.end(); ++refusal)
        findings += {Severity::Refused, Fix::Drop, refusal.key(), refusal.value()};
    for (const auto &[rule, positions] : m_positions)
        findings += findingOf(rule, positions);
    UserCounter counter(users);
    for (Finding &finding : findings)
        finding.users = counter.count(finding.positions);
    return findings;
}

} // namespace rollcall

#include "core/changes/preflight_review.h"

#include "core/changes/change_kind.h"
#include "core/changes/kinds/create_user.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/known_user.h"
#include "core/changes/respects.h"
#include "core/zoom/json_values.h"

namespace rollcall {

namespace {

using Name = QLatin1String;
using zoom::Operation;
using zoom::textOf;

constexpr qint64 oldListSeconds = 600;
constexpr int manyUsers = 20;
constexpr int manyOf = 5; // more than one in so many
constexpr qint64 licensed = qint64(zoom::UserType::Licensed);

bool isComplete(const ListingState &listing)
{
    const bool isAgain = listing.phase == ListingState::Phase::Listing && listing.finished;
    return listing.phase == ListingState::Phase::Complete || isAgain;
}

QString domainOf(const QString &email)
{
    return email.mid(email.lastIndexOf(u'@') + 1).toLower();
}

bool deactivates(const Change &change)
{
    return change.operation == Operation::UpdateStatus &&
           textOf(change.after.value(Name("status"))) == Name("inactive");
}

// The user no longer is, or no longer acts, in the account.
bool takesAway(const Change &change)
{
    return change.operation == Operation::DeleteUser ||
           change.operation == Operation::SwitchAccount || deactivates(change);
}

// The address that a user gets by it; empty for other changes.
QString newAddressOf(const Change &change)
{
    const bool hasOne =
        change.operation == Operation::CreateUser || change.operation == Operation::UpdateEmail;
    return hasOne ? textOf(change.after.value(Name("email"))) : QString();
}

QString receiverOf(const Change &change)
{
    return change.operation == Operation::DeleteUser
               ? textOf(change.after.value(Name("transfer_email")))
               : QString();
}

// The licence that a user gets by it; 0: it is about something else.
qint64 newLicenceOf(const Change &change)
{
    if (change.operation == Operation::UpdateFeatures &&
        textOf(change.after.value(Name("feature_type"))) == Name("user_type"))
        return zoom::integerOf(change.after.value(Name("feature_value"))).value_or(0);
    const bool hasOne =
        change.operation == Operation::UpdateUser || change.operation == Operation::CreateUser;
    return hasOne ? zoom::integerOf(change.after.value(Name("type"))).value_or(0) : 0;
}

// What kinds look at in a row of a listing.
QStringList comparedMembers(const Change &change)
{
    if (change.operation == Operation::UpdateFeatures)
        return {QStringLiteral("type"), QStringLiteral("plan_united_type")};
    return change.after.keys() + change.before.keys();
}

} // namespace

PreflightReview::PreflightReview(ChangePlan plan, const UserStore &users, ListingState listing,
                                 AccountFacts facts, QDateTime now)
    : m_plan(std::move(plan))
    , m_users(users)
    , m_listing(std::move(listing))
    , m_facts(std::move(facts))
    , m_now(std::move(now))
    , m_isComplete(isComplete(m_listing))
{
    if (m_facts.domains) {
        for (const zoom::ManagedDomain &domain : *m_facts.domains) {
            if (rollcall::isManaged(domain))
                m_managedDomains.insert(domain.domain.toLower());
        }
    }
    m_userOf.reserve(std::size_t(m_plan.changes.size()));
}

bool PreflightReview::step()
{
    if (m_noted < m_plan.changes.size()) {
        note(m_plan.changes[m_noted++]);
    } else if (!m_wanted.isEmpty() && m_searched < m_users.endRow()) {
        findAddress(m_searched++);
    } else if (m_looked < m_plan.changes.size()) {
        look(m_looked++);
    } else {
        lookAtWhole();
        return false;
    }
    return true;
}

// What the looks at other changes have to know.
void PreflightReview::note(const Change &change)
{
    for (const QString &address : {newAddressOf(change), receiverOf(change)}) {
        if (!address.isEmpty())
            m_wanted.insert(address.toLower());
    }
    if (change.operation == Operation::DeleteUser || deactivates(change))
        m_leavers.insert(change.target.email.toLower());
}

// The store has no index by address, so one pass finds all that the plan names.
void PreflightReview::findAddress(UserRow row)
{
    if (!m_users.exists(row))
        return;
    const QString address = m_users.text(row, UserColumn::Email).toLower();
    if (m_wanted.contains(address))
        m_addresses.insert(address, row);
}

void PreflightReview::look(int position)
{
    const Change &change = m_plan.changes[position];
    const bool isNew = change.operation == Operation::CreateUser;
    const QString key = change.target.key();
    const qsizetype known = m_numbers.size();
    m_userOf.push_back(m_numbers.value(key, int(known)));
    m_numbers.insert(key, m_userOf.back());
    m_changedUsers += !isNew && m_numbers.size() > known ? 1 : 0;
    look({change, position, key, isNew ? std::nullopt : m_users.find(key)});
}

void PreflightReview::look(const Entry &entry)
{
    if (const auto refusal = kindOf(entry.change).check(entry.change))
        m_findings.addRefusal(refusal->sentence, entry.position);
    lookForTwice(entry);
    lookAtAddress(entry);
    countSeats(entry);
    if (isInvitation(entry.change))
        m_invitations += entry.position;
    if (entry.change.operation == Operation::CreateUser) {
        m_created.insert(entry.key);
        return;
    }
    if (!entry.row && !m_created.contains(entry.key))
        m_findings.add(m_isComplete ? Rule::NotInAccount : Rule::UncheckedUsers, entry.position);
    if (entry.change.operation == Operation::DeleteUser)
        lookAtDeletion(entry);
    if (entry.row)
        lookAtUser(entry);
}

void PreflightReview::lookAtUser(const Entry &entry)
{
    lookAtRole(entry);
    lookAtValues(entry);
    const bool isRemoval = entry.change.operation == Operation::DeleteUser;
    if (isPending(entry) && !isRemoval && !changesOnlyGroup(entry.change))
        m_findings.add(Rule::PendingUser, entry.position);
}

void PreflightReview::lookAtRole(const Entry &entry)
{
    const QString role = m_users.roleId(*entry.row);
    const bool isProtected = role == Name("0") || role == Name("1"); // owner, admin
    if (isProtected && takesAway(entry.change))
        m_findings.add(Rule::ProtectedUser, entry.position);
    else if (takesAway(entry.change) && isSelf(*entry.row))
        m_findings.add(Rule::OwnUser, entry.position);
    if (isProtected && entry.change.operation == Operation::UpdatePassword)
        m_findings.add(Rule::AdminPassword, entry.position);
}

void PreflightReview::lookAtDeletion(const Entry &entry)
{
    const bool forGood = deletionOf(entry.change).action == zoom::DeleteAction::Delete;
    const bool pending = isPending(entry);
    if (forGood && pending)
        m_findings.add(Rule::PendingDeletion, entry.position);
    if (!forGood && !pending) {
        if (!m_facts.domains)
            m_findings.add(Rule::UncheckedDomains, entry.position);
        else if (isManaged(entry.change.target.email))
            m_findings.add(Rule::ManagedDisassociation, entry.position);
    }
    if (!receiverOf(entry.change).isEmpty())
        lookAtReceiver(entry);
}

void PreflightReview::lookAtReceiver(const Entry &entry)
{
    const QString receiver = receiverOf(entry.change).toLower();
    if (receiver == entry.change.target.email.toLower()) {
        m_findings.add(Rule::ReceiverIsLeaver, entry.position);
        return;
    }
    if (m_leavers.contains(receiver))
        m_findings.add(Rule::ReceiverLeaves, entry.position);
    const auto row = rowOfAddress(receiver);
    if (!row) {
        m_findings.add(m_isComplete ? Rule::ReceiverNotActive : Rule::UncheckedUsers,
                       entry.position);
        return;
    }
    if (m_users.status(*row) != zoom::UserStatus::Active)
        m_findings.add(Rule::ReceiverNotActive, entry.position);
    else if (deletionOf(entry.change).transferRecordings &&
             m_users.number(*row, UserColumn::Licence) != licensed)
        m_findings.add(Rule::ReceiverNotLicensed, entry.position);
}

void PreflightReview::lookAtAddress(const Entry &entry)
{
    const QString address = newAddressOf(entry.change);
    if (address.isEmpty())
        return;
    const auto owner = rowOfAddress(address);
    if (owner && owner != entry.row)
        m_findings.add(Rule::AddressTaken, entry.position);
    const bool mustBeManaged =
        entry.change.operation == Operation::UpdateEmail || setsPassword(entry.change);
    if (!mustBeManaged)
        return;
    if (!m_facts.domains)
        m_findings.add(Rule::UncheckedDomains, entry.position);
    else if (!isManaged(address))
        m_findings.add(Rule::UnmanagedDomain, entry.position);
}

void PreflightReview::lookAtValues(const Entry &entry)
{
    const ChangeKind &kind = kindOf(entry.change);
    if (!kind.readBack.fromListing)
        return;
    const QJsonObject user = listedUser(m_users, *entry.row, comparedMembers(entry.change));
    if (kind.readBack.judge(entry.change, user, {}) == Taken::Yes)
        m_findings.add(Rule::AlreadySo, entry.position);
    else if (kind.matchesBefore != nullptr && !kind.matchesBefore(entry.change, user))
        m_findings.add(Rule::ChangedSince, entry.position);
}

void PreflightReview::lookForTwice(const Entry &entry)
{
    bool isNew = true;
    const QString key = entry.key + u'\n';
    for (const QString &respect : respectsOf(entry.change)) {
        const auto size = m_respects.size();
        m_respects.insert(key + respect);
        isNew = isNew && m_respects.size() > size;
    }
    if (!isNew)
        m_findings.add(Rule::Twice, entry.position);
}

void PreflightReview::countSeats(const Entry &entry)
{
    const bool hasSeat = entry.row && m_users.number(*entry.row, UserColumn::Licence) == licensed &&
                         m_users.status(*entry.row) != zoom::UserStatus::Inactive;
    const qint64 wanted = newLicenceOf(entry.change);
    if (wanted == licensed && !hasSeat)
        m_seatsWanted += entry.position;
    else if (hasSeat && (takesAway(entry.change) || (wanted != 0 && wanted != licensed)))
        ++m_seatsFreed;
}

void PreflightReview::lookAtWhole()
{
    if (!m_facts.accountId.isEmpty() && m_plan.accountId != m_facts.accountId)
        m_findings.add(Rule::OtherAccount);
    lookAtListing();
    lookAtSeats();
    if (m_changedUsers > manyUsers && m_changedUsers * manyOf > m_users.size())
        m_findings.add(Rule::ManyUsers);
    const int invitationsLeft = invitationsPerDay(m_facts.plan) - m_facts.invitationsToday;
    for (const int position : m_invitations.mid(std::max(0, invitationsLeft)))
        m_findings.add(Rule::InvitationsShort, position);
}

void PreflightReview::lookAtListing()
{
    if (!m_isComplete)
        m_findings.add(Rule::ListPartial);
    else if (m_listing.finished && m_listing.finished->secsTo(m_now) > oldListSeconds)
        m_findings.add(Rule::ListOld);
}

// Those who come first in the plan get what is left.
void PreflightReview::lookAtSeats()
{
    if (m_seatsWanted.isEmpty())
        return;
    const auto left = licensedSeatsLeft(m_facts);
    if (!left && !m_facts.usage)
        m_findings.add(Rule::UncheckedSeats);
    if (!left)
        return;
    for (const int position : m_seatsWanted.mid(*left + m_seatsFreed))
        m_findings.add(Rule::SeatsShort, position);
}

bool PreflightReview::isManaged(const QString &email) const
{
    return m_managedDomains.contains(domainOf(email));
}

bool PreflightReview::isSelf(UserRow row) const
{
    return !m_facts.self.isEmpty() && m_users.text(row, UserColumn::Id) == m_facts.self;
}

bool PreflightReview::isPending(const Entry &entry) const
{
    if (entry.row)
        return m_users.status(*entry.row) == zoom::UserStatus::Pending;
    return textOf(entry.change.before.value(Name("status"))) == Name("pending");
}

std::optional<UserRow> PreflightReview::rowOfAddress(const QString &email) const
{
    const auto row = m_addresses.constFind(email.toLower());
    return row == m_addresses.constEnd() ? std::nullopt : std::optional(*row);
}

} // namespace rollcall

#include "ui/edit/address_checks.h"

#include "core/changes/change_desk.h"
#include "ui/users/users_controller.h"
#include "ui/widgets/check_line.h"

#include <algorithm>

namespace rollcall {

namespace {

constexpr int patienceMs = 400; // a person types faster than that
constexpr qsizetype longest = 128;

QString keyOf(const QString &address)
{
    return address.trimmed().toLower();
}

QString domainOf(const QString &key)
{
    return key.mid(key.lastIndexOf(u'@') + 1);
}

// Whether it can be an address at all; Zoom has the last word.
bool looksLikeAddress(const QString &key)
{
    const qsizetype at = key.indexOf(u'@');
    const QString domain = key.mid(at + 1);
    const auto isBad = [](QChar c) {
        return c.isSpace() || !c.isPrint() || QStringLiteral("@<>(),;:\"[]\\").contains(c);
    };
    return at > 0 && domain.contains(u'.') && !domain.startsWith(u'.') && !domain.endsWith(u'.') &&
           !domain.contains(QLatin1String("..")) &&
           std::none_of(domain.begin(), domain.end(), isBad) &&
           std::none_of(key.begin(), key.begin() + at, isBad);
}

AddressFinding whoIsHere(zoom::UserStatus status)
{
    switch (status) {
    case zoom::UserStatus::Inactive:
        return AddressFinding::HereInactive;
    case zoom::UserStatus::Pending:
        return AddressFinding::HerePending;
    case zoom::UserStatus::Active:
    case zoom::UserStatus::Unknown:
        break;
    }
    return AddressFinding::HereActive;
}

QString sentence(AddressFinding finding)
{
    switch (finding) {
    case AddressFinding::Empty:
        break;
    case AddressFinding::Malformed:
        return AddressChecks::tr("This is not an e-mail address.");
    case AddressFinding::TooLong:
        return AddressChecks::tr("Zoom takes at most %L1 characters.").arg(longest);
    case AddressFinding::Twice:
        return AddressChecks::tr("This address stands here twice.");
    case AddressFinding::HereActive:
        return AddressChecks::tr("Already a user of this account.");
    case AddressFinding::HereInactive:
        return AddressChecks::tr("Already here, but inactive: activate that user instead.");
    case AddressFinding::HerePending:
        return AddressChecks::tr(
            "Already invited, and still pending. To invite again, delete that user first.");
    case AddressFinding::Registered:
        return AddressChecks::tr("Somebody of this account signs in with it already.");
    case AddressFinding::NotManaged:
        return AddressChecks::tr("Its domain is not one of the account's managed domains.");
    case AddressFinding::Waiting:
        return AddressChecks::tr("Asking Zoom…");
    case AddressFinding::NotChecked:
        return AddressChecks::tr("Zoom could not be asked whether it is taken.");
    case AddressFinding::Free:
        return AddressChecks::tr("Not found in this account. Zoom does not tell whether it is used "
                                 "elsewhere, or for single sign-on.");
    }
    return {};
}

} // namespace

QString addressBrief(AddressFinding finding)
{
    switch (finding) {
    case AddressFinding::Empty:
        break;
    case AddressFinding::Malformed:
        return AddressChecks::tr("No address");
    case AddressFinding::TooLong:
        return AddressChecks::tr("Too long");
    case AddressFinding::Twice:
        return AddressChecks::tr("Here twice");
    case AddressFinding::HereActive:
        return AddressChecks::tr("Already a user");
    case AddressFinding::HereInactive:
        return AddressChecks::tr("Inactive user");
    case AddressFinding::HerePending:
        return AddressChecks::tr("Already invited");
    case AddressFinding::Registered:
        return AddressChecks::tr("Signs in already");
    case AddressFinding::NotManaged:
        return AddressChecks::tr("Other domain");
    case AddressFinding::Waiting:
        return AddressChecks::tr("Asking Zoom…");
    case AddressFinding::NotChecked:
        return AddressChecks::tr("Not checked");
    case AddressFinding::Free:
        //: An address that nobody of the account has, as far as Zoom tells
        return AddressChecks::tr("Not found here");
    }
    return {};
}

bool isMistake(AddressFinding finding)
{
    switch (finding) {
    case AddressFinding::Waiting:
    case AddressFinding::NotChecked:
    case AddressFinding::Free:
        return false;
    default:
        return true;
    }
}

Check addressCheck(AddressFinding finding)
{
    const QString text = sentence(finding);
    switch (finding) {
    case AddressFinding::Empty:
        return {};
    case AddressFinding::Waiting:
        return {Meaning::Muted, QStringLiteral("clock"), text};
    case AddressFinding::NotChecked:
        return {Meaning::Warning, QStringLiteral("help"), text};
    case AddressFinding::Free:
        return {Meaning::Muted, QStringLiteral("info"), text};
    default:
        return {Meaning::Danger, QStringLiteral("error"), text};
    }
}

AddressChecks::AddressChecks(UsersController &controller, ChangeDesk &desk, QObject *parent)
    : QObject(parent)
    , m_controller(controller)
    , m_desk(desk)
{
    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMs);
    connect(&m_patience, &QTimer::timeout, this, &AddressChecks::askNext);
    connect(&controller, &UsersController::rowsChanged, this, &AddressChecks::changed);
    m_scope.start(desk.facts(m_scope.token()), [this](AccountFacts facts) {
        m_facts = std::move(facts);
        Q_EMIT changed();
    });
}

void AddressChecks::setManagedOnly(bool managedOnly)
{
    if (m_managedOnly == managedOnly)
        return;
    m_managedOnly = managedOnly;
    m_patience.start();
    Q_EMIT changed();
}

void AddressChecks::setAddresses(const QStringList &addresses)
{
    m_keys.clear();
    m_counts.clear();
    for (const QString &address : addresses) {
        const QString key = keyOf(address);
        m_keys += key;
        ++m_counts[key];
    }
    m_patience.start();
}

AddressFinding AddressChecks::finding(const QString &address) const
{
    const QString key = keyOf(address);
    const AddressFinding known = local(key);
    return known == AddressFinding::Free ? m_answers.value(key, AddressFinding::Waiting) : known;
}

AddressFinding AddressChecks::local(const QString &key) const
{
    if (key.isEmpty())
        return AddressFinding::Empty;
    if (!looksLikeAddress(key))
        return AddressFinding::Malformed;
    if (key.size() > longest)
        return AddressFinding::TooLong;
    if (m_counts.value(key) > 1)
        return AddressFinding::Twice;
    if (const auto user = userWith(key))
        return whoIsHere(m_controller.users()->status(*user));
    if (m_managedOnly && domainsKnown() && !isManaged(key))
        return AddressFinding::NotManaged;
    return AddressFinding::Free;
}

std::optional<UserRow> AddressChecks::userWith(const QString &key) const
{
    const UserStore *users = m_controller.users();
    return users ? users->findByEmail(key) : std::nullopt;
}

bool AddressChecks::isManaged(const QString &key) const
{
    const QString domain = domainOf(key);
    const QList<zoom::ManagedDomain> &domains = *m_facts->domains;
    return std::any_of(domains.cbegin(), domains.cend(), [&](const zoom::ManagedDomain &managed) {
        return rollcall::isManaged(managed) &&
               managed.domain.compare(domain, Qt::CaseInsensitive) == 0;
    });
}

void AddressChecks::askNext()
{
    if (m_asking)
        return;
    const auto next = std::find_if(m_keys.cbegin(), m_keys.cend(), [this](const QString &key) {
        return !m_answers.contains(key) && local(key) == AddressFinding::Free;
    });
    if (next == m_keys.cend())
        return;
    m_asking = true;
    const QString &key = *next;
    m_scope.start(m_desk.isRegistered(key, m_scope.token()), [this, key](const Result<bool> &is) {
        m_asking = false;
        m_answers.insert(key, !is   ? AddressFinding::NotChecked
                              : *is ? AddressFinding::Registered
                                    : AddressFinding::Free);
        Q_EMIT changed();
        askNext();
    });
}

} // namespace rollcall

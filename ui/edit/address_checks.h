#pragma once

#include "core/base/task_scope.h"
#include "core/changes/account_facts.h"
#include "core/directory/user_store.h"

#include <QHash>
#include <QObject>
#include <QStringList>
#include <QTimer>

#include <optional>

namespace rollcall {

class ChangeDesk;
class UsersController;
struct Check;

// What is known about an e-mail address that somebody shall get.
enum class AddressFinding {
    Empty,
    Malformed,
    TooLong,
    Twice, // in the same form
    HereActive,
    HereInactive,
    HerePending,
    Registered, // somebody of the account signs in with it, though no list names it
    NotManaged, // its domain is none of the account's, and has to be
    Waiting,    // Zoom has not answered yet
    NotChecked, // Zoom would not tell
    Free,       // as far as anybody can tell
};

// In words, with what can be done about it. Empty for an empty address.
Check addressCheck(AddressFinding finding);
// The same in a word or two, for a table's cell.
QString addressBrief(AddressFinding finding);
// It can't be used.
bool isMistake(AddressFinding finding);

// Checks addresses while people type them: by their form, by the directory, by the account's
// domains, and, some time after the last keystroke, by asking Zoom, one after the other. Answers
// are kept by address, so a late one can't be taken for that of another.
class AddressChecks : public QObject
{
    Q_OBJECT

public:
    // Both must outlive the checks.
    AddressChecks(UsersController &controller, ChangeDesk &desk, QObject *parent = nullptr);

    // An address of another domain is a mistake; only where the account's domains are known.
    void setManagedOnly(bool managedOnly);
    bool domainsKnown() const { return m_facts && m_facts->domains.has_value(); }
    const std::optional<AccountFacts> &facts() const { return m_facts; }

    // The addresses as they are now. Asks Zoom about those that nothing else speaks against.
    void setAddresses(const QStringList &addresses);
    // Of one of them. Blanks around it don't count.
    AddressFinding finding(const QString &address) const;

Q_SIGNALS:
    void changed(); // some finding, or what the account's facts are

private:
    AddressFinding local(const QString &key) const; // Free: nothing speaks against it
    std::optional<UserRow> userWith(const QString &key) const;
    bool isManaged(const QString &key) const;
    void askNext();

    UsersController &m_controller;
    ChangeDesk &m_desk;
    std::optional<AccountFacts> m_facts;
    bool m_managedOnly = false;
    QStringList m_keys; // lower-cased addresses, in order
    QHash<QString, int> m_counts;
    QHash<QString, AddressFinding> m_answers; // of Zoom
    QTimer m_patience;
    bool m_asking = false;
    TaskScope m_scope;
};

} // namespace rollcall

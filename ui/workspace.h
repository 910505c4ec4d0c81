#pragma once

#include "core/account/account_profile.h"
#include "core/base/cancel.h"
#include "core/base/error.h"
#include "core/zoom/connection_test.h"

#include <QCoroTask>
#include <QObject>

#include <optional>

namespace rollcall {

class ChangeDesk;
class Directory;
class ProfileStore;
class SecretStore;

// What the windows may ask of the application. Implemented in app/, so that nothing here knows how
// an account is reached.
class Workspace : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    virtual ProfileStore &profiles() = 0;
    virtual SecretStore &secrets() = 0;

    // The open account, if there is one. directory() and changes() are replaced, after
    // accountAboutToChange and before accountChanged, whenever another account is opened.
    virtual std::optional<AccountProfile> account() const = 0;
    virtual Directory *directory() const = 0;
    virtual ChangeDesk *changes() const = 0;

    // Starts the practice account inside this process and opens it.
    virtual void openPracticeAccount() = 0;
    // Opens a stored profile; its secret is read from the keyring. Ends in accountChanged or
    // openFailed.
    virtual void openProfile(const QString &profileId) = 0;
    // The same with a secret that is kept in memory for this run only.
    virtual void openProfile(const AccountProfile &profile, const QByteArray &secret) = 0;
    virtual void closeAccount() = 0;

    // Tries a connection that need not be stored.
    virtual QCoro::Task<zoom::ConnectionReport>
    testConnection(AccountProfile profile, QByteArray secret, CancelToken cancel) = 0;

Q_SIGNALS:
    void accountAboutToChange();
    void accountChanged();
    void openFailed(const QString &profileId, const rollcall::Error &error);
};

} // namespace rollcall

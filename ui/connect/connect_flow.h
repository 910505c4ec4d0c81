#pragma once

#include "core/account/account_profile.h"
#include "core/account/secret_store.h"
#include "core/base/task_scope.h"
#include "core/zoom/connection_test.h"

#include <QObject>

namespace rollcall {

class Workspace;

// What the connect dialog does, without the dialog: tries a connection, stores profile and secret.
// One thing at a time; a new one drops the old one without a signal.
class ConnectFlow : public QObject
{
    Q_OBJECT

public:
    // The workspace must outlive the flow.
    explicit ConnectFlow(Workspace &workspace, QObject *parent = nullptr);

    // Ends in tested() or secretUnreadable(). An empty secret stands for the stored one.
    void test(const AccountProfile &profile, const QByteArray &secret);

    // Stores the profile, then its secret unless `memoryOnly`. Ends in saved(), profileRefused() or
    // secretRefused(); after the latter the profile is stored, and another save() goes on from
    // there. An empty secret stands for the one of the last test.
    void save(const AccountProfile &profile, const QByteArray &secret, bool memoryOnly);

    // Drops what is under way; what is stored stays stored.
    void cancel();

Q_SIGNALS:
    void tested(const rollcall::zoom::ConnectionReport &report, rollcall::SecretStoreState keyring);
    // Nothing was typed and nothing could be read. Without an error: the keyring does not have it.
    void secretUnreadable(const std::optional<rollcall::Error> &error);
    void profileRefused(const rollcall::Error &error);
    void secretRefused(const rollcall::Error &error);
    void saved(const rollcall::AccountProfile &profile, const QByteArray &secret);

private:
    void testWith(const AccountProfile &profile, const QByteArray &secret);
    Result<AccountProfile> store(const AccountProfile &profile);

    Workspace &m_workspace;
    QString m_storedId;      // of the profile that save() has added; empty: none yet
    QByteArray m_readSecret; // from the keyring, for the test of a stored connection
    TaskScope m_scope;
};

} // namespace rollcall

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QCoroTask>
#include <QString>

#include <optional>

namespace rollcall {

// Whether secrets can be kept. Told apart by writing a probe entry: a locked keyring reads as
// "not found" and deletes as "done" (libsecret behind QtKeychain).
enum class SecretStoreState {
    Ready,
    Locked,  // there, but locked, and nobody could unlock it
    Missing, // no keyring service on this machine or session, or none that works
    Denied,  // the keyring refused this program
    Silent,  // no answer in time; it may be waiting for its password in a window of its own
};

// Keeps client secrets. One thread. Every task ends within 15 s, with ErrorKind::Keyring if the
// keyring hangs.
//
// Where secrets can't be kept, an account is used for one run without any store: the secret goes
// from the admin straight to whoever signs in, and nothing is written.
class SecretStore
{
public:
    virtual ~SecretStore() = default;

    // nullopt: readable and really not there. A locked or missing store is an error, never nullopt.
    virtual QCoro::Task<Result<std::optional<QByteArray>>> read(QString key) = 0;
    // Succeeds only if the secret reads back. `secret` may hold any bytes, but not none.
    virtual QCoro::Task<Result<void>> write(QString key, QByteArray secret) = 0;
    // Success also if it was not there; an error if it might still be.
    virtual QCoro::Task<Result<void>> remove(QString key) = 0;
    virtual QCoro::Task<SecretStoreState> probe() = 0;
};

// What a state means for the admin, and what to do. Not for Ready.
Error secretStoreError(SecretStoreState state, const QString &technical = {});

} // namespace rollcall

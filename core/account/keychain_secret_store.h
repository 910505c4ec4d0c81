#pragma once

#include "core/account/secret_store.h"
#include "core/base/clock.h"

namespace rollcall {

// Secrets in the keyring of the desktop, by QtKeychain: Secret Service, KWallet, or the keychain of
// macOS and Windows. Nothing is ever stored anywhere else.
//
// A keyring that is restarted is Missing until Rollcall is restarted too: QtKeychain picks its
// backend once, and libsecret (0.20) holds on to the session it had.
//
// Lives in the main thread: libsecret answers through GLib's main context there. A task that runs
// when the store is destroyed goes on by itself and ends within 15 s.
class KeychainSecretStore final : public SecretStore
{
public:
    // The clock must outlive every task. Secrets of one service are invisible under another.
    explicit KeychainSecretStore(Clock &clock, QString service = defaultService());

    static QString defaultService();

    QCoro::Task<Result<std::optional<QByteArray>>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override;
    QCoro::Task<Result<void>> remove(QString key) override;
    // Writes, reads and removes an entry of a name that is never used twice.
    QCoro::Task<SecretStoreState> probe() override;

private:
    Clock &m_clock;
    const QString m_service;
};

} // namespace rollcall

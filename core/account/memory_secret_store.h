#pragma once

#include "core/account/secret_store.h"

#include <QHash>

namespace rollcall {

// Keeps secrets until it dies. For tests, and for runs that must leave nothing behind.
class MemorySecretStore final : public SecretStore
{
public:
    ~MemorySecretStore() override;

    QCoro::Task<Result<std::optional<QByteArray>>> read(QString key) override;
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override;
    QCoro::Task<Result<void>> remove(QString key) override;
    QCoro::Task<SecretStoreState> probe() override;

    // What probe() says; unless it is Ready, everything else fails as such a keyring would.
    void setState(SecretStoreState state) { m_state = state; }

private:
    SecretStoreState m_state = SecretStoreState::Ready;
    QHash<QString, QByteArray> m_secrets;
};

} // namespace rollcall

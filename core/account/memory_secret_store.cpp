#include "core/account/memory_secret_store.h"

#include "core/base/wipe.h"

namespace rollcall {

MemorySecretStore::~MemorySecretStore()
{
    for (QByteArray &secret : m_secrets)
        wipe(secret);
}

QCoro::Task<Result<std::optional<QByteArray>>> MemorySecretStore::read(QString key)
{
    if (m_state != SecretStoreState::Ready)
        co_return secretStoreError(m_state);
    const auto found = m_secrets.constFind(key);
    if (found == m_secrets.constEnd())
        co_return std::optional<QByteArray>();
    co_return std::optional<QByteArray>(*found);
}

QCoro::Task<Result<void>> MemorySecretStore::write(QString key, QByteArray secret)
{
    if (m_state != SecretStoreState::Ready)
        co_return secretStoreError(m_state);
    m_secrets.insert(key, secret);
    co_return Result<void>();
}

QCoro::Task<Result<void>> MemorySecretStore::remove(QString key)
{
    if (m_state != SecretStoreState::Ready)
        co_return secretStoreError(m_state);
    m_secrets.remove(key);
    co_return Result<void>();
}

QCoro::Task<SecretStoreState> MemorySecretStore::probe()
{
    co_return m_state;
}

} // namespace rollcall

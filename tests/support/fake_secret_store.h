#pragma once

#include "core/account/secret_store.h"

#include <QHash>

namespace rollcall {

// A keyring in memory, in whatever state a test wants.
class FakeSecretStore final : public SecretStore
{
public:
    QCoro::Task<Result<std::optional<QByteArray>>> read(QString key) override
    {
        if (state != SecretStoreState::Ready)
            co_return refusal();
        const auto found = secrets.constFind(key);
        if (found == secrets.constEnd())
            co_return std::optional<QByteArray>();
        co_return std::optional(*found);
    }
    QCoro::Task<Result<void>> write(QString key, QByteArray secret) override
    {
        if (state != SecretStoreState::Ready || refuseWrites)
            co_return refusal();
        secrets.insert(key, secret);
        co_return Result<void>();
    }
    QCoro::Task<Result<void>> remove(QString key) override
    {
        if (state != SecretStoreState::Ready)
            co_return refusal();
        secrets.remove(key);
        co_return Result<void>();
    }
    QCoro::Task<SecretStoreState> probe() override { co_return state; }

    static Error refusal()
    {
        return localError(ErrorKind::Keyring, QStringLiteral("The keyring is locked."));
    }

    SecretStoreState state = SecretStoreState::Ready;
    bool refuseWrites = false; // although the probe went well
    QHash<QString, QByteArray> secrets;
};

} // namespace rollcall

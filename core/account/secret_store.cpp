#include "core/account/secret_store.h"

#include <QCoreApplication>

namespace rollcall {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rollcall::SecretStore)
};

QString sentenceFor(SecretStoreState state)
{
    switch (state) {
    case SecretStoreState::Locked:
        return Text::tr("The keyring is locked. Unlock it and try again, or enter the client "
                        "secret for this run only.");
    case SecretStoreState::Missing:
        return Text::tr("There is no working keyring in this session, so the client secret can't "
                        "be kept. Start a keyring (GNOME Keyring or KWallet) and then Rollcall "
                        "again, or enter the client secret for this run only.");
    case SecretStoreState::Denied:
        return Text::tr("The keyring refused Rollcall. Allow it to use the keyring and try again, "
                        "or enter the client secret for this run only.");
    case SecretStoreState::Silent:
        return Text::tr("The keyring did not answer. It may be asking for its password in another "
                        "window: unlock it there and try again, or enter the client secret for "
                        "this run only.");
    case SecretStoreState::Ready:
        break;
    }
    return Text::tr("The keyring did not keep what it was given. Try again, or enter the client "
                    "secret for this run only.");
}

} // namespace

Error secretStoreError(SecretStoreState state, const QString &technical)
{
    return localError(ErrorKind::Keyring, sentenceFor(state), technical);
}

} // namespace rollcall

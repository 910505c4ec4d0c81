#include "core/account/keychain_secret_store.h"
#include "core/account/profile_store.h"
#include "tests/support/await.h"
#include "tests/support/canaries.h"

#include <QHash>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

// What every call says in each state of the keyring. Run once for each, by with-keyring, which
// makes the state and names it.
class TestKeychainStates : public QObject
{
    Q_OBJECT

private:
    const QString m_mode = qEnvironmentVariable("ROLLCALL_KEYRING");
    SecretStoreState m_expected = SecretStoreState::Ready;
    SystemClock m_clock;

    bool isReady() const { return m_expected == SecretStoreState::Ready; }

    template <typename T>
    void compareRefusal(const Result<T> &result)
    {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Keyring);
        QCOMPARE(result.error().sentence, secretStoreError(m_expected).sentence);
        QVERIFY(!result.error().details().contains(QString::fromLatin1(canary::clientSecret)));
    }

private Q_SLOTS:
    void initTestCase()
    {
        const QHash<QString, SecretStoreState> states{
            {QStringLiteral("unlocked"), SecretStoreState::Ready},
            {QStringLiteral("locked"), SecretStoreState::Locked},
            {QStringLiteral("fresh"), SecretStoreState::Missing},
            {QStringLiteral("absent"), SecretStoreState::Missing},
            {QStringLiteral("no-bus"), SecretStoreState::Missing},
        };
        QVERIFY2(states.contains(m_mode), "Run this by ctest, or under tests/support/with-keyring");
        m_expected = states.value(m_mode);
    }

    void probeTellsTheState()
    {
        KeychainSecretStore store(m_clock);
        QCOMPARE(await(store.probe()), m_expected);
    }

    void readSaysNothingThereOnlyIfItKnows()
    {
        KeychainSecretStore store(m_clock);
        const auto got = await(store.read(QStringLiteral("account/never-written")));
        if (!isReady())
            return compareRefusal(got);
        QVERIFY(got);
        QVERIFY(!got->has_value());
    }

    void writeSucceedsOnlyIfItIsKept()
    {
        KeychainSecretStore store(m_clock);
        const QString key = QStringLiteral("account/written");
        const auto written = await(store.write(key, canary::clientSecret));
        if (!isReady())
            return compareRefusal(written);
        QVERIFY(written);
        QVERIFY(await(store.read(key))->value() == canary::clientSecret);
    }

    void removeSucceedsOnlyIfItIsGone()
    {
        KeychainSecretStore store(m_clock);
        const QString key = QStringLiteral("account/written");
        const auto removed = await(store.remove(key));
        if (!isReady())
            return compareRefusal(removed);
        QVERIFY(removed);
        QVERIFY(!await(store.read(key))->has_value());
    }

    // Whatever becomes of its secret, the account stays.
    void noAccountIsLost()
    {
        const QTemporaryDir folder;
        ProfileStore profiles(folder.path());
        AccountProfile profile;
        profile.name = QStringLiteral("Acme");
        profile.accountId = QStringLiteral("acct_1");
        profile.clientId = QStringLiteral("client_1");
        const auto added = profiles.add(profile);
        QVERIFY(added);

        KeychainSecretStore store(m_clock);
        (void)await(store.write(added->secretKey(), canary::clientSecret));
        (void)await(store.read(added->secretKey()));
        (void)await(store.remove(added->secretKey()));
        ProfileStore other(folder.path());
        QVERIFY(other.load());
        QCOMPARE(other.profiles(), QList<AccountProfile>{*added});
    }
};

QTEST_GUILESS_MAIN(TestKeychainStates)
#include "test_keychain_states.moc"

#include "core/account/keychain_secret_store.h"
#include "core/account/memory_secret_store.h"
#include "tests/support/await.h"
#include "tests/support/canaries.h"
#include "tests/support/manual_clock.h"

#include <QProcess>
#include <QTest>

#include <csignal>

using namespace rollcall;
using namespace std::chrono_literals;

namespace {

constexpr QLatin1String key("account/1");
constexpr QLatin1String keyringPath("/org/freedesktop/secrets/collection/login");

// Calls a method of the Secret Service and hands back what it says.
QByteArray callService(const QString &path, const QString &method, const QStringList &arguments)
{
    QProcess call;
    call.start(QStringLiteral("dbus-send"),
               QStringList{QStringLiteral("--session"), QStringLiteral("--print-reply=literal"),
                           QStringLiteral("--dest=org.freedesktop.secrets"), path, method} +
                   arguments);
    if (!call.waitForFinished() || call.exitCode() != 0)
        qFatal("%s", call.readAllStandardError().constData());
    return call.readAllStandardOutput();
}

void lockKeyring()
{
    callService(QStringLiteral("/org/freedesktop/secrets"),
                QStringLiteral("org.freedesktop.Secret.Service.Lock"),
                {QStringLiteral("array:objpath:%1").arg(keyringPath)});
}

qsizetype entriesInKeyring()
{
    return callService(keyringPath, QStringLiteral("org.freedesktop.DBus.Properties.Get"),
                       {QStringLiteral("string:org.freedesktop.Secret.Collection"),
                        QStringLiteral("string:Items")})
        .count(keyringPath.data());
}

} // namespace

// With a keyring that is open at first. The last two tests lock it and kill it.
class TestKeychainSecretStore : public QObject
{
    Q_OBJECT

private:
    SystemClock m_clock;
    const pid_t m_keyring = qEnvironmentVariableIntValue("ROLLCALL_KEYRING_PID");

    void signalKeyring(int number) { QVERIFY(kill(m_keyring, number) == 0); }

    void compareState(const Result<void> &result, SecretStoreState state)
    {
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ErrorKind::Keyring);
        QCOMPARE(result.error().sentence, secretStoreError(state).sentence);
    }

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY2(qEnvironmentVariable("ROLLCALL_KEYRING") == QStringLiteral("unlocked"),
                 "Run this by ctest, or under tests/support/with-keyring unlocked");
    }

    void anyBytesComeBackAsTheyWere_data()
    {
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("text") << canary::clientSecret;
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("one NUL") << QByteArray(1, '\0');
        QTest::newRow("NULs inside") << QByteArray("a\0b\0", 4);
        QTest::newRow("UTF-8") << QByteArray("Schlüssel 鍵");
        QTest::newRow("line end") << QByteArray("line\n");
        QByteArray all;
        for (int i = 0; i < 3600; ++i)
            all += char(i % 256);
        QTest::newRow("all bytes") << all;
    }
    void anyBytesComeBackAsTheyWere()
    {
        QFETCH(QByteArray, secret);
        KeychainSecretStore store(m_clock);
        QVERIFY(await(store.write(key, secret)));
        const auto got = await(KeychainSecretStore(m_clock).read(key));
        QVERIFY(got);
        QVERIFY(got->value() == secret);
        QVERIFY(await(store.remove(key)));
        QVERIFY(!await(store.read(key))->has_value());
        QVERIFY(await(store.remove(key)));
    }

    void entriesAreApart()
    {
        KeychainSecretStore store(m_clock);
        KeychainSecretStore other(m_clock, QStringLiteral("io.github.rollcall.Other"));
        QVERIFY(await(store.write(key, "one")));
        QVERIFY(await(store.write(QStringLiteral("account/2"), "two")));
        QVERIFY(await(store.write(key, "three")));
        QCOMPARE(await(store.read(key))->value(), "three");
        QCOMPARE(await(store.read(QStringLiteral("account/2")))->value(), "two");
        QVERIFY(!await(other.read(key))->has_value());
        QVERIFY(await(other.remove(key)));
        QCOMPARE(await(store.read(key))->value(), "three");
    }

    void probeLeavesNothingBehind()
    {
        KeychainSecretStore store(m_clock);
        const qsizetype before = entriesInKeyring();
        QVERIFY(before > 0);
        QCOMPARE(await(store.probe()), SecretStoreState::Ready);
        QVERIFY(await(store.read(QStringLiteral("account/none"))));
        QCOMPARE(entriesInKeyring(), before);
    }

    void silentKeyringIsGivenUpWithoutAStall()
    {
        ManualClock clock;
        KeychainSecretStore store(clock);
        QVERIFY(await(store.write(key, canary::clientSecret)));
        signalKeyring(SIGSTOP);
        TaskScope scope;
        std::optional<Result<std::optional<QByteArray>>> got;
        std::optional<SecretStoreState> state;
        scope.start(store.read(key), [&](auto result) { got = std::move(result); });
        scope.start(store.probe(), [&](SecretStoreState result) { state = result; });
        QTest::qWait(50); // whatever the jobs do before they wait, they have done
        clock.advance(14s);
        QVERIFY(!got && !state);
        clock.advance(1s);
        QVERIFY(got && state);
        QCOMPARE(got->error().kind, ErrorKind::Keyring);
        QCOMPARE(got->error().sentence, secretStoreError(SecretStoreState::Silent).sentence);
        QCOMPARE(*state, SecretStoreState::Silent);

        // Its late answers do no harm.
        signalKeyring(SIGCONT);
        QVERIFY(await(store.read(key))->value() == canary::clientSecret);
    }

    void taskOutlivesItsStore()
    {
        auto store = std::make_unique<KeychainSecretStore>(m_clock);
        auto task = store->read(key);
        store.reset();
        QVERIFY(await(std::move(task))->value() == canary::clientSecret);
    }

    void memoryKeepsTheSamePromises()
    {
        MemorySecretStore store;
        QVERIFY(!await(store.read(key))->has_value());
        QVERIFY(await(store.write(key, canary::clientSecret)));
        QVERIFY(await(store.read(key))->value() == canary::clientSecret);
        store.setState(SecretStoreState::Locked);
        QVERIFY(!await(store.read(key)));
        compareState(await(store.remove(key)), SecretStoreState::Locked);
        compareState(await(store.write(key, "other")), SecretStoreState::Locked);
        QCOMPARE(await(store.probe()), SecretStoreState::Locked);
        store.setState(SecretStoreState::Ready);
        QVERIFY(await(store.read(key))->value() == canary::clientSecret);
        QVERIFY(await(store.remove(key)));
        QVERIFY(!await(store.read(key))->has_value());
    }

    // libsecret calls a locked entry "not found", and its removal done.
    void lockedEntryIsNeitherGoneNorRemoved()
    {
        KeychainSecretStore store(m_clock);
        QVERIFY(await(store.write(key, canary::clientSecret)));
        const qsizetype before = entriesInKeyring();
        lockKeyring();
        QCOMPARE(await(store.probe()), SecretStoreState::Locked);
        const auto got = await(store.read(key));
        QVERIFY(!got);
        QCOMPARE(got.error().sentence, secretStoreError(SecretStoreState::Locked).sentence);
        compareState(await(store.remove(key)), SecretStoreState::Locked);
        compareState(await(store.write(key, "other")), SecretStoreState::Locked);
        QCOMPARE(entriesInKeyring(), before);
    }

    void keyringThatDiesIsAnError()
    {
        KeychainSecretStore store(m_clock);
        signalKeyring(SIGSTOP);
        TaskScope scope;
        std::optional<Result<std::optional<QByteArray>>> got;
        scope.start(store.read(key), [&](auto result) { got = std::move(result); });
        QTest::qWait(50);
        signalKeyring(SIGKILL);
        QTRY_VERIFY(got);
        QCOMPARE(got->error().kind, ErrorKind::Keyring);
        QCOMPARE(await(store.probe()), SecretStoreState::Missing);
    }
};

QTEST_GUILESS_MAIN(TestKeychainSecretStore)
#include "test_keychain_secret_store.moc"

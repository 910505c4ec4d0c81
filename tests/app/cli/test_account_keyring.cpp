#include "core/account/keychain_secret_store.h"
#include "core/account/profile_store.h"
#include "tests/app/program_run.h"
#include "tests/app/sandbox_program.h"
#include "tests/support/await.h"

#include <QTest>

#include <memory>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

// `rollcall account …` with a keyring. Run once for each state of it, by with-keyring.
class TestAccountKeyring : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString mode = qEnvironmentVariable("ROLLCALL_KEYRING");
        QVERIFY2(mode == u"unlocked" || mode == u"locked",
                 "Run this by ctest, or under tests/support/with-keyring");
        m_isLocked = mode == u"locked";
        m_zoom = std::make_unique<SandboxProgram>(QStringList{u"--users"_s, u"60"_s});
    }

    void theSecretIsKept()
    {
        const ProgramRun run =
            runProgram(m_zoom->addArguments(u"Acme"_s) + QStringList{u"--secret-stdin"_s},
                       m_zoom->secret() + '\n');
        QVERIFY2(run.code == 0, run.err);
        const QByteArray added = "The account “Acme” was added.\n";
        if (m_isLocked) {
            QCOMPARE(run.out, added);
            QVERIFY2(run.err.startsWith("The keyring is locked."), run.err);
            QVERIFY2(run.err.contains("The account is stored without its secret"), run.err);
            return;
        }
        QCOMPARE(run.out, added + "Its secret is in the keyring.\n");
        QCOMPARE(run.err, "");
        QVERIFY(kept(keyOf(u"Acme"_s)) == m_zoom->secret());
    }

    void commandsTakeItFromThere()
    {
        for (const QStringList &call :
             {QStringList{u"account"_s, u"test"_s, u"--name"_s, u"Acme"_s},
              QStringList{u"users"_s, u"list"_s, u"--account"_s, u"acme"_s}}) {
            const ProgramRun run = runProgram(call);
            QCOMPARE(run.code, m_isLocked ? 1 : 0);
            if (!m_isLocked)
                continue;
            QVERIFY2(run.err.startsWith("The keyring is locked."), run.err);
            QVERIFY2(run.err.contains("--secret-stdin"), run.err);
        }
    }

    void whatIsOnStandardInputComesFirst()
    {
        const ProgramRun run = runProgram(
            {u"account"_s, u"test"_s, u"--name"_s, u"Acme"_s, u"--secret-stdin"_s}, "wrong\n");
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.contains("does not accept this client ID with this client secret"),
                 run.err);
    }

    void aRefusedAddLeavesItAlone()
    {
        const ProgramRun run = runProgram(
            m_zoom->addArguments(u"acme"_s) + QStringList{u"--secret-stdin"_s}, "another\n");
        QCOMPARE(run.code, 1);
        if (!m_isLocked)
            QVERIFY(kept(keyOf(u"Acme"_s)) == m_zoom->secret());
    }

    void anAccountWithoutOneSaysHowToGiveIt()
    {
        m_zoom->addAccount(u"Bare"_s);
        const ProgramRun run = runProgram({u"account"_s, u"test"_s, u"--name"_s, u"Bare"_s});
        QCOMPARE(run.code, 1);
        QVERIFY2(run.err.startsWith(m_isLocked ? "The keyring is locked."
                                               : "The keyring holds no secret for “Bare”."),
                 run.err);
        QVERIFY2(run.err.contains("--secret-stdin"), run.err);
    }

    void removeTakesTheSecretWithIt()
    {
        const QString key = keyOf(u"Acme"_s);
        const ProgramRun run = runProgram({u"account"_s, u"remove"_s, u"--name"_s, u"Acme"_s});
        QCOMPARE(run.code, m_isLocked ? 3 : 0);
        QVERIFY2(run.out.startsWith("The account “Acme” was removed"), run.out);
        if (m_isLocked) {
            QVERIFY2(run.err.contains("still there, as “" + key.toUtf8() + "”"), run.err);
            return;
        }
        QCOMPARE(run.err, "");
        QVERIFY(!kept(key).has_value());
    }

private:
    static QString keyOf(const QString &name)
    {
        // In the place of `rollcall`, whose name this program has not.
        ProfileStore profiles(qEnvironmentVariable("XDG_CONFIG_HOME") + u"/rollcall"_s);
        return profiles.load() ? profiles.profileNamed(name)->secretKey() : QString();
    }

    std::optional<QByteArray> kept(const QString &key)
    {
        KeychainSecretStore store(m_clock);
        return await(store.read(key)).value();
    }

    bool m_isLocked = false;
    SystemClock m_clock;
    std::unique_ptr<SandboxProgram> m_zoom;
};

QTEST_GUILESS_MAIN(TestAccountKeyring)
#include "test_account_keyring.moc"

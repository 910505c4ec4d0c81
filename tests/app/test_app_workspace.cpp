#include "app/app_workspace.h"
#include "core/account/memory_secret_store.h"
#include "core/account/profile_store.h"
#include "core/base/clock.h"
#include "tests/support/await.h"
#include "tests/support/sandbox_fixture.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;
using rollcall::test::SandboxFixture;

namespace {

// What the workspace stands on, and a Zoom account (the sandbox) that is stored with its secret.
struct Desk
{
    QTemporaryDir folder;
    SystemClock clock;
    ProfileStore profiles{folder.path()};
    MemorySecretStore secrets;
    SandboxFixture zoom;
    AccountProfile stored;
    QByteArray secret = zoom.address().clientSecret.toUtf8();
    AppWorkspace workspace{profiles, secrets, clock, SandboxFixture::smallAccount()};
    QStringList heard;

    Desk()
    {
        const auto added = profiles.add(profileOf(zoom.address()));
        QVERIFY(added);
        stored = *added;
        QVERIFY(await(secrets.write(stored.secretKey(), secret)));
        QObject::connect(&workspace, &Workspace::accountAboutToChange, &workspace,
                         [this] { heard += u"about to change"_s; });
        QObject::connect(&workspace, &Workspace::accountChanged, &workspace,
                         [this] { heard += u"changed"_s; });
        QObject::connect(&workspace, &Workspace::openFailed, &workspace,
                         [this](const QString &id, const Error &error) {
                             heard += u"failed "_s + id + u' ' + QString::number(int(error.kind));
                         });
    }

    static AccountProfile profileOf(const sandbox::SandboxAddress &address)
    {
        AccountProfile profile;
        profile.name = u"Acme"_s;
        profile.apiUrl = address.baseUrl;
        profile.tokenUrl = address.tokenUrl;
        profile.accountId = address.accountId;
        profile.clientId = address.clientId;
        profile.plan = Plan::Business;
        return profile;
    }

    QString failure(const QString &id, ErrorKind kind) const
    {
        return u"failed "_s + id + u' ' + QString::number(int(kind));
    }
};

QStringList opened()
{
    return {u"about to change"_s, u"changed"_s};
}

} // namespace

class TestAppWorkspace : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void startsWithoutAnAccount()
    {
        Desk desk;
        QVERIFY(!desk.workspace.account());
        QVERIFY(!desk.workspace.directory());
    }

    void opensThePracticeAccount()
    {
        Desk desk;
        desk.workspace.openPracticeAccount();
        QCOMPARE(desk.heard, opened());
        QVERIFY(desk.workspace.account()->practice);
        listsItsUsers(desk, 30);
        QCOMPARE(desk.profiles.profiles().size(), 1);
    }

    void opensAStoredAccount()
    {
        Desk desk;
        desk.workspace.openProfile(desk.stored.id);
        QTRY_COMPARE(desk.heard, opened());
        QCOMPARE(desk.workspace.account(), desk.stored);
        listsItsUsers(desk, 30);
        QVERIFY(desk.zoom.count("GET", "/v2/users") > 0);
    }

    void opensWithASecretThatIsStoredNowhere()
    {
        Desk desk;
        QVERIFY(await(desk.secrets.remove(desk.stored.secretKey())));
        desk.workspace.openProfile(desk.stored, desk.secret);
        QCOMPARE(desk.heard, opened());
        listsItsUsers(desk, 30);
        const auto kept = await(desk.secrets.read(desk.stored.secretKey()));
        QVERIFY(kept && !kept->has_value());
    }

    void saysThatTheSecretIsMissing()
    {
        Desk desk;
        QVERIFY(await(desk.secrets.remove(desk.stored.secretKey())));
        desk.workspace.openProfile(desk.stored.id);
        QTRY_COMPARE(desk.heard, QStringList{desk.failure(desk.stored.id, ErrorKind::Keyring)});
        QVERIFY(!desk.workspace.account());
    }

    void saysThatTheKeyringIsLocked()
    {
        Desk desk;
        desk.secrets.setState(SecretStoreState::Locked);
        desk.workspace.openProfile(desk.stored.id);
        QTRY_COMPARE(desk.heard, QStringList{desk.failure(desk.stored.id, ErrorKind::Keyring)});
    }

    void saysThatTheAccountIsNotStored()
    {
        Desk desk;
        desk.workspace.openProfile(u"nowhere"_s);
        QCOMPARE(desk.heard, QStringList{desk.failure(u"nowhere"_s, ErrorKind::Usage)});
    }

    void aFailureLeavesTheOpenAccountOpen()
    {
        Desk desk;
        desk.workspace.openProfile(desk.stored, desk.secret);
        Directory *const directory = desk.workspace.directory();
        desk.workspace.openProfile(u"nowhere"_s);
        QCOMPARE(desk.workspace.account(), desk.stored);
        QCOMPARE(desk.workspace.directory(), directory);
    }

    void theOldDirectoryIsThereUntilTheChangeIsAnnounced()
    {
        Desk desk;
        desk.workspace.openPracticeAccount();
        const QPointer<Directory> old = desk.workspace.directory();
        bool thereWhenAnnounced = false;
        connect(&desk.workspace, &Workspace::accountAboutToChange, this,
                [&] { thereWhenAnnounced = old && desk.workspace.directory() == old; });
        desk.workspace.openProfile(desk.stored, desk.secret);
        QVERIFY(thereWhenAnnounced);
        QVERIFY(!old);
        QVERIFY(desk.workspace.directory());
    }

    void closesTheAccount()
    {
        Desk desk;
        desk.workspace.openPracticeAccount();
        desk.workspace.directory()->refresh();
        desk.heard.clear();
        desk.workspace.closeAccount();
        QCOMPARE(desk.heard, opened());
        QVERIFY(!desk.workspace.account());
        QVERIFY(!desk.workspace.directory());
        desk.workspace.closeAccount();
        QCOMPARE(desk.heard, opened());
    }

    void theLastWordCounts()
    {
        Desk desk;
        desk.workspace.openProfile(desk.stored.id);
        desk.workspace.openPracticeAccount();
        QCoreApplication::processEvents();
        QVERIFY(desk.workspace.account()->practice);
    }

    void triesAConnectionThatIsNotStored()
    {
        Desk desk;
        const AccountProfile profile = Desk::profileOf(desk.zoom.address());
        const auto good = await(desk.workspace.testConnection(profile, desk.secret, {}));
        QVERIFY(!good.failure);
        QVERIFY(good.usable());
        const auto bad = await(desk.workspace.testConnection(profile, "wrong", {}));
        QVERIFY(bad.failure);
        QCOMPARE(bad.failure->kind, ErrorKind::SignIn);
        QVERIFY(!desk.workspace.account());
    }

    void aTestOutlivesTheWorkspace()
    {
        auto desk = std::make_unique<Desk>();
        SystemClock clock;
        auto workspace = std::make_unique<AppWorkspace>(desk->profiles, desk->secrets, clock,
                                                        SandboxFixture::smallAccount());
        auto test =
            workspace->testConnection(Desk::profileOf(desk->zoom.address()), desk->secret, {});
        workspace.reset();
        QVERIFY(await(std::move(test)).usable());
    }

private:
    static void listsItsUsers(Desk &desk, int users)
    {
        Directory *const directory = desk.workspace.directory();
        QVERIFY(directory);
        directory->refresh();
        QTRY_COMPARE(directory->state().phase, ListingState::Phase::Complete);
        QCOMPARE(directory->users().size(), users);
    }
};

QTEST_GUILESS_MAIN(TestAppWorkspace)
#include "test_app_workspace.moc"

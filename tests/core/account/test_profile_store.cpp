#include "core/account/profile_store.h"
#include "tests/core/account/profile_folder.h"

#include <QLockFile>
#include <QSignalSpy>
#include <QTest>

#include <atomic>
#include <memory>
#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace rollcall;

namespace {

QString modeOf(const QString &path)
{
    struct stat status = {};
    if (stat(QFile::encodeName(path).constData(), &status) != 0)
        return QStringLiteral("missing");
    return QString::number(status.st_mode & 07777, 8);
}

} // namespace

class TestProfileStore : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<ProfileFolder> m_place;

private Q_SLOTS:
    void init() { m_place = std::make_unique<ProfileFolder>(); }

    void firstStartIsEmptyAndLeavesNoTrace()
    {
        ProfileStore store(m_place->folder);
        QVERIFY(store.load());
        QVERIFY(store.profiles().isEmpty());
        QVERIFY(store.notice().isEmpty());
        QVERIFY(!QFile::exists(m_place->folder));
    }

    void everyFieldIsKept()
    {
        ProfileStore store(m_place->folder);
        AccountProfile wanted = profileNamed(QStringLiteral("Ācme 株式会社"));
        const auto added = store.add(wanted);
        QVERIFY(added);
        QVERIFY(!added->id.isEmpty());
        wanted.id = added->id;
        QCOMPARE(*added, wanted);

        ProfileStore other(m_place->folder);
        QVERIFY(other.load());
        QCOMPARE(other.profiles(), QList<AccountProfile>{wanted});
        QVERIFY(other.profile(wanted.id) == wanted);
        QVERIFY(other.profileNamed(QStringLiteral(" ācme 株式会社 ")) == wanted);
        QVERIFY(!other.profile(QStringLiteral("no such id")));
    }

    void updateAndRemoveTellOfTheChange()
    {
        m_place->fill();
        ProfileStore store(m_place->folder);
        QSignalSpy changes(&store, &ProfileStore::changed);
        QVERIFY(store.load());
        QCOMPARE(changes.count(), 1);

        AccountProfile acme = *store.profileNamed(QStringLiteral("Acme"));
        acme.plan = Plan::Free;
        QVERIFY(store.update(acme));
        QCOMPARE(changes.count(), 2);
        QVERIFY(store.profile(acme.id) == acme);

        QVERIFY(store.remove(acme.id));
        QCOMPARE(changes.count(), 3);
        QVERIFY(store.remove(acme.id));
        QCOMPARE(changes.count(), 3);
        QCOMPARE(namesOnDisk(m_place->folder), QStringList{QStringLiteral("Globex")});
    }

    void namesAreUniqueWhateverTheirCase()
    {
        m_place->fill();
        ProfileStore store(m_place->folder);
        QVERIFY(store.load());
        const auto second = store.add(profileNamed(QStringLiteral("  aCME ")));
        QVERIFY(!second);
        QCOMPARE(second.error().kind, ErrorKind::Usage);
        QVERIFY(second.error().sentence.contains(QStringLiteral("“Acme”")));

        AccountProfile globex = *store.profileNamed(QStringLiteral("Globex"));
        globex.name = QStringLiteral("ACME");
        QVERIFY(!store.update(globex));
        globex.name = QStringLiteral("GLOBEX");
        QVERIFY(store.update(globex));
        QCOMPARE(namesOnDisk(m_place->folder),
                 (QStringList{QStringLiteral("Acme"), QStringLiteral("GLOBEX")}));
    }

    void unusableProfilesAreRefused()
    {
        ProfileStore store(m_place->folder);
        AccountProfile plain = profileNamed(QStringLiteral("Plain"));
        plain.apiUrl = QUrl(QStringLiteral("http://api.zoom.us/v2"));
        QCOMPARE(store.add(plain).error().kind, ErrorKind::Usage);

        AccountProfile practice = profileNamed(QStringLiteral("Practice"));
        practice.practice = true;
        QCOMPARE(store.add(practice).error().kind, ErrorKind::Usage);

        AccountProfile unknown = profileNamed(QStringLiteral("Unknown"));
        unknown.id = QStringLiteral("no such id");
        QCOMPARE(store.update(unknown).error().kind, ErrorKind::Usage);
        QVERIFY(store.profiles().isEmpty());
    }

    void filesAreForTheirOwnerOnly()
    {
        const mode_t before = umask(0);
        m_place->fill();
        umask(before);
        QCOMPARE(modeOf(m_place->home.path() + QStringLiteral("/config")), QStringLiteral("700"));
        QCOMPARE(modeOf(m_place->folder), QStringLiteral("700"));
        QCOMPARE(modeOf(m_place->file), QStringLiteral("600"));
        QCOMPARE(modeOf(m_place->copy), QStringLiteral("600"));
        QCOMPARE(QDir(m_place->folder).entryList(QDir::Files | QDir::Hidden).size(), 2);
    }

    void openFolderIsClosedAtTheNextWrite()
    {
        m_place->fill();
        QVERIFY(chmod(QFile::encodeName(m_place->folder).constData(), 0777) == 0);
        QVERIFY(chmod(QFile::encodeName(m_place->file).constData(), 0666) == 0);
        ProfileStore store(m_place->folder);
        QVERIFY(store.add(profileNamed(QStringLiteral("Initech"))));
        QCOMPARE(modeOf(m_place->folder), QStringLiteral("700"));
        QCOMPARE(modeOf(m_place->file), QStringLiteral("600"));
    }

    void storesSeeEachOthersProfiles()
    {
        ProfileStore first(m_place->folder);
        ProfileStore second(m_place->folder);
        QVERIFY(first.load());
        QVERIFY(second.load());
        QVERIFY(first.add(profileNamed(QStringLiteral("Acme"))));
        QVERIFY(second.add(profileNamed(QStringLiteral("Globex"))));
        QVERIFY(!second.add(profileNamed(QStringLiteral("Acme"))));
        QCOMPARE(namesIn(second), (QStringList{QStringLiteral("Acme"), QStringLiteral("Globex")}));
        QVERIFY(first.load());
        QCOMPARE(first.profiles(), second.profiles());

        QVERIFY(first.remove(first.profiles().constFirst().id));
        QCOMPARE(second.update(second.profiles().constFirst()).error().kind, ErrorKind::Usage);
        QCOMPARE(namesOnDisk(m_place->folder), QStringList{QStringLiteral("Globex")});
    }

    void manyWritersLoseNothing()
    {
        constexpr int writers = 4;
        constexpr int profilesEach = 8;
        std::atomic<int> stored = 0; // on a slow disk some find it busy for too long
        std::vector<std::thread> threads;
        threads.reserve(writers);
        for (int writer = 0; writer < writers; ++writer) {
            threads.emplace_back([&stored, folder = m_place->folder, writer] {
                ProfileStore store(folder);
                for (int i = 0; i < profilesEach; ++i)
                    stored +=
                        store.add(profileNamed(QStringLiteral("%1-%2").arg(writer).arg(i))).ok();
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QVERIFY(stored > writers);
        QCOMPARE(namesOnDisk(m_place->folder).size(), stored.load());
    }

    void busyFileIsAnErrorAndNotAHang()
    {
        m_place->fill();
        QLockFile lock(m_place->file + QStringLiteral(".lock"));
        QVERIFY(lock.tryLock());
        ProfileStore store(m_place->folder);
        QVERIFY(store.load());
        const auto added = store.add(profileNamed(QStringLiteral("Initech")));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::File);
        QCOMPARE(store.profiles().size(), 2);
    }

    void folderThatCantBeMadeIsAnError()
    {
        put(m_place->home.path() + QStringLiteral("/config"), "a file in the way");
        ProfileStore store(m_place->folder);
        QCOMPARE(store.add(profileNamed(QStringLiteral("Acme"))).error().kind, ErrorKind::File);
    }

    void defaultFolderIsTheApplicationsOwn()
    {
        QCoreApplication::setOrganizationName(QString());
        QCoreApplication::setApplicationName(QStringLiteral("rollcall-test"));
        ProfileStore store;
        QVERIFY(store.add(profileNamed(QStringLiteral("Acme"))));
        QVERIFY(QFile::exists(qEnvironmentVariable("XDG_CONFIG_HOME") +
                              QStringLiteral("/rollcall-test/accounts.json")));
    }
};

QTEST_GUILESS_MAIN(TestProfileStore)
#include "test_profile_store.moc"

#include "core/account/profile_store.h"
#include "tests/core/account/profile_folder.h"
#include "tests/support/resource_limits.h"

#include <QJsonArray>
#include <QTest>

#include <memory>

using namespace rollcall;

class TestProfileDamage : public QObject
{
    Q_OBJECT

private:
    // Damage is done at every so manieth place, since each repair waits for the disk.
    static constexpr int step = 11;

    std::unique_ptr<ProfileFolder> m_place;

private Q_SLOTS:
    void init() { m_place = std::make_unique<ProfileFolder>(); }

    // Cut anywhere, the file is replaced from its copy and kept aside.
    void cutFileIsRestored()
    {
        m_place->fill();
        const QByteArray whole = contentsOf(m_place->file);
        // The last byte is a line end, and the file is whole without it.
        for (qsizetype length = 0; length < whole.size() - 1; length += step) {
            put(m_place->file, whole.left(length));
            ProfileStore store(m_place->folder);
            QVERIFY(store.load());
            QCOMPARE(store.profiles().size(), 2);
            QVERIFY(!store.notice().isEmpty());
            QCOMPARE(contentsOf(m_place->file), whole);
            const QString kept = m_place->file + QStringLiteral(".damaged-1");
            QVERIFY(store.notice().contains(kept));
            QCOMPARE(contentsOf(kept), whole.left(length));
            QVERIFY(QFile::remove(kept));
        }
    }

    // No flipped bit goes unseen, except where it makes no difference to what the file says.
    void flippedBitIsRestored()
    {
        m_place->fill();
        const QByteArray whole = contentsOf(m_place->file);
        int harmless = 0;
        for (qsizetype bit = 0; bit < whole.size() * 8; bit += 2 * step + 1) {
            QByteArray flipped = whole;
            flipped[bit / 8] = char(flipped[bit / 8] ^ (1 << (bit % 8)));
            put(m_place->file, flipped);
            ProfileStore store(m_place->folder);
            QVERIFY2(store.load(), qPrintable(QString::number(bit)));
            QCOMPARE(namesIn(store),
                     (QStringList{QStringLiteral("Acme"), QStringLiteral("Globex")}));
            QCOMPARE(store.profiles().constFirst().accountId, QStringLiteral("acct_1"));
            if (store.notice().isEmpty())
                ++harmless; // white space that stayed white space
            for (const QString &kept : m_place->filesSetAside())
                QVERIFY(QDir(m_place->folder).remove(kept));
        }
        QVERIFY(harmless < whole.count(' ') + whole.count('\n'));
    }

    void lostFileIsRestored()
    {
        m_place->fill();
        QVERIFY(QFile::remove(m_place->file));
        ProfileStore store(m_place->folder);
        QVERIFY(store.load());
        QCOMPARE(store.profiles().size(), 2);
        QVERIFY(!store.notice().isEmpty());
        QVERIFY(QFile::exists(m_place->file));
    }

    void damageIsFoundWhenWritingToo()
    {
        m_place->fill();
        ProfileStore store(m_place->folder);
        QVERIFY(store.load());
        put(m_place->file, "garbage");
        QVERIFY(store.add(profileNamed(QStringLiteral("Initech"))));
        QCOMPARE(store.profiles().size(), 3);
        QVERIFY(!store.notice().isEmpty());
        QCOMPARE(m_place->filesSetAside().size(), 1);
    }

    void bothDamagedIsSaidAndBothAreKept()
    {
        m_place->fill();
        put(m_place->file, "garbage");
        put(m_place->copy, "rubbish");
        ProfileStore store(m_place->folder);
        QVERIFY(store.load());
        QVERIFY(store.profiles().isEmpty());
        QVERIFY(!store.notice().isEmpty());
        QCOMPARE(contentsOf(m_place->file + QStringLiteral(".damaged-1")), QByteArray("garbage"));
        QCOMPARE(contentsOf(m_place->copy + QStringLiteral(".damaged-1")), QByteArray("rubbish"));
        QVERIFY(store.add(profileNamed(QStringLiteral("Acme"))));

        put(m_place->file, "garbage again");
        QVERIFY(store.load());
        QCOMPARE(contentsOf(m_place->file + QStringLiteral(".damaged-1")), QByteArray("garbage"));
        QCOMPARE(contentsOf(m_place->file + QStringLiteral(".damaged-2")),
                 QByteArray("garbage again"));
    }

    void flippedFormatIsNoNewerFormat()
    {
        m_place->fill();
        QByteArray flipped = contentsOf(m_place->file);
        QVERIFY(flipped.contains("\"format\": 1"));
        put(m_place->file, flipped.replace("\"format\": 1", "\"format\": 9"));
        ProfileStore store(m_place->folder);
        QVERIFY(store.load());
        QCOMPARE(store.profiles().size(), 2);
        QCOMPARE(m_place->filesSetAside().size(), 1);
    }

    void whatANewerVersionAddedSurvives()
    {
        m_place->fill();
        QJsonObject root = QJsonDocument::fromJson(contentsOf(m_place->file)).object();
        QJsonArray profiles = root.value(u"profiles").toArray();
        QJsonObject acme = profiles.at(0).toObject();
        acme.insert(QStringLiteral("proxy"), QJsonObject{{QStringLiteral("host"), 1}});
        acme.insert(QStringLiteral("colour"), QStringLiteral("teal"));
        profiles.replace(0, acme);
        profiles.append(QStringLiteral("a kind of account that isn't an object"));
        root.insert(QStringLiteral("profiles"), profiles);
        root.insert(QStringLiteral("last_opened"), acme.value(u"id"));
        m_place->writeWithChecksum(root);

        ProfileStore store(m_place->folder);
        QVERIFY(store.load());
        QVERIFY(store.notice().isEmpty());
        QCOMPARE(store.profiles().size(), 2);
        AccountProfile renamed = store.profiles().constFirst();
        renamed.name = QStringLiteral("Acme Corp");
        QVERIFY(store.update(renamed));
        QVERIFY(store.remove(store.profiles().constLast().id));

        root = QJsonDocument::fromJson(contentsOf(m_place->file)).object();
        QCOMPARE(root.value(u"last_opened"), acme.value(u"id"));
        profiles = root.value(u"profiles").toArray();
        QCOMPARE(profiles.size(), 2);
        acme.insert(QStringLiteral("name"), QStringLiteral("Acme Corp"));
        QCOMPARE(profiles.at(0).toObject(), acme);
        QVERIFY(profiles.at(1).isString());
    }

    void fileOfANewerFormatIsLeftAlone()
    {
        m_place->fill();
        QJsonObject root = QJsonDocument::fromJson(contentsOf(m_place->file)).object();
        root.insert(QStringLiteral("format"), 2);
        m_place->writeWithChecksum(root);
        const QByteArray before = contentsOf(m_place->file);

        ProfileStore store(m_place->folder);
        const auto loaded = store.load();
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().kind, ErrorKind::File);
        QCOMPARE(store.notice(), loaded.error().sentence); // else it would look like a first start
        QVERIFY(!store.add(profileNamed(QStringLiteral("Initech"))));
        QCOMPARE(contentsOf(m_place->file), before);
        QVERIFY(m_place->filesSetAside().isEmpty());
    }

    void somethingElseInPlaceOfTheFileIsLeftAlone()
    {
        QVERIFY(QDir().mkpath(m_place->file));
        ProfileStore store(m_place->folder);
        QVERIFY(!store.load());
        QVERIFY(!store.add(profileNamed(QStringLiteral("Acme"))));
        QVERIFY(QFileInfo(m_place->file).isDir());
    }

    // The disk fills up at every possible byte: either all is stored, or all is as before.
    void fullDiskChangesNothing()
    {
        m_place->fill();
        const QByteArray before = contentsOf(m_place->file);
        const AccountProfile third = profileNamed(QString(200, u'x'));
        int failures = 0;
        for (qint64 limit = 0;; limit += step) {
            ProfileStore store(m_place->folder);
            QVERIFY(store.load());
            const auto added = [&] {
                const FileSizeLimit diskIsFull(limit);
                return store.add(third);
            }();
            if (added)
                break;
            ++failures;
            QCOMPARE(added.error().kind, ErrorKind::File);
            QVERIFY(!added.error().sentence.isEmpty());
            QCOMPARE(store.profiles().size(), 2);
            QCOMPARE(contentsOf(m_place->file), before);
        }
        QVERIFY(failures > before.size() / step);
        QCOMPARE(namesOnDisk(m_place->folder).size(), 3);
    }

    void damagedFileOnAFullDiskIsStillUsable()
    {
        m_place->fill();
        put(m_place->file, "garbage");
        ProfileStore store(m_place->folder);
        {
            const FileSizeLimit diskIsFull(0);
            QVERIFY(store.load());
            QCOMPARE(store.profiles().size(), 2);
            QVERIFY(!store.notice().isEmpty());
            QCOMPARE(contentsOf(m_place->file), QByteArray("garbage"));
        }
        QVERIFY(store.load());
        QCOMPARE(store.profiles().size(), 2);
        QCOMPARE(m_place->filesSetAside().size(), 1);
    }

    void readOnlyFolderCanBeReadAndSaysSo()
    {
        m_place->fill();
        const QByteArray before = contentsOf(m_place->file);
        const ReadOnlyFolder readOnly(m_place->folder);
        ProfileStore store(m_place->folder);
        QVERIFY(store.load());
        QCOMPARE(store.profiles().size(), 2);
        const auto added = store.add(profileNamed(QStringLiteral("Initech")));
        QVERIFY(!added);
        QCOMPARE(added.error().kind, ErrorKind::File);
        QVERIFY(added.error().sentence.contains(m_place->folder));
        QVERIFY(!store.remove(store.profiles().constFirst().id));
        QCOMPARE(store.profiles().size(), 2);
        QCOMPARE(contentsOf(m_place->file), before);
    }
};

QTEST_GUILESS_MAIN(TestProfileDamage)
#include "test_profile_damage.moc"

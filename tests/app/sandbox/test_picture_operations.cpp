#include "tests/app/sandbox/sandbox_world.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray png(qsizetype size = 2000)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + QByteArray(size - 8, '\0');
}

QByteArray jpeg()
{
    return QByteArray("\xff\xd8\xff\xe0", 4) + QByteArray(100, '\r');
}

// The owner's picture.
Received give(SandboxWorld &world, const QByteArray &content, const QByteArray &fileName = "me.png")
{
    return world.probe.upload("/users/me/picture", "pic_file", fileName, content);
}

QUrl pictureOf(SandboxWorld &world, const QByteArray &user = "me")
{
    return QUrl(world.user(user)["pic_url"_L1].toString());
}

} // namespace

class TestPictureOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pictureIsServedWithoutAToken()
    {
        SandboxWorld world;
        QVERIFY(!world.user("me").contains("pic_url"_L1));
        QCOMPARE(give(world, png()).status, 201);
        const QUrl url = pictureOf(world);
        QCOMPARE(url.adjusted(QUrl::RemovePath),
                 world.sandbox.address().baseUrl.adjusted(QUrl::RemovePath));
        const Received picture = world.probe.download(url);
        QCOMPARE(picture.status, 200);
        QCOMPARE(picture.headers["content-type"], "image/png");
        QCOMPARE(picture.body, png());
    }

    // Bytes decide, not the name; a new picture has a new address.
    void pictureIsReplaced()
    {
        SandboxWorld world;
        give(world, png());
        const QUrl first = pictureOf(world);
        QCOMPARE(give(world, jpeg(), "still.png").status, 201);
        QVERIFY(pictureOf(world) != first);
        QCOMPARE(world.probe.download(first).status, 404);
        QCOMPARE(world.probe.download(pictureOf(world)).body, jpeg());
        QCOMPARE(world.probe.download(pictureOf(world)).headers["content-type"], "image/jpeg");
    }

    void pictureIsTakenAway()
    {
        SandboxWorld world;
        give(world, png());
        const QUrl url = pictureOf(world);
        QCOMPARE(world.outcome("DELETE", "/users/me/picture"), "204");
        QVERIFY(!world.user("me").contains("pic_url"_L1));
        QCOMPARE(world.probe.download(url).status, 404);
        QCOMPARE(world.outcome("DELETE", "/users/me/picture"), "204");
        QCOMPARE(world.outcome("DELETE", "/users/nobody/picture"), "404/1001");
    }

    void pictureGoesWithTheUser()
    {
        SandboxWorld world;
        const QByteArray id = world.addUser("a@practice.example");
        world.probe.upload(("/users/" + id + "/picture").constData(), "pic_file", "a.png", png());
        const QUrl url = pictureOf(world, id);
        QCOMPARE(world.probe.download(url).status, 200);
        QCOMPARE(world.outcome("DELETE", "/users/" + id + "?action=delete"), "204");
        QCOMPARE(world.probe.download(url).status, 404);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("message");
        QTest::newRow("empty") << QByteArray("") << u"File is empty."_s;
        QTest::newRow("big") << png(2 * 1024 * 1024 + 1) << u"File size cannot exceed 2M."_s;
        const QString format = u"Only jpg/jpeg or png image file can be uploaded."_s;
        QTest::newRow("GIF") << QByteArray("GIF89a and more") << format;
        QTest::newRow("text") << QByteArray("a picture, says its name") << format;
        QTest::newRow("short") << QByteArray("\x89PNG", 4) << format;
    }
    void refusals()
    {
        QFETCH(QByteArray, content);
        SandboxWorld world;
        const Received refused = give(world, content);
        QCOMPARE(refused.status, 400);
        QCOMPARE(refused.code(), 120);
        QTEST(refused.message(), "message");
        QVERIFY(!world.user("me").contains("pic_url"_L1));
    }

    void largestIsTaken()
    {
        SandboxWorld world;
        QCOMPARE(give(world, png(2 * 1024 * 1024)).status, 201);
        QCOMPARE(world.probe.download(pictureOf(world)).body.size(), 2 * 1024 * 1024);
    }

    void fileNameIsNeeded()
    {
        SandboxWorld world;
        const Received nameless = give(world, png(), {});
        QCOMPARE(nameless.status, 400);
        QCOMPARE(nameless.json(), (QJsonObject{{u"code"_s, 120}, {u"message"_s, QString()}}));
        QCOMPARE(world.probe.upload("/users/me/picture", "file", "a.png", png()).message(),
                 u"File is empty."_s); // another part's name
        QCOMPARE(world.outcome("POST", "/users/me/picture", "{}"), "400/120");
        QCOMPARE(world.probe.upload("/users/nobody/picture", "pic_file", "a.png", png()).code(),
                 1001);
    }

    void ruledOut()
    {
        SandboxWorld world;
        QCOMPARE(give(world, png() + "forbidden word").code(), 300);
        world.setRules(R"({"admin_only": ["picture"]})");
        QCOMPARE(give(world, png()).code(), 200);
    }

    void filesNeedTheirWholeAddress()
    {
        SandboxWorld world;
        give(world, png());
        const QUrl url = pictureOf(world);
        for (const char *path : {"/files", "/files/me", "/files/a/b", "/files/a/b/c"})
            QCOMPARE(world.probe.download(url.resolved(QUrl(QLatin1StringView(path)))).status, 404);
    }

    void pictureLastsFromRunToRun()
    {
        const QTemporaryDir folder;
        auto options = SandboxFixture::smallAccount();
        options.stateFolder = folder.path();
        QString path;
        {
            SandboxWorld world(options);
            QCOMPARE(give(world, png()).status, 201);
            QCOMPARE(give(world, jpeg()).status, 201);
            path = pictureOf(world).path();
        }
        SandboxWorld world(options);
        QCOMPARE(pictureOf(world).path(), path);
        QCOMPARE(world.probe.download(pictureOf(world)).body, jpeg());
    }
};

QTEST_GUILESS_MAIN(TestPictureOperations)
#include "test_picture_operations.moc"

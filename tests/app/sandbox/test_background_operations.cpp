#include "tests/app/sandbox/sandbox_world.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray png()
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + "and more";
}

// Of the owner.
constexpr const char *path = "/users/me/settings/virtual_backgrounds";

Received give(SandboxWorld &world, const QByteArray &content, const QByteArray &fileName = "a.png",
              const QByteArray &part = "file")
{
    return world.probe.upload(path, part, fileName, content);
}

QByteArray idOf(const Received &uploaded)
{
    return uploaded.json()["id"_L1].toString().toLatin1();
}

QByteArray remove(SandboxWorld &world, const QByteArray &fileIds)
{
    return world.outcome("DELETE", path + ("?file_ids=" + fileIds));
}

Received fileOfOwner(SandboxWorld &world, const QByteArray &id)
{
    const QString file =
        u"/files/"_s + world.user("me")["id"_L1].toString() + u'/' + QString::fromLatin1(id);
    return world.probe.download(world.sandbox.address().baseUrl.resolved(QUrl(file)));
}

} // namespace

class TestBackgroundOperations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("type");
        QTest::addColumn<QByteArray>("mediaType");
        const auto row = [](const char *name, const QByteArray &content, const QString &type,
                            const QByteArray &mediaType) {
            QTest::newRow(name) << content << type << mediaType;
        };
        row("PNG", png(), u"image"_s, "image/png");
        row("JPEG", QByteArray("\xff\xd8\xff\xdb", 4), u"image"_s, "image/jpeg");
        row("GIF", "GIF87a...", u"image"_s, "image/gif");
        row("MP4", QByteArray("\0\0\0\x18", 4) + "ftypmp42", u"video"_s, "video/mp4");
        row("MOV", QByteArray("\0\0\0\x14", 4) + "ftypqt  ", u"video"_s, "video/quicktime");
    }
    void kinds()
    {
        QFETCH(QByteArray, content);
        QFETCH(QByteArray, mediaType);
        SandboxWorld world;
        const Received added = give(world, content, "Büro.bin");
        QCOMPARE(added.status, 201);
        QTEST(added.json()["type"_L1].toString(), "type");
        QCOMPARE(added.json()["name"_L1].toString(), u"Büro.bin"_s);
        QCOMPARE(added.json()["size"_L1].toInt(), content.size());
        QCOMPARE(added.json()["is_default"_L1], QJsonValue(false));
        const Received file = fileOfOwner(world, idOf(added));
        QCOMPARE(file.body, content);
        QCOMPARE(file.headers["content-type"], mediaType);
    }

    void settingsTellOfThem()
    {
        SandboxWorld world;
        const auto told = [&world] {
            const QJsonObject settings = world.probe.get("/users/me/settings").json();
            return settings["in_meeting"_L1]["virtual_background_settings"_L1]["files"_L1]
                .toArray();
        };
        QCOMPARE(told(), QJsonArray());
        const Received first = give(world, png());
        const Received second = give(world, png());
        QCOMPARE(told(), (QJsonArray{first.json(), second.json()}));
        QCOMPARE(remove(world, idOf(first)), "204");
        QCOMPARE(told(), QJsonArray{second.json()});
    }

    void refusals()
    {
        SandboxWorld world;
        const auto refused = [&](const QByteArray &content) {
            const Received received = give(world, content);
            return std::pair(received.code(), received.message());
        };
        QCOMPARE(refused(""),
                 std::pair(120, u"No file uploaded, verify that a file has been uploaded."_s));
        QCOMPARE(refused("BM, a bitmap"),
                 std::pair(120, u"Only jpg/jpeg, gif or png image file can be uploaded."_s));
        QCOMPARE(refused(png() + QByteArray(15 * 1024 * 1024, 'x')),
                 std::pair(120, u"File size cannot exceed 15M."_s));
        QCOMPARE(give(world, png(), {}).code(), -1);
        QCOMPARE(give(world, png(), "a.png", "pic_file").code(), -1);
        QCOMPARE(world.outcome("POST", path, "{}"), "400/-1");
        QCOMPARE(
            world.probe.upload("/users/nobody/settings/virtual_backgrounds", "file", "a.png", png())
                .code(),
            1001);
    }

    void tenAreEnough()
    {
        SandboxWorld world;
        QByteArrayList ids;
        for (int i = 0; i < 10; ++i)
            ids.append(idOf(give(world, png())));
        const Received eleventh = give(world, png());
        QCOMPARE(eleventh.code(), 120);
        QCOMPARE(eleventh.message(), u"A maximum of 10 files are allowed for a user."_s);
        QCOMPARE(remove(world, ids[0] + ',' + ids[9]), "204");
        QCOMPARE(give(world, png()).status, 201);
        QCOMPARE(fileOfOwner(world, ids[0]).status, 404);
        QCOMPARE(fileOfOwner(world, ids[1]).status, 200);
    }

    void allOrNoneAreDeleted()
    {
        SandboxWorld world;
        const QByteArray id = idOf(give(world, png()));
        QCOMPARE(remove(world, id + ",unknown"), "400/300");
        QCOMPARE(fileOfOwner(world, id).status, 200);
        QCOMPARE(remove(world, ""), "400/300");
        QCOMPARE(world.outcome("DELETE", path), "400/300");
        QCOMPARE(remove(world, id), "204");
        QCOMPARE(remove(world, id), "400/300");
        QCOMPARE(world.outcome("DELETE", "/users/nobody/settings/virtual_backgrounds?file_ids=a"),
                 "404/1001");
    }
};

QTEST_GUILESS_MAIN(TestBackgroundOperations)
#include "test_background_operations.moc"

#include "core/zoom/pictures.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

namespace {

QByteArray png()
{
    return QByteArray("\x89PNG\r\n\x1a\n\0\r\n--\xff", 14);
}

PictureUpload upload(const QString &name = QStringLiteral("Zoë Žižka.jpg"),
                     const QByteArray &bytes = png())
{
    return {.userId = QStringLiteral("u"), .file = {name, bytes}};
}

QByteArray boundaryOf(const QByteArray &contentType)
{
    return contentType.mid(contentType.indexOf("boundary=") + 9);
}

} // namespace

class TestPictures : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOnePartOfAForm()
    {
        ScriptedZoom zoom(
            {answer(201, "{}", {"Content-Type: application/json", "Content-Location: /p/u/1"})});
        const auto result = await(uploadPicture(zoom.client, upload()));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(result->location, QStringLiteral("/p/u/1"));
        QCOMPARE(zoom.line(), "POST /users/u/picture");
        const QByteArray type = zoom.type();
        QVERIFY(type.startsWith("multipart/form-data; boundary=rollcall-"));
        const QByteArray boundary = boundaryOf(type);
        QVERIFY(boundary.size() <= 70); // RFC 2046
        QCOMPARE(zoom.body(), "--" + boundary +
                                  "\r\nContent-Disposition: form-data; name=\"pic_file\"; "
                                  "filename=\"Zoë Žižka.jpg\"\r\nContent-Type: image/png\r\n\r\n" +
                                  png() + "\r\n--" + boundary + "--\r\n");
    }

    void boundariesDiffer()
    {
        QVERIFY(uploadPictureRequest(upload()).contentType !=
                uploadPictureRequest(upload()).contentType);
    }

    void successNeedsNoBody()
    {
        ScriptedZoom zoom(201);
        QCOMPARE(trouble(await(uploadPicture(zoom.client, upload()))), QString());
    }

    void tellsItsProgress()
    {
        ScriptedZoom zoom(201, "{}");
        PictureUpload big = upload(QStringLiteral("a.png"), png() + QByteArray(2'000'000, 'x'));
        qint64 last = 0;
        qint64 whole = 0;
        big.onUploaded = [&](qint64 sent, qint64 total) {
            last = sent;
            whole = total;
        };
        QCOMPARE(trouble(await(uploadPicture(zoom.client, big))), QString());
        QCOMPARE(whole, zoom.body().size());
        QCOMPARE(last, whole);
    }

    void isSentOnce()
    {
        ScriptedZoom zoom({closes()});
        const auto result = await(uploadPicture(zoom.client, upload()));
        QCOMPARE(result.error().delivery, Delivery::Unknown);
        QCOMPARE(zoom.server.requests(), 1);
    }

    void limits_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("sent");
        const QString name = QStringLiteral("a.png");
        const qsizetype most = 2 * 1024 * 1024;
        const auto row = [](const char *title, const QString &file, const QByteArray &bytes,
                            bool sent) { QTest::newRow(title) << file << bytes << sent; };
        row("JPEG", name, "\xff\xd8\xff\xe0", true);
        row("PNG of 2 MiB", name, png() + QByteArray(most - png().size(), 'x'), true);
        row("a byte more", name, png() + QByteArray(most - png().size() + 1, 'x'), false);
        row("empty", name, "", false);
        row("GIF", name, "GIF89a...", false);
        row("text called PNG", name, "hello, world", false);
        row("no name", QString(), png(), false);
        row("blank name", QStringLiteral("  "), png(), false);
        row("quote", QStringLiteral("a\"b.png"), png(), false);
        row("line break", QStringLiteral("a\r\nX-Y: z.png"), png(), false);
        row("newline", QStringLiteral("a\nb.png"), png(), false);
        row("NUL", QStringLiteral("a") + QChar(0) + QStringLiteral("b.png"), png(), false);
        row("folder", QStringLiteral("../a.png"), png(), false);
        row("backslash", QStringLiteral("a\\b.png"), png(), false);
    }
    void limits()
    {
        QFETCH(const QString, name);
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, sent);
        ScriptedZoom zoom(201, "{}");
        const auto result = await(uploadPicture(zoom.client, upload(name, bytes)));
        QCOMPARE(result.ok(), sent);
        QCOMPARE(zoom.server.requests(), sent ? 1 : 0);
        if (sent)
            return;
        QCOMPARE(result.error().kind, ErrorKind::Usage);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
        QVERIFY(!result.error().sentence.isEmpty());
    }

    void deletes()
    {
        ScriptedZoom zoom(204);
        QCOMPARE(trouble(await(deletePicture(zoom.client, {QStringLiteral("u")}))), QString());
        QCOMPARE(zoom.line(), "DELETE /users/u/picture");
    }
};

QTEST_GUILESS_MAIN(TestPictures)
#include "test_pictures.moc"

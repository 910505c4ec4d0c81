#include "core/zoom/virtual_backgrounds.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

namespace {

QByteArray mp4()
{
    return QByteArray("\0\0\0\x18"
                      "ftypisom\0\0\2\0",
                      16);
}

VirtualBackgroundUpload upload(const QByteArray &bytes = mp4())
{
    return {.userId = QStringLiteral("u"), .file = {QStringLiteral("beach.bin"), bytes}};
}

} // namespace

class TestVirtualBackgrounds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isOnePartOfAForm()
    {
        ScriptedZoom zoom(201, R"({"id":"v1","name":"beach.bin","size":16,"type":"video",)"
                               R"("is_default":false})");
        const auto result = await(uploadVirtualBackground(zoom.client, upload()));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "POST /users/u/settings/virtual_backgrounds");
        QVERIFY(zoom.body().contains("\r\nContent-Disposition: form-data; name=\"file\"; "
                                     "filename=\"beach.bin\"\r\nContent-Type: video/mp4\r\n\r\n" +
                                     mp4() + "\r\n--"));
        QCOMPARE(result->id, QStringLiteral("v1"));
        QCOMPARE(result->type, QStringLiteral("video"));
        QCOMPARE(result->size, 16);
        QCOMPARE(result->isDefault, std::optional(false));
    }

    void sizesWereTextsOnce()
    {
        ScriptedZoom zoom(201, R"({"id":"v1","size":"1234"})");
        const auto result = await(uploadVirtualBackground(zoom.client, upload()));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(result->size, 1234);
        QCOMPARE(result->isDefault, std::optional<bool>());
    }

    void limits_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("sent");
        const qsizetype most = 15 * 1024 * 1024;
        QTest::newRow("GIF") << QByteArray("GIF89a..") << true;
        QTest::newRow("15 MiB") << mp4() + QByteArray(most - mp4().size(), 'x') << true;
        QTest::newRow("a byte more") << mp4() + QByteArray(most - mp4().size() + 1, 'x') << false;
        QTest::newRow("WebP") << QByteArray("RIFF\1\2\3\4WEBPVP8 ") << false;
        QTest::newRow("empty") << QByteArray() << false;
    }
    void limits()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const bool, sent);
        ScriptedZoom zoom(201, "{}");
        const auto result = await(uploadVirtualBackground(zoom.client, upload(bytes)));
        QCOMPARE(result.ok(), sent);
        QCOMPARE(zoom.server.requests(), sent ? 1 : 0);
        if (!sent)
            QCOMPARE(result.error().kind, ErrorKind::Usage);
    }

    void oddRefusalsAreAnswers()
    {
        ScriptedZoom zoom(400, envelope(-1));
        const auto result = await(uploadVirtualBackground(zoom.client, upload()));
        QCOMPARE(result.error().kind, ErrorKind::Invalid);
        QCOMPARE(result.error().zoomCode, -1);
        QCOMPARE(result.error().delivery, Delivery::Answered);
    }

    void deletesSeveral()
    {
        ScriptedZoom zoom(204);
        const auto result = await(deleteVirtualBackgrounds(
            zoom.client, {QStringLiteral("u"), {QStringLiteral("v1"), QStringLiteral("v2")}}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "DELETE /users/u/settings/virtual_backgrounds?file_ids=v1%2Cv2");
    }

    void deletingNothingIsNotSent()
    {
        ScriptedZoom zoom(204);
        const auto result = await(deleteVirtualBackgrounds(zoom.client, {QStringLiteral("u"), {}}));
        QCOMPARE(result.error().kind, ErrorKind::Usage);
        QCOMPARE(zoom.server.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestVirtualBackgrounds)
#include "test_virtual_backgrounds.moc"

#include "core/zoom/media_type.h"

#include <QTest>

using namespace rollcall::zoom;

class TestMediaType : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isToldByTheFirstBytes_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<MediaType>("type");
        const auto row = [](const char *name, const QByteArray &bytes, MediaType type) {
            QTest::newRow(name) << bytes << type;
        };
        const auto film = [](const QByteArray &box, const QByteArray &rest) {
            return QByteArray("\0\0\0\x18", 4) + box + rest + QByteArray(8, '\0');
        };
        row("JPEG", "\xff\xd8\xff\xe0 JFIF", MediaType::Jpeg);
        row("PNG", "\x89PNG\r\n\x1a\n...", MediaType::Png);
        row("PNG that lost its line ends", "\x89PNG\n\x1a\n...", MediaType::Unknown);
        row("GIF 87", "GIF87a..", MediaType::Gif);
        row("GIF 89", "GIF89a..", MediaType::Gif);
        row("MP4", film("ftyp", "isom"), MediaType::Mp4);
        row("MP4, version 2", film("ftyp", "mp42"), MediaType::Mp4);
        row("MOV", film("ftyp", "qt  "), MediaType::Mov);
        row("old MOV", film("moov", ""), MediaType::Mov);
        row("old MOV for the net", film("wide", ""), MediaType::Mov);
        row("HEIC photo", film("ftyp", "heic"), MediaType::Unknown);
        row("AVIF image", film("ftyp", "avif"), MediaType::Unknown);
        row("music", film("ftyp", "M4A "), MediaType::Unknown);
        row("WebP", "RIFF\1\2\3\4WEBPVP8 ", MediaType::Unknown);
        row("SVG", "<svg xmlns=\"http://www.w3.org/2000/svg\">", MediaType::Unknown);
        row("nothing", "", MediaType::Unknown);
        row("too short", "\xff\xd8", MediaType::Unknown);
        row("cut before the brand", film("ftyp", "").left(11), MediaType::Unknown);
    }
    void isToldByTheFirstBytes()
    {
        QFETCH(const QByteArray, bytes);
        QFETCH(const MediaType, type);
        QCOMPARE(mediaTypeOf(bytes), type);
    }
};

QTEST_APPLESS_MAIN(TestMediaType)
#include "test_media_type.moc"

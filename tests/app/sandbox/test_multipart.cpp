#include "app/sandbox/http/multipart.h"

#include <QByteArray>
#include <QTest>

using namespace rollcall::sandbox;

namespace {

constexpr std::string_view type = "multipart/form-data; boundary=edge";

QByteArray onePart(const QByteArray &head, const QByteArray &content)
{
    return "--edge\r\n" + head + "\r\n\r\n" + content + "\r\n--edge--\r\n";
}

std::vector<FormPart> partsOf(const QByteArray &body, std::string_view contentType = type)
{
    return readMultipart(contentType, {body.constData(), static_cast<std::size_t>(body.size())});
}

} // namespace

class TestMultipart : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsAreRead()
    {
        const QByteArray body = "--edge\r\ncontent-disposition: form-data; name=first\r\n\r\n1\r\n"
                                "--edge\r\nContent-Type: image/png\r\n"
                                "Content-Disposition: form-data; name=\"second\"; "
                                "filename=\"a;b=c.png\"\r\n\r\n\r\n--edg\r\n\r\n--edge--";
        const auto parts = partsOf(body);
        QCOMPARE(parts.size(), std::size_t(2));
        QCOMPARE(parts[0].name, "first");
        QVERIFY(!parts[0].filename);
        QCOMPARE(parts[0].content, "1");
        QCOMPARE(parts[1].name, "second");
        QCOMPARE(parts[1].filename.value_or(""), "a;b=c.png");
        QCOMPARE(parts[1].content, "\r\n--edg\r\n");
    }

    void boundaryMayBeQuoted()
    {
        const QByteArray body = onePart("Content-Disposition: form-data; name=\"a\"", "x");
        QCOMPARE(partsOf(body, "Multipart/Form-Data; boundary=\"edge\"").size(), std::size_t(1));
    }

    void anythingElseIsNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray good = "Content-Disposition: form-data; name=\"a\"";
        QTest::newRow("empty") << QByteArray("");
        QTest::newRow("JSON") << QByteArray("{}");
        QTest::newRow("no part") << QByteArray("--edge--\r\n");
        QTest::newRow("another edge") << onePart(good, "x").replace("edge", "side");
        QTest::newRow("text before") << QByteArray("x" + onePart(good, "x"));
        QTest::newRow("text behind") << QByteArray(onePart(good, "x") + "x");
        QTest::newRow("no end") << onePart(good, "x").chopped(8);
        QTest::newRow("no name") << onePart("Content-Disposition: form-data", "x");
        QTest::newRow("open quote") << onePart("Content-Disposition: form-data; name=\"a", "x");
        QTest::newRow("no disposition") << onePart("Content-Type: text/plain", "x");
        QTest::newRow("no head") << QByteArray("--edge\r\nx\r\n--edge--\r\n");
    }
    void anythingElseIsNothing()
    {
        QFETCH(QByteArray, body);
        QVERIFY(partsOf(body).empty());
    }

    void contentTypeMustSaySo()
    {
        const QByteArray body = onePart("Content-Disposition: form-data; name=\"a\"", "x");
        QCOMPARE(partsOf(body).size(), std::size_t(1));
        for (const char *other : {"", "application/json", "multipart/mixed; boundary=edge",
                                  "multipart/form-data", "multipart/form-data; boundary="})
            QVERIFY2(partsOf(body, other).empty(), other);
    }
};

QTEST_GUILESS_MAIN(TestMultipart)
#include "test_multipart.moc"

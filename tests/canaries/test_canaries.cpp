#include "tests/canaries/canary_search.h"
#include "tests/support/canaries.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

class TestCanaries : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // A search that can't find anything proves nothing: every form is planted first.
    void plantedLeaksAreFound_data()
    {
        QTest::addColumn<QByteArray>("leak");
        const QByteArray secret = canary::clientSecret;
        const QByteArray token = canary::accessToken;
        QTest::newRow("log line") << "GET /users Authorization: Bearer " + token + "\n";
        QTest::newRow("practice token") << "token " + canary::practiceToken + "abc";
        QTest::newRow("Basic header") << "Basic " + ("client_1:" + secret).toBase64();
        QTest::newRow("Basic header, one on") << "Basic " + ("client_12:" + secret).toBase64();
        QTest::newRow("Basic header, two on") << "Basic " + ("client_123:" + secret).toBase64();
        QTest::newRow("base64 in the middle") << ("ab" + secret + "xyz").toBase64();
        QTest::newRow("base64url in the middle")
            << ("a" + token + "xy").toBase64(QByteArray::Base64UrlEncoding);
        QTest::newRow("form") << "secret=" + secret.toPercentEncoding() + "&x=1";
        QTest::newRow("form, lower case")
            << QByteArray("secret=Canary%2fClient%2bSecret~7f3Qz%3ek%3fWm");
        QTest::newRow("hexadecimal") << token.toHex();
        QTest::newRow("hex dump") << token.toHex().toUpper();
        QTest::newRow("JSON") << QByteArray(R"({"t":"Canary.Access-Token_9bXr4~Lp\/2Vd+Hs"})");
        QTest::newRow("HTML") << "<b>" + QString::fromLatin1(secret).toHtmlEscaped().toUtf8();
        const QString wide = QString::fromLatin1(secret);
        QTest::newRow("memory of a QString")
            << QByteArray(reinterpret_cast<const char *>(wide.utf16()), wide.size() * 2);
    }
    void plantedLeaksAreFound()
    {
        QFETCH(QByteArray, leak);
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral(".hidden/deep")));
        const QString path = folder.filePath(QStringLiteral(".hidden/deep/.file"));
        put(path, QByteArray(100'000, 'x') + leak + QByteArray(100'000, 'x'));
        const QStringList found = findCanaries(folder.path());
        QVERIFY(!found.isEmpty());
        QVERIFY(found.first().startsWith(path));
    }

    void harmlessFilesAreNot()
    {
        const QTemporaryDir folder;
        put(folder.filePath(QStringLiteral("file")), "Canary, client secret, access token");
        QVERIFY(findCanaries(folder.path()).isEmpty());
    }

    // The whole way: what a test program says and writes is kept, and is searched.
    void leakOfATestProgramIsFound()
    {
        const QTemporaryDir kept;
        QProcess leak;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("ROLLCALL_TEST_KEEP"), kept.path());
        leak.setProcessEnvironment(environment);
        leak.start(qEnvironmentVariable("ROLLCALL_TEST_RUNNER"),
                   {QStringLiteral("sh"), QStringLiteral("-c"),
                    QStringLiteral("mkdir \"$XDG_CONFIG_HOME\"; tee \"$XDG_CONFIG_HOME/leak\" >&2; "
                                   "exit 7")});
        leak.write(canary::clientSecret);
        leak.closeWriteChannel();
        QVERIFY(leak.waitForFinished());
        QCOMPARE(leak.exitCode(), 7);
        const QStringList found = findCanaries(kept.path());
        QCOMPARE(found.filter(QStringLiteral("/config/leak: client secret, as it is")).size(), 1);
        QCOMPARE(found.filter(QStringLiteral("/output: client secret, as it is")).size(), 1);
    }

    void nothingThatTheTestsWroteHoldsASecret()
    {
        const QString written = qEnvironmentVariable("ROLLCALL_TEST_WRITTEN");
        QVERIFY2(searchableFiles(written + QStringLiteral("/homes")) > 0,
                 "No test kept what it wrote. Run this by ctest, together with other tests.");
        const QStringList found = findCanaries(written);
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
        qInfo("%d files searched", searchableFiles(written));
    }
};

QTEST_GUILESS_MAIN(TestCanaries)
#include "test_canaries.moc"

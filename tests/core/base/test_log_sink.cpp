#include "core/base/log_sink.h"

#include <QLoggingCategory>
#include <QTest>

#include <unistd.h>

using namespace rollcall;

// Each canary stands for what must never be found in a log.
class TestLogSink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOut_data()
    {
        QTest::addColumn<QString>("message");
        QTest::addColumn<QString>("canary");
        const auto row = [](const char *name, const char *message, const char *canary) {
            QTest::newRow(name) << QString::fromUtf8(message) << QString::fromUtf8(canary);
        };
        row("bearer header", "Authorization: Bearer eyJh.abc-def sent", "eyJh");
        row("short bearer", "bearer token-1", "token-1");
        row("basic header", "Basic Y2xpZW50OnNlY3JldA==", "Y2xpZW50");
        row("form field", "grant_type=x&client_secret=hunter22&account_id=A", "hunter22");
        row("json field", R"({"access_token":"abcdef12","expires_in":3600})", "abcdef12");
        row("escaped json field", R"({\"refresh_token\":\"abcdef12\"})", "abcdef12");
        row("query", "https://x.example/cb?code=abcdef12&state=s", "abcdef12");
        row("password", "password: correcthorse", "correcthorse");
        row("bare secret", "using Zq8Xv3Lm1Rt6Yw9Kp2Sd5Fg7Hj4Nb0Cx for it", "Zq8Xv3Lm");
        row("e-mail", "no user ann.o'neil+x@mail.example here", "neil");
        row("encoded e-mail", "GET /users/ann%40mail.example failed", "ann");
        row("e-mail in other letters", "пользователь иван@почта.рф", "иван");
        row("forged line", "name\n12:00 info: all well", "\n");
        row("terminal escape", "name\x1b[2Jgone", "\x1b");
    }
    void takesOut()
    {
        QFETCH(QString, message);
        QFETCH(QString, canary);
        QVERIFY(message.contains(canary));
        QVERIFY2(!redacted(message).contains(canary), qPrintable(redacted(message)));
    }

    void leaves_data()
    {
        QTest::addColumn<QString>("message");
        for (const char *message :
             {"GET /users answered 200 after 12 ms", "user z8yCxjabcdEFGHtQFbcdDg is gone",
              "tracking id WEB_5f2a9c1d0e", "Zoom code: 4711", "/home/ann/.local/share/rollcall/x",
              "QObject::connect: No such slot Window::refresh(int)"})
            QTest::newRow(message) << QString::fromUtf8(message);
    }
    void leaves()
    {
        QFETCH(QString, message);
        QCOMPARE(redacted(message), message);
    }

    // Through the handler, as the process' stderr sees it.
    void everyMessageGoesThroughIt()
    {
        int ends[2];
        QCOMPARE(::pipe(ends), 0);
        const int saved = ::dup(STDERR_FILENO);
        ::dup2(ends[1], STDERR_FILENO);
        installLogSink();
        qWarning("a leak: Bearer eyJhbGciOi.planted of ann@mail.example");
        qInstallMessageHandler(nullptr);
        ::dup2(saved, STDERR_FILENO);
        ::close(saved);
        ::close(ends[1]);
        QByteArray written(4096, '\0');
        written.resize(
            std::max<qsizetype>(0, ::read(ends[0], written.data(), size_t(written.size()))));
        ::close(ends[0]);
        QVERIFY2(written.contains("a leak: Bearer *** of ***@***\n"), written.constData());
    }
};

QTEST_GUILESS_MAIN(TestLogSink)
#include "test_log_sink.moc"

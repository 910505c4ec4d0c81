#include "app/cli/secret_input.h"

#include <QTest>

#include <array>
#include <future>
#include <pty.h>
#include <unistd.h>

using namespace rollcall;
using namespace rollcall::cli;

namespace {

struct Pipe
{
    Pipe() { [[maybe_unused]] const int made = ::pipe(ends.data()); }
    ~Pipe()
    {
        ::close(readEnd());
        closeWriteEnd();
    }
    Q_DISABLE_COPY_MOVE(Pipe)

    int readEnd() const { return ends[0]; }
    void write(const QByteArray &bytes) const
    {
        QCOMPARE(::write(ends[1], bytes.constData(), size_t(bytes.size())), bytes.size());
    }
    void closeWriteEnd()
    {
        if (ends[1] != -1)
            ::close(std::exchange(ends[1], -1));
    }

    std::array<int, 2> ends{-1, -1};
};

} // namespace

class TestSecretInput : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheFirstLine_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QByteArray>("secret");
        QTest::newRow("line") << QByteArray("s3cret\nrest") << QByteArray("s3cret");
        QTest::newRow("no line end") << QByteArray("s3cret") << QByteArray("s3cret");
        QTest::newRow("CRLF") << QByteArray("s3cret\r\n") << QByteArray("s3cret");
        QTest::newRow("blanks around") << QByteArray(" s3cret \n") << QByteArray("s3cret");
        QTest::newRow("longest") << QByteArray(4096, 'x') + '\n' << QByteArray(4096, 'x');
    }

    void readsTheFirstLine()
    {
        QFETCH(QByteArray, input);
        QFETCH(QByteArray, secret);
        Pipe pipe;
        pipe.write(input);
        pipe.closeWriteEnd();
        const auto read = readSecretLine(pipe.readEnd(), -1);
        QVERIFY(read);
        QCOMPARE(*read, secret);
    }

    void leavesTheRest()
    {
        Pipe pipe;
        pipe.write("s3cret\nrest");
        QVERIFY(readSecretLine(pipe.readEnd(), -1));
        std::array<char, 8> rest{};
        QCOMPARE(::read(pipe.readEnd(), rest.data(), rest.size()), 4);
        QCOMPARE(QByteArray(rest.data()), "rest");
    }

    void refusesWhatIsNoSecret_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("empty line") << QByteArray("\nrest");
        QTest::newRow("blanks") << QByteArray(" \t\n");
        QTest::newRow("too long") << QByteArray(4097, 'x');
    }

    void refusesWhatIsNoSecret()
    {
        QFETCH(QByteArray, input);
        Pipe pipe;
        pipe.write(input);
        pipe.closeWriteEnd();
        const auto read = readSecretLine(pipe.readEnd(), -1);
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Usage);
    }

    void endsWhenItIsStopped()
    {
        Pipe input;
        Pipe stop;
        input.write("half of a sec");
        stop.write("x");
        const auto read = readSecretLine(input.readEnd(), stop.readEnd());
        QVERIFY(!read);
        QCOMPARE(read.error().kind, ErrorKind::Cancelled);
    }

    void aTerminalDoesNotEcho()
    {
        int master = -1;
        int slave = -1;
        QCOMPARE(::openpty(&master, &slave, nullptr, nullptr, nullptr), 0);
        auto read = std::async(std::launch::async, [slave] { return readSecretLine(slave, -1); });
        termios state{};
        QTRY_VERIFY(::tcgetattr(slave, &state) == 0 && !(state.c_lflag & ECHO));
        QCOMPARE(::write(master, "s3cret\n", 7), 7);
        const auto secret = read.get();
        QVERIFY(secret);
        QCOMPARE(*secret, "s3cret");
        std::array<char, 64> shown{};
        const auto length = ::read(master, shown.data(), shown.size());
        QCOMPARE(QByteArray(shown.data(), length), "\r\n");
        QCOMPARE(::tcgetattr(slave, &state), 0);
        QVERIFY(state.c_lflag & ECHO);
        ::close(slave);
        ::close(master);
    }
};

QTEST_GUILESS_MAIN(TestSecretInput)
#include "test_secret_input.moc"

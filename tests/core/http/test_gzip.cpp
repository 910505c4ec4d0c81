#include "core/http/gzip.h"
#include "tests/support/gzipped.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rollcall;

namespace {

constexpr qint64 cap = 1024 * 1024;

QByteArray noise(qsizetype size)
{
    QRandomGenerator random(7);
    QByteArray bytes(size, '\0');
    for (char &byte : bytes)
        byte = char(random.generate());
    return bytes;
}

} // namespace

class TestGzip : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unpacks_data()
    {
        QTest::addColumn<QByteArray>("plain");
        QTest::newRow("nothing") << QByteArray("");
        QTest::newRow("little") << QByteArray("{}");
        QTest::newRow("one growth step") << noise(64 * 1024);
        QTest::newRow("more than a growth step") << noise(64 * 1024 + 1);
        QTest::newRow("well packed") << QByteArray(900'000, 'a');
        QTest::newRow("exactly the cap") << QByteArray(cap, 'a');
    }
    void unpacks()
    {
        QFETCH(QByteArray, plain);
        QByteArray out;
        QCOMPARE(gunzip(gzipped(plain), cap, out), GzipOutcome::Whole);
        QCOMPARE(out, plain);
    }

    void unpacksSeveralMembers()
    {
        QByteArray out;
        QCOMPARE(gunzip(gzipped("ab") + gzipped("cd"), cap, out), GzipOutcome::Whole);
        QCOMPARE(out, QByteArray("abcd"));
    }

    void everyCutIsDamage()
    {
        const QByteArray packed = gzipped(noise(300) + QByteArray(3000, 'x'));
        for (qsizetype size = 0; size < packed.size(); ++size) {
            QByteArray out;
            QCOMPARE(gunzip(packed.left(size), cap, out), GzipOutcome::Damaged);
        }
    }

    void everyFlippedByteOfBodyAndTrailerIsDamage()
    {
        const QByteArray plain = noise(300);
        const QByteArray packed = gzipped(plain);
        constexpr qsizetype header = 10; // its time and system fields are nobody's business
        for (qsizetype i = header; i < packed.size(); ++i) {
            QByteArray bad = packed;
            bad[i] = char(bad[i] ^ 0x55);
            QByteArray out;
            QCOMPARE(gunzip(bad, cap, out), GzipOutcome::Damaged);
        }
    }

    void rubbishIsDamage()
    {
        QByteArray out;
        QCOMPARE(gunzip("{\"users\":[]}", cap, out), GzipOutcome::Damaged);
        QCOMPARE(gunzip(gzipped("{}") + "tail", cap, out), GzipOutcome::Damaged);
    }

    void bombIsDefused()
    {
        const QByteArray bomb = gzipped(QByteArray(100 * 1024 * 1024, '\0'));
        QByteArray out;
        QCOMPARE(gunzip(bomb, cap, out), GzipOutcome::TooLarge);
        QVERIFY(out.capacity() <= 2 * cap);
    }
};

QTEST_APPLESS_MAIN(TestGzip)
#include "test_gzip.moc"

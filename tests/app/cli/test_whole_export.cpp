#include "tests/app/cli/csv_file.h"
#include "tests/app/program_run.h"
#include "tests/app/sandbox_program.h"

#include <QJsonArray>
#include <QLocale>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>

using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr int manyUsers = 15'000;
#else
constexpr int manyUsers = 100'000;
#endif

// To the first call for users: the limit per second is far away. Zoom's own of 60 would make each
// listing of 100,000 take 6 s, as "plain" does.
constexpr const char *liftLimit = R"({"method":"GET","path":"/v2/users","nth":1,"do":"delay",)"
                                  R"("headers":{"X-RateLimit-Type":"QPS",)"
                                  R"("X-RateLimit-Limit":"1000"}},)";

// How many users the rows are about, told apart as Zoom does: by id, else by e-mail.
int distinctUsers(const QList<QStringList> &rows)
{
    QSet<QString> keys;
    for (const QStringList &row : rows)
        keys += row[0].isEmpty() ? row[1].toLower() : row[0];
    return int(keys.size());
}

int usersOf(const SandboxProgram &zoom)
{
    const QJsonObject account = zoom.ask(u"account"_s);
    return account.value(u"active").toInt() + account.value(u"inactive").toInt() +
           account.value(u"pending").toInt();
}

// Calls for users since the faults were set.
int listCallsOf(const SandboxProgram &zoom)
{
    const QJsonArray faults = zoom.ask(u"faults"_s).value(u"faults").toArray();
    return faults.at(0).toObject().value(u"seen").toInt();
}

// Else nothing was tried.
bool everyFaultStruck(const SandboxProgram &zoom)
{
    const QJsonArray faults = zoom.ask(u"faults"_s).value(u"faults").toArray();
    return std::ranges::all_of(faults, [](const QJsonValue &fault) {
        return fault.toObject().value(u"struck").toInt() > 0;
    });
}

} // namespace

class TestWholeExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_zoom =
            std::make_unique<SandboxProgram>(QStringList{u"--users"_s, QString::number(manyUsers)});
        m_zoom->addAccount(u"Large"_s);
    }

    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void everyUserOnceWhateverHappens_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<QByteArray>("faults");
        QTest::addColumn<QByteArray>("note");
        const auto row = [](const char *name, const char *settings, const QByteArray &faults,
                            const char *note = "") {
            QTest::newRow(name) << QByteArray(settings) << faults << QByteArray(note);
        };
        const QByteArray list = R"({"method":"GET","path":"/v2/users",)";
        const QByteArray late = list + R"("nth":40,"do":"delay","delay_ms":1500})";
        row("plain", R"("plan":"business")", {});
        row("page token expires", R"("page_token_ttl_ms":1000)", liftLimit + late,
            "page token expired");
        row("429s", "",
            liftLimit + list +
                R"("every":15,"count":4,"do":"rate-limit","retry_after":"seconds","seconds":1})");
        row("resets in a body", "",
            liftLimit + list + R"("every":45,"do":"cut-body","end":"reset"})");
        row("short-lived access tokens", R"("access_token_ttl_ms":1000)", liftLimit + late);
    }

    void everyUserOnceWhateverHappens()
    {
        QFETCH(QByteArray, settings);
        QFETCH(QByteArray, faults);
        QFETCH(QByteArray, note);
        prepare(settings, faults);
        const int tokens = m_zoom->ask(u"account"_s).value(u"access_tokens").toInt();
        const ProgramRun run = runProgram(exportArguments(), input());
        QVERIFY(everyFaultStruck(*m_zoom));
        if (settings.contains("access_token_ttl"))
            QVERIFY(m_zoom->ask(u"account"_s).value(u"access_tokens").toInt() >= tokens + 2);
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.err, "");
        const auto rows = csvRows(target());
        QCOMPARE(rows.size(), manyUsers);
        QCOMPARE(distinctUsers(rows), manyUsers);
        const QString many = QLocale(QLocale::English).toString(manyUsers);
        QVERIFY2(run.out.contains(many.toUtf8() + " users written"), run.out);
        if (note.isEmpty())
            QCOMPARE(run.out.count("Note:"), run.out.count("apostrophe"));
        else
            QVERIFY2(run.out.contains(note), run.out);
    }

    void everyUserOnceWhenTheAccessTokenIsRevokedOnTheWay()
    {
        prepare({}, QByteArray(liftLimit).chopped(1));
        const int tokens = m_zoom->ask(u"account"_s).value(u"access_tokens").toInt();
        const ProgramRun run = exportAndMeanwhile([&] { m_zoom->tell(u"access-tokens/expire"_s); });
        QVERIFY2(run.code == 0, run.err.constData());
        const auto rows = csvRows(target());
        QCOMPARE(rows.size(), manyUsers);
        QCOMPARE(distinctUsers(rows), manyUsers);
        QCOMPARE(m_zoom->ask(u"account"_s).value(u"access_tokens").toInt(), tokens + 2);
    }

    // The last one: the account is another one afterwards.
    void usersWhoComeAndGoMeanwhileAreNoted()
    {
        prepare({}, QByteArray(liftLimit).chopped(1));
        const ProgramRun run =
            exportAndMeanwhile([&] { m_zoom->tell(u"users"_s, R"({"add":450,"remove":700})"); });
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY2(run.out.contains("Note: Users were added or removed"), run.out);
        const auto rows = csvRows(target());
        QCOMPARE(distinctUsers(rows), rows.size());
        QCOMPARE(rows.size(), usersOf(*m_zoom));
        QCOMPARE(rows.size(), manyUsers - 250);
    }

private:
    QString target() const { return m_dir->filePath(u"users.csv"_s); }
    QByteArray input() const { return m_zoom->secret() + '\n'; }

    void prepare(const QByteArray &settings, const QByteArray &faults) const
    {
        m_zoom->tell(u"settings"_s, R"({"plan":"unlimited","page_token_ttl_ms":900000,)"
                                    R"("access_token_ttl_ms":3600000})");
        m_zoom->tell(u"settings"_s, '{' + settings + '}');
        m_zoom->tell(u"faults"_s, "{\"faults\":[" + faults + "]}");
    }

    QStringList exportArguments() const
    {
        return {u"users"_s,     u"export"_s,   u"--account"_s, u"Large"_s, u"--secret-stdin"_s,
                u"--columns"_s, u"id,email"_s, u"--out"_s,     target()};
    }

    // Does that once the listing is well under way.
    ProgramRun exportAndMeanwhile(const std::function<void()> &act) const
    {
        QProcess process;
        startProgram(process, exportArguments());
        process.write(input());
        process.closeWriteChannel();
        if (QTest::qWaitFor([&] { return listCallsOf(*m_zoom) > 15; }, 60'000))
            act();
        return finishProgram(process);
    }

    std::unique_ptr<SandboxProgram> m_zoom;
    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestWholeExport)
#include "test_whole_export.moc"

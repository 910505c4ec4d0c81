#include "tests/app/program_run.h"
#include "tests/app/sandbox_program.h"
#include "tests/support/csv_parser.h"

#include <QFile>
#include <QLocale>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

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

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The rows below the header; nothing where it is no CSV.
QList<QStringList> rowsOf(const QString &path, char separator = ',')
{
    auto records = CsvParser::parse(contents(path), separator).value_or(QList<QStringList>());
    if (!records.isEmpty())
        records.removeFirst();
    return records;
}

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

int listRequestsOf(const SandboxProgram &zoom)
{
    return zoom.ask(u"requests"_s).value(u"totals").toObject().value(u"GET /v2/users").toInt();
}

} // namespace

class TestWholeExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    void everyUserOnceWhateverHappens_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QByteArray>("faults");
        QTest::addColumn<QByteArray>("note");
        const auto row = [](const char *name, const QStringList &options, const QByteArray &faults,
                            const QByteArray &note = {}) {
            QTest::newRow(name) << options << faults << note;
        };
        const QByteArray list = R"({"method":"GET","path":"/v2/users",)";
        row("plain", {}, {});
        row("page token expires", {u"--page-token-ttl"_s, u"2"_s},
            list + R"("nth":40,"do":"delay","delay_ms":3000})", "page token expired");
        row("429s", {},
            list +
                R"("every":15,"count":4,"do":"rate-limit","retry_after":"seconds","seconds":1})");
        row("resets in a body", {}, list + R"("every":45,"do":"cut-body","end":"reset"})");
        row("short-lived access tokens", {u"--access-token-ttl"_s, u"1"_s}, {});
    }

    void everyUserOnceWhateverHappens()
    {
        QFETCH(QStringList, options);
        QFETCH(QByteArray, faults);
        QFETCH(QByteArray, note);
        const SandboxProgram zoom(QStringList{u"--users"_s, QString::number(manyUsers)} + options,
                                  faults);
        zoom.addAccount(account());
        const ProgramRun run = exportUsers(zoom);
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(run.err, "");
        const auto rows = rowsOf(target());
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
        const SandboxProgram zoom({u"--users"_s, QString::number(manyUsers)});
        zoom.addAccount(account());
        const ProgramRun run =
            exportAndMeanwhile(zoom, [&] { zoom.tell(u"access-tokens/expire"_s); });
        QVERIFY2(run.code == 0, run.err.constData());
        QCOMPARE(distinctUsers(rowsOf(target())), manyUsers);
        QCOMPARE(rowsOf(target()).size(), manyUsers);
        QCOMPARE(zoom.ask(u"account"_s).value(u"access_tokens").toInt(), 2);
    }

    void usersWhoComeAndGoMeanwhileAreNoted()
    {
        const SandboxProgram zoom({u"--users"_s, QString::number(manyUsers)});
        zoom.addAccount(account());
        const ProgramRun run =
            exportAndMeanwhile(zoom, [&] { zoom.tell(u"users"_s, R"({"add":450,"remove":700})"); });
        QVERIFY2(run.code == 0, run.err.constData());
        QVERIFY2(run.out.contains("Note: Users were added or removed"), run.out);
        const auto rows = rowsOf(target());
        QCOMPARE(distinctUsers(rows), rows.size());
        QCOMPARE(rows.size(), usersOf(zoom));
    }

private:
    QString account() const { return u"Account "_s + m_dir->path(); }
    QString target() const { return m_dir->filePath(u"users.csv"_s); }

    QStringList exportArguments() const
    {
        return {u"users"_s,     u"export"_s,   u"--account"_s, account(), u"--secret-stdin"_s,
                u"--columns"_s, u"id,email"_s, u"--out"_s,     target()};
    }

    ProgramRun exportUsers(const SandboxProgram &zoom, const QStringList &more = {}) const
    {
        return runProgram(exportArguments() + more, zoom.secret() + '\n');
    }

    // Does that once the listing is well under way.
    ProgramRun exportAndMeanwhile(const SandboxProgram &zoom, const std::function<void()> &act)
    {
        QProcess process;
        startProgram(process, exportArguments());
        process.write(zoom.secret() + '\n');
        process.closeWriteChannel();
        if (QTest::qWaitFor([&] { return listRequestsOf(zoom) > 15; }, 60'000))
            act();
        return finishProgram(process);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestWholeExport)
#include "test_whole_export.moc"

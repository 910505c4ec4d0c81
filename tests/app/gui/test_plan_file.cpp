#include "core/changes/change_plan.h"
#include "tests/app/gui/changing_desk.h"
#include "tests/app/program_run.h"

#include <QFileDialog>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;
using rollcall::test::ChangingDesk;
using rollcall::test::ProgramRun;
using rollcall::test::runProgram;
using rollcall::test::SandboxFixture;

// A plan that is made in the window and saved, and applied by a colleague on the command line.
class TestPlanFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void savedHereAppliedThere()
    {
        SandboxFixture practice;
        const sandbox::SandboxAddress address = practice.address();
        const QByteArray secret = address.clientSecret.toUtf8() + '\n';
        ChangingDesk desk(address);
        desk.open();
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), 20'000);
        const QStringList users = desk.members(zoom::UserStatus::Active, zoom::UserType::Basic, 3);
        desk.select(users);
        desk.edits().licences.at(1)->trigger();
        QTRY_VERIFY(desk.canApply());
        desk.click("review.save");
        QTRY_VERIFY(desk.find<QFileDialog>("review.file-dialog"));
        const QString path = desk.path(u"plan.json"_s);
        Q_EMIT desk.find<QFileDialog>("review.file-dialog")->fileSelected(path);
        QTRY_VERIFY(QFile::exists(path));
        const auto plan = openPlan(path);
        QVERIFY(plan.ok());
        QCOMPARE(plan->changes.size(), 3);
        desk.close(); // nobody else has the pen

        const ProgramRun added =
            runProgram({u"account"_s, u"add"_s, u"--name"_s, u"Acme"_s, u"--account-id"_s,
                        address.accountId, u"--client-id"_s, address.clientId, u"--api-url"_s,
                        address.baseUrl.toString(), u"--token-url"_s, address.tokenUrl.toString()});
        const ProgramRun applied =
            runProgram({u"apply"_s, path, u"--account"_s, u"Acme"_s, u"--secret-stdin"_s}, secret);
        QVERIFY2(applied.code == 0, (added.err + applied.out + applied.err).constData());
        QVERIFY2(applied.out.contains("Licence: Basic → Licensed"), applied.out.constData());

        desk.open();
        QTRY_VERIFY_WITH_TIMEOUT(desk.isReady(), 20'000);
        for (const QString &user : users)
            QCOMPARE(desk.text(user, UserColumn::Licence), u"Licensed"_s);
    }
};

QTEST_MAIN(TestPlanFile)
#include "test_plan_file.moc"

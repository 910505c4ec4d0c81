#include "tests/support/sample_plans.h"
#include "ui/models/cell_roles.h"
#include "ui/models/plan_model.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

QString rowText(const PlanModel &model, int row, int role = Qt::DisplayRole)
{
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells += model.index(row, column).data(role).toString();
    return cells.join(u'|');
}

Finding finding(Finding::Severity severity, const QString &text, const QList<int> &positions)
{
    return {severity, Finding::Fix::Drop, text, positions};
}

// One user with two values, one whose value is never shown.
ChangePlan mixedPlan()
{
    zoom::UserPatch patch;
    patch.dept = u"Support"_s;
    patch.jobTitle = u"Lead"_s;
    return samplePlan(u"Mixed"_s, {updateUserChange(sampleUser(1), patch),
                                   passwordChange(sampleUser(2), "secret")});
}

} // namespace

class TestPlanModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRowForEachValue()
    {
        PlanModel model;
        const QAbstractItemModelTester tester(&model);
        model.setPlan(mixedPlan());
        QCOMPARE(model.rowCount(), 3);
        QCOMPARE(rowText(model, 0), u"User 1|user1@example.com|Edit profile|Department|Sales|"
                                    "Support"_s);
        QCOMPARE(rowText(model, 1), u"|||Job title|–|Lead"_s);
        QVERIFY(rowText(model, 2).startsWith(u"User 2|user2@example.com|"));
        QCOMPARE(model.position(1), 0);
        QCOMPARE(model.position(2), 1);
        // By ear, each row says whom it is about.
        QCOMPARE(rowText(model, 1, Qt::AccessibleTextRole),
                 u"User 1|user1@example.com|Edit profile|Job title|Not known|Lead"_s);
    }

    void secretsAreNotShown()
    {
        PlanModel model;
        model.setPlan(mixedPlan());
        for (int row = 0; row < model.rowCount(); ++row) {
            for (const int role :
                 {int(Qt::DisplayRole), int(Qt::AccessibleTextRole), int(Qt::ToolTipRole)}) {
                QVERIFY(!rowText(model, row, role).contains(u"secret"));
            }
        }
    }

    void problemsAreMarkedAndFiltered()
    {
        PlanModel model;
        const QAbstractItemModelTester tester(&model);
        model.setPlan(deactivations(5));
        model.setFindings({finding(Finding::Severity::Refused, u"The owner stays."_s, {1}),
                           finding(Finding::Severity::Warning, u"Many."_s, {1, 3}),
                           finding(Finding::Severity::Note, u"Inactive already."_s, {4})});
        QCOMPARE(model.problemCount(), 2);
        const auto user = [&model](int row, int role) { return model.index(row, 0).data(role); };
        QCOMPARE(user(0, CellIconRole).toString(), QString());
        QCOMPARE(user(1, CellIconRole).toString(), u"error"_s);
        QCOMPARE(user(1, Qt::ToolTipRole).toString(), u"The owner stays.\nMany."_s);
        QCOMPARE(user(3, CellIconRole).toString(), u"warning"_s);

        model.setProblemsOnly(true);
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.position(1), 3);
        model.setFindings({finding(Finding::Severity::Warning, u"One."_s, {4})});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.position(0), 4);
        model.setProblemsOnly(false);
        QCOMPARE(model.rowCount(), 5);
    }

    void aNewPlanForgetsTheFindings()
    {
        PlanModel model;
        model.setPlan(deactivations(3));
        model.setFindings({finding(Finding::Severity::Refused, u"No."_s, {2})});
        model.setPlan(deactivations(2));
        QCOMPARE(model.problemCount(), 0);
    }

    void hostileNamesAreSpelledOut()
    {
        KnownUser user = sampleUser(1);
        user.target.name = u"Ann\u202E"_s;
        PlanModel model;
        model.setPlan(samplePlan({}, {statusChange(user, zoom::StatusAction::Activate)}));
        QVERIFY(rowText(model, 0).startsWith(u"Ann[U+202E]|"));
    }

    void fourThousandAreQuick()
    {
        const ChangePlan plan = deactivations(4000);
        PlanModel model;
        QElapsedTimer timer;
        timer.start();
        model.setPlan(plan);
        QVERIFY2(timer.elapsed() < 500, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(model.rowCount(), 4000);
    }
};

QTEST_MAIN(TestPlanModel)
#include "test_plan_model.moc"

#include "tests/support/users_stage.h"
#include "ui/delete/leavers.h"
#include "ui/delete/receiver_checks.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestReceiverChecks : public QObject
{
    Q_OBJECT

    static QStringList lines(const QList<Check> &checks)
    {
        QStringList lines;
        for (const Check &check : checks)
            lines += (check.meaning == Meaning::Danger ? u"no: "_s : QString()) + check.text;
        return lines;
    }

private Q_SLOTS:
    void everyCheckIsALine()
    {
        const UsersStage stage;
        const auto leavers = stage.rows({"p2"});
        const auto checks = [&](const char *receiver, const Transfer &transfer) {
            return lines(receiverChecks(stage.store, stage.row(receiver), leavers, transfer));
        };
        QCOMPARE(checks("p1", {true, false}),
                 (QStringList{u"Stays in the account"_s, u"Active"_s,
                              u"Licensed, so recordings can go there"_s}));
        QVERIFY(checks("p2", {}).constFirst().startsWith(u"no: Leaves too"));
        QVERIFY(checks("p3", {}).constLast().startsWith(u"no: Not active"));
        QVERIFY(checks("p3", {true, false}).constLast().startsWith(u"no: Not Licensed"));
        QVERIFY(checks("p1", {false, true}).constLast().contains(u"could not be checked"));
        QVERIFY(checks("p1", {false, true, WebinarLicence::Asked}).constLast().contains(u"Asking"));
        QVERIFY(checks("p1", {false, true, WebinarLicence::Absent})
                    .constLast()
                    .startsWith(u"no: No webinar licence"));
        QCOMPARE(checks("p1", {false, true, WebinarLicence::Present}).constLast(),
                 u"Has a webinar licence, so webinars can go there"_s);
        QCOMPARE(checks("p1", {false, false, WebinarLicence::Absent}).size(), 2); // not asked for
    }

    void leaversAreSorted()
    {
        const UsersStage stage;
        const Leavers leavers =
            Leavers::of(stage.store, stage.rows({"p1", "p3", "new.hire@example.com", "u1", "u3"}));
        QCOMPARE(leavers.users, stage.rows({"p1", "p3"}));
        QCOMPARE(leavers.pending, stage.rows({"new.hire@example.com"}));
        QCOMPARE(leavers.refused.size(), 2U); // the owner and an admin
        QCOMPARE(leavers.count(), 3);
    }
};

QTEST_MAIN(TestReceiverChecks)
#include "test_receiver_checks.moc"

#include "tests/contract/contract.h"
#include "tests/contract/core_calls.h"
#include "tests/core/zoom/practice_zoom.h"

#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

// Users of the sandbox for whom as much as possible works.
CallSubjects subjectsIn(PracticeZoom &zoom)
{
    QList<zoom::User> found;
    const QList<zoom::User> users = zoom.users();
    for (const zoom::User &user : users) {
        if (user.roleId == u"2"_s && !user.lastLoginTime.isEmpty())
            found += user;
    }
    const QByteArray rules = R"({"login_type": 100, "webinar_seats": 500})";
    for (const zoom::User &user : std::as_const(found))
        zoom.control("/users/" + user.id.toLatin1(), rules);
    return {.user = found.value(0).id,
            .leaver = found.value(1).email,
            .other = found.value(2).email,
            .domain = u"managed.practice.example"_s};
}

} // namespace

// All that core can ask for, asked of the practice account.
class TestCoreCalls : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyOperationWorks()
    {
        PracticeZoom zoom;
        const Contract contract;
        QStringList missing = contract.operations();
        QStringList unknown; // 400/2300
        const QList<CoreCall> calls = coreCalls(subjectsIn(zoom));
        for (const CoreCall &call : calls) {
            zoom.fixture.server().clearRequests();
            const QString trouble = call.make(zoom.client);
            const auto requests = zoom.fixture.server().requests();
            QVERIFY2(!requests.isEmpty(), qPrintable(call.name()));
            const QByteArray target = requests.last().path.toLatin1().sliced(3); // "/v2"
            QCOMPARE(contract.operationOf(requests.last().method.toLatin1(), target),
                     call.operation);
            if (trouble.contains(u"Zoom code: 2300"_s))
                unknown += call.name();
            if (trouble.isEmpty())
                missing.removeAll(call.operation);
        }
        QCOMPARE(unknown, QStringList());
        // Nobody has backgrounds with the ids that this call names.
        QCOMPARE(missing, QStringList(u"DeleteVirtualBackgrounds"_s));
    }
};

QTEST_GUILESS_MAIN(TestCoreCalls)
#include "test_core_calls.moc"

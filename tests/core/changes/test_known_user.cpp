#include "core/changes/known_user.h"
#include "tests/core/directory/made_user.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

class TestKnownUser : public QObject
{
    Q_OBJECT

private:
    UserStore m_users;

    QByteArray listed(const QString &key) const
    {
        return QJsonDocument(listedUser(m_users, *m_users.find(key)))
            .toJson(QJsonDocument::Compact);
    }

private Q_SLOTS:
    void initTestCase()
    {
        MadeUser whole;
        whole.id = "AbC_1";
        whole.email = "Maria.Sato@Acme.example";
        whole.firstName = "Maria";
        whole.lastName = "Sato";
        whole.displayName = "Dr. Sato";
        whole.roleId = "1";
        whole.dept = "Legal";
        whole.clientVersion = "6.1";
        whole.employeeId = "E7";
        whole.groupIds = R"(["g1","g2"])";
        whole.pmi = 1234567890;
        whole.createdAt = 1'700'000'000;
        whole.type = 2;
        whole.verified = 1;
        MadeUser odd;
        odd.id = "odd";
        odd.email = "odd@acme.example";
        odd.status = "hibernating";
        odd.type = 77;
        odd.roleId.clear();
        MadeUser pending;
        pending.email = "New@Acme.example";
        pending.status = "pending";
        m_users.merge(batchOf({whole, odd, pending}));
        m_users.setRoleName(u"1"_s, u"Admin"_s);
    }

    void isAsZoomTellsIt()
    {
        QCOMPARE(listed(u"AbC_1"_s),
                 R"({"created_at":"2023-11-14T22:13:20Z","dept":"Legal","display_name":"Dr. Sato",)"
                 R"("email":"Maria.Sato@Acme.example","employee_unique_id":"E7",)"
                 R"("first_name":"Maria","group_ids":["g1","g2"],"id":"AbC_1",)"
                 R"("last_client_version":"6.1","last_name":"Sato","pmi":1234567890,)"
                 R"("role_id":"1","status":"active","type":2,"verified":1})");
        QCOMPARE(listed(u"odd"_s),
                 R"({"email":"odd@acme.example","id":"odd","status":"hibernating","type":77})");
    }

    void pendingUsersGoByTheirAddress()
    {
        const KnownUser user = knownUser(m_users, *m_users.find(u"new@acme.example"_s));
        QCOMPARE(user.target.userId, u"New@Acme.example"_s);
        QCOMPARE(user.target.key(), u"new@acme.example"_s);
        QVERIFY(!user.values.contains("id"_L1));
    }

    void othersGoByTheirId()
    {
        const KnownUser user = knownUser(m_users, *m_users.find(u"AbC_1"_s));
        QCOMPARE(user.target,
                 (ChangeTarget{u"AbC_1"_s, u"Maria.Sato@Acme.example"_s, u"Dr. Sato"_s}));
        QCOMPARE(user.target.key(), u"AbC_1"_s);
    }
};

QTEST_GUILESS_MAIN(TestKnownUser)
#include "test_known_user.moc"

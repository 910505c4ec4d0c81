#include "core/changes/canonical_json.h"
#include "core/changes/change_plan.h"
#include "core/changes/kinds/update_password.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "tests/core/changes/kind_cases.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

QDateTime someTime()
{
    return QDateTime::fromString(u"2026-11-25T10:00:00.250Z"_s, Qt::ISODateWithMs);
}

ChangePlan smallPlan()
{
    return {.title = u"Two “changes”"_s,
            .accountId = u"acc-1"_s,
            .madeAt = someTime(),
            .changes = {statusChange(maria(), zoom::StatusAction::Deactivate),
                        licenceChange(pendingUser(), 2)}};
}

QString sentenceOf(const Result<ChangePlan> &plan)
{
    return plan ? QString() : plan.error().sentence;
}

} // namespace

class TestPlanFile : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    ChangePlan planOfAllKinds() const
    {
        ChangePlan plan{
            .title = u"All"_s, .accountId = u"acc-1"_s, .madeAt = someTime(), .changes = {}};
        for (const KindCase &one : kindCases(m_folder))
            plan.changes += one.change;
        return plan;
    }

private Q_SLOTS:
    void comesBackAsItWas()
    {
        const ChangePlan plan = planOfAllKinds();
        QVERIFY(!plan.needsSecrets());
        const QByteArray json = planToJson(plan);
        QVERIFY(!json.contains("Sup3r"));
        const Result<ChangePlan> read = planFromJson(json);
        QCOMPARE(sentenceOf(read), QString());
        QCOMPARE(read->hash(), plan.hash());
        QVERIFY(read->needsSecrets());
        ChangePlan expected = plan;
        for (Change &change : expected.changes)
            change.secret.clear();
        QCOMPARE(*read, expected);
    }

    // The hash was made by another program (README.md): if this changes, files of version 1 no
    // longer open.
    void isThisFile()
    {
        const QByteArray json = planToJson(smallPlan());
        const QByteArray expected = R"({
"format": "rollcall-plan",
"version": 1,
"title": "Two “changes”",
"account": "acc-1",
"made_at": "2026-11-25T10:00:00.250Z",
"hash": "HASH",
"changes": [
{"after":{"status":"inactive"},"before":{"status":"active","type":2},"change":"update-status","user":{"email":"maria@acme.example","id":"u1","name":"Maria Sato"}},
{"after":{"type":2},"before":{"type":1},"change":"update-user","user":{"email":"invited@acme.example","id":"invited@acme.example","name":""}}
]
}
)";
        const QByteArray hash = "cb695e80db84e61f77cf8622fc86372b472ca130d9ccc3754b82fd53bee43a11";
        QCOMPARE(QByteArray(json).replace(smallPlan().hash(), "HASH"), expected);
        QCOMPARE(smallPlan().hash(), hash);
    }

    // A writer of our own, for its speed.
    void isWrittenAsQtWritesIt()
    {
        const auto ours = [](const QJsonObject &json) {
            QByteArray out;
            appendCanonical(out, json);
            return out;
        };
        const auto qts = [](const QJsonObject &json) {
            return QJsonDocument(json).toJson(QJsonDocument::Compact);
        };
        QString texts;
        for (char16_t c = 1; c < 0x180; ++c)
            texts += QChar(c);
        const QJsonObject odd{
            {texts, u"\U0001F600 “x”"_s},
            {u"numbers"_s, QJsonArray{0, -1, qint64(1) << 59, 0.5, 1e300, -1e-9, 1e15}},
            {u"words"_s, QJsonArray{true, false, QJsonValue(), QJsonArray(), QJsonObject()}}};
        QCOMPARE(ours(odd), qts(odd));
        QCOMPARE(ours({}), qts({}));
        for (const KindCase &one : kindCases(m_folder)) {
            QCOMPARE(ours(one.change.toJson()), qts(one.change.toJson()));
            ChangePlan plan;
            plan.changes = {one.change};
            QVERIFY(planToJson(plan).contains(qts(one.change.toJson())));
        }
    }

    void hashIsOfAccountAndChanges()
    {
        const ChangePlan plan = smallPlan();
        ChangePlan other = plan;
        other.title = u"Another title"_s;
        other.madeAt = someTime().addDays(1);
        QCOMPARE(other.hash(), plan.hash());
        other.accountId = u"acc-2"_s;
        QVERIFY(other.hash() != plan.hash());
        other = plan;
        other.changes.swapItemsAt(0, 1);
        QVERIFY(other.hash() != plan.hash());
        other = plan;
        other.changes[1].target.name = u"x"_s;
        QVERIFY(other.hash() != plan.hash());
        other = plan;
        other.changes.removeLast();
        QVERIFY(other.hash() != plan.hash());
    }

    void everyEditInTheFileIsFound()
    {
        const QByteArray json = planToJson(smallPlan());
        for (const auto &[from, to] :
             {std::pair(QByteArray("\"inactive\""), QByteArray("\"active\"")),
              {"\"type\":1}", "\"type\":2}"},
              {"\"id\":\"u1\"", "\"id\":\"u2\""},
              {"acc-1", "acc-2"},
              {"Maria Sato", "Maria Satō"}}) {
            QByteArray altered = json;
            QVERIFY(altered.contains(from));
            altered.replace(altered.indexOf(from), from.size(), to);
            QVERIFY2(sentenceOf(planFromJson(altered)).contains("altered"_L1), from.constData());
        }
    }

    void howItIsWrittenDoesNotMatter()
    {
        const ChangePlan plan = smallPlan();
        const QByteArray indented =
            QJsonDocument::fromJson(planToJson(plan)).toJson(QJsonDocument::Indented);
        const Result<ChangePlan> read = planFromJson(indented);
        QCOMPARE(sentenceOf(read), QString());
        QCOMPARE(*read, plan);
    }

    void damage_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("says");
        const QByteArray good = planToJson(smallPlan());
        const auto with = [&](const char *name, const QJsonValue &value) {
            QJsonObject json = QJsonDocument::fromJson(good).object();
            json.insert(QLatin1String(name), value);
            return QJsonDocument(json).toJson();
        };
        const auto withChange = [&](const char *member, const QJsonValue &value) {
            QJsonObject json = QJsonDocument::fromJson(good).object();
            QJsonArray changes = json["changes"_L1].toArray();
            QJsonObject second = changes[1].toObject();
            second.insert(QLatin1String(member), value);
            changes[1] = second;
            json.insert("changes"_L1, changes);
            return QJsonDocument(json).toJson();
        };
        QTest::newRow("nothing") << QByteArray() << u"no plan of Rollcall"_s;
        QTest::newRow("a list") << QByteArray("[]") << u"no plan of Rollcall"_s;
        QTest::newRow("other JSON") << QByteArray("{}") << u"This is no plan of Rollcall."_s;
        QTest::newRow("newer") << with("version", 2) << u"newer version"_s;
        QTest::newRow("far newer") << with("version", 1e9) << u"newer version"_s;
        QTest::newRow("no version") << with("version", u"1"_s) << u"This is no plan of Rollcall."_s;
        QTest::newRow("version 0") << with("version", 0) << u"This is no plan of Rollcall."_s;
        QTest::newRow("no account") << with("account", u""_s) << u"for which account"_s;
        QTest::newRow("no time") << with("made_at", u"soon"_s) << u"when it was made"_s;
        QTest::newRow("no changes") << with("changes", QJsonObject()) << u"no changes"_s;
        QTest::newRow("no hash") << with("hash", QJsonValue()) << u"altered"_s;
        QTest::newRow("a change that is none")
            << withChange("change", 5) << u"Change 2 of 2 is wrong: It does not say what"_s;
        QTest::newRow("a change of tomorrow")
            << withChange("change", u"teleport-user"_s) << u"knows no change “teleport-user”"_s;
        QTest::newRow("a change that its kind refuses")
            << withChange("after", QJsonObject())
            << u"Change 2 of 2 is wrong: It changes nothing."_s;
        QTest::newRow("no user") << withChange("user", 7) << u"which user"_s;
        QTest::newRow("a user who is a number")
            << withChange("user", QJsonObject{{"id"_L1, 7}}) << u"which user"_s;
        QTest::newRow("after is a list") << withChange("after", QJsonArray()) << u"can't be read"_s;
    }
    void damage()
    {
        QFETCH(const QByteArray, json);
        QFETCH(const QString, says);
        const Result<ChangePlan> plan = planFromJson(json);
        QVERIFY(!plan.ok());
        QCOMPARE(plan.error().kind, ErrorKind::Usage);
        QVERIFY2(plan.error().sentence.contains(says), qPrintable(plan.error().sentence));
    }

    void cutAnywhereItIsNoPlan()
    {
        const QByteArray json = planToJson(smallPlan()).trimmed();
        for (qsizetype length = 0; length < json.size(); ++length)
            QVERIFY2(!planFromJson(json.left(length)), qPrintable(QString::number(length)));
    }

    void isAPrivateFile()
    {
        const QString path = m_folder.filePath(u"plan.json"_s);
        QVERIFY(savePlan(smallPlan(), path).ok());
        QCOMPARE(QFileInfo(path).permissions() & QFileDevice::Permissions(0x077),
                 QFileDevice::Permissions());
        const Result<ChangePlan> read = openPlan(path);
        QCOMPARE(sentenceOf(read), QString());
        QCOMPARE(*read, smallPlan());
    }

    void filesThatCannotBeRead()
    {
        const Result<ChangePlan> missing = openPlan(m_folder.filePath(u"nowhere.json"_s));
        QCOMPARE(missing.error().kind, ErrorKind::File);
        const Result<ChangePlan> folder = openPlan(m_folder.path());
        QCOMPARE(folder.error().kind, ErrorKind::File);
        QCOMPARE(savePlan(smallPlan(), m_folder.filePath(u"no/such/folder.json"_s)).error().kind,
                 ErrorKind::File);
    }

    void whatAPlanIs()
    {
        const ChangePlan all = planOfAllKinds();
        QCOMPARE(all.risk(), Risk::Irreversible);
        QCOMPARE(all.userCount(), 3); // Maria, the invited one, the new one
        QCOMPARE(ChangePlan().risk(), Risk::Harmless);
        QCOMPARE(ChangePlan().userCount(), 0);
        QVERIFY(!ChangePlan().needsSecrets());
        ChangePlan plan = smallPlan();
        QVERIFY(!plan.needsSecrets());
        plan.changes += passwordChange(maria(), {});
        QVERIFY(plan.needsSecrets());
    }

    void keysAreThoseOfTheDirectory()
    {
        QCOMPARE((ChangeTarget{u"AbC"_s, u"a@x"_s, {}}.key()), u"AbC"_s);
        QCOMPARE((ChangeTarget{u"New@X"_s, u"New@X"_s, {}}.key()), u"new@x"_s);
        QCOMPARE((ChangeTarget{{}, u"New@X"_s, {}}.key()), u"new@x"_s);
    }
};

QTEST_GUILESS_MAIN(TestPlanFile)
#include "test_plan_file.moc"

#include "core/changes/kinds/create_user.h"
#include "core/changes/kinds/upload_picture.h"
#include "tests/contract/contract.h"
#include "tests/core/changes/kind_cases.h"

#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

// Everything that a kind says of its changes, for all kinds.
class TestKinds : public QObject
{
    Q_OBJECT

private:
    const QTemporaryDir m_folder;
    const QList<KindCase> m_cases = kindCases(m_folder);
    const Contract m_contract;
    const QJsonObject m_result{{"id"_L1, "n7"_L1}}; // of a creation or an upload

    void everyCase()
    {
        QTest::addColumn<int>("at");
        for (int at = 0; at < m_cases.size(); ++at)
            QTest::newRow(m_cases[at].name.constData()) << at;
    }

private Q_SLOTS:
    void everyOperationThatAltersHasAKindAndACase()
    {
        for (const zoom::OperationFacts &facts : zoom::operationFacts()) {
            const auto isIts = [&](const ChangeKind *kind) {
                return kind->operation == facts.operation;
            };
            const auto has = [&](const KindCase &one) {
                return one.change.operation == facts.operation;
            };
            const bool alters = facts.verb != Verb::Get;
            QVERIFY2(std::ranges::count_if(changeKinds(), isIts) == (alters ? 1 : 0),
                     facts.path.data());
            QVERIFY2(std::ranges::any_of(m_cases, has) == alters, facts.path.data());
        }
    }

    void namesAreOnesOwn()
    {
        QSet<QByteArray> names;
        for (const ChangeKind *kind : changeKinds()) {
            QCOMPARE(kindNamed(kind->name), kind);
            names.insert(kind->name.toByteArray());
        }
        QCOMPARE(names.size(), qsizetype(changeKinds().size()));
        QCOMPARE(kindNamed("teleport-user"), nullptr);
    }

    void words_data() { everyCase(); }
    void words()
    {
        QFETCH(const int, at);
        const KindCase &one = m_cases[at];
        const ChangeKind &kind = kindOf(one.change);
        QCOMPARE(kind.title(one.change), one.title);
        QCOMPARE(kind.risk(one.change), one.risk);
        const QList<FieldChange> fields = kind.fields(one.change);
        QVERIFY(!fields.isEmpty());
        for (const FieldChange &field : fields) {
            QVERIFY(!field.label.isEmpty());
            QVERIFY(!field.after.isEmpty());
        }
        const QStringList consequences = kind.consequences(one.change);
        QVERIFY(!consequences.contains(QString()));
        if (one.risk >= Risk::Disruptive)
            QVERIFY(!consequences.isEmpty());
        QVERIFY(!kind.check(one.change));
    }

    void request_data() { everyCase(); }
    void request()
    {
        QFETCH(const int, at);
        const KindCase &one = m_cases[at];
        const Request request = kindOf(one.change).request(one.change);
        QCOMPARE(lineOf(request), one.line);
        const bool isForm = request.contentType.startsWith("multipart/");
        QCOMPARE(request.body, isForm ? request.body : one.body);
        QCOMPARE(isForm, request.body.contains("not much of a picture"));
        const QByteArray line = lineOf(request);
        const qsizetype space = line.indexOf(' ');
        const WireRequest wire{line.left(space), line.mid(space + 1), request.contentType,
                               request.body};
        QCOMPARE(m_contract.complaints(wire), QStringList());
    }

    void json_data() { everyCase(); }
    void json()
    {
        QFETCH(const int, at);
        const Change &change = m_cases[at].change;
        const QByteArray json = QJsonDocument(change.toJson()).toJson();
        QVERIFY2(!json.contains("Sup3r"), json.constData());
        const Result<Change> read = changeFromJson(QJsonDocument::fromJson(json).object());
        QVERIFY(read.ok());
        Change expected = change;
        expected.secret.clear();
        QCOMPARE(*read, expected);
        QCOMPARE(lacksSecret(*read), !change.secret.isEmpty());
        QVERIFY(!lacksSecret(change));
    }

    void judges_data() { everyCase(); }
    void judges()
    {
        QFETCH(const int, at);
        const KindCase &one = m_cases[at];
        if (one.change.operation == zoom::Operation::CreateUser)
            return; // see creationsAreJudgedByTheirTime
        const ReadBack &readBack = kindOf(one.change).readBack;
        const bool isTold = !one.yes.isEmpty() || !one.no.isEmpty();
        QCOMPARE(readBack.possible(), isTold);
        if (!isTold)
            return;
        QCOMPARE(readBack.request(one.change).verb, Verb::Get);
        for (const auto &[answers, taken] :
             {std::pair(one.yes, Taken::Yes), {one.no, Taken::No}, {one.unclear, Taken::Unclear}}) {
            for (const Told &told : answers)
                QCOMPARE(readBack.judge(one.change, told.answer, {}), taken);
        }
    }

    void inverses_data() { everyCase(); }
    void inverses()
    {
        QFETCH(const int, at);
        const KindCase &one = m_cases[at];
        QByteArrayList lines;
        const QList<Change> inverse = kindOf(one.change).inverse(one.change, m_result);
        for (const Change &change : inverse) {
            QVERIFY(!kindOf(change).check(change));
            lines += lineOf(kindOf(change).request(change));
        }
        QCOMPARE(lines, one.inverse);
        if (inverse.size() == 1 && one.comesBack) {
            const QList<Change> again = kindOf(inverse[0]).inverse(inverse[0], {});
            QCOMPARE(again.size(), 1);
            QCOMPARE(again[0].after, one.change.after);
            QCOMPARE(again[0].target, one.change.target);
        }
    }

    void everyChangeNamesItsUser_data() { everyCase(); }
    void everyChangeNamesItsUser()
    {
        QFETCH(const int, at);
        Change change = m_cases[at].change;
        if (change.operation == zoom::Operation::CreateUser)
            return;
        for (const QString &nobody : {u""_s, u" "_s, u"me"_s, u"."_s, u".."_s}) {
            change.target.userId = nobody;
            QVERIFY2(kindOf(change).check(change), qPrintable(nobody));
            QVERIFY(!changeFromJson(change.toJson()));
        }
    }

    void creationsAreJudgedByTheirTime_data()
    {
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<bool>("wasAbsent");
        QTest::addColumn<int>("taken");
        const auto row = [](const char *name, const char *user, bool wasAbsent, Taken taken) {
            QTest::newRow(name) << QByteArray(user) << wasAbsent << int(taken);
        };
        row("made now",
            R"({"email":"NEW@acme.example","type":2,"first_name":"Nora",)"
            R"("status":"active","created_at":"2026-11-25T09:59:58Z"})",
            false, Taken::Yes);
        row("made before",
            R"({"email":"new@acme.example","type":2,"first_name":"Nora",)"
            R"("status":"active","created_at":"2026-11-25T09:59:57Z"})",
            false, Taken::No);
        row("there for years, with a new way to sign in",
            R"({"email":"new@acme.example","type":2,"first_name":"Nora","status":"active",)"
            R"("created_at":"2026-11-25T10:00:00Z","user_created_at":"2020-01-01T00:00:00Z"})",
            false, Taken::No);
        row("pending, whose time is that of the question",
            R"({"email":"new@acme.example","type":2,"first_name":"Nora","status":"pending",)"
            R"("created_at":"2026-11-25T10:00:01Z"})",
            false, Taken::Unclear);
        row("pending, and was not there before",
            R"({"email":"new@acme.example","type":2,"first_name":"Nora","status":"pending",)"
            R"("created_at":"2026-11-25T10:00:01Z"})",
            true, Taken::Yes);
        row("somebody else's",
            R"({"email":"new@acme.example","type":1,"first_name":"Olaf",)"
            R"("status":"pending"})",
            true, Taken::Unclear);
        row("another address", R"({"email":"old@acme.example","type":2,"first_name":"Nora"})", true,
            Taken::Unclear);
        row("nobody", "404", true, Taken::No);
        row("no answer", "500", true, Taken::Unclear);
    }
    void creationsAreJudgedByTheirTime()
    {
        QFETCH(const QByteArray, user);
        QFETCH(const bool, wasAbsent);
        QFETCH(const int, taken);
        const Change &change = m_cases[0].change;
        const ReadBack &readBack = kindOf(change).readBack;
        QCOMPARE(lineOf(readBack.request(change)), "GET /users/new%40acme.example");
        const ReadBackContext context{QDateTime::fromString(u"2026-11-25T10:00:00Z"_s, Qt::ISODate),
                                      wasAbsent};
        QCOMPARE(int(readBack.judge(change, Told(user).answer, context)), taken);
        QVERIFY(!readBack.fromListing); // its key is the address, a listing's is the id
    }

    void before_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("user");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *name, const char *user, bool matches) {
            QTest::addRow("%s %s", name, user) << QByteArray(name) << QByteArray(user) << matches;
        };
        row("edit profile", R"({"dept":"Legal","job_title":"Counsel"})", true);
        row("edit profile", R"({"dept":"Legal"})", true); // the title is not told
        row("edit profile", R"({"dept":"Finance","job_title":"Counsel"})", false);
        row("licence", R"({"type":2})", true);
        row("licence", R"({"type":1})", false);
        row("licence", "{}", true);
        row("deactivate", R"({"status":"active","type":2})", true);
        row("deactivate", R"({"status":"active","type":1})", false);
        row("activate", R"({"status":"active","type":1})", true);
        row("e-mail", R"({"email":"MARIA@acme.example"})", true);
        row("e-mail", R"({"email":"other@acme.example"})", false);
        row("delete", R"({"status":"active"})", true);
        row("delete", R"({"status":"inactive"})", false);
        row("settings", R"({"in_meeting":{"chat":false}})", true);
        row("settings", R"({"in_meeting":{"chat":true}})", false);
        row("settings", R"({"recording":{}})", true);
        row("licence as a feature", R"({"type":2})", true);
        row("licence as a feature", R"({"type":1})", false);
    }
    void before()
    {
        QFETCH(const QByteArray, name);
        QFETCH(const QByteArray, user);
        QFETCH(const bool, matches);
        const auto one = std::ranges::find(m_cases, name, &KindCase::name);
        QVERIFY(one != m_cases.end());
        const ChangeKind &kind = kindOf(one->change);
        QCOMPARE(kind.matchesBefore(one->change, *Told(user).answer), matches);
    }

    void passwordsAreWordsOnly()
    {
        for (const char *name : {"password", "create with password"}) {
            const auto one = std::ranges::find(m_cases, QByteArray(name), &KindCase::name);
            const QList<FieldChange> fields = kindOf(one->change).fields(one->change);
            QCOMPARE(fields.last().after, u"New password"_s);
            for (const FieldChange &field : fields)
                QVERIFY(!field.after.contains("Sup3r"_L1));
        }
    }

    void wordsOfValues()
    {
        const auto fieldsOf = [&](const char *name) {
            const auto one = std::ranges::find(m_cases, QByteArray(name), &KindCase::name);
            return kindOf(one->change).fields(one->change);
        };
        QCOMPARE(fieldsOf("licence"),
                 (QList<FieldChange>{{u"Licence"_s, u"Licensed"_s, u"Basic"_s}}));
        QCOMPARE(fieldsOf("deactivate"),
                 (QList<FieldChange>{{u"Status"_s, u"Active"_s, u"Inactive"_s}}));
        QCOMPARE(fieldsOf("edit profile"),
                 (QList<FieldChange>{{u"Department"_s, u"Legal"_s, u"Sales"_s},
                                     {u"Job title"_s, u"Counsel"_s, u"Head"_s}}));
        QCOMPARE(fieldsOf("licence as a feature"),
                 (QList<FieldChange>{{u"Licence"_s, u"Licensed"_s, u"Basic"_s}}));
        QCOMPARE(fieldsOf("presence").constLast(),
                 (FieldChange{u"Duration"_s, {}, u"30 minute(s)"_s}));
    }

    void deletionSaysWhatIsLost()
    {
        const auto one = std::ranges::find(m_cases, QByteArray("delete"), &KindCase::name);
        const QStringList sentences = kindOf(one->change).consequences(one->change);
        QVERIFY(sentences.contains("Webinars that are not transferred are lost."_L1));
        QVERIFY(!sentences.contains("Recordings that are not transferred are lost."_L1));
    }

    void disturbIsSpeltTheOtherWayOnce()
    {
        const auto one = std::ranges::find(m_cases, QByteArray("presence"), &KindCase::name);
        const ChangeKind &kind = kindOf(one->change);
        Error refusal;
        refusal.delivery = Delivery::Answered;
        refusal.httpStatus = 400;
        refusal.zoomCode = 300;
        const auto other = kind.otherRequest(one->change, refusal);
        QVERIFY(other);
        QVERIFY(other->body.contains("Do_No_Disturb"));
        refusal.zoomCode = 5301;
        QVERIFY(!kind.otherRequest(one->change, refusal));
        refusal.zoomCode = 300;
        refusal.delivery = Delivery::Unknown; // it may have been set
        QVERIFY(!kind.otherRequest(one->change, refusal));
    }

    void goodAnswersThatSayNo()
    {
        const auto one = std::ranges::find(m_cases, QByteArray("feature"), &KindCase::name);
        const ChangeKind &kind = kindOf(one->change);
        QVERIFY(kind.answer(one->change, *Told(R"({"success_user_ids":["u1"]})").answer).ok());
        const auto no =
            kind.answer(one->change, *Told(R"({"success_user_ids":[],"fail_details":)"
                                           R"([{"user_ids":["u1"],"reason":"No seat."}]})")
                                          .answer);
        QVERIFY(!no.ok());
        QCOMPARE(no.error().zoomMessage, u"No seat."_s);
        QCOMPARE(no.error().delivery, Delivery::Answered);
    }

    void creationsTellTheId()
    {
        const Change &change = m_cases[0].change;
        const auto answer = kindOf(change).answer(
            change, *Told(R"({"id":"n7","email":"new@acme.example"})").answer);
        QCOMPARE(*answer, m_result);
    }

    void aPictureMustBeTheOneThatWasChosen()
    {
        const QString path = m_folder.filePath(u"changing.png"_s);
        const auto write = [&](const QByteArray &bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        QVERIFY(write("\x89PNG\r\n\x1a\none"));
        const Change change = pictureChange(maria(), path);
        QVERIFY(!uploadPictureKind.check(change));
        QVERIFY(write("\x89PNG\r\n\x1a\ntwo"));
        QVERIFY(uploadPictureKind.check(change)->sentence.contains("not the one"_L1));
        QVERIFY(QFile::remove(path));
        QVERIFY(uploadPictureKind.check(change)->sentence.contains("can't be read"_L1));
        // Journals tell of pictures that are long gone.
        QVERIFY(changeFromJson(change.toJson()).ok());
        const Change missing = pictureChange(maria(), path);
        QVERIFY(uploadPictureKind.check(missing));
        QVERIFY(write("\x89PNG\r\n\x1a\none"));
        QVERIFY(uploadPictureKind.check(missing)); // there now, but nobody has chosen it
    }
};

QTEST_GUILESS_MAIN(TestKinds)
#include "test_kinds.moc"

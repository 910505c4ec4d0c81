#include "core/zoom/presence.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

namespace {

PresenceUpdate doNotDisturb()
{
    return {.userId = QStringLiteral("u"), .status = PresenceStatus::DoNotDisturb, .duration = 30};
}

} // namespace

Q_DECLARE_METATYPE(rollcall::Script)

class TestPresence : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<PresenceStatus>("status");
        const auto row = [](const char *word, PresenceStatus status) {
            QTest::newRow(word) << QString::fromLatin1(word) << status;
        };
        using S = PresenceStatus;
        row("Available", S::Available);
        row("Away", S::Away);
        row("Do_Not_Disturb", S::DoNotDisturb);
        row("Do_No_Disturb", S::DoNotDisturb);
        row("Do-Not_Disturb", S::DoNotDisturb);
        row("Busy", S::Busy);
        row("In_A_Zoom_Meeting", S::InMeeting);
        row("In_A_Meeting", S::InMeeting);
        row("In_Meeting", S::InMeeting);
        row("On_A_Call", S::InCall);
        row("In_A_Call", S::InCall);
        row("On_Phone_Call", S::InCall);
        row("In_Calendar_Event", S::InCalendarEvent);
        row("In_A_Calendar_Event", S::InCalendarEvent);
        row("Presenting", S::Presenting);
        row("Out_of_Office", S::OutOfOffice);
        row("Offline", S::Offline);
        row("Dancing", S::Unknown);
        row("", S::Unknown);
    }
    void words()
    {
        QFETCH(const QString, word);
        QFETCH(const PresenceStatus, status);
        QCOMPARE(presenceStatus(word), status);
    }

    void everyWordThatIsSentIsRead()
    {
        for (const auto &row : presenceNames.rows)
            QCOMPARE(presenceStatus(QString::fromLatin1(row.name)), row.value);
    }

    void reads()
    {
        ScriptedZoom zoom(200, R"({"status":"In_A_Meeting","end_time":"2026-01-31T08:15:00Z",)"
                               R"("remaining_time":12})");
        const auto result = await(getPresence(zoom.client, {QStringLiteral("u")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "GET /users/u/presence_status");
        QCOMPARE(result->status, PresenceStatus::InMeeting);
        QCOMPARE(result->word, QStringLiteral("In_A_Meeting"));
        QCOMPARE(result->endTime, QStringLiteral("2026-01-31T08:15:00Z"));
        QCOMPARE(result->remainingTime, std::optional<qint64>(12));
    }

    void updates()
    {
        ScriptedZoom zoom(204);
        const auto result = await(updatePresence(
            zoom.client, {.userId = QStringLiteral("u"), .status = PresenceStatus::OutOfOffice}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "PUT /users/u/presence_status");
        QCOMPARE(zoom.body(), R"({"status":"Out_of_Office"})");
    }

    void theOtherSpellingIsTriedOnce()
    {
        ScriptedZoom zoom({answer(400, envelope(300)), answer(204, {})});
        QCOMPARE(trouble(await(updatePresence(zoom.client, doNotDisturb()))), QString());
        QCOMPARE(zoom.body(0), R"({"duration":30,"status":"Do_Not_Disturb"})");
        QCOMPARE(zoom.body(1), R"({"duration":30,"status":"Do_No_Disturb"})");

        ScriptedZoom strict(400, envelope(300));
        QCOMPARE(await(updatePresence(strict.client, doNotDisturb())).error().zoomCode, 300);
        QCOMPARE(strict.server.requests(), 2);
    }

    void otherRefusalsAreNot_data()
    {
        QTest::addColumn<Script>("script");
        QTest::newRow("not signed in") << answer(400, envelope(5301));
        QTest::newRow("not allowed") << answer(400, envelope(5411));
        QTest::newRow("300 of another status") << answer(500, envelope(300));
        QTest::newRow("no answer") << closes();
    }
    void otherRefusalsAreNot()
    {
        QFETCH(const Script, script);
        ScriptedZoom zoom({script});
        QVERIFY(!await(updatePresence(zoom.client, doNotDisturb())).ok());
        QCOMPARE(zoom.server.requests(), 1);
    }

    void otherWordsHaveOneSpelling()
    {
        ScriptedZoom zoom(400, envelope(300));
        QVERIFY(!await(updatePresence(zoom.client, {.userId = QStringLiteral("u")})).ok());
        QCOMPARE(zoom.server.requests(), 1);
    }

    void whatCannotBeSetIsNotSent()
    {
        ScriptedZoom zoom(204);
        for (const auto status : {PresenceStatus::Offline, PresenceStatus::Unknown}) {
            const auto result = await(
                updatePresence(zoom.client, {.userId = QStringLiteral("u"), .status = status}));
            QCOMPARE(result.error().kind, ErrorKind::Usage);
        }
        QCOMPARE(zoom.server.connections(), 0);
    }
};

QTEST_GUILESS_MAIN(TestPresence)
#include "test_presence.moc"

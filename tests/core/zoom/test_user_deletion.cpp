#include "core/zoom/user_deletion.h"
#include "tests/core/zoom/scripted_zoom.h"

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

class TestUserDeletion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlinksAPendingUserByAddress()
    {
        ScriptedZoom zoom(204);
        const auto result =
            await(deleteUser(zoom.client, {.userId = QStringLiteral("new+1@x.example")}));
        QCOMPARE(trouble(result), QString());
        QCOMPARE(zoom.line(), "DELETE /users/new%2B1%40x.example?action=disassociate");
        QCOMPARE(zoom.body(), "");
    }

    void transfersByName()
    {
        ScriptedZoom zoom(204);
        UserDeletion deletion{.userId = QStringLiteral("u"), .action = DeleteAction::Delete};
        deletion.transferEmail = QStringLiteral("b+c@x.example");
        deletion.transferRecordings = true;
        QCOMPARE(trouble(await(deleteUser(zoom.client, deletion))), QString());
        QCOMPARE(zoom.line(), "DELETE /users/u?action=delete&transfer_email=b%2Bc%40x.example"
                              "&transfer_meeting=false&transfer_webinar=false"
                              "&transfer_recording=true");
    }

    void newerFlagsAreSentWhenSet()
    {
        UserDeletion deletion{.userId = QStringLiteral("u")};
        deletion.transferEmail = QStringLiteral("b");
        deletion.transferMeetings = deletion.transferWebinars = true;
        deletion.transferWhiteboards = deletion.transferClips = deletion.transferNotes = true;
        deletion.transferVisitors = deletion.transferDocs = true;
        QByteArray names;
        const Request request = deleteUserRequest(deletion);
        for (const auto &[name, value] : request.query)
            names += name + '=' + value + ' ';
        QCOMPARE(names, "action=disassociate transfer_email=b transfer_meeting=true "
                        "transfer_webinar=true transfer_recording=false transfer_whiteboard=true "
                        "transfer_clipfiles=true transfer_notes=true transfer_visitors=true "
                        "transfer_docs=true ");
    }

    // Zoom would delete and transfer nothing.
    void transferToNobodyIsRefused()
    {
        ScriptedZoom zoom(204);
        UserDeletion deletion{.userId = QStringLiteral("u"), .transferEmail = QStringLiteral(" ")};
        deletion.transferMeetings = true;
        const auto result = await(deleteUser(zoom.client, deletion));
        QCOMPARE(result.error().kind, ErrorKind::Usage);
        QCOMPARE(result.error().delivery, Delivery::NotSent);
        QVERIFY(!result.error().sentence.isEmpty());
        QCOMPARE(zoom.server.connections(), 0);
    }

    void refusalsCarryZoomsCode()
    {
        ScriptedZoom zoom(400, envelope(1107));
        const auto result = await(deleteUser(zoom.client, {.userId = QStringLiteral("u")}));
        QCOMPARE(result.error().kind, ErrorKind::Invalid);
        QCOMPARE(result.error().zoomCode, 1107);
        QCOMPARE(zoom.server.requests(), 1);
    }
};

QTEST_GUILESS_MAIN(TestUserDeletion)
#include "test_user_deletion.moc"

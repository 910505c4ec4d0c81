#include "core/changes/kinds/add_assistants.h"
#include "core/changes/kinds/delete_assistant.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/revoke_sso_token.h"
#include "core/changes/kinds/update_features.h"
#include "core/changes/kinds/update_settings.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "core/changes/staged_changes.h"
#include "tests/core/changes/kind_cases.h"

#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace rollcall::test;
using namespace Qt::StringLiterals;

namespace {

Change department(const QString &name)
{
    zoom::UserPatch patch;
    patch.dept = name;
    return updateUserChange(maria(), patch);
}

Change setting(const char *name, zoom::SettingsOption option = zoom::SettingsOption::Everything)
{
    return settingsChange(maria(), {},
                          {{"in_meeting"_L1, QJsonObject{{QLatin1String(name), true}}}}, option);
}

} // namespace

class TestStagedChanges : public QObject
{
    Q_OBJECT

private:
    static QList<Change> staged(const QList<Change> &changes)
    {
        StagedChanges staged;
        for (const Change &change : changes)
            staged.stage({change});
        return staged.changes();
    }

private Q_SLOTS:
    void editsOfOneUserAreOne()
    {
        const QList<Change> changes =
            staged({department(u"Sales"_s), licenceChange(maria(), 1), department(u"Finance"_s)});
        QCOMPARE(changes.size(), 1);
        QCOMPARE(changes[0].after, (QJsonObject{{"dept"_L1, u"Finance"_s}, {"type"_L1, 1}}));
        QCOMPARE(changes[0].before, (QJsonObject{{"dept"_L1, u"Legal"_s}, {"type"_L1, 2}}));
    }

    void usersStayApart()
    {
        QCOMPARE(staged({licenceChange(maria(), 1), licenceChange(pendingUser(), 2)}).size(), 2);
    }

    void settingsOfOnePartAreOne()
    {
        const QList<Change> changes =
            staged({setting("chat"), setting("poll"),
                    setting("chat", zoom::SettingsOption::MeetingSecurity)});
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].after.keys(),
                 (QStringList{u"in_meeting.chat"_s, u"in_meeting.poll"_s}));
    }

    void theLastDecisionCountsWhole()
    {
        const QList<Change> changes = staged(
            {deleteUserChange(maria(), {.action = zoom::DeleteAction::Delete,
                                        .transferEmail = u"heir@acme.example"_s,
                                        .transferMeetings = true}),
             statusChange(maria(), zoom::StatusAction::Deactivate), deleteUserChange(maria(), {}),
             statusChange(maria(), zoom::StatusAction::Activate)});
        QCOMPARE(changes.size(), 2);
        QCOMPARE(changes[0].after, (QJsonObject{{"action"_L1, "disassociate"_L1}}));
        QCOMPARE(changes[1].after, (QJsonObject{{"status"_L1, "active"_L1}}));
    }

    void nothingIsLost()
    {
        const zoom::Assistant one{u"u2"_s, {}, std::nullopt};
        const zoom::Assistant two{u"u3"_s, {}, std::nullopt};
        const QList<Change> changes{
            assistantRemovalChange(maria(), one),
            assistantRemovalChange(maria(), two),
            assistantsAdditionChange(maria(), {one}),
            assistantsAdditionChange(maria(), {two}),
            featureChange(maria(), zoom::UserFeature::Webinar, u"500"_s),
            featureChange(maria(), zoom::UserFeature::LargeMeeting, u"500"_s)};
        QCOMPARE(staged(changes), changes);
        QCOMPARE(staged(changes + changes), changes);
    }

    void discardingOneOfAUserLeavesTheOthers()
    {
        StagedChanges staged;
        const Change signOut = ssoSignOutChange(maria());
        staged.stage({licenceChange(maria(), 1), signOut});
        staged.discard({licenceChange(maria(), 1)});
        QCOMPARE(staged.changes(), QList<Change>{signOut});
        QCOMPARE(staged.changesOf(u"u1"_s), QList<Change>{signOut});
    }

    void discarding()
    {
        StagedChanges staged;
        const QSignalSpy spy(&staged, &StagedChanges::changed);
        staged.stage({licenceChange(maria(), 1), licenceChange(pendingUser(), 2)});
        QCOMPARE(spy.size(), 1);
        staged.discard({licenceChange(maria(), 1)});
        QCOMPARE(spy.size(), 2);
        QCOMPARE(staged.changesOf(u"u1"_s), QList<Change>());
        QCOMPARE(staged.changesOf(u"invited@acme.example"_s), staged.changes());
        staged.stage({licenceChange(pendingUser(), 1)}); // it is still found
        QCOMPARE(staged.changes().size(), 1);
        staged.discard({licenceChange(maria(), 1)}); // it is gone
        QCOMPARE(spy.size(), 3);
        staged.discardAll();
        QVERIFY(staged.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestStagedChanges)
#include "test_staged_changes.moc"

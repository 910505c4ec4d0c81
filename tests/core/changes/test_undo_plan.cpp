#include "core/changes/change_kind.h"
#include "core/changes/history.h"
#include "core/changes/kinds/create_user.h"
#include "core/changes/kinds/delete_user.h"
#include "core/changes/kinds/update_email.h"
#include "core/changes/kinds/update_password.h"
#include "core/changes/kinds/update_status.h"
#include "core/changes/kinds/update_user.h"
#include "tests/support/await.h"

#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

QDateTime now()
{
    return QDateTime::fromString(u"2026-11-25T10:00:00Z"_s, Qt::ISODate);
}

KnownUser user(const QString &id, qint64 type = 2, const QString &status = u"active"_s)
{
    return {{id, id + u"@acme.example"_s, id},
            {{"status"_L1, status}, {"type"_L1, type}, {"dept"_L1, u"Legal"_s}}};
}

class History
{
public:
    void add(const Change &change, Outcome outcome = Outcome::Done, const QJsonObject &result = {})
    {
        HistoryEntry entry;
        entry.change = m_entries.size() + 1;
        entry.what = change;
        entry.state.outcome = outcome;
        entry.state.result = result;
        m_entries.prepend(entry); // newest first, as pages are
    }

    UndoPlan undo() const { return await(undoPlan(m_entries, u"acme"_s, now(), {})); }

private:
    QList<HistoryEntry> m_entries;
};

QStringList inShort(const ChangePlan &plan)
{
    QStringList all;
    for (const Change &change : plan.changes) {
        QString line = change.target.userId;
        for (const FieldChange &field : kindOf(change).fields(change))
            line += u" %1: %2→%3"_s.arg(field.label, field.before, field.after);
        all += line;
    }
    return all;
}

Change department(const QString &id, const QString &before, const QString &after)
{
    KnownUser known = user(id);
    known.values.insert("dept"_L1, before);
    zoom::UserPatch patch;
    patch.dept = after;
    return updateUserChange(known, patch);
}

} // namespace

class TestUndoPlan : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatWasDoneLastIsUndoneFirst()
    {
        History history;
        history.add(licenceChange(user(u"a"_s), 1));
        history.add(department(u"b"_s, u"Legal"_s, u"Sales"_s));
        const UndoPlan undo = history.undo();
        QCOMPARE(inShort(undo.plan),
                 (QStringList{u"b Department: Sales→Legal"_s, u"a Licence: Basic→Licensed"_s}));
        QCOMPARE(undo.cannot, QStringList());
        QCOMPARE(undo.plan.accountId, u"acme"_s);
        QCOMPARE(undo.plan.madeAt, now());
    }

    void deactivationBringsTheLicenceBack()
    {
        History history;
        history.add(statusChange(user(u"a"_s), zoom::StatusAction::Deactivate));
        history.add(statusChange(user(u"b"_s, 1), zoom::StatusAction::Deactivate));
        QCOMPARE(inShort(history.undo().plan),
                 (QStringList{u"b Status: Inactive→Active"_s, u"a Status: Inactive→Active"_s,
                              u"a Licence: →Licensed"_s}));
    }

    void severalOfOneUserAreOne()
    {
        History history;
        history.add(department(u"a"_s, u"Legal"_s, u"Sales"_s));
        history.add(department(u"a"_s, u"Sales"_s, u"Finance"_s));
        history.add(licenceChange(user(u"a"_s), 1));
        QCOMPARE(inShort(history.undo().plan),
                 QStringList{u"a Licence: Basic→Licensed Department: Finance→Legal"_s});
    }

    void backAndForthIsNothing()
    {
        History history;
        history.add(department(u"a"_s, u"Legal"_s, u"Sales"_s));
        history.add(department(u"a"_s, u"Sales"_s, u"Legal"_s));
        const UndoPlan undo = history.undo();
        QCOMPARE(undo.plan.changes, QList<Change>());
        QCOMPARE(undo.cannot, QStringList());
    }

    // A list leaves empty texts out.
    void whatWasEmptyIsEmptyAgain()
    {
        KnownUser known = user(u"a"_s);
        known.values.remove("dept"_L1);
        zoom::UserPatch patch;
        patch.dept = u"Sales"_s;
        History history;
        history.add(updateUserChange(known, patch));
        QCOMPARE(inShort(history.undo().plan), QStringList{u"a Department: Sales→(empty)"_s});
        QCOMPARE(history.undo().cannot, QStringList());
    }

    void whatIsUndoneInPartSaysSo()
    {
        zoom::UserPatch patch;
        patch.dept = u"Sales"_s;
        patch.jobTitle = u"Head"_s; // nobody knew the one before
        History history;
        history.add(updateUserChange(user(u"a"_s), patch));
        QCOMPARE(inShort(history.undo().plan), QStringList{u"a Department: Sales→Legal"_s});
        QCOMPARE(history.undo().cannot.size(), 1);
        QVERIFY(history.undo().cannot.first().contains(u"Only in part"));
    }

    void addressesGoBackToTheFirst()
    {
        History history;
        history.add(emailChange(user(u"a"_s), u"b@acme.example"_s));
        KnownUser later = user(u"a"_s);
        later.target.email = u"b@acme.example"_s;
        history.add(emailChange(later, u"c@acme.example"_s));
        QCOMPARE(inShort(history.undo().plan),
                 QStringList{u"a E-mail: c@acme.example→a@acme.example"_s});
    }

    void newUsersAreTakenBack()
    {
        History history;
        zoom::NewUser invited{.email = u"New@acme.example"_s};
        zoom::NewUser sso{.action = zoom::CreateAction::SingleSignOnCreate,
                          .email = u"sso@acme.example"_s};
        history.add(createUserChange(invited), Outcome::Done, {{"id"_L1, u"x1"_s}});
        history.add(createUserChange(sso), Outcome::Done, {{"id"_L1, u"x2"_s}});
        const UndoPlan undo = history.undo();
        QCOMPARE(inShort(undo.plan),
                 (QStringList{u"x2 Account: Active→Deleted"_s,
                              u"New@acme.example Account: Pending→Disassociated"_s}));
    }

    void whatCannotBeUndone()
    {
        History history;
        for (const QString &id : {u"a"_s, u"b"_s, u"c"_s})
            history.add(deleteUserChange(user(id), {.action = zoom::DeleteAction::Delete}));
        history.add(passwordChange(user(u"d"_s), "Passw0rd!"));
        zoom::UserPatch patch;
        patch.jobTitle = u"Head"_s; // nobody knew the one before
        history.add(updateUserChange(user(u"e"_s), patch));
        history.add(licenceChange(user(u"f"_s), 1), Outcome::Failed);
        history.add(licenceChange(user(u"g"_s), 1), Outcome::Unknown);
        history.add(licenceChange(user(u"h"_s), 1));
        const UndoPlan undo = history.undo();
        QCOMPARE(inShort(undo.plan), QStringList{u"h Licence: Basic→Licensed"_s});
        QCOMPARE(
            undo.cannot,
            (QStringList{u"Change licence, 1 change(s): It did not take effect (Failed)."_s,
                         u"Change licence, 1 change(s): It did not take effect (Not known)."_s,
                         u"Delete, 3 change(s): Zoom has no way to bring a user back."_s,
                         u"Edit profile, 1 change(s): It is not known what was there before."_s,
                         u"Set password, 1 change(s): The old password is not known."_s}));
    }

    void nothing()
    {
        const UndoPlan undo = await(undoPlan({}, u"acme"_s, now(), {}));
        QVERIFY(undo.plan.changes.isEmpty());
        QVERIFY(undo.cannot.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestUndoPlan)
#include "test_undo_plan.moc"

#include "tests/app/gui/changing_desk.h"
#include "tests/core/zoom/practice_zoom.h"
#include "ui/review/review_words.h"

#include <QCheckBox>
#include <QTest>
#include <QUrlQuery>

using namespace rollcall;
using namespace Qt::StringLiterals;
using rollcall::test::ChangingDesk;
using rollcall::test::PracticeZoom;

// Leavers, from the Delete key to the empty place in the table, over the practice account.
class TestDeleting : public QObject
{
    Q_OBJECT

    std::unique_ptr<PracticeZoom> m_zoom;
    std::unique_ptr<ChangingDesk> m_desk;
    QStringList m_members; // Basic, active
    QString m_receiver;    // Licensed, active

    void openFor(const QStringList &emails)
    {
        m_desk->select(emails);
        QVERIFY(m_desk->edits().deleteUsers->isEnabled());
        m_desk->edits().deleteUsers->trigger();
        QTRY_VERIFY(m_desk->dialog());
    }
    void pick(const QString &email)
    {
        m_desk->type("picker.text", email);
        QTest::keyClick(m_desk->find<QLineEdit>("picker.text"), Qt::Key_Return);
    }
    // With what the review asks for, where nothing leads back: the name of one, the number of many.
    void apply()
    {
        m_desk->click("plan.review");
        QTRY_VERIFY(m_desk->review());
        const Confirmation confirmation = confirmationFor(digestOf(m_desk->review()->plan()));
        if (confirmation.isNeeded()) {
            QVERIFY(!m_desk->canApply());
            m_desk->type("review.typed", confirmation.expected);
        }
        QTRY_VERIFY(m_desk->canApply());
        m_desk->click("review.apply");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->hasEnded(), 20'000);
    }
    QList<sandbox::LoggedRequest> deletions() const
    {
        QList<sandbox::LoggedRequest> found;
        const auto requests = m_zoom->fixture.server().requests();
        for (const auto &request : requests) {
            if (request.method == u"DELETE")
                found += request;
        }
        return found;
    }
    QString idOf(const QString &email) const { return m_desk->text(email, UserColumn::Id); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init()
    {
        m_zoom = std::make_unique<PracticeZoom>();
        m_desk = std::make_unique<ChangingDesk>(m_zoom->address);
        m_desk->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isReady(), 20'000);
        m_members = m_desk->members(zoom::UserStatus::Active, zoom::UserType::Basic, 3);
        m_receiver = m_desk->members(zoom::UserStatus::Active, zoom::UserType::Licensed, 1).first();
        QCOMPARE(m_members.size(), 3);
    }
    void cleanup()
    {
        m_desk.reset();
        m_zoom.reset();
    }

    void deletedForGoodWithAllThatIsTransferred()
    {
        QCOMPARE(
            m_zoom->control("/users/" + idOf(m_receiver).toUtf8(), R"({"webinar_seats": 100})"),
            QString());
        const QString leaver = m_members.first();
        openFor({leaver});
        m_desk->click("delete.delete");
        pick(m_receiver);
        apply();
        QCOMPARE(m_desk->lastRun()->count(Outcome::Done), 1);
        QTRY_VERIFY(!m_desk->rowOf(leaver));
        QCOMPARE(deletions().size(), 1);
        const QUrlQuery query(deletions().constFirst().query);
        QCOMPARE(query.queryItemValue(u"action"_s), u"delete"_s);
        QCOMPARE(query.queryItemValue(u"transfer_email"_s, QUrl::FullyDecoded), m_receiver);
        for (const auto &kind : {u"transfer_meeting"_s, u"transfer_webinar"_s,
                                 u"transfer_recording"_s, u"transfer_docs"_s})
            QCOMPARE(query.queryItemValue(kind), u"true"_s);
    }

    void withoutWebinarLicenceZoomRefusesAndTheUserStays()
    {
        const QString leaver = m_members.first();
        openFor({leaver});
        pick(m_receiver);
        apply();
        QCOMPARE(m_desk->lastRun()->count(Outcome::Failed), 1);
        QCOMPARE(m_desk->lastRun()->state(0).error->zoomCode, 300);
        QVERIFY(m_desk->rowOf(leaver));
        QCOMPARE(deletions().size(), 1);
        // The dialog is still as it was; without the webinars it goes.
        m_desk->click("review.cancel");
        QTRY_VERIFY(!m_desk->review());
        m_desk->click("transfer.webinars");
        apply();
        QTRY_COMPARE(m_desk->lastRun()->count(Outcome::Done), 1);
        QTRY_VERIFY(!m_desk->dialog());
        QTRY_VERIFY(!m_desk->rowOf(leaver));
    }

    void manyLeaversOneReceiver()
    {
        openFor(m_members);
        pick(m_receiver);
        m_desk->click("transfer.webinars");
        apply();
        QCOMPARE(m_desk->lastRun()->count(Outcome::Done), 3);
        for (const QString &leaver : std::as_const(m_members))
            QTRY_VERIFY(!m_desk->rowOf(leaver));
        QCOMPARE(deletions().size(), 3);
    }

    void receiversAreCheckedBeforeAnythingIsSent()
    {
        const QStringList inactive =
            m_desk->members(zoom::UserStatus::Inactive, zoom::UserType::Basic, 1);
        openFor({m_members.at(0)});
        for (const QString &who : QStringList{m_members.at(0), m_members.at(1)} + inactive) {
            pick(who);
            m_desk->click("plan.review");
            QVERIFY(!m_desk->review());
        }
        m_desk->click("transfer.recordings"); // Basic is enough without them
        pick(m_members.at(1));
        m_desk->click("plan.review");
        QTRY_VERIFY(m_desk->review());
        QCOMPARE(deletions().size(), 0);
    }

    void pendingUsersAreDisassociatedByTheirAddress()
    {
        QString pending;
        for (const UserRow row : m_desk->controller().everyone()) {
            if (m_desk->users().status(row) == zoom::UserStatus::Pending)
                pending = m_desk->users().text(row, UserColumn::Email);
        }
        QVERIFY(!pending.isEmpty());
        openFor({pending});
        apply();
        QCOMPARE(m_desk->lastRun()->count(Outcome::Done), 1);
        QTRY_VERIFY(!m_desk->rowOf(pending));
        QVERIFY(deletions().constFirst().path.contains(u"%40") ||
                deletions().constFirst().path.contains(u'@'));
        QVERIFY(!deletions().constFirst().query.contains(u"action=delete"));
    }

    void deactivatedInstead()
    {
        openFor({m_members.first()});
        m_desk->click("delete.deactivate.button");
        QTRY_VERIFY(m_desk->canApply());
        m_desk->click("review.apply");
        QTRY_VERIFY(!m_desk->dialog());
        QTRY_COMPARE(m_desk->users().status(*m_desk->rowOf(m_members.first())),
                     zoom::UserStatus::Inactive);
        QCOMPARE(deletions().size(), 0);
    }

    void theOwnerIsRefusedBeforeAnythingIsSent()
    {
        QString owner;
        for (const UserRow row : m_desk->controller().everyone()) {
            if (m_desk->users().roleId(row) == u"0")
                owner = m_desk->users().text(row, UserColumn::Email);
        }
        openFor({owner});
        QVERIFY(!m_desk->find<QAbstractButton>("plan.review")->isEnabled());
    }
};

QTEST_MAIN(TestDeleting)
#include "test_deleting.moc"

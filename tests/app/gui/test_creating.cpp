#include "tests/app/gui/changing_desk.h"
#include "tests/core/zoom/practice_zoom.h"
#include "ui/widgets/state_strip.h"

#include <QComboBox>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;
using rollcall::test::ChangingDesk;
using rollcall::test::PracticeZoom;

// New users, from the button in the page's head to the row in the table, over the practice account:
// each way, and what Zoom refuses.
class TestCreating : public QObject
{
    Q_OBJECT

    std::unique_ptr<PracticeZoom> m_zoom;
    std::unique_ptr<ChangingDesk> m_desk;

    void fill(const QByteArray &way, const QString &email)
    {
        m_desk->click("users.create.button");
        QTRY_VERIFY(m_desk->dialog());
        m_desk->click(way);
        m_desk->type("create.email", email);
        m_desk->type("create.first-name", u"Nia"_s);
        m_desk->type("create.last-name", u"New"_s);
        if (way.endsWith("autoCreate"))
            m_desk->type("password.edit", u"Trustworthy-99!"_s);
    }
    void apply()
    {
        m_desk->click("plan.review");
        QTRY_VERIFY(m_desk->canApply());
        m_desk->click("review.apply");
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->hasEnded(), 20'000);
    }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void init()
    {
        m_zoom = std::make_unique<PracticeZoom>();
        m_desk = std::make_unique<ChangingDesk>(m_zoom->address);
        m_desk->open();
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->isReady(), 20'000);
    }
    void cleanup()
    {
        m_desk.reset();
        m_zoom.reset();
    }

    void everyWay_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<zoom::UserStatus>("status");
        QTest::newRow("invitation") << QByteArray("create.way.create") << zoom::UserStatus::Pending;
        QTest::newRow("password") << QByteArray("create.way.autoCreate")
                                  << zoom::UserStatus::Active;
        QTest::newRow("single sign-on")
            << QByteArray("create.way.ssoCreate") << zoom::UserStatus::Active;
        QTest::newRow("API user") << QByteArray("create.way.custCreate")
                                  << zoom::UserStatus::Active;
    }
    void everyWay()
    {
        QFETCH(QByteArray, way);
        QFETCH(zoom::UserStatus, status);
        const QString email = u"nia.new@managed.practice.example"_s;
        fill(way, email);
        apply();
        QTRY_VERIFY(!m_desk->dialog()); // Zoom has said yes
        const Run &run = *m_desk->lastRun();
        QVERIFY2(run.state(0).outcome == Outcome::Done,
                 qPrintable(run.state(0).error ? run.state(0).error->details() : QString()));
        QTRY_VERIFY(m_desk->rowOf(email));
        QCOMPARE(m_desk->users().status(*m_desk->rowOf(email)), status);
        QVERIFY(m_desk->controller().marks().isAltered(*m_desk->rowOf(email)));
        QCOMPARE(m_zoom->fixture.count("POST", "/v2/users"), 1);
    }

    void profileFollows()
    {
        const QString email = u"nia.new@managed.practice.example"_s;
        fill("create.way.ssoCreate", email);
        m_desk->type("create.dept", u"Astronomy"_s);
        apply();
        QCOMPARE(m_desk->lastRun()->count(Outcome::Done), 2);
        QTRY_COMPARE(m_desk->text(email, UserColumn::Department), u"Astronomy"_s);
    }

    void whatZoomRefusesIsToldAndTheRestGoesOn_data()
    {
        QTest::addColumn<QByteArray>("rules");
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<int>("code");
        QTest::newRow("blocked domain")
            << QByteArray(R"({"blocked_domains": ["managed.practice.example"]})")
            << QByteArray("create.way.create") << 1107;
        QTest::newRow("forbidden word") << QByteArray(R"({"forbidden_words": ["Nia"]})")
                                        << QByteArray("create.way.create") << 300;
        QTest::newRow("no seat") << QByteArray(R"({"basic_seats": 1})")
                                 << QByteArray("create.way.create") << 3412;
        QTest::newRow("no autoCreate") << QByteArray(R"({"auto_create": false})")
                                       << QByteArray("create.way.autoCreate") << 200;
        QTest::newRow("weak password") << QByteArray(R"({"password_length": 30})")
                                       << QByteArray("create.way.autoCreate") << 300;
        QTest::newRow("no SSO") << QByteArray(R"({"sso": false})")
                                << QByteArray("create.way.ssoCreate") << 2002;
        QTest::newRow("no pre-provisioning") << QByteArray(R"({"sso_pre_provision": false})")
                                             << QByteArray("create.way.ssoCreate") << 2032;
        QTest::newRow("no API users") << QByteArray(R"({"cust_create": false})")
                                      << QByteArray("create.way.custCreate") << 200;
    }
    void whatZoomRefusesIsToldAndTheRestGoesOn()
    {
        QFETCH(QByteArray, rules);
        QFETCH(QByteArray, way);
        QFETCH(int, code);
        QCOMPARE(m_zoom->control("/account", rules), QString());
        const QString email = u"nia.new@managed.practice.example"_s;
        fill(way, email);
        apply();
        const ChangeState &state = m_desk->lastRun()->state(0);
        QVERIFY(state.outcome == Outcome::Failed || state.outcome == Outcome::Blocked);
        QVERIFY(state.error);
        QCOMPARE(state.error->zoomCode, code);
        QVERIFY(!state.error->sentence.isEmpty());
        QVERIFY(!m_desk->rowOf(email));
        QCOMPARE(m_zoom->fixture.count("POST", "/v2/users"), 1); // never sent again by itself

        // It is told where it was asked for, and nothing that was typed is lost.
        const Notice &told = m_desk->find<StateStrip>("review.outcome")->notice();
        QVERIFY2(told.text.contains(state.error->sentence), qPrintable(told.text));
        QVERIFY(told.details.contains(QString::number(code)));
        m_desk->click("review.cancel");
        QTRY_VERIFY(!m_desk->review());
        QVERIFY(m_desk->dialog()->isVisible());
        QCOMPARE(m_desk->find<QLineEdit>("create.email")->text(), email);
        QCOMPARE(m_desk->find<QLineEdit>("create.first-name")->text(), u"Nia"_s);
    }

    void whoIsHereIsNotSentAtAll()
    {
        const QString email =
            m_desk->users().text(m_desk->controller().everyone().at(3), UserColumn::Email);
        fill("create.way.create", email);
        m_desk->click("plan.review");
        QVERIFY(!m_desk->review());
        QVERIFY(m_desk->dialog()->isVisible());
        QCOMPARE(m_desk->find<QLineEdit>("create.email")->text(), email);
        QCOMPARE(m_zoom->fixture.count("POST", "/v2/users"), 0);
    }

    void cancelledReviewLeavesTheFormAsItWas()
    {
        fill("create.way.create", u"nia.new@practice.example"_s);
        m_desk->click("plan.review");
        QTRY_VERIFY(m_desk->canApply());
        m_desk->click("review.cancel");
        QTRY_VERIFY(!m_desk->review());
        QVERIFY(m_desk->dialog()->isVisible());
        QCOMPARE(m_desk->find<QLineEdit>("create.first-name")->text(), u"Nia"_s);
    }
};

QTEST_MAIN(TestCreating)
#include "test_creating.moc"

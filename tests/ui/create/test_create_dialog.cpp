#include "core/changes/change_kind.h"
#include "core/changes/preflight.h"
#include "tests/support/users_stage.h"
#include "ui/create/create_dialog.h"
#include "ui/theme/theme.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

Error refusal()
{
    return localError(ErrorKind::ScopeMissing, u"Zoom said no."_s);
}

} // namespace

// One new user: each way, each thing that speaks against an address, and what the plan says.
class TestCreateDialog : public QObject
{
    Q_OBJECT

    QSettings m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UsersStage> m_stage;
    std::unique_ptr<CreateDialog> m_dialog;
    ChangePlan m_plan;
    int m_plans = 0;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return named<Widget>(*m_dialog, name);
    }
    void open()
    {
        m_dialog = std::make_unique<CreateDialog>(m_stage->controller, m_stage->desk, u"acc"_s);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(m_dialog.get(), &PlanDialog::planMade, this, [this](const ChangePlan &plan) {
            m_plan = plan;
            ++m_plans;
        });
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = find<QLineEdit>(field);
        QVERIFY(edit && edit->isEnabled());
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void choose(const char *way) const { find<QRadioButton>(way)->click(); }
    void review() const { QTest::mouseClick(find<QPushButton>("plan.review"), Qt::LeftButton); }
    bool says(const QString &words) const { return wordsOf(*m_dialog).contains(words); }

private Q_SLOTS:
    void initTestCase()
    {
        QLocale::setDefault(QLocale(u"en_US"_s));
        m_theme = std::make_unique<Theme>(m_settings);
    }
    void init()
    {
        m_stage = std::make_unique<UsersStage>();
        m_stage->desk.accountFacts.domains = {{u"example.com"_s, u"managed"_s}};
        m_plan = {};
        m_plans = 0;
    }
    void cleanup()
    {
        m_dialog.reset();
        m_stage.reset();
    }

    void everyWayMakesItsChange_data()
    {
        QTest::addColumn<QByteArray>("way");
        QTest::addColumn<QString>("action");
        QTest::newRow("invitation") << QByteArray("create.way.create") << u"create"_s;
        QTest::newRow("password") << QByteArray("create.way.autoCreate") << u"autoCreate"_s;
        QTest::newRow("single sign-on") << QByteArray("create.way.ssoCreate") << u"ssoCreate"_s;
        QTest::newRow("API user") << QByteArray("create.way.custCreate") << u"custCreate"_s;
    }
    void everyWayMakesItsChange()
    {
        QFETCH(QByteArray, way);
        QFETCH(QString, action);
        open();
        choose(way);
        type("create.email", u"new@example.com"_s);
        type("create.first-name", u"Nia"_s);
        type("create.last-name", u"New"_s);
        find<QComboBox>("create.licence")->setCurrentIndex(1);
        if (action == u"autoCreate")
            type("password.edit", u"Secret-99"_s);
        review();
        QCOMPARE(m_plans, 1);
        QCOMPARE(m_plan.accountId, u"acc"_s);
        QCOMPARE(m_plan.changes.size(), 1);
        const Change &change = m_plan.changes.first();
        QCOMPARE(change.operation, zoom::Operation::CreateUser);
        QCOMPARE(change.target.email, u"new@example.com"_s);
        QCOMPARE(change.after[u"action"].toString(), action);
        QCOMPARE(change.after[u"first_name"].toString(), u"Nia"_s);
        QCOMPARE(change.after[u"type"].toInt(), 2);
        QCOMPARE(change.secret, action == u"autoCreate" ? QByteArray("Secret-99") : QByteArray());
        QVERIFY(!kindOf(change).check(change));
    }

    void addressesAreJudgedWhileTyping_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("here") << u"Ann@Example.com"_s << u"Already a user of this account."_s;
        QTest::newRow("inactive") << u"cy@example.com"_s << u"activate that user instead"_s;
        QTest::newRow("pending") << u"new.hire@example.com"_s << u"still pending"_s;
        QTest::newRow("registered") << u"sso@example.com"_s << u"signs in with it already"_s;
        QTest::newRow("free") << u"new@example.com"_s << u"does not tell whether it is used"_s;
    }
    void addressesAreJudgedWhileTyping()
    {
        QFETCH(QString, email);
        QFETCH(QString, sentence);
        m_stage->desk.registered = {u"sso@example.com"_s};
        open();
        type("create.email", email);
        QTRY_VERIFY2(says(sentence), qPrintable(wordsOf(*m_dialog)));
        review();
        QCOMPARE(m_plans, sentence.contains(u"does not tell") ? 1 : 0);
        QCOMPARE(find<QLineEdit>("create.email")->text(), email);
    }

    void refusalsSayWhat_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nothing") << QString() << u"Enter an e-mail address."_s;
        QTest::newRow("no address") << u"nia at example"_s << u"not an e-mail address"_s;
        QTest::newRow("no domain") << u"nia@example"_s << u"not an e-mail address"_s;
        QTest::newRow("too long") << QString(u'a').repeated(128) + u"@example.com"_s
                                  << u"at most 128"_s;
    }
    void refusalsSayWhat()
    {
        QFETCH(QString, email);
        QFETCH(QString, sentence);
        open();
        find<QLineEdit>("create.email")->setText(email);
        QVERIFY(!says(u"not an e-mail address"_s)); // half typed is no mistake
        review();
        QVERIFY2(says(sentence), qPrintable(wordsOf(*m_dialog)));
        QCOMPARE(m_plans, 0);
        QTRY_VERIFY(find<QLineEdit>("create.email")->hasFocus());
    }

    void zoomIsAskedOnceThePersonPauses()
    {
        open();
        type("create.email", u"nia@example.com"_s);
        QCOMPARE(m_stage->desk.askedAbout, QStringList());
        QTRY_COMPARE(m_stage->desk.askedAbout, QStringList{u"nia@example.com"_s});
    }

    void lateAnswersAreNotTakenForAnotherAddress()
    {
        m_stage->desk.slowRegistered = true;
        m_stage->desk.registered = {u"old@example.com"_s};
        open();
        type("create.email", u"old@example.com"_s);
        QTRY_COMPARE(m_stage->desk.askedAbout.size(), 1);
        QVERIFY(says(u"Asking Zoom"_s));
        type("create.email", u"other@example.com"_s);
        m_stage->desk.answerRegistered();
        QVERIFY(!says(u"signs in with it already"_s));
        QTRY_COMPARE(m_stage->desk.askedAbout.size(), 2);
        m_stage->desk.answerRegistered();
        QTRY_VERIFY(says(u"does not tell whether it is used"_s));
    }

    void whatZoomWontTellIsSaid()
    {
        m_stage->desk.registeredError = refusal();
        open();
        type("create.email", u"nia@example.com"_s);
        QTRY_VERIFY(says(u"could not be asked"_s));
        review();
        QCOMPARE(m_plans, 1);
    }

    void onlyManagedDomainsGetPasswords()
    {
        open();
        choose("create.way.autoCreate");
        type("create.email", u"nia@elsewhere.org"_s);
        type("password.edit", u"Secret-99"_s);
        QTRY_VERIFY(says(u"managed domains"_s));
        review();
        QCOMPARE(m_plans, 0);
        choose("create.way.create");
        QVERIFY(!says(u"not one of the account's managed domains"_s));
    }

    void passwordsHaveRules()
    {
        open();
        QVERIFY(!find<QLineEdit>("password.edit")->isVisible());
        choose("create.way.autoCreate");
        type("create.email", u"nia@example.com"_s);
        auto *password = find<QLineEdit>("password.edit");
        QCOMPARE(password->echoMode(), QLineEdit::Password);
        type("password.edit", u"short"_s);
        review();
        QVERIFY(says(u"at least 8"_s));
        QCOMPARE(m_plans, 0);
        type("password.edit", QString(u'x').repeated(33));
        QVERIFY(says(u"at most 32"_s));
        find<QPushButton>("password.generate")->click();
        QCOMPARE(password->echoMode(), QLineEdit::Normal);
        QCOMPARE(password->text().size(), 16);
        review();
        QCOMPARE(m_plans, 1);
        QCOMPARE(m_plan.changes.first().secret, password->text().toUtf8());
        QVERIFY(!planToJson(m_plan).contains(password->text().toUtf8()));
    }

    void profileIsASecondChange()
    {
        open();
        choose("create.way.ssoCreate");
        type("create.email", u"Nia@example.com"_s);
        type("create.dept", u"Sales"_s);
        type("create.job-title", u"Boss"_s);
        review();
        QCOMPARE(m_plan.changes.size(), 2);
        const Change &second = m_plan.changes.last();
        QCOMPARE(second.operation, zoom::Operation::UpdateUser);
        QCOMPARE(second.target.key(), m_plan.changes.first().target.key());
        QCOMPARE(second.after[u"dept"].toString(), u"Sales"_s);
        QCOMPARE(second.after[u"job_title"].toString(), u"Boss"_s);
        const auto findings = preflight(m_plan, m_stage->store, m_stage->controller.listing(),
                                        m_stage->desk.accountFacts, m_stage->clock.wallClock());
        for (const Finding &finding : findings)
            QVERIFY2(finding.severity == Finding::Severity::Note, qPrintable(finding.text));
    }

    void pendingUsersGetNoProfile()
    {
        open();
        QVERIFY(!find<QLineEdit>("create.dept")->isEnabled());
        QVERIFY(says(u"Zoom drops profile changes of pending users"_s));
        choose("create.way.ssoCreate");
        type("create.email", u"nia@example.com"_s);
        type("create.dept", u"Sales"_s);
        choose("create.way.create");
        review();
        QCOMPARE(m_plan.changes.size(), 1);
        QCOMPARE(find<QLineEdit>("create.dept")->text(), u"Sales"_s); // and nothing is lost
    }

    void pendingUsersGetAGroup()
    {
        m_stage->desk.accountFacts.groups = {{u"g1"_s, u"Sales"_s, 3}, {u"g2"_s, u"Crew"_s, 9}};
        open();
        auto *group = find<QComboBox>("create.group");
        QTRY_COMPARE(group->count(), 3);
        QVERIFY(group->isVisible());
        type("create.email", u"Nia@example.com"_s);
        group->setCurrentIndex(2);
        review();
        QCOMPARE(m_plan.changes.size(), 2);
        const Change &second = m_plan.changes.last();
        QCOMPARE(second.operation, zoom::Operation::UpdateUser);
        QCOMPARE(second.target.key(), m_plan.changes.first().target.key());
        QCOMPARE(kindOf(second).request(second).body, QByteArray(R"({"group_id":"g2"})"));
        QCOMPARE(kindOf(second).fields(second).constFirst().after, u"Crew (g2)"_s);
        const auto findings = preflight(m_plan, m_stage->store, m_stage->controller.listing(),
                                        m_stage->desk.accountFacts, m_stage->clock.wallClock());
        for (const Finding &finding : findings)
            QVERIFY2(finding.severity == Finding::Severity::Note, qPrintable(finding.text));
        choose("create.way.ssoCreate"); // Zoom puts others into no group this way
        QVERIFY(!group->isVisible());
        review();
        QCOMPARE(m_plan.changes.size(), 1);
    }

    void withoutGroupsNoneIsAskedFor()
    {
        open();
        QVERIFY(!find<QComboBox>("create.group")->isVisible());
    }

    void rolesAreNotGivenHere()
    {
        open();
        QVERIFY(says(u"Everybody new is a Member"_s));
        choose("create.way.ssoCreate");
        QVERIFY(says(u"Everybody new is a Member"_s));
    }

    void fieldsOfTheCreationAreSent()
    {
        open();
        type("create.email", u"nia@example.com"_s);
        find<QCheckBox>("create.phone")->click();
        type("create.plan", u"x"_s);
        type("create.division", u"div1"_s);
        review();
        QCOMPARE(m_plans, 0);
        QVERIFY(says(u"Enter Zoom's number of the plan"_s));
        type("create.plan", u"1"_s);
        review();
        const Change &change = m_plan.changes.first();
        QCOMPARE(change.after[u"plan_united_type"].toString(), u"1"_s);
        QCOMPARE(change.after[u"division_ids"].toVariant().toStringList(), QStringList{u"div1"_s});
        QVERIFY(change.after[u"feature"].toVariant().toMap()[u"zoom_phone"_s].toBool());
    }

    void seatsAreTold()
    {
        zoom::PlanUsage usage;
        usage.seats = {{u"plan_base"_s, u"business"_s, {}, 10, 10}};
        m_stage->desk.accountFacts.usage = usage;
        open();
        auto *licence = find<QComboBox>("create.licence");
        QTRY_VERIFY2(licence->itemText(1).contains(u"0 seat"), qPrintable(licence->itemText(1)));
        type("create.email", u"nia@example.com"_s);
        licence->setCurrentIndex(1);
        QVERIFY(says(u"Not enough seats"_s));
    }

    void closingAsksBeforeAnythingTypedIsLost()
    {
        open();
        type("create.email", u"nia@example.com"_s);
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(m_dialog->isVisible());
        QTest::mouseClick(find<QPushButton>("plan.keep.button"), Qt::LeftButton);
        QVERIFY(m_dialog->isVisible());
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QTest::mouseClick(find<QPushButton>("plan.discard.button"), Qt::LeftButton);
        QVERIFY(!m_dialog->isVisible());
    }

    void anUntouchedDialogClosesAtOnce()
    {
        open();
        QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
        QVERIFY(!m_dialog->isVisible());
    }

    void everyControlHasAName()
    {
        open();
        choose("create.way.autoCreate");
        for (const auto *control : m_dialog->findChildren<QWidget *>()) {
            if (!control->isVisible() || control->focusPolicy() == Qt::NoFocus ||
                control->inherits("QScrollArea"))
                continue;
            const auto *button = qobject_cast<const QAbstractButton *>(control);
            QVERIFY2(!control->accessibleName().isEmpty() || (button && !button->text().isEmpty()),
                     qPrintable(control->objectName() +
                                QLatin1String(control->metaObject()->className())));
        }
    }
};

QTEST_MAIN(TestCreateDialog)
#include "test_create_dialog.moc"

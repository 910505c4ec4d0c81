#include "tests/support/users_stage.h"
#include "ui/edit/change_email_dialog.h"
#include "ui/edit/password_field.h"
#include "ui/edit/set_password_dialog.h"
#include "ui/edit/switch_account_dialog.h"
#include "ui/theme/theme.h"

#include <QLineEdit>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

// Password, e-mail address, another account.
class TestSmallDialogs : public QObject
{
    Q_OBJECT

    QSettings m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<UsersStage> m_stage;
    std::unique_ptr<PlanDialog> m_dialog;
    ChangePlan m_plan;
    int m_plans = 0;

    template <typename Widget>
    Widget *find(const char *name) const
    {
        return named<Widget>(*m_dialog, name);
    }
    void open(std::unique_ptr<PlanDialog> dialog)
    {
        m_dialog = std::move(dialog);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose, false);
        connect(m_dialog.get(), &PlanDialog::planMade, this, [this](const ChangePlan &plan) {
            m_plan = plan;
            ++m_plans;
        });
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog.get()));
    }
    QList<KnownUser> users(const std::vector<const char *> &keys) const
    {
        QList<KnownUser> users;
        for (const UserRow row : m_stage->rows(keys))
            users += knownUser(m_stage->store, row);
        return users;
    }
    void openEmail()
    {
        open(std::make_unique<ChangeEmailDialog>(m_stage->controller, m_stage->desk,
                                                 users({"p1"}).constFirst(), u"acc"_s));
    }
    void type(const char *field, const QString &text) const
    {
        auto *edit = find<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
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
        m_stage->desk.accountFacts.domains = {{u"example.com"_s, u"managed"_s},
                                              {u"new.example"_s, u"verifying"_s}};
        m_plan = {};
        m_plans = 0;
    }
    void cleanup()
    {
        m_dialog.reset();
        m_stage.reset();
    }

    void passwordOfSeveral()
    {
        open(std::make_unique<SetPasswordDialog>(m_stage->controller, m_stage->rows({"p1", "p2"}),
                                                 u"acc"_s));
        QVERIFY(says(u"2 user(s)"_s));
        QVERIFY(says(u"same password"_s));
        QTest::keyClick(find<QLineEdit>("password.edit"), Qt::Key_Return);
        QVERIFY(says(u"at least 8"_s));
        QCOMPARE(m_plans, 0);
        type("password.edit", QString(u'x').repeated(32)); // one more than Zoom takes here
        QVERIFY(says(u"at most 31"_s));
        type("password.edit", u"Secret-99"_s);
        review();
        QCOMPARE(m_plan.changes.size(), 2);
        for (const Change &change : m_plan.changes) {
            QCOMPARE(change.operation, zoom::Operation::UpdatePassword);
            QCOMPARE(change.secret, "Secret-99");
        }
        QVERIFY(!planToJson(m_plan).contains("Secret-99"));
    }

    void generatedPasswordsHaveEveryKind()
    {
        for (int round = 0; round < 200; ++round) {
            const QString password = QString::fromLatin1(generatedPassword());
            QCOMPARE(password.size(), 16);
            const auto has = [&](auto kind) {
                return std::any_of(password.begin(), password.end(), kind);
            };
            QVERIFY(has([](QChar c) { return c.isUpper(); }));
            QVERIFY(has([](QChar c) { return c.isLower(); }));
            QVERIFY(has([](QChar c) { return c.isDigit(); }));
            QVERIFY(has([](QChar c) { return !c.isLetterOrNumber(); }));
        }
    }

    void emailsAreChecked_data()
    {
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("sentence");
        QTest::newRow("nothing") << QString() << u"Enter the new address."_s;
        QTest::newRow("no address") << u"ann"_s << u"not an e-mail address"_s;
        QTest::newRow("the same") << u"ANN@example.com"_s << u"This is the present address."_s;
        QTest::newRow("taken") << u"bo@example.com"_s << u"Already a user of this account."_s;
        QTest::newRow("domain") << u"ann@elsewhere.org"_s << u"managed domains"_s;
        QTest::newRow("not yet managed") << u"ann@new.example"_s << u"managed domains"_s;
    }
    void emailsAreChecked()
    {
        QFETCH(QString, email);
        QFETCH(QString, sentence);
        openEmail();
        QVERIFY(says(u"at most 3 changes a day"_s));
        type("change-email.email", email);
        review();
        QTRY_VERIFY2(says(sentence), qPrintable(wordsOf(*m_dialog)));
        QCOMPARE(m_plans, 0);
    }

    void emailIsChanged()
    {
        openEmail();
        type("change-email.email", u"ann.lee@example.com"_s);
        review();
        QCOMPARE(m_plans, 1);
        const Change &change = m_plan.changes.first();
        QCOMPARE(change.operation, zoom::Operation::UpdateEmail);
        QCOMPARE(change.target.userId, u"p1"_s);
        QCOMPARE(change.after[u"email"].toString(), u"ann.lee@example.com"_s);
        QVERIFY(m_plan.title.contains(u"Ann Lee"));
    }

    void unknownDomainsAreSaid()
    {
        m_stage->desk.accountFacts.domains.reset();
        openEmail();
        QTRY_VERIFY(says(u"could not be checked"_s));
        type("change-email.email", u"ann@elsewhere.org"_s);
        review();
        QCOMPARE(m_plans, 1);
    }

    void anotherAccount()
    {
        open(std::make_unique<SwitchAccountDialog>(m_stage->controller, m_stage->rows({"p1"}),
                                                   u"acc"_s));
        review();
        QVERIFY(says(u"Enter the ID of the other account."_s));
        type("switch-account.id", u"acc"_s);
        QVERIFY(says(u"This is the account where they are."_s));
        type("switch-account.id", u"other"_s);
        review();
        QCOMPARE(m_plans, 1);
        QCOMPARE(m_plan.changes.first().operation, zoom::Operation::SwitchAccount);
    }
};

QTEST_MAIN(TestSmallDialogs)
#include "test_small_dialogs.moc"

#include "tests/support/canaries.h"
#include "tests/support/fake_workspace.h"
#include "ui/connect/connect_dialog.h"
#include "ui/theme/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/secret_edit.h"
#include "ui/widgets/state_strip.h"

#include <QAction>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTest>

#include <algorithm>

using namespace rollcall;
using Verdict = zoom::FeatureCheck::Verdict;

namespace {

zoom::ConnectionReport works()
{
    zoom::ConnectionReport report;
    report.features = zoom::featuresToTest();
    for (auto &check : report.features)
        check.verdict = Verdict::Works;
    report.totalUsers = 12408;
    return report;
}

zoom::ConnectionReport scopeMissing()
{
    zoom::ConnectionReport report = works();
    report.features.first().verdict = Verdict::ScopeMissing;
    return report;
}

zoom::ConnectionReport failsWith(ErrorKind kind)
{
    zoom::ConnectionReport report;
    report.failure = localError(kind, QStringLiteral("What happened, and what to do."));
    return report;
}

// One dialog, and what a person can do in it.
struct Desk
{
    Desk() { begin(new ConnectDialog(workspace)); }
    explicit Desk(const AccountProfile &profile)
    {
        begin(new ConnectDialog(workspace, workspace.profiles().add(profile).value()));
    }

    void begin(ConnectDialog *made)
    {
        dialog.reset(made);
        QObject::connect(made, &ConnectDialog::saved, made,
                         [this](const AccountProfile &profile, const QByteArray &secret) {
                             saved = profile;
                             savedSecret = secret;
                         });
        dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
    }
    template <typename Widget>
    Widget *named(const QString &accessibleName) const
    {
        for (auto *widget : dialog->findChildren<Widget *>()) {
            if (widget->accessibleName() == accessibleName)
                return widget;
        }
        return nullptr;
    }
    QLineEdit *field(const char *name) const { return named<QLineEdit>(QString::fromLatin1(name)); }
    QPushButton *button(const char *objectName) const
    {
        return dialog->findChild<QPushButton *>(QString::fromLatin1(objectName));
    }
    void next() const { button("connect.next")->click(); }
    void fill() const
    {
        field("Name")->setText(QStringLiteral("Acme"));
        field("Account ID")->setText(QStringLiteral(" abcDEF "));
        field("Client ID")->setText(QStringLiteral("ghiJKL"));
        field("Client secret")->setText(QString::fromLatin1(canary::clientSecret));
    }
    void fillAndTest() const
    {
        next();
        fill();
        next();
    }
    // Every word that can be read now.
    QString text() const
    {
        QStringList words;
        for (const auto *label : dialog->findChildren<QLabel *>()) {
            if (label->isVisible())
                words += label->text();
        }
        return words.join(u'\n');
    }
    bool says(const QString &words) const { return text().contains(words); }

    FakeWorkspace workspace;
    std::optional<AccountProfile> saved;
    QByteArray savedSecret;
    std::unique_ptr<ConnectDialog> dialog;
};

} // namespace

class TestConnectDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(m_settings); }
    void guideNamesTheScopes();
    void emptyFormIsToldBesideItsFields();
    void problemsGoAwayWhileTyping();
    void takenNameIsToldInTheForm();
    void foreignAddressIsAWarningOnly();
    void enterGoesOn();
    void workingConnectionIsSaved();
    void failureIsToldInPlaceAndNothingIsLost_data();
    void failureIsToldInPlaceAndNothingIsLost();
    void missingScopeHasBothSpellingsAndACopyButton();
    void backWhileTestingDropsTheAnswer();
    void withoutKeyringTheSecretStaysInMemory();
    void refusedSecretOffersMemory();
    void escAsksBeforeItDiscards();
    void escClosesAnUntouchedForm();
    void secretIsHiddenAndWiped();
    void editingBeginsWithTheForm();
    void editingWithoutStoredSecretAsksForIt();

private:
    QSettings m_settings;
    std::unique_ptr<Theme> m_theme;
};

void TestConnectDialog::guideNamesTheScopes()
{
    const Desk desk;
    const auto features = zoom::featuresToTest();
    for (const auto &feature : features) {
        const bool isBasic = feature.rank == zoom::FeatureRank::Basic;
        QCOMPARE(desk.says(feature.granularScopes.first()), isBasic);
        QVERIFY(!isBasic || desk.says(feature.classicScopes.first()));
    }
}

void TestConnectDialog::emptyFormIsToldBesideItsFields()
{
    const Desk desk;
    desk.next();
    desk.next();
    QCOMPARE(desk.workspace.tests, 0);
    for (const char *name : {"Name", "Account ID", "Client ID", "Client secret"})
        QVERIFY2(!desk.field(name)->accessibleDescription().isEmpty(), name);
    QVERIFY(desk.says(QStringLiteral("Enter the client secret")));
    QCOMPARE(QApplication::focusWidget(), desk.field("Name"));
}

void TestConnectDialog::problemsGoAwayWhileTyping()
{
    const Desk desk;
    desk.next();
    desk.next();
    desk.fill();
    QVERIFY(!desk.says(QStringLiteral("Enter the client secret")));
}

void TestConnectDialog::takenNameIsToldInTheForm()
{
    Desk desk;
    AccountProfile other;
    other.name = QStringLiteral("ACME");
    other.accountId = other.clientId = QStringLiteral("x");
    QVERIFY(desk.workspace.profiles().add(other));
    desk.fillAndTest();
    QCOMPARE(desk.workspace.tests, 0);
    QVERIFY(desk.says(QStringLiteral("Another account has this name already.")));
}

void TestConnectDialog::foreignAddressIsAWarningOnly()
{
    const Desk desk;
    desk.next();
    desk.fill();
    auto *region = desk.named<QComboBox>(QStringLiteral("Region"));
    region->setCurrentIndex(region->count() - 1);
    QCOMPARE(desk.field("API address")->text(), QStringLiteral("https://api.zoom.us/v2"));
    desk.field("API address")->setText(QStringLiteral("https://zoom.example.com/v2"));
    desk.next();
    QCOMPARE(desk.workspace.tests, 1);
    QCOMPARE(desk.workspace.testedProfile.apiUrl,
             QUrl(QStringLiteral("https://zoom.example.com/v2")));
    desk.button("connect.back")->click();
    QVERIFY(desk.says(QStringLiteral("does not belong to Zoom")));
    desk.field("API address")->setText(QStringLiteral("http://zoom.example.com/v2"));
    desk.next();
    QCOMPARE(desk.workspace.tests, 1);
}

void TestConnectDialog::enterGoesOn()
{
    const Desk desk;
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    desk.fill();
    desk.field("Client secret")->setFocus();
    QTest::keyClick(desk.field("Client secret"), Qt::Key_Return);
    QCOMPARE(desk.workspace.tests, 1);
}

void TestConnectDialog::workingConnectionIsSaved()
{
    Desk desk;
    desk.fillAndTest();
    QVERIFY(desk.says(QStringLiteral("Testing the connection")));
    QVERIFY(!desk.button("connect.next")->isVisible());
    QCOMPARE(desk.workspace.testedProfile.accountId, QStringLiteral("abcDEF"));
    desk.workspace.report.set(works());
    QVERIFY(desk.says(QStringLiteral("The connection works")));
    QVERIFY(desk.says(QLocale().toString(12408)));
    QVERIFY(desk.says(QStringLiteral("keyring")));
    QCOMPARE(QApplication::focusWidget(), desk.button("connect.next"));
    desk.next();
    QVERIFY(!desk.dialog->isVisible());
    QCOMPARE(desk.dialog->result(), int(QDialog::Accepted));
    QVERIFY(desk.saved);
    QCOMPARE(desk.saved->name, QStringLiteral("Acme"));
    QCOMPARE(desk.workspace.secrets().secrets.value(desk.saved->secretKey()), canary::clientSecret);
}

void TestConnectDialog::failureIsToldInPlaceAndNothingIsLost_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("title");
    QTest::newRow("wrong secret") << ErrorKind::SignIn
                                  << QStringLiteral("Zoom does not accept these credentials");
    QTest::newRow("unreachable") << ErrorKind::Offline << QStringLiteral("Zoom cannot be reached");
    QTest::newRow("portal") << ErrorKind::NotZoom
                            << QStringLiteral("Something answers at this address");
    QTest::newRow("tls") << ErrorKind::Tls << QStringLiteral("No trusted connection could be made");
    QTest::newRow("limit") << ErrorKind::DailyLimit
                           << QStringLiteral("Zoom's rate limit is reached");
    QTest::newRow("server") << ErrorKind::Server
                            << QStringLiteral("The connection could not be tested");
}

void TestConnectDialog::failureIsToldInPlaceAndNothingIsLost()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, title);
    Desk desk;
    desk.fillAndTest();
    desk.workspace.report.set(failsWith(kind));
    QVERIFY(desk.dialog->isVisible());
    QVERIFY(desk.says(title));
    QVERIFY(desk.says(QStringLiteral("What happened, and what to do.")));
    QCOMPARE(QApplication::focusWidget(), desk.button("connect.again"));
    QCOMPARE(desk.button("connect.next")->text(), QStringLiteral("Save anyway"));

    desk.button("connect.back")->click();
    QCOMPARE(desk.field("Name")->text(), QStringLiteral("Acme"));
    QCOMPARE(desk.field("Client secret")->text(), QString::fromLatin1(canary::clientSecret));
    desk.next();
    QCOMPARE(desk.workspace.tests, 2);
    desk.workspace.report.set(works());
    QVERIFY(desk.says(QStringLiteral("The connection works")));
    QVERIFY(!desk.says(title));
}

void TestConnectDialog::missingScopeHasBothSpellingsAndACopyButton()
{
    Desk desk;
    desk.fillAndTest();
    desk.workspace.report.set(scopeMissing());
    const auto features = zoom::featuresToTest();
    const zoom::FeatureCheck &feature = features.first();
    QVERIFY(desk.says(QStringLiteral("does not show it the users")));
    QTRY_VERIFY(desk.says(feature.granularScopes.first()));
    QVERIFY(desk.says(feature.classicScopes.first()));
    const auto buttons = desk.dialog->findChildren<CopyButton *>();
    const auto copy = std::find_if(buttons.begin(), buttons.end(),
                                   [](const CopyButton *button) { return button->isVisible(); });
    QVERIFY(copy != buttons.end());
    (*copy)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), feature.granularScopes.first());
}

void TestConnectDialog::backWhileTestingDropsTheAnswer()
{
    Desk desk;
    desk.fillAndTest();
    desk.button("connect.back")->click();
    desk.workspace.report.set(failsWith(ErrorKind::SignIn));
    QVERIFY(!desk.says(QStringLiteral("does not accept")));
    QVERIFY(desk.field("Name")->isVisible());
}

void TestConnectDialog::withoutKeyringTheSecretStaysInMemory()
{
    Desk desk;
    desk.workspace.secrets().state = SecretStoreState::Missing;
    desk.fillAndTest();
    desk.workspace.report.set(works());
    QVERIFY(desk.says(QStringLiteral("No keyring is running")));
    const auto *memory = desk.dialog->findChild<QCheckBox *>();
    QVERIFY(memory->isChecked());
    QVERIFY(!memory->isEnabled());
    desk.next();
    QCOMPARE(desk.dialog->result(), int(QDialog::Accepted));
    QVERIFY(desk.workspace.secrets().secrets.isEmpty());
    QCOMPARE(desk.savedSecret, canary::clientSecret);
}

void TestConnectDialog::refusedSecretOffersMemory()
{
    Desk desk;
    desk.workspace.secrets().refuseWrites = true;
    desk.fillAndTest();
    desk.workspace.report.set(works());
    desk.next();
    QVERIFY(desk.dialog->isVisible());
    QVERIFY(desk.says(QStringLiteral("its secret is not")));
    auto *memory = desk.dialog->findChild<QCheckBox *>();
    QCOMPARE(QApplication::focusWidget(), memory);
    memory->setChecked(true);
    desk.next();
    QCOMPARE(desk.dialog->result(), int(QDialog::Accepted));
    QCOMPARE(desk.workspace.profiles().profiles().size(), 1);
}

void TestConnectDialog::escAsksBeforeItDiscards()
{
    const Desk desk;
    desk.next();
    desk.fill();
    QTest::keyClick(desk.dialog.get(), Qt::Key_Escape);
    QVERIFY(desk.dialog->isVisible());
    QVERIFY(desk.says(QStringLiteral("What you typed has not been saved")));
    const auto press = [&desk](const QString &text) {
        for (auto *button : desk.dialog->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == text)
                button->click();
        }
    };
    press(QStringLiteral("Go on editing"));
    QVERIFY(!desk.says(QStringLiteral("What you typed has not been saved")));
    QCOMPARE(desk.field("Name")->text(), QStringLiteral("Acme"));
    QTest::keyClick(desk.dialog.get(), Qt::Key_Escape);
    press(QStringLiteral("Discard what was typed"));
    QVERIFY(!desk.dialog->isVisible());
}

void TestConnectDialog::escClosesAnUntouchedForm()
{
    const Desk desk;
    desk.next();
    QTest::keyClick(desk.dialog.get(), Qt::Key_Escape);
    QVERIFY(!desk.dialog->isVisible());
}

void TestConnectDialog::secretIsHiddenAndWiped()
{
    Desk desk;
    desk.next();
    desk.fill();
    auto *edit = desk.dialog->findChild<SecretEdit *>();
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    edit->actions().constFirst()->trigger();
    QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    desk.dialog->done(QDialog::Rejected);
    QVERIFY(edit->text().isEmpty());
    QVERIFY(!edit->isUndoAvailable());
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
}

void TestConnectDialog::editingBeginsWithTheForm()
{
    AccountProfile profile;
    profile.name = QStringLiteral("Gov");
    profile.accountId = QStringLiteral("abc");
    profile.clientId = QStringLiteral("def");
    profile.colour = AccountColour::Red;
    profile.plan = Plan::Business;
    profile.apiUrl = QUrl(QStringLiteral("https://api.zoomgov.com/v2"));
    profile.tokenUrl = QUrl(QStringLiteral("https://zoomgov.com/oauth/token"));
    Desk desk(profile);
    const AccountProfile stored = desk.workspace.profiles().profiles().first();
    desk.workspace.secrets().secrets.insert(stored.secretKey(), canary::clientSecret);
    QCOMPARE(desk.field("Name")->text(), QStringLiteral("Gov"));
    QVERIFY(desk.named<QComboBox>(QStringLiteral("Region"))
                ->currentText()
                .contains(QStringLiteral("api.zoomgov.com")));
    desk.field("Name")->setText(QStringLiteral("Government"));
    desk.next();
    QCOMPARE(desk.workspace.testedSecret, canary::clientSecret);
    desk.workspace.report.set(works());
    desk.next();
    AccountProfile renamed = stored;
    renamed.name = QStringLiteral("Government");
    QVERIFY(desk.saved);
    QCOMPARE(*desk.saved, renamed);
    QCOMPARE(desk.workspace.profiles().profiles(), QList{renamed});
}

void TestConnectDialog::editingWithoutStoredSecretAsksForIt()
{
    AccountProfile profile;
    profile.name = QStringLiteral("Acme");
    profile.accountId = profile.clientId = QStringLiteral("abc");
    Desk desk(profile);
    desk.next();
    QVERIFY(desk.says(QStringLiteral("does not hold this account's secret")));
    QCOMPARE(desk.workspace.tests, 0);
    desk.button("connect.back")->click();
    desk.field("Client secret")->setText(QString::fromLatin1(canary::clientSecret));
    desk.next();
    QCOMPARE(desk.workspace.testedSecret, canary::clientSecret);
}

QTEST_MAIN(TestConnectDialog)
#include "test_connect_dialog.moc"

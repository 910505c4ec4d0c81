#include "core/account/profile_store.h"
#include "tests/support/fake_secret_store.h"
#include "ui/theme/theme.h"
#include "ui/welcome/profile_row.h"
#include "ui/welcome/welcome_page.h"

#include <QAbstractButton>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rollcall;

namespace {

AccountProfile profileNamed(const char *name)
{
    AccountProfile profile;
    profile.name = QString::fromUtf8(name);
    profile.accountId = QStringLiteral("acc-%1").arg(profile.name.size());
    profile.clientId = QStringLiteral("client");
    return profile;
}

} // namespace

class TestWelcomePage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(m_settings); }
    void init();
    void cleanup();
    void newcomerSeesTwoWays();
    void accountsAreListedAndOpened();
    void removingAsksInPlace();
    void keepingKeeps();
    void lockedKeyringIsToldAndCanBeOverruled();
    void namesAreShownAsPlainText();
    void listFollowsTheStore();

private:
    // The visible button of this accessible name, or of this text where it has none.
    QAbstractButton *button(const QString &name) const;
    bool says(const QString &words) const;
    qsizetype rows() const;

    QSettings m_settings;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<FakeSecretStore> m_secrets;
    std::unique_ptr<WelcomePage> m_page;
};

void TestWelcomePage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_profiles = std::make_unique<ProfileStore>(m_folder->path());
    QVERIFY(m_profiles->load());
    m_secrets = std::make_unique<FakeSecretStore>();
    m_page = std::make_unique<WelcomePage>(*m_profiles, *m_secrets);
    m_page->resize(1000, 700);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
}

void TestWelcomePage::cleanup()
{
    m_page.reset();
}

QAbstractButton *TestWelcomePage::button(const QString &name) const
{
    for (auto *button : m_page->findChildren<QAbstractButton *>()) {
        const QString own =
            button->accessibleName().isEmpty() ? button->text() : button->accessibleName();
        if (button->isVisible() && own == name)
            return button;
    }
    return nullptr;
}

bool TestWelcomePage::says(const QString &words) const
{
    for (const auto *label : m_page->findChildren<QLabel *>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

qsizetype TestWelcomePage::rows() const
{
    return m_page->findChildren<ProfileRow *>().size();
}

void TestWelcomePage::newcomerSeesTwoWays()
{
    QVERIFY(!says(QStringLiteral("Your accounts")));
    const QSignalSpy connectWanted(m_page.get(), &WelcomePage::connectWanted);
    const QSignalSpy practiceWanted(m_page.get(), &WelcomePage::practiceWanted);
    button(QStringLiteral("Connect a Zoom account…"))->click();
    button(QStringLiteral("Open the practice account"))->click();
    QCOMPARE(connectWanted.count(), 1);
    QCOMPARE(practiceWanted.count(), 1);
}

void TestWelcomePage::accountsAreListedAndOpened()
{
    const AccountProfile acme = m_profiles->add(profileNamed("Acme")).value();
    QTRY_VERIFY(says(QStringLiteral("Acme")));
    QVERIFY(says(acme.accountId));
    QVERIFY(says(QStringLiteral("Your accounts")));
    QSignalSpy chosen(m_page.get(), &WelcomePage::profileChosen);
    button(QStringLiteral("Open Acme"))->click();
    QCOMPARE(chosen.first().first().toString(), acme.id);
}

void TestWelcomePage::removingAsksInPlace()
{
    const AccountProfile acme = m_profiles->add(profileNamed("Acme")).value();
    m_secrets->secrets.insert(acme.secretKey(), "s3cret");
    QTRY_VERIFY(button(QStringLiteral("Remove Acme from this computer")));
    button(QStringLiteral("Remove Acme from this computer"))->click();
    QVERIFY(says(QStringLiteral("Remove “Acme” from this computer?")));
    QCOMPARE(m_profiles->profiles().size(), 1);
    QCOMPARE(QApplication::focusWidget(), button(QStringLiteral("Keep Acme")));
    button(QStringLiteral("Remove Acme"))->click();
    QVERIFY(m_profiles->profiles().isEmpty());
    QVERIFY(m_secrets->secrets.isEmpty());
    QTRY_COMPARE(rows(), 0);
}

void TestWelcomePage::keepingKeeps()
{
    QVERIFY(m_profiles->add(profileNamed("Acme")));
    QTRY_VERIFY(button(QStringLiteral("Remove Acme from this computer")));
    button(QStringLiteral("Remove Acme from this computer"))->click();
    button(QStringLiteral("Keep Acme"))->click();
    QVERIFY(button(QStringLiteral("Open Acme")));
    QCOMPARE(m_profiles->profiles().size(), 1);
}

void TestWelcomePage::lockedKeyringIsToldAndCanBeOverruled()
{
    QVERIFY(m_profiles->add(profileNamed("Acme")));
    m_secrets->state = SecretStoreState::Locked;
    QTRY_VERIFY(button(QStringLiteral("Remove Acme from this computer")));
    button(QStringLiteral("Remove Acme from this computer"))->click();
    button(QStringLiteral("Remove Acme"))->click();
    QVERIFY(says(QStringLiteral("could not be removed from the keyring")));
    QVERIFY(says(FakeSecretStore::refusal().sentence));
    QCOMPARE(m_profiles->profiles().size(), 1);
    button(QStringLiteral("Remove the account all the same"))->click();
    QVERIFY(m_profiles->profiles().isEmpty());
}

void TestWelcomePage::namesAreShownAsPlainText()
{
    QVERIFY(m_profiles->add(profileNamed("<b>Acme</b> & Co")));
    QTRY_VERIFY(says(QStringLiteral("<b>Acme</b> & Co")));
    for (const auto *label : m_page->findChildren<QLabel *>()) {
        if (!label->text().isEmpty())
            QCOMPARE(label->textFormat(), Qt::PlainText);
    }
}

void TestWelcomePage::listFollowsTheStore()
{
    QVERIFY(m_profiles->add(profileNamed("Acme")));
    const AccountProfile other = m_profiles->add(profileNamed("Other")).value();
    QTRY_COMPARE(rows(), 2);
    QVERIFY(m_profiles->remove(other.id));
    QTRY_COMPARE(rows(), 1);
}

QTEST_MAIN(TestWelcomePage)
#include "test_welcome_page.moc"

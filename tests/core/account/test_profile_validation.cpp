#include "core/account/profile_validation.h"

#include <QTest>

using namespace rollcall;

namespace {

AccountProfile soundProfile()
{
    AccountProfile profile;
    profile.name = QStringLiteral("Acme");
    profile.accountId = QStringLiteral("aBc_123-x");
    profile.clientId = QStringLiteral("dEf456");
    return profile;
}

} // namespace

class TestProfileValidation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void soundProfileHasNoProblems() { QVERIFY(validate(soundProfile()).isEmpty()); }

    void everyRegionIsSound()
    {
        for (const ZoomRegion &region : zoomRegions()) {
            AccountProfile profile = soundProfile();
            profile.apiUrl = region.apiUrl;
            profile.tokenUrl = region.tokenUrl;
            QVERIFY2(validate(profile).isEmpty(), qPrintable(region.name));
        }
        QCOMPARE(zoomRegions().constFirst().apiUrl, AccountProfile().apiUrl);
        QCOMPARE(zoomRegions().constFirst().tokenUrl, AccountProfile().tokenUrl);
    }

    void everyEmptyFieldIsNamed()
    {
        AccountProfile empty;
        empty.apiUrl.clear();
        empty.tokenUrl.clear();
        QList<ProfileField> fields;
        for (const ProfileProblem &problem : validate(empty)) {
            QVERIFY(!problem.warning);
            QVERIFY(!problem.sentence.isEmpty());
            fields += problem.field;
        }
        QCOMPARE(fields, (QList<ProfileField>{ProfileField::Name, ProfileField::ApiUrl,
                                              ProfileField::TokenUrl, ProfileField::AccountId,
                                              ProfileField::ClientId}));
    }

    void addresses_data()
    {
        QTest::addColumn<QString>("address");
        QTest::addColumn<QString>("verdict");
        const auto row = [](const char *address, const char *verdict) {
            QTest::newRow(address) << QString::fromLatin1(address) << QString::fromLatin1(verdict);
        };
        row("https://api.zoom.us/v2", "good");
        row("https://API.Zoom.US/v2", "good");
        row("https://api-eu.zoom.us/v2", "good");
        row("https://api.zoomgov.com/v2", "good");
        row("http://127.0.0.1:4010/v2", "good");
        row("http://localhost:4010", "good");
        row("http://[::1]:4010/v2", "good");
        row("https://api.zoom.us", "warning");
        row("https://api.zoom.us/v3", "warning");
        row("https://proxy.example/zoom/v2", "warning");
        row("https://zoom.us.example/v2", "warning");
        row("https://notzoom.us/v2", "warning");
        row("https://127.0.0.1.example/v2", "warning");
        row("http://api.zoom.us/v2", "error");
        row("http://127.0.0.1.example/v2", "error");
        row("ftp://api.zoom.us/v2", "error");
        row("file:///etc/passwd", "error");
        row("api.zoom.us/v2", "error");
        row("https://", "error");
        row("https://user:secret@api.zoom.us/v2", "error");
        row("https://api.zoom.us@evil.example/v2", "error");
        row("https://api.zoom.us/v2?x=1", "error");
        row("https://api.zoom.us/v2#x", "error");
        row("https://api zoom us", "error");
    }
    void addresses()
    {
        QFETCH(QString, address);
        QFETCH(QString, verdict);
        AccountProfile profile = soundProfile();
        profile.apiUrl = QUrl(address, QUrl::StrictMode);
        const QList<ProfileProblem> problems = validate(profile);
        if (verdict == QStringLiteral("good")) {
            QVERIFY2(problems.isEmpty(), qPrintable(problems.value(0).sentence));
            return;
        }
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().field, ProfileField::ApiUrl);
        QCOMPARE(problems.first().warning, verdict == QStringLiteral("warning"));
    }

    // The command line would take it for the practice account, and export made-up users.
    void practiceIsNoNameForAStoredAccount()
    {
        AccountProfile profile = soundProfile();
        profile.name = QStringLiteral("Practice");
        QCOMPARE(validate(profile).value(0).field, ProfileField::Name);
        QVERIFY(!validate(profile).value(0).warning);
        profile.name = QStringLiteral("Practice makes perfect");
        QVERIFY(validate(profile).isEmpty());
    }

    void tokenAddressIsHeldToTheSameRules()
    {
        AccountProfile profile = soundProfile();
        profile.tokenUrl = QUrl(QStringLiteral("http://zoom.us/oauth/token"));
        QCOMPARE(validate(profile).value(0).field, ProfileField::TokenUrl);
        QVERIFY(!validate(profile).value(0).warning);
    }

    void credentialsHoldNoBlanks()
    {
        AccountProfile profile = soundProfile();
        profile.accountId = QStringLiteral("Account ID: abc");
        profile.clientId = QStringLiteral("ab\u200bc");
        const QList<ProfileProblem> problems = validate(profile);
        QCOMPARE(problems.size(), 2);
        QCOMPARE(problems.at(0).field, ProfileField::AccountId);
        QCOMPARE(problems.at(1).field, ProfileField::ClientId);
    }

    void copiedTextIsTidied()
    {
        AccountProfile profile = soundProfile();
        profile.name = QStringLiteral("  Acme \t Europe\n");
        profile.accountId = QStringLiteral(" aBc_123-x\n");
        profile.clientId = QStringLiteral("\tdEf456 ");
        profile.apiUrl = QUrl(QStringLiteral("https://api.zoom.us/v2//"));
        const AccountProfile tidy = normalised(profile);
        QCOMPARE(tidy.name, QStringLiteral("Acme Europe"));
        QCOMPARE(tidy.accountId, QStringLiteral("aBc_123-x"));
        QCOMPARE(tidy.clientId, QStringLiteral("dEf456"));
        QCOMPARE(tidy.apiUrl, QUrl(QStringLiteral("https://api.zoom.us/v2")));
        QCOMPARE(normalised(tidy), tidy);
    }
};

QTEST_GUILESS_MAIN(TestProfileValidation)
#include "test_profile_validation.moc"

#include "core/zoom/user_update.h"
#include "tests/core/zoom/scripted_zoom.h"

#include <QJsonDocument>

using namespace rollcall;
using namespace rollcall::test;
using namespace rollcall::zoom;

namespace {

QByteArray bodyOf(const UserPatch &patch)
{
    return updateUserRequest({.userId = QStringLiteral("u"), .patch = patch}).body;
}

} // namespace

class TestUserUpdate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void patches()
    {
        ScriptedZoom zoom(204);
        UserUpdate update{.userId = QStringLiteral("a_-Z"), .loginType = LoginType::WorkEmail};
        update.patch.dept = QStringLiteral("Ops");
        update.removeTspCredentials = true;
        QCOMPARE(trouble(await(updateUser(zoom.client, update))), QString());
        QCOMPARE(zoom.line(), "PATCH /users/a_-Z?login_type=100&remove_tsp_credentials=true");
        QCOMPARE(zoom.body(), R"({"dept":"Ops"})");
    }

    void nothingSetIsNothingSent() { QCOMPARE(bodyOf({}), "{}"); }

    void falseZeroAndEmptyAreSent()
    {
        UserPatch patch;
        patch.firstName = QString();
        patch.usePmi = false;
        patch.zoomPhone = false;
        patch.zoomOneType = 0;
        patch.divisionIds = QStringList();
        patch.phoneNumbers = QList<PhoneNumber>();
        patch.customAttributes = QList<CustomAttribute>();
        patch.licenses = QList<LicenseInfo>();
        QCOMPARE(bodyOf(patch),
                 R"({"custom_attributes":[],"division_ids":[],"feature":{"zoom_phone":false},)"
                 R"("first_name":"","license_info_list":[],"phone_numbers":[],"use_pmi":false,)"
                 R"("zoom_one_type":0})");
    }

    void everyFieldHasItsName()
    {
        const QString t = QStringLiteral("t");
        UserPatch patch;
        patch.firstName = patch.lastName = patch.displayName = patch.planUnitedType = t;
        patch.timezone = patch.language = patch.dept = patch.vanityName = patch.hostKey = t;
        patch.cmsUserId = patch.jobTitle = patch.company = patch.location = patch.manager = t;
        patch.costCenter = patch.groupId = patch.pronouns = patch.aboutMe = t;
        patch.linkedInUrl = t;
        patch.type = patch.pronounsOption = 2;
        patch.pmi = 1234567890;
        QCOMPARE(bodyOf(patch),
                 R"({"about_me":"t","cms_user_id":"t","company":"t","cost_center":"t","dept":"t",)"
                 R"("display_name":"t","first_name":"t","group_id":"t","host_key":"t",)"
                 R"("job_title":"t","language":"t","last_name":"t","linkedin_url":"t",)"
                 R"("location":"t","manager":"t","plan_united_type":"t","pmi":1234567890,)"
                 R"("pronouns":"t","pronouns_option":2,"timezone":"t","type":2,)"
                 R"("vanity_name":"t"})");
    }

    void listsAreSentAsLists()
    {
        UserPatch patch;
        patch.phoneNumbers = {{.country = QStringLiteral("DE"),
                               .code = QStringLiteral("+49"),
                               .number = QStringLiteral("30123"),
                               .label = QStringLiteral("Office"),
                               .verified = true}}; // Zoom's to say, so it is not sent
        patch.customAttributes = {{.key = QStringLiteral("k"), .name = {}, .value = {}}};
        patch.licenses = {{.type = QStringLiteral("MEETING"),
                           .option = qint64(1) << 56,
                           .subscriptionId = QStringLiteral("s")}};
        QCOMPARE(bodyOf(patch),
                 R"({"custom_attributes":[{"key":"k","value":""}],"license_info_list":[)"
                 R"({"license_option":72057594037927936,"license_type":"MEETING",)"
                 R"("subscription_id":"s"}],"phone_numbers":[{"code":"+49","country":"DE",)"
                 R"("label":"Office","number":"30123"}]})");
    }

    void whatIsNotKnownIsSentAsItIs()
    {
        UserPatch patch;
        patch.other =
            QJsonDocument::fromJson(R"({"new_bit":576460752303423489,"dept":"old"})").object();
        patch.dept = QStringLiteral("new");
        QCOMPARE(bodyOf(patch), R"({"dept":"new","new_bit":576460752303423489})");
    }

    void isNeverSentTwice()
    {
        ScriptedZoom zoom({closes()});
        const auto result = await(updateUser(zoom.client, {.userId = QStringLiteral("u")}));
        QCOMPARE(result.error().delivery, Delivery::Unknown);
        QCOMPARE(zoom.server.requests(), 1);
    }
};

QTEST_GUILESS_MAIN(TestUserUpdate)
#include "test_user_update.moc"

#include "app/sandbox/state/account.h"
#include "app/sandbox/state/hostile_texts.h"
#include "app/sandbox/state/user_json.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace rollcall::sandbox;

namespace {

QJsonObject asJson(const User &user)
{
    const std::string json = user.row + '}';
    return QJsonDocument::fromJson(QByteArray::fromStdString(json)).object();
}

std::vector<const User *> everybody(const Account &account)
{
    std::vector<const User *> users;
    for (const Status status : {Status::Active, Status::Inactive, Status::Pending}) {
        const auto slice = account.list(status, {}, 0, 1'000'000);
        users.insert(users.end(), slice.users.begin(), slice.users.end());
    }
    return users;
}

} // namespace

class TestUserGenerator : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameSeedMakesTheSamePeople()
    {
        const Account one(7, 500);
        const Account two(7, 500);
        const auto first = everybody(one);
        const auto second = everybody(two);
        QCOMPARE(first.size(), second.size());
        for (std::size_t i = 0; i < first.size(); ++i)
            QCOMPARE(first[i]->row, second[i]->row);
        QCOMPARE(one.id(), two.id());
    }

    // The figures that others rely on: were the generator changed, this would tell.
    void peopleStayAsTheyAre()
    {
        const Account account(1, 500);
        QCOMPARE(account.list(Status::Active, {}, 0, 0).total, std::size_t(461));
        QCOMPARE(account.list(Status::Inactive, {}, 0, 0).total, std::size_t(25));
        QCOMPARE(account.list(Status::Pending, {}, 0, 0).total, std::size_t(14));
        QCOMPARE(account.owner().email, std::string("oliver.carter@practice.example"));
    }

    void otherSeedMakesOthers()
    {
        const UserGenerator one(1);
        const UserGenerator two(2);
        int same = 0;
        for (int number = 0; number < 100; ++number)
            same += one.make(number).id == two.make(number).id;
        QCOMPARE(same, 0);
    }

    void aLargerAccountBeginsLikeASmallerOne()
    {
        const Account small(3, 50);
        const Account large(3, 500);
        const auto few = small.list(Status::Active, {}, 0, 1000);
        const auto many = large.list(Status::Active, {}, 0, few.users.size());
        for (std::size_t i = 0; i < few.users.size(); ++i)
            QCOMPARE(few.users[i]->row, many.users[i]->row);
    }

    void idsAndAddressesAreUnique()
    {
        const Account account(1, 20'000);
        QSet<QByteArray> ids;
        QSet<QByteArray> emails;
        for (const User *user : everybody(account)) {
            ids += QByteArray::fromStdString(user->id);
            emails += QByteArray::fromStdString(user->email);
            QCOMPARE(account.find(user->id), user);
            QCOMPARE(account.find(user->email), user);
        }
        QCOMPARE(ids.size(), 20'000);
        QCOMPARE(emails.size(), 20'000);
    }

    void rowsAreJsonAndTellOfTheUser()
    {
        const Account account(1, 2'000);
        for (const User *user : everybody(account)) {
            const QJsonObject json = asJson(*user);
            QCOMPARE(json[QLatin1StringView("email")].toString().toStdString(), user->email);
            QCOMPARE(json[QLatin1StringView("first_name")].toString().toStdString(),
                     user->firstName);
            QCOMPARE(json[QLatin1StringView("last_name")].toString().toStdString(), user->lastName);
            QCOMPARE(json[QLatin1StringView("dept")].toString().toStdString(), user->department);
            QCOMPARE(json[QLatin1StringView("type")].toInt(), user->type);
            QVERIFY(user->firstName.size() <= 4 * 64 && user->lastName.size() <= 4 * 64);
        }
    }

    void accountIsAsMixedAsARealOne()
    {
        const Account account(1, 3'000);
        std::map<int, int> types;
        std::map<std::string, int> roles;
        int signedIn = 0;
        QSet<QChar::Script> scripts;
        for (const User *user : everybody(account)) {
            ++types[user->type];
            ++roles[user->roleId];
            signedIn += user->lastLogin != 0;
            for (const char32_t c : QString::fromStdString(user->displayName).toUcs4())
                scripts += QChar::script(c);
            QVERIFY(user->createdAt <= UserGenerator::latestDay);
            QVERIFY(user->lastLogin == 0 || user->lastLogin >= user->createdAt);
            QVERIFY(user->userCreatedAt <= user->createdAt);
        }
        QVERIFY(types[1] > 500 && types[2] > 1000 && types[4] > 20 && types[99] > 5);
        QCOMPARE(roles.size(), std::size_t(5));
        QCOMPARE(roles["0"], 1);
        QVERIFY(roles["1"] >= 1 && roles["1"] < 30);
        QVERIFY(signedIn > 2'000 && signedIn < 2'900);
        for (const auto script :
             {QChar::Script_Latin, QChar::Script_Cyrillic, QChar::Script_Greek,
              QChar::Script_Arabic, QChar::Script_Hebrew, QChar::Script_Devanagari,
              QChar::Script_Han, QChar::Script_Hiragana, QChar::Script_Hangul, QChar::Script_Thai})
            QVERIFY(scripts.contains(script));
    }

    void everyHostileTextHasABearer()
    {
        const Account account(1, 97 * static_cast<int>(hostileTexts().size()));
        for (const HostileText &text : hostileTexts()) {
            const auto users = everybody(account);
            const auto bears = [&text](const User *user) {
                return user->firstName == text.firstName && user->lastName == text.lastName &&
                       user->department == text.department;
            };
            QCOMPARE(std::ranges::count_if(users, bears), 1);
        }
    }

    void smallestAccountHasItsOwner()
    {
        const Account account(1, 1);
        QCOMPARE(everybody(account).size(), std::size_t(1));
        QCOMPARE(account.owner().roleId, std::string("0"));
        QCOMPARE(account.owner().type, 2);
    }
};

QTEST_GUILESS_MAIN(TestUserGenerator)
#include "test_user_generator.moc"

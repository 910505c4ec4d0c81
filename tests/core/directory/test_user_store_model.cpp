#include "core/directory/user_store.h"
#include "tests/core/directory/made_user.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>
#include <set>

using namespace rollcall;

namespace {

// What the store promises, said as plainly as can be and in no hurry.
class PlainStore
{
public:
    void beginListing() { m_listed.clear(); }

    int merge(const std::vector<MadeUser> &users)
    {
        int fresh = 0;
        for (const MadeUser &user : users) {
            const std::string key = keyOf(user);
            fresh += m_listed.insert(key).second;
            m_users[key] = user;
        }
        return fresh;
    }

    int dropUnlisted()
    {
        return int(std::erase_if(m_users,
                                 [&](const auto &user) { return !m_listed.contains(user.first); }));
    }

    // Keys, in no order.
    std::set<std::string> select(const UserQuery &query) const
    {
        std::set<std::string> keys;
        for (const auto &[key, user] : m_users) {
            if (matches(user, query))
                keys.insert(key);
        }
        return keys;
    }

    const std::map<std::string, MadeUser> &users() const { return m_users; }

    static std::string keyOf(const MadeUser &user)
    {
        return user.id.empty() ? QString::fromStdString(user.email).toLower().toStdString()
                               : user.id;
    }

    static QString fold(const std::string &text)
    {
        const QString apart =
            QString::fromStdString(text).toCaseFolded().normalized(QString::NormalizationForm_KD);
        QString kept;
        for (const QChar character : apart) {
            if (character.category() != QChar::Mark_NonSpacing)
                kept += character;
        }
        return kept;
    }

private:
    static bool matches(const MadeUser &user, const UserQuery &query)
    {
        if (query.status && zoom::userStatus(user.status) != *query.status)
            return false;
        if (query.roleId && query.roleId->toStdString() != user.roleId)
            return false;
        const QString texts = fold(user.firstName + " " + user.lastName + "|" + user.displayName +
                                   "|" + user.email + "|" + user.dept + "|" + user.id);
        const QStringList words = query.text.split(u' ', Qt::SkipEmptyParts);
        return std::all_of(words.begin(), words.end(), [&](const QString &word) {
            return texts.contains(fold(word.toStdString()));
        });
    }

    std::map<std::string, MadeUser> m_users;
    std::set<std::string> m_listed;
};

class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_generator(seed)
    {
    }

    int below(int limit) { return m_generator.bounded(limit); }
    bool oneIn(int n) { return below(n) == 0; }

    // Few letters, so that texts collide and contain each other.
    std::string word(int longest)
    {
        static const QStringList letters{u"a"_qs, u"B"_qs, u"ä"_qs, u"É"_qs, u"Ж"_qs, u"山"_qs};
        QString text;
        for (int left = below(longest + 1); left > 0; --left)
            text += letters[below(int(letters.size()))];
        return text.toStdString();
    }

    MadeUser user()
    {
        const int number = below(400);
        MadeUser made;
        if (!oneIn(5))
            made.id = "Id" + std::to_string(number);
        made.email = (oneIn(3) ? "User" : "user") + std::to_string(number) + "@x";
        made.firstName = word(4);
        made.lastName = word(4);
        if (oneIn(3))
            made.displayName = oneIn(2) ? made.firstName + " " + made.lastName : word(12);
        made.status =
            std::vector<std::string>{"active", "inactive", "pending", "new"}[std::size_t(below(4))];
        made.roleId = std::to_string(below(3));
        made.dept = word(2);
        made.employeeId = oneIn(2) ? word(3) : "";
        made.clientVersion = oneIn(2) ? "5." + std::to_string(below(20)) : "";
        made.lastLogin = oneIn(3) ? 0 : 1'600'000'000 + below(50);
        made.type = below(3);
        made.verified = below(3) - 1;
        return made;
    }

    UserQuery query()
    {
        UserQuery query;
        if (oneIn(3))
            query.status = zoom::UserStatus(below(4));
        if (oneIn(3))
            query.roleId = QString::number(below(3));
        if (!oneIn(3))
            query.text = QString::fromStdString(word(2) + (oneIn(3) ? " " + word(1) : ""));
        query.sortBy = UserColumn(below(userColumnCount));
        query.descending = oneIn(2);
        return query;
    }

private:
    QRandomGenerator m_generator;
};

// The cell as it sorts: folded text, or the number behind it; nullopt for empty.
struct SortCell
{
    bool empty;
    qint64 number;
    QString text;
};

SortCell sortCell(const UserStore &store, UserRow row, UserColumn column)
{
    const QString text = store.text(row, column);
    switch (column) {
    case UserColumn::Status:
        return {false, store.number(row, column), {}};
    case UserColumn::Licence:
    case UserColumn::LastSignIn:
    case UserColumn::Verified:
        return {text.isEmpty(), store.number(row, column), {}};
    case UserColumn::ClientVersion: // "5.n" here
        return {text.isEmpty(), text.mid(2).toLongLong(), {}};
    default:
        return {text.isEmpty(), 0, PlainStore::fold(text.toStdString())};
    }
}

// Negative where `left` must come first.
int compareRows(const UserStore &store, const UserQuery &query, UserRow left, UserRow right)
{
    const SortCell a = sortCell(store, left, query.sortBy);
    const SortCell b = sortCell(store, right, query.sortBy);
    if (a.empty || b.empty) {
        if (a.empty != b.empty)
            return a.empty ? 1 : -1;
    } else {
        const int number = a.number < b.number ? -1 : a.number > b.number;
        // Code points, not UTF-16 units; no character here needs two of them.
        const int order = number != 0 ? number : a.text.compare(b.text);
        if (order != 0)
            return query.descending ? -order : order;
    }
    const auto email = [&](UserRow row) {
        return PlainStore::fold(store.text(row, UserColumn::Email).toStdString());
    };
    const int ties = email(left).compare(email(right));
    return ties != 0 ? ties : left < right ? -1 : 1;
}

} // namespace

// The store and a plain model of it are given the same random users, drops and questions.
class TestUserStoreModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithThePlainModel_data()
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= 12; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void agreesWithThePlainModel()
    {
        QFETCH(quint32, seed);
        Dice dice(seed);
        UserStore store;
        PlainStore plain;
        for (int step = 0; step < 120; ++step) {
            if (dice.oneIn(12)) {
                store.beginListing();
                plain.beginListing();
            }
            std::vector<MadeUser> users;
            for (int left = dice.below(20); left > 0; --left)
                users.push_back(dice.user());
            QCOMPARE(store.merge(batchOf(users)).newInListing, plain.merge(users));
            if (dice.oneIn(15))
                QCOMPARE(store.dropUnlisted(), plain.dropUnlisted());
            compareUsers(store, plain);
            compareSelection(store, plain, dice.query());
        }
    }

private:
    static void compareUsers(const UserStore &store, const PlainStore &plain)
    {
        QCOMPARE(store.size(), int(plain.users().size()));
        StatusCounts counts;
        for (const auto &[key, user] : plain.users()) {
            const auto row = store.find(QString::fromStdString(key));
            QVERIFY(row && store.exists(*row));
            QCOMPARE(store.text(*row, UserColumn::Email).toStdString(), user.email);
            QCOMPARE(store.text(*row, UserColumn::DisplayName).toStdString(), user.displayName);
            QCOMPARE(store.text(*row, UserColumn::Department).toStdString(), user.dept);
            counts.active += user.status == "active";
            counts.pending += user.status == "pending";
        }
        QCOMPARE(store.counts().active, counts.active);
        QCOMPARE(store.counts().pending, counts.pending);
    }

    static void compareSelection(const UserStore &store, const PlainStore &plain,
                                 const UserQuery &query)
    {
        const std::vector<UserRow> rows = store.select(query);
        std::set<std::string> keys;
        for (const UserRow row : rows)
            keys.insert(store.key(row).toStdString());
        QCOMPARE(rows.size(), keys.size());
        QVERIFY(keys == plain.select(query));
        for (std::size_t at = 1; at < rows.size(); ++at)
            QVERIFY(compareRows(store, query, rows[at - 1], rows[at]) < 0);
    }
};

QTEST_GUILESS_MAIN(TestUserStoreModel)
#include "test_user_store_model.moc"

#include "app/sandbox/faults/fault_reader.h"
#include "app/sandbox/faults/fault_rules.h"

#include <QTest>

using namespace rollcall::sandbox;

namespace {

std::vector<FaultRule> rulesOf(const QByteArray &json)
{
    auto read = readFaults(json);
    if (const QString *error = std::get_if<QString>(&read))
        qFatal("%s", qPrintable(*error));
    return std::get<std::vector<FaultRule>>(read);
}

Call callOf(const std::string &method, const std::string &path)
{
    Call call;
    call.method = method;
    call.path = path;
    return call;
}

} // namespace

class TestFaultRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whichCallsAreStruck_data()
    {
        QTest::addColumn<QByteArray>("when");
        QTest::addColumn<QByteArray>("struck"); // of twelve calls, x: struck
        QTest::newRow("all") << QByteArray() << QByteArray("xxxxxxxxxxxx");
        QTest::newRow("third") << QByteArray(R"("nth":3)") << QByteArray("..x.........");
        QTest::newRow("some") << QByteArray(R"("nth":[1,12])") << QByteArray("x..........x");
        QTest::newRow("after") << QByteArray(R"("after":9)") << QByteArray(".........xxx");
        QTest::newRow("every") << QByteArray(R"("every":5)") << QByteArray("....x....x..");
        QTest::newRow("count") << QByteArray(R"("count":2)") << QByteArray("xx..........");
        QTest::newRow("after, every, count")
            << QByteArray(R"("after":2,"every":3,"count":2)") << QByteArray("....x..x....");
    }
    void whichCallsAreStruck()
    {
        QFETCH(QByteArray, when);
        FaultRules rules;
        rules.set(
            rulesOf(R"({"faults":[{"do":"drop")" + (when.isEmpty() ? "" : "," + when) + "}]}"));
        QByteArray struck;
        for (int call = 0; call < 12; ++call)
            struck += rules.strike(callOf("GET", "/v2/users")) ? 'x' : '.';
        QTEST(struck, "struck");
        QCOMPARE(rules.tallies().front().seen, 12);
        QCOMPARE(rules.tallies().front().struck, static_cast<int>(struck.count('x')));
    }

    void firstRuleWhoseTurnItIsStrikes()
    {
        FaultRules rules;
        rules.set(rulesOf(R"({"faults":[
            {"name":"a","do":"drop","nth":2},
            {"name":"b","do":"hang","nth":[1,2,3]},
            {"name":"c","method":"POST","do":"drop"}]})"));
        const auto name = [&] {
            const auto fault = rules.strike(callOf("GET", "/v2/users"));
            return fault ? fault->name : std::string();
        };
        QCOMPARE(name(), std::string("b"));
        QCOMPARE(name(), std::string("a"));
        QCOMPARE(name(), std::string("b"));
        QCOMPARE(name(), std::string());
        QCOMPARE(rules.tallies()[1].seen, 4);
        QCOMPARE(rules.tallies()[2].seen, 0);
    }

    void queryDecidesToo()
    {
        FaultRules rules;
        rules.set(rulesOf(R"({"faults":[{"do":"drop",
            "query":{"status":"in*","next_page_token":null}}]})"));
        Call call = callOf("GET", "/v2/users");
        QVERIFY(!rules.strike(call));
        call.params = {{"status", "inactive"}};
        QVERIFY(rules.strike(call));
        call.params.emplace("next_page_token", "x");
        QVERIFY(!rules.strike(call));
        call.params = {{"status", "active"}};
        QVERIFY(!rules.strike(call));
    }

    void patterns_data()
    {
        QTest::addColumn<QByteArray>("pattern");
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("matches");
        const auto row = [](const char *pattern, const char *text, bool matches) {
            QTest::addRow("%s ~ %s", pattern, text)
                << QByteArray(pattern) << QByteArray(text) << matches;
        };
        row("/v2/users", "/v2/users", true);
        row("/v2/users", "/v2/users/1", false);
        row("/v2/users/*", "/v2/users/1", true);
        row("/v2/users/*", "/v2/users/1/token", false);
        row("/v2/users/*/token", "/v2/users/1/token", true);
        row("/v2/**", "/v2/users/1/token", true);
        row("**/token", "/v2/users/1/token", true);
        row("**", "", true);
        row("*", "/", false);
        row("", "x", false);
    }
    void patterns()
    {
        QFETCH(QByteArray, pattern);
        QFETCH(QByteArray, text);
        QTEST(matchesPattern(text.toStdString(), pattern.toStdString()), "matches");
    }

    void mistakesAreExplained_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *json, const char *part) {
            QTest::addRow("%s", json) << QByteArray(json) << QString::fromLatin1(part);
        };
        row("{", "Not JSON");
        row("{}", "no list \"faults\"");
        row(R"({"faults":[{}]})", "\"do\" is missing");
        row(R"({"faults":["drop"]})", "Fault 1 is not a JSON object");
        row(R"({"faults":[{"do":"explode"}]})", "\"do\" must be one of delay, refuse");
        row(R"({"faults":[{"do":"drop"},{"do":"drop","nht":3}]})", "Fault 2: \"nht\"");
        row(R"({"faults":[{"do":"drop","nth":0}]})", "\"nth\"");
        row(R"({"faults":[{"do":"drop","every":0}]})", "\"every\"");
        row(R"({"faults":[{"do":"drop","count":1.5}]})", "\"count\"");
        row(R"({"faults":[{"do":"drop","end":"gently"}]})", "one of reset, close");
        row(R"({"faults":[{"do":"drop","handled":"yes"}]})", "true or false");
        row(R"({"faults":[{"do":"refuse","status":99}]})", "from 200 to 599");
        row(R"({"faults":[{"do":"drop","status":500}]})", "\"status\" means nothing here");
        row(R"({"faults":[{"do":"drop","query":[]}]})", "an object");
        row(R"({"faults":[{"do":"refuse","fields":"email"}]})", "a list of texts");
    }
    void mistakesAreExplained()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, part);
        const auto read = readFaults(json);
        const QString *error = std::get_if<QString>(&read);
        QVERIFY(error);
        QVERIFY2(error->contains(part), qPrintable(*error));
    }
};

QTEST_GUILESS_MAIN(TestFaultRules)
#include "test_fault_rules.moc"

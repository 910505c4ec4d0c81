#include "tests/support/sample_plans.h"
#include "ui/review/review_words.h"

#include <QLocale>
#include <QTest>

using namespace rollcall;
using namespace Qt::StringLiterals;

namespace {

ChangePlan both(ChangePlan plan, const ChangePlan &other)
{
    plan.changes += other.changes;
    return plan;
}

} // namespace

// The sources say "user(s)"; without a translator that is what comes out.
class TestReviewWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }

    void theButtonSaysWhatItDoes()
    {
        QCOMPARE(applyText(digestOf(deletions(3))), u"Delete 3 user(s)"_s);
        QCOMPARE(applyText(digestOf(deactivations(4000))), u"Deactivate 4,000 user(s)"_s);
        QCOMPARE(applyText(digestOf(licenceChanges(2))), u"Change licence for 2 user(s)"_s);
        QCOMPARE(applyText(digestOf(both(deletions(1), licenceChanges(1)))),
                 u"Apply 2 change(s)"_s);
        QCOMPARE(applyText({}), u"Apply"_s);
    }

    void irreversibleConsequencesStandApart()
    {
        const Consequences all = digestOf(both(deletions(2), deactivations(5))).consequences();
        QVERIFY(all.irreversible.contains(
            u"The user is gone for good; Zoom has no way to bring them back."_s));
        QVERIFY(!all.others.isEmpty());
        QCOMPARE(QStringList(all.irreversible).removeDuplicates(), 0);
        for (const QString &sentence : all.irreversible)
            QVERIFY2(!all.others.contains(sentence), qPrintable(sentence));
        QVERIFY(digestOf(deactivations(2)).consequences().irreversible.isEmpty());
    }

    void budget()
    {
        CallBudget budget;
        budget.writes = 1200;
        budget.reads = 40;
        budget.atLeast = std::chrono::seconds(40);
        QCOMPARE(budgetText(budget), u"1,240 call(s), about 40 s at this plan’s limits."_s);
        budget.invitations = 3;
        budget.invitationsLeft = 10'000;
        QVERIFY(budgetText(budget).contains(u"3 of the 10,000 invitation(s) left today"));
        budget.overDailyLimit = true;
        QVERIFY(budgetText(budget).contains(u"tomorrow"));
    }

    void whatMustBeTyped()
    {
        QVERIFY(!confirmationFor(digestOf(deactivations(50))).isNeeded());
        QVERIFY(!confirmationFor(digestOf(deletions(2))).isNeeded());
        QVERIFY(!confirmationFor(digestOf(deletions(10))).isNeeded());
        QCOMPARE(confirmationFor(digestOf(deletions(11))).expected, u"11"_s);
        QCOMPARE(confirmationFor(digestOf(deletions(1))).expected, u"User 0"_s);

        const Confirmation many = confirmationFor(digestOf(deletions(1234)));
        QVERIFY(many.request.contains(u"1,234"));
        for (const auto &typed : {u"1234"_s, u"1,234"_s, u" 1234 "_s})
            QVERIFY2(many.isGivenBy(typed), qPrintable(typed));
        for (const auto &typed : {u""_s, u"123"_s, u"12345"_s, u"yes"_s})
            QVERIFY2(!many.isGivenBy(typed), qPrintable(typed));
    }

    void aNamelessUserIsConfirmedByAddress()
    {
        ChangePlan plan = deletions(1);
        plan.changes[0].target.name.clear();
        QCOMPARE(confirmationFor(digestOf(plan)).expected, u"user0@example.com"_s);
        plan.changes[0].target.name = u"  Ann \u202E  Lee"_s; // what is shown is what is typed
        QVERIFY(confirmationFor(digestOf(plan)).isGivenBy(u"Ann [U+202E] Lee"_s));
    }

    void fixes()
    {
        const PlanDigest plan = digestOf(deletions(5));
        Finding finding{Finding::Severity::Refused, Finding::Fix::None, {}, {1, 2}, 2};
        QCOMPARE(fixText(plan, finding), u"Leave out 2 user(s)"_s);
        finding.severity = Finding::Severity::Warning;
        QCOMPARE(fixText(plan, finding), QString());
        finding.fix = Finding::Fix::Deactivate;
        QCOMPARE(fixText(plan, finding), u"Deactivate instead"_s);
        // Leaving everybody out is no fix.
        finding = {Finding::Severity::Refused, Finding::Fix::None, {}, {0, 1, 2, 3, 4}, 5};
        QCOMPARE(fixText(plan, finding), QString());
    }
};

QTEST_GUILESS_MAIN(TestReviewWords)
#include "test_review_words.moc"

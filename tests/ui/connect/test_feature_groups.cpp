#include "ui/connect/connect_words.h"

#include <QTest>

using namespace rollcall;
using Verdict = zoom::FeatureCheck::Verdict;

namespace {

// All features: the odd ones with that verdict, the others work.
QList<zoom::FeatureCheck> features(Verdict verdict, const QList<zoom::Feature> &odd)
{
    QList<zoom::FeatureCheck> checks = zoom::featuresToTest();
    for (zoom::FeatureCheck &check : checks)
        check.verdict = odd.contains(check.id) ? verdict : Verdict::Works;
    return checks;
}

} // namespace

class TestFeatureGroups : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void basicFeaturesHaveTheirRows()
    {
        const auto groups = featureGroups(features(Verdict::ScopeMissing, {}));
        QCOMPARE(groups.size(), 4); // three, and all the rest
        QCOMPARE(groups.first().check.feature, QStringLiteral("List users"));
        QVERIFY(groups.first().names.isEmpty());
        QVERIFY(groups.last().names.contains(QStringLiteral("Remove users")));
    }

    void othersStandTogetherByVerdict()
    {
        const auto groups = featureGroups(features(
            Verdict::ScopeMissing, {zoom::Feature::ListUsers, zoom::Feature::EditUsers,
                                    zoom::Feature::ChangePictures, zoom::Feature::SwitchAccounts}));
        QCOMPARE(groups.size(), 5);
        const auto missing = std::find_if(groups.begin(), groups.end(), [](const auto &group) {
            return group.check.verdict == Verdict::ScopeMissing && !group.names.isEmpty();
        });
        QVERIFY(missing != groups.end());
        QCOMPARE(missing->names, QStringLiteral("Edit users · Change profile pictures"));
        const QStringList scopes{QStringLiteral("user:update:user:admin"),
                                 QStringLiteral("user:write:profile_picture:admin"),
                                 QStringLiteral("user:delete:profile_picture:admin")};
        QCOMPARE(missing->check.granularScopes, scopes);
        QCOMPARE(missing->check.classicScopes.size(), scopes.size());
    }

    // Nobody else can have it.
    void masterAccountsAreNotMissed()
    {
        const auto groups =
            featureGroups(features(Verdict::ScopeMissing, {zoom::Feature::SwitchAccounts}));
        for (const FeatureGroup &group : groups)
            QVERIFY(group.check.verdict == Verdict::Works);
    }
};

QTEST_GUILESS_MAIN(TestFeatureGroups)
#include "test_feature_groups.moc"
